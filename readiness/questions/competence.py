"""Questions about whether those who were trained are able to do their work in it."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion
from readiness.questions import people_terms, receipts, terms
from readiness.questions.absence import is_missed
from readiness.questions.notation import in_scope, is_green, is_waived, stake, tells_against
from readiness.questions.reach import gap, target_in_words
from readiness.questions.rule import Noticed, rule
from readiness.questions.said import is_in_the_way, is_met_or_green, named_for, rows_of, said_behind
from readiness.questions.spoken import BESIDE_FIGURES, LONGEST_OF_TWO, called, naming
from readiness.questions.telling import row_of, tellers, tells, told
from readiness.questions.words import says, says_of
from readiness.scoring.evidence import hard_evidence, named
from readiness.scoring.figures import valued
from readiness.scoring.measure import last_reading
from readiness.snapshot import Snapshot
from readiness.thresholds import NEARLY_TRAINED
from readiness.vocabulary import EvidenceKind

LEARNING = (*terms.TRAINING, *terms.COMPETENCE, "attend")
MEASURING = frozenset({EvidenceKind.ASSESSMENT_RESULT, EvidenceKind.SURVEY_RESULT})
ABILITY = (*terms.COMPETENCE, "assess", "able", "pass mark", "pass rate", "observed in practice")


def how_many_can_do_it(found: Sequence[Noticed]) -> str:
    """How far training and ability have come; then how many were seen able, and in which roles."""
    ask = "How many of those trained were watched at their own work in it, and in which roles?"
    if len(found) == 1:
        return f"{called(found[0].record, longest=LONGEST_OF_TWO)} {found[0].fact}. {ask}"
    count = f"{len(found)} records show training ahead of ability"
    return f"{count}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PPL-02", asks=how_many_can_do_it)
def trained_not_competent(snapshot: Snapshot) -> Iterator[Noticed]:
    """Training is complete or nearly so, and whether people are able is unmeasured or falls short.

    Why ask: It asks for more than the target that the training team was given.
    Good answer: For each role, how many were assessed in their own work, how many passed, by whose
    method, and what those who did not pass will do on the day.
    If weak, ask: Which role could be assessed on a ward this week, by whom, and by what date?
    Stay silent: Training is far from its target, which is another question; an assessed pass rate
    meets its target; the measure of ability is on course for its date, or is not due while go-live
    is more than sixty days off. That no measure of ability is on file is asked only inside sixty
    days, of a programme that its own records trouble.
    Taught by: Patient administration under the national programme, Milton Keynes, February 2007
    (Healthcare Today, 30 July 2008).
    """
    trained = [c for c in in_scope(snapshot) if is_training(c) and _is_nearly(snapshot, c)]
    if not trained:
        return
    ability = [c for c in in_scope(snapshot) if measures_ability(c)]
    yield from _falling_short(snapshot, ability, trained=trained[0])
    yield from _badly_assessed(snapshot, trained)
    if any(is_met_or_green(snapshot, criterion) for criterion in ability):
        return
    spoken = list(_spoken_of(snapshot))
    yield from spoken
    if not (ability or spoken):
        yield from _unmeasured(snapshot, trained)


def is_training(criterion: Criterion) -> bool:
    """Whether it counts who has been trained; a room, a plan or an environment is no such count."""
    counts = named_for(criterion, terms.TRAINING) and not measures_ability(criterion)
    return counts and not named_for(criterion, people_terms.NOT_COMPLETION)


def measures_ability(criterion: Criterion) -> bool:
    """Whether it measures what people are able to do, and not that they were there."""
    if named_for(criterion, terms.COMPETENCE):
        return True
    return named_for(criterion, terms.TRAINING) and named_for(criterion, ABILITY)


def _is_nearly(snapshot: Snapshot, criterion: Criterion) -> bool:
    last = last_reading(snapshot, criterion)
    if last is None or criterion.direction is None:
        return is_green(snapshot, criterion)
    return gap(criterion, last=last) <= snapshot.policy.share(NEARLY_TRAINED)


def _falling_short(
    snapshot: Snapshot, ability: Sequence[Criterion], *, trained: Criterion
) -> Iterator[Noticed]:
    """Each measure of ability that is short of its target, or whose method is not agreed."""
    whole = called(trained, longest=BESIDE_FIGURES)
    for criterion in ability:
        if is_waived(snapshot, criterion):
            continue
        if is_in_the_way(snapshot, criterion):
            fact = _how_short(snapshot, criterion)
        elif _is_of_no_agreed_method(snapshot, criterion):
            fact = "is measured by a method not shown to be agreed"
        else:
            continue
        yield Noticed(
            record=criterion,
            fact=f"{fact}, while {whole} is complete or nearly so",
            receipts=(*rows_of(snapshot, criterion), *receipts.standing(snapshot, trained)),
            besides=(trained,),
            weight=stake(snapshot, criterion),
        )


def _how_short(snapshot: Snapshot, criterion: Criterion) -> str:
    last = last_reading(snapshot, criterion)
    if last is None:
        return "has no figure and is not declared green"
    return f"stands at {valued(criterion, last.value)} against {target_in_words(criterion)}"


def _is_of_no_agreed_method(snapshot: Snapshot, criterion: Criterion) -> bool:
    said = said_behind(snapshot, criterion)
    return any(says_of(s, people_terms.METHODS, people_terms.NOT_APPROVED) for s in said)


def _badly_assessed(snapshot: Snapshot, trained: Sequence[Criterion]) -> Iterator[Noticed]:
    """Each count of the trained whose newest assessment or survey tells against them."""
    for criterion in trained:
        assessed = [e for e in hard_evidence(snapshot, criterion) if e.kind in MEASURING]
        if not assessed:
            continue
        newest = assessed[-1]
        unable = newest.outcome is None and says(newest.summary, people_terms.NOT_COMPETENT)
        if tells_against(newest) or unable:
            short = f"is complete or nearly so, and {named(snapshot, newest)} falls short"
            yield _about_training(snapshot, criterion, fact=short)


def _spoken_of(snapshot: Snapshot) -> Iterator[Noticed]:
    """Each note, issue or paper that says that those who were trained are not shown to be able."""
    for record in tellers(snapshot, saying=people_terms.NOT_COMPETENT):
        if tells(record, LEARNING, people_terms.NOT_COMPETENT):
            yield Noticed(
                record=record,
                fact=told(snapshot, record, terms=people_terms.NOT_COMPETENT),
                receipts=(row_of(snapshot, record),),
                weight=1.0,
            )
    for criterion in in_scope(snapshot):
        if is_training(criterion) and _is_nearly(snapshot, criterion):
            behind = ". ".join(said_behind(snapshot, criterion))
            if says(behind, people_terms.NOT_COMPETENT):
                fact = "is complete or nearly so, and its own papers say that ability is not shown"
                yield _about_training(snapshot, criterion, fact=fact)


def _unmeasured(snapshot: Snapshot, trained: Sequence[Criterion]) -> Iterator[Noticed]:
    """Each count of the trained, where nothing on file shows what they are able to do."""
    assessed = any(e.kind in MEASURING for c in trained for e in snapshot.evidence(c.ref))
    if assessed or not is_missed(snapshot):
        return
    for criterion in trained:
        fact = "is complete or nearly so, and no measure of what people are able to do is on file"
        yield _about_training(snapshot, criterion, fact=fact)


def _about_training(snapshot: Snapshot, criterion: Criterion, *, fact: str) -> Noticed:
    return Noticed(
        record=criterion,
        fact=fact,
        receipts=rows_of(snapshot, criterion),
        weight=stake(snapshot, criterion),
    )
