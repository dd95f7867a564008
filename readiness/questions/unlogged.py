"""Questions about what can reach a patient and stands in no hazard log."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.model import Criterion, Issue, Note, Record
from readiness.questions import receipts
from readiness.questions import safety_terms as terms
from readiness.questions.absence import is_near
from readiness.questions.links import points_at, wording
from readiness.questions.notation import AMBER_OR_RED, in_scope, stake
from readiness.questions.rule import Noticed, rule
from readiness.questions.spoken import called, naming, on_day
from readiness.questions.stems import content_words
from readiness.questions.subjects import is_about_training
from readiness.questions.telling import LEAST, NOT_OURS, SERIOUS, is_dealt_with, row_of, tells, told
from readiness.questions.words import mentions
from readiness.scoring.dates import is_overdue
from readiness.scoring.declared import last_judgement
from readiness.snapshot import Snapshot
from readiness.thresholds import UNLOGGED_WITHIN
from readiness.vocabulary import Declared, Pillar

ALIKE = 2  # content words that a hazard and a record share
PILLARS = frozenset({Pillar.TECHNICAL, Pillar.OPERATIONAL})
LOST = "a safety function lost"
# Stock phrases that hold a term and mean nothing by it.
IDIOMS = re.compile(
    r"\b(?:as a result|results? (?:in|from)|resulted in|in order (?:to|that)|let|letting"
    r"|referenc\w+|refer(?:s|red)? to|clinical\w*)\b",
    re.IGNORECASE,
)


def which_patient_is_harmed_first(found: Sequence[Noticed]) -> str:
    """What is open and in no hazard log; then whom it harms and where that is written."""
    records = [noticed.record for noticed in found]
    if len(found) == 1:
        fact = f"{called(records[0])} {found[0].fact}."
        return f"{fact} Which patient is harmed first, and where is that written down?"
    count = f"{len(found)} open matters that reach patients have no hazard in the log"
    fact = f"{count}{naming(records)}."
    return f"{fact} Which patient does each harm first, and where is that written down?"


@rule("SAF-03", asks=which_patient_is_harmed_first)
def no_hazard_for_known_risk(snapshot: Snapshot) -> Iterator[Noticed]:
    """A serious technical or administrative problem that reaches patients has no hazard of its own.

    Why ask: It moves a problem from the list of technical work to the hazard log, and so to the
    clinical safety officer.
    Good answer: The hazard that covers it, with its owner, its rating and the control that holds
    today; or the reason, with a clinician's name, why no patient can be reached.
    If weak, ask: Who will write the hazard, and on what date is it rated?
    Stay silent: A hazard names it, is named by it, or is about the same thing; the issue is of
    severity 3 or 4; what is amber or red does not reach a patient, or is amber, never slipped and
    more than thirty days from go-live.
    Taught by: Large clinical go-live under the London programme, Croydon, September 2013
    (Computerworld, 2013); national referral booking switch-over, NHS e-Referral Service, June 2015
    (Computer Weekly, June 2015).
    """
    log = _log(snapshot)
    for record in (*_serious(snapshot), *_at_risk(snapshot), *_losses(snapshot)):
        if not _is_covered(record, log):
            yield _unlogged(snapshot, record)


def _unlogged(snapshot: Snapshot, record: Issue | Criterion | Note) -> Noticed:
    if isinstance(record, Criterion):
        return _unmet_criterion(snapshot, record)
    if isinstance(record, Issue) and _is_serious(record):
        return _open_issue(snapshot, record)
    fact = f"{told(snapshot, record, terms=terms.NO_LONGER)}; no hazard speaks of it"
    return Noticed(record, fact, "", (row_of(snapshot, record),), cause=f"{LOST}: {record.ref}")


def _serious(snapshot: Snapshot) -> Iterator[Issue]:
    yield from (issue for issue in snapshot.issues if _is_serious(issue))


def _is_serious(issue: Issue) -> bool:
    if not issue.is_open or issue.severity is None or issue.severity > SERIOUS:
        return False
    return issue.patient_safety is True or _reaches_patients(issue)


def _reaches_patients(record: Record) -> bool:
    said = IDIOMS.sub(" ", wording(record))
    # A criterion may name a clinic as a place; an issue that names one is about its patients.
    in_clinic = isinstance(record, Issue) and mentions(said, ("clinic",))
    return in_clinic or mentions(said, terms.PATIENT_FACING)


def _at_risk(snapshot: Snapshot) -> Iterator[Criterion]:
    yield from (c for c in in_scope(snapshot) if _is_at_risk(snapshot, c))


def _is_at_risk(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether a criterion that reaches patients is red, or is amber and short of time."""
    said = last_judgement(snapshot, criterion)
    if said is None or said.status not in AMBER_OR_RED or criterion.pillar not in PILLARS:
        return False
    if is_about_training(criterion) or not _reaches_patients(criterion):
        return False
    if is_overdue(snapshot, criterion):
        return True
    if not is_near(snapshot):
        return False
    slipped = len(set(criterion.due_history)) > 1
    short = slipped or snapshot.days_to_go <= snapshot.policy[UNLOGGED_WITHIN]
    return said.status is Declared.RED or (criterion.is_must and short)


