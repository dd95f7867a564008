"""Questions about the desk, the back office and the people who must run what has been built."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion
from readiness.questions import people_terms
from readiness.questions.absence import gate_of, gate_row, how_near, is_missed
from readiness.questions.amounts import largest_count_beside
from readiness.questions.links import wording
from readiness.questions.notation import in_scope, is_waived, proofs, stake, tells_against
from readiness.questions.reach import target_in_words
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.said import (
    day_of,
    is_in_the_way,
    is_met_or_green,
    named_for,
    rows_of,
    said_behind,
)
from readiness.questions.spoken import called, naming, on_day
from readiness.questions.telling import Teller, row_of, tellers, tells, told
from readiness.questions.words import mentions, says, says_of
from readiness.scoring.dates import day_due
from readiness.scoring.declared import last_judgement
from readiness.scoring.evidence import hard_evidence, named
from readiness.scoring.executives import pillar_of
from readiness.scoring.figures import valued
from readiness.scoring.measure import last_reading
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared, Pillar

NOBODY = "nobody"
A_MONTH = 30  # days to its date for which support may be amber or not yet begun
GREEN = "what was built or tested is green"
HELP = (*people_terms.SUPPORT, *people_terms.PROCEDURES)
CALLS = (*HELP, "call", "ticket", "query", "contact")


def how_many_can_be_answered(found: Sequence[Noticed]) -> str:
    """How far the support has come; then how much of it is needed on day one and can be given."""
    ask = "How many calls an hour are expected on day one, and how many can be answered?"
    if len(found) == 1 or found[0].cause == NOBODY:
        return f"{called(found[0].record)} {found[0].fact}. {ask}"
    count = f"{len(found)} records show support that is not ready"
    return f"{count}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PPL-04", asks=how_many_can_be_answered)
def support_not_ready(snapshot: Snapshot) -> Iterator[Noticed]:
    """What was built and tested is green, and the desk or the people who must run it are not ready.

    Why ask: It asks about a part of the plan that stands in somebody else's budget.
    Good answer: The calls expected in the first hours and days, the rota that answers them, and
    when the desk was tried out with that many.
    If weak, ask: Who holds the rota for the first fortnight, and which shifts on it have no name?
    Stay silent: Nothing that was built or tested is green either; support is met, waived or on
    course; it is amber or has not begun, and is due in more than thirty days or go-live is more
    than sixty days off; what was said of it came before
    it was shown to work; or volumes, a rota and a tried desk are on file. That nothing at all is on
    file about support is asked only inside sixty days, of a programme that its records trouble.
    Taught by: Patient administration under the national programme, Milton Keynes, February 2007
    (Healthcare Today, 30 July 2008).
    """
    support = [c for c in snapshot.criteria if is_support(c)]
    if not any(_is_built(snapshot, c) and is_met_or_green(snapshot, c) for c in in_scope(snapshot)):
        return
    for criterion in support:
        if (fact := _not_ready(snapshot, criterion)) is not None:
            yield _about(snapshot, criterion, fact=fact)
    yield from _told(snapshot, support)
    if not support and is_missed(snapshot) and not _is_spoken_of(snapshot):
        yield _nobody(snapshot)


def is_support(criterion: Criterion) -> bool:
    """Whether it is about those who answer, run or write down how to run; not about a fallback."""
    if named_for(criterion, people_terms.SUPPORT):
        return True
    procedures = named_for(criterion, people_terms.PROCEDURES)
    return procedures and not named_for(criterion, people_terms.NOT_PROCEDURES)


def _is_built(snapshot: Snapshot, criterion: Criterion) -> bool:
    technical = pillar_of(snapshot, criterion) is Pillar.TECHNICAL
    return (technical or named_for(criterion, people_terms.BUILD_OR_TEST)) and not is_support(
        criterion
    )


def _not_ready(snapshot: Snapshot, criterion: Criterion) -> str | None:
    """In what way support is not ready, as a clause; None where it is, or is allowed not to be."""
    said = last_judgement(snapshot, criterion)
    if is_waived(snapshot, criterion):
        return None
    if said is not None and said.status is Declared.REMOVED:
        return f"was taken out of scope on {on_day(snapshot, said.date)}, while {GREEN}"
    if is_in_the_way(snapshot, criterion) and not _has_time(snapshot, criterion):
        return f"{_stands(snapshot, criterion)}, while {GREEN}"
    hard = hard_evidence(snapshot, criterion)
    if hard and tells_against(hard[-1]):
        return f"did not pass in {named(snapshot, hard[-1])}, while {GREEN}"
    papers = _papers(snapshot, criterion)
    if any(says(s, people_terms.OVERWHELMED) or is_outnumbered(s) for s in papers):
        return f"is not ready by its own papers, while {GREEN}"
    return None


def _has_time(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it is amber or has not begun, and is due in more than a month."""
    said = last_judgement(snapshot, criterion)
    late = said is not None and said.status in (Declared.RED, Declared.NOT_PLANNED)
    return not late and (day_due(snapshot, criterion) - snapshot.as_of).days > A_MONTH


