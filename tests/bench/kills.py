"""A process killed a hundred times in the middle of its work; `make bench` prints what it cost."""

import tempfile
from pathlib import Path

from readiness.store import open_store, verify
from tests.faults.killing import killed, recorded
from tests.store.acts import begin

TIMES = 100


def main() -> None:
    """Print how many acts were confirmed before a death, and how many of them are on record."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engine = open_store(f"sqlite:///{folder / 'killed.db'}")
        begin(engine)
        toll = killed(engine, folder, times=TIMES)
        kept = set(recorded(engine, folder))
        lost = len(set(toll.confirmed) - kept)
        print(f"killed {TIMES} times, {toll.cut_short} of them with an act under way")
        print(
            f"{len(toll.confirmed)} acts confirmed, {lost} of them lost; {verify(engine).message}"
        )
        engine.dispose()
        assert not lost


if __name__ == "__main__":
    main()
