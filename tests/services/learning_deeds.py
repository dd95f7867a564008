"""What is done about what other boards taught, as somebody would do it who may."""

import datetime as dt
from collections.abc import Callable

from readiness.model import Record
from readiness.services import rehearsals, risks
from readiness.store import Work
from readiness.vocabulary import Appetite, Outcome, Pillar
from tests.factories import a_rehearsal, a_risk

LATER = dt.date(2026, 12, 15)

LEARNED: tuple[Record, ...] = (
    a_risk("RK-11"),
    a_rehearsal("R-11", outcome=None, plan="Two hours on paper"),
)

LEARNING_DEEDS: dict[str, tuple[str, Callable[[Work, str], object]]] = {
    "assess_risk": (
        "P-01",
        lambda work, ref: risks.assess_risk(
            work,
            ref,
            likelihood=4,
            impact=4,
            pillar=Pillar.OPERATIONAL,
            response="Agency cover",
            owner="Chief operating officer",
            why="The winter came early",
        ),
    ),
    "carry_risk": (
        "P-04",
        lambda work, ref: risks.carry_risk(work, ref, reason="Cover is booked", until=LATER),
    ),
    "set_appetite": (
        "P-08",
        lambda work, _: risks.set_appetite(
            work,
            pillar=Pillar.TECHNICAL,
            appetite=Appetite.OPEN,
            words="We will try new things on test systems",
            why="Agreed in private session",
        ),
    ),
}
LEARNING_DEEDS |= {
    "plan_rehearsal": (
        "P-02",
        lambda work, _: rehearsals.plan_rehearsal(
            work, name="A night without screens", date=LATER, plan="Two hours on paper"
        ),
    ),
    "record_rehearsal": (
        "P-03",
        lambda work, ref: rehearsals.record_rehearsal(
            work,
            ref,
            outcome=Outcome.PARTIAL,
            do="Three hours",
            study="Nobody found the box",
            act="It has a sign",
        ),
    ),
}
LEARNING_REFS = {"assess_risk": ("risk", "RK-11"), "carry_risk": ("risk", "RK-11")}
LEARNING_REFS |= {"record_rehearsal": ("rehearsal", "R-11")}
