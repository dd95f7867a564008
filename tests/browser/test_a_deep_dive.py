"""A whole deep dive: three people at three browsers, the wall, and a server that is killed."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from readiness.model import Action, Answer, DeepDive
from readiness.store import engine_for, latest, verify
from tests.browser.a_trust import (
    CHAIR,
    EXECUTIVES,
    FIRST,
    LAST_WEEK,
    LEAD,
    SECOND,
    SECRETARY,
    TICKS,
    WORRY,
    a_trust,
)
from tests.browser.by_hand import choose
from tests.browser.conftest import ROOT, free_port, loaded, settled, wait_for
from tests.browser.looking import CUT, OVERFLOW, SIZES, SMALLEST, faults
from tests.browser.network import network

WAIT = 30_000
PATIENCE = 8_000  # a press counts, however late its page is drawn: the next would go too far
LONG = 90  # seconds for a whole agenda, on a machine that is busy
ITEMS = 4  # of the agenda, that are presented by keyboard
WITHIN = 2.0  # seconds in which the room sees what anybody records
DISSENT = "The wards are not ready, and I said so in March."
ASKED_LARGE = """() => {
  const asked = document.querySelector('.ask');
  return asked && parseFloat(getComputedStyle(asked).fontSize) >= 64;
}"""
BETWEEN = '.st-key-kinds [data-testid="stBaseButton-primary"]'
WEAK = "We are looking at it"
PROMISE = "A cover plan for every ward"


@dataclass
class Place:
    """A server on one port with one database, which can be killed and started again."""

    database: str
    folder: Path
    port: int = field(default_factory=free_port)
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        log = self.folder / f"server-{time.monotonic_ns()}.log"
        with log.open("w") as out:
            self.process = subprocess.Popen(
                [
                    *(str(ROOT / ".venv/bin/python"), "-m", "streamlit", "run", "served.py"),
                    *(f"--server.port={self.port}", "--server.headless=true"),
                ],
                cwd=ROOT,
                env={**os.environ, "READINESS_DATABASE": self.database},
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        wait_for(f"{self.url}/_stcore/health", self.process, log)

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        assert self.process is not None
        os.killpg(self.process.pid, how)
        self.process.wait(10)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(loaded(tmp_path, a_trust()), tmp_path)
    made.start()
    yield made
    made.kill(signal.SIGTERM)


@pytest.fixture
def sit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Sit down at a browser of one's own."""
    contexts = []

    def seated(url: str, *, size: tuple[int, int] = (1920, 945)) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WAIT)
        page.goto(url)
        return page

    yield seated
    for context in contexts:
        context.close()


def started(page: Page) -> None:
    """The secretary starts the meeting, as it is proposed."""
    page.get_by_role("button", name="Start the deep dive").click()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("heading", name="Written down")).to_be_visible(timeout=WAIT)


def on_to(driver: Page, room: Page, words: str) -> set[str | None]:
    """Press the arrow until the room reads these words; which items the room showed on the way."""
    shown, places = room.locator(".room .body"), set()
    until = time.monotonic() + LONG
    while words not in (before := shown.text_content() or ""):
        assert time.monotonic() < until, f"the room never read {words}"
        driver.keyboard.press("ArrowRight")
        with contextlib.suppress(AssertionError):  # a press on a page not drawn yet goes nowhere
            expect(shown).not_to_have_text(before, timeout=PATIENCE)
        places.add(room.locator(".room .place").text_content())
    return places


def typed(driver: Page, key: str, *texts: str) -> None:
    """Open a line by its key, and type into its fields one after the other."""
    driver.keyboard.press(key)
    expect(driver.locator(".st-key-writing-down input").first).to_be_focused(timeout=WAIT)
    for number, text in enumerate(texts):
        if number:
            driver.keyboard.press("Tab")
        driver.keyboard.type(text)


def answered(
    driver: Page, text: str, how: str, *, by: str = "", promise: str = "", due: str = ""
) -> None:
    """Write an answer down, with what was promised."""
    typed(driver, "Alt+1", text)
    if by:
        driver.get_by_label("Answered by").fill(by)
    driver.get_by_role("radio", name=how, exact=True).click()
    if promise:
        driver.get_by_label("Promised (if anything)").fill(promise)
        driver.get_by_role("spinbutton", name="day, By when").focus()
        driver.keyboard.type(due)
    driver.get_by_role("button", name="Record the answer").press("Enter")
    expect(driver.locator(BETWEEN)).to_be_focused(timeout=WAIT)  # so that the arrows go on


