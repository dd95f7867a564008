"""What a text says in the terms of a list, and what it denies."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from readiness.questions.stems import stem, stems

Clause = tuple[str, ...]

CLAUSES = re.compile(r"[.;:!?()\n]|,? but |,? although |,? however ")
NEGATION_REACHES = 3  # words: "no serious open issue" denies the issue
DENIAL_REACHES = 2  # words: "no tested fallback" says that there is none
CLOSE = 8  # words between a subject and what is said of it
DENIALS = (
    "no",
    "not",
    "nothing",
    "never",
    "nil",
    "none",
    "neither",
    "nor",
    "without",
    "zero",
    "free",
)
NEGATORS = frozenset(map(stem, DENIALS))
WITHHOLDING = NEGATORS | {"cannot", "unable", "hardly", "barely"}
NO_NEGATION = (("only",), ("just",), ("least",))  # "not only" denies nothing


@lru_cache(maxsize=65536)
def _clauses(text: str) -> tuple[Clause, ...]:
    clauses = CLAUSES.split(text.lower())
    return tuple(stems(clause) for clause in clauses)


@lru_cache(maxsize=4096)
def _by_first(terms: tuple[str, ...]) -> dict[str, tuple[Clause, ...]]:
    """Each of the terms under the stem that it begins with."""
    found: dict[str, list[Clause]] = {}
    for term in map(stems, terms):
        for first in term[:1]:
            found.setdefault(first, []).append(term)
    return {first: tuple(every) for first, every in found.items()}


def _places(clause: Clause, wanted: Mapping[str, tuple[Clause, ...]]) -> Iterator[int]:
    """Where in a clause one of the terms begins."""
    for at, word in enumerate(clause):
        for term in wanted.get(word, ()):
            if len(term) == 1 or clause[at : at + len(term)] == term:
                yield at
                break


def mentions(text: str | None, terms: Iterable[str]) -> bool:
    """Whether a text holds one of the terms, whatever it says of it."""
    if not text:
        return False
    wanted = _by_first(tuple(terms))
    return any(True for clause in _clauses(text) for _ in _places(clause, wanted))


def says(text: str | None, terms: Iterable[str], *, unless: Iterable[str] = ()) -> bool:
    """Whether a text says one of the terms and does not deny it.

    "No serious concerns" says none. `unless` are further words that take back what follows them
    closely: a change that will come has not been made.
    """
    if not text:
        return False
    wanted, taken_back = _by_first(tuple(terms)), _taking_back(tuple(unless))
    return any(
        not _is_denied(clause, at, taken_back)
        for clause in _clauses(text)
        for at in _places(clause, wanted)
    )


@lru_cache(maxsize=256)
def _taking_back(unless: tuple[str, ...]) -> frozenset[str]:
    return NEGATORS | {stem(word) for word in unless}


def says_of(
    text: str | None, about: Iterable[str], terms: Iterable[str], *, unless: Iterable[str] = ()
) -> bool:
    """Whether a clause of a text speaks of a subject and, close to it, says one of the terms."""
    if not text:
        return False
    subjects, wanted = _by_first(tuple(about)), _by_first(tuple(terms))
    taken_back = _taking_back(tuple(unless))
    for clause in _clauses(text):
        places = list(_places(clause, subjects))
        said = _places(clause, wanted) if places else ()
        if any(_is_close(at, places) and not _is_denied(clause, at, taken_back) for at in said):
            return True
    return False


def _is_close(at: int, places: list[int]) -> bool:
    return any(abs(at - place) <= CLOSE for place in places)


def _is_denied(
    clause: Clause, at: int, by: frozenset[str], *, reach: int = NEGATION_REACHES
) -> bool:
    return not by.isdisjoint(clause[max(0, at - reach) : at])


def denies(text: str | None, terms: Iterable[str]) -> bool:
    """Whether a text says that there is none of something: "no fallback"."""
    wanted = _by_first(tuple(terms))
    return any(
        _is_denied(clause, at, NEGATORS, reach=DENIAL_REACHES)
        for clause in _clauses(text or "")
        for at in _places(clause, wanted)
    )


def withholds(text: str | None, *, besides: Iterable[str]) -> bool:
    """Whether a text says that something is not so, beyond that there is nothing amiss.

    "We cannot find patients" does; "no concerns" denies what is amiss and says nothing against.
    """
    amiss = _by_first(tuple(besides))
    return any(
        word in WITHHOLDING and not _comes_next(clause[at + 1 :], amiss)
        for clause in _clauses(text or "")
        for at, word in enumerate(clause)
    )


def _comes_next(rest: Clause, amiss: Mapping[str, tuple[Clause, ...]]) -> bool:
    near = rest[:NEGATION_REACHES]
    return near[:1] in NO_NEGATION or any(True for _ in _places(near, amiss))
