"""What people do about corporate risks and what boards taught; the table of acts takes it in."""

from readiness import whose
from readiness.act import SAFETY, SIGNATORIES, Act, for_the_chair
from readiness.vocabulary import Role


def rehearsed(doing: str) -> Act:
    """What those do who run the programme's rehearsals."""
    return Act(
        f"{doing} is for a lead, a hazard owner, a clinical safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD, Role.WORKSTREAM_LEAD, Role.HAZARD_OWNER},
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
    "plan_rehearsal": rehearsed("Planning a rehearsal"),
    "record_rehearsal": rehearsed("Writing down how a rehearsal went"),
}
