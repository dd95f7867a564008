"""The cover sheet of a paper, in the fields that a board's secretary expects on every one."""

from collections.abc import Iterator

from readiness.days import clock, in_words
from readiness.exchange.papers.minuting import titled
from readiness.model import NextDeepDive, Person
from readiness.model.moments import instant
from readiness.questions.agenda import next_focus
from readiness.scoring.corporate_risks import corporate_risks
from readiness.scoring.decision_record import latest_gateway
from readiness.scoring.figures import counted, figure
from readiness.scoring.log_versions import last_version
from readiness.scoring.next_time import planned
from readiness.scoring.standing import standing
from readiness.scoring.wanted import decisions_wanted
from readiness.snapshot import Snapshot
from readiness.vocabulary import Role

Field = tuple[str, str]
MOST_RISKS = 3
TICKED, UNTICKED = "☒", "☐"
# By which words a criterion is about what a cover sheet asks to have been considered.
CONSIDERED = {
    "Legal": ("data protection impact",),
    "Equality": ("equality",),
    "Quality": ("quality of care", "quality impact"),
}


def board_cover(snapshot: Snapshot, to_come: NextDeepDive | None = None) -> Iterator[Field]:
    """Every field of the cover sheet of the board's paper; what nobody recorded says so.

    `to_come` is the meeting that it is for, where that was planned after the paper froze.
    """
    held = sorted(dive.date for dive in snapshot.deep_dives if not dive.is_running)
    yield "Meeting", f"Deep dive {len(held) + 1} into readiness to go live"
    yield "Date of the meeting", _when(to_come or planned(snapshot))
    yield "Agenda item", "1. Where we are"
    yield "Title", "Are we ready to go live?"
    yield "Author", who(snapshot, Role.PROGRAMME_LEAD)
    yield "Accountable director", who(snapshot, Role.SENIOR_RESPONSIBLE_OWNER)
    yield "Previously considered", f"deep dive of {in_words(held[-1])}" if held else "not before"
    yield "Purpose", _purpose(snapshot)
    yield "Objective", _objective(snapshot)
    yield "Corporate risks", _risks(snapshot)
    yield "Finance considered", _finance(snapshot)
    yield from _assessed(snapshot)
    yield "Related papers", "; ".join(_related(snapshot)) or "none is on record"
    yield "In focus", next_focus(snapshot).heading
    yield "As at", in_words(snapshot.as_of)


def who(snapshot: Snapshot, role: Role) -> str:
    """Who holds a role, with their title."""
    found: Person | None = next((p for p in snapshot.people if role in p.roles), None)
    return titled(found) if found else "not named"


def _purpose(snapshot: Snapshot) -> str:
    """The boxes of a cover sheet, those ticked that the paper is for."""
    is_for = {"Decision": bool(decisions_wanted(snapshot)), "Assurance": True}
    boxes = is_for | dict.fromkeys(("Discussion", "Information"), False)
    return " · ".join(f"{TICKED if is_so else UNTICKED} {box}" for box, is_so in boxes.items())


def _when(to_come: NextDeepDive | None) -> str:
    return clock(instant(to_come.at)) if to_come else "not planned yet"


def _objective(snapshot: Snapshot) -> str:
    system = snapshot.programme.system or "the electronic patient record"
    return f"To go live safely with {system}, planned for {in_words(snapshot.go_live)}"


def _risks(snapshot: Snapshot) -> str:
    """The corporate risks that matter most to the paper; the others are counted."""
    found = corporate_risks(snapshot)
    if not found:
        return "none is on the register"
    told = [
        f"{one.risk.ref} {one.risk.name} ({f'{one.score} of 25' if one.score else 'not scored'})"
        for one in found[:MOST_RISKS]
    ]
    more = len(found) - MOST_RISKS
    return "; ".join((*told, *((f"and {more} more",) if more > 0 else ())))


def _finance(snapshot: Snapshot) -> str:
    case = snapshot.programme.deferral_case
    costs = {
        "of going": case.cost_of_going if case else None,
        "of delay": case.cost_of_delay if case else None,
    }
    said = [f"the cost {of}: {_cost(cost)}" for of, cost in costs.items() if cost is not None]
    return "; ".join(said) or "not on record"


def _cost(cost: float | str) -> str:
    return cost.rstrip(". ") if isinstance(cost, str) else figure(cost)


def _assessed(snapshot: Snapshot) -> Iterator[Field]:
    """What else a cover sheet asks to have been considered: which criterion says so, and how."""
    criteria = standing(snapshot).criteria
    for heading, words in CONSIDERED.items():
        found = [c for c in criteria if any(word in c.name.casefold() for word in words)]
        told = (f"{c.name}: {c.status.shape} {c.status.words.lower()}" for c in found)
        yield f"{heading} considered", "; ".join(told) or "not on record"


def _related(snapshot: Snapshot) -> Iterator[str]:
    """The papers that belong to this one, by name and date."""
    held = sorted((d for d in snapshot.deep_dives if not d.is_running), key=lambda d: d.date)
    if held:
        yield f"minutes of deep dive {len(held)}, {in_words(held[-1].date)}"
    if (version := last_version(snapshot)) is not None:
        yield f"hazard log, version {version.number} of {in_words(version.date)}"
    elif snapshot.hazards:
        yield f"hazard log, {counted(len(snapshot.hazards), 'hazard')}, not issued yet"
    if (gateway := latest_gateway(snapshot)) is not None:
        yield f"decision paper of {gateway.name}"
