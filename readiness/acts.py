"""What people do in a programme, act by act, and who may: one table."""

from dataclasses import replace

from readiness import whose
from readiness.act import (
    AT_THE_TABLE,
    AT_WORK,
    LOOKS_ON,
    OVERSEES,
    SAFETY,
    THEIR_OWN,
    Act,
    Tie,
    dealt_with,
    first_of_all,
    for_safety,
    for_the_chair,
    kept_by_administrators,
    nearest,
    raised,
    signed,
    taken_in,
)
from readiness.front_line_acts import FRONT_LINE_ACTS
from readiness.gateway_acts import AT_GATEWAYS
from readiness.learning_acts import LEARNING_ACTS
from readiness.model import Person, Thing
from readiness.practice_acts import PRACTICE_ACTS
from readiness.safety_acts import SAFETY_ACTS
from readiness.snapshot import Snapshot
from readiness.vocabulary import Role, TokenScope

__all__ = ["ACTS", "LOOKS_ON", "Act", "Tie"]


def is_no_pair(person: Person, record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether two people may not take out a text between them; the record is the second."""
    if not isinstance(record, Person):
        return False
    both_may = not whose.has_left(record, snapshot) and not AT_THE_TABLE.isdisjoint(record.roles)
    at_a_terminal = whose.is_outside(person, None, snapshot)
    neither_oversees = OVERSEES.isdisjoint({*person.roles, *record.roles}) and not at_a_terminal
    return person.ref == record.ref or not both_may or neither_oversees


ACTS: dict[str, Act] = {
    "tick_off": nearest("Ticking a criterion off"),
    "judge": nearest("Saying where a criterion stands"),
    "post_reading": nearest("Posting a reading of a criterion"),
    "post_group_reading": nearest("Posting a reading of a group"),
    "attach_evidence": nearest("Attaching evidence to a criterion"),
    "check_evidence": Act(
        "Checking evidence is for the criterion's assessor, the lead of its workstream, a "
        "programme lead, the chair, an executive, the senior responsible owner, a clinical safety "
        "officer or the CCIO.",
        AT_WORK - THEIR_OWN - {Role.SECRETARY},
        own=(whose.assesses, whose.leads, whose.gave_or_owns),
        never=whose.gave_or_owns,
        barred="Checking evidence is for somebody other than the owner of the criterion and "
        "whoever provided the evidence.",
    ),
    "redate": Act(
        "Moving a criterion's date is for its owner, the lead of its workstream, a programme lead "
        "or the senior responsible owner.",
        frozenset({Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER}),
        own=(whose.owns, whose.leads),
    ),
    "reassign": Act(
        "Giving a criterion another owner is for the lead of its workstream, a programme lead or "
        "the senior responsible owner.",
        frozenset({Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER}),
        own=(whose.leads,),
    ),
    "add_criterion": Act(
        "Adding a criterion is for a programme lead, the senior responsible owner, a clinical "
        "safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER},
    ),
    "change_target": Act(
        "Changing a target is for a programme lead, the senior responsible owner, a clinical "
        "safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER},
    ),
    "change_curve": Act(
        "Changing what is planned is for a programme lead, the senior responsible owner, a "
        "clinical safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER},
    ),
    "change_priority": Act(
        "Changing how much a criterion matters is for a programme lead, the chair, the senior "
        "responsible owner or an executive.",
        frozenset({Role.PROGRAMME_LEAD, Role.CHAIR, Role.SENIOR_RESPONSIBLE_OWNER, Role.EXECUTIVE}),
        never=whose.has_to_be_met,
        barred="A must that cannot be waived stays one: nobody may make less of it.",
    ),
    "waive": signed(
        "Allowing an exception",
        barred="A must that cannot be waived has to be met: nobody may allow an exception to it.",
    ),
    "take_out_of_scope": signed(
        "Taking a criterion out of scope",
        barred="A must that cannot be waived stays in scope: nobody may take it out.",
    ),
    "withdraw_fact": Act(
        "Taking back what was recorded is for whoever recorded it, a programme lead, a clinical "
        "safety officer, the senior responsible owner or the chair.",
        OVERSEES - {Role.ADMINISTRATOR} | {Role.PROGRAMME_LEAD},
        own=(whose.gave,),
        never=whose.owns_and_did_not_give,
        barred="Taking back what others recorded about a criterion is for somebody other than "
        "its owner.",
    ),
    "undo": Act(
        "Undoing what was done to criteria is for whoever did it, a programme lead, a clinical "
        "safety officer, the senior responsible owner or the chair.",
        OVERSEES - {Role.ADMINISTRATOR} | {Role.PROGRAMME_LEAD},
        own=(whose.is_oneself,),
    ),
    "raise_issue": raised("Raising an issue"),
    "link_issue": dealt_with("Linking an issue to what it touches"),
    "close_issue": dealt_with("Closing an issue"),
    "reopen_issue": Act(
        "Reopening an issue is for its owner, the owner of what it touches, the lead of its "
        "workstream, or anybody else at the table other than an administrator.",
        AT_WORK - THEIR_OWN,
        own=(whose.owns, whose.leads, whose.owns_what_it_touches),
    ),
    "redate_issue": Act(
        "Moving an issue's date is for its owner, the lead of its workstream, a programme lead or "
        "the senior responsible owner.",
        frozenset({Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER}),
        own=(whose.owns, whose.leads),
    ),
    "reassign_issue": Act(
        "Giving an issue another owner is for a programme lead or the senior responsible owner.",
        frozenset({Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER}),
    ),
    "regrade_issue": Act(
        "Grading an issue is for a programme lead, the senior responsible owner, a clinical "
        "safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER},
    ),
    **SAFETY_ACTS,
    **FRONT_LINE_ACTS,
    **PRACTICE_ACTS,
    "put_question": for_the_chair("Putting a question"),
    "hold_question": for_the_chair("Holding a question"),
    "dismiss_question": for_the_chair("Dismissing a question"),
    "bring_back_question": for_the_chair("Bringing a question back"),
    "reword_question": for_the_chair("Rewording a question"),
    "write_question": for_the_chair("Writing a question for the meeting"),
    "record_answer": for_the_chair("Recording an answer"),
    "keep_promise": for_the_chair("Saying that a promise was kept"),
    "break_promise": for_the_chair("Saying that a promise was broken"),
    "move_promise": for_the_chair("Moving the day of a promise"),
    "pick_question": for_the_chair("Choosing what the meeting hears, and in which order,"),
    "unpick_question": for_the_chair("Choosing what the meeting hears, and in which order,"),
    "give_time": for_the_chair("Saying how many questions the meeting has time for"),
    "change_threshold": for_the_chair("Changing what a rule goes by"),
    "switch_off_rule": for_the_chair("Switching off a rule"),
    "take_back_change": for_the_chair("Taking back a change to a rule"),
    "send_in_question": Act(
        "Sending a question in is for anybody in the programme but the front line and "
        "administrators.",
        frozenset(Role) - {Role.FRONT_LINE, Role.ADMINISTRATOR},
        own=(whose.takes_part,),
        never=whose.is_outside,
    ),
    "plan_deep_dive": for_the_chair("Saying when the board sits next"),
    "freeze_paper": for_the_chair("Freezing the paper"),
    "start_deep_dive": for_the_chair("Starting a deep dive"),
    "show_item": for_the_chair("Bringing an item before the meeting"),
    "record_attendance": for_the_chair("Recording who is at the meeting"),
    "rearrange_agenda": for_the_chair("Rearranging the agenda"),
    "add_item": for_the_chair("Adding to the agenda"),
    "skip_item": for_the_chair("Skipping an item"),
    "mark_item": for_the_chair("Saying how an item is held"),
    "bring_in": for_the_chair("Bringing a question in"),
    "minute": for_the_chair("Minuting"),
    "record_promise": for_the_chair("Recording a promise"),
    "take_back": for_the_chair("Undoing what was written down in the meeting"),
    "end_deep_dive": for_the_chair("Ending a deep dive"),
    "correct_minutes": for_the_chair("Correcting the minutes"),
    "approve_minutes": for_the_chair("Approving the minutes"),
    "take_in_unnamed": for_the_chair("Taking in what was sent in"),
    "take_up": for_the_chair("Taking up what was sent in"),
    "confirm_assurance": Act(
        "Confirming how assured the chair is, is for the chair in person.",
        frozenset({Role.CHAIR}),
        own=(whose.chairs,),
    ),
    "dissent": Act(
        "Recording dissent is for anybody in the programme but the front line and administrators.",
        frozenset(Role) - {Role.FRONT_LINE, Role.ADMINISTRATOR},
    ),
    "raise_risk": raised("Raising a risk"),
    **LEARNING_ACTS,
    "start_programme": first_of_all("Starting a programme"),
    "load_programme": replace(taken_in("Loading a programme file"), before_anybody=True),
    "add_people": replace(
        first_of_all("Adding people to the programme"),
        never=whose.leaves_it_to_administrators,
        barred="Adding people to the programme is for an administrator, now that there is one.",
    ),
    "change_roles": replace(
        kept_by_administrators("Changing what somebody may do"),
        never=whose.is_oneself,
        barred="Nobody gives themselves a role. Changing it is for another administrator.",
    ),
    "correct_person": kept_by_administrators("Putting a person's details right"),
    "let_go": kept_by_administrators("Taking somebody out of the programme"),
    "make_token": kept_by_administrators("Giving another system a way in"),
    "revoke_token": kept_by_administrators("Taking another system's way in away"),
    "post_readings": Act(
        "Posting readings from another system is for a programme lead, or for a system with a "
        "token for it.",
        frozenset({Role.PROGRAMME_LEAD}),
        scope=TokenScope.READINGS,
    ),
    "take_in_hazards": replace(for_safety("Taking a hazard log in"), at_a_terminal=True),
    "take_in_list": taken_in("Taking a list in"),
    "redact": Act(
        "Redacting takes two different people at the table, one of them an administrator, a "
        "clinical safety officer, the senior responsible owner or the chair.",
        AT_THE_TABLE,
        never=is_no_pair,
        at_a_terminal=True,
    ),
}
ACTS |= {name: Act(*act) for name, act in AT_GATEWAYS.items()}
