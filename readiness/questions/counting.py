"""Whether it is shown that lists, activity and harm can be counted from the new system."""

from collections.abc import Iterator

from readiness.model import Criterion, Evidence
from readiness.questions import proof_terms as terms
from readiness.questions.absence import is_missed, is_near
from readiness.questions.links import wording
from readiness.questions.notation import is_green, is_unmet, is_waived, proofs
from readiness.questions.reach import projection
from readiness.questions.spoken import fate, on_day
from readiness.questions.telling import SERIOUS, Teller, tellers, tells
from readiness.questions.words import mentions, says
from readiness.scoring.dates import day_due, gateway_day, is_overdue
from readiness.scoring.declared import last_judgement
from readiness.scoring.figures import valued
from readiness.scoring.measure import last_reading, reaches
from readiness.snapshot import Snapshot
from readiness.thresholds import SHOULD_COUNTS_WITHIN
from readiness.vocabulary import Declared

OUT = frozenset({Declared.NOT_PLANNED, Declared.REMOVED})


def counts(criterion: Criterion) -> bool:
    """Whether a criterion is about reports, waiting lists or returns."""
    said = ". ".join(filter(None, (wording(criterion), criterion.unit)))
    if mentions(said, terms.COUNTING):
        return True
    return mentions(said, terms.REPORT) and not mentions(said, terms.NOT_OF_COUNTING)


def unshown(snapshot: Snapshot) -> Iterator[tuple[Criterion, str]]:
    """Each criterion of counting that is not shown to work, with how that is, as a clause."""
    for criterion in snapshot.criteria:
        if not counts(criterion) or is_waived(snapshot, criterion):
            continue
        if _is_reconciled(snapshot, criterion) or _is_of_the_time_after(snapshot, criterion):
            continue
        if (how := _how(snapshot, criterion)) is not None:
            yield criterion, how


def _is_of_the_time_after(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it is meant for the weeks after go-live, by its gateway or its own name."""
    gate = gateway_day(snapshot, criterion)
    named = mentions(wording(criterion), terms.AFTER_GO_LIVE)
    late = criterion.due is not None and criterion.due > snapshot.go_live
    return (gate is not None and gate > snapshot.go_live) or (late and named)


def _is_reconciled(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it was produced from a rehearsal load or from migrated data and reconciled."""
    shown = any(mentions(e.summary, terms.OF_MIGRATED) for e in proofs(snapshot, criterion))
    return shown and (is_green(snapshot, criterion) or not is_unmet(snapshot, criterion))


def _how(snapshot: Snapshot, criterion: Criterion) -> str | None:
    due = criterion.due
    if due is not None and due > snapshot.go_live:
        return f"is due on {on_day(snapshot, due)}, after go-live"
    if not (is_near(snapshot) or is_overdue(snapshot, criterion)):
        return None
    if (later := _left_for_later(snapshot, criterion)) is not None:
        return later
    if is_unmet(snapshot, criterion):
        if _keeps_pace(snapshot, criterion):
            return None
        short = criterion.is_must or _is_due(snapshot, criterion)
        return _how_unmet(snapshot, criterion) if short else None
    pieces = proofs(snapshot, criterion)
    if pieces and all(_is_not_of_migrated(piece) for piece in pieces):
        return f"was shown on {_where(pieces[-1])}, and not on migrated data"
    return None


def _keeps_pace(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether its readings point to its target by a date that is still weeks off."""
    reached = projection(snapshot, criterion)
    is_later = not (_is_due(snapshot, criterion) or is_overdue(snapshot, criterion))
    return is_later and reached is not None and reaches(criterion, reached)


def _is_due(snapshot: Snapshot, criterion: Criterion) -> bool:
    return (day_due(snapshot, criterion) - snapshot.as_of).days <= snapshot.policy[
        SHOULD_COUNTS_WITHIN
    ]


def _left_for_later(snapshot: Snapshot, criterion: Criterion) -> str | None:
    """That it is out of scope, planned by nobody or put off until after go-live."""
    said = last_judgement(snapshot, criterion)
    if said is not None and said.status in OUT:
        return fate(snapshot, said)
    told = [wording(criterion), *(e.summary for e in snapshot.evidence(criterion.ref))]
    told += [said.why] if said else []
    if any(says(text, terms.AFTER_GO_LIVE) for text in told):
        return "is left until after go-live, as its own record says"
    return None


def _how_unmet(snapshot: Snapshot, criterion: Criterion) -> str:
    days = f"go-live is on {on_day(snapshot, snapshot.go_live)}"
    reading, said = last_reading(snapshot, criterion), last_judgement(snapshot, criterion)
    if reading is not None and criterion.direction is not None:
        on = on_day(snapshot, reading.date)
        return f"stood at {valued(criterion, reading.value)} on {on}; {days}"
    word = said.status.value.replace("_", " ") if said else "open"
    on = f" on {on_day(snapshot, said.date)}" if said else ""
    return f"was declared {word}{on}; {days}"


def _is_not_of_migrated(evidence: Evidence) -> bool:
    told = ". ".join(filter(None, (evidence.summary, evidence.environment)))
    return mentions(told, terms.NOT_MIGRATED) and not says(told, terms.OF_MIGRATED)


def _where(evidence: Evidence) -> str:
    kind = evidence.kind.value.replace("_", " ") if evidence.kind else "evidence"
    return f"a {kind} of made-up or old data"


def is_counted_nowhere(snapshot: Snapshot) -> bool:
    """Whether no criterion and no evidence speaks of counting at all, and that is missed."""
    if any(counts(criterion) for criterion in snapshot.criteria) or not is_missed(snapshot):
        return False
    evidence = (e for c in snapshot.criteria for e in snapshot.evidence(c.ref))
    return not any(mentions(e.summary, terms.COUNTING) for e in evidence)


def told_blind(snapshot: Snapshot) -> Iterator[Teller]:
    """What tells that something will not be counted, or not until after go-live."""
    if is_near(snapshot):
        lacks = (*terms.BLIND, *terms.AFTER_GO_LIVE)
        of_counting = tellers(snapshot, least=SERIOUS, saying=terms.COUNTING)
        yield from (r for r in of_counting if tells(r, terms.COUNTING, lacks))
