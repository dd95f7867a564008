"""The figures that the words of a record hold: shares, counts, weeks and sums of money."""

import re
from collections.abc import Iterable, Iterator

from readiness.questions.numbers import spelt
from readiness.questions.words import mentions

FRAGMENTS = re.compile(r"[;:!?()\n]|[.,](?!\d)|\s(?:but|and|while|whereas|with|against)\s")
SHARE = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent\b)", re.IGNORECASE)
COUNT = re.compile(
    r"(?<![\d.,£$€-])(\d{1,3}(?:,\d{3})+|\d{1,7})(?![\d.,]*\s?(?:%|per ?cent))(?!\d)"
)
SUM = re.compile(r"[£$€]\s?\d|\b\d[\d.,]*\s?(?:m|million|k|thousand|bn|billion)\b", re.IGNORECASE)
SPELT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "twelve": 12}
WEEKS = re.compile(rf"\b(\d{{1,3}}|{'|'.join(SPELT)})[ -](day|week|fortnight|month)s?\b", re.I)
IN_WEEKS = {"day": 1 / 7, "week": 1.0, "fortnight": 2.0, "month": 4.0}


def fragments(text: str) -> list[str]:
    """A text in the pieces within which a figure belongs to what is named beside it."""
    pieces = (piece.strip() for piece in FRAGMENTS.split(text))
    return [piece for piece in pieces if piece]


def shares(text: str) -> list[float]:
    """The percentages of a text, in order."""
    return [float(found) for found in SHARE.findall(text)]


def shares_beside(text: str, terms: Iterable[str]) -> Iterator[tuple[str, float]]:
    """Each piece of a text that names one of the terms beside a single percentage."""
    terms = tuple(terms)
    for piece in fragments(text) if mentions(text, terms) else ():
        figures = shares(piece)
        if len(figures) == 1 and mentions(piece, terms):
            yield piece, figures[0]


def counts(text: str) -> list[int]:
    """The whole numbers of a text that are no percentages: the figures, then those spelt out."""
    return [*(int(found.replace(",", "")) for found in COUNT.findall(text)), *spelt(text)]


def largest_count_beside(text: str, terms: Iterable[str]) -> int | None:
    """The largest count in a piece of a text that names one of the terms."""
    terms = tuple(terms)
    pieces = fragments(text) if mentions(text, terms) else ()
    found = [count for p in pieces if mentions(p, terms) for count in counts(p)]
    return max(found, default=None)


def holds_a_sum(text: str) -> bool:
    """Whether a text holds a sum of money or a share: a cost with its figure."""
    return SUM.search(text) is not None


def weeks(text: str) -> float | None:
    """How many weeks a text speaks of; the longest, where there are several."""
    found = [_number(number) * IN_WEEKS[unit.lower()] for number, unit in WEEKS.findall(text)]
    return max(found, default=None)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else SPELT[text.lower()]
