"""What Northmoor's people do in one more week: measured, finished, mended, promised and decided.

Nothing of it is written beforehand: it follows from what stands on record. Most of it goes well. A
few matters drag, always the same few, so that two demonstrations of one day are alike.
"""

import datetime as dt
from collections.abc import Iterator

from readiness.exchange.catalogue import rows
from readiness.exchange.demonstration.acts import moved
from readiness.exchange.demonstration.put_right import CCIO, EVERY, OFFICE, Next, put_right
from readiness.exchange.demonstration.written import Northmoor
from readiness.model import PROGRAMME, Criterion, Programme
from readiness.scoring.criterion import MET
from readiness.scoring.dates import gateway_day
from readiness.scoring.measure import reaches, target_of
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import standing
from readiness.services import criteria
from readiness.snapshot import Snapshot
from readiness.store import Work
from readiness.vocabulary import Declared, EvidenceKind, Outcome, Pillar, Status

ONE_WEEK = dt.timedelta(weeks=1)
BEGINS = dt.timedelta(weeks=5)  # before its day, work on a criterion is begun
KINDS = {
    Pillar.OPERATIONAL: EvidenceKind.INSPECTION,
    Pillar.TECHNICAL: EvidenceKind.TEST_REPORT,
    Pillar.CLINICAL_SAFETY: EvidenceKind.SIGNED_APPROVAL,
}


def week(snapshot: Snapshot, northmoor: Northmoor) -> Iterator[Next]:
    """All that is done in the week that ends on the snapshot's day, in its order."""
    catalogue = {row["ref"]: row for row in rows("criteria")}
    known_up_to = moved(Programme, PROGRAMME, as_of=snapshot.as_of)
    yield Next(OFFICE, known_up_to, "The demonstration is known up to this day")
    for number, found in enumerate(standing(snapshot).criteria):
        if (row := catalogue.get(found.ref)) is not None and found.is_counted:
            lead, judge = northmoor.lead_of(row), northmoor.judge_of(row)
            drags = not found.is_must and number % EVERY == 0
            yield from _worked_on(snapshot, found, lead=lead, judge=judge, drags=drags)
    yield from put_right(snapshot)


def _worked_on(
    snapshot: Snapshot, found: CriterionStanding, *, lead: str, judge: str, drags: bool
) -> Iterator[Next]:
    """A criterion is measured, begun, finished; what is stale is shown anew."""
    readings, is_met = snapshot.readings(found.ref), found.declared is Declared.MET
    due = min(filter(None, (found.criterion.due, gateway_day(snapshot, found.criterion))))
    if not (is_met or readings or due - snapshot.as_of <= BEGINS):
        return
    value = _measured(snapshot, found.criterion, due=due, drags=drags)
    if value is not None:
        yield Next(lead, lambda work: criteria.post_reading(work, found.ref, value=value))
    if is_met:
        if found.status not in MET and not readings:
            yield from _shown(found, lead=lead)
    else:
        if drags:
            yield from _dragged(snapshot, found, due=due, judge=judge)
        elif due - snapshot.as_of <= ONE_WEEK:
            yield from _shown(found, lead=lead)
            yield Next(judge, lambda work: criteria.tick_off(work, found.ref, why="Met, as filed."))
        else:
            yield from _said(found, judge=judge)


def _dragged(
    snapshot: Snapshot, found: CriterionStanding, *, due: dt.date, judge: str
) -> Iterator[Next]:
    """Its day moves, a week at a time."""
    if due <= snapshot.as_of:
        later, why = snapshot.as_of + ONE_WEEK, "The last of it is not done; it takes another week."
        yield Next(judge, lambda work: criteria.redate(work, found.ref, due=later), why)


def _said(found: CriterionStanding, *, judge: str) -> Iterator[Next]:
    """What we say follows what the records show."""
    if found.declared is Declared.NOT_STARTED:
        yield _judged(found.ref, judge, Declared.AMBER, "Begun this week.")
    elif found.declared is Declared.GREEN and found.status in (Status.AMBER, Status.RED):
        yield _judged(found.ref, judge, Declared.AMBER, "At this pace it comes close to its day.")


def _judged(ref: str, by: str, status: Declared, why: str) -> Next:
    return Next(by, lambda work: criteria.judge(work, ref, status=status, why=why), why)


def _measured(
    snapshot: Snapshot, criterion: Criterion, *, due: dt.date, drags: bool
) -> float | None:
    """This week's value: a straight way from the last one to the target, or half of it."""
    target = target_of(criterion)
    if target is None:
        return None
    readings = snapshot.readings(criterion.ref)
    last = readings[-1].value if readings else 0.0
    if reaches(criterion, last):
        return last
    weeks = max(1, (due - snapshot.as_of) // ONE_WEEK)
    step = (target - last) / weeks
    return round(last + step * (0.5 if drags else 1.0), 1)


def _shown(found: CriterionStanding, *, lead: str) -> Iterator[Next]:
    """What shows it is filed, and somebody else looks at it."""
    seen = f"Looked at where it is used, and found in place: {found.name}"
    kind = KINDS.get(found.pillar or Pillar.OPERATIONAL, EvidenceKind.INSPECTION)
    checker = OFFICE if lead != OFFICE else CCIO

    def filed(work: Work) -> None:
        criteria.attach_evidence(work, found.ref, kind=kind, summary=seen, outcome=Outcome.PASS)

    def looked_at(work: Work) -> None:
        criteria.check_evidence(work, work.snapshot().evidence(found.ref)[-1].recorded)

    yield Next(lead, filed)
    yield Next(checker, looked_at)
