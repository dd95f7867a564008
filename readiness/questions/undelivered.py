"""Questions about what is sent and never arrives."""

from collections.abc import Iterator, Sequence
from itertools import islice

from readiness.model import Criterion, Record
from readiness.questions import receipts
from readiness.questions import safety_terms as terms
from readiness.questions.absence import gate_of, gate_row, how_near, is_missed, is_near
from readiness.questions.links import wording
from readiness.questions.notation import in_scope, is_unmet, proofs
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, on_day
from readiness.questions.telling import LEAST, joined, noticed_in, tellers, tells
from readiness.questions.unlogged import IDIOMS
from readiness.questions.words import mentions
from readiness.scoring.dates import is_overdue
from readiness.scoring.declared import last_judgement
from readiness.snapshot import Snapshot
from readiness.thresholds import UNDELIVERED_WITHIN
from readiness.vocabulary import Declared

MOST_IN_SCOPE = 2  # records cited beside the gate for what is in scope
NOT_SET = frozenset({Declared.NOT_PLANNED, Declared.REMOVED})


def who_looks_there(found: Sequence[Noticed]) -> str:
    """What is sent and by whom it is not watched; then who looks there and when they act."""
    fact = f"{called(found[0].record)} {found[0].fact}."
    return f"{fact} Who looks each day for what never arrived, and at what number do they act?"


@rule("SAF-04", asks=who_looks_there)
def no_undelivered_watch(snapshot: Snapshot) -> Iterator[Noticed]:
    """Orders, referrals, letters or results are sent, and no watch is set for those not delivered.

    Why ask: It asks where a message goes when the system cannot place it, and who sees it there.
    Good answer: Where it goes, by whom it is read and on which days, at what number they act, and
    the rehearsal in which that was seen.
    If weak, ask: Who could send one with a wrong address this week, and tell us where it ended?
    Stay silent: A criterion, a hazard's control or a gateway's condition sets such a watch and has
    an owner; no record speaks of orders, referrals, letters, results or messages; go-live is more
    than sixty days off; or the other records raise nothing.
    Taught by: First Epic site in the UK, Cambridge, October 2014 (Computing, September 2015); large
    clinical go-live, Croydon, September 2013 (Computerworld, 2013).
    """
    if not is_near(snapshot):
        return
    watches = [c for c in snapshot.criteria if mentions(wording(c), terms.UNDELIVERED)]
    wanting = [c for c in watches if _is_wanting(snapshot, c)]
    told = tellers(snapshot, saying=terms.UNDELIVERED)
    speak = [r for r in told if tells(r, terms.UNDELIVERED, terms.UNWATCHED)]
    unset = (_wanting(snapshot, criterion) for criterion in wanting)
    yield from joined(unset, noticed_in(snapshot, speak, terms=terms.UNWATCHED))
    if not (watches or speak or _is_watched(snapshot)) and is_missed(snapshot):
        yield from _absent(snapshot)


def _is_wanting(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether a watch is not planned, or is unmet or unowned with little time left."""
    said = last_judgement(snapshot, criterion)
    if said is not None and said.status in NOT_SET:
        return True
    if proofs(snapshot, criterion) and not is_unmet(snapshot, criterion):
        return False
    short = snapshot.days_to_go <= snapshot.policy[UNDELIVERED_WITHIN] or is_overdue(
        snapshot, criterion
    )
    return short and (is_unmet(snapshot, criterion) or criterion.owner is None)


def _wanting(snapshot: Snapshot, criterion: Criterion) -> Noticed:
    said = last_judgement(snapshot, criterion)
    if said is None:
        fact = "has no owner and nothing on file"
    else:
        word = said.status.value.replace("_", " ")
        fact = f"was declared {word} on {on_day(snapshot, said.date)}"
    return Noticed(
        record=criterion,
        fact=f"{fact}, and go-live {_in_days(snapshot)}",
        receipts=receipts.behind(snapshot, criterion),
        since=said.date if said else None,
        cause=criterion.ref,
    )


def _in_days(snapshot: Snapshot) -> str:
    return f"is on {on_day(snapshot, snapshot.go_live)}"


def _is_watched(snapshot: Snapshot) -> bool:
    """Whether a hazard's control or a gateway's condition sets the watch and has an owner."""
    for hazard in snapshot.hazards:
        for control in snapshot.controls_of(hazard):
            owned = control.owner or hazard.owner or control.evidenced
            if owned and mentions(control.name, terms.UNDELIVERED):
                return True
    conditions = (c for gateway in snapshot.gateways for c in snapshot.conditions(gateway.ref))
    return any(c.owner and mentions(wording(c), terms.UNDELIVERED) for c in conditions)


def _absent(snapshot: Snapshot) -> Iterator[Noticed]:
    speak = list(_in_scope(snapshot))
    sent = [word for word, named in terms.MESSAGES.items() if _any_mentions(speak, named)]
    if not sent:
        return
    what = f"{sent[0]} and {sent[1]}" if len(sent) > 1 else sent[0]
    yield Noticed(
        record=gate_of(snapshot),
        fact=f"{how_near(snapshot)}; {what} are in scope, and no watch for lost ones is on file",
        receipts=(gate_row(snapshot), *(_row(r) for r in islice(speak, MOST_IN_SCOPE))),
        besides=tuple(islice((r for r in speak if _may_be_cited(snapshot, r)), MOST_IN_SCOPE)),
        cause="absent",
    )


def _in_scope(snapshot: Snapshot) -> Iterator[Record]:
    """The records that speak of orders, referrals, letters, results or messages."""
    every = tuple(term for named in terms.MESSAGES.values() for term in named)
    issues = (i for i in snapshot.issues if i.is_open and (i.severity or 0) <= LEAST)
    for record in (*snapshot.hazards, *issues, *in_scope(snapshot)):
        if mentions(_plain(record), every):
            yield record


def _any_mentions(records: list[Record], named: tuple[str, ...]) -> bool:
    return any(mentions(_plain(record), named) for record in records)


def _plain(record: Record) -> str:
    return IDIOMS.sub(" ", wording(record))


def _may_be_cited(snapshot: Snapshot, record: Record) -> bool:
    """Whether a record that shows what is in scope is itself open or unmet."""
    return is_unmet(snapshot, record) if isinstance(record, Criterion) else True


def _row(record: Record) -> Receipt:
    return Receipt(record.ref, "name", f"In scope: {record.label}")
