"""The field's terms for what can reach a patient, and for who watches over it.

They are written and read as those of `terms` are.
"""

from readiness.questions.terms import listed

# What reaches a patient, and who watches over it.
PATIENT_FACING = listed(
    """appointment, outpatient, order, ordering, referral, result, letter, correspondence, triage,
    waiting list, worklist, work list, patient list, ward list, theatre list, prescribe,
    prescription, medicine, medication, drug, dose, allergy, alert, specimen, wristband,
    discharge, pathology, radiology, x ray, pathway, patient record, wrong patient, vital sign,
    patient recall, vaccination, transfusion"""
)
MESSAGES = {
    "orders": listed("order, request for test, requesting"),
    "referrals": listed("referral"),
    "letters": listed("letter, correspondence, discharge summary"),
    "results": listed("result"),
    "messages": listed("message, messaging"),
}
UNDELIVERED = listed(
    """undelivered, not deliver, not delivered, never delivered, unsent, not send, not sent, never
    sent, unmatched, unrouted, misrouted, unacknowledged, not acknowledge, not receive, never
    receive, never arrive, not arrive, orphan, stuck, dead letter, message failure, failed
    message, fail message, failed transmission, rejected message, reject message, reject
    referral, rejected referral, lost order, lost referral, lost result, lost letter, missing
    result, missing letter, missing referral, error queue, exception queue, failure queue, fail
    queue, unknown queue, holding queue, work queue, non delivery, monitored inbox, monitored
    queue, message queue, interface queue, message monitor, interface monitor, queue monitor,
    undeliverable, bounced"""
)
UNWATCHED = listed(
    """nobody, no one, no owner, unowned, not own, unmonitored, not monitor, unwatched, not watch,
    not check, never check, no process, no monitor, unaware, not known, unknown, not visible, no
    alert, no report, not review, unread, no threshold, no rota"""
)
SAFETY_FUNCTION = listed(
    """alert, warning, allergy check, interaction check, dose check, duplicate check, decision
    support, safety check, safeguard, flag, hard stop, double check, reminder, early warning,
    escalation, alarm, cross check, barcode check, fail safe, failsafe"""
)
NO_LONGER = listed(
    """lost, lose, no longer, not replicate, not carried, not carry over, not migrate, not built,
    not in new, not support, remove from, taken out of, take out of, drop from scope, switch
    off, turn off, absent from, missing from, not available in, disappear, without replacement,
    not replace"""
)
SAFETY_CASE = listed(
    """safety case, hazard log, clinical safety report, clinical safety approval, clinical safety
    sign off, safety approval, safety sign off"""
)
RERATED = listed(
    """re rate, rerate, re score, rescore, downgrade, soften, revise down, re assess as, reassess
    as, moved down"""
)
RATINGS = listed("risk rating, hazard rating, risk score, hazard score, residual")
BROUGHT_DOWN = listed("lowered, reduce, came down, cut, bring down, brought down")
RISKS = listed("hazard, residual, clinical risk, safety risk, risk rating")
NEW_CONTROL = listed(
    """control evidence, evidenced, control in place, control is in place, test pass, tested,
    witness, observe, verify, demonstrate, rehearse, control show, shown to work"""
)
SIGNED_LATE = listed(
    """retrospective, retrospectively, after go live, eve of go live, day before go live, day of go
    live, morning of go live, night before go live, week of go live"""
)
UNSIGNED = listed(
    """not yet sign, not sign, unsigned, not approve, unapproved, await approval, await signature,
    await sign off, still draft, in draft, outstanding, not finish, not complete, incomplete,
    pending, no signature, not sign off"""
)
SAFETY_OFFICER = listed("clinical safety, cso, safety officer")
SIGNS = listed("sign, approve, agree")
BODIES = listed("board, committee, group, team, supplier, company")
