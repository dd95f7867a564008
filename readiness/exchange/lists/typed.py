"""One cell into a value of the programme file, or a sentence that says what would do."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from readiness.exchange.tabular.writing import text_of
from readiness.model.base import plain, readable

Read = Callable[[str], Any]
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%d-%m-%Y", "%d %b %Y", "%d %B %Y")
NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d+)?")
YES, NO = {"yes", "y", "true", "1"}, {"no", "n", "false", "0"}
PARTED = re.compile(r"(?<!\\)(?:; ?|\n)")


def text(said: str) -> str:
    """A text as it stands."""
    return readable(said)


def day(said: str) -> str:
    """A day, as 2027-01-31 or as people write it here."""
    cut = re.sub(r"[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$", "", said.strip())
    cut = re.sub(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+", "", cut, flags=re.IGNORECASE)
    for form in DAYS:
        try:
            return dt.datetime.strptime(cut, form).date().isoformat()  # noqa: DTZ007 (a day only)
        except ValueError:
            continue
    raise ValueError("is not a day; write it as 2027-01-31")


def number(said: str) -> float:
    """A number, with a sign of percent or without."""
    bare = said.strip().removesuffix("%").strip()
    if not bare or not NUMBER.fullmatch(bare):
        raise ValueError("is not a number")
    found: float = plain(float(bare.replace(",", "")))
    return found


def whole(said: str) -> int:
    """A whole number."""
    found = number(said)
    if found != int(found):
        raise ValueError("is not a whole number")
    return int(found)


def number_or_text(said: str) -> float | str:
    """A number where it is one, else a text."""
    try:
        return number(said)
    except ValueError:
        return readable(said)


def yes_or_no(said: str) -> bool:
    """Yes or no."""
    word = said.strip().lower()
    if word in YES | NO:
        return word in YES
    raise ValueError("is neither yes nor no")


def texts(said: str) -> list[str]:
    """A list, parted by semicolons or lines."""
    parts = (part.replace("\\;", ";") for part in PARTED.split(said))
    return [readable(part) for part in parts if part.strip()]


def word_of(kind: type[StrEnum]) -> Read:
    """One of the words of a kind."""
    words = {value.value.replace("_", " "): value.value for value in kind}

    def read(said: str) -> str:
        found = words.get(said.strip().lower().replace("_", " "))
        if found is None:
            raise ValueError(f"is not one of {', '.join(words)}")
        return found

    return read


def written(value: Any) -> str:
    """A value as a cell holds it."""
    match value:
        case StrEnum():
            return value.value.replace("_", " ")
        case list() | tuple():
            return listed(value)
    return text_of(value)


def listed(parts: Iterable[object]) -> str:
    """A list in one cell."""
    return "; ".join(str(part).replace(";", "\\;") for part in parts)
