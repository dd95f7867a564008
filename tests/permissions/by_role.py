"""What each role may do to a record that is not their own: ● may, · may not."""

from readiness.vocabulary import Role

BY_ROLE = """
                      chair sec exec sro nonex lead wsl hazard cso ccio front admin
tick_off                ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
judge                   ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
post_reading            ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
post_group_reading      ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
attach_evidence         ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
check_evidence          ●    ·   ●    ●    ·    ●    ·    ·     ●   ●     ·     ·
redate                  ·    ·   ·    ●    ·    ●    ·    ·     ·   ·     ·     ·
reassign                ·    ·   ·    ●    ·    ●    ·    ·     ·   ·     ·     ·
add_criterion           ·    ·   ·    ●    ·    ●    ·    ·     ●   ●     ·     ·
change_target           ·    ·   ·    ●    ·    ●    ·    ·     ●   ●     ·     ·
change_curve            ·    ·   ·    ●    ·    ●    ·    ·     ●   ●     ·     ·
change_priority         ●    ·   ●    ●    ·    ●    ·    ·     ·   ·     ·     ·
waive                   ●    ·   ●    ●    ·    ·    ·    ·     ·   ·     ·     ·
take_out_of_scope       ●    ·   ●    ●    ·    ·    ·    ·     ·   ·     ·     ·
withdraw_fact           ●    ·   ·    ●    ·    ●    ·    ·     ●   ·     ·     ·
undo                    ●    ·   ·    ●    ·    ●    ·    ·     ●   ·     ·     ·
raise_issue             ●    ●   ●    ●    ·    ●    ●    ●     ●   ●     ·     ·
link_issue              ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
redate_issue            ·    ·   ·    ●    ·    ●    ·    ·     ·   ·     ·     ·
reassign_issue          ·    ·   ·    ●    ·    ●    ·    ·     ·   ·     ·     ·
regrade_issue           ·    ·   ·    ●    ·    ●    ·    ·     ●   ●     ·     ·
close_issue             ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
reopen_issue            ●    ●   ●    ●    ·    ●    ·    ·     ●   ●     ·     ·
log_hazard              ●    ·   ●    ●    ·    ●    ●    ●     ●   ●     ·     ·
rate_hazard             ·    ·   ·    ·    ·    ·    ·    ·     ●   ●     ·     ·
open_hazard             ·    ·   ·    ·    ·    ·    ·    ·     ●   ·     ·     ·
transfer_hazard         ·    ·   ·    ·    ·    ·    ·    ·     ●   ●     ·     ·
acknowledge_hazard      ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
close_hazard            ·    ·   ·    ·    ·    ·    ·    ·     ●   ·     ·     ·
reopen_hazard           ·    ·   ·    ·    ·    ·    ·    ·     ●   ●     ·     ·
withdraw_hazard         ·    ·   ·    ·    ·    ·    ·    ·     ●   ·     ·     ·
accept_hazard           ●    ·   ●    ●    ·    ·    ·    ·     ●   ·     ·     ·
weigh_benefit           ●    ·   ●    ●    ·    ·    ·    ·     ●   ·     ·     ·
add_control             ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
share_control           ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
place_control           ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
justify_hazard          ·    ·   ·    ·    ·    ·    ·    ·     ●   ●     ·     ·
own_control             ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
implement_control       ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
verify_control          ●    ·   ●    ●    ·    ●    ·    ·     ●   ●     ·     ·
fail_control            ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
issue_log               ·    ·   ·    ·    ·    ·    ·    ·     ●   ·     ·     ·
accept_residual_risk    ●    ·   ●    ●    ·    ·    ·    ·     ·   ·     ·     ·
write_safety_case       ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
approve_safety_case     ·    ·   ·    ·    ·    ·    ·    ·     ●   ·     ·     ·
adopt_scheme            ·    ·   ·    ·    ·    ·    ·    ·     ●   ·     ·     ·
write_scheme            ·    ·   ·    ·    ·    ·    ·    ·     ●   ·     ·     ·
amend_hazard            ·    ·   ·    ·    ·    ·    ·    ·     ●   ●     ·     ·
report_incident         ●    ●   ●    ●    ·    ●    ●    ●     ●   ●     ·     ·
assess_incident         ·    ·   ·    ·    ·    ·    ·    ·     ●   ●     ·     ·
close_incident          ·    ·   ·    ·    ·    ·    ·    ·     ●   ●     ·     ·
score_between           ·    ·   ·    ·    ·    ·    ·    ·     ●   ·     ·     ·
lower_severity          ·    ·   ·    ·    ·    ·    ·    ·     ●   ·     ·     ·
put_question            ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
hold_question           ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
dismiss_question        ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
bring_back_question     ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
reword_question         ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
write_question          ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
record_answer           ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
keep_promise            ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
break_promise           ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
move_promise            ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
pick_question           ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
unpick_question         ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
give_time               ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
change_threshold        ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
switch_off_rule         ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
take_back_change        ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
send_in_question        ●    ●   ●    ●    ●    ●    ●    ●     ●   ●     ·     ·
plan_deep_dive          ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
freeze_paper            ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
start_deep_dive         ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
show_item               ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
record_attendance       ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
rearrange_agenda        ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
add_item                ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
skip_item               ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
mark_item               ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
bring_in                ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
minute                  ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
record_promise          ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
take_back               ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
end_deep_dive           ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
correct_minutes         ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
approve_minutes         ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
take_in_unnamed         ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
take_up                 ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
confirm_assurance       ●    ·   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
dissent                 ●    ●   ●    ●    ●    ●    ●    ●     ●   ●     ·     ·
raise_risk              ●    ●   ●    ●    ·    ●    ●    ●     ●   ●     ·     ·
assess_risk             ·    ·   ●    ●    ·    ●    ·    ·     ·   ·     ·     ·
carry_risk              ●    ·   ●    ●    ·    ·    ·    ·     ·   ·     ·     ·
set_appetite            ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
take_in_pulses          ●    ●   ·    ·    ·    ●    ·    ·     ·   ·     ·     ·
hear_theme              ●    ●   ●    ●    ●    ●    ●    ●     ●   ●     ·     ·
say_what_was_done       ●    ●   ●    ●    ·    ●    ●    ●     ●   ●     ·     ·
log_visit               ●    ●   ●    ●    ●    ●    ●    ●     ●   ●     ·     ·
plan_rehearsal          ·    ·   ·    ·    ·    ●    ●    ●     ●   ●     ·     ·
record_rehearsal        ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
count_site              ·    ·   ·    ●    ·    ●    ·    ·     ·   ·     ·     ·
ask_for_change          ●    ●   ●    ●    ·    ●    ●    ●     ●   ●     ·     ·
score_change            ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
decide_change           ●    ·   ●    ●    ·    ●    ·    ·     ·   ·     ·     ·
check_principles        ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
time_workaround         ·    ·   ·    ·    ·    ●    ·    ·     ●   ●     ·     ·
put_in_scope            ●    ·   ●    ●    ·    ●    ·    ·     ·   ·     ·     ·
move_scope              ●    ·   ●    ●    ·    ●    ·    ·     ·   ·     ·     ·
delegate                ●    ·   ●    ●    ·    ·    ·    ·     ·   ·     ·     ·
name_deputy             ●    ·   ●    ●    ·    ●    ·    ·     ·   ·     ·     ·
give_workstream         ●    ·   ·    ●    ·    ●    ·    ·     ·   ·     ·     ·
seat_disciplines        ·    ·   ·    ●    ·    ●    ·    ·     ·   ·     ·     ·
recommend               ·    ·   ●    ●    ·    ●    ·    ·     ·   ·     ·     ·
state_safety            ●    ●   ·    ·    ·    ·    ·    ·     ●   ·     ·     ·
accept_overall_risk     ●    ●   ●    ●    ·    ·    ·    ·     ·   ·     ·     ·
cast_vote               ●    ●   ●    ●    ●    ·    ·    ·     ·   ·     ·     ·
object_to_gateway       ●    ●   ●    ●    ●    ●    ●    ●     ●   ●     ·     ·
write_deferral_case     ●    ●   ●    ●    ●    ●    ●    ●     ●   ●     ·     ·
set_condition           ●    ●   ·    ·    ·    ●    ·    ·     ·   ·     ·     ·
drop_condition          ●    ●   ·    ·    ·    ●    ·    ·     ·   ·     ·     ·
close_condition         ●    ●   ·    ●    ·    ·    ·    ·     ●   ·     ·     ·
decide                  ●    ●   ·    ·    ·    ·    ·    ·     ·   ·     ·     ·
plan_again              ●    ●   ·    ●    ·    ●    ·    ·     ·   ·     ·     ·
start_programme         ·    ·   ·    ·    ·    ●    ·    ·     ·   ·     ·     ●
load_programme          ·    ·   ·    ·    ·    ●    ·    ·     ·   ·     ·     ·
make_token              ·    ·   ·    ·    ·    ·    ·    ·     ·   ·     ·     ●
revoke_token            ·    ·   ·    ·    ·    ·    ·    ·     ·   ·     ·     ●
post_readings           ·    ·   ·    ·    ·    ●    ·    ·     ·   ·     ·     ·
take_in_hazards         ·    ·   ·    ·    ·    ·    ·    ·     ●   ●     ·     ·
take_in_list            ·    ·   ·    ·    ·    ●    ·    ·     ·   ·     ·     ·
add_people              ·    ·   ·    ·    ·    ●    ·    ·     ·   ·     ·     ●
change_roles            ·    ·   ·    ·    ·    ·    ·    ·     ·   ·     ·     ●
correct_person          ·    ·   ·    ·    ·    ·    ·    ·     ·   ·     ·     ●
let_go                  ·    ·   ·    ·    ·    ·    ·    ·     ·   ·     ·     ●
redact                  ●    ●   ●    ●    ·    ●    ●    ●     ●   ●     ·     ●
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
