"""Forty of five hundred criteria ticked off in one act and undone: by mouse, and by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import Engine

from readiness.exchange.files import Document
from readiness.store import Entry, engine_for, entries, verify
from tests.browser.conftest import Server, loaded, running, settled
from tests.browser.looking import SIZES, faults
from tests.browser.test_acting import tabbed
from tests.pages.opening import LEAD, many_criteria

WARD = "Ward manager"  # who owns the forty, and two more that have nothing behind them
AUDIT = {"kind": "audit", "date": "2026-11-20", "summary": "Seen on the ward"}


def with_a_ward() -> Document:
    """Five hundred criteria, of which a ward manager owns forty-two; two of these lack evidence."""
    document = many_criteria()
    wards = [c for c in document["criteria"] if "measure" not in c][:42]
    for number, criterion in enumerate(wards):
        criterion |= {"owner": WARD} | ({"evidence": [AUDIT]} if number > 1 else {})
    return document


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the five hundred, to be copied."""
    folder = tmp_path_factory.mktemp("five_hundred")
    return Path(loaded(folder, with_a_ward()).removeprefix("sqlite:///"))


@pytest.fixture
def ward(template: Path, tmp_path: Path) -> Iterator[Server]:
    """A dashboard of five hundred criteria."""
    copied = tmp_path / "readiness.db"
    copied.write_bytes(template.read_bytes())
    with running(tmp_path, database=f"sqlite:///{copied}") as started:
        yield started


@pytest.fixture
def store(ward: Server) -> Iterator[Engine]:
    engine = engine_for(ward.database)
    yield engine
    engine.dispose()


def acts(store: Engine) -> list[list[Entry]]:
    """The last acts of the programme lead, oldest first, each with what it recorded."""
    found: dict[str, list[Entry]] = {}
    for entry in reversed(entries(store, limit=500)):
        if entry.actor == LEAD:
            found.setdefault(entry.act, []).append(entry)
    return list(found.values())


def expect_asked(page: Page) -> None:
    """The page asks whether to tick them off, and names the two that it will leave."""
    expect(page.get_by_role("heading", name="Tick off 42 criteria?")).to_be_visible()
    expect(page.get_by_text("2 have no evidence and will be left.")).to_be_visible()
    expect(page.get_by_text("has nothing hard behind it yet")).to_have_count(2)


def expect_both_on_record(store: Engine) -> None:
    """Forty ticks in one act, and in another the same forty taken back."""
    ticked, undone = acts(store)
    assert {entry.after["status"] for entry in ticked} == {"met"}
    assert len(ticked) == len(undone) == 40
    assert {entry.ref for entry in undone} == {entry.ref for entry in ticked}
    assert all("withdrawn" in entry.after for entry in undone)
    assert verify(store).ok


def test_forty_are_ticked_two_are_left_and_it_is_undone(
    ward: Server, visit: Callable[..., Page], store: Engine
):
    page = visit(f"{ward.url}/criteria?who={LEAD}&holds={WARD}")
    page.get_by_role("button", name="Choose all 42 shown").click()
    page.get_by_role("button", name="Tick off 42 criteria…").click()
    expect_asked(page)

    page.get_by_role("button", name="Tick off 40", exact=True).click()
    expect(page.get_by_text("Ticked off 40 criteria.")).to_be_visible()
    expect(page.get_by_text("has nothing hard behind it yet")).to_have_count(2)
    page.get_by_role("button", name="Undo that").click()

    expect(page.get_by_text("Undone for 40 criteria.")).to_be_visible()
    expect(page.get_by_role("button", name="Undo that")).to_have_count(0)
    expect_both_on_record(store)


def test_the_same_by_keyboard_alone(ward: Server, visit: Callable[..., Page], store: Engine):
    page = visit(f"{ward.url}/criteria?who={LEAD}")
    expect(page.get_by_text("500 of 500 criteria")).to_be_visible()
    tabbed(page, "Statement or owner holds")
    page.keyboard.type(WARD)
    page.keyboard.press("Enter")
    expect(page.get_by_text("42 of 500 criteria")).to_be_visible()

    for label, then in (
        ("Choose all 42 shown", page.get_by_role("button", name="Tick off 42 criteria…")),
        ("Tick off 42 criteria…", page.get_by_role("heading", name="Tick off 42 criteria?")),
        ("Tick off 40", page.get_by_text("Ticked off 40 criteria.")),
        ("Undo that", page.get_by_text("Undone for 40 criteria.")),
    ):
        tabbed(page, label)
        page.keyboard.press("Enter")
        expect(then).to_be_visible()

    expect_both_on_record(store)


def test_nothing_is_wrong_with_what_is_seen_on_the_way(ward: Server, visit: Callable[..., Page]):
    page = visit(f"{ward.url}/criteria?who={LEAD}&holds={WARD}&choose_in=Check+boxes")
    page.get_by_role("button", name="Choose all 42 shown").click()
    expect(page.get_by_role("heading", name="42 criteria chosen")).to_be_visible()
    expect_no_faults(page)

    page.get_by_role("button", name="Tick off 42 criteria…").click()
    expect_asked(page)
    expect_no_faults(page)


def expect_no_faults(page: Page) -> None:
    """Nothing is wrong with what is seen, from the wall down to a tablet."""
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        settled(page)
        assert faults(page) == [], (width, height)
    page.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})
