"""Questions about how much kinder a test was than the place where it will run."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Evidence
from readiness.questions import going_terms, receipts, terms
from readiness.questions.competence import is_training, measures_ability
from readiness.questions.links import linked, wording
from readiness.questions.notation import in_scope, proofs, stake
from readiness.questions.rule import Noticed, rule
from readiness.questions.said import day_of, is_met_or_green, named_for, rows_of
from readiness.questions.spoken import called, naming, quoted
from readiness.questions.telling import row_of, tellers, told
from readiness.questions.words import says, says_of
from readiness.scoring.evidence import named
from readiness.snapshot import Snapshot
from readiness.vocabulary import EvidenceKind

TESTS = frozenset(
    {
        EvidenceKind.TEST_REPORT,
        EvidenceKind.TRIAL_LOAD,
        EvidenceKind.OBSERVED_REHEARSAL,
        EvidenceKind.ASSESSMENT_RESULT,
        EvidenceKind.INSPECTION,
        EvidenceKind.SUPPLIER_ATTESTATION,
        EvidenceKind.AUDIT,
    }
)
COUNTED = frozenset({EvidenceKind.AUDIT, EvidenceKind.INSPECTION})  # a sample is their way
TESTED = (*terms.TESTING, *terms.PROVED)
LONGEST_PIECE = 6  # words of what a record says of a test


def in_what_it_was_kinder(found: Sequence[Noticed]) -> str:
    """Where a pass came from; then in which ways it was kinder, and when it is tried as live."""
    ask = "Which parts were kinder than the first morning, and when are they tried as live?"
    if len(found) == 1:
        return f"{called(found[0].record)} {found[0].fact}. {ask}"
    count = f"{len(found)} records tell of a pass in a place unlike the one where it will run"
    return f"{count}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PRV-06", asks=in_what_it_was_kinder, gives_way_to=("supplier_word_only",))
def test_not_like_live(snapshot: Snapshot) -> Iterator[Noticed]:
    """A pass is claimed for live, and it came from a place, data or people unlike it.

    Why ask: The people who ran the test earned the pass, and it is set beside the first morning.
    Good answer: What differed in data, volume, place, people and kit; which of it matters; and the
    date on which the rest is run as it will be.
    If weak, ask: What could be run once on a real ward before the gate, by whom, and on what date?
    Stay silent: The criterion does not pass, which is another question; the place is said to be
    like live; a second pass without such differences is on file; or what is told of the test has
    been dealt with.
    Taught by: First Epic site in the UK, whole trust in one night, Cambridge, October 2014
    (Computing, September 2015).
    """
    passed = [c for c in in_scope(snapshot) if _is_claimed(snapshot, c)]
    for criterion in passed:
        kind = [e for e in snapshot.evidence(criterion.ref) if e.kind in TESTS and is_kinder(e)]
        if kind and not _is_passed_as_live(snapshot, criterion):
            yield _kinder(snapshot, criterion, evidence=kind[-1])
        elif named_for(criterion, terms.TESTING) and says(
            _counted_by(criterion), going_terms.KINDER
        ):
            yield _counted_kindly(snapshot, criterion)
    yield from _told(snapshot, [c for c in passed if not _is_passed_as_live(snapshot, c)])


def _is_claimed(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether a pass is claimed for live; what people were taught on is another question."""
    taught = is_training(criterion) or measures_ability(criterion)
    return is_met_or_green(snapshot, criterion) and not taught


def is_kinder(evidence: Evidence) -> bool:
    """Whether evidence comes from elsewhere than where it will run, by its place or its words.

    A place is only recorded where it is not the one where it will run.
    """
    place = evidence.environment
    if place:
        return says(place, going_terms.KINDER) or not says(place, going_terms.LIVE_LIKE)
    counted = evidence.kind in COUNTED
    kinder = going_terms.KINDER_TRIAL if not counted else going_terms.KINDER
    return says(evidence.summary, kinder) and not says(evidence.summary, going_terms.AS_LIVE)


def _is_passed_as_live(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether a test that differed in nothing has passed too."""
    return any(e.kind in TESTS and not is_kinder(e) for e in proofs(snapshot, criterion))


def _kinder(snapshot: Snapshot, criterion: Criterion, *, evidence: Evidence) -> Noticed:
    place = quoted(evidence.environment or evidence.summary or "", longest=LONGEST_PIECE)
    return Noticed(
        record=criterion,
        fact=f"is met or green on {named(snapshot, evidence)}, which says: {place}",
        receipts=rows_of(snapshot, criterion),
        since=evidence.date,
        weight=stake(snapshot, criterion),
    )


def _counted_by(criterion: Criterion) -> str:
    return ". ".join(filter(None, (criterion.name, criterion.measure, criterion.unit)))


def _counted_kindly(snapshot: Snapshot, criterion: Criterion) -> Noticed:
    return Noticed(
        record=criterion,
        fact="is met or green, and its own words name a test unlike the place where it will run",
        receipts=rows_of(snapshot, criterion),
        weight=stake(snapshot, criterion),
    )


def _told(snapshot: Snapshot, passed: Sequence[Criterion]) -> Iterator[Noticed]:
    """Each note and open issue that tells of a kinder test of something that passes."""
    for record in tellers(snapshot, saying=going_terms.KINDER):
        if not says_of(wording(record), TESTED, going_terms.KINDER):
            continue
        about = [c for c in passed if linked(record, c) or named_for(c, terms.TESTING)]
        if about:
            yield Noticed(
                record=record,
                fact=told(snapshot, record, terms=going_terms.KINDER),
                receipts=(row_of(snapshot, record), *receipts.standing(snapshot, about[0])),
                besides=(about[0],),
                since=day_of(record),
            )