def reads(page: Page, where: str, words: str) -> None:
    """Wait until a place on a page reads these words, looking at every frame that is drawn."""
    page.wait_for_function(
        "([where, words]) => document.querySelector(where)?.textContent.includes(words)",
        arg=[where, words],
        timeout=WAIT,
    )


def ticked(lead: Page, url: str, number: int) -> float:
    """The lead ticks a criterion off; at what time the button was pressed."""
    lead.goto(f"{url}/criteria?criterion=OP-{number:02d}&who={LEAD}")
    lead.get_by_label("What was seen, run or signed").fill("Seen on the ward, label by label")
    choose(lead, "Kind", "inspection")
    settled(lead)
    button = lead.get_by_role("button", name="Tick off", exact=True).last
    expect(button).to_be_enabled()
    pressed = time.monotonic()
    button.click()
    return pressed


def test_a_whole_deep_dive_and_the_week_after_it(place: Place, sit: Callable[..., Page]):
    driver = sit(f"{place.url}/deep_dive?who={SECRETARY}")
    started(driver)
    room = sit(f"{place.url}/deep_dive?view=room")
    wall = sit(place.url)
    expect(room.locator(".room")).to_contain_text("1 of 7", timeout=WAIT)
    expect(wall.locator(".wall .ask")).to_be_visible(timeout=WAIT)

    lead, took = sit(f"{place.url}/criteria?who={LEAD}"), []
    for number in range(1, TICKS + 1):
        pressed = ticked(lead, place.url, number)
        reads(room, ".news", f"Ticked off: Ward {number} has its printers")
        reads(wall, ".wall", f"{number} of {TICKS} due in place")
        took.append(time.monotonic() - pressed)
    assert len(took) == TICKS
    assert max(took) < WITHIN, took

    chair = sit(f"{place.url}/deep_dive?view=chair&who={CHAIR}", size=(820, 1180))
    presented = on_to(driver, room, FIRST)
    answered(driver, WEAK, "partly assured", promise=PROMISE, due=f"{LAST_WEEK:%d%m%Y}")
    expect(room.locator(".answer")).to_contain_text(WEAK, timeout=WAIT)
    chair.get_by_role("button", name="Not assured").click()
    expect(room.locator(".answer")).to_contain_text("Not assured", timeout=WAIT)

    presented |= on_to(driver, room, WORRY)
    answered(driver, "Both wards get new ones on Monday", "assured", by="CDIO")
    expect(room.locator(".answer")).to_contain_text("new ones on Monday", timeout=WAIT)

    presented |= on_to(driver, room, SECOND)
    assert len(presented) >= ITEMS
    answered(driver, "The ward manager, by name", "assured")
    expect(room.locator(".answer")).to_contain_text("by name", timeout=WAIT)
    typed(driver, "Alt+4", EXECUTIVES[2], DISSENT)
    driver.keyboard.press("Enter")
    expect(driver.get_by_text("The dissent stands in the minutes.")).to_be_visible()

    driver.get_by_role("button", name="End the meeting").press("Enter")
    expect(driver.get_by_role("button", name="End and seal it")).to_be_focused(timeout=WAIT)
    driver.keyboard.press("Enter")
    expect(driver.get_by_text("The meeting is sealed.")).to_be_visible(timeout=WAIT)
    minutes = driver.locator(".paper")
    for words in ("DRAFT", FIRST, WEAK, "not assured (confirmed", PROMISE, DISSENT, WORRY):
        expect(minutes).to_contain_text(words)
    assert faults(driver) == []

    chair.goto(f"{place.url}/deep_dive?day=today&who={CHAIR}")
    top = chair.locator(".question").first
    expect(top).to_contain_text(FIRST, timeout=WAIT)
    expect(top).to_contain_text(WEAK)
    expect(top).to_contain_text("not received")
    assert what_is_kept(place.database) == (True, PROMISE, 4)

    driver.goto(f"{place.url}/deep_dive?day=today&who={SECRETARY}")
    started(driver)
    room.goto(f"{place.url}/deep_dive?view=room&day=today")
    expect(room.locator(".room")).to_contain_text("1 of 7", timeout=WAIT)
    on_to(driver, room, PROMISE)
    expect(room.locator(".room .body")).to_contain_text("broken")
    on_to(driver, room, FIRST)
    expect(room.locator(".room .before")).to_contain_text(WEAK)


