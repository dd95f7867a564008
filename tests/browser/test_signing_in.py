"""Signing in at a real provider: who gets in, as whom, for how long, and who does not."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from readiness.services.people import change_roles
from readiness.store import engine_for, unit_of_work
from readiness.vocabulary import Role
from tests.browser.by_hand import choose
from tests.browser.conftest import Server, settled
from tests.browser.signing_in import guarded, sign_in
from tests.browser.test_evidence_file import address_of, filed_in
from tests.pages.opening import PAGES

NAMES = {
    "lead": "Lee Programme",
    "chair": "Charlie Chair",
    "safety": "Casey Clinical",
    "keeper": "Kim Keeper",
}
BRIEF = 8.5  # seconds after which the sign-in of "brief" has run out: see provider.mjs


@dataclass
class SignedIn:
    """Windows of people who have signed in at the provider, each of them once."""

    server: Server
    browser: Browser
    cookies: dict[str, Any] = field(default_factory=dict)

    def window(self, who: str, path: str = "") -> Page:
        """A new window of somebody at a place, who signs in there if they have not yet."""
        context = self.browser.new_context(storage_state=self.cookies.get(who))
        page = context.new_page()
        page.goto(f"{self.server.url}/{path}")
        settled(page)
        if who not in self.cookies:
            sign_in(page, who, lands=f"{self.server.url}/{path}" if path else "**/where_we_stand*")
            self.cookies[who] = context.storage_state()
        return page


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with guarded(tmp_path_factory.mktemp("guarded")) as started:
        yield started


@pytest.fixture(scope="module")
def signed_in(server: Server, browser: Browser) -> Iterator[SignedIn]:
    before = len(browser.contexts)
    yield SignedIn(server, browser)
    for context in browser.contexts[before:]:
        context.close()


@pytest.fixture(scope="module")
def brief(signed_in: SignedIn) -> tuple[Page, float]:
    """A window of somebody whose sign-in soon runs out, and when it was drawn for them."""
    page = signed_in.window("brief")
    expect(page.get_by_role("heading", name="Where we stand")).to_be_visible()
    return page, time.monotonic()


def open_menu(page: Page) -> None:
    page.get_by_test_id("stExpandSidebarButton").click()


def has_signed_out(page: Page) -> None:
    open_menu(page)
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Yes, sign me out").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def shows_nothing(page: Page) -> None:
    """No figure, no name, no menu: nothing of the programme."""
    said = page.locator("body").inner_text()
    for word in ("trust", "Users trained", "Not yet", "Lee Programme", "Criteria"):
        assert word not in said


def test_a_sign_in_that_will_soon_run_out_holds_until_then(brief: tuple[Page, float]):
    page, _ = brief
    expect(page.get_by_text("Your sign-in ends at")).to_be_visible()


@pytest.mark.parametrize("who", NAMES)
def test_four_people_are_who_their_address_says(signed_in: SignedIn, who: str):
    page = signed_in.window(who)

    expect(page.get_by_role("heading", name="Where we stand")).to_be_visible()
    expect(page.get_by_text("Demonstration identity")).to_have_count(0)
    open_menu(page)
    expect(page.get_by_role("heading", name=NAMES[who])).to_be_visible()


@pytest.mark.parametrize("who", ["stranger", "unproven"])
def test_who_has_no_part_sees_nothing_but_how_to_ask(server: Server, visit, who: str):
    page = visit(server.url)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_placeholder("Enter any login").fill(who)
    page.get_by_placeholder("and password").fill("any")
    page.get_by_role("button", name="Sign-in").click()
    page.get_by_role("button", name="Continue").click()

    expect(page.get_by_text("You have no part in this programme yet")).to_be_visible()
    expect(page.get_by_text("Ask the programme's administrator")).to_be_visible()
    shows_nothing(page)


def test_a_cold_link_shows_a_stranger_the_way_in_and_nothing_else(server: Server, visit):
    page = visit(server.url)
    for path in (*PAGES, "hazards?who=P-03"):
        page.goto(f"{server.url}/{path}")
        settled(page)

        expect(page.get_by_role("button", name="Sign in")).to_be_visible()
        shows_nothing(page)


def test_a_cold_link_leads_on_to_the_place_once_somebody_has_signed_in(server: Server, visit):
    page = visit(f"{server.url}/record?kind=criterion")
    sign_in(page, "lead", lands=f"{server.url}/record?kind=criterion")

    expect(page.get_by_role("heading", name="Record", exact=True)).to_be_visible()


def test_the_address_does_not_make_anybody_somebody_else(signed_in: SignedIn):
    page = signed_in.window("lead", "deep_dive?who=P-03")

    open_menu(page)
    expect(page.get_by_role("heading", name="Lee Programme")).to_be_visible()


def test_a_header_that_claims_an_identity_is_not_believed(server: Server, browser: Browser):
    claims = {"X-Auth-Request-Email": "chair@example.nhs.uk", "X-Forwarded-User": "chair"}
    context = browser.new_context(extra_http_headers=claims)
    page = context.new_page()
    page.goto(f"{server.url}/record")
    settled(page)

    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    context.close()


def test_a_second_tab_loses_its_rights_with_the_first_and_a_link_to_a_file_with_both(
    server: Server, visit
):
    filed_in(server.database)
    page = visit(f"{server.url}/criteria?criterion=TE-01&doing=Check")
    sign_in(page, "safety", lands="**/criteria*")
    address = address_of(page, server)
    assert page.request.get(address).status == 200

    second = page.context.new_page()
    second.goto(f"{server.url}/record")
    settled(second)
    has_signed_out(second)

    assert page.request.get(address).status == 403
    page.get_by_role("link", name="Issues").click()
    expect(page.get_by_text("You signed out in another window")).to_be_visible()
    shows_nothing(page)


def test_a_role_taken_away_while_a_page_is_open_is_gone_with_the_next_act(signed_in: SignedIn):
    server, page = signed_in.server, signed_in.window("lead", "criteria")
    choose(page, "Criterion", exact=True)
    page.get_by_role("radio", name="Judge").click()
    say = page.get_by_role("button", name="Record", exact=True)
    choose(page, "We say", "Will miss")
    page.get_by_role("textbox", name="Why").fill("Half are booked")

    given_away(server, "P-01", [Role.FRONT_LINE])
    say.click()

    refused = page.get_by_test_id("stAlertContentError")
    expect(refused.get_by_text("Saying where a criterion stands is for")).to_be_visible()
    given_away(server, "P-01", [Role.PROGRAMME_LEAD])


def given_away(server: Server, ref: str, roles: list[Role]) -> None:
    engine = engine_for(server.database)
    now = datetime.now(UTC)
    with unit_of_work(engine, actor="P-06", at=now, day=date(2022, 5, 11)) as work:
        change_roles(work, ref, roles=roles, why="A test")
    engine.dispose()


def test_a_sign_in_that_has_run_out_is_over_although_its_cookie_lives_on(
    brief: tuple[Page, float],
):
    page, drawn = brief
    page.wait_for_timeout(max(0.0, drawn + BRIEF - time.monotonic()) * 1000)
    page.get_by_role("link", name="Issues").click()

    expect(page.get_by_text("Your sign-in has run out. Sign in again to go on.")).to_be_visible()
    shows_nothing(page)
    page.reload()
    settled(page)
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_nothing_secret_stands_in_the_log(signed_in: SignedIn):
    signed_in.window("chair")
    said = Path(signed_in.server.log).read_text()

    for secret in ("only-for-tests", "a-secret-of-the-tests", "chair@example.nhs.uk", "eyJ"):
        assert secret not in said
    for typed in (*NAMES.values(), "Half are booked", "example.nhs.uk"):
        assert typed not in said
    events = {json.loads(line)["event"] for line in said.splitlines() if line.startswith("{")}
    assert {"started", "page"} <= events
