"""Who may do what: the whole grid, said a second time and in other words than the table's."""

import pytest

from readiness.acts import ACTS
from readiness.model import Thing
from readiness.permissions import TERMINAL, may, why_not
from readiness.snapshot import Known
from readiness.vocabulary import Role
from tests.factories import AS_OF, a_person, a_snapshot, withdrawn
from tests.trust import CONTROL, CRITERION, EVIDENCE, HAZARD, ISSUE, RISK, a_trust

# What each role may do to a record that is not their own: ● may, · may not.
BY_ROLE = """
                    chair sec exec sro nonex lead wsl hazard cso ccio front admin
tick_off              ·    ·    ·   ·    ·    ●    ·    ·     ●   ●    ·     ·
judge                 ·    ·    ·   ·    ·    ●    ·    ·     ●   ●    ·     ·
post_reading          ·    ·    ·   ·    ·    ●    ·    ·     ●   ●    ·     ·
post_group_reading    ·    ·    ·   ·    ·    ●    ·    ·     ●   ●    ·     ·
attach_evidence       ·    ·    ·   ·    ·    ●    ·    ·     ●   ●    ·     ·
check_evidence        ●    ·    ●   ●    ·    ●    ●    ●     ●   ●    ·     ·
redate                ·    ·    ·   ●    ·    ●    ·    ·     ·   ·    ·     ·
reassign              ·    ·    ·   ●    ·    ●    ·    ·     ·   ·    ·     ·
add_criterion         ·    ·    ·   ●    ·    ●    ·    ·     ●   ●    ·     ·
change_target         ·    ·    ·   ●    ·    ●    ·    ·     ●   ●    ·     ·
change_curve          ·    ·    ·   ●    ·    ●    ·    ·     ●   ●    ·     ·
change_priority       ●    ·    ●   ●    ·    ●    ·    ·     ·   ·    ·     ·
waive                 ●    ·    ●   ●    ·    ·    ·    ·     ·   ·    ·     ·
take_out_of_scope     ●    ·    ●   ●    ·    ·    ·    ·     ·   ·    ·     ·
withdraw_fact         ●    ·    ·   ●    ·    ●    ·    ·     ●   ·    ·     ·
undo                  ●    ·    ·   ●    ·    ●    ·    ·     ●   ·    ·     ·
raise_issue           ●    ●    ●   ●    ·    ●    ●    ●     ●   ●    ·     ·
link_issue            ·    ·    ·   ·    ·    ●    ·    ·     ●   ●    ·     ·
redate_issue          ·    ·    ·   ●    ·    ●    ·    ·     ·   ·    ·     ·
reassign_issue        ·    ·    ·   ●    ·    ●    ·    ·     ·   ·    ·     ·
regrade_issue         ·    ·    ·   ●    ·    ●    ·    ·     ●   ●    ·     ·
close_issue           ·    ·    ·   ·    ·    ●    ·    ·     ●   ●    ·     ·
reopen_issue          ●    ●    ●   ●    ·    ●    ●    ●     ●   ●    ·     ·
log_hazard            ●    ·    ●   ●    ·    ●    ●    ●     ●   ●    ·     ·
rate_hazard           ·    ·    ·   ·    ·    ·    ·    ●     ●   ●    ·     ·
open_hazard           ·    ·    ·   ·    ·    ·    ·    ·     ●   ·    ·     ·
transfer_hazard       ·    ·    ·   ·    ·    ·    ·    ·     ●   ●    ·     ·
acknowledge_hazard    ·    ·    ·   ·    ·    ●    ·    ·     ●   ●    ·     ·
close_hazard          ·    ·    ·   ·    ·    ·    ·    ·     ●   ·    ·     ·
reopen_hazard         ·    ·    ·   ·    ·    ·    ·    ●     ●   ●    ·     ·
withdraw_hazard       ·    ·    ·   ·    ·    ·    ·    ·     ●   ·    ·     ·
accept_hazard         ●    ·    ●   ●    ·    ·    ·    ·     ●   ·    ·     ·
weigh_benefit         ●    ·    ●   ●    ·    ·    ·    ·     ●   ·    ·     ·
add_control           ·    ·    ·   ·    ·    ●    ●    ●     ●   ●    ·     ·
share_control         ·    ·    ·   ·    ·    ●    ●    ●     ●   ●    ·     ·
place_control         ·    ·    ·   ·    ·    ●    ●    ●     ●   ●    ·     ·
justify_hazard        ·    ·    ·   ·    ·    ·    ·    ●     ●   ●    ·     ·
own_control           ·    ·    ·   ·    ·    ●    ●    ●     ●   ●    ·     ·
implement_control     ·    ·    ·   ·    ·    ●    ●    ●     ●   ●    ·     ·
verify_control        ●    ·    ●   ●    ·    ●    ●    ●     ●   ●    ·     ·
fail_control          ·    ·    ·   ·    ·    ●    ●    ●     ●   ●    ·     ·
issue_log             ·    ·    ·   ·    ·    ·    ·    ·     ●   ·    ·     ·
accept_residual_risk  ●    ·    ●   ●    ·    ·    ·    ·     ·   ·    ·     ·
write_safety_case     ·    ·    ·   ·    ·    ●    ·    ·     ●   ●    ·     ·
approve_safety_case   ·    ·    ·   ·    ·    ·    ·    ·     ●   ·    ·     ·
adopt_scheme          ·    ·    ·   ·    ·    ·    ·    ·     ●   ·    ·     ·
write_scheme          ·    ·    ·   ·    ·    ·    ·    ·     ●   ·    ·     ·
amend_hazard          ·    ·    ·   ·    ·    ·    ·    ●     ●   ●    ·     ·
report_incident       ●    ●    ●   ●    ·    ●    ●    ●     ●   ●    ·     ·
assess_incident       ·    ·    ·   ·    ·    ·    ·    ·     ●   ●    ·     ·
close_incident        ·    ·    ·   ·    ·    ·    ·    ·     ●   ●    ·     ·
score_between         ·    ·    ·   ·    ·    ·    ·    ·     ●   ·    ·     ·
lower_severity        ·    ·    ·   ·    ·    ·    ·    ·     ●   ·    ·     ·
put_question          ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
hold_question         ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
dismiss_question      ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
bring_back_question   ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
reword_question       ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
write_question        ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
record_answer         ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
keep_promise          ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
break_promise         ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
move_promise          ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
pick_question         ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
unpick_question       ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
give_time             ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
change_threshold      ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
switch_off_rule       ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
take_back_change      ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
send_in_question      ●    ●    ●   ●    ●    ●    ●    ●     ●   ●    ·     ●
plan_deep_dive        ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
freeze_paper          ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
start_deep_dive       ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
show_item             ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
record_attendance     ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
rearrange_agenda      ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
add_item              ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
skip_item             ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
mark_item             ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
bring_in              ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
minute                ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
record_promise        ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
take_back             ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
end_deep_dive         ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
correct_minutes       ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
approve_minutes       ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
take_in_unnamed       ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
take_up               ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
confirm_assurance     ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
dissent               ●    ●    ●    ●    ●    ●    ●    ●    ●    ●    ·    ·
raise_risk            ●    ●    ●    ●    ·    ●    ●    ●    ●    ●    ·    ·
assess_risk           ·    ·    ●    ●    ·    ●    ·    ·    ·    ·    ·    ·
carry_risk            ●    ·    ●    ●    ·    ·    ·    ·    ·    ·    ·    ·
set_appetite          ●    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
take_in_pulses        ●    ●    ·    ·    ·    ●    ·    ·    ·    ·    ·    ·
hear_theme            ●    ●    ●    ●    ●    ●    ●    ●    ●    ●    ·    ·
say_what_was_done     ●    ●    ●    ●    ·    ●    ●    ●    ●    ●    ·    ·
log_visit             ●    ●    ●    ●    ●    ●    ●    ●    ●    ●    ·    ·
plan_rehearsal        ·    ·    ·    ·    ·    ●    ●    ●    ●    ●    ·    ·
record_rehearsal      ·    ·    ·    ·    ·    ●    ●    ●    ●    ●    ·    ·
count_site            ·    ·    ·    ●    ·    ●    ●    ·    ·    ·    ·    ·
ask_for_change        ●    ●    ●    ●    ·    ●    ●    ●    ●    ●    ·    ·
score_change          ·    ·    ·    ·    ·    ●    ●    ●    ●    ●    ·    ·
decide_change         ●    ·    ●    ●    ·    ●    ·    ·    ·    ·    ·    ·
check_principles      ·    ·    ·    ·    ·    ●    ●    ●    ●    ●    ·    ·
time_workaround       ·    ·    ·    ·    ·    ●    ●    ●    ●    ●    ·    ·
put_in_scope          ●    ·    ●    ●    ·    ●    ·    ·    ·    ·    ·    ·
move_scope            ●    ·    ●    ●    ·    ●    ·    ·    ·    ·    ·    ·
delegate              ●    ·    ●    ●    ·    ·    ·    ·    ·    ·    ·    ·
name_deputy           ●    ·    ●    ●    ·    ●    ·    ·    ·    ·    ·    ·
give_workstream       ●    ·    ·    ●    ·    ●    ·    ·    ·    ·    ·    ·
seat_disciplines      ·    ·    ·    ●    ·    ●    ●    ·    ·    ·    ·    ·
recommend             ·    ·    ●   ●    ·    ●    ·    ·     ·   ·    ·     ·
state_safety          ●    ●    ·   ·    ·    ·    ·    ·     ●   ·    ·     ·
accept_overall_risk   ●    ●    ●   ●    ·    ·    ·    ·     ·   ·    ·     ·
cast_vote             ●    ●    ●   ●    ●    ·    ·    ·     ·   ·    ·     ·
object_to_gateway     ●    ●    ●   ●    ●    ●    ●    ●     ●   ●    ·     ·
write_deferral_case   ●    ●    ●   ●    ●    ●    ●    ●     ●   ●    ·     ·
set_condition         ●    ●    ·   ·    ·    ●    ·    ·     ·   ·    ·     ·
drop_condition        ●    ●    ·   ·    ·    ●    ·    ·     ·   ·    ·     ·
close_condition       ●    ●    ·   ●    ·    ·    ·    ·     ●   ·    ·     ·
decide                ●    ●    ·   ·    ·    ·    ·    ·     ·   ·    ·     ·
plan_again            ●    ●    ·   ●    ·    ●    ·    ·     ·   ·    ·     ·
start_programme       ·    ·    ·   ·    ·    ●    ·    ·     ·   ·    ·     ●
load_programme        ·    ·    ·   ·    ·    ●    ·    ·     ·   ·    ·     ·
make_token            ·    ·    ·   ·    ·    ·    ·    ·     ·   ·    ·     ●
revoke_token          ·    ·    ·   ·    ·    ·    ·    ·     ·   ·    ·     ●
post_readings         ·    ·    ·   ·    ·    ●    ·    ·     ·   ·    ·     ·
take_in_hazards       ·    ·    ·   ·    ·    ·    ·    ·     ●   ●    ·     ·
take_in_list          ·    ·    ·   ·    ·    ●    ·    ·     ·   ·    ·     ·
add_people            ·    ·    ·   ·    ·    ●    ·    ·     ·   ·    ·     ●
change_roles          ·    ·    ·   ·    ·    ·    ·    ·     ·   ·    ·     ●
correct_person        ·    ·    ·   ·    ·    ·    ·    ·     ·   ·    ·     ●
let_go                ·    ·    ·   ·    ·    ·    ·    ·     ·   ·    ·     ●
redact                ●    ●    ●   ●    ·    ●    ●    ●     ●   ●    ·     ●
"""
COLUMNS = {
    "chair": Role.CHAIR,
    "sec": Role.SECRETARY,
    "exec": Role.EXECUTIVE,
    "sro": Role.SENIOR_RESPONSIBLE_OWNER,
    "nonex": Role.NON_EXECUTIVE,
    "lead": Role.PROGRAMME_LEAD,
    "wsl": Role.WORKSTREAM_LEAD,
    "hazard": Role.HAZARD_OWNER,
    "cso": Role.CLINICAL_SAFETY_OFFICER,
    "ccio": Role.CCIO,
    "front": Role.FRONT_LINE,
    "admin": Role.ADMINISTRATOR,
}

