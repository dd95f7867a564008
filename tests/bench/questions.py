"""What all the rules cost beside reading the snapshot they look at; `make bench` prints it."""

import multiprocessing
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeVar

from readiness.questions.asking import ranked
from readiness.settled import settle
from readiness.store import latest, open_store
from tests.bench.large import AS_OF, document
from tests.exchange.loading import load

T = TypeVar("T")
PROCESSES = 4


def timed(doing: Callable[[], T]) -> tuple[T, float]:
    """What something gives, and the seconds of the processor that it took."""
    begun = time.process_time()
    made = doing()
    return made, time.process_time() - begun


def asked_after_reading(url: str) -> tuple[float, float, float, float]:
    """What reading and asking take in a process that has done neither, and then once more.

    It settles when the first is read, as the server does.
    """
    engine = open_store(url)
    known, reading = timed(lambda: latest(engine))
    settle()
    _, asking = timed(lambda: ranked(known.on(AS_OF)))
    known, reading_again = timed(lambda: latest(engine))
    _, asking_again = timed(lambda: ranked(known.on(AS_OF)))
    return reading, asking, reading_again, asking_again


def main() -> None:
    """Print, process by process, reading, asking, and the one as a multiple of the other."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'large.db'}"
        engine = open_store(url)
        load(engine, document())
        print(f"500 criteria, 2,000 issues, 400 hazards, {latest(engine).number:,} ledger rows")
        engine.dispose()
        print("process   reading  asking  ratio    again: reading  asking  ratio")
        spawn = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=spawn, max_tasks_per_child=1) as each:
            for number, took in enumerate(each.map(asked_after_reading, [url] * PROCESSES), 1):
                first, again = (_row(*pair) for pair in (took[:2], took[2:]))
                print(f"{number:7}   {first}           {again}")


def _row(reading: float, asking: float) -> str:
    return f"{reading:6.2f}s {asking:6.2f}s {asking / reading:6.2f}"


if __name__ == "__main__":
    main()