def what_is_kept(database: str) -> tuple[bool, str, int]:
    """Whether the record is whole and the meeting sealed, what was promised, and the answers."""
    engine = engine_for(database)
    known = latest(engine)
    [dive] = [d for d in known.of("deep_dive").values() if isinstance(d, DeepDive)]
    [promise] = [a for a in known.of("action").values() if isinstance(a, Action)]
    answers = [a for a in known.of("answer").values() if isinstance(a, Answer)]
    whole = verify(engine).ok and dive.closing is not None and not dive.is_running
    engine.dispose()
    return whole, promise.text, len(answers)


def test_a_killed_server_loses_nothing_and_everybody_is_back(
    place: Place, sit: Callable[..., Page]
):
    driver = sit(f"{place.url}/deep_dive?who={SECRETARY}")
    started(driver)
    room = sit(f"{place.url}/deep_dive?view=room")
    chair = sit(f"{place.url}/deep_dive?view=chair&who={CHAIR}", size=(820, 1180))
    expect(room.locator(".room")).to_contain_text("1 of 7", timeout=WAIT)
    on_to(driver, room, FIRST)
    answered(driver, WEAK, "partly assured")
    expect(room.locator(".answer")).to_contain_text(WEAK, timeout=WAIT)

    place.kill()
    place.start()

    driver.wait_for_timeout(6_000)  # Streamlit tries again every few seconds
    on_to(driver, room, SECOND)
    expect(chair.locator(".question")).to_contain_text(SECOND, timeout=WAIT)
    expect(driver.get_by_text(WEAK)).to_be_visible()


def test_a_browser_that_lost_its_network_comes_back_to_where_the_meeting_is(
    place: Place, sit: Callable[..., Page]
):
    driver = sit(f"{place.url}/deep_dive?who={SECRETARY}")
    started(driver)
    watched = sit(f"{place.url}/deep_dive?view=room")
    with network(place.url) as between:
        room = sit(f"{between.url}/deep_dive?view=room")
        expect(room.locator(".room")).to_contain_text("1 of 7", timeout=WAIT)
        between.cut()
        on_to(driver, watched, FIRST)
        between.mend()

        expect(room.locator(".room .body")).to_contain_text(FIRST, timeout=30_000)
        on_to(driver, room, SECOND)


def test_nothing_is_lost_that_is_half_typed_while_others_go_on(
    place: Place, sit: Callable[..., Page]
):
    driver = sit(f"{place.url}/deep_dive?who={SECRETARY}")
    started(driver)
    typed(driver, "Alt+3", "Printers are bought for")

    lead = sit(f"{place.url}/criteria?who={LEAD}")
    ticked(lead, place.url, 1)
    expect(lead.get_by_text("OP-01 is ticked off.")).to_be_visible(timeout=WAIT)
    driver.wait_for_timeout(2_000)
    driver.keyboard.type(" two wards")

    expect(driver.get_by_label("What is decided")).to_have_value(
        "Printers are bought for two wards"
    )


def test_the_room_reads_it_from_five_metres_and_no_view_has_a_fault(
    place: Place, sit: Callable[..., Page]
):
    driver = sit(f"{place.url}/deep_dive?who={SECRETARY}")
    started(driver)
    room = sit(f"{place.url}/deep_dive?view=room")
    chair = sit(f"{place.url}/deep_dive?view=chair&who={CHAIR}", size=(820, 1180))
    expect(room.locator(".room")).to_contain_text("1 of 7", timeout=WAIT)
    driver.keyboard.press("ArrowRight")  # at once, before the first is drawn
    driver.keyboard.press("ArrowRight")
    expect(room.locator(".room")).to_contain_text("3 of 7", timeout=WAIT)
    on_to(driver, room, FIRST)

    settled(room)
    size, words = room.evaluate(SMALLEST)
    assert size >= 44, words
    room.wait_for_function(ASKED_LARGE)  # again if the words were just being redrawn
    for view in (driver, room, chair):
        assert faults(view) == []
    for width, height in SIZES:
        room.set_viewport_size({"width": width, "height": height})
        room.wait_for_timeout(200)
        assert room.evaluate(OVERFLOW) <= 1
        assert room.evaluate(CUT) == []