# What somebody without any role may do to what is theirs.
AS_ONES_OWN = """
                    owner leads assesses gave
tick_off              ●     ●      ●      ·
judge                 ●     ●      ●      ·
post_reading          ●     ●      ●      ·
post_group_reading    ●     ●      ●      ·
attach_evidence       ●     ●      ●      ·
check_evidence        ·     ·      ●      ·
redate                ●     ●      ·      ·
reassign              ·     ●      ·      ·
add_criterion         ·     ·      ·      ·
change_target         ·     ·      ·      ·
change_curve          ·     ·      ·      ·
change_priority       ·     ·      ·      ·
waive                 ·     ·      ·      ·
take_out_of_scope     ·     ·      ·      ·
withdraw_fact         ·     ·      ·      ●
undo                  ·     ·      ·      ·
raise_issue           ·     ·      ·      ·
link_issue            ●     ·      ·      ·
redate_issue          ●     ·      ·      ·
reassign_issue        ·     ·      ·      ·
regrade_issue         ·     ·      ·      ·
close_issue           ●     ·      ·      ·
reopen_issue          ●     ·      ·      ·
log_hazard            ·     ·      ·      ·
rate_hazard           ●     ·      ·      ·
open_hazard           ·     ·      ·      ·
transfer_hazard       ·     ·      ·      ·
acknowledge_hazard    ●     ·      ·      ·
close_hazard          ·     ·      ·      ·
reopen_hazard         ●     ·      ·      ·
withdraw_hazard       ·     ·      ·      ·
accept_hazard         ·     ·      ·      ·
weigh_benefit         ·     ·      ·      ·
add_control           ●     ·      ·      ·
share_control         ●     ·      ·      ·
place_control         ●     ·      ·      ·
justify_hazard        ●     ·      ·      ·
own_control           ●     ·      ·      ·
implement_control     ●     ·      ·      ·
verify_control        ·     ·      ·      ·
fail_control          ●     ·      ·      ·
issue_log             ·     ·      ·      ·
accept_residual_risk  ·     ·      ·      ·
write_safety_case     ·     ·      ·      ·
approve_safety_case   ·     ·      ·      ·
adopt_scheme          ·     ·      ·      ·
write_scheme          ·     ·      ·      ·
amend_hazard          ●     ·      ·      ·
report_incident       ·     ·      ·      ·
assess_incident       ·     ·      ·      ·
close_incident        ·     ·      ·      ·
score_between         ·     ·      ·      ·
lower_severity        ·     ·      ·      ·
put_question          ·     ·      ·      ·
hold_question         ·     ·      ·      ·
dismiss_question      ·     ·      ·      ·
bring_back_question   ·     ·      ·      ·
reword_question       ·     ·      ·      ·
write_question        ·     ·      ·      ·
record_answer         ·     ·      ·      ·
keep_promise          ·     ·      ·      ·
break_promise         ·     ·      ·      ·
move_promise          ·     ·      ·      ·
pick_question         ·     ·      ·      ·
unpick_question       ·     ·      ·      ·
give_time             ·     ·      ·      ·
change_threshold      ·     ·      ·      ·
switch_off_rule       ·     ·      ·      ·
take_back_change      ·     ·      ·      ·
send_in_question      ●     ●      ●      ●
plan_deep_dive        ·     ·      ·      ·
freeze_paper          ·     ·      ·      ·
start_deep_dive       ·     ·      ·      ·
show_item             ·     ·      ·      ·
record_attendance     ·     ·      ·      ·
rearrange_agenda      ·     ·      ·      ·
add_item              ·     ·      ·      ·
skip_item             ·     ·      ·      ·
mark_item             ·     ·      ·      ·
bring_in              ·     ·      ·      ·
minute                ·     ·      ·      ·
record_promise        ·     ·      ·      ·
take_back             ·     ·      ·      ·
end_deep_dive         ·     ·      ·      ·
correct_minutes       ·     ·      ·      ·
approve_minutes       ·     ·      ·      ·
take_in_unnamed       ·     ·      ·      ·
take_up               ·     ·      ·      ·
confirm_assurance     ·     ·      ·      ·
dissent               ·     ·      ·      ·
raise_risk            ·     ·      ·      ·
assess_risk           ●    ·    ·    ·
carry_risk            ·    ·    ·    ·
set_appetite          ·    ·    ·    ·
take_in_pulses        ·     ·      ·      ·
hear_theme            ·     ·      ·      ·
say_what_was_done     ·     ·      ·      ·
log_visit             ·     ·      ·      ·
plan_rehearsal        ·    ·    ·    ·
record_rehearsal      ·    ·    ·    ·
count_site            ·     ·      ·      ·
ask_for_change        ·    ·    ·    ·
score_change          ·    ·    ·    ·
decide_change         ·    ·    ·    ·
check_principles      ·    ·    ·    ·
time_workaround       ·    ·    ·    ·
put_in_scope          ·    ·    ·    ·
move_scope            ·    ·    ·    ·
delegate              ·    ·    ·    ·
name_deputy           ·     ·      ·      ·
give_workstream       ·     ·      ·      ·
seat_disciplines      ·     ·      ·      ·
recommend             ·     ·      ·      ·
state_safety          ·     ·      ·      ·
accept_overall_risk   ·     ·      ·      ·
cast_vote             ·     ·      ·      ·
object_to_gateway     ·     ·      ·      ·
write_deferral_case   ·     ·      ·      ·
set_condition         ·     ·      ·      ·
drop_condition        ·     ·      ·      ·
close_condition       ·     ·      ·      ·
decide                ·     ·      ·      ·
plan_again            ·     ·      ·      ·
start_programme       ·     ·      ·      ·
load_programme        ·     ·      ·      ·
make_token            ·     ·      ·      ·
revoke_token          ·     ·      ·      ·
post_readings         ·     ·      ·      ·
take_in_hazards       ·     ·      ·      ·
take_in_list          ·     ·      ·      ·
add_people            ·     ·      ·      ·
change_roles          ·     ·      ·      ·
correct_person        ·     ·      ·      ·
let_go                ·     ·      ·      ·
redact                ·     ·      ·      ·
"""

