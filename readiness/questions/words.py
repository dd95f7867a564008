"""What a text says in the terms of a list, and what it denies."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from readiness.questions.stems import plain, stem, stems

Clause = tuple[str, ...]

# Each alternative begins with a character of its own: a search passes over all others four times as
# fast as past "[.;]|,? but ".
CLAUSES = re.compile(r"\.|;|:|!|\?|\(|\)|\n|, (?:but|although|however) | (?:but|although|however) ")
TURNS = frozenset(map(stem, ("but", "although", "however")))
SENTENCES = re.compile(r"\s(?<=[.;!?]\s)\s*")
MOST_LISTS = 4096  # of terms, kept as they are looked for
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


@dataclass(eq=False)
class Read:
    """A text as it is read: its clauses in stems, and every stem in it."""

    text: str

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the text, in stems."""
        return tuple(stems(clause) for clause in CLAUSES.split(self.text))

    @cached_property
    def held(self) -> frozenset[str]:
        """Every stem in the text; found without its clauses, which most searches never need."""
        every = frozenset(stems(self.text))
        return every if every.isdisjoint(TURNS) else frozenset(chain.from_iterable(self.clauses))


@dataclass(frozen=True, eq=False)
class Wanted:
    """The terms of a list, each under the stem that it begins with."""

    by_first: Mapping[str, tuple[Clause, ...]]
    firsts: frozenset[str]
    alone: frozenset[str]  # the stems of the terms of one word

    def are_in(self, text: str) -> bool:
        """Whether a text holds one of the terms."""
        read = _read(text)
        if self.firsts.isdisjoint(read.held):
            return False
        if not self.alone.isdisjoint(read.held):
            return True
        return any(True for clause in read.clauses for _ in self.places(clause))

    def in_text(self, text: str) -> tuple[Clause, ...]:
        """The clauses of a text; none, where it holds no word that a term begins with."""
        read = _read(text)
        return () if self.firsts.isdisjoint(read.held) else read.clauses

    def places(self, clause: Clause) -> Iterator[int]:
        """Where in a clause one of the terms begins."""
        if self.firsts.isdisjoint(clause):
            return
        for at, word in enumerate(clause):
            for term in self.by_first.get(word, ()):
                if len(term) == 1 or clause[at : at + len(term)] == term:
                    yield at
                    break


@lru_cache(maxsize=32768)
def sentences_of(text: str) -> tuple[str, ...]:
    """A text, cut after each full stop, semicolon, question or exclamation mark."""
    return tuple(SENTENCES.split(text))


@lru_cache(maxsize=65536)
def _read(text: str) -> Read:
    return Read(plain(text))


_BY_LIST: dict[int, tuple[tuple[str, ...], Wanted]] = {}


def _wanted(terms: Iterable[str]) -> Wanted:
    """The terms of a list; each of the vocabulary's lists is known again without reading it."""
    if (held := _BY_LIST.get(id(terms))) is not None:
        return held[1]
    every = tuple(terms)
    wanted = _wanted_in(every)
    if every is terms:
        if len(_BY_LIST) >= MOST_LISTS:
            _BY_LIST.clear()
        _BY_LIST[id(terms)] = every, wanted  # held, so that no other list can have its number
    return wanted


@lru_cache(maxsize=4096)
def _wanted_in(terms: tuple[str, ...]) -> Wanted:
    found: dict[str, list[Clause]] = {}
    for term in (stems(plain(term)) for term in terms):
        for first in term[:1]:
            found.setdefault(first, []).append(term)
    by_first = {first: tuple(every) for first, every in found.items()}
    alone = frozenset(term[0] for every in by_first.values() for term in every if len(term) == 1)
    return Wanted(by_first, frozenset(by_first), alone)


def openings(terms: Iterable[str]) -> frozenset[str]:
    """The stems that terms begin with: a text that holds none of them mentions no term."""
    return _wanted(terms).firsts


def held(text: str) -> frozenset[str]:
    """Every stem in a text."""
    return _read(text).held


def mentions(text: str | None, terms: Iterable[str]) -> bool:
    """Whether a text holds one of the terms, whatever it says of it."""
    return _wanted(terms).are_in(text) if text else False


def says(text: str | None, terms: Iterable[str], *, unless: Iterable[str] = ()) -> bool:
    """Whether a text says one of the terms and does not deny it.

    "No serious concerns" says none. `unless` are further words that take back what follows them
    closely: a change that will come has not been made.
    """
    if not text:
        return False
    wanted = _wanted(terms)
    if not (clauses := wanted.in_text(text)):
        return False
    taken_back = _taking_back(tuple(unless))
    return any(
        not _is_denied(clause, at, taken_back) for clause in clauses for at in wanted.places(clause)
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
    wanted = _wanted(terms)
    if not (clauses := wanted.in_text(text)):
        return False
    subjects, taken_back = _wanted(about), _taking_back(tuple(unless))
    for clause in clauses:
        places = list(subjects.places(clause))
        said = wanted.places(clause) if places else ()
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
    wanted = _wanted(terms)
    return any(
        _is_denied(clause, at, NEGATORS, reach=DENIAL_REACHES)
        for clause in wanted.in_text(text or "")
        for at in wanted.places(clause)
    )


def withholds(text: str | None, *, besides: Iterable[str]) -> bool:
    """Whether a text says that something is not so, beyond that there is nothing amiss.

    "We cannot find patients" does; "no concerns" denies what is amiss and says nothing against.
    """
    amiss = _wanted(besides)
    return any(
        word in WITHHOLDING and not _comes_next(clause[at + 1 :], amiss)
        for clause in _read(text or "").clauses
        for at, word in enumerate(clause)
    )


def _comes_next(rest: Clause, amiss: Wanted) -> bool:
    near = rest[:NEGATION_REACHES]
    return near[:1] in NO_NEGATION or any(True for _ in amiss.places(near))
