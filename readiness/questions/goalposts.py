"""Questions about a target, a count or a rule that changed and made a status better."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Note, Reading
from readiness.questions import receipts
from readiness.questions.notation import stake
from readiness.questions.reach import target_in_words
from readiness.questions.redefining import Redefined, redefined, redefining_notes, says_it_is_met
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import BESIDE_FIGURES, called, naming, on_day, quoted
from readiness.questions.targets import Eased, Recounted, Twin, eased_late, recounted_late, twins
from readiness.scoring.figures import figure, valued
from readiness.scoring.measure import last_reading
from readiness.snapshot import Snapshot

TWO_COUNTS = "counted in two ways"
LONGEST_CHANGE = 12  # words of a note that a question quotes


def what_the_old_rule_says(found: Sequence[Noticed]) -> str:
    """What was changed and what became better; then the figure by the old rule, and whose new."""
    first = found[0]
    if first.cause.startswith(TWO_COUNTS):
        fact = f"{called(first.record, longest=BESIDE_FIGURES)} {first.fact}."
        return f"{fact} On which count was the target agreed, and who is left out of the other?"
    if len(found) == 1:
        fact = f"{called(first.record)} {first.fact}."
    elif first.besides and first.cause == first.besides[0].ref:
        fact = f"{len(found)} {first.brief}, among them {called(first.record)}."
    else:
        fact = f"{len(found)} {first.brief}{naming([noticed.record for noticed in found])}."
    return f"{fact} What is the figure by the old rule, and who approved the new one?"


@rule("EVD-05", asks=what_the_old_rule_says)
def goalpost_moved(snapshot: Snapshot) -> Iterator[Noticed]:
    """A target, a severity, a pass rule or a count changed, and the status is better for it.

    Why ask: It asks for the answer by the rule that stood before, and for the name of whoever
    approved the new one.
    Good answer: The figure by the old rule as well as by the new one; who approved the change, on
    what date and for what reason; and who or what is no longer counted.
    If weak, ask: Who outside the programme could measure it both ways before the gate?
    Stay silent: The target was made harder, or was eased more than ninety days before the gate; a
    rule was changed that early and approved by somebody independent; nothing was declared or
    measured better at about the time; or two figures of one name are those of two groups, and not
    of one group counted in two ways.
    Taught by: Two-trust go-live in Surrey, May 2022, where 80 % of users had been planned and those
    working in the first fortnight were counted (HSJ). The account is disputed: the trusts held that
    these were the ones to count.
    """
    better = {found.criterion.ref: found for found in redefined(snapshot)}
    for eased in eased_late(snapshot):
        also = better.pop(eased.criterion.ref, None)
        yield _made_easier(snapshot, eased, told=also.told if also else None)
    yield from (_counted_anew(snapshot, recounted) for recounted in recounted_late(snapshot))
    yield from (_counted_twice(snapshot, twin) for twin in twins(snapshot))
    yield from (_better_by_it(snapshot, found) for found in better.values())
    yield from _in_notes_alone(snapshot)


def _in_notes_alone(snapshot: Snapshot) -> Iterator[Noticed]:
    """Notes that say themselves what became better by a changed rule."""
    told = {found.told.ref for found in redefined(snapshot) if found.told is not None}
    for note in redefining_notes(snapshot):
        if note.ref not in told and says_it_is_met(note):
            yield _said_to_be_better(snapshot, note)


def _made_easier(snapshot: Snapshot, eased: Eased, *, told: Note | None) -> Noticed:
    criterion = eased.criterion
    moved = f"from {valued(criterion, eased.before)} to {target_in_words(criterion)}"
    on, gate = on_day(snapshot, eased.on), on_day(snapshot, snapshot.gate)
    row = Receipt(
        *(criterion.ref, "target_history", f"Target moved {moved} on {on}"),
        date=eased.on,
        value=eased.before,
    )
    return Noticed(
        record=criterion,
        fact=f"had its target moved {moved} on {on}, for a gate on {gate}",
        brief="criteria had their targets made easier in the ninety days before the gate",
        receipts=(
            *(row, *receipts.standing(snapshot, criterion)),
            *((receipts.said(snapshot, told),) if told else ()),
        ),
        besides=(told,) if told else (),
        since=eased.on,
        cause="target made easier",
        weight=stake(snapshot, criterion),
    )


def _counted_anew(snapshot: Snapshot, recounted: Recounted) -> Noticed:
    criterion, taken = recounted.criterion, (recounted.before, recounted.after)
    before, after = (_taken(snapshot, criterion, reading) for reading in taken)
    rows = (
        Receipt(criterion.ref, "readings", said, date=reading.date, value=reading.value)
        for said, reading in zip((before, after), taken, strict=True)
    )
    return Noticed(
        record=criterion,
        fact=f"stood at {before}, and at {after}",
        brief="measures became better when fewer were counted",
        receipts=tuple(rows),
        since=recounted.after.date,
        cause="fewer counted",
        weight=stake(snapshot, criterion),
    )


def _taken(snapshot: Snapshot, criterion: Criterion, reading: Reading) -> str:
    """A reading with what it was taken of: 49 % of 3,200 on 11 May."""
    of = f" of {figure(reading.denominator)}" if reading.denominator else ""
    return f"{valued(criterion, reading.value)}{of} on {on_day(snapshot, reading.date)}"


def _counted_twice(snapshot: Snapshot, twin: Twin) -> Noticed:
    first = called(twin.missed[0], longest=BESIDE_FIGURES)
    against = target_in_words(twin.missed[0])
    return Noticed(
        record=twin.met,
        fact=f"stands at {_now(snapshot, twin.met)} and is met, {first} at "
        f"{_now(snapshot, twin.missed[0])} against {against}",
        receipts=tuple(
            row for c in (twin.met, *twin.missed) for row in receipts.standing(snapshot, c)
        ),
        besides=twin.missed,
        since=snapshot.readings(twin.met.ref)[-1].date,
        cause=f"{TWO_COUNTS}: {twin.met.ref}",
        weight=stake(snapshot, twin.met),
    )


def _now(snapshot: Snapshot, criterion: Criterion) -> str:
    reading = last_reading(snapshot, criterion)
    return valued(criterion, reading.value) if reading else "no figure"


def _better_by_it(snapshot: Snapshot, found: Redefined) -> Noticed:
    criterion, note = found.criterion, found.told
    on = on_day(snapshot, found.on)
    if note is None:
        how = f"became better on {on} by a changed rule, as its own records say"
        told = tuple(receipts.filed(snapshot, snapshot.evidence(criterion.ref)))
    else:
        how = f"became better on {on}; {called(note)} changed its rule"
        told = (receipts.said(snapshot, note),)
    return Noticed(
        record=criterion,
        fact=how,
        brief=f"criteria became better after {called(note)} changed their rule" if note else how,
        receipts=(*receipts.standing(snapshot, criterion), *told),
        besides=(note,) if note else (),
        since=found.on,
        cause=note.ref if note else criterion.ref,
        weight=stake(snapshot, criterion),
    )


def _said_to_be_better(snapshot: Snapshot, note: Note) -> Noticed:
    quote = quoted(note.text or note.name, longest=LONGEST_CHANGE)
    return Noticed(
        record=note,
        fact=f"says on {on_day(snapshot, note.date)}: {quote}",
        receipts=(receipts.said(snapshot, note),),
        since=note.date,
        cause=note.ref,
    )
