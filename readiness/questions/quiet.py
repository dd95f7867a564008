"""Questions about a workstream of which nothing has been heard for weeks."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.model import Criterion, Issue, Note, Rehearsal
from readiness.questions import receipts
from readiness.questions.links import linked
from readiness.questions.notation import in_scope, is_finished, stake
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, on_day, quoted
from readiness.scoring.dates import day_due
from readiness.scoring.declared import last_judgement
from readiness.scoring.executives import pillar_of
from readiness.snapshot import Snapshot
from readiness.thresholds import QUIET_AFTER, QUIET_FROM
from readiness.vocabulary import Declared

LONGEST_STRAND = 5  # words of a workstream's name

Sign = Issue | Note | Rehearsal


@dataclass(frozen=True)
class Strand:
    """The criteria of one workstream, or of a pillar where they name none."""

    name: str
    criteria: tuple[Criterion, ...]


def what_was_last_done(found: Sequence[Noticed]) -> str:
    """Since when nothing was heard of unfinished work; then what was last done, by whom, when."""
    first = found[0]
    ask = "What was last done there, by whom, and on what date?"
    if len(found) == 1:
        return f"{called(first.record)} is unfinished, and {first.fact}. {ask}"
    strands = {noticed.brief for noticed in found}
    others = f"{len(found)} must-haves are unfinished"
    if len(strands) == 1:
        return f"{others}, among them {called(first.record)}, and {first.fact}. {ask}"
    where = f"{len(strands)} workstreams that have been {first.cause}"
    return f"{others} in {where}, among them {called(first.record)}. {ask}"


@rule("EVD-09", asks=what_was_last_done)
def quiet_workstream(snapshot: Snapshot) -> Iterator[Noticed]:
    """Nothing has been raised, changed or filed in a workstream for weeks, and it is not finished.

    Why ask: It asks a colleague who has not been heard whether the work goes on.
    Good answer: What was done last, on what date, what comes next, and why no entry shows it.
    If weak, ask: Who will look in there this week, and on what date will they report?
    Stay silent: Its must-haves are finished, have yet to begin, or are due more than sixty days
    from now; something was measured, declared, filed, raised, closed or said of it in the last four
    weeks; nothing was ever recorded of it; or the whole programme has recorded nothing for as long.
    Taught by: None published. The pattern is plausible and unproven.
    """
    if snapshot.days_to_go < 0 or not _is_kept(snapshot):
        return
    for strand in _strands(snapshot):
        open_musts = [c for c in strand.criteria if _is_wanting(snapshot, c)]
        last = _last_heard(snapshot, strand)
        if not open_musts or last is None or not _is_long_ago(snapshot, last):
            continue
        if not any(_bears(sign, strand) for sign in _signs(snapshot)):
            yield from _noticed(snapshot, strand, open_musts=open_musts, last=last)


def _strands(snapshot: Snapshot) -> Iterator[Strand]:
    grouped: defaultdict[str, list[Criterion]] = defaultdict(list)
    for criterion in in_scope(snapshot):
        pillar = pillar_of(snapshot, criterion)
        name = criterion.workstream or (f"{pillar.heading} pillar" if pillar else None)
        if name is not None:
            grouped[name].append(criterion)
    return (Strand(name, tuple(criteria)) for name, criteria in grouped.items())


def _is_wanting(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it is an unfinished must whose work should be under way."""
    if not criterion.is_must or is_finished(snapshot, criterion):
        return False
    if criterion.starts is not None and criterion.starts > snapshot.as_of:
        return False
    last = last_judgement(snapshot, criterion)
    has_begun = last is None or last.status is not Declared.NOT_STARTED
    limit = snapshot.policy[QUIET_FROM if has_begun else QUIET_AFTER]
    return (day_due(snapshot, criterion) - snapshot.as_of).days <= limit


def _is_kept(snapshot: Snapshot) -> bool:
    """Whether anything at all was recorded of a criterion in the last weeks."""
    days = (_last_known(snapshot, criterion) for criterion in in_scope(snapshot))
    return any(day is not None and not _is_long_ago(snapshot, day) for day in days)


def _last_heard(snapshot: Snapshot, strand: Strand) -> dt.date | None:
    days = (_last_known(snapshot, criterion) for criterion in strand.criteria)
    return max((day for day in days if day is not None), default=None)


def _last_known(snapshot: Snapshot, criterion: Criterion) -> dt.date | None:
    """The last day on which anything was measured, declared or filed; a reading is life too."""
    ref = criterion.ref
    last = (*snapshot.readings(ref)[-1:], *snapshot.judgements(ref)[-1:])
    facts = (*last, *snapshot.evidence(ref))
    return max((fact.happened for fact in facts if fact.happened is not None), default=None)


def _is_long_ago(snapshot: Snapshot, day: dt.date) -> bool:
    return (snapshot.as_of - day).days > snapshot.policy[QUIET_AFTER]


def _signs(snapshot: Snapshot) -> Iterator[Sign]:
    """What was raised, closed, said or rehearsed in the last weeks."""
    for issue in snapshot.issues:
        if any(day and not _is_long_ago(snapshot, day) for day in (issue.raised, issue.closed)):
            yield issue
    said: tuple[Note | Rehearsal, ...] = (*snapshot.notes, *snapshot.rehearsals)
    for sign in said:
        if sign.date is not None and not _is_long_ago(snapshot, sign.date):
            yield sign


def _bears(sign: Sign, strand: Strand) -> bool:
    return any(linked(sign, criterion) for criterion in strand.criteria)


def _noticed(
    snapshot: Snapshot, strand: Strand, *, open_musts: list[Criterion], last: dt.date
) -> Iterator[Noticed]:
    since = on_day(snapshot, last)
    where = quoted(strand.name, longest=LONGEST_STRAND)
    for criterion in open_musts:
        quiet = Receipt(
            criterion.ref, "workstream", f"Nothing recorded of {strand.name} since {since}"
        )
        yield Noticed(
            record=criterion,
            fact=f"nothing has been raised, changed or filed in {where} since {since}",
            brief=strand.name,
            cause=f"still for {snapshot.policy[QUIET_AFTER]} days or more",
            receipts=(quiet, *receipts.standing(snapshot, criterion)),
            since=last,
            weight=stake(snapshot, criterion),
        )
