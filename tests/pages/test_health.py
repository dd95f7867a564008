"""What other machines are told: alive, ready or why not, and what was done."""

import pytest
from prometheus_client.parser import text_string_to_metric_families as families
from streamlit.testing.v1 import AppTest

from pages.components.health import ROUTES
from readiness.settings import DATABASE
from tests.pages.asking import Client
from tests.pages.opening import LEAD, ROOT, SECONDS, App, field, press, refusals, shown

NOWHERE = "postgresql+psycopg://nobody@127.0.0.1:1/none"


@pytest.fixture
def client() -> Client:
    return Client(ROUTES)


def figures(client: Client) -> dict[str, float]:
    """What is told, by name and labels."""
    return {
        f"{sample.name} {' '.join(sample.labels.values())}".strip(): sample.value
        for family in families(client.get("/metrics").text)
        for sample in family.samples
    }


def answer(client: Client, path: str) -> tuple[int, str]:
    said = client.get(path)
    return said.status_code, said.text


def test_a_server_with_its_store_is_alive_and_ready(bare_app: App, client: Client):
    assert bare_app.known.number
    assert answer(client, "/healthz") == (200, "alive\n")
    assert answer(client, "/readyz") == (200, "ready\n")


def test_a_server_that_cannot_reach_its_store_is_alive_and_says_why_it_is_not_ready(
    client: Client, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(DATABASE, NOWHERE)
    assert answer(client, "/healthz") == (200, "alive\n")
    assert answer(client, "/readyz") == (503, "unreachable\n")


def test_a_page_says_plainly_that_the_store_cannot_be_reached(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv(DATABASE, NOWHERE)
    session = AppTest.from_file(ROOT / "dashboard.py", default_timeout=SECONDS).run()

    assert refusals(session) == [
        "The database cannot be reached. Nothing was changed; try again in a minute."
    ]
    assert "Something went wrong on our side" not in shown(session)


def test_acts_refusals_and_pages_are_counted(kept_app: App, client: Client):
    before = figures(client)
    session = kept_app.opened("door", who="P-06")
    field(session, "Name").set_value("Hana Helpdesk")
    press(session, "Add")
    field(session, "Name").set_value("")
    press(session, "Add")

    now = figures(client)
    grown = {key: now[key] - before.get(key, 0) for key in now}
    assert grown["readiness_acts_total join"] == 1
    assert grown["readiness_refusals_total join Refused"] == 1
    assert grown["readiness_page_seconds_count door"] >= 3
    assert now["readiness_recorded_number"] == kept_app.known.number
    assert 0 <= now["readiness_snapshot_age_seconds"] < 60


def test_nobody_is_named_in_what_is_counted(programme_app: App, client: Client):
    programme_app.opened("criteria", who=LEAD)
    said = client.get("/metrics").text

    assert "readiness_page_seconds" in said
    for word in (LEAD, "Lee Programme", "Two trusts"):
        assert word not in said