NEAREST = (
    "its owner, its assessor, the lead of its workstream, a programme lead, "
    "a clinical safety officer or the CCIO."
)
SIGNATORIES = "the chair, the senior responsible owner or an executive."
DEALING = "its owner, a programme lead, a clinical safety officer or the CCIO."
CHAIRING = "the chair, or for the secretary in the chair's name."
KEEPERS = "a programme lead or an administrator."
DECIDING = "the chair, the senior responsible owner, an executive or a programme lead."
REHEARSING = "a lead, a hazard owner, a clinical safety officer or the CCIO."
OFFICER = "a clinical safety officer."
SAFETY = "a clinical safety officer or the CCIO."
SIGNING = "a clinical safety officer, the chair, the senior responsible owner or an executive."
CONTROLLING = "its owner, a hazard owner, a lead, a clinical safety officer or the CCIO."
TABLE = "anybody at the table other than an administrator"
NOT_FOR_YOU = {
    "seat_disciplines": "Saying who is at a table is for a lead or the senior responsible owner.",
    "name_deputy": "Naming a deputy is for whoever they stand in for, a programme lead, an "
    "executive, the senior responsible owner or the chair.",
    "give_workstream": "Giving a workstream to somebody is for a programme lead, the senior "
    "responsible owner or the chair.",
    "count_site": "Recording what a site has is for a lead or the senior responsible owner.",
    "take_in_pulses": "Taking the answers of staff in is for the chair, the secretary or a "
    "programme lead.",
    "hear_theme": f"Writing down what staff said is for {TABLE}, or for a non-executive director.",
    "say_what_was_done": f"Saying what was done about what staff said is for {TABLE}.",
    "log_visit": f"Logging a visit is for {TABLE}, or for a non-executive director.",
    "tick_off": f"Ticking a criterion off is for {NEAREST}",
    "judge": f"Saying where a criterion stands is for {NEAREST}",
    "post_reading": f"Posting a reading of a criterion is for {NEAREST}",
    "post_group_reading": f"Posting a reading of a group is for {NEAREST}",
    "attach_evidence": f"Attaching evidence to a criterion is for {NEAREST}",
    "check_evidence": "Checking evidence is for the chair, an executive, the senior responsible "
    "owner, a lead, a hazard owner, a clinical safety officer or the CCIO.",
    "redate": "Moving a criterion's date is for its owner, the lead of its workstream, a "
    "programme lead or the senior responsible owner.",
    "reassign": "Giving a criterion another owner is for the lead of its workstream, a programme "
    "lead or the senior responsible owner.",
    "add_criterion": "Adding a criterion is for a programme lead, the senior responsible owner, a "
    "clinical safety officer or the CCIO.",
    "change_target": "Changing a target is for a programme lead, the senior responsible owner, a "
    "clinical safety officer or the CCIO.",
    "change_curve": "Changing what is planned is for a programme lead, the senior responsible "
    "owner, a clinical safety officer or the CCIO.",
    "change_priority": "Changing how much a criterion matters is for a programme lead, the chair, "
    "the senior responsible owner or an executive.",
    "waive": f"Allowing an exception is for {SIGNATORIES}",
    "take_out_of_scope": f"Taking a criterion out of scope is for {SIGNATORIES}",
    "withdraw_fact": "Taking back what was recorded is for whoever recorded it, a programme lead, "
    "a clinical safety officer, the senior responsible owner or the chair.",
    "undo": "Undoing what was done to criteria is for whoever did it, a programme lead, a clinical "
    "safety officer, the senior responsible owner or the chair.",
    "raise_issue": f"Raising an issue is for {TABLE}.",
    "link_issue": f"Linking an issue to what it touches is for {DEALING}",
    "redate_issue": "Moving an issue's date is for its owner, a programme lead or the senior "
    "responsible owner.",
    "reassign_issue": "Giving an issue another owner is for a programme lead or the senior "
    "responsible owner.",
    "regrade_issue": "Grading an issue is for a programme lead, the senior responsible owner, a "
    "clinical safety officer or the CCIO.",
    "close_issue": f"Closing an issue is for {DEALING}",
    "reopen_issue": "Reopening an issue is for its owner, or for anybody at the table other than "
    "an administrator.",
    "log_hazard": "Logging a hazard is for the chair, an executive, the senior responsible owner, "
    "a lead, a hazard owner, a clinical safety officer or the CCIO.",
    "rate_hazard": "Rating a hazard is for whoever owns it, a hazard owner, a clinical safety "
    "officer or the CCIO.",
    "open_hazard": f"Taking a proposed hazard into the log is for {OFFICER}",
    "transfer_hazard": f"Handing a hazard over is for {SAFETY}",
    "acknowledge_hazard": "Recording that a hazard was acknowledged is for whoever owns it, a "
    "programme lead, a clinical safety officer or the CCIO.",
    "close_hazard": f"Closing a hazard is for {OFFICER}",
    "reopen_hazard": "Opening a hazard again is for whoever owns it, a hazard owner, a clinical "
    "safety officer or the CCIO.",
    "withdraw_hazard": f"Withdrawing a hazard is for {OFFICER}",
    "accept_hazard": f"Signing for a hazard's risk is for {SIGNING}",
    "weigh_benefit": f"Weighing benefit against risk is for {SIGNING}",
    "add_control": f"Adding a control is for {CONTROLLING}",
    "share_control": f"Sharing a control is for {CONTROLLING}",
    "place_control": f"Saying what a control stops is for {CONTROLLING}",
    "justify_hazard": "Writing down why a risk cannot be made smaller is for whoever owns the "
    "hazard, a hazard owner, a clinical safety officer or the CCIO.",
    "own_control": f"Giving a control an owner is for {CONTROLLING}",
    "implement_control": f"Saying that a control is in is for {CONTROLLING}",
    "verify_control": "Verifying a control is for the chair, an executive, the senior responsible "
    "owner, a lead, a hazard owner, a clinical safety officer or the CCIO.",
    "fail_control": f"Saying that a control failed is for {CONTROLLING}",
    "issue_log": f"Issuing the hazard log is for {OFFICER}",
    "accept_residual_risk": "Accepting the risk that is left is for the chair, the senior "
    "responsible owner or an executive.",
    "write_safety_case": "Putting a safety case report on record is for a programme lead, a "
    "clinical safety officer or the CCIO.",
    "approve_safety_case": f"Approving a safety case report is for {OFFICER}",
    "write_scheme": f"Putting a risk scheme on record is for {OFFICER}",
    "amend_hazard": "Changing what a hazard says is for whoever owns it, a hazard owner, a "
    "clinical safety officer or the CCIO.",
    "adopt_scheme": f"Choosing the scheme that risk is rated in is for {OFFICER}",
    "report_incident": f"Reporting an incident is for {TABLE}.",
    "assess_incident": f"Assessing an incident is for {SAFETY}",
    "close_incident": f"Closing an incident is for {SAFETY}",
    "score_between": "Rating a hazard while its controls are coming in is for a clinical safety "
    "officer.",
    "lower_severity": "Saying that a hazard would hurt less is for a clinical safety officer.",
    "put_question": f"Putting a question is for {CHAIRING}",
    "hold_question": f"Holding a question is for {CHAIRING}",
    "dismiss_question": f"Dismissing a question is for {CHAIRING}",
    "bring_back_question": f"Bringing a question back is for {CHAIRING}",
    "reword_question": f"Rewording a question is for {CHAIRING}",
    "write_question": f"Writing a question for the meeting is for {CHAIRING}",
    "record_answer": f"Recording an answer is for {CHAIRING}",
    "keep_promise": f"Saying that a promise was kept is for {CHAIRING}",
    "break_promise": f"Saying that a promise was broken is for {CHAIRING}",
    "move_promise": f"Moving the day of a promise is for {CHAIRING}",
    "pick_question": f"Choosing what the meeting hears, and in which order, is for {CHAIRING}",
    "unpick_question": f"Choosing what the meeting hears, and in which order, is for {CHAIRING}",
    "give_time": f"Saying how many questions the meeting has time for is for {CHAIRING}",
    "change_threshold": f"Changing what a rule goes by is for {CHAIRING}",
    "switch_off_rule": f"Switching off a rule is for {CHAIRING}",
    "take_back_change": f"Taking back a change to a rule is for {CHAIRING}",
    "send_in_question": "Sending a question in is for anybody in the programme but the front line.",
    "plan_deep_dive": f"Saying when the board sits next is for {CHAIRING}",
    "freeze_paper": f"Freezing the paper is for {CHAIRING}",
    "start_deep_dive": f"Starting a deep dive is for {CHAIRING}",
    "show_item": f"Bringing an item before the meeting is for {CHAIRING}",
    "record_attendance": f"Recording who is at the meeting is for {CHAIRING}",
    "rearrange_agenda": f"Rearranging the agenda is for {CHAIRING}",
    "add_item": f"Adding to the agenda is for {CHAIRING}",
    "skip_item": f"Skipping an item is for {CHAIRING}",
    "mark_item": f"Saying how an item is held is for {CHAIRING}",
    "bring_in": f"Bringing a question in is for {CHAIRING}",
    "minute": f"Minuting is for {CHAIRING}",
    "record_promise": f"Recording a promise is for {CHAIRING}",
    "take_back": f"Undoing what was written down in the meeting is for {CHAIRING}",
    "end_deep_dive": f"Ending a deep dive is for {CHAIRING}",
    "correct_minutes": f"Correcting the minutes is for {CHAIRING}",
    "approve_minutes": f"Approving the minutes is for {CHAIRING}",
    "take_in_unnamed": f"Taking in what was sent in is for {CHAIRING}",
    "take_up": f"Taking up what was sent in is for {CHAIRING}",
    "confirm_assurance": "Confirming how assured the chair is, is for the chair in person.",
    "dissent": "Recording dissent is for anybody in the programme but the front line and "
    "administrators.",
    "raise_risk": f"Raising a risk is for {TABLE}.",
    "assess_risk": "Assessing a risk is for its owner, a programme lead, the senior responsible "
    "owner or an executive.",
    "carry_risk": f"Carrying a risk above the appetite is for {SIGNATORIES}",
    "set_appetite": f"Setting the appetite for risk is for {CHAIRING}",
    "plan_rehearsal": f"Planning a rehearsal is for {REHEARSING}",
    "record_rehearsal": f"Writing down how a rehearsal went is for {REHEARSING}",
    "ask_for_change": f"Asking for a change is for {TABLE}.",
    "score_change": f"Scoring a change is for {REHEARSING}",
    "decide_change": "Deciding on a change is for the chair, the senior responsible owner, an "
    "executive or a programme lead.",
    "check_principles": f"Checking against the principles is for {REHEARSING}",
    "time_workaround": f"Timing a workaround is for {REHEARSING}",
    "put_in_scope": f"Saying what goes in on day one is for {DECIDING}",
    "move_scope": f"Taking something into day one or out of it is for {DECIDING}",
    "delegate": f"Delegating a decision is for {SIGNATORIES}",
    "recommend": "Recommending at a gateway is for an executive, the senior responsible owner or "
    "a programme lead.",
    "state_safety": "The safety statement is for a clinical safety officer, or for the chair or "
    "the secretary in that name.",
    "accept_overall_risk": "Accepting the risk that is left is for the chair, the senior "
    "responsible owner or an executive, or for the secretary in that name.",
    "cast_vote": "Voting is for the chair, the senior responsible owner, an executive or a "
    "non-executive, or for the secretary in that name.",
    "object_to_gateway": "Putting dissent on record is for anybody in the programme but the front "
    "line and administrators.",
    "write_deferral_case": "Writing the case for not going live is for anybody in the programme "
    "but the front line and administrators.",
    "set_condition": "Setting a condition is for the chair, the secretary or a programme lead.",
    "drop_condition": "Taking a condition back is for the chair, the secretary or a programme "
    "lead.",
    "close_condition": "Closing a condition is for the chair, the secretary, the senior "
    "responsible owner or a clinical safety officer, who is not its owner.",
    "decide": f"Deciding is for {CHAIRING}",
    "plan_again": "Planning a gateway again is for the chair, the secretary, the senior "
    "responsible owner or a programme lead.",
    "start_programme": f"Starting a programme is for {KEEPERS}",
    "load_programme": "Loading a programme file is for a programme lead.",
    "make_token": "Giving another system a way in is for an administrator.",
    "revoke_token": "Taking another system's way in away is for an administrator.",
    "post_readings": "Posting readings from another system is for a programme lead, or for a "
    "system with a token for it.",
    "take_in_hazards": f"Taking a hazard log in is for {SAFETY}",
    "take_in_list": "Taking a list in is for a programme lead.",
    "add_people": f"Adding people to the programme is for {KEEPERS}",
    "change_roles": "Changing what somebody may do is for an administrator.",
    "correct_person": "Putting a person's details right is for an administrator.",
    "let_go": "Taking somebody out of the programme is for an administrator.",
    "redact": "Redacting takes two different people at the table, one of them an administrator, "
    "a clinical safety officer, the senior responsible owner or the chair.",
}
ON_A_HAZARD = {
    *("rate_hazard", "score_between", "lower_severity", "open_hazard", "transfer_hazard"),
    *("acknowledge_hazard", "close_hazard", "reopen_hazard", "withdraw_hazard", "accept_hazard"),
    *("weigh_benefit", "add_control", "share_control", "place_control", "justify_hazard"),
    "amend_hazard",
}
ON_A_CONTROL = {"own_control", "implement_control", "verify_control", "fail_control"}
SAM = a_person(ref="P-02", name="Sam", title="Somebody else")


