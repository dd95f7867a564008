"""What people do about corporate risks and what boards taught; the table of acts takes it in."""

from readiness import whose
from readiness.act import SAFETY, SIGNATORIES, THEIR_OWN, Act, for_the_chair, raised
from readiness.vocabulary import Role


def worked_on(doing: str) -> Act:
    """What those do whose work it touches, and whoever keeps the programme or its safety."""
    return Act(
        f"{doing} is for the owner of what it touches, the lead of its workstream, a programme "
        "lead, a clinical safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD},
        own=(whose.owns, whose.leads, whose.owns_what_it_touches),
    )


def weighed(doing: str) -> Act:
    """What is said of a change that anybody may have asked for: it is nobody's own."""
    return Act(
        f"{doing} is for a programme lead, a clinical safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD},
    )


def decided(doing: str) -> Act:
    """What those do who answer for what goes live."""
    return Act(
        f"{doing} is for the chair, the senior responsible owner, an executive or a programme "
        "lead.",
        SIGNATORIES | {Role.PROGRAMME_LEAD},
    )


LEARNING_ACTS: dict[str, Act] = {
    "assess_risk": Act(
        "Assessing a risk is for its owner, a programme lead, the senior responsible owner or an "
        "executive.",
        SIGNATORIES - {Role.CHAIR} | {Role.PROGRAMME_LEAD},
        own=(whose.owns,),
    ),
    "carry_risk": Act(
        "Carrying a risk above the appetite is for the chair, the senior responsible owner or an "
        "executive.",
        SIGNATORIES,
    ),
    "set_appetite": for_the_chair("Setting the appetite for risk"),
    "plan_rehearsal": Act(
        "Planning a rehearsal is for a lead, a hazard owner, a clinical safety officer or the "
        "CCIO.",
        SAFETY | THEIR_OWN | {Role.PROGRAMME_LEAD},
    ),
    "record_rehearsal": worked_on("Writing down how a rehearsal went"),
    "ask_for_change": raised("Asking for a change"),
    "score_change": weighed("Scoring a change"),
    "decide_change": decided("Deciding on a change"),
    "check_principles": worked_on("Checking against the principles"),
    "time_workaround": worked_on("Timing a workaround"),
    "put_in_scope": decided("Saying what goes in on day one"),
    "move_scope": decided("Taking something into day one or out of it"),
    "delegate": Act(
        "Delegating a decision is for the chair, the senior responsible owner or an executive.",
        SIGNATORIES,
    ),
}
