"""What other systems ask for and bring: with a token that holds, and not otherwise."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from typer.testing import CliRunner

from pages.components.other_systems import LARGEST, ROUTES
from readiness.cli.desk import app as terminal
from readiness.days import london_day
from readiness.services.tokens import Made, make_token, revoke_token
from readiness.vocabulary import TokenScope
from tests.pages.asking import Client
from tests.pages.opening import App

KEEPER = "P-06"
ROW = {"criterion": "OP-01", "date": "2022-05-10", "value": 61}
READ, READINGS = TokenScope.READ, TokenScope.READINGS
Make = Callable[[TokenScope], Made]


@pytest.fixture
def app(trust_app: App) -> App:
    return trust_app


@pytest.fixture
def client(app: App) -> Client:
    assert not app.known.is_empty
    return Client(ROUTES)


@pytest.fixture
def make(app: App) -> Make:
    """A way to make a token that holds for a week."""
    today = london_day(datetime.now(UTC))

    def made(scope: TokenScope) -> Made:
        with app.work_as(KEEPER, day=today) as work:
            name = f"The one for {scope.value}"
            return make_token(work, name=name, scope=scope, expires=today + timedelta(days=7))

    return made


def bearing(made: Made, **more: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {made.secret}", **more}


def posted(client: Client, made: Made, *rows: object, **more: str) -> httpx.Response:
    return client.post("/api/readings", json={"readings": rows}, headers=bearing(made, **more))


def test_the_standing_is_the_terminals_to_the_byte(client: Client, make: Make):
    said = client.get(
        "/api/standing?programme=Two trusts, one record (May 2022)", headers=bearing(make(READ))
    )

    printed = CliRunner().invoke(terminal, ["standing", "--json"])
    assert said.status_code == 200
    assert said.content == printed.stdout_bytes
    assert said.headers["content-type"] == "application/json"


def test_the_standing_of_a_day_gone_by_is_the_terminals_too(client: Client, make: Make):
    said = client.get("/api/standing?as_of=2022-05-01", headers=bearing(make(READ)))

    printed = CliRunner().invoke(terminal, ["standing", "--json", "--as-of", "2022-05-01"])
    assert said.content == printed.stdout_bytes


@pytest.mark.parametrize(
    ("query", "status", "why"),
    [
        ("programme=Another", 404, "There is no programme Another."),
        ("as_of=yesterday", 422, "as_of is not a day"),
    ],
)
def test_what_cannot_be_answered_says_why(
    client: Client, make: Make, query: str, status: int, why: str
):
    said = client.get(f"/api/standing?{query}", headers=bearing(make(READ)))

    assert said.status_code == status
    assert said.json()["refused"][0].startswith(why)


def test_readings_are_recorded_under_the_name_of_the_token(app: App, client: Client, make: Make):
    made, before = make(READINGS), app.known.number + 1
    said = posted(client, made, ROW, ROW | {"value": 62, "source": "LMS"})

    assert said.json() == {"recorded": 2, "unchanged": 0}
    recorded = app.since(before)
    assert {entry.actor for entry in recorded} == {made.token.ref}
    assert {entry.after["by"] for entry in recorded} == {"The one for readings"}


def test_the_same_readings_again_change_nothing(app: App, client: Client, make: Make):
    made = make(READINGS)
    posted(client, made, ROW)
    number = app.known.number

    assert posted(client, made, ROW).json() == {"recorded": 0, "unchanged": 1}
    assert app.known.number == number


def test_what_is_sent_again_under_its_key_happened_once(app: App, client: Client, make: Make):
    made, key = make(READINGS), {"Idempotency-Key": "week 19"}
    posted(client, made, ROW, **key)
    number = app.known.number

    said = posted(client, made, ROW | {"value": 99}, **key)
    assert (said.status_code, said.json()["repeated"]) == (200, True)
    assert app.known.number == number


def test_one_row_that_will_not_do_leaves_none_behind(app: App, client: Client, make: Make):
    made = make(READINGS)
    number = app.known.number
    said = posted(client, made, ROW, ROW | {"value": "much"}, ROW | {"criterion": "XX-1"})

    assert said.status_code == 422
    assert [sentence[:9] for sentence in said.json()["refused"]] == ["Reading 2", "Reading 3"]
    assert app.known.number == number


def test_a_body_too_large_is_refused_unread(client: Client, make: Make):
    headers = bearing(make(READINGS))
    said = client.post("/api/readings", content=b" " * (LARGEST + 1), headers=headers)

    assert said.status_code == 422
    assert "Post it in parts" in said.json()["refused"][0]


@pytest.mark.parametrize("shown", [None, "Basic YTpi", "Bearer", "Bearer readiness_made-up"])
@pytest.mark.parametrize(("method", "path"), [("GET", "standing"), ("POST", "readings")])
def test_without_a_token_nothing_is_told_and_nothing_taken_in(
    client: Client, method: str, path: str, shown: str | None
):
    headers = {"Authorization": shown} if shown else {}
    said = client.request(method, f"/api/{path}", headers=headers)

    assert said.status_code == 401
    assert list(said.json()) == ["refused"]
    assert "Two trusts" not in said.text


def test_a_token_is_for_one_thing(client: Client, make: Make):
    assert posted(client, make(READ), ROW).status_code == 401
    assert client.get("/api/standing", headers=bearing(make(READINGS))).status_code == 401


def test_a_token_taken_away_opens_nothing_from_then_on(app: App, client: Client, make: Make):
    made = make(READINGS)
    assert posted(client, made, ROW).status_code == 200
    with app.work_as(KEEPER) as work:
        revoke_token(work, made.token.ref, reason="Replaced")

    assert posted(client, made, ROW | {"value": 70}).status_code == 401


def test_reading_writes_nothing(client: Client, make: Make):
    headers = bearing(make(READ))
    assert client.post("/api/standing", headers=headers).status_code == 405