def rows(grid: str) -> list[tuple[str, str, bool]]:
    head, *lines = (line.split() for line in grid.strip().splitlines())
    return [
        (act, column, cell == "●")
        for act, *cells in lines
        for column, cell in zip(head, cells, strict=True)
    ]


def the_record(act: str) -> Thing | None:
    """The kind of record that an act is done to."""
    if act in {"change_roles", "correct_person", "let_go"}:
        return SAM
    about_facts = {"check_evidence": EVIDENCE, "withdraw_fact": EVIDENCE}
    about_nothing = {"start_programme", "load_programme", "add_people", "redact"}
    about_nothing |= {"raise_issue", "log_hazard", "take_in_hazards", "take_in_list"}
    about_nothing |= {"raise_issue", "log_hazard", "report_incident", "issue_log"}
    about_nothing |= {"accept_residual_risk", "write_safety_case", "adopt_scheme"}
    about_nothing |= {"write_scheme"}
    about_nothing |= {"approve_safety_case", "assess_incident", "close_incident"}
    about_nothing |= {"undo"}
    if act in about_nothing:
        return None
    if act.endswith("_issue"):
        return ISSUE
    if act in ON_A_CONTROL:
        return CONTROL
    if act in ("assess_risk", "carry_risk"):
        return RISK
    return HAZARD if act in ON_A_HAZARD else about_facts.get(act, CRITERION)