def _papers(snapshot: Snapshot, criterion: Criterion) -> Iterator[str]:
    """What its papers say; once it is met on proof, they have been overtaken."""
    if not (is_met_or_green(snapshot, criterion) and proofs(snapshot, criterion)):
        yield from said_behind(snapshot, criterion)


def _stands(snapshot: Snapshot, criterion: Criterion) -> str:
    last, said = last_reading(snapshot, criterion), last_judgement(snapshot, criterion)
    if last is not None:
        return f"stands at {valued(criterion, last.value)} against {target_in_words(criterion)}"
    status = said.status.value.replace("_", " ") if said else "nothing"
    return f"is declared {status}"


def is_outnumbered(text: str) -> bool:
    """Whether a text forecasts more than it says can be answered."""
    demand = largest_count_beside(text, people_terms.DEMAND)
    supply = largest_count_beside(text, people_terms.SUPPLY)
    return demand is not None and supply is not None and demand > supply


def _told(snapshot: Snapshot, support: Sequence[Criterion]) -> Iterator[Noticed]:
    """Each note and open issue that says that support is not ready, and was not overtaken."""
    for record in tellers(snapshot, saying=CALLS):
        if not _is_amiss(record) or _is_overtaken(snapshot, record, support):
            continue
        yield Noticed(
            record=record,
            fact=told(snapshot, record, terms=people_terms.OVERWHELMED),
            receipts=(row_of(snapshot, record),),
            since=day_of(record),
        )


def _is_amiss(record: Teller) -> bool:
    said = wording(record)
    if not mentions(said, CALLS):
        return False
    if says_of(said.replace(":", ","), HELP, people_terms.OVERWHELMED) or is_outnumbered(said):
        return True
    return tells(record, HELP, people_terms.OVERWHELMED)


def _is_overtaken(snapshot: Snapshot, record: Teller, support: Sequence[Criterion]) -> bool:
    """Whether support was shown to work after something was said of it."""
    day = day_of(record)
    proved = (e.date for c in support if is_met_or_green(snapshot, c) for e in proofs(snapshot, c))
    return any(on is not None and (day is None or on > day) for on in proved)


def _is_spoken_of(snapshot: Snapshot) -> bool:
    """Whether any record of any kind speaks of support."""
    spoken = (*snapshot.notes, *snapshot.issues, *snapshot.rehearsals, *snapshot.actions)
    if any(mentions(wording(record), HELP) for record in spoken):
        return True
    return any(mentions(s, HELP) for c in in_scope(snapshot) for s in said_behind(snapshot, c))


def _nobody(snapshot: Snapshot) -> Noticed:
    gate = gate_of(snapshot)
    nothing = "nothing on file says who answers when users call"
    return Noticed(
        record=gate,
        fact=f"{how_near(snapshot)}, and {nothing}",
        receipts=(gate_row(snapshot), Receipt(gate.ref, "support", nothing.capitalize())),
        cause=NOBODY,
    )


def _about(snapshot: Snapshot, criterion: Criterion, *, fact: str) -> Noticed:
    return Noticed(
        record=criterion,
        fact=fact,
        receipts=rows_of(snapshot, criterion),
        weight=stake(snapshot, criterion),
    )
