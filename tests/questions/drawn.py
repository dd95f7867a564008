"""Records made up at random out of plausible parts, so that rules have something to notice."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st

from readiness.model import (
    Action,
    ChangeRequest,
    Condition,
    Control,
    Criterion,
    Evidence,
    Gateway,
    Hazard,
    Issue,
    Judgement,
    Note,
    Programme,
    Question,
    Rating,
    Reading,
    Rehearsal,
    Vote,
    Waiver,
)
from readiness.questions.catalogue import RULES
from readiness.questions.warnings import REVIEWS
from readiness.vocabulary import (
    ControlKind,
    ControlState,
    Declared,
    EvidenceKind,
    GatewayOutcome,
    IssueStatus,
    NoteKind,
    Outcome,
    Pillar,
    Priority,
)
from tests.factories import AS_OF

Drawn = st.SearchStrategy[Any]

DAYS = st.dates(AS_OF - dt.timedelta(days=200), AS_OF + dt.timedelta(days=30))
ANY_DAY = st.one_of(DAYS, DAYS, DAYS, st.sampled_from([dt.date.min, dt.date.max]))
MAYBE_DAY = st.one_of(st.none(), ANY_DAY)
VALUES = st.one_of(
    st.integers(-5, 120), st.sampled_from([0.1, 99.6, 1e15, -1e299, 1e299]), st.floats(-1e6, 1e6)
)
MAYBE_VALUE = st.one_of(st.none(), VALUES)
NAMES = st.sampled_from(
    [
        "Users trained, trust A",
        "Prescribers trained",
        "Is the ward ready?",
        "“Cutover” rehearsal, full dress, with every ward manager, every clinic and every porter",
        "Label printers mapped",
        "Contract signed",
        "Load",
        "OP-01",
        "Fallback to the old system, with a full dress rehearsal of the way back on every ward",
        "Legacy system switched off?",
        "Waiting list reports from the trial load of migrated appointments",
        "Independent readiness review",
        "Safety case approved",
        "Unmatched referral letters read daily",
        "Users trained - those on the first rota",
        "Build complete",
        "Integrated end-to-end test of label printers",
        "No serious defects open",
    ]
)
TEXTS = st.sampled_from(
    [
        "Delay is advised: label routing is untested.",
        "Not an accurate picture.",
        "Risk accepted",
        "Signed off by the medical director.",
        "The build of the label printers was changed.",
        "All recommendations closed.",
        "The pilot was cancelled: the parallel run of 3.2 % errors was not repeated.",
        "Another trust told us that results were lost; nobody owns the queue between two sites.",
        "The hazard was downgraded. The old system is switched off on 31 June.",
        "At 60 % of peak the system crashed under load; no way back.",
        "Severity of label defects was reclassified; 4 serious defects remain, down from 11.",
        "No serious issues; training is on track at 95 %, and the supplier will confirm.",
        "Go-live postponed again: the plan makes up ten weeks in six, and testing was compressed.",
        "The board agreed to proceed although two criteria are unmet; reports moved to phase 2.",
        "The assurance group is chaired by the programme director. No residual risk above 3.",
        "The rota was promised and is still awaited. Third consecutive report.",
        "  ",
        "?",
    ]
)
MAYBE_TEXT = st.one_of(st.none(), TEXTS)
COLOURS = [Declared.GREEN, Declared.RED, Declared.AMBER, *Declared]
REFS = ("OP-01", "OP-02", "OP-03", "OP-04")
MENTIONS = st.lists(st.sampled_from([*REFS, "IS-1", "N-1", "nothing"]), max_size=2).map(tuple)


def word(kind: Iterable[Any]) -> Drawn:
    return st.one_of(st.none(), st.sampled_from([*kind]))


def several(strategy: Drawn, most: int = 4) -> Drawn:
    return st.lists(strategy, max_size=most)


def dated(value: Drawn) -> Drawn:
    return st.lists(st.tuples(ANY_DAY, value), max_size=3).map(tuple)


def a_programme() -> Drawn:
    return st.builds(
        Programme,
        ref=st.just("programme"),
        name=st.just("Northmoor EPR"),
        go_live=ANY_DAY,
        planned_go_lives=st.lists(ANY_DAY, max_size=2).map(tuple),
        highest_acceptable_residual=st.sampled_from([None, 3]),
    )


def a_criterion(ref: str) -> Drawn:
    return st.builds(
        Criterion,
        ref=st.just(ref),
        name=NAMES,
        pillar=word(Pillar),
        organisations=st.sampled_from([(), (), ("Trust A", "Trust B")]),
        priority=st.sampled_from([Priority.MUST, *Priority, None]),
        unit=st.sampled_from([None, "%", "% of users", "signed", "open defects"]),
        direction=st.sampled_from([None, "min", "min", "max"]),
        target=st.one_of(st.none(), VALUES, st.just("all of them")),
        curve=dated(VALUES),
        starts=MAYBE_DAY,
        due=MAYBE_DAY,
        due_history=st.lists(ANY_DAY, max_size=3).map(tuple),
        owner=st.sampled_from([None, "Training lead"]),
        executive=st.sampled_from([None, "Chief operating officer"]),
        assessor=st.sampled_from([None, "Training lead", "Self"]),
        workstream=st.sampled_from([None, None, "Training?"]),
        gateway=st.sampled_from([None, None, "G-1"]),
        target_history=dated(st.one_of(VALUES, st.just("all of them"))),
        priority_history=dated(st.sampled_from(Priority)),
    )


def facts_about(ref: str) -> tuple[Drawn, ...]:
    of = st.just(ref)
    return (
        several(st.builds(Reading, of=of, date=ANY_DAY, value=VALUES, denominator=MAYBE_VALUE), 5),
        several(st.builds(Judgement, of=of, date=ANY_DAY, status=st.sampled_from(COLOURS))),
        several(
            st.builds(
                Evidence,
                of=of,
                kind=word(EvidenceKind),
                date=MAYBE_DAY,
                summary=MAYBE_TEXT,
                outcome=word(Outcome),
                value=st.one_of(st.none(), VALUES, MAYBE_TEXT),
                stale_after=MAYBE_DAY,
            ),
            3,
        ),
        several(st.builds(Waiver, of=of, granted=MAYBE_DAY, expires=MAYBE_DAY), 1),
    )


def an_issue(number: int) -> Drawn:
    return st.builds(
        Issue,
        ref=st.just(f"IS-{number}"),
        name=NAMES,
        severity=st.one_of(st.none(), st.integers(1, 4)),
        status=word(IssueStatus),
        raised=MAYBE_DAY,
        closed=MAYBE_DAY,
        due=MAYBE_DAY,
        due_history=st.lists(ANY_DAY, max_size=2).map(tuple),
        reports_unchanged=st.sampled_from([None, 0, 3]),
        owner=st.sampled_from([None, "Training lead"]),
        summary=MAYBE_TEXT,
        criteria=MENTIONS,
    )


def a_hazard(number: int) -> Drawn:
    ref = f"HZ-{number}"
    rating = st.integers(1, 5)
    control = st.builds(
        Control,
        ref=st.just(f"C-{number}"),
        name=NAMES,
        kind=word(ControlKind),
        state=word(ControlState),
        evidenced=MAYBE_DAY,
        criteria=MENTIONS,
    )
    hazard = st.builds(
        Hazard,
        ref=st.just(ref),
        name=NAMES,
        initial=st.sampled_from([None, 2, 4, 5]),
        residual=st.sampled_from([None, 1, 3, 3, 4]),
        controls=st.sampled_from([(), (f"C-{number}",), ("C-1", "C-2", "nowhere")]),
        approved_by=MAYBE_TEXT,
        approved_on=MAYBE_DAY,
        criteria=MENTIONS,
    )
    rated = st.builds(Rating, of=st.just(ref), date=ANY_DAY, rating=rating)
    return st.tuples(control, hazard, several(rated, 1))


def a_note(number: int) -> Drawn:
    unanswered = st.one_of(st.none(), MAYBE_TEXT)
    return st.builds(
        Note,
        ref=st.just(f"N-{number}"),
        name=NAMES,
        date=MAYBE_DAY,
        kind=st.sampled_from([*sorted(REVIEWS), None, *NoteKind]),
        author_role=st.sampled_from([None, "Medical director"]),
        text=TEXTS,
        response=unanswered,
        responded=MAYBE_DAY,
        about=MENTIONS,
        answer=MAYBE_TEXT,
        action=MAYBE_TEXT,
        action_owner=MAYBE_TEXT,
        action_due=MAYBE_DAY,
        action_closed=st.one_of(st.none(), MAYBE_DAY),
    )


def a_question(number: int) -> Drawn:
    return st.builds(
        Question,
        ref=st.just(f"Q-{number}"),
        rule=st.sampled_from([None, *(r.name for r in RULES), *(r.code for r in RULES)]),
        text=st.one_of(MAYBE_TEXT, NAMES),
        asked=MAYBE_DAY,
        parked=st.one_of(st.none(), st.builds(dict, until=MAYBE_DAY)),
        dismissed=st.sampled_from([None, None, {"by": "Chair"}]),
    )


def the_rest() -> tuple[Drawn, ...]:
    gateway = st.builds(
        Gateway,
        ref=st.just("G-1"),
        name=NAMES,
        planned=MAYBE_DAY,
        planned_history=st.lists(ANY_DAY, max_size=2).map(tuple),
        held=MAYBE_DAY,
        outcome=word(GatewayOutcome),
        paper_author=st.sampled_from([None, "Training lead"]),
    )
    condition = st.builds(
        Condition,
        ref=st.just("CO-1"),
        of=st.just("G-1"),
        text=TEXTS,
        owner=MAYBE_TEXT,
        due=MAYBE_DAY,
        accepted_by=MAYBE_TEXT,
        closed=MAYBE_DAY,
    )
    request = st.builds(
        ChangeRequest, ref=st.just("CH-1"), name=NAMES, raised=MAYBE_DAY, decision=MAYBE_TEXT
    )
    promise = st.builds(
        Action, ref=st.just("A-1"), text=NAMES, owner=MAYBE_TEXT, due=MAYBE_DAY, source=MAYBE_TEXT
    )
    rehearsal = st.builds(
        Rehearsal, ref=st.just("R-1"), name=NAMES, date=MAYBE_DAY, outcome=word(Outcome)
    )
    vote = st.builds(Vote, of=st.just("G-1"), by=MAYBE_TEXT)
    return gateway, condition, request, promise, rehearsal, vote
