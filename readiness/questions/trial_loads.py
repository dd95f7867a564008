"""Trial loads of the migrated data: how many errors each threw, and whether they get fewer."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Evidence, Note, Record
from readiness.questions import proof_terms as terms
from readiness.questions.absence import is_near
from readiness.questions.links import names, wording
from readiness.questions.notation import in_scope, is_unmet, proofs
from readiness.questions.subjects import is_about_training
from readiness.questions.telling import SERIOUS, Teller, tellers, tells
from readiness.questions.terms import CONTINGENCY
from readiness.questions.words import mentions, says
from readiness.scoring.evidence import hard_evidence
from readiness.scoring.measure import last_reading, target_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import Direction, EvidenceKind, Outcome, RehearsalKind

WHOLE = 100  # per cent
A_SHARE = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d{1,4})?) ?(?:%|per ?cent\b)")
CLAUSES = re.compile(r"[;:!?\n]|\.(?!\d)|, ")


@dataclass(frozen=True)
class Load:
    """One trial load: its day, its error rate where it is known, and whether it was clean."""

    evidence: Evidence
    on: dt.date | None
    rate: float | None
    is_clean: bool


def is_of_migration(criterion: Criterion) -> bool:
    """Whether a criterion is about moving the data, and not about going back or training for it."""
    said = wording(criterion)
    if mentions(said, CONTINGENCY) or is_about_training(criterion):
        return False
    return mentions(said, terms.MIGRATION)


def loads(snapshot: Snapshot, criterion: Criterion) -> list[Load]:
    """The trial loads filed for a criterion or held as rehearsals of it, oldest first."""
    filed = [e for e in hard_evidence(snapshot, criterion) if e.kind is EvidenceKind.TRIAL_LOAD]
    every = sorted([*filed, *_rehearsed(snapshot, criterion)], key=lambda e: e.date or dt.date.min)
    return [Load(e, e.date, _rate(criterion, e), _is_clean(criterion, e)) for e in every]


def _rehearsed(snapshot: Snapshot, criterion: Criterion) -> Iterator[Evidence]:
    """The trial loads that were held as rehearsals and name a criterion, as evidence of it."""
    for held in snapshot.rehearsals:
        if held.kind is RehearsalKind.TRIAL_LOAD and held.happened and names(held, criterion):
            share = f"{held.errors:g} % errors" if held.errors is not None else None
            yield Evidence(
                of=criterion.ref,
                kind=EvidenceKind.TRIAL_LOAD,
                date=held.date,
                summary=share or held.do,
                outcome=held.outcome,
                recorded=held.recorded,
            )


def limit(criterion: Criterion) -> float | None:
    """The highest error rate that the target allows; a share that must match leaves the rest."""
    target = target_of(criterion)
    if target is None or criterion.direction is None:
        return None
    return target if criterion.direction is Direction.MAX else max(0.0, WHOLE - target)


def _rate(criterion: Criterion, evidence: Evidence) -> float | None:
    """The share or the number of errors, by its value or, where it has none, by its words."""
    if isinstance(evidence.value, int | float):
        matched = criterion.direction is Direction.MIN and evidence.value > WHOLE / 2
        return max(0.0, WHOLE - evidence.value) if matched else float(evidence.value)
    worded = evidence.value if isinstance(evidence.value, str) else evidence.summary
    return next(_rates(worded or ""), None)


def _rates(said: str) -> Iterator[float]:
    """Each error rate that a text gives: "3 % errors", "97 % matched"."""
    for clause in CLAUSES.split(said):
        if (found := A_SHARE.search(clause)) is None:
            continue
        share = float(found[1])
        if mentions(clause, terms.MISMATCH):
            yield share
        elif mentions(clause, terms.MATCHED) and share <= WHOLE:
            yield WHOLE - share


def _is_clean(criterion: Criterion, evidence: Evidence) -> bool:
    if evidence.outcome is not None:
        return evidence.outcome is Outcome.PASS
    rate, most = _rate(criterion, evidence), limit(criterion)
    if rate is not None and (most is not None or rate == 0):
        return rate <= (most or 0)
    if mentions(evidence.summary, terms.CLEAN):
        return not says(evidence.summary, terms.NOT_CLEAN)
    return rate is None and not says(evidence.summary, terms.MISMATCH)


@dataclass(frozen=True)
class Elsewhere:
    """What counts as a clean load for every criterion: the programme's loads and rehearsals."""

    loaded: frozenset[dt.date | None]
    rehearsed: frozenset[dt.date | None]
    counted: int

    def clean_loads(self, own: list[Load]) -> int:
        """How many clean loads there have been: a criterion's own or, failing these, any.

        A clean full rehearsal counts as one, and so does each that a measure counts.
        """
        loaded = {load.on for load in own if load.is_clean} if own else self.loaded
        return max(len(loaded | self.rehearsed), self.counted)


def elsewhere(snapshot: Snapshot, held: dict[str, list[Load]]) -> Elsewhere:
    """What counts as a clean load for every criterion, given the loads filed for each."""
    days = frozenset(load.on for own in held.values() for load in own if load.is_clean)
    return Elsewhere(days, frozenset(_rehearsed_on(snapshot)), _counted_by_reading(snapshot))


def _rehearsed_on(snapshot: Snapshot) -> list[dt.date | None]:
    """The days of the full rehearsals that went well."""
    held = [r.date for r in snapshot.rehearsals if _is_full(r) and r.outcome is Outcome.PASS]
    for criterion in in_scope(snapshot):
        if is_of_migration(criterion) or _is_full(criterion):
            seen = (e for e in proofs(snapshot, criterion) if _is_rehearsal(e))
            held += [evidence.date for evidence in seen]
    return held


def _is_full(record: Record) -> bool:
    return mentions(wording(record), terms.FULL_REHEARSAL)


def _is_rehearsal(evidence: Evidence) -> bool:
    return evidence.kind is EvidenceKind.OBSERVED_REHEARSAL


def _counted_by_reading(snapshot: Snapshot) -> int:
    """The clean loads that a measure counts: 2 of 3 trial loads completed."""
    counted = [0.0]
    for criterion in in_scope(snapshot):
        last = last_reading(snapshot, criterion)
        if last is not None and counts_loads(criterion):
            counted.append(min(last.value, WHOLE))
    return int(max(counted))


def counts_loads(criterion: Criterion) -> bool:
    """Whether a criterion's measure is the number of trial loads."""
    target = target_of(criterion)
    few = target is not None and target <= 10 and criterion.direction is Direction.MIN
    return few and mentions(wording(criterion), terms.TRIAL_LOAD)


def is_reconciled(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it is met and something other than a load was seen, run or signed for it."""
    others = [e for e in proofs(snapshot, criterion) if e.kind is not EvidenceKind.TRIAL_LOAD]
    return bool(others) and not is_unmet(snapshot, criterion)


def told_of_errors(snapshot: Snapshot) -> Iterator[Teller]:
    """What tells that data did not move correctly, with no clean load since."""
    every = (load for c in in_scope(snapshot) for load in loads(snapshot, c))
    clean = max((load.on for load in every if load.is_clean and load.on), default=dt.date.min)
    near, about = is_near(snapshot), terms.MIGRATION
    for record in tellers(snapshot, least=SERIOUS, saying=about) if near else ():
        day = record.date if isinstance(record, Note) else record.raised
        if (day or dt.date.max) > clean and tells(record, terms.MIGRATION, terms.MISMATCH):
            yield record
