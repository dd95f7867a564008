"""Questions about a plan whose work piles up against a date that does not move."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Note
from readiness.questions import plan_terms, receipts, terms
from readiness.questions.links import wording
from readiness.questions.notation import FEWEST_FOR_A_SHARE, is_finished, musts, stake
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, naming, on_day, quoted
from readiness.questions.telling import NOT_OURS
from readiness.questions.words import mentions, says, says_of, sentences_of
from readiness.snapshot import Snapshot
from readiness.thresholds import CROWDED_WITHIN, DUE_LATE, MOVED_LATE

MOVED = 10.0  # what names a criterion before others: its date was moved there
LONGEST_NEWS = 12  # words of a note that a question quotes


def when_it_would_finish(found: Sequence[Noticed]) -> str:
    """What piles up before the date; then when it would be finished without that date."""
    first = found[0]
    ask = "With that date set aside, on what date would each of them finish?"
    if isinstance(first.record, Note):
        return f"{called(first.record)} {first.fact}. {ask.replace('each of them', 'the work')}"
    return f"{first.brief}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PLN-02", asks=when_it_would_finish)
def right_to_left(snapshot: Snapshot) -> Iterator[Noticed]:
    """The dates of unfinished must-haves have moved up against a go-live date that has not moved.

    Why ask: It sets the date aside for a moment, and with it whatever was promised to whom.
    Good answer: For each, the date it needs by its own pace, and what of it is to be given up, and
    by whose decision, if that date lies after go-live.
    If weak, ask: Which of them finished in the time first planned for it, and how many days late?
    Stay silent: Fewer than half of the unfinished must-haves are due in the last fortnight; fewer
    than half of those had an earlier date; there are fewer than three; they are steps that can only
    be taken at cutover; or go-live moved with them and was not fixed by law or an announcement.
    Taught by: Patient administration and clinical system, two hospitals, North Bristol, December
    2011 (Digital Health, July 2012, on the PwC review).
    """
    if not _is_date_held(snapshot):
        return
    unfinished = [c for c in musts(snapshot) if _counts(snapshot, c)]
    late = [c for c in unfinished if _is_due_late(snapshot, c)]
    moved = [c for c in late if has_moved(c)]
    if _are_piled_up(snapshot, unfinished, late=late, moved=moved):
        yield from _piled_up(snapshot, late, of=len(unfinished))
    elif any(map(has_moved, unfinished)) or not unfinished:
        yield from _in_words(snapshot)


def _is_date_held(snapshot: Snapshot) -> bool:
    """Whether go-live has had one date only, or is fixed by law or an announcement."""
    programme = snapshot.programme
    if len({*programme.planned_go_lives, programme.go_live}) == 1:
        return True
    return any(
        says_of(wording(note), plan_terms.DATE_MOVED, plan_terms.FIXED)
        for note in snapshot.notes
        if note.kind not in NOT_OURS
    )


def _counts(snapshot: Snapshot, criterion: Criterion) -> bool:
    if criterion.due is None or is_finished(snapshot, criterion):
        return False
    said = wording(criterion)
    at_cutover = mentions(said, plan_terms.ONLY_AT_CUTOVER)
    return not at_cutover or mentions(said, terms.TIME_SENSITIVE)


def _is_due_late(snapshot: Snapshot, criterion: Criterion) -> bool:
    return (
        criterion.due is not None
        and (snapshot.go_live - criterion.due).days < snapshot.policy[CROWDED_WITHIN]
    )


def has_moved(criterion: Criterion) -> bool:
    """Whether a criterion is due later than it was at first."""
    first = criterion.due_history[:1]
    return bool(first) and criterion.due is not None and criterion.due > first[0]


def _are_piled_up(
    snapshot: Snapshot,
    unfinished: list[Criterion],
    *,
    late: list[Criterion],
    moved: list[Criterion],
) -> bool:
    if len(unfinished) < FEWEST_FOR_A_SHARE or not moved:
        return False
    many = len(late) >= snapshot.policy.share(DUE_LATE) * len(unfinished)
    return many and len(moved) >= snapshot.policy.share(MOVED_LATE) * len(late)


def _piled_up(snapshot: Snapshot, late: list[Criterion], *, of: int) -> Iterator[Noticed]:
    moved = sum(map(has_moved, late))
    count = f"{len(late)} of {of} unfinished must-haves are due"
    days = snapshot.policy[CROWDED_WITHIN]
    when = f"less than {days} days before go-live, {moved} of them moved there"
    for criterion in late:
        was = " and ".join(on_day(snapshot, day) for day in criterion.due_history[:1])
        due = on_day(snapshot, criterion.due)
        says_so = f"Due on {due}, at first on {was}" if has_moved(criterion) else f"Due on {due}"
        yield Noticed(
            record=criterion,
            fact=f"is due on {due}",
            brief=f"{count} {when}",
            receipts=(
                Receipt(criterion.ref, "due_history", says_so, date=criterion.due),
                *receipts.standing(snapshot, criterion),
            ),
            weight=stake(snapshot, criterion) + MOVED * has_moved(criterion),
        )


def _in_words(snapshot: Snapshot) -> Iterator[Noticed]:
    """Notes that say that the plan was drawn from its end."""
    for note in snapshot.notes:
        sentences = () if note.kind in NOT_OURS else sentences_of(wording(note))
        said = next((s for s in sentences if says(s, plan_terms.BACKWARDS)), None)
        if said is not None:
            quote = quoted(said, longest=LONGEST_NEWS)
            yield Noticed(
                record=note,
                fact=f"says on {on_day(snapshot, note.date)}: {quote}",
                receipts=(receipts.said(snapshot, note),),
                since=note.date,
                cause=note.ref,
            )
