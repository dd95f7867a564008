"""Help with the words of a hazard, which is never forced: what is vague, and what is like it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from readiness.model import Control, Hazard
from readiness.vocabulary import ControlKind, ControlState

FEWEST_WORDS = 4  # "Wrong drug given" says neither how nor to whom
WORD = re.compile(r"[a-z]{3,}")
COMMON = frozenset(
    [
        "the",
        "and",
        "are",
        "was",
        "for",
        "not",
        "that",
        "this",
        "with",
        "from",
        "have",
        "has",
        "its",
        "into",
        "who",
        "which",
        "when",
        "before",
        "after",
    ]
)
ALIKE = 0.3  # of the words of the shorter of two names
MOST_ALIKE = 3


def hints(name: str, controls: Sequence[Control], *, owner: str | None = None) -> Iterator[str]:
    """What would make a hazard easier to act on, a sentence for each."""
    if name.strip() and len(name.split()) < FEWEST_WORDS:
        yield "Say what goes wrong, and for whom: so few words could mean many things."
    added = [c for c in controls if c.state is not ControlState.EXISTING]
    if added and all(is_training(control) for control in added):
        yield "Training is its only control. What would stop it if somebody forgot?"
    if nameless := [c for c in added if not (c.owner or owner)]:
        yield f"Nobody owns '{nameless[0].name}'. Who puts it in?"


def is_training(control: Control) -> bool:
    """Whether a control is training, by its kind or, where that is not said, by its name."""
    if control.kind is not None:
        return control.kind is ControlKind.TRAINING
    return "train" in control.name.casefold()


def hints_for(hazard: Hazard, controls: Sequence[Control]) -> tuple[str, ...]:
    """The same of a hazard that is in the log."""
    return tuple(hints(hazard.name, controls, owner=hazard.owner))


def most_alike(text: str, names: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The references and names that share most words with a text, the closest first."""
    wanted = _words(text)
    found = [(_share(wanted, _words(name)), ref, name) for ref, name in names]
    near = sorted((f for f in found if f[0] >= ALIKE), key=lambda f: -f[0])
    return tuple((ref, name) for _, ref, name in near[:MOST_ALIKE])


def _words(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in WORD.findall(text.casefold())) - COMMON


def _stem(word: str) -> str:
    return word.removesuffix("s").removesuffix("ed")


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(min(len(one), len(other)), 2) if one and other else 0.0
