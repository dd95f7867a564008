"""What a file says that by hand takes somebody's word, around criteria, gateways and meetings.

The hazard log has a page of its own: `by_hand`. Each key of a file that an act writes stands here
with that act; what stands here with none is for whoever may load a file at all.
"""

from collections.abc import Iterable, Iterator, Mapping

from readiness import whose
from readiness.errors import NotPermitted
from readiness.exchange.lists.remembering import POLICY
from readiness.exchange.plan import Add, Append, Move, Step, TakeBack
from readiness.model import (
    KIND_OF,
    Action,
    AgendaItem,
    Answer,
    ChangeRequest,
    Check,
    Condition,
    Criterion,
    DeepDive,
    Delegation,
    Evidence,
    Fact,
    Gateway,
    Hazard,
    Incident,
    Judgement,
    Minute,
    PolicyEntry,
    Programme,
    Question,
    Record,
    Risk,
    RiskScheme,
    ScopeItem,
    Thing,
    Vote,
    Waiver,
)
from readiness.store import Work
from readiness.vocabulary import Declared

Deed = tuple[str, Thing | None]  # the act that it would be by hand, and on which thing

# A fact whose every row is such an act.
FACTS: Mapping[type[Fact], str] = {
    Answer: "record_answer",
    Minute: "minute",
    Vote: "cast_vote",
    Waiver: "waive",
}
# A record that nobody but those begins.
BEGUN: Mapping[type[Record], str] = {
    Action: "record_promise",
    AgendaItem: "add_item",
    DeepDive: "start_deep_dive",
    Delegation: "delegate",
    PolicyEntry: "change_threshold",
    RiskScheme: "write_scheme",
}
# A key of a record, whether it comes with it or is written later.
WRITTEN: Mapping[tuple[type[Record], str], str] = {
    (Action, "closed"): "keep_promise",
    (Action, "due"): "move_promise",
    (Action, "owner"): "move_promise",
    (Action, "shown"): "keep_promise",
    (Action, "status"): "break_promise",
    (ChangeRequest, "day_one"): "decide_change",
    (ChangeRequest, "decision"): "decide_change",
    (Condition, "closed"): "close_condition",
    (AgendaItem, "without_supplier"): "mark_item",
    (DeepDive, "approved"): "approve_minutes",
    (DeepDive, "attending"): "record_attendance",
    (DeepDive, "closing"): "end_deep_dive",
    (DeepDive, "ended"): "end_deep_dive",
    (DeepDive, "now"): "show_item",
    (DeepDive, "present"): "record_attendance",
    (DeepDive, "shown"): "show_item",
    (Gateway, "decision"): "decide",
    (Gateway, "held"): "decide",
    (Gateway, "outcome"): "decide",
    (Gateway, "recommendation"): "recommend",
    (Gateway, "residual_risk"): "accept_overall_risk",
    (Gateway, "safety_statement"): "state_safety",
    (Incident, "cause"): "close_incident",
    (Incident, "closed"): "close_incident",
    (Incident, "control_failed"): "assess_incident",
    (Incident, "known_hazard"): "assess_incident",
    (Incident, "made_safe"): "close_incident",
    (Incident, "new_hazard"): "assess_incident",
    (Programme, "appetite"): "set_appetite",
    (Programme, "appetite_in_words"): "set_appetite",
    (Programme, "next_deep_dive"): "plan_deep_dive",
    (Question, "asked"): "put_question",
    (Question, "became"): "take_up",
    (Question, "dismissed"): "dismiss_question",
    (Question, "parked"): "hold_question",
    (Question, "place"): "pick_question",
    (Risk, "carried"): "carry_risk",
    (ScopeItem, "day_one"): "put_in_scope",
}
# A key of a record on record already; with a new one it is how it begins.
CHANGED: Mapping[tuple[type[Record], str], str] = {
    (AgendaItem, "place"): "rearrange_agenda",
    (AgendaItem, "skipped"): "skip_item",
    (AgendaItem, "text"): "correct_minutes",
    (Criterion, "priority"): "change_priority",
    (Criterion, "target"): "change_target",
    (Delegation, "limit"): "delegate",
    (Delegation, "to"): "delegate",
    (Delegation, "until"): "delegate",
    (Hazard, "benefit"): "weigh_benefit",
    (Hazard, "justification"): "justify_hazard",
    (PolicyEntry, "until"): "change_threshold",
    (PolicyEntry, "value"): "change_threshold",
    (Question, "text"): "reword_question",
    (RiskScheme, "rows"): "write_scheme",
    (RiskScheme, "severities"): "write_scheme",
}


def refuse_anothers_word(step: Step, *, work: Work) -> None:
    """Go on only if nobody but whoever loads a file is said in it to have looked at evidence."""
    match step:
        case Append(Check(verified_by=str(name)) as check, _):
            if work.person is None or not whose.known_as(work.person, name):
                raise NotPermitted(
                    f"The file says that {name} checked evidence of {check.of}. Whoever looked at "
                    "it says so in person: leave it out of the file. Nothing was loaded."
                )


def signed(step: Step, *, work: Work, done: list[Thing]) -> Iterator[Deed]:
    """The acts that a step would be by hand; `done` is what the steps before it have made."""
    match step:
        case Append(Check() as check, about):
            evidence = work.fact(Evidence, check.evidence) if about is None else done[about]
            yield "check_evidence", evidence
        case Append(fact, _):
            yield from _appended(fact, work)
        case TakeBack(Thing() as thing, _):
            yield from _taken_back(thing)
        case Add(record) | Move(record, _) if is_memory(record):
            return
        case Add(record):
            if type(record) in BEGUN:
                yield BEGUN[type(record)], record
            yield from _looked_up(record, record.document(), WRITTEN)
        case Move(record, changes):
            yield from _looked_up(record, changes, WRITTEN)
            yield from _looked_up(record, changes, CHANGED)


def is_memory(record: Record) -> bool:
    """Whether a policy only keeps how the columns of a list were chosen."""
    return isinstance(record, PolicyEntry) and record.name == POLICY


def _appended(fact: Fact, work: Work) -> Iterator[Deed]:
    match fact:
        case Judgement(status=Declared.REMOVED) | Waiver():
            act = "waive" if isinstance(fact, Waiver) else "take_out_of_scope"
            yield act, work.get(Criterion, fact.of)
        case _ if type(fact) in FACTS:
            yield FACTS[type(fact)], None


def _taken_back(thing: Thing) -> Iterator[Deed]:
    if isinstance(thing, Fact):
        about_criterion = KIND_OF[type(thing)].parent == "criterion"
        act = "withdraw_fact" if about_criterion else FACTS.get(type(thing))
    elif isinstance(thing, PolicyEntry):
        act = "take_back_change"
    else:
        act = BEGUN.get(type(thing)) if isinstance(thing, Record) else None
    if act is not None:
        yield act, thing


def _looked_up(
    record: Record, keys: Iterable[str], acts: Mapping[tuple[type[Record], str], str]
) -> Iterator[Deed]:
    for key in keys:
        if act := acts.get((type(record), key)):
            yield act, record
