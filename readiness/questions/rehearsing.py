"""Rehearsals, pilots and test stages that were called off, put off, or failed and not repeated."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Evidence, Gateway, Note, Record, Rehearsal
from readiness.questions import proof_terms as terms
from readiness.questions.links import linked, wording
from readiness.questions.notation import in_scope, tells_against
from readiness.questions.spoken import fate, on_day
from readiness.questions.subjects import is_about_training
from readiness.questions.telling import Teller, tellers, tells
from readiness.questions.words import mentions, says, says_of
from readiness.scoring.declared import last_judgement
from readiness.scoring.evidence import hard_evidence
from readiness.snapshot import Snapshot
from readiness.thresholds import REPEATED_WITHIN
from readiness.vocabulary import Declared, EvidenceKind, Outcome, RehearsalKind

OUT = frozenset({Declared.NOT_PLANNED, Declared.REMOVED})
TRIALS = (*terms.REHEARSAL, *terms.TEST_STAGE)
ANY_TEST = (*TRIALS, "test", "parallel")


def is_trial(record: Record) -> bool:
    """Whether a record is about a rehearsal, a pilot, a parallel run or a stage of testing."""
    return mentions(wording(record), TRIALS)


def called_off(snapshot: Snapshot) -> Iterator[tuple[Criterion | Gateway, str]]:
    """Each trial that was taken out, is planned by nobody or was moved beyond go-live."""
    for criterion in snapshot.criteria:
        if not mentions(wording(criterion), ANY_TEST) or is_about_training(criterion):
            continue
        said = last_judgement(snapshot, criterion)
        if said is not None and said.status in OUT:
            yield criterion, fate(snapshot, said)
        elif _is_moved_beyond(snapshot, (*criterion.due_history, criterion.due)):
            yield criterion, f"was moved to {on_day(snapshot, criterion.due)}, after go-live"
    for gateway in snapshot.gateways:
        days = (*gateway.planned_history, gateway.planned)
        if gateway.held is None and is_trial(gateway) and _is_moved_beyond(snapshot, days):
            yield gateway, f"was moved to {on_day(snapshot, gateway.planned)}, after go-live"


def _is_moved_beyond(snapshot: Snapshot, days: tuple[dt.date | None, ...]) -> bool:
    known = [day for day in days if day is not None]
    return bool(known) and min(known) <= snapshot.go_live < known[-1]


@dataclass(frozen=True)
class Tried:
    """A rehearsal that was held, and how it ended."""

    record: Criterion | Rehearsal
    on: dt.date
    went_well: bool
    evidence: Evidence | None = None


def not_repeated(snapshot: Snapshot) -> Iterator[tuple[Criterion | None, Tried]]:
    """Each last rehearsal that failed, with the criterion it was of, and no clean one since."""
    if not 0 <= (snapshot.gate - snapshot.as_of).days <= snapshot.policy[REPEATED_WITHIN]:
        return
    held, criteria = tuple(_held(snapshot)), in_scope(snapshot)
    records = [tried for tried in held if isinstance(tried.record, Rehearsal)]
    about: defaultdict[str, list[Tried]] = defaultdict(list)
    for tried in held:
        about[tried.record.ref].append(tried)
    for criterion in filter(is_trial, criteria) if records else ():
        about[criterion.ref] += (t for t in records if linked(t.record, criterion))
    for criterion in criteria:
        last = _last(about[criterion.ref])
        if last is not None and _stands(snapshot, last, criterion, held=held):
            yield criterion, last
    named = {id(tried) for criterion in criteria for tried in about[criterion.ref]}
    last = _last(tried for tried in records if id(tried) not in named)
    if last is not None and _stands(snapshot, last, last.record, held=held):
        yield None, last


def _held(snapshot: Snapshot) -> Iterator[Tried]:
    for criterion in in_scope(snapshot):
        for evidence in hard_evidence(snapshot, criterion):
            if evidence.date is not None and _is_rehearsal(evidence, criterion):
                yield Tried(criterion, evidence.date, not tells_against(evidence), evidence)
    for rehearsal in snapshot.rehearsals:
        is_load = rehearsal.kind is RehearsalKind.TRIAL_LOAD  # of which another rule speaks
        if rehearsal.date is not None and rehearsal.outcome is not None and not is_load:
            yield Tried(rehearsal, rehearsal.date, rehearsal.outcome is Outcome.PASS)


def _is_rehearsal(evidence: Evidence, criterion: Criterion) -> bool:
    """Whether evidence is of a rehearsal; what tests a rehearsal's criterion is of one too."""
    if evidence.kind is EvidenceKind.OBSERVED_REHEARSAL:
        return True
    named = mentions(wording(criterion), terms.REHEARSAL)
    return named and evidence.kind is EvidenceKind.TEST_REPORT


