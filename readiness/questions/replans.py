"""New plans that allow less time than the lateness they have to absorb, as notes tell of them."""

import re

from readiness.model import Note
from readiness.questions import plan_terms
from readiness.questions.links import wording
from readiness.questions.telling import NOT_OURS, is_dealt_with
from readiness.questions.words import mentions, says

COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: number for number, word in enumerate((*COUNTED, "eleven", "twelve"), start=1)}
DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30}
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
SPAN = rf"(?P<number>{NUMBER})[ -](?P<unit>{'|'.join(DAYS)})s?\b"
LATE = r"(?:late|lateness|behind|delay\w*|slip\w*|overr[ua]n\w*|lost|overdue)"
LATENESS = (
    re.compile(rf"\b{SPAN}['’]?(?: \w+){{0,2}}? {LATE}\b", re.IGNORECASE),
    re.compile(rf"\b{LATE}(?: (?!in|within|into|over)\w+){{0,2}}? (?:of |by )?{SPAN}", re.I),
)
A_SPAN = re.compile(rf"\b{SPAN}", re.IGNORECASE)


WHOLE_SENTENCES = re.compile(r"(?<=[.!?])\s+")


def slip_told(note: Note) -> str | None:
    """The sentence of a note that tells of a date moved again, or of too short a new plan."""
    if note.kind in NOT_OURS or is_dealt_with(note):
        return None
    sentences = WHOLE_SENTENCES.split(wording(note))
    return next((s for s in sentences if _moved_again(s) or gives_too_little(s)), None)


def gives_too_little(sentence: str) -> bool:
    """Whether a sentence tells of a new plan with less time than the lateness it must absorb."""
    if not mentions(sentence, plan_terms.REPLAN):
        return False
    if mentions(sentence, plan_terms.LESS_TIME):
        return True
    late = [found for pattern in LATENESS for found in pattern.finditer(sentence)]
    taken = [range(*found.span()) for found in late]
    given = (f for f in A_SPAN.finditer(sentence) if not any(f.start() in span for span in taken))
    lost = max((_days(found) for found in late), default=0)
    return any(_days(found) < lost for found in given)


def _days(found: re.Match[str]) -> int:
    return number_of(found["number"]) * DAYS[found["unit"].casefold()]


def number_of(text: str) -> int:
    """A number, in figures or in words."""
    return int(text) if text.isdigit() else NUMBERS[text.casefold()]


def _moved_again(sentence: str) -> bool:
    if says(sentence, plan_terms.NTH_DATE):
        return True
    again = mentions(sentence, plan_terms.AGAIN) and mentions(sentence, plan_terms.DATE_MOVED)
    return again and says(sentence, plan_terms.SLIPPED)
