"""What people do to the hazard log and around it, act by act, and who may."""

from readiness import whose
from readiness.act import (
    AT_WORK,
    SAFETY,
    SIGNATORIES,
    THEIR_OWN,
    Act,
    controlled,
    for_safety,
    for_safety_officer,
    owned,
    raised,
)
from readiness.vocabulary import Role

SAFETY_ACTS: dict[str, Act] = {
    "log_hazard": Act(
        "Logging a hazard is for the chair, an executive, the senior responsible owner, a lead, "
        "a hazard owner, a clinical safety officer or the CCIO.",
        AT_WORK - {Role.SECRETARY},
    ),
    "rate_hazard": owned("Rating a hazard"),
    "justify_hazard": owned("Writing down why a risk cannot be made smaller"),
    "open_hazard": for_safety_officer("Taking a proposed hazard into the log"),
    "amend_hazard": owned("Changing what a hazard says"),
    "transfer_hazard": for_safety("Handing a hazard over"),
    "acknowledge_hazard": Act(
        "Recording that a hazard was acknowledged is for whoever owns it, a programme lead, a "
        "clinical safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD},
        own=(whose.owns,),
    ),
    "close_hazard": for_safety_officer("Closing a hazard"),
    "reopen_hazard": owned("Opening a hazard again"),
    "withdraw_hazard": for_safety_officer("Withdrawing a hazard"),
    "accept_hazard": Act(
        "Signing for a hazard's risk is for a clinical safety officer, the chair, the senior "
        "responsible owner or an executive.",
        SIGNATORIES | {Role.CLINICAL_SAFETY_OFFICER},
    ),
    "weigh_benefit": Act(
        "Weighing benefit against risk is for a clinical safety officer, the chair, the senior "
        "responsible owner or an executive.",
        SIGNATORIES | {Role.CLINICAL_SAFETY_OFFICER},
    ),
    "add_control": controlled("Adding a control"),
    "share_control": controlled("Sharing a control"),
    "place_control": controlled("Saying what a control stops"),
    "own_control": controlled("Giving a control an owner"),
    "implement_control": controlled("Saying that a control is in"),
    "verify_control": Act(
        "Verifying a control is for whoever owns the hazard, the lead of its workstream, a "
        "programme lead, the chair, an executive, the senior responsible owner, a clinical safety "
        "officer or the CCIO.",
        AT_WORK - THEIR_OWN - {Role.SECRETARY},
        own=(whose.owns, whose.leads, whose.owns_what_it_touches),
        never=whose.owns,
        barred="Verifying a control is for somebody other than its owner.",
    ),
    "fail_control": controlled("Saying that a control failed"),
    "issue_log": for_safety_officer("Issuing the hazard log"),
    "accept_residual_risk": Act(
        "Accepting the risk that is left is for the chair, the senior responsible owner or an "
        "executive.",
        SIGNATORIES,
        never=whose.is_safety_officer,
        barred="Accepting the risk that is left is for somebody other than a clinical safety "
        "officer.",
    ),
    "write_safety_case": Act(
        "Putting a safety case report on record is for a programme lead, a clinical safety officer "
        "or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD},
    ),
    "approve_safety_case": for_safety_officer("Approving a safety case report"),
    "write_scheme": for_safety_officer("Putting a risk scheme on record"),
    "adopt_scheme": for_safety_officer("Choosing the scheme that risk is rated in"),
    "report_incident": raised("Reporting an incident"),
    "assess_incident": for_safety("Assessing an incident"),
    "close_incident": for_safety("Closing an incident"),
    "score_between": for_safety_officer("Rating a hazard while its controls are coming in"),
    "lower_severity": for_safety_officer("Saying that a hazard would hurt less"),
}
