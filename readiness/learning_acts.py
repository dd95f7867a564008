"""What people do about corporate risks and what boards taught; the table of acts takes it in."""

from readiness import whose
from readiness.act import SIGNATORIES, Act, for_the_chair
from readiness.vocabulary import Role

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
}
