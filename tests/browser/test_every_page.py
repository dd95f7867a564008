"""Every page in a real browser: sound, readable at every size, and talking to nobody else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from readiness.also import Room
from tests.browser.conftest import Server, settled
from tests.browser.looking import (
    BELOW,
    CUT,
    OVERFLOW,
    ROOM,
    SIZES,
    SMALLEST,
    Watch,
    faults,
    in_the_dark,
)
from tests.pages.opening import LEAD, PAGES

AS_LEAD = f"who={LEAD}"
DOINGS = ("Tick off", "Reading", "Check", "Judge", "History")
ON_TWO_TRUSTS = (
    *PAGES,
    *(f"criteria?criterion=OP-01&{AS_LEAD}&doing={quote(doing)}" for doing in DOINGS),
    f"door?{AS_LEAD}",
    f"deep_dive?{AS_LEAD}&view=changed",
    "record?day=2022-05-01",
    "?ledger=20",
)
SCENES = [
    *(("empty", page) for page in PAGES),
    *(("two_trusts", found) for found in ON_TWO_TRUSTS),
]
SOON = 5_000  # ms in which a chart has followed its window, on a machine that may be busy
SMALLEST_ON_THE_WALL = 28.0  # px at 1920 wide: read from five metres


@dataclass
class Scene:
    """A page, opened once in a browser of its own, and looked at by several tests."""

    page: Page
    watch: Watch
    server: Server
    leads_to_the_door: bool

    def at(self, size: tuple[int, int]) -> Page:
        """The page in a window of another size."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.wait_for_timeout(150)  # for the canvas of a grid to follow
        return self.page


@pytest.fixture(scope="module", params=SCENES, ids=" ".join)
def scene(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Scene]:
    """Each page, whatever is on record."""
    on_record, path = request.param
    server: Server = request.getfixturevalue(on_record)
    context = browser.new_context(viewport={"width": ROOM[0], "height": ROOM[1]})
    page, watch = context.new_page(), Watch()
    watch.over(page)
    page.goto(f"{server.url}/{path}")
    expect(page.get_by_role("heading", level=1).first).to_be_visible(timeout=20_000)
    settled(page)
    yield Scene(page, watch, server, on_record == "empty" and path != "door")
    context.close()


def test_nothing_on_the_page_says_that_something_went_wrong(scene: Scene):
    alerts = scene.page.get_by_test_id("stAlert")

    said = [alert.inner_text() for alert in alerts.all()]
    assert not [words for words in said if "wrong" in words or "Not done" in words]
    assert scene.page.get_by_test_id("stException").count() == 0


def test_neither_the_browser_nor_the_server_complains(scene: Scene):
    assert scene.watch.complaints == []
    assert scene.server.complaints == []


def test_nothing_leaves_this_machine(scene: Scene):
    assert scene.watch.hosts == {"127.0.0.1"}


def test_axe_finds_nothing_but_streamlit_s_own_faults(scene: Scene):
    assert faults(scene.at(ROOM)) == []
    if not scene.leads_to_the_door:  # the door itself is looked at once
        assert in_the_dark(scene.page) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_cut_or_wider_than_the_window(scene: Scene, size: tuple[int, int]):
    page = scene.at(size)

    page.wait_for_function(f"() => ({OVERFLOW})() <= 1", timeout=SOON)
    assert page.evaluate(CUT) == []


@pytest.fixture
def wall(visit: Callable[..., Page], two_trusts: Server) -> Page:
    """Where we stand, on the screen of the room."""
    page = visit(two_trusts.url, width=ROOM[0], height=ROOM[1])
    expect(page.locator(".wall .ask")).to_be_visible()
    return page


def test_where_we_stand_fits_the_room_s_screen(wall: Page):
    assert wall.evaluate(BELOW) <= 0


def test_where_we_stand_is_readable_from_five_metres(wall: Page):
    size, words = wall.evaluate(SMALLEST)

    assert size >= SMALLEST_ON_THE_WALL, words


def test_what_stands_behind_a_pillar_is_accessible_too(wall: Page):
    wall.get_by_role("button", name="Why Operational?").click()
    expect(wall.get_by_role("dialog").get_by_text("week by week")).to_be_visible()
    settled(wall)

    assert faults(wall) == []
    assert in_the_dark(wall) == []
    assert wall.evaluate(CUT) == []


def test_what_other_boards_taught_is_a_click_away_with_a_way_to_each_room(wall: Page):
    wall.get_by_role("button", name="Also", exact=True).click()
    dialog = wall.get_by_role("dialog")
    expect(dialog.get_by_test_id("stPageLink")).to_have_count(len(Room))
    assert faults(wall) == []

    dialog.get_by_role("link", name="Who is at the table").click()
    expect(wall.get_by_role("heading", name="Who carries what")).to_be_visible()
