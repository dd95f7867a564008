"""The order of the tests' files, for two workers that share two cores."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")
BROWSER = Path(__file__).parent / "browser"


def spread(few: Sequence[T], many: Sequence[T]) -> list[T]:
    """The few among the many at equal distances, each kind in its order."""
    places = [
        *((n / len(few), 0, one) for n, one in enumerate(few)),
        *((n / len(many), 1, one) for n, one in enumerate(many)),
    ]
    return [one for _, _, one in sorted(places, key=lambda place: place[:2])]


def with_browsers_spread(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """The tests file by file, those that drive a browser spread out.

    Two browsers and their servers at once are slower than one beside tests that want none.
    """
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    few = [path for path in files if BROWSER in path.parents]
    many = [path for path in files if BROWSER not in path.parents]
    return [item for path in spread(few, many) for item in files[path]]
