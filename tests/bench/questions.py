"""What all the rules cost beside reading the snapshot they look at; `make bench` prints it."""

import gc
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine

from readiness.questions.asking import ranked
from readiness.store import latest, open_store
from tests.bench.large import AS_OF, document
from tests.exchange.loading import load

T = TypeVar("T")
PASSES = 5  # the first is the one that a process pays once


def timed(doing: Callable[[], T]) -> tuple[T, float]:
    """What something gives, and the seconds of the processor that it took."""
    begun = time.process_time()
    made = doing()
    return made, time.process_time() - begun


def asked_after_reading(engine: Engine) -> tuple[float, float]:
    """The seconds that it takes to read everything, and then to ask every question of it."""
    known, reading = timed(lambda: latest(engine))
    gc.collect()
    gc.freeze()  # as the server does once it has read its first snapshot
    _, asking = timed(lambda: ranked(known.on(AS_OF)))
    return reading, asking


def main() -> None:
    """Print, pass by pass, reading, asking, and the one as a multiple of the other."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_store(f"sqlite:///{Path(folder) / 'large.db'}")
        load(engine, document())
        print(f"500 criteria, 2,000 issues, 400 hazards, {latest(engine).number:,} ledger rows")
        print("pass  reading  asking  ratio")
        for number in range(1, PASSES + 1):
            reading, asking = asked_after_reading(engine)
            print(f"{number:4}  {reading:6.2f}s {asking:6.2f}s {asking / reading:6.2f}")
            gc.unfreeze()
        engine.dispose()


if __name__ == "__main__":
    main()
