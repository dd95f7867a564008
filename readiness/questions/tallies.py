"""How many defects a text counts, and whether it counts the serious ones only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.questions import status_terms
from readiness.questions.stems import content_words, stem, words
from readiness.questions.words import mentions, sentences_of

SPELT = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: number for number, word in enumerate((*SPELT, "eleven", "twelve"))} | {"zero": 0}
NUMBER = rf"(?P<number>\d{{1,4}}|{'|'.join(NUMBERS)})"
NOUNS = "defect issue fault bug finding incident problem error showstopper show-stopper red"
COUNTABLE = tuple(NOUNS.replace("-", " ").split())
NOUN = rf"(?:{NOUNS.replace(' ', '|')})s?"
NOT_A_GRADE = r"(?<!severity )(?<!sev )(?<!priority )(?<![\d.])"
COUNTED = (
    re.compile(rf"{NOT_A_GRADE}\b{NUMBER} (?:[\w/,&-]+ ){{0,6}}?{NOUN}\b", re.IGNORECASE),
    re.compile(
        rf"\b{NOUN}(?: open)? ?(?::|stands? at|stood at|number(?:ed)?|totals?|at) ?{NUMBER}\b",
        re.IGNORECASE,
    ),
)
SET_RIGHT = r"(?:fixed|closed|resolved|cleared|retested|raised|found|logged)"
SET_RIGHT_BEFORE = re.compile(rf"\b{SET_RIGHT}(?: all| the| another| a further)? $", re.IGNORECASE)
SET_RIGHT_AFTER = re.compile(
    rf"(?: (?:has|have|had|was|were|been|are|all|now))* {SET_RIGHT}\b", re.I
)
SAID_OF_ANY = frozenset(
    stem(word)
    for term in (*status_terms.SERIOUS, *status_terms.WRONG, *status_terms.OF_ANY_TALLY)
    for word in words(term)
)


@dataclass(frozen=True)
class Tally:
    """How many are open by an account, and what they are about beyond being defects."""

    number: int
    is_serious: bool
    about: frozenset[str]

    def is_better_than(self, other: "Tally") -> bool:
        """Whether it counts fewer of the same thing."""
        if self.is_serious and not other.is_serious:
            return False
        apart = self.about and other.about and self.about.isdisjoint(other.about)
        return not apart and self.number < other.number


def tallies(text: str | None) -> Iterator[Tally]:
    """Every count of open defects in a text, but not of those that were fixed or are new."""
    for sentence in sentences_of(text) if text and mentions(text, COUNTABLE) else ():
        for pattern in COUNTED:
            for found in pattern.finditer(sentence):
                if not _is_of_others(sentence, found):
                    yield tally(_number(found["number"]), sentence)


def _is_of_others(sentence: str, found: re.Match[str]) -> bool:
    before, after = sentence[: found.start()], sentence[found.end() :]
    return bool(SET_RIGHT_BEFORE.search(before) or SET_RIGHT_AFTER.match(after))


def tally(number: int, said: str) -> Tally:
    """A count of what a text speaks of."""
    about = content_words(said) - SAID_OF_ANY
    return Tally(number, mentions(said, status_terms.SERIOUS), about)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text.casefold()]
