"""What is done on Criteria in a browser: by the keyboard alone, and once however often pressed."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import Engine

from readiness.model import Judgement, Reading
from readiness.store import engine_for, latest
from readiness.vocabulary import Declared
from tests.browser.by_hand import choose
from tests.browser.conftest import AGAIN, Server, settled
from tests.pages.opening import LEAD

FURTHEST = 90  # presses of Tab after which something counts as out of reach
FOCUSED = """() => { const e = document.activeElement;
  const named = e.closest('[aria-label]'), labels = e.labels || [];
  return labels.length ? labels[0].innerText : (e.getAttribute('aria-label') || e.innerText
    || (named && named.getAttribute('aria-label')) || ''); }"""
IN_ORDER = (
    "Where we stand",
    "Record",
    "Go to today",
    "Operational",
    "Statement or owner holds",
    "Criterion",
    "Tick off",
    "What was seen, run or signed",
    "Kind",
    "Link (optional)",
)


@pytest.fixture
def store(two_trusts: Server) -> Iterator[Engine]:
    """What the dashboard's database holds."""
    engine = engine_for(two_trusts.database)
    yield engine
    engine.dispose()


def tabbed(page: Page, label: str) -> int:
    """How many presses of Tab lead from here to what is called so."""
    for presses in range(1, FURTHEST + 1):
        settled(page)  # as a person waits who sees the page being drawn
        page.keyboard.press("Tab")
        if focused(page).startswith(label):
            return presses
    raise AssertionError(f"{label} is out of the keyboard's reach")


def reached(page: Page, label: str) -> None:
    """Tab to what is called so, and once more where what is drawn anew has taken the focus away."""
    for _ in range(3):
        tabbed(page, label)
        drawn_again(page)  # a grid that Tab goes through chooses its first cell
        if focused(page).startswith(label):
            return
    raise AssertionError(f"{label} does not keep the focus")


def focused(page: Page) -> str:
    """What the element that has the focus is called."""
    return str(page.evaluate(FOCUSED)).strip()


def picked(page: Page, label: str, words: str) -> None:
    """Choose from a list by typing what it is called."""
    reached(page, label)
    page.keyboard.type(words)
    sought = re.compile(re.escape(words), re.IGNORECASE)
    expect(page.get_by_role("option").first).to_contain_text(sought)  # the list has followed
    page.keyboard.press("Enter")
    drawn_again(page)


def drawn_again(page: Page) -> None:
    """Wait as long as a person takes to look up, for what a choice has drawn anew."""
    settled(page)
    page.wait_for_timeout(AGAIN)
    settled(page)


def test_tab_goes_through_criteria_in_the_order_of_reading(
    two_trusts: Server, visit: Callable[..., Page]
):
    page = visit(f"{two_trusts.url}/criteria?criterion=OP-02&who={LEAD}")
    expect(page.get_by_label("What was seen, run or signed")).to_be_visible()

    passed = []
    for _ in range(FURTHEST):
        settled(page)  # a choice that Tab makes in a grid is drawn first
        page.keyboard.press("Tab")
        passed.append(str(page.evaluate(FOCUSED)).strip())

    assert [name for name in dict.fromkeys(passed) if name in IN_ORDER] == list(IN_ORDER), (
        " | ".join(passed)
    )


def test_a_criterion_is_ticked_off_by_keyboard_alone(
    two_trusts: Server, visit: Callable[..., Page], store: Engine
):
    page = visit(f"{two_trusts.url}/criteria?who={LEAD}")
    expect(page.get_by_text("8 of 8 criteria")).to_be_visible()

    picked(page, "Criterion", "TE-01")
    tabbed(page, "What was seen, run or signed")
    page.keyboard.type("Returns produced from a trial load")
    picked(page, "Kind", "trial load")
    tabbed(page, "Tick off")
    page.keyboard.press("Enter")

    expect(page.get_by_text("TE-01 is ticked off.")).to_be_visible()
    expect(page.locator("body")).not_to_be_focused()  # though the form is another one by now
    said = [j for j in latest(store).of("judgement").values() if isinstance(j, Judgement)]
    assert [j.of for j in said if j.status is Declared.MET] == ["TE-01"]


def test_a_grid_that_is_passed_by_opens_nothing_and_the_arrow_to_the_right_opens(
    two_trusts: Server, visit: Callable[..., Page]
):
    page = visit(f"{two_trusts.url}/criteria?who={LEAD}")
    expect(page.get_by_text("8 of 8 criteria")).to_be_visible()

    tabbed(page, "Fullscreen")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    drawn_again(page)
    assert "criterion=" not in page.url

    page.keyboard.press("ArrowRight")
    second = page.locator('tr[aria-rowindex="3"] td').first.text_content()
    expect(page).to_have_url(re.compile(f"criterion={second or 'none'}"))


def test_whoever_joins_first_stays_that_person_from_page_to_page(
    empty: Server, visit: Callable[..., Page]
):
    page = visit(empty.url)
    page.get_by_role("textbox", name="Programme").fill("Northmoor EPR")
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_role("textbox", name="Name").fill("Lee Programme")
    choose(page, "Roles", "programme lead")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("Lee Programme takes part now.")).to_be_visible()

    for screen in ("Where we stand", "Criteria", "Record", "Where we stand"):
        page.get_by_role("link", name=screen, exact=True).click()
        expect(page.get_by_role("heading", name=screen, level=1)).to_be_visible()
        expect(page.get_by_text("acting as Lee Programme")).to_be_visible()


def test_a_button_that_is_pressed_three_times_does_it_once(
    two_trusts: Server, visit: Callable[..., Page], store: Engine
):
    page = visit(f"{two_trusts.url}/criteria?criterion=OP-02&doing=Reading&who={LEAD}")
    page.get_by_role("spinbutton", name="% of users complete").fill("52")

    page.get_by_role("button", name="Post reading").click(click_count=3)

    expect(page.get_by_text("The reading of OP-02 is posted.")).to_be_visible()
    settled(page)
    posted = [r for r in latest(store).of("reading").values() if isinstance(r, Reading)]
    assert [r.value for r in posted if r.of == "OP-02"].count(52) == 1
    assert page.get_by_text("Not done").count() == 0