@pytest.mark.parametrize(("act", "column", "expected"), rows(BY_ROLE))
def test_a_role_may_or_is_told_who_may(act: str, column: str, expected: bool):
    person = a_person(roles=[COLUMNS[column]])
    said = why_not(person, act, a_trust(person), the_record(act))

    assert said == (None if expected else NOT_FOR_YOU[act])


@pytest.mark.parametrize(("act", "tie", "expected"), rows(AS_ONES_OWN))
def test_somebody_may_do_to_their_own_what_others_may_not(act: str, tie: str, expected: bool):
    title = {"owner": "Training lead", "leads": "Head of training", "assesses": "Programme office"}
    person = a_person(title=title.get(tie, "Audit South"))

    assert may(person, act, a_trust(person), the_record(act)) is expected


def test_what_somebody_did_they_may_undo_and_what_another_did_they_may_not():
    me, other = (a_person(ref) for ref in ("P-01", "P-02"))

    assert may(me, "undo", a_trust(me, other), me)
    assert not may(me, "undo", a_trust(me, other), other)


@pytest.mark.parametrize("role", [Role.NON_EXECUTIVE, Role.FRONT_LINE, Role.ADMINISTRATOR])
@pytest.mark.parametrize("act", ["tick_off", "judge", "post_reading", "redate"])
def test_who_only_looks_on_may_not_even_act_on_their_own(act: str, role: Role):
    person = a_person(title="Training lead", roles=[role])
    assert why_not(person, act, a_trust(person), CRITERION) == NOT_FOR_YOU[act]


