"""A hazard's life: taken into the log, handed over, closed, opened again (DCB0160).

Nothing is deleted: what should not have been logged is withdrawn, with a reason.
"""

from collections.abc import Sequence
from typing import Any

from readiness.errors import Refused
from readiness.model import Barrier, Closing, Control, Hazard, Transfer
from readiness.scoring.hazard_closing import wanting
from readiness.scoring.hazards import is_acknowledged
from readiness.services.reasons import because, given
from readiness.services.records import acted_on, on_record
from readiness.services.registration import refuse_unregistered
from readiness.store import Work
from readiness.vocabulary import HAZARD_MOVES, HazardStatus


def open_hazard(work: Work, ref: str, *, why: str | None = None) -> Hazard:
    """Take a proposed hazard into the log, at a clinical safety officer's word."""
    hazard = acted_on(Hazard, ref, work=work, act="open_hazard")
    refuse_unregistered(work.person, on=work.day)
    if hazard.status is not HazardStatus.PROPOSED:
        raise Refused(f"{ref} is not a proposal: it stands in the log already.")
    return _moved(work, hazard, HazardStatus.OPEN, why=why)


def amend_hazard(
    work: Work,
    ref: str,
    *,
    owner: str,
    effect: str,
    causes: Sequence[str],
    why: str | None = None,
) -> Hazard:
    """Say otherwise whose a hazard is, what it would do or what could cause it, with the reason.

    What a control stops is forgotten of a cause or an effect that no longer stands there.
    """
    hazard = acted_on(Hazard, ref, work=work, act="amend_hazard")
    why = given(why or work.why, otherwise=f"Say in a sentence why {ref} is changed.")
    told = {"owner": owner.strip() or None, "effect": effect.strip() or None}
    after = hazard.model_copy(update=told | {"causes": tuple(dict.fromkeys(causes))})
    if after == hazard:
        raise Refused(f"Nothing of {ref} would change. Nothing was recorded.")
    with because(why, work):
        return work.move(hazard, **told, causes=after.causes, barriers=_standing(after))


def _standing(hazard: Hazard) -> tuple[Barrier, ...]:
    """What each control stands between, of the causes and effects that the hazard has."""
    return tuple(
        Barrier(
            control=barrier.control,
            causes=tuple(c for c in barrier.causes if c in hazard.causes),
            effects=tuple(e for e in barrier.effects if e in hazard.every_effect),
        )
        for barrier in hazard.barriers
    )


def transfer_hazard(
    work: Work, ref: str, *, organisation: str, controls: Sequence[str], why: str | None = None
) -> Hazard:
    """Hand a hazard over to somebody named, with the controls that are theirs; it is not closed."""
    hazard = acted_on(Hazard, ref, work=work, act="transfer_hazard")
    organisation = given(organisation, otherwise="Say to which organisation it is handed over.")
    theirs = on_record(Control, controls, work=work)
    if not theirs or not set(theirs) <= set(hazard.controls):
        raise Refused(f"Say which controls of {ref} {organisation} is to put in; one at least.")
    to = Transfer(organisation=organisation, controls=theirs)
    return _moved(work, hazard, HazardStatus.TRANSFERRED, why=why, transferred_to=to)


def acknowledge_hazard(work: Work, ref: str, *, by: str) -> Hazard:
    """Record that the organisation to which a hazard was handed says that they have it."""
    hazard = acted_on(Hazard, ref, work=work, act="acknowledge_hazard")
    to = hazard.transferred_to
    if hazard.status is not HazardStatus.TRANSFERRED or to is None or not to.organisation:
        raise Refused(f"{ref} has been handed to nobody. Hand it over first, to somebody named.")
    if is_acknowledged(to):
        raise Refused(f"{to.organisation} have said that they have {ref} already.")
    by = given(by, otherwise=f"Say who at {to.organisation} acknowledged it.")
    said = to.model_copy(update={"acknowledged": work.day, "acknowledged_by": by})
    return work.move(hazard, transferred_to=said)


def close_hazard(work: Work, ref: str, *, reason: str) -> Hazard:
    """Close a hazard of which everything is done and every control was seen to work."""
    hazard = acted_on(Hazard, ref, work=work, act="close_hazard")
    refuse_unregistered(work.person, on=work.day)
    missing = wanting(work.snapshot(), hazard)
    if hazard.status is HazardStatus.TRANSFERRED and not is_acknowledged(hazard.transferred_to):
        missing = ("whoever it was handed to has not acknowledged it", *missing)
    if missing:
        raise Refused(f"{ref} cannot be closed: {'; '.join(missing)}.")
    reason = given(reason, otherwise=f"Say in a sentence why {ref} is closed.")
    closing = Closing(by=work.name, on=work.day, reason=reason)
    return _moved(work, hazard, HazardStatus.CLOSED, why=reason, closing=closing)


def reopen_hazard(work: Work, ref: str, *, why: str | None = None) -> Hazard:
    """Open a closed or a transferred hazard again, because something was learnt."""
    hazard = acted_on(Hazard, ref, work=work, act="reopen_hazard")
    why = given(why or work.why, otherwise=f"Say in a sentence why {ref} is opened again.")
    return opened_again(hazard, work=work, why=why)


def opened_again(hazard: Hazard, *, work: Work, why: str) -> Hazard:
    """A hazard back in the log; what was signed for it no longer holds."""
    unsigned = {"closing": None, "accepted": None, "approved_by": None, "approved_on": None}
    return _moved(work, hazard, HazardStatus.OPEN, why=why, **unsigned)


def withdraw_hazard(work: Work, ref: str, *, reason: str) -> None:
    """Take a hazard out of the counts, with the reason; it stays on record."""
    hazard = acted_on(Hazard, ref, work=work, act="withdraw_hazard")
    refuse_unregistered(work.person, on=work.day)
    reason = given(reason, otherwise=f"Say in a sentence why {ref} should not have been logged.")
    work.withdraw(hazard, reason=reason)


def _moved(
    work: Work, hazard: Hazard, to: HazardStatus, *, why: str | None, **changes: Any
) -> Hazard:
    """The hazard in another status, if the table of moves has a way there: there is no other."""
    stands = hazard.status or HazardStatus.OPEN
    if to not in HAZARD_MOVES[stands]:
        ways = " or ".join(sorted(move.words for move in HAZARD_MOVES[stands]))
        raise Refused(f"{hazard.ref} is {stands.words}, and can only become {ways} from there.")
    with because(why or work.why, work):
        return work.move(hazard, status=to, **changes)
