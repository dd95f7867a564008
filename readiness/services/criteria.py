"""What people say, measure, prove and promise about a criterion."""

import datetime as dt
from typing import Any, TypeVar

from readiness import permissions
from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import KIND_OF, Check, Criterion, Evidence, Fact, Judgement, Reading, Waiver
from readiness.scoring.evidence import checked, independent_check
from readiness.services.moving import to_another_day, to_another_owner
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.services.ticking import refuse_empty_tick, refuse_second_tick
from readiness.store import Work
from readiness.vocabulary import Declared, EvidenceKind, Outcome

F = TypeVar("F", bound=Fact)
SAID_OTHERWISE = {
    Declared.MET: "To say that {ref} is met, tick it off: that takes evidence.",
    Declared.REMOVED: "Taking {ref} out of scope is an act of its own, for a signatory.",
}


def tick_off(
    work: Work, ref: str, *, evidence: Evidence | None = None, why: str | None = None
) -> Judgement:
    """Declare a criterion met, where the records bear it out; evidence may come with it."""
    criterion = _criterion(work, "tick_off", ref)
    work.unless_changed(Judgement, ref)
    refuse_second_tick(work.snapshot(), criterion)
    if evidence is not None:
        _attach(work, **dict(evidence) | {"of": ref, "by": None, "recorded": 0})
    ticked = _declare(work, ref, status=Declared.MET, why=why)
    refuse_empty_tick(work.snapshot(), criterion)
    return ticked


def judge(work: Work, ref: str, *, status: Declared, why: str | None = None) -> Judgement:
    """Declare where a criterion stands, and why."""
    _criterion(work, "judge", ref)
    work.unless_changed(Judgement, ref)
    if status in SAID_OTHERWISE:
        raise Refused(SAID_OTHERWISE[status].format(ref=ref))
    why = given(why or work.why, otherwise=f"Say in a sentence why {ref} stands there.")
    return _declare(work, ref, status=status, why=why)


def take_out_of_scope(work: Work, ref: str, *, why: str | None = None) -> Judgement:
    """Declare that a criterion is no longer needed: it leaves the counts and is listed."""
    _criterion(work, "take_out_of_scope", ref)
    work.unless_changed(Judgement, ref)
    why = given(why or work.why, otherwise=f"Say in a sentence why {ref} is no longer needed.")
    return _declare(work, ref, status=Declared.REMOVED, why=why)


def post_reading(
    work: Work,
    ref: str,
    *,
    value: float,
    date: dt.date | None = None,
    denominator: float | None = None,
    source: str | None = None,
) -> Reading:
    """Record what was measured of a criterion on a day."""
    _criterion(work, "post_reading", ref)
    said = {"of": ref, "value": value, "date": date, "denominator": denominator}
    return _append(work, _signed(work, Reading, **said, source=source))


def attach_evidence(
    work: Work,
    ref: str,
    *,
    kind: EvidenceKind,
    summary: str,
    date: dt.date | None = None,
    outcome: Outcome | None = None,
    environment: str | None = None,
    link: str | None = None,
    sha256: str | None = None,
    stale_after: dt.date | None = None,
) -> Evidence:
    """File what was seen, run or signed behind a criterion; soft evidence proves nothing.

    A file is on the disk by then, under its SHA-256.
    """
    _criterion(work, "attach_evidence", ref)
    said = {"kind": kind, "summary": summary, "date": date, "outcome": outcome, "link": link}
    more = {"environment": environment, "sha256": sha256, "stale_after": stale_after}
    return _attach(work, of=ref, **said, **more)


def check_evidence(work: Work, number: int) -> Check:
    """Say that one has looked at a piece of evidence that somebody else provided."""
    evidence = work.fact(Evidence, number)
    criterion = _criterion(work, "check_evidence", evidence.of, about=evidence)
    if evidence not in work.facts(Evidence, evidence.of):
        raise Refused(f"That evidence behind {evidence.of} has been withdrawn.")
    snapshot = work.snapshot()
    if earlier := independent_check(snapshot, criterion, evidence=evidence):
        raise Refused(f"{evidence.of}: {checked(snapshot, evidence, check=earlier)} already.")
    name, on = work.name, work.day
    return work.append(Check(of=evidence.of, evidence=number, verified_by=name, verified_on=on))


def redate(work: Work, ref: str, *, due: dt.date, why: str | None = None) -> Criterion:
    """Move the date by which a criterion has to be met; every date it has had is kept."""
    return to_another_day(_criterion(work, "redate", ref), work, due=due, why=why)


def reassign(work: Work, ref: str, *, owner: str, why: str | None = None) -> Criterion:
    """Give a criterion to another owner."""
    return to_another_owner(_criterion(work, "reassign", ref), work, owner=owner, why=why)


def waive(work: Work, ref: str, *, reason: str, expires: dt.date) -> Waiver:
    """Sign for going live with a criterion unmet, for a reason and until a day."""
    _criterion(work, "waive", ref)
    work.unless_changed(Waiver, ref)
    reason = given(reason, otherwise=f"Say in a sentence why {ref} may be unmet.")
    if expires < work.day:
        raise Refused(f"An exception to {ref} cannot end on {in_words(expires)}: that has passed.")
    with because(reason, work):
        by, granted = work.name, work.day
        return work.append(Waiver(of=ref, by=by, reason=reason, granted=granted, expires=expires))


def withdraw_fact(work: Work, kind: type[Fact], number: int, *, reason: str) -> None:
    """Say that what was recorded about a criterion no longer counts, and why."""
    fact = work.fact(kind, number)
    if KIND_OF[kind].parent != "criterion":
        raise Refused("Only what was recorded about a criterion is taken back here.")
    permissions.check(work, "withdraw_fact", fact)
    reason = given(reason, otherwise="Say in a sentence why it no longer counts.")
    with because(reason, work):
        work.withdraw(fact, reason=reason)


def _criterion(work: Work, act: str, ref: str, *, about: Fact | None = None) -> Criterion:
    """The criterion as it stands on the day, if whoever is at work may do the act to it."""
    return acted_on(Criterion, ref, work=work, act=act, about=about)


def _signed(work: Work, kind: type[F], /, **said: Any) -> F:
    """A fact in the name of whoever is at work, about today unless another day was given."""
    typed = {key: value for key, value in said.items() if value not in (None, "")}
    return kind.model_validate({"by": work.name, "date": work.day} | typed)


def _declare(work: Work, ref: str, *, status: Declared, why: str | None) -> Judgement:
    with because(why or work.why, work):
        return work.append(_signed(work, Judgement, of=ref, status=status, why=why))


def _attach(work: Work, /, **said: Any) -> Evidence:
    given(said["summary"], otherwise="Say in a sentence what the evidence shows.")
    return _append(work, _signed(work, Evidence, **said))


def _append(work: Work, fact: F) -> F:
    """Record what happened: not in the future, and not what was just recorded word for word."""
    kind, on = KIND_OF[type(fact)].title, fact.happened
    if on is not None and on > work.day:
        raise Refused(f"The {kind} of {fact.of} is dated {in_words(on)}, which is yet to come.")
    last = work.facts(type(fact), fact.of)[-1:]
    if last and last[0].document() == fact.document():
        raise Refused(f"Exactly this {kind} of {fact.of} is recorded already.")
    return work.append(fact)
