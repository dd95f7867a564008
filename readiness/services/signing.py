"""Signing for what is left of a hazard's risk, or thinking again where nobody may."""

from readiness.errors import Refused
from readiness.model import Benefit, Hazard, Signed
from readiness.scoring.hazards import current, first_unacceptable
from readiness.services.reasons import given
from readiness.services.records import acted_on
from readiness.services.registration import refuse_unregistered
from readiness.store import Work

NEEDS_NO_REASON = 1


def accept_hazard(work: Work, ref: str, *, reason: str | None = None) -> Hazard:
    """Put a name to what is left of a hazard's risk as things are; 2 and 3 take a reason.

    Raises `Refused` for 4 and 5: nobody may accept them, whatever the reason.
    """
    hazard = acted_on(Hazard, ref, work=work, act="accept_hazard")
    refuse_unregistered(work.person, on=work.day)
    rating = current(work.snapshot(), hazard)
    if rating is None:
        raise Refused(f"{ref} is not scored, which is not low. Rate it first.")
    if rating >= first_unacceptable(work.snapshot()):
        raise Refused(f"{ref} is rated {rating}, which nobody may accept. Reduce it first.")
    if rating > NEEDS_NO_REASON:
        why = f"Say in a sentence why a rating of {rating} cannot reasonably be made smaller."
        reason = given(reason or hazard.justification, otherwise=why)
    signed = Signed(by=work.name, on=work.day, rating=rating, reason=reason or None)
    return work.move(hazard, accepted=signed, justification=reason or hazard.justification)


def justify_hazard(work: Work, ref: str, *, reason: str) -> Hazard:
    """Write down why what is left of a hazard's risk cannot reasonably be made smaller."""
    hazard = acted_on(Hazard, ref, work=work, act="justify_hazard")
    reason = given(reason, otherwise=f"Say in a sentence why {ref} cannot be made smaller.")
    return work.move(hazard, justification=reason)


def weigh_benefit(work: Work, ref: str, *, benefit: str, says: str, outweighs: bool) -> Hazard:
    """Record a risk-benefit analysis; it accepts nothing, and the rating stands in the way still.

    Where the benefit does not outweigh the risk, the project has to be appraised again.
    """
    hazard = acted_on(Hazard, ref, work=work, act="weigh_benefit")
    refuse_unregistered(work.person, on=work.day)
    benefit = given(benefit, otherwise="Say in a sentence what patients gain.")
    says = given(says, otherwise="Say in a sentence how it was weighed, and by whom.")
    weighed = Benefit(by=work.name, on=work.day, benefit=benefit, outweighs=outweighs, says=says)
    return work.move(hazard, benefit=weighed)
