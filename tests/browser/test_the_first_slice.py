"""A programme goes in, is ticked and checked, and everything that was done can be seen."""

import subprocess
import sys
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.by_hand import TRIES, choose
from tests.browser.conftest import ROOT, Server, settled
from tests.browser.test_acting import drawn_again

FILE = ROOT / "tests" / "fixtures" / "two_trusts.yaml"
PROVED = "TE-01"  # Reports and data quality ready: nothing to measure, not ticked yet


def act_as(page: Page, name: str) -> None:
    opener = page.get_by_test_id("stExpandSidebarButton")
    if opener.is_visible():
        opener.click()
    choose(page, "Acting as", name)
    expect(page.get_by_text(f"acting as {name}")).to_be_visible()


def _choose_role(page: Page, role: str) -> None:
    """Choose a role and close the list; again if it was drawn anew and Escape emptied it."""
    for _ in range(TRIES):
        choose(page, "Roles", role)
        page.keyboard.press("Escape")
        drawn_again(page)
        if page.get_by_test_id("stMultiSelect").get_by_text(role, exact=True).is_visible():
            return
    raise AssertionError(f"{role} does not stay chosen")


def join(page: Page, name: str, title: str, role: str) -> None:
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Title").fill(title)
    _choose_role(page, role)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text(f"{name} takes part now")).to_be_visible()


def go_to(page: Page, screen: str) -> None:
    page.get_by_role("link", name=screen, exact=True).click()
    expect(page.get_by_role("heading", name=screen, level=1)).to_be_visible()
    settled(page)


def do(page: Page, what: str) -> None:
    """Choose what to do: who acts has changed, and with it what is offered.

    It is pressed again if the page was drawn once more and the press was for what stood before.
    """
    choice = page.get_by_role("radio", name=what, exact=True)
    for _ in range(TRIES):
        drawn_again(page)
        choice.click()
        drawn_again(page)
        if choice.is_checked():
            return
    raise AssertionError(f"{what} does not stay chosen")


def test_a_programme_is_loaded_ticked_checked_and_questioned(
    server: Server, visit: Callable[..., Page]
) -> None:
    page = visit(server.url)
    expect(page.get_by_text("Nothing is on record yet")).to_be_visible()

    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(FILE)
    expect(page.get_by_text("Nothing is written yet")).to_be_visible()
    page.get_by_role("button", name="Load it").click()
    expect(page.get_by_text("The programme is loaded")).to_be_visible()
    join(page, "A. Lead", "Programme lead", "programme lead")
    act_as(page, "A. Lead")
    join(page, "B. Checker", "Programme office", "CCIO")

    go_to(page, "Where we stand")
    before = page.locator(".verdict").inner_text()
    go_to(page, "Criteria")
    choose(page, "Criterion", PROVED)
    page.get_by_label("What was seen, run or signed").fill("Returns produced from a trial load")
    choose(page, "Kind", "trial load")
    page.get_by_role("button", name="Tick off", exact=True).last.click()
    expect(page.get_by_text(f"{PROVED} is ticked off")).to_be_visible()

    act_as(page, "B. Checker")
    do(page, "Check")
    page.get_by_role("button", name="I have looked at it").first.click()
    expect(page.get_by_text(f"Evidence of {PROVED} is checked")).to_be_visible()
    expect(page.get_by_text("✔ Met and checked").first).to_be_visible()

    go_to(page, "Where we stand")
    assert page.locator(".verdict").inner_text() != before
    go_to(page, "Record")
    page.get_by_role("button", name="Check every row").click()
    expect(page.get_by_text("are as they were written")).to_be_visible()

    go_to(page, "Deep dive")
    expect(page.get_by_text("The evidence behind this").first).to_be_visible()
    expect(page.get_by_text("What a good answer sounds like").first).to_be_visible()
    assert server.complaints == []
    assert verified(server).returncode == 0


def verified(server: Server) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "readiness", "verify"],
        cwd=ROOT,
        env={"READINESS_DATABASE": server.database, "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
