"""Every act of the table, as somebody would do it who may."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from readiness.exchange.carrying_out import carry_out, take_in_hazards, take_in_list
from readiness.exchange.planning import plan
from readiness.model import Evidence
from readiness.model import Question as Put
from readiness.questions.recorded import of_record
from readiness.questions.rule import Question
from readiness.services import (
    answers,
    criteria,
    curves,
    groups,
    hazards,
    issues,
    library,
    people,
    posting,
    questions,
    redactions,
    the_set,
    tokens,
    undoing,
)
from readiness.store import Work
from readiness.vocabulary import (
    Assurance,
    Declared,
    EvidenceKind,
    Likelihood,
    Pillar,
    Priority,
    RatingOf,
    Role,
    Severity,
    TokenScope,
)
from tests.factories import AS_OF, GO_LIVE, a_person, a_reading, filed
from tests.services.conftest import TRUST
from tests.services.deeds_of_safety import ABOUT_NOTHING, KINDS, REFS, SAFETY_DEEDS
from tests.services.front_line_deeds import FRONT_LINE_DEEDS, FRONT_LINE_REFS
from tests.services.gateway_deeds import GATEWAY_DEEDS, GATEWAY_REFS
from tests.services.learning_deeds import LEARNING_DEEDS, LEARNING_REFS
from tests.services.meeting_deeds import KINDS_AND_REFS as MEETING_REFS
from tests.services.meeting_deeds import MEETING_DEEDS

Deed = Callable[[Work, str], object]

LATER = dt.date(2026, 12, 15)
EVIDENCE = len(TRUST) + 1  # the first number after the trust was set up
MAJOR_LOW: Any = {"severity": Severity.MAJOR, "likelihood": Likelihood.LOW}
MINOR_LOW: Any = {"severity": Severity.MINOR, "likelihood": Likelihood.LOW}
FILE = {
    "format": "readiness-programme/1",
    "programme": {"name": "Northmoor EPR", "go_live": GO_LIVE.isoformat()},
}
LOG = FILE | {"hazards": [{"name": "Late labels"}]}
LIST = FILE | {"issues": [{"name": "Labels jam"}]}

# Each act as somebody would do it to the record under a reference, and somebody who may.
DEEDS: dict[str, tuple[str, Deed]] = {
    "tick_off": (
        "P-02",
        lambda work, ref: criteria.tick_off(work, ref, evidence=filed("trial_load")),
    ),
    "judge": (
        "P-03",
        lambda work, ref: criteria.judge(work, ref, status=Declared.RED, why="No"),
    ),
    "take_out_of_scope": (
        "P-04",
        lambda work, ref: criteria.take_out_of_scope(work, ref, why="Not needed"),
    ),
    "post_reading": ("P-02", lambda work, ref: criteria.post_reading(work, ref, value=1)),
    "post_group_reading": (
        "P-02",
        lambda work, ref: groups.post_group_reading(work, ref, value=1, denominator=9, site="A"),
    ),
    "attach_evidence": (
        "P-02",
        lambda work, ref: criteria.attach_evidence(
            work, ref, kind=EvidenceKind.AUDIT, summary="Seen"
        ),
    ),
    "redate": ("P-02", lambda work, ref: criteria.redate(work, ref, due=LATER, why="Snow")),
    "reassign": ("P-01", lambda work, ref: criteria.reassign(work, ref, owner="Sam", why="Left")),
    "waive": (
        "P-04",
        lambda work, ref: criteria.waive(work, ref, reason="Floor walkers", expires=LATER),
    ),
    "redact": ("P-01", lambda work, _: redactions.redact(work, "Training lead", second="P-06")),
    "check_evidence": ("P-03", lambda work, _: criteria.check_evidence(work, EVIDENCE)),
    "withdraw_fact": (
        "P-01",
        lambda work, _: criteria.withdraw_fact(work, Evidence, EVIDENCE, reason="Misread"),
    ),
    "undo": ("P-02", lambda work, _: undoing.undo(work, EVIDENCE, why="The wrong ward")),
    "add_people": ("P-06", lambda work, _: people.add_people(work, [a_person("P-07")])),
    "change_roles": (
        "P-06",
        lambda work, ref: people.change_roles(work, ref, roles=[Role.CCIO], why="Promoted"),
    ),
    "correct_person": (
        "P-06",
        lambda work, ref: people.correct_person(
            work, ref, name="Toni Training", title=None, email="t@example.nhs.uk", subject=None
        ),
    ),
    "let_go": ("P-06", lambda work, ref: people.let_go(work, ref, reason="Retired")),
    "load_programme": (
        "P-01",
        lambda work, _: carry_out(work, plan(LIST, work.known, today=AS_OF)),
    ),
    "take_in_hazards": (
        "P-03",
        lambda work, _: take_in_hazards(work, plan(LOG, work.known, today=AS_OF)),
    ),
    "take_in_list": (
        "P-01",
        lambda work, _: take_in_list(work, plan(LIST, work.known, today=AS_OF)),
    ),
}
DEEDS |= {
    "raise_issue": ("P-02", lambda work, _: issues.raise_issue(work, name="Labels jam")),
    "link_issue": ("P-03", lambda work, ref: issues.link(work, ref, criteria=["OP-01"])),
    "redate_issue": ("P-04", lambda work, ref: issues.redate(work, ref, due=LATER, why="Snow")),
    "reassign_issue": (
        "P-01",
        lambda work, ref: issues.reassign(work, ref, owner="Sam", why="Left"),
    ),
    "regrade_issue": ("P-03", lambda work, ref: issues.regrade(work, ref, severity=1, why="Two")),
    "close_issue": ("P-01", lambda work, ref: issues.close(work, ref, fixed_by="A new tray")),
    "reopen_issue": ("P-02", lambda work, _: issues.reopen(work, "IS-002", why="It jams again")),
    "log_hazard": ("P-02", lambda work, _: hazards.log_hazard(work, name="Wrong patient")),
    "rate_hazard": ("P-03", lambda work, ref: hazards.rate(work, ref, **MAJOR_LOW)),
    "score_between": (
        "P-03",
        lambda work, ref: hazards.rate(work, ref, which=RatingOf.CURRENT, **MAJOR_LOW),
    ),
    "lower_severity": (
        "P-03",
        lambda work, ref: hazards.rate(work, ref, **MINOR_LOW, reason="It alarms"),
    ),
}
DEEDS |= {
    "put_question": ("P-08", lambda work, ref: questions.put_question(work, heard(work, ref))),
    "hold_question": (
        "P-09",
        lambda work, ref: questions.hold_question(
            work, heard(work, ref), until=LATER, reason="Ill"
        ),
    ),
    "dismiss_question": (
        "P-08",
        lambda work, ref: questions.dismiss_question(work, heard(work, ref), reason="Asked"),
    ),
    "bring_back_question": (
        "P-08",
        lambda work, ref: questions.bring_back_question(work, heard(work, ref)),
    ),
    "reword_question": (
        "P-09",
        lambda work, ref: questions.reword_question(work, heard(work, ref), text="And when?"),
    ),
    "pick_question": (
        "P-09",
        lambda work, ref: questions.pick_question(work, heard(work, ref), place=1, today=()),
    ),
    "unpick_question": (
        "P-08",
        lambda work, _: questions.unpick_question(work, heard(work, "Q-21")),
    ),
    "write_question": ("P-08", lambda work, _: questions.write_question(work, text="Who covers?")),
    "send_in_question": (
        "P-04",
        lambda work, _: questions.send_in_question(work, text="Who covers?"),
    ),
    "record_answer": (
        "P-09",
        lambda work, ref: answers.record_answer(
            work, ref, answer="Booked", assurance=Assurance.PARTLY
        ),
    ),
    "keep_promise": ("P-08", lambda work, ref: answers.keep_promise(work, ref, shown="The list")),
    "break_promise": ("P-08", lambda work, ref: answers.break_promise(work, ref, why="No list")),
    "move_promise": (
        "P-09",
        lambda work, ref: answers.move_promise(work, ref, due=LATER, why="The list is late"),
    ),
}
DEEDS |= MEETING_DEEDS | GATEWAY_DEEDS
DEEDS |= SAFETY_DEEDS | LEARNING_DEEDS | FRONT_LINE_DEEDS
DEEDS |= {
    "give_time": ("P-08", lambda work, _: library.give_time(work, 7)),
    "change_threshold": (
        "P-08",
        lambda work, _: library.change_threshold(
            work, "quiet_after_days", value=40, reason="Summer", until=LATER
        ),
    ),
    "switch_off_rule": (
        "P-08",
        lambda work, _: library.switch_off_rule(work, "serial_slip", reason="New", until=LATER),
    ),
    "take_back_change": (
        "P-09",
        lambda work, _: library.take_back_change(work, "watermelon", reason="Settled"),
    ),
    "add_criterion": (
        "P-01",
        lambda work, _: the_set.add_criterion(
            work, name="Wards are told", pillar=Pillar.OPERATIONAL, why="Ours"
        ),
    ),
    "change_target": (
        "P-01",
        lambda work, ref: the_set.change_target(work, ref, target=90, why="Harder"),
    ),
    "change_curve": (
        "P-01",
        lambda work, ref: curves.change_curve(
            work, ref, points=[(AS_OF, 10), (LATER, 80)], why="Agreed"
        ),
    ),
    "change_priority": (
        "P-04",
        lambda work, ref: the_set.change_priority(
            work, ref, priority=Priority.SHOULD, why="Not on day one"
        ),
    ),
}
DEEDS |= {
    "make_token": (
        "P-06",
        lambda work, _: tokens.make_token(
            work, name="Reports", scope=TokenScope.READ, expires=LATER
        ),
    ),
    "revoke_token": ("P-06", lambda work, ref: tokens.revoke_token(work, ref, reason="Replaced")),
    "post_readings": (
        "TK-01",
        lambda work, ref: posting.post_readings(work, [a_reading(71, AS_OF, of=ref)]),
    ),
}
KINDS_AND_REFS = MEETING_REFS | GATEWAY_REFS | LEARNING_REFS | FRONT_LINE_REFS
ABOUT_NOTHING_GIVEN = {
    *(
        "plan_deep_dive",
        "freeze_paper",
        "start_deep_dive",
        "raise_risk",
        "take_in_unnamed",
        "write_deferral_case",
    ),
    *ABOUT_NOTHING,
    *("check_evidence", "withdraw_fact", "redact", "add_people", "load_programme"),
    *("take_in_hazards", "take_in_list"),
    *("raise_issue", "reopen_issue", "log_hazard", "write_question", "send_in_question"),
    *("give_time", "change_threshold", "switch_off_rule", "take_back_change", "unpick_question"),
}
ABOUT_NOTHING_GIVEN |= {"make_token"}
ABOUT_NOTHING_GIVEN |= {"take_in_pulses", "hear_theme", "log_visit"}
ABOUT_NOTHING_GIVEN |= {"undo", "add_criterion", "set_appetite", "plan_rehearsal", "ask_for_change"}
ABOUT_NOTHING_GIVEN |= {"put_in_scope", "delegate"}
PUT_TODAY = {"record_answer", "bring_back_question"}
ABOUT_A_PERSON = {"change_roles", "correct_person", "let_go"}
ON_A_HAZARD = {"rate_hazard", "score_between", "lower_severity"}


def heard(work: Work, ref: str) -> Question:
    """A question on record, as a meeting hears it."""
    return of_record(work.snapshot(), work.get(Put, ref))


def kind_of(act: str) -> str:
    """The kind of record that an act is done to."""
    if act in KINDS_AND_REFS:
        return KINDS_AND_REFS[act][0]
    if act in REFS:
        return KINDS[REFS[act][:2]]
    ends = {"_issue": "issue", "_question": "question", "_promise": "action"}
    if (found := next((kind for end, kind in ends.items() if act.endswith(end)), None)) is not None:
        return found
    if act in ABOUT_A_PERSON:
        return "person"
    if act in ("record_answer", "revoke_token"):
        return "question" if act == "record_answer" else "token"
    return "hazard" if act in ON_A_HAZARD else "criterion"


def ref_for(act: str) -> str:
    """A record of the trust that an act is done to."""
    if act in KINDS_AND_REFS:
        return KINDS_AND_REFS[act][1]
    if act in REFS:
        return REFS[act]
    if act in PUT_TODAY:
        return "Q-12"
    refs = {"issue": "IS-001", "hazard": "HZ-001", "question": "Q-11", "action": "A-11"}
    refs |= {"person": "P-02", "token": "TK-01"}
    return refs.get(kind_of(act), "OP-01")
