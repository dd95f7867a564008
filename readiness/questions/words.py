"""How the words of a record are read: by their stems, by what they say and by what they deny."""

import re
from collections.abc import Iterable
from functools import lru_cache

CLAUSES = re.compile(r"[.;:!?()\n]|,? but |,? although |,? however ")
TOKENS = re.compile(r"[a-z0-9]+")
ENDING = re.compile(
    r"(?<=\w{3})("
    r"at(?:ed|es?|ing|ions?|ors?)|enc(?:y|es?|ies)|m?ents?|ings?|ions?|ers?|als?|ures?"
    r"|ies|ied|(?<!e)ed|es|(?<!s)s|e|(?<![aeiou])y)$"
)
DOUBLED = re.compile(r"([bdgmnprt])\1$")
WHOLE = {
    "ready": "ready",
    "note": "note",
    "notes": "note",
    "noted": "note",
    "later": "later",
    "signal": "signal",
}
SAME_AS = {
    "prescript": "prescrib",
    "reconcili": "reconcil",
    "rebuilt": "rebuild",
    "agreed": "agre",
    "def": "defer",
    "ref": "refer",
    "wifi": "wireless",
}
NEGATION_REACHES = 3  # words: "no serious open issue" denies the issue
DENIAL_REACHES = 2  # words: "no tested fallback" says that there is none
CLOSE = 8  # words between a subject and what is said of it
FILLERS = frozenset({"a", "an", "the", "is", "are", "was", "were", "has", "have", "had", "been"})
FILLERS |= {"being", "yet", "fully", "very", "now"}

# Words that nearly every record of a programme holds, and that therefore link none.
GENERIC_WORDS = """
about above after again against also and any are been before being below between both but can
cannot could did does done down during each every few for from further had has have here how
into its itself just less made make many more most must need needs nor not now off once one
only other our out over own per same shall should since some such than that the their them
then there these they this those through too two three four five six seven eight nine ten
under until upon use very was were what when where which while who whom whose why will with
within without would yet you your all
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
day days date dates week weeks month months year years time today
programme project ready readiness live golive trust trusts hospital hospitals epr ehr
electronic record records system systems new staff patient patients clinical safety risk risks
issue issues problem problems review paper note report reports plan plans planned work works
team teams board date full first last complete completed criterion criteria hazard hazards
unless considered attached number percent rate item items
"""
GENERIC = frozenset(GENERIC_WORDS.split())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What a word's endings have in common: "train" of trained, training and trains."""
    if word in WHOLE:
        return WHOLE[word]
    bare = DOUBLED.sub(r"\1", ENDING.sub("", word))
    return SAME_AS.get(bare, bare)


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


def words(text: str) -> list[str]:
    """The words of a text, in lower case and in order."""
    plain = text.lower().replace("’", "'").replace("n't", " not").replace("'s", "")
    return TOKENS.findall(plain)


@lru_cache(maxsize=32768)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that say what a text is about."""
    return frozenset(
        stem(word)
        for word in words(text)
        if len(word) > 2 and not word.isdigit() and word not in GENERIC
    )


def shares_words(one: str, other: str, *, least: int = 2) -> bool:
    """Whether two texts are about the same thing: they share two content words or more."""
    return len(content_words(one) & content_words(other)) >= least


@lru_cache(maxsize=32768)
def _stems(text: str) -> tuple[str, ...]:
    """The stems of a text without the words that only fill it: "has not been tested"."""
    return tuple(stem(word) for word in words(text) if word not in FILLERS)


@lru_cache(maxsize=32768)
def _clauses(text: str) -> tuple[tuple[str, ...], ...]:
    clauses = CLAUSES.split(text.lower())
    return tuple(_stems(clause) for clause in clauses)


def _found(clause: tuple[str, ...], term: tuple[str, ...]) -> Iterable[int]:
    size = len(term)
    return (at for at in range(len(clause) - size + 1) if clause[at : at + size] == term)


def mentions(text: str | None, terms: Iterable[str]) -> bool:
    """Whether a text holds one of the terms, whatever it says of it."""
    if not text:
        return False
    wanted = [_stems(term) for term in terms]
    return any(True for clause in _clauses(text) for term in wanted for _ in _found(clause, term))


def says(text: str | None, terms: Iterable[str], *, unless: Iterable[str] = ()) -> bool:
    """Whether a text says one of the terms and does not deny it.

    "No serious concerns" says none. `unless` are further words that take back what follows them
    closely: a change that will come has not been made.
    """
    if not text:
        return False
    wanted = [_stems(term) for term in terms]
    taken_back = NEGATORS | {stem(word) for word in unless}
    return any(
        not taken_back.intersection(clause[max(0, at - NEGATION_REACHES) : at])
        for clause in _clauses(text)
        for term in wanted
        for at in _found(clause, term)
    )


def says_of(
    text: str | None, about: Iterable[str], terms: Iterable[str], *, unless: Iterable[str] = ()
) -> bool:
    """Whether a clause of a text speaks of a subject and, close to it, says one of the terms."""
    if not text:
        return False
    subjects, wanted = [_stems(term) for term in about], [_stems(term) for term in terms]
    taken_back = NEGATORS | {stem(word) for word in unless}
    for clause in _clauses(text):
        places = [at for term in subjects for at in _found(clause, term)]
        said = [at for term in wanted for at in _found(clause, term)] if places else []
        if any(_is_close(at, places) and not _is_denied(clause, at, taken_back) for at in said):
            return True
    return False


def _is_close(at: int, places: list[int]) -> bool:
    return any(abs(at - place) <= CLOSE for place in places)


def _is_denied(clause: tuple[str, ...], at: int, by: frozenset[str] | set[str]) -> bool:
    return not by.isdisjoint(clause[max(0, at - NEGATION_REACHES) : at])


def denies(text: str | None, terms: Iterable[str]) -> bool:
    """Whether a text says that there is none of something: "no fallback"."""
    if not text:
        return False
    wanted = [_stems(term) for term in terms]
    return any(
        not NEGATORS.isdisjoint(clause[max(0, at - DENIAL_REACHES) : at])
        for clause in _clauses(text)
        for term in wanted
        for at in _found(clause, term)
    )
