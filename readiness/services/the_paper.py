"""When the board sits next, and the paper that is frozen before it does."""

import datetime as dt
from collections.abc import Sequence

from readiness import permissions
from readiness.days import clock
from readiness.errors import Refused
from readiness.model import PROGRAMME, NextDeepDive, Programme, Seal
from readiness.model.moments import instant, written
from readiness.scoring.next_time import freezes
from readiness.store import Work, row_by

UNPLANNED = "No deep dive is planned. Say first when the board sits next."


def plan_deep_dive(work: Work, *, at: dt.datetime, apologies: Sequence[str] = ()) -> NextDeepDive:
    """Say when the board sits next, and who cannot come; another moment takes another paper."""
    permissions.check(work, "plan_deep_dive")
    if at <= work.at:
        raise Refused(f"{clock(at)} has passed. Choose a moment still to come.")
    before = work.get(Programme, PROGRAMME).next_deep_dive
    names = tuple(dict.fromkeys(name.strip() for name in apologies if name.strip()))
    paper = before.paper if before is not None and instant(before.at) == at else None
    planned = NextDeepDive.model_validate({"at": written(at), "apologies": names, "paper": paper})
    return _kept(planned, work=work)


def freeze_paper(work: Work) -> NextDeepDive:
    """Record up to where the paper reads the record: now, or since it froze by itself."""
    permissions.check(work, "freeze_paper")
    planned = work.get(Programme, PROGRAMME).next_deep_dive
    if planned is None:
        raise Refused(UNPLANNED)
    if planned.paper is not None:
        raise Refused("The paper of the next deep dive is frozen already.")
    moment = min(work.at, freezes(work.snapshot(), planned))
    return _kept(planned.model_copy(update={"paper": seal_at(moment, work=work)}), work=work)


def taken_before(planned: NextDeepDive | None, *, work: Work) -> Seal | None:
    """The paper that a meeting beginning now has before it; from then on none is planned."""
    if planned is None:
        return None
    due = freezes(work.snapshot(), planned)
    paper = planned.paper or (seal_at(due, work=work) if due <= work.at else None)
    work.move(work.get(Programme, PROGRAMME), next_deep_dive=None)
    return paper


def seal_at(moment: dt.datetime, *, work: Work) -> Seal:
    """How far the record had come by a moment, with its fingerprint."""
    number, digest = row_by(work, moment)
    return Seal(number=number, digest=digest, at=written(moment))


def _kept(planned: NextDeepDive, *, work: Work) -> NextDeepDive:
    work.move(work.get(Programme, PROGRAMME), next_deep_dive=planned)
    return planned
