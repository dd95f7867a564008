"""What is done about what other boards taught, as somebody would do it who may."""

import datetime as dt
from collections.abc import Callable

from readiness.model import Record
from readiness.services import rehearsals, requests, risks, scope
from readiness.store import Work
from readiness.vocabulary import Appetite, Meets, Outcome, Pillar, Principle
from tests.factories import a_rehearsal, a_request, a_risk, a_scope_item

LATER = dt.date(2026, 12, 15)

LEARNED: tuple[Record, ...] = (
    a_risk("RK-11"),
    a_rehearsal("R-11", outcome=None, plan="Two hours on paper", criteria=["OP-01"]),
    a_request("CH-11"),
    a_scope_item("SI-11", day_one=True),
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
LEARNING_DEEDS |= {
    "ask_for_change": ("P-02", lambda work, _: requests.ask_for_change(work, name="Bigger labels")),
    "score_change": (
        "P-01",
        lambda work, ref: requests.score_change(
            work, ref, scores=dict.fromkeys(requests.SCORED, 3), why="Six wards asked"
        ),
    ),
    "decide_change": (
        "P-04",
        lambda work, ref: requests.decide_change(
            work, ref, day_one=False, decision="", reason="The build is closed"
        ),
    ),
    "check_principles": (
        "P-01",
        lambda work, ref: requests.check_principles(
            work, ref, verdicts={Principle.SIMPLER: (Meets.NOT, "A second list")}
        ),
    ),
    "time_workaround": (
        "P-01",
        lambda work, ref: requests.time_workaround(
            work, ref, workaround="Type it twice", loads=[("Nurse", "night", 20)]
        ),
    ),
}
LEARNING_DEEDS |= {
    "put_in_scope": (
        "P-01",
        lambda work, _: scope.put_in_scope(work, name="Letters", day_one=True, reason="Promised"),
    ),
    "move_scope": (
        "P-04",
        lambda work, ref: scope.move_scope(
            work, ref, day_one=False, reason="Late", by_hand="A clerk posts them", owner="Sam"
        ),
    ),
    "delegate": (
        "P-08",
        lambda work, _: scope.delegate(
            work, name="Extra cover", to="COO", limit="Up to ten shifts", until=LATER
        ),
    ),
}
LEARNING_REFS = {"assess_risk": ("risk", "RK-11"), "carry_risk": ("risk", "RK-11")}
LEARNING_REFS |= {"record_rehearsal": ("rehearsal", "R-11")}
LEARNING_REFS |= dict.fromkeys(
    ("score_change", "decide_change", "check_principles"), ("change request", "CH-11")
)
LEARNING_REFS |= {"time_workaround": ("issue", "IS-001"), "move_scope": ("scope item", "SI-11")}