def _last(held: Iterable[Tried]) -> Tried | None:
    return max(held, key=lambda tried: (tried.on, not tried.went_well), default=None)


def _stands(snapshot: Snapshot, last: Tried, record: Record, *, held: tuple[Tried, ...]) -> bool:
    """Whether a rehearsal failed, no later one of the same went well, and none is to come."""
    if last.went_well:
        return False
    later = (tried for tried in held if tried.went_well and tried.on > last.on)
    if any(linked(tried.record, record) or _are_full(tried.record, record) for tried in later):
        return False
    return not any(linked(planned, record) for planned in _to_come(snapshot))


def repeats(later: Rehearsal, rehearsal: Rehearsal) -> bool:
    """Whether a later rehearsal is of the same thing as an earlier one."""
    return linked(later, rehearsal) or _are_full(later, rehearsal)


def _are_full(*records: Record) -> bool:
    """Whether all of the records are of full rehearsals of the move."""
    return all(mentions(wording(record), terms.FULL_REHEARSAL) for record in records)


def _to_come(snapshot: Snapshot) -> Iterator[Rehearsal]:
    for rehearsal in snapshot.rehearsals:
        day = rehearsal.date
        if rehearsal.outcome is None and day and snapshot.as_of <= day < snapshot.go_live:
            yield rehearsal


def told_called_off(snapshot: Snapshot) -> Iterator[Teller]:
    """What tells that a trial was given up, with no clean one of its sort since."""
    clean = [tried for tried in _held(snapshot) if tried.went_well]
    for record in tellers(snapshot, saying=OFF):
        day = record.date if isinstance(record, Note) else record.raised
        since = (tried for tried in clean if day is None or tried.on >= day)
        if _tells_of_calling_off(record) and not any(_are_alike(t, record) for t in since):
            yield record


OFF = (*terms.CALLED_OFF, *terms.GIVEN_UP, *terms.OUT_OF_PLAN, "drop", "remove", "withdrawn")
DROPPED = re.compile(
    r"\b(?:rehearsal|pilot|parallel run|dry run|simulation|user acceptance|uat|soft launch"
    r"|(?:test|acceptance) (?:cycle|round|stage))\b(?: [\w-]+){0,3} (?:dropped|removed|withdrawn)\b"
    r"(?! (?:to|by|from|in)\b)",
    re.IGNORECASE,
)


def _tells_of_calling_off(record: Teller) -> bool:
    said = wording(record)
    if tells(record, TRIALS, terms.CALLED_OFF) or says(said, terms.GIVEN_UP):
        return True
    return DROPPED.search(said) is not None or says_of(said, TRIALS, terms.OUT_OF_PLAN)


def _are_alike(tried: Tried, record: Teller) -> bool:
    """Whether what was held is of the same sort as what a record tells of."""
    return linked(tried.record, record) or bool(_sorts(tried.record) & _sorts(record))


def _sorts(record: Record) -> frozenset[str]:
    said = wording(record)
    return frozenset(term for term in TRIALS if mentions(said, (term,)))
