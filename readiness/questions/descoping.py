"""Questions about what was taken out of the go-live to keep its date."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, ScopeItem
from readiness.questions import receipts
from readiness.questions.notation import stake
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.scope import TakenOut, taken_out
from readiness.questions.spoken import called, naming, on_day, quoted
from readiness.questions.telling import row_of
from readiness.snapshot import Snapshot

LONGEST_NEWS = 12  # words of a note that a question quotes


def what_is_done_by_hand(found: Sequence[Noticed]) -> str:
    """What was taken out; then what somebody does by hand for it, and who worked that out."""
    first = found[0]
    ask = "What is done by hand on day one for it, and who worked that out?"
    if len(found) == 1:
        gap = "no assessment of the gap is on file"
        return f"{called(first.record)} {first.fact}; {gap}. {ask}"
    named = naming([noticed.record for noticed in found])
    count = f"{len(found)} records take something out of the go-live"
    return f"{count} without an assessment of the gap{named}. {ask}"


@rule("PLN-05", asks=what_is_done_by_hand, gives_way_to=("rehearsal_dropped",))
def descoped_near_gate(snapshot: Snapshot) -> Iterator[Noticed]:
    """Something was taken out of the go-live near the gate, and nobody has assessed the gap.

    Why ask: It asks what a way out that was welcome last month leaves for the wards to do.
    Good answer: Who does what by hand, from which day until which, who worked that out with them,
    and who owns the gap until it is closed.
    If weak, ask: Which ward or clinic meets it first, and who will sit down with it by when?
    Stay silent: It was taken out more than half a year before go-live; an assessment of its impact
    is on file and somebody owns the gap; what is done by hand for it is written down and somebody
    owns it; or it is only proposed.
    Taught by: Patient administration under the national programme, Milton Keynes, February 2007
    (Healthcare Today, 30 July 2008).
    """
    for out in taken_out(snapshot):
        record = out.record
        since = on_day(snapshot, out.on)
        yield Noticed(
            record=record,
            fact=_how(snapshot, out),
            receipts=tuple(_rows(snapshot, out, since=since)),
            since=out.on,
            weight=stake(snapshot, record) + 1 if isinstance(record, Criterion) else 0.0,
        )


def _how(snapshot: Snapshot, out: TakenOut) -> str:
    on = f" on {on_day(snapshot, out.on)}" if out.on else ""
    if isinstance(out.record, Criterion | ScopeItem) or out.said is None:
        return f"{out.how}{on}"
    return f"says{on}: {quoted(out.said, longest=LONGEST_NEWS)}"


def _rows(snapshot: Snapshot, out: TakenOut, *, since: str) -> Iterator[Receipt]:
    if isinstance(out.record, ScopeItem):
        why = f": {quoted(out.said, longest=receipts.LONGEST_QUOTE)}" if out.said else ""
        yield Receipt(out.record.ref, "day_one", f"Taken out on {since}{why}", date=out.on)
        return
    if not isinstance(out.record, Criterion):
        yield row_of(snapshot, out.record)
        return
    why = f": {quoted(out.said, longest=receipts.LONGEST_QUOTE)}" if out.said else ""
    when = f" on {since}" if out.on else ""
    says = f"{out.how[0].upper()}{out.how[1:]}{when}{why}"
    yield Receipt(out.record.ref, "declared", says, date=out.on)
    yield from receipts.filed(snapshot, snapshot.evidence(out.record.ref))