def test_the_front_line_may_do_nothing_that_the_table_knows():
    # The pulse takes no name, and so asks no table: test_what_leaves_no_trail_is_listed.
    nurse = a_person(title="Training lead", roles=["front_line"])
    assert [act for act in ACTS if may(nurse, act, a_trust(nurse), the_record(act))] == []


def test_an_administrator_keeps_people_and_settings_and_touches_nothing_else():
    keeper = a_person(title="Training lead", roles=["administrator"])
    able = {act for act in ACTS if may(keeper, act, a_trust(keeper), the_record(act))}

    people = {"add_people", "change_roles", "correct_person", "let_go", "redact"}
    assert able == people | {"start_programme", "make_token", "revoke_token", "send_in_question"}


def test_a_non_executive_reads_asks_listens_votes_and_dissents():
    director = a_person(title="Training lead", roles=["non_executive"])
    able = {act for act in ACTS if may(director, act, a_trust(director), the_record(act))}

    heard = {"send_in_question", "hear_theme", "log_visit", "cast_vote"}
    assert able == heard | {"dissent", "object_to_gateway", "write_deferral_case"}


def test_who_looks_on_and_has_another_part_may_act_on_their_own():
    person = a_person(title="Training lead", roles=["administrator", "workstream_lead"])
    assert may(person, "tick_off", a_trust(person), CRITERION)


