"""Where we stand, in a few plain sentences; the software never says go."""

from collections import Counter
from collections.abc import Iterable

from readiness.scoring.figures import counted
from readiness.scoring.hazards import HazardCount
from readiness.snapshot import Snapshot
from readiness.vocabulary import Status

IN_PLACE = (Status.BLUE, Status.MET)


def verdict(snapshot: Snapshot, due: Iterable[Status], *, hazards: HazardCount) -> str:
    """What stands in the way, of the must-haves due by the next gateway and of the hazards."""
    counts = Counter(due)
    wanting = counts.total() - counts[Status.WAIVED] - _in_place(counts)
    unsafe = _unsafe(hazards)
    clauses = [_opening(stopped=bool(wanting or unsafe), total=counts.total())]
    if counts:
        clauses.append(_tally(snapshot, counts))
    if unsafe:
        clauses.append(f"{unsafe}.")
    return " ".join([*clauses, _outlook(snapshot, counts)])


def _opening(*, stopped: bool, total: int) -> str:
    if stopped:
        return "Not yet."
    if total:
        return "No must-have or hazard stands in the way."
    return "Too little to go by: no must-have is due yet."


def _in_place(counts: Counter[Status]) -> int:
    return sum(counts[status] for status in IN_PLACE)


def _tally(snapshot: Snapshot, counts: Counter[Status]) -> str:
    number = _in_place(counts)
    by = "the next gate" if snapshot.next_gateway else "go-live"
    tally = f"{number} of the {counts.total()} must-haves due by {by}"
    allowed = f", and {counts[Status.WAIVED]} allowed as an exception"
    return f"{tally} {_are(number)} in place{allowed if counts[Status.WAIVED] else ''}."


def _unsafe(hazards: HazardCount) -> str:
    """The hazards that nobody may sign for, that nobody has rated, or that nobody has taken."""
    parts = (
        (len(hazards.unacceptable), "unacceptable"),
        (len(hazards.unrated), "unrated"),
        (len(hazards.unacknowledged), "handed over and not acknowledged"),
    )
    said = [f"{counted(n, 'hazard')} {_are(n)} {word}" for n, word in parts if n]
    return f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else "".join(said)


def _outlook(snapshot: Snapshot, counts: Counter[Status]) -> str:
    """The next gate, and how many of its must-haves are not going to be there."""
    parts = (
        (counts[Status.RED], "will miss it"),
        (counts[Status.GREY], f"{_are(counts[Status.GREY])} not known"),
        (counts[Status.AMBER], f"{_are(counts[Status.AMBER])} at risk"),
    )
    said = ", ".join(f"{number} {words}" for number, words in parts if number)
    return f"{_gate(snapshot)}: {said}." if said else f"{_gate(snapshot)}."


def _gate(snapshot: Snapshot) -> str:
    day = snapshot.gate
    named = f"{day:%a} {day.day} {day:%B}"
    if snapshot.next_gateway:
        return f"Next gate {named}"
    return f"Go-live {named}" if snapshot.days_to_go >= 0 else f"Go-live was planned for {named}"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
