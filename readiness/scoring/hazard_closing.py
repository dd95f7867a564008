"""What a hazard has to have behind it before it may be closed (DCB0160)."""

from collections.abc import Iterator

from readiness.model import Control, Hazard
from readiness.scoring.hazards import current, first_unacceptable, open_actions, short_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import ControlState

ACCEPTABLE = 1  # the one rating that nobody has to give a reason for


def wanting(snapshot: Snapshot, hazard: Hazard) -> tuple[str, ...]:
    """What is still to be done before a hazard may be closed, a clause for each."""
    controls = [c for c in snapshot.controls_of(hazard) if not is_shown(c)]
    return (
        *_of_its_rating(snapshot, hazard),
        *(f"its control '{control.name}' is {short_of(control)}" for control in controls),
        *(f"its action '{action.text}' is not done" for action in open_actions(snapshot, hazard)),
    )


def _of_its_rating(snapshot: Snapshot, hazard: Hazard) -> Iterator[str]:
    rating = current(snapshot, hazard)
    if rating is None or hazard.residual is None:
        yield "what is left of its risk after controls is not scored"
    elif rating >= first_unacceptable(snapshot):
        yield f"it is rated {rating}, which nobody may accept"
    elif rating > ACCEPTABLE and not hazard.justification:
        yield f"a rating of {rating} takes a written reason why it is acceptable"


def is_shown(control: Control) -> bool:
    """Whether a control was there at first, or is verified with evidence."""
    if control.stage is ControlState.VERIFIED:
        return control.evidenced is not None
    return control.stage is ControlState.EXISTING
