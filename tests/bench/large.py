"""A programme of the size that a large trust keeps: the same document every time."""

import datetime as dt
import random
from collections.abc import Iterator

AS_OF = dt.date(2026, 11, 23)
GO_LIVE = dt.date(2027, 1, 23)
CRITERIA, ISSUES, HAZARDS, NOTES = 500, 2000, 400, 120
READINGS, JUDGEMENTS, EVIDENCE = 60, 25, 5  # of each criterion: some 50,000 rows in the ledger
PILLARS = ("operational", "technical", "clinical_safety")
OWNERS = tuple(f"{area} lead" for area in ("Training", "Device", "Interface", "Data", "Pharmacy"))
PLACES = (
    *("ward", "clinic", "theatre", "emergency department", "maternity unit", "laboratory"),
    *("pharmacy", "outpatients", "day unit", "radiology", "intensive care", "community team"),
)
THINGS = (
    *("staff trained for their role", "printers mapped and tested", "appointments migrated"),
    *("letters sent and watched", "results matched to requests", "devices deployed"),
    *("waiting list reports reconciled", "downtime packs rehearsed", "order sets signed"),
    *("network coverage measured", "alerts carried over", "help desk rota filled"),
)
TROUBLES = (
    *("prints the previous patient's address", "is slow at nine in the morning"),
    *("arrives blank", "is filed under the wrong doctor", "cannot be opened by locums"),
    *("was fixed and seen again", "has a workaround on paper", "stops at the interface queue"),
)
SAYINGS = (
    "Recommends that a second rehearsal be held before the gate; one ward was not visited.",
    "Clinics take twice as long to book; we do not think it is ready.",
    "Training stands at 94 % across the trust and is on track.",
    "Lost 40 % of its outpatient appointments in the first two weeks.",
    "The interface report of the same day counts 11 serious defects, five without a date.",
)
KINDS = ("independent_review", "staff_voice", "board_minute", "peer_lesson", "internal_review")
HARD = ("test_report", "audit", "inspection", "observed_rehearsal", "trial_load")


def document(seed: int = 1) -> dict[str, object]:
    """The programme file, as its reader takes it."""
    chance = random.Random(seed)
    return {
        "format": "readiness-programme/1",
        "as_of": AS_OF.isoformat(),
        "programme": {"name": "A large trust", "go_live": GO_LIVE.isoformat()},
        "criteria": [_criterion(chance, number) for number in range(CRITERIA)],
        "issues": [_issue(chance, number) for number in range(ISSUES)],
        "hazards": [_hazard(chance, number) for number in range(HAZARDS)],
        "gateways": [{"name": "Go-live decision", "planned": "2027-01-19"}],
        "notes": [_note(chance, number) for number in range(NOTES)],
    }


def _day(chance: random.Random, earliest: int, latest: int) -> str:
    """A day so many days before the one that is asked about."""
    return (AS_OF - dt.timedelta(days=chance.randint(latest, earliest))).isoformat()


def _where(chance: random.Random, number: int) -> str:
    return f"{chance.choice(PLACES)} {number}"


def _criterion(chance: random.Random, number: int) -> dict[str, object]:
    what = THINGS[number % len(THINGS)]
    start = chance.randint(10, 40)
    declared = sorted(_day(chance, 300, 1) for _ in range(JUDGEMENTS))
    due = (GO_LIVE - dt.timedelta(days=chance.randint(4, 60))).isoformat()
    return {
        "ref": f"CR-{number:03}",
        "name": f"{what.capitalize()}, {_where(chance, number)}",
        "pillar": PILLARS[number % len(PILLARS)],
        "priority": "must" if number % 3 else "should",
        "measure": f"share of {what}",
        "unit": "%",
        "direction": "min",
        "target": 95,
        "readings": [_reading(start, number=n) for n in range(READINGS)],
        "declared": [[day, chance.choice(("red", "amber", "green"))] for day in declared],
        "due": due,
        "due_history": ["2026-12-01", due],
        "owner": chance.choice(OWNERS),
        "assessor": "Programme office",
        "evidence": [_evidence(chance, what) for _ in range(EVIDENCE)],
    }


def _reading(start: int, *, number: int) -> list[object]:
    """One of weekly readings that rise by less than a point each."""
    weeks = READINGS - number
    return [(AS_OF - dt.timedelta(weeks=weeks)).isoformat(), start + number * 4 / 5]


def _evidence(chance: random.Random, what: str) -> dict[str, object]:
    summary = f"{chance.randint(60, 100)} % of {what}, seen on two wards; the rest by Friday"
    return {"kind": chance.choice(HARD), "date": _day(chance, 250, 2), "summary": summary}


def _issue(chance: random.Random, number: int) -> dict[str, object]:
    trouble = TROUBLES[number % len(TROUBLES)]
    return {
        "ref": f"IS-{number:04}",
        "name": f"Letter or list in {_where(chance, number)} {trouble}",
        "severity": chance.choice((1, 2, 2, 3, 3, 3, 4, 4, 4, 4)),
        "status": chance.choice(("open", "open", "in_progress", "closed")),
        "raised": _day(chance, 120, 3),
        "due": (GO_LIVE + dt.timedelta(days=chance.randint(-60, 30))).isoformat(),
        "owner": chance.choice(OWNERS),
        "reopened": chance.choice((0, 0, 0, 1, 2)),
        "summary": f"Seen {chance.randint(1, 40)} times; {trouble}; supplier is looking at it",
    }


def _hazard(chance: random.Random, number: int) -> dict[str, object]:
    names = _controls(number)
    return {
        "ref": f"HZ-{number:03}",
        "name": f"Harm because something in {_where(chance, number)} {TROUBLES[number % 8]}",
        "initial": 4,
        "residual": 3,
        "rating_history": [[_day(chance, 200, 100), 4], [_day(chance, 60, 5), 3]],
        "owner": "Clinical safety officer",
        "controls": [
            {"name": name, "kind": kind, "evidenced": _day(chance, 50, 5)} for name, kind in names
        ],
    }


def _controls(number: int) -> Iterator[tuple[str, str]]:
    yield f"Check by a second person, {number}", "vigilance"
    yield f"Field made mandatory, {number}", "design"


def _note(chance: random.Random, number: int) -> dict[str, object]:
    return {
        "ref": f"N-{number:03}",
        "name": f"What was said in {_where(chance, number)}",
        "date": _day(chance, 100, 1),
        "kind": KINDS[number % len(KINDS)],
        "author_role": "Ward staff",
        "text": SAYINGS[number % len(SAYINGS)],
    }
