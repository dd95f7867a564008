"""Everybody at once: nothing is lost, nothing is doubled, the numbers have no gap."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor, wait

from sqlalchemy import Engine

from readiness.errors import AlreadyRecorded
from readiness.model import Judgement
from readiness.store import engine_for, latest, verify
from tests.factories import judged
from tests.store.acts import acting, begin, oldest_first

THREADS = 8
PROCESSES = 2
EACH = 5


def test_eight_threads_in_two_processes_judge_at_once(store):
    begin(store)
    spawn = multiprocessing.get_context("spawn")
    together = spawn.Barrier(PROCESSES)
    url = store.url.render_as_string(hide_password=False)

    people = [
        spawn.Process(target=judge_in_threads, args=(together, url, process))
        for process in range(PROCESSES)
    ]
    for process in people:
        process.start()
    for process in people:
        process.join(60)

    assert [process.exitcode for process in people] == [0] * PROCESSES
    assert said(store) == sorted(
        f"{process}-{thread}-{turn}"
        for process in range(PROCESSES)
        for thread in range(THREADS)
        for turn in range(EACH)
    )
    assert_unbroken(store)


def test_the_same_click_from_eight_threads_is_recorded_once(store):
    begin(store)

    with ThreadPoolExecutor(THREADS) as threads:
        recorded = list(threads.map(lambda _: click(store), range(THREADS)))

    assert sorted(recorded) == [False] * (THREADS - 1) + [True]
    assert said(store) == ["Clicked"]
    assert_unbroken(store)


def test_numbers_are_in_the_order_of_commits(store):
    begin(store)

    with ThreadPoolExecutor(1) as threads:
        with acting(store) as work:
            work.append(judged("amber", why="First"))
            second = threads.submit(judge_once, store, "Second")
            assert not wait([second], timeout=0.3).done, "it did not wait for the one before it"
        second.result()

    *_, first, last = oldest_first(store)
    assert (first.after["why"], last.after["why"]) == ("First", "Second")


def test_those_who_read_meanwhile_see_whole_acts(store):
    begin(store)

    with ThreadPoolExecutor(2) as threads:
        writing = threads.submit(judge_in_pairs, store)
        seen = [len(latest(store).of("judgement")) for _ in range(20)]
        writing.result()

    assert all(count % 2 == 0 for count in seen)


def judge_in_threads(together, url: str, process: int) -> None:
    """What one process does."""
    engine = engine_for(url)
    together.wait(30)
    with ThreadPoolExecutor(THREADS) as threads:
        for done in [threads.submit(judge, engine, f"{process}-{n}") for n in range(THREADS)]:
            done.result()
    engine.dispose()


def judge(engine: Engine, who: str) -> None:
    for turn in range(EACH):
        with acting(engine, known=latest(engine)) as work:
            work.append(judged("amber", why=f"{who}-{turn}"))


def judge_once(engine: Engine, why: str) -> None:
    with acting(engine) as work:
        work.append(judged("amber", why=why))


def judge_in_pairs(engine: Engine) -> None:
    for _ in range(10):
        with acting(engine) as work:
            work.append(judged("amber"))
            work.append(judged("green"))


def click(engine: Engine) -> bool:
    """Whether this click was the one that counted."""
    try:
        with acting(engine, act="one-click") as work:
            work.append(judged("amber", why="Clicked"))
    except AlreadyRecorded:
        return False
    return True


def said(engine: Engine) -> list[str]:
    found = latest(engine).of("judgement").values()
    return sorted(str(judgement.why) for judgement in found if isinstance(judgement, Judgement))


def assert_unbroken(engine: Engine) -> None:
    entries = oldest_first(engine)
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert verify(engine).ok