def test_a_refusal_names_those_who_may_beginning_with_those_whose_it_is():
    me = a_person("P-01", name="Me", roles=["front_line"])
    lead = a_person("P-02", name="Robin", roles=["programme_lead"])
    owner = a_person("P-03", name="Pat", title="Training lead")
    said = why_not(me, "tick_off", a_trust(me, lead, owner), CRITERION)

    assert said == f"{NOT_FOR_YOU['tick_off']} Ask Pat or Robin."


def test_a_refusal_names_three_people_at_most():
    me, *leads = (a_person(f"P-0{n}", roles=["programme_lead"] * (n > 1)) for n in range(1, 7))
    said = why_not(me, "tick_off", a_trust(me, *leads), CRITERION)

    assert said is not None
    assert said.endswith("Ask Person P-02 or Person P-03 or Person P-04.")


def test_nobody_verifies_a_control_of_their_own():
    person = a_person(title="Training lead", roles=["workstream_lead"])
    said = why_not(person, "verify_control", a_trust(person), CONTROL)
    assert said == "Verifying a control is for somebody other than its owner."


def test_no_safety_officer_accepts_the_risk_for_the_organisation():
    person = a_person(roles=["executive", "clinical_safety_officer"])
    said = why_not(person, "accept_residual_risk", a_trust(person))

    assert said is not None
    assert "somebody other than a clinical safety officer" in said


