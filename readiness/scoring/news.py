"""What has just happened, in a line that a room may read: no references, no scores."""

from collections.abc import Iterator

from readiness.model import Action, Answer, Criterion, Fact, Hazard, Issue, Judgement, Reading
from readiness.model import Thing as Kept
from readiness.scoring.figures import figure
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared

NEWS = ("judgement", "reading", "issue", "answer", "action", "hazard")


def latest_news(snapshot: Snapshot, since: int) -> str:
    """The latest thing recorded after a ledger number that a room wants to know; "" if none is."""
    return next(
        filter(None, (_told(snapshot, thing) for thing in _latest_first(snapshot, since))), ""
    )


def _latest_first(snapshot: Snapshot, since: int) -> Iterator[Kept]:
    recorded = [
        (int(getattr(thing, "recorded", 0)), thing)
        for word in NEWS
        for key, thing in snapshot.recorded(word).items()
        if snapshot.withdrawal(word, key) is None
    ]
    new = sorted((n, i) for i, (n, _) in enumerate(recorded) if n > since)
    return (recorded[i][1] for _, i in reversed(new))


def _told(snapshot: Snapshot, thing: Kept) -> str:
    match thing:
        case Judgement():
            return _judged(_criterion(snapshot, thing), thing)
        case Reading():
            return f"New reading: {_criterion(snapshot, thing)}, {figure(thing.value)}"
        case Issue():
            return f"New issue: {thing.name}"
        case Answer():
            return "An answer is recorded"
        case Action():
            return f"Promised: {thing.text}"
        case Hazard():
            return f"New hazard: {thing.name}"
    return ""


def _judged(name: str, said: Judgement) -> str:
    if said.status is Declared.MET:
        return f"Ticked off: {name}"
    return f"We now say {said.status.shape} {said.status.words}: {name}"


def _criterion(snapshot: Snapshot, fact: Fact) -> str:
    found = snapshot.find(Criterion, fact.of)
    return found.name if found else fact.of
