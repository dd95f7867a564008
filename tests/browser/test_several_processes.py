"""Two processes behind nginx on one PostgreSQL: one dies, and its people go on at the other."""

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from readiness.model import Judgement
from readiness.services.criteria import judge
from readiness.store import engine_for, latest, unit_of_work, verify
from readiness.vocabulary import Declared
from tests.browser.behind_nginx import Cluster, cluster
from tests.browser.by_hand import choose
from tests.browser.conftest import settled
from tests.databases import PostgresqlServer
from tests.exchange.loading import load
from tests.pages.opening import KNOWN_UP_TO, LEAD, two_trusts

PLACE = f"criteria?criterion=OP-01&doing=Judge&who={LEAD}"
FORBIDDEN: list[str] = []
HEADERS = {
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
}


@pytest.fixture(scope="module")
def two(
    tmp_path_factory: pytest.TempPathFactory, postgresql: PostgresqlServer
) -> Iterator[Cluster]:
    with postgresql.migrated() as url:
        engine = engine_for(url)
        load(engine, two_trusts())
        engine.dispose()
        with cluster(tmp_path_factory.mktemp("two"), url) as started:
            yield started


@pytest.fixture
def page(two: Cluster, browser: Browser) -> Iterator[Page]:
    """A browser of its own at the place, which notes what a policy of nginx forbids it."""
    context = browser.new_context(ignore_https_errors=True)
    opened = context.new_page()
    opened.on("console", lambda said: noted(said.text))
    opened.goto(f"{two.url}/{PLACE}")
    settled(opened)
    yield opened
    context.close()


def noted(said: str) -> None:
    if "Content Security Policy" in said:
        FORBIDDEN.append(said)


def judged(page: Page, why: str) -> None:
    choose(page, "We say", "Will miss")
    page.get_by_role("textbox", name="Why").fill(why)
    page.get_by_role("textbox", name="Why").press("Tab")
    settled(page)
    page.get_by_role("button", name="Record", exact=True).click()
    expect(page.get_by_test_id("stAlertContentSuccess")).to_be_visible()


def reasons(url: str) -> list[str | None]:
    engine = engine_for(url)
    found = latest(engine).of("judgement").values()
    is_whole = verify(engine).ok
    engine.dispose()
    assert is_whole
    return [fact.why for fact in found if isinstance(fact, Judgement) and fact.by]


def test_what_nginx_says_of_its_own_is_on_every_answer(two: Cluster):
    with httpx.Client(base_url=two.url, verify=False) as client:
        for path in ("/", "/criteria", "/healthz", "/evidence/x", "/api/standing"):
            said = client.get(path).headers
            assert {key: said[key].split(";")[0] for key in HEADERS} == HEADERS
            assert "frame-ancestors 'self'" in said["content-security-policy"]
        assert client.get("/readyz").text == "ready\n"
        for hidden in ("/metrics", "/_stcore/metrics"):
            assert client.get(hidden).status_code == 404


def test_a_process_dies_in_use_and_its_people_go_on_at_the_other(two: Cluster, page: Page):
    used = two.serving()
    judged(page, "Half are booked")
    page.reload()
    settled(page)
    assert two.serving() == used
    assert two.told(1 - used, "readiness_page_seconds_count") == 0

    two.kill(used)
    expect(page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-connection-state", "CONNECTED", timeout=40_000
    )
    page.reload()
    settled(page)
    assert two.serving() == 1 - used
    assert page.url == f"{two.url}/{PLACE}"
    judged(page, "None are booked")

    assert reasons(two.database)[-2:] == ["Half are booked", "None are booked"]
    assert two.told(1 - used, "readiness_acts_total") == 1
    it_follows(page, two)
    assert FORBIDDEN == []


def it_follows(page: Page, two: Cluster) -> None:
    """What is recorded anywhere is on an open screen within moments, through nginx."""
    page.goto(f"{two.url}/where_we_stand")
    settled(page)
    before = page.get_by_test_id("stMain").inner_text()
    engine = engine_for(two.database)
    at = datetime.now(UTC)
    with unit_of_work(engine, actor=LEAD, at=at, day=KNOWN_UP_TO) as work:
        judge(work, "TE-01", status=Declared.RED, why="It went wrong")
    engine.dispose()
    expect(page.get_by_test_id("stMain")).not_to_have_text(before)