def test_nobody_in_particular_is_told_who_may():
    said = why_not(None, "judge", a_trust(a_person(name="Robin", roles=["ccio"])), CRITERION)
    assert said == f"{NOT_FOR_YOU['judge']} Ask Robin."


@pytest.mark.parametrize("act", ACTS)
def test_before_anybody_takes_part_a_programme_can_be_set_up_and_nothing_else(act: str):
    setting_up = {"start_programme", "load_programme", "add_people"}

    assert may(None, act, Known().on(AS_OF)) is (act in setting_up)
    assert may(None, act, a_trust()) is (act in setting_up)
    assert not may(None, act, a_trust(SAM))


@pytest.mark.parametrize("act", ACTS)
def test_a_terminal_loads_starts_adds_and_redacts_and_nothing_else(act: str):
    setting_up = {"load_programme", "start_programme", "add_people"}
    expected = act in setting_up | {"change_roles", "correct_person", "let_go", "redact"}
    expected |= act in ("take_in_hazards", "take_in_list", "make_token", "revoke_token")
    assert may(TERMINAL, act, a_trust(SAM), the_record(act)) is expected


@pytest.mark.parametrize("act", ACTS)
def test_who_is_called_as_a_terminal_is_may_no_more_than_anybody(act: str):
    named = a_person("terminal", title="Training lead", roles=["front_line"])
    assert not may(named, act, a_trust(named, SAM), the_record(act))


@pytest.mark.parametrize("act", ACTS)
def test_who_has_left_may_do_nothing(act: str):
    left = a_person(title="Training lead", roles=list(Role))
    snapshot = a_snapshot(withdrawn(left), SAM, CRITERION, EVIDENCE)

    assert not may(left, act, snapshot, the_record(act))


def test_a_lead_adds_people_only_until_there_is_an_administrator():
    lead = a_person("P-01", roles=["programme_lead"])
    keeper = a_person("P-03", name="Ade", roles=["administrator"])
    said = why_not(lead, "add_people", a_trust(lead, keeper))

    assert may(lead, "add_people", a_trust(lead))
    assert said is not None
    assert said.startswith("Adding people to the programme is for an administrator, now that")


def test_an_administrator_gives_roles_to_others_and_never_to_themselves():
    keeper, other = (a_person(f"P-0{n}", roles=["administrator"]) for n in (1, 3))
    said = why_not(keeper, "change_roles", a_trust(keeper, other), keeper)

    assert may(keeper, "change_roles", a_trust(keeper, other), other)
    assert said == (
        "Nobody gives themselves a role. Changing it is for another administrator. Ask Person P-03."
    )


def test_the_grids_know_every_act_every_role_and_every_refusal():
    assert {act for act, _, _ in rows(BY_ROLE)} == set(ACTS) == set(NOT_FOR_YOU)
    assert {act for act, _, _ in rows(AS_ONES_OWN)} == set(ACTS)
    assert set(COLUMNS.values()) == set(Role)
