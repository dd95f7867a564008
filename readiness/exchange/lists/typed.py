"""One cell into a value of the programme file, or a sentence that says what would do."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from readiness.exchange.tabular.writing import text_of
from readiness.model.base import plain, readable

Read = Callable[[str], Any]
DAYS = (
    "%Y-%m-%d", "%Y/%m/%d", "%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%d.%m.%y", "%d-%m-%Y", "%d-%m-%y",
    "%d %b %Y", "%d %B %Y", "%d %b %y", "%d %B %y", "%d-%b-%Y", "%d-%b-%y", "%d/%b/%Y",
    "%d/%b/%y",
)  # fmt: skip
BEFORE = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+|^(?:w/[ce]|week (?:ending|of))\W+", re.I
)
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b|(?<=[Ss]ep)t\b", re.I)
SERIAL = re.compile(r"[3-6]\d{4}(?:\.0+)?")  # a day as a spreadsheet counts them, 1982 to 2091
MONTHS = 12
DAY_ZERO = dt.date(1899, 12, 30)
NOTHING = frozenset(
    ["tbc", "tba", "tbd", "n/a", "na", "-", "–", "—", "?", "none", "nil", "unknown"]
)
SIGNED = re.compile(r"(<=|>=|=<|=>|[<>≤≥])\s*(\S.*)")
TIME = re.compile(r"[T ]\d?\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?(?:Z|[+-]\d\d:?\d\d)?$", re.I)
NUMERIC = re.compile(r"(\d?\d)([/.-])(\d?\d)\2(\d{4}|\d\d)\b")
SPACED = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}\b)")  # 1 350
COMMA = re.compile(r"([-+]?\d{1,3}(?:\.\d{3})*|[-+]?\d+),(\d{1,2})")  # 1.350,5
FAULT = re.compile(r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)")
NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d+)?")
GRADES = {
    **dict.fromkeys(("critical", "very high", "urgent", "showstopper", "highest", "blocker"), 1),
    **dict.fromkeys(("high", "major", "serious"), 2),
    **dict.fromkeys(("medium", "moderate", "normal"), 3),
    **dict.fromkeys(("low", "minor", "cosmetic", "lowest", "trivial"), 4),
}
# What people write for a word of a list, by the kind of word.
OTHER_WORDS: dict[str, dict[str, str]] = {
    "Priority": {
        **dict.fromkeys(("m", "must have", "mandatory", "essential"), "must"),
        **dict.fromkeys(("s", "should have", "desirable"), "should"),
        "must that cannot be waived": "must_not_waive",
    },
    "Pillar": {
        **dict.fromkeys(("operations", "operational readiness", "ops"), "operational"),
        **dict.fromkeys(("technology", "technical readiness", "it", "digital"), "technical"),
        **dict.fromkeys(("safety", "patient safety", "clinical"), "clinical_safety"),
    },
    "Direction": {"at least": "min", "at most": "max", "minimum": "min", "maximum": "max"},
    "IssueStatus": {
        **dict.fromkeys(
            ("new", "raised", "reopened", "re opened", "to do", "todo", "backlog"), "open"
        ),
        **dict.fromkeys(("work in progress", "wip", "ongoing", "under way"), "in_progress"),
        **dict.fromkeys(("on hold", "awaiting supplier", "waiting"), "blocked"),
        **dict.fromkeys(("fixed", "done"), "resolved"),
        **dict.fromkeys(("complete", "completed", "cancelled"), "closed"),
    },
}
YES, NO = {"yes", "y", "true", "1"}, {"no", "n", "false", "0"}
PARTED = re.compile(r"(?<!\\)(?:; ?|\n)")


def text(said: str) -> str:
    """A text as it stands."""
    return readable(said)


def day(said: str) -> str:
    """A day, as 2027-01-31 or as people write it here."""
    cut = TIME.sub("", said.strip())
    cut = ORDINAL.sub("", BEFORE.sub("", cut))
    if SERIAL.fullmatch(cut):
        return (DAY_ZERO + dt.timedelta(days=int(float(cut)))).isoformat()
    for form in DAYS:
        try:
            return dt.datetime.strptime(cut, form).date().isoformat()  # noqa: DTZ007 (a day only)
        except ValueError:
            continue
    raise ValueError("is not a day; write it as 2027-01-31")


def is_month_first(texts: Iterable[str]) -> bool:
    """Whether the days of a column stand with the month first: one must, and none can otherwise."""
    pairs = [(int(f[1]), int(f[3])) for text in texts if (f := NUMERIC.match(text.strip()))]
    return any(second > MONTHS for _, second in pairs) and all(f <= MONTHS for f, _ in pairs)


def day_first(said: str) -> str:
    """A day that stands with the month first, as people write it here."""
    return NUMERIC.sub(r"\3\2\1\2\4", said.strip(), count=1)


def number(said: str) -> float:
    """A number, with a sign of percent or without."""
    bare = SPACED.sub("", said.strip().removesuffix("%").strip())
    if comma := COMMA.fullmatch(bare):
        bare = f"{comma[1].replace('.', '')}.{comma[2]}"
    if not bare or not NUMBER.fullmatch(bare):
        raise ValueError("is not a number")
    found: float = plain(float(bare.replace(",", "")))
    return found


def says_nothing(said: str) -> bool:
    """Whether a cell only says that nobody knows yet."""
    return said.strip().lower() in NOTHING


def bare_number(said: str) -> float | None:
    """A number without any sign of percent; None where a cell holds something else."""
    try:
        return None if "%" in said else number(said)
    except ValueError:
        return None


def aimed(said: str) -> float | str:
    """A target: a number, with a sign of at least or at most before it or without; else a text."""
    signed = SIGNED.fullmatch(said.strip())
    found = number_or_text(signed[2] if signed else said)
    return found if isinstance(found, int | float) else readable(said)


def side_of(said: str) -> str | None:
    """At least or at most, where a target says it by a sign."""
    signed = SIGNED.fullmatch(said.strip())
    if signed is None or isinstance(number_or_text(signed[2]), str):
        return None
    return "max" if signed[1][0] in "<≤" or signed[1][-1] == "<" else "min"


def graded(said: str) -> int:
    """How grave an issue is, 1 the worst: a figure, or a word with one or without."""
    word = said.strip().lower()
    leading = re.fullmatch(r"(?:p|s|sev|severity|priority)?\s*([1-4])(?:\s*[-–:(].*)?", word)
    if leading:
        return int(leading[1])
    named = re.sub(r"\W", " ", word).strip()
    return GRADES[named] if named in GRADES else whole(said)


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
    meant = words | OTHER_WORDS.get(kind.__name__, {})

    def read(said: str) -> str:
        found = meant.get(re.sub(r"[\s_-]+", " ", said.strip().lower()))
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
