"""What a newcomer sees in the first minute, from an empty database to the sharpest question."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.by_hand import choose
from tests.browser.conftest import Server, settled
from tests.browser.looking import BELOW, CUT, ROOM, SIZES, SMALLEST

TICKED = "OP-33"  # when the special measures after go-live may end: nothing to measure
READABLE = 28  # px, of the smallest text on the wall at the width of the room's screen
WAITS = 120_000  # the demonstration is played in, week by week


def test_a_newcomer_sees_what_it_is_for(server: Server, visit: Callable[..., Page]) -> None:
    page = visit(server.url)
    page.get_by_role("button", name="demonstration").first.click()
    expect(page.get_by_text("Who are you today?")).to_be_visible(timeout=WAITS)
    page.get_by_role("button", name="Chair").first.click()
    expect(page.get_by_role("heading", name="Where we stand", level=1)).to_be_visible()

    expect(page.locator(".verdict")).to_contain_text("Not yet.")
    expect(page.locator(".pillar")).to_have_count(3)
    expect(page.get_by_text("(invented)").first).to_be_visible()
    expect(page.locator(".wall")).to_contain_text("Since the deep dive of")
    expect(page.locator(".wall")).to_contain_text("broken 2: ")
    fits_every_screen_of_the_room(page)
    page.get_by_role("button", name="Why Technical?").click()
    dialog = page.get_by_role("dialog")
    worst = dialog.get_by_role("row").nth(1)  # under the heads of the columns
    expect(worst).to_contain_text("▲ At risk", timeout=WAITS)
    expect(worst).to_contain_text("■ Will miss")
    expect(worst).to_contain_text("against a target of")
    page.keyboard.press("Escape")

    page.get_by_role("link", name="Open the deep dive").click()
    sharpest = page.locator(".question").first
    expect(sharpest).to_contain_text("not received")
    expect(sharpest).to_contain_text("On what date does it get there")
    expect(page.get_by_text("The evidence behind this").first).to_be_visible()
    expect(page.get_by_text("55 % on").first).to_be_visible()

    tick(visit(f"{server.url}/criteria?criterion={TICKED}&who=P-13"))
    page.get_by_role("link", name="Criteria", exact=True).click()
    expect(page.get_by_role("heading", name="Criteria", level=1)).to_be_visible()
    settled(page)
    page.get_by_role("combobox", name="Criterion").fill(TICKED)
    page.get_by_role("option", name=TICKED).first.click()
    expect(page.get_by_text("✓ Met, not yet checked").first).to_be_visible()
    assert server.complaints == []


def fits_every_screen_of_the_room(page: Page) -> None:
    """Nothing to scroll, nothing cut and nothing too small, whatever the screen's scale."""
    for width, height in SIZES[:3]:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(200)
        smallest, words = page.evaluate(SMALLEST)
        assert page.evaluate(BELOW) <= 0
        assert page.evaluate(CUT) == []
        assert smallest >= READABLE * width / ROOM[0], words
    page.set_viewport_size({"width": ROOM[0], "height": ROOM[1]})


def tick(window: Page) -> None:
    """What the programme director does, on another laptop."""
    window.get_by_label("What was seen, run or signed").fill("Agreed and signed by the board")
    choose(window, "Kind", "signed approval")
    window.get_by_role("button", name="Tick off", exact=True).last.click()
    expect(window.get_by_text(f"{TICKED} is ticked off")).to_be_visible()
