"""Rules switched off and on, the meeting put in order, and the owner's notice, in a browser."""

from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, settled
from tests.browser.looking import CUT, OVERFLOW, SIZES, faults
from tests.browser.test_acting import tabbed
from tests.pages.opening import ACCOUNTABLE, CHAIR

RULE = "Hazard control unproven"
ASKS = "Prescribing error through unfamiliarity"
SOON = 20_000  # ms, on a machine that is busy
WHY = "Two hazard logs are being merged"
OFF = f"Switched off by Charlie Chair until 12 May 2022: {WHY}"


def the_library(server: Server, visit: Callable[..., Page], *, rest: str = "") -> Page:
    page = visit(f"{server.url}/deep_dive?who={CHAIR}&show=Library&rule={quote(RULE)}{rest}")
    expect(page.get_by_role("heading", name=RULE)).to_be_visible(timeout=SOON)
    return page


def folded(page: Page) -> None:
    """Wait until the side menu is out of the way: a page that is opened slides it shut."""
    settled(page)
    page.wait_for_timeout(1_000)
    expect(page.get_by_test_id("stSidebar")).to_be_hidden(timeout=SOON)


def questions(page: Page) -> Locator:
    return page.locator(".question h3")


def test_a_rule_is_switched_off_is_silent_is_on_record_and_speaks_again(
    two_trusts: Server, visit: Callable[..., Page]
):
    today = visit(f"{two_trusts.url}/deep_dive?who={CHAIR}")
    expect(questions(today).filter(has_text=ASKS)).to_be_visible(timeout=SOON)

    page = the_library(two_trusts, visit)
    page.get_by_role("button", name="Switch it off…").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Until").first.get_by_role("spinbutton").first.click()
    page.keyboard.type("12052022")
    dialog.get_by_label("Why it is switched off").fill(WHY)
    assert faults(page) == []
    dialog.get_by_role("button", name="Switch it off", exact=True).click()
    expect(page.get_by_text(OFF)).to_be_visible(timeout=SOON)
    expect(page.get_by_text("rules switched off 1")).to_be_visible()

    page.get_by_text("Today", exact=True).click()
    expect(questions(page).first).to_be_visible()
    expect(questions(page).filter(has_text=ASKS)).to_have_count(0)

    record = visit(f"{two_trusts.url}/record?kind=policy")
    expect(record.get_by_text(WHY).first).to_be_attached()

    after = visit(f"{two_trusts.url}/deep_dive?who={CHAIR}&day=2022-05-13")
    expect(questions(after).filter(has_text=ASKS)).to_be_visible(timeout=SOON)
    expect(after.get_by_text("rules switched off")).to_have_count(0)


def test_the_library_is_accessible_and_nothing_of_it_is_cut(
    two_trusts: Server, visit: Callable[..., Page]
):
    page = the_library(two_trusts, visit)
    page.get_by_text("What every colour and every meeting goes by").click()
    expect(page.get_by_text("Evidence is old after 90 days.")).to_be_visible()

    folded(page)
    assert faults(page) == []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(200)
        assert page.evaluate(OVERFLOW) <= 1
        assert page.evaluate(CUT) == []


def test_a_changed_number_is_shown_with_who_changed_it(
    two_trusts: Server, visit: Callable[..., Page]
):
    page = visit(f"{two_trusts.url}/deep_dive?who={CHAIR}&show=Library&rule=Quiet workstream")
    page.get_by_role("button", name="Change…").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("spinbutton").fill("40")
    dialog.get_by_label("Why it is changed").fill("The summer")
    dialog.get_by_role("button", name="Change it").click()

    expect(page.get_by_text("A workstream is quiet after 40 days without news.")).to_be_visible()
    expect(page.get_by_text("Changed from 28 by Charlie Chair")).to_be_visible()


def test_the_meeting_is_put_in_order_by_the_keyboard_alone(
    two_trusts: Server, visit: Callable[..., Page]
):
    page = visit(f"{two_trusts.url}/deep_dive?who={CHAIR}")
    second = questions(page).nth(1).inner_text()

    tabbed(page, "Earlier")
    page.keyboard.press("Enter")

    expect(page.get_by_text("The meeting hears it as number 1.")).to_be_visible()
    expect(questions(page).first).to_have_text(second)


def test_whoever_will_be_asked_reads_it_and_goes_to_the_record(
    two_trusts: Server, visit: Callable[..., Page]
):
    page = visit(f"{two_trusts.url}/deep_dive?who={CHAIR}")
    page.get_by_role("button", name="Reword").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("The question").fill("On what date is it seen working on the wards?")
    dialog.get_by_label("To whom").fill("Alex Accountable")
    dialog.get_by_role("button", name="Use these words").click()
    expect(page.get_by_text("The question stands in your words.")).to_be_visible()

    address = f"{two_trusts.url}/deep_dive?who={ACCOUNTABLE}&show={quote('You will be asked')}"
    mine = visit(address)
    expect(mine.get_by_text("It is put to you")).to_be_visible(timeout=SOON)
    folded(mine)
    assert faults(mine) == []
    evidence = mine.locator('[class*="st-key-evidence"]').first
    evidence.get_by_test_id("stPageLink-NavLink").first.click()
    settled(mine)
    expect(mine.get_by_role("heading", level=1)).not_to_have_text("Deep dive")
