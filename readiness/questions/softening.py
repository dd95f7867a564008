"""Hazards rated lower, and safety cases signed, in the last days before go-live."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readiness.model import Criterion, Evidence, Hazard, Note, Rating, Record, SafetyCase
from readiness.questions import safety_terms as terms
from readiness.questions.links import wording
from readiness.questions.notation import in_scope, is_unmet, proofs
from readiness.questions.spoken import END_MARKS, MARKS, on_day
from readiness.questions.telling import Teller, tellers, tells
from readiness.questions.terms import ROLES
from readiness.questions.words import mentions
from readiness.scoring.figures import counted
from readiness.scoring.hazards import rating_of
from readiness.scoring.log_versions import last_version
from readiness.snapshot import Snapshot
from readiness.thresholds import SOFTENED_LATE
from readiness.vocabulary import EvidenceKind, Outcome, RatingOf, Role, SafetyStage

LAST_DAYS = 7  # days before go-live
LONGEST_ROLE = 4  # words
SOMEBODY_ELSE = "somebody in another role"


@dataclass(frozen=True)
class Lowered:
    """The last change of a hazard's rating, where it was a fall."""

    before: int
    after: int
    rated: dt.date
    on: dt.date


def lowered_late(snapshot: Snapshot, hazard: Hazard) -> Lowered | None:
    """How a hazard came to a lower rating in the month before the gate, if it did."""
    for first, second in reversed(list(pairwise(_residuals(snapshot, hazard)))):
        before, after = rating_of(first.stated), rating_of(second.stated)
        if before is None or after is None or before == after:
            continue
        late = 0 <= (snapshot.gate - second.date).days <= snapshot.policy[SOFTENED_LATE]
        return Lowered(before, after, first.date, second.date) if late and after < before else None
    return None


def _residuals(snapshot: Snapshot, hazard: Hazard) -> Iterator[Rating]:
    ratings = snapshot.ratings(hazard.ref)
    return (rating for rating in ratings if rating.which in (None, RatingOf.RESIDUAL))


def is_earned(snapshot: Snapshot, hazard: Hazard, *, until: dt.date | None) -> bool:
    """Whether a control was shown to work after the rating before last and by a day."""
    days = [rating.date for rating in _residuals(snapshot, hazard)][-2:]
    first = days[0] if len(days) > 1 else dt.date.min
    last = until or snapshot.as_of
    return any(first <= day <= last for day in _shown_on(snapshot, hazard))


def _shown_on(snapshot: Snapshot, hazard: Hazard) -> Iterator[dt.date]:
    """The days on which a control of the hazard was seen to work."""
    controls = snapshot.controls_of(hazard)
    yield from (control.evidenced for control in controls if control.evidenced)
    for key in (key for control in controls for key in control.criteria):
        if (criterion := snapshot.find(Criterion, key)) is not None:
            yield from (e.date for e in proofs(snapshot, criterion) if e.date)
    keys = {hazard.ref, hazard.name}
    for rehearsal in snapshot.rehearsals:
        if rehearsal.date and rehearsal.outcome is Outcome.PASS and keys & set(rehearsal.hazards):
            yield rehearsal.date


def how_approved(snapshot: Snapshot, hazard: Hazard) -> str | None:
    """In what way a hazard's approval came late or from elsewhere, as a clause; else None."""
    return _how_signed(snapshot, "approved", on=hazard.approved_on, by=hazard.approved_by)


def signed_papers(snapshot: Snapshot) -> Iterator[tuple[Record, str]]:
    """Each safety case for going live, and the log in force, that was signed late or by another."""
    for case in snapshot.all_of(SafetyCase):
        how = _how_signed(snapshot, "approved", on=case.approved_on, by=case.approved_by)
        if how and case.stage in (None, SafetyStage.DEPLOYMENT):
            yield case, how
    version = last_version(snapshot)
    if version and (how := _how_signed(snapshot, "issued", on=version.date, by=version.by)):
        report = snapshot.find(SafetyCase, version.report) if version.report else None
        yield report or snapshot.programme, f"rests on hazard log {version.number}, which {how}"


def _how_signed(snapshot: Snapshot, word: str, *, on: dt.date | None, by: str | None) -> str | None:
    if on is not None and (snapshot.go_live - on).days < LAST_DAYS:
        return f"was {word} on {on_day(snapshot, on)}, {_before_go_live(snapshot, on)}"
    if by is not None and (role := _other_role(snapshot, by)) is not None:
        day = f" on {on_day(snapshot, on)}" if on else ""
        return f"was {word}{day} by {role}; nothing by the clinical safety officer is on file"
    if on is not None and by is not None and (ended := _lapsed(snapshot, by, on=on)) is not None:
        then = on_day(snapshot, ended)
        return f"was {word} on {on_day(snapshot, on)}; the registration on file ended on {then}"
    return None


