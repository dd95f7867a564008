"""How long anybody waits for a page, beside a bare page on the same machine: `make bench`."""

import asyncio
import datetime as dt
import os
import random
import statistics
import time
from contextlib import AbstractContextManager

from playwright.sync_api import sync_playwright
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import WebSocketException

from pages.components.shelf import Shelf
from readiness.looking_back import since_last_time
from readiness.services.criteria import post_reading, tick_off
from readiness.services.many import many
from readiness.store import Work, unit_of_work
from tests.bench.large import AS_OF
from tests.bench.questions import timed
from tests.bench.standing_up import LEAD, Stand, both
from tests.bench.visitor import Faulty, Visitor
from tests.browser.conftest import CHROMIUM

TIMES = int(os.environ.get("TIMES", "1"))  # how many times the first size
RUNS, WARM = 25, 4
PEOPLE, PAUSE, LASTS = 200, 5.0, 30.0  # each acts so often, for so long, in seconds
PAGES = {"where_we_stand": 4, "deep_dive": 5, "criteria": 5, "hazards": 4}
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
WHO = f"who={LEAD}"


def row(what: str, took: float, times: float | None = None, wanted: str = "") -> None:
    """One line of the table, in milliseconds and as a multiple of the bare page's."""
    said = f"{times:6.1f} x" if times is not None else " " * 8
    print(f"{what:44}{took * 1000:9.1f} ms {said}   {wanted}", flush=True)


async def reruns(server: str, page: str = "", query: str = WHO) -> float:
    """What drawing a page again takes, in the middle of many."""
    visitor = await Visitor.at(server, page, query)
    took = [await visitor.run() for _ in range(WARM + RUNS)]
    await visitor.leave()
    return statistics.median(took[WARM:])


async def ticks(server: str, number: int = 12) -> float:
    """What it takes to tick a criterion off: written, in the ledger, and drawn again."""
    took = []
    for n in range(number):
        visitor = await Visitor.at(server, "criteria", f"{WHO}&criterion=RD-{n:02}")
        for _ in range(2):
            await visitor.run()
        button = visitor.find("button", "Tick off")
        pressed = WidgetState(id=button.id, trigger_value=True)
        took.append(await visitor.run(pressed, fragment=button.fragment))
        await visitor.leave()
    return statistics.median(took)


async def crowd(server: str, people: int = PEOPLE) -> tuple[list[float], int]:
    """Many people, each acting every few seconds on the pages; what each waited, and errors."""
    pages, chance = list(PAGES), random.Random(1)
    until = time.perf_counter() + 2 * PAUSE + LASTS
    errors = 0

    async def one(number: int) -> list[float]:
        nonlocal errors
        took: list[float] = []
        await asyncio.sleep(number * 2 * PAUSE / people)
        try:
            visitor = await Visitor.at(server, pages[number % len(pages)], WHO)
            await visitor.run()
            while time.perf_counter() < until:
                await asyncio.sleep(PAUSE * chance.uniform(0.6, 1.4))
                took.append(await visitor.run())
            await visitor.leave()
        except (Faulty, OSError, WebSocketException) as fault:
            errors += 1
            print(f"person {number}: {fault!r}"[:200])
        return took

    every = await asyncio.gather(*(one(number) for number in range(people)))
    return [took for one_took in every for took in one_took], errors


def painted(server: str, path: str) -> float:
    """When Chromium first paints a page that it has seen before, in the middle of several."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        page = browser.new_page()
        took = []
        for _ in range(7):
            page.goto(f"{server}/{path}")
            page.wait_for_selector("h1")
            took.append(float(page.evaluate(PAINTED)) / 1000)
        browser.close()
    return statistics.median(took[2:])


def of_the_server(stand: Stand) -> None:
    """What takes longest of all that somebody may ask for, in time of the processor."""
    shelf = Shelf(stand.database)
    known, values = shelf.latest(), iter(range(1, 9))

    def changed() -> object:
        with acting(shelf) as work:
            post_reading(work, "CR-001", value=next(values) / 7)
        return since_last_time(shelf.engine, shelf.latest().on(AS_OF), at=shelf.at)

    def bulk() -> object:
        with acting(shelf) as work:
            return many(tick_off)(work, [f"RD-{number:02}" for number in range(30, 50)])

    row("What changed, the first time", timed(changed)[1])
    row("What changed, after another row", timed(changed)[1], wanted="under 300 ms")
    row("Twenty criteria ticked off at once", timed(bulk)[1], wanted="under 300 ms")
    print(f"{known.number:,} rows in the record of changes")


def acting(shelf: Shelf) -> AbstractContextManager[Work]:
    """An act of the programme lead's, as a page would begin it."""
    now, known = dt.datetime.now(dt.UTC), shelf.latest()
    return unit_of_work(shelf.engine, actor=LEAD, at=now, day=AS_OF, known=known)


async def first_visit(server: str, page: str) -> float:
    """What the first visitor waits for."""
    visitor = await Visitor.at(server, page, WHO)
    took = await visitor.run()
    await visitor.leave()
    return took


def first_pages(stand: Stand) -> None:
    """How long both take to start, and until the first visitor sees something."""
    bare = asyncio.run(first_visit(stand.bare, ""))
    ours = asyncio.run(first_visit(stand.ours, "where_we_stand"))
    row("Started, a bare page", stand.bare_started)
    row("Started and warm, the dashboard", stand.started)
    row("First page of a bare page's server", bare)
    row("First page of the dashboard", ours, ours / bare, "1.5")


def pages_again(stand: Stand) -> None:
    """What drawing each page again takes, and a tick."""
    bare = asyncio.run(reruns(stand.bare, query=""))
    row("A bare page again", bare)
    for page, most in PAGES.items():
        took = asyncio.run(reruns(stand.ours, page))
        row(f"{page.replace('_', ' ').capitalize()} again", took, took / bare, str(most))
    ticked = asyncio.run(ticks(stand.ours))
    row("A tick, written and drawn again", ticked, ticked / bare, "4")


def many_people(stand: Stand) -> None:
    """How long one of many waits, as a multiple of what one alone does."""
    one = statistics.median(asyncio.run(reruns(stand.ours, page)) for page in PAGES)
    waited, errors = asyncio.run(crowd(stand.ours))
    p95 = statistics.quantiles(waited, n=20)[-1]
    row(
        f"{PEOPLE} people, p95 of {len(waited)} acts",
        p95,
        p95 / one,
        f"10 of one's; {errors} errors",
    )
    print(f"{'Memory after that':44}{stand.memory:9.0f} MiB            under 300")


def first_paints(stand: Stand) -> None:
    """When Chromium shows something."""
    bare, ours = painted(stand.bare, ""), painted(stand.ours, "where_we_stand")
    row("First paint of a bare page", bare)
    row("First paint of Where we stand", ours, ours / bare, "1.3")


def main() -> None:
    """Print the table."""
    with both(TIMES) as stand:
        for part in (first_pages, pages_again, many_people, first_paints, of_the_server):
            part(stand)


if __name__ == "__main__":
    main()
