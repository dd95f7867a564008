"""The sentence with which each act is refused, before it says whom to ask."""

NEAREST = (
    "its owner, its assessor, the lead of its workstream, a programme lead, "
    "a clinical safety officer or the CCIO."
)
SIGNATORIES = "the chair, the senior responsible owner or an executive."
DEALING = (
    "its owner, the lead of its workstream, a programme lead, a clinical safety officer or the "
    "CCIO."
)
CHAIRING = "the chair, or for the secretary in the chair's name."
KEEPERS = "a programme lead or an administrator."
DECIDING = "the chair, the senior responsible owner, an executive or a programme lead."
TOUCHED = (
    "the owner of what it touches, the lead of its workstream, a programme lead, a clinical safety "
    "officer or the CCIO."
)
WEIGHING = "a programme lead, a clinical safety officer or the CCIO."
OWNED = "whoever owns it, a clinical safety officer or the CCIO."
OFFICER = "a clinical safety officer."
SAFETY = "a clinical safety officer or the CCIO."
SIGNING = "a clinical safety officer, the chair, the senior responsible owner or an executive."
CONTROLLING = (
    "its owner, whoever owns the hazard, the lead of its workstream, a programme lead, a clinical "
    "safety officer or the CCIO."
)
TABLE = "anybody at the table other than an administrator"
NOT_FOR_YOU = {
    "seat_disciplines": "Saying who is at a table is for the lead of the workstream, a programme "
    "lead or the senior responsible owner.",
    "name_deputy": "Naming a deputy is for whoever they stand in for, a programme lead, an "
    "executive, the senior responsible owner or the chair.",
    "give_workstream": "Giving a workstream to somebody is for a programme lead, the senior "
    "responsible owner or the chair.",
    "count_site": "Recording what a site has is for a programme lead or the senior responsible "
    "owner.",
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
    "check_evidence": "Checking evidence is for the criterion's assessor, the lead of its "
    "workstream, a programme lead, the chair, an executive, the senior responsible owner, a "
    "clinical safety officer or the CCIO.",
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
    "redate_issue": "Moving an issue's date is for its owner, the lead of its workstream, a "
    "programme lead or the senior responsible owner.",
    "reassign_issue": "Giving an issue another owner is for a programme lead or the senior "
    "responsible owner.",
    "regrade_issue": "Grading an issue is for a programme lead, the senior responsible owner, a "
    "clinical safety officer or the CCIO.",
    "close_issue": f"Closing an issue is for {DEALING}",
    "reopen_issue": "Reopening an issue is for its owner, the owner of what it touches, the lead "
    "of its workstream, or anybody else at the table other than an administrator.",
    "log_hazard": "Logging a hazard is for the chair, an executive, the senior responsible owner, "
    "a lead, a hazard owner, a clinical safety officer or the CCIO.",
    "rate_hazard": f"Rating a hazard is for {OWNED}",
    "open_hazard": f"Taking a proposed hazard into the log is for {OFFICER}",
    "transfer_hazard": f"Handing a hazard over is for {SAFETY}",
    "acknowledge_hazard": "Recording that a hazard was acknowledged is for whoever owns it, a "
    "programme lead, a clinical safety officer or the CCIO.",
    "close_hazard": f"Closing a hazard is for {OFFICER}",
    "reopen_hazard": f"Opening a hazard again is for {OWNED}",
    "withdraw_hazard": f"Withdrawing a hazard is for {OFFICER}",
    "accept_hazard": f"Signing for a hazard's risk is for {SIGNING}",
    "weigh_benefit": f"Weighing benefit against risk is for {SIGNING}",
    "add_control": f"Adding a control is for {CONTROLLING}",
    "share_control": f"Sharing a control is for {CONTROLLING}",
    "place_control": f"Saying what a control stops is for {CONTROLLING}",
    "justify_hazard": f"Writing down why a risk cannot be made smaller is for {OWNED}",
    "own_control": f"Giving a control an owner is for {CONTROLLING}",
    "implement_control": f"Saying that a control is in is for {CONTROLLING}",
    "verify_control": "Verifying a control is for whoever owns the hazard, the lead of its "
    "workstream, a programme lead, the chair, an executive, the senior responsible owner, a "
    "clinical safety officer or the CCIO.",
    "fail_control": f"Saying that a control failed is for {CONTROLLING}",
    "issue_log": f"Issuing the hazard log is for {OFFICER}",
    "accept_residual_risk": "Accepting the risk that is left is for the chair, the senior "
    "responsible owner or an executive.",
    "write_safety_case": "Putting a safety case report on record is for a programme lead, a "
    "clinical safety officer or the CCIO.",
    "approve_safety_case": f"Approving a safety case report is for {OFFICER}",
    "write_scheme": f"Putting a risk scheme on record is for {OFFICER}",
    "amend_hazard": f"Changing what a hazard says is for {OWNED}",
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
    "send_in_question": "Sending a question in is for anybody in the programme but the front line "
    "and administrators.",
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
    "plan_rehearsal": "Planning a rehearsal is for a lead, a hazard owner, a clinical safety "
    "officer or the CCIO.",
    "record_rehearsal": f"Writing down how a rehearsal went is for {TOUCHED}",
    "ask_for_change": f"Asking for a change is for {TABLE}.",
    "score_change": f"Scoring a change is for {WEIGHING}",
    "decide_change": "Deciding on a change is for the chair, the senior responsible owner, an "
    "executive or a programme lead.",
    "check_principles": f"Checking against the principles is for {TOUCHED}",
    "time_workaround": f"Timing a workaround is for {TOUCHED}",
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
# Whoever stands too near is told that, and not who else may.
TOO_NEAR = {
    ("check_evidence", "owner"): "Checking evidence is for somebody other than the owner of the "
    "criterion and whoever provided the evidence.",
    ("verify_control", "owner"): "Verifying a control is for somebody other than its owner.",
}
TOO_NEAR |= {("check_evidence", "gave"): TOO_NEAR["check_evidence", "owner"]}