def _lapsed(snapshot: Snapshot, by: str, *, on: dt.date) -> dt.date | None:
    """The day on which a signatory's registration ended, where that was before they signed."""
    person = snapshot.person(by)
    ended = person.registration_expires if person else None
    return ended if ended is not None and ended < on else None


def _before_go_live(snapshot: Snapshot, day: dt.date) -> str:
    days = (snapshot.go_live - day).days
    if days == 0:
        return "the day of go-live"
    return f"{counted(abs(days), 'day')} {'before' if days > 0 else 'after'} go-live"


def _other_role(snapshot: Snapshot, by: str) -> str | None:
    """The role of a signatory who is not the clinical safety officer; None where it is unknown."""
    person = snapshot.person(by)
    if person is not None:
        held = Role.CLINICAL_SAFETY_OFFICER in person.roles
        if held or mentions(person.title, terms.SAFETY_OFFICER):
            return None
        return SOMEBODY_ELSE if person.title is None else f"the {_plain(person.title)}"
    if mentions(by, terms.SAFETY_OFFICER) or not mentions(by, (*ROLES, *terms.BODIES)):
        return None
    is_role = len(by.split()) <= LONGEST_ROLE and not mentions(by, terms.SIGNS)
    return f"the {_plain(by)}" if is_role else SOMEBODY_ELSE


def _plain(role: str) -> str:
    return role.translate(MARKS).strip(END_MARKS).lower()


def late_safety_cases(snapshot: Snapshot) -> Iterator[tuple[Criterion, str]]:
    """Each criterion of a safety case or hazard log that is signed late, or still is not."""
    about = [c for c in in_scope(snapshot) if mentions(wording(c), terms.SAFETY_CASE)]
    for criterion in about:
        signed = _signatures(snapshot, criterion)
        hows = [_how_signed(snapshot, "signed", on=e.date, by=e.by or e.summary) for e in signed]
        if signed and all(hows):
            yield criterion, hows[-1] or ""
        elif not signed and (how := _still_unsigned(snapshot, criterion, among=about)):
            yield criterion, how


def _signatures(snapshot: Snapshot, criterion: Criterion) -> list[Evidence]:
    """The approvals of a criterion; without a day or a signatory they say neither late nor who."""
    return [e for e in snapshot.evidence(criterion.ref) if e.kind is EvidenceKind.SIGNED_APPROVAL]


def _still_unsigned(
    snapshot: Snapshot, criterion: Criterion, *, among: list[Criterion]
) -> str | None:
    """That a safety case can only be signed in the last days, or is planned for after go-live."""
    due = criterion.due
    if due is not None and due > snapshot.go_live:
        earlier = any(c.due is None or c.due <= snapshot.go_live for c in among)
        return None if earlier else f"is due on {on_day(snapshot, due)}, after go-live"
    if 0 <= snapshot.days_to_go < LAST_DAYS and is_unmet(snapshot, criterion):
        return f"has no approval on file, {_before_go_live(snapshot, snapshot.as_of)}"
    return None


def told_of(snapshot: Snapshot) -> Iterator[tuple[Teller, tuple[str, ...]]]:
    """What tells of a rating lowered or a safety case signed late, with the terms it says."""
    for record in tellers(snapshot, saying=(*terms.SAFETY_CASE, *terms.RATINGS, *terms.RISKS)):
        if isinstance(record, Note) and _tells_of_rerating(snapshot, record):
            yield record, terms.RERATED
        elif tells(record, terms.SAFETY_CASE, terms.SIGNED_LATE):
            yield record, terms.SIGNED_LATE
        elif _is_last_days(snapshot) and tells(record, terms.SAFETY_CASE, terms.UNSIGNED):
            yield record, terms.UNSIGNED


def _is_last_days(snapshot: Snapshot) -> bool:
    return 0 <= snapshot.days_to_go < LAST_DAYS


def _tells_of_rerating(snapshot: Snapshot, note: Note) -> bool:
    if (
        note.date is None
        or not 0 <= (snapshot.gate - note.date).days <= snapshot.policy[SOFTENED_LATE]
    ):
        return False
    if mentions(wording(note), terms.NEW_CONTROL):
        return False
    down = tells(note, terms.RATINGS, terms.BROUGHT_DOWN)
    return down or tells(note, terms.RISKS, terms.RERATED)
