"""What somebody said of a criterion, and how far that may be shown."""

import datetime as dt
from dataclasses import dataclass

from readiness.model import Criterion, Judgement
from readiness.scoring.dates import day_due
from readiness.scoring.evidence import named, proof
from readiness.scoring.figures import counted, day, sentence
from readiness.snapshot import Snapshot
from readiness.thresholds import UPDATED_WITHIN
from readiness.vocabulary import Declared, Status

# What a declared status says, in the words of the computed ones.
SAID_AS = {
    None: Status.GREY,
    Declared.MET: Status.MET,
    Declared.GREEN: Status.GREEN,
    Declared.AMBER: Status.AMBER,
    Declared.RED: Status.RED,
    Declared.NOT_STARTED: Status.GREY,
    Declared.NOT_PLANNED: Status.RED,
    Declared.REMOVED: Status.GREY,
}


@dataclass(frozen=True)
class Computed:
    """What the records show of a criterion, and why, in one sentence."""

    status: Status
    reason: str


def last_judgement(snapshot: Snapshot, criterion: Criterion) -> Judgement | None:
    """What somebody last declared of a criterion."""
    judgements = snapshot.judgements(criterion.ref)
    return judgements[-1] if judgements else None


def in_words(snapshot: Snapshot, said: Judgement) -> str:
    """A judgement as a sentence says it: declared amber on 11 May."""
    return f"declared {said.status.value.replace('_', ' ')} on {day(snapshot, said.date)}"


def as_declared(snapshot: Snapshot, criterion: Criterion, *, after: str = "") -> Computed:
    """The colour that somebody declared: never better than green, green only if nothing objects.

    `after` is what the measure says first, where it cannot say enough.
    """
    said = last_judgement(snapshot, criterion)
    if said is None:
        known = after or snapshot.evidence(criterion.ref)
        why = "nobody has judged it" if known else "nothing is recorded"
        return Computed(Status.GREY, sentence(after, why))
    # A tick that gets here is one that the measure does not bear out.
    shown = Status.AMBER if said.status is Declared.MET else SAID_AS[said.status]
    words = in_words(snapshot, said)
    if shown is not Status.GREEN:
        due = f"it is due on {day(snapshot, day_due(snapshot, criterion))}"
        return Computed(shown, sentence(after, words, due))
    if objections := _objections(snapshot, criterion):
        return Computed(Status.AMBER, sentence(after, f"{words}, but {' and '.join(objections)}"))
    return Computed(shown, sentence(after, f"{words}, and nothing recorded speaks against it"))


def _objections(snapshot: Snapshot, criterion: Criterion) -> list[str]:
    """What stands against a declared green."""
    objections = []
    if criterion.owner is None:
        objections.append("nobody owns it")
    if moves := len(criterion.due_history) - 1 if criterion.due_history else 0:
        objections.append(f"its date has moved {'once' if moves == 1 else f'{moves} times'}")
    days = (snapshot.as_of - last_updated(snapshot, criterion)).days
    if days > snapshot.policy[UPDATED_WITHIN]:
        objections.append(f"nothing about it is newer than {counted(days, 'day')}")
    behind = proof(snapshot, criterion)
    if behind is not None and behind.is_adverse:
        objections.append(f"{named(snapshot, behind.evidence)} did not pass")
    return objections


def last_updated(snapshot: Snapshot, criterion: Criterion) -> dt.date:
    """The last day on which anything was measured, declared or filed about a criterion."""
    ref = criterion.ref
    facts = (*snapshot.readings(ref), *snapshot.judgements(ref), *snapshot.evidence(ref))
    return max((fact.happened or dt.date.min for fact in facts), default=dt.date.min)
