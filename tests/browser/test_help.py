"""The help by key, and the hint that goes away, in a browser."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, settled
from tests.browser.looking import faults, in_the_dark


def test_help_is_a_key_away_and_gives_the_focus_back(
    two_trusts: Server, visit: Callable[..., Page]
):
    page = visit(f"{two_trusts.url}/issues?who=P-03")
    got_it = page.get_by_role("button", name="Got it")
    expect(got_it).to_be_visible()
    settled(page)
    page.get_by_placeholder("Issue or owner holds").press_sequentially("ward?")
    expect(page.get_by_role("dialog")).to_have_count(0)
    got_it.focus()

    page.keyboard.press("?")
    expect(page.get_by_role("dialog").get_by_text("Keys on every page")).to_be_visible()
    settled(page)
    assert faults(page) == []
    assert in_the_dark(page) == []  # it stands outside the app, which alone has the theme
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(got_it).to_be_focused()

    page.keyboard.press("Enter")
    expect(got_it).to_be_hidden()
    expect(page.get_by_role("button", name="Help", exact=True)).to_be_focused()
    page.reload()
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    settled(page)
    expect(got_it).to_be_hidden()