@dataclass(frozen=True)
class Logged:
    """A hazard of the log: what names it, what it names, and the words it is written in."""

    keys: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]


def _is_covered(record: Record, log: list[Logged]) -> bool:
    """Whether a hazard names a record, is named by it, bears on what it bears on, or is alike."""
    named, about = points_at(record), content_words(wording(record))
    own = named | {record.ref, record.label}
    return any(
        len(hazard.words & about) >= ALIKE
        or not hazard.names.isdisjoint(own)
        or not hazard.keys.isdisjoint(named)
        for hazard in log
    )


def _log(snapshot: Snapshot) -> list[Logged]:
    """The hazard log, each hazard with its causes, its effect and its controls."""
    log = []
    for hazard in snapshot.hazards:
        controls = (control.name for control in snapshot.controls_of(hazard))
        said = (wording(hazard), hazard.effect, *hazard.causes, *controls)
        about = (snapshot.find(Criterion, key) for key in hazard.criteria)
        named = {key for criterion in about if criterion for key in (criterion.ref, criterion.name)}
        keys = frozenset((hazard.ref, hazard.name))
        log.append(Logged(keys, frozenset(named), content_words(". ".join(filter(None, said)))))
    return log


def _losses(snapshot: Snapshot) -> Iterator[Note | Issue]:
    """What tells that a safety function of the old system is lost."""
    for note in snapshot.notes:
        if note.kind not in NOT_OURS and not is_dealt_with(note) and _tells_of_loss(note):
            yield note
    for issue in snapshot.issues:
        small = issue.severity is not None and issue.severity > LEAST
        if issue.is_open and not small and not _is_serious(issue) and _tells_of_loss(issue):
            yield issue


def _tells_of_loss(record: Note | Issue) -> bool:
    return tells(record, terms.SAFETY_FUNCTION, terms.NO_LONGER)


def _open_issue(snapshot: Snapshot, issue: Issue) -> Noticed:
    since = f" since {on_day(snapshot, issue.raised)}" if issue.raised else ""
    return Noticed(
        record=issue,
        fact=f"has been open at severity {issue.severity}{since}, and no hazard speaks of it",
        receipts=(row_of(snapshot, issue),),
        since=issue.raised,
        weight=3.0 - (issue.severity or 0) + 1,
    )


def _unmet_criterion(snapshot: Snapshot, criterion: Criterion) -> Noticed:
    said = last_judgement(snapshot, criterion)
    colour = said.status.value if said else "red"
    since: dt.date | None = said.date if said else None
    return Noticed(
        record=criterion,
        fact=f"was declared {colour} on {on_day(snapshot, since)}, and no hazard speaks of it",
        receipts=receipts.behind(snapshot, criterion),
        since=since,
        weight=stake(snapshot, criterion) / 3,
    )
