"""Questions about the day on which one person is away and no deputy can take over."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.model import Action, Criterion, Issue, Person, Record
from readiness.questions.leaning import has_deputy
from readiness.questions.notation import stake
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import naming, on_day
from readiness.scoring.executives import executive_of, workstream_of
from readiness.scoring.ownership import Burden, Load, coming_friday, loads, stand_in
from readiness.scoring.people import who
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot
from readiness.thresholds import UNFINISHED_WITHIN

KEPT = 3  # people whose deputies are on record before it says anything that another has none
FALLING = 3  # things of one person that would fall on the Friday
STREAMS = 3  # workstreams that one person leads or answers for
GATE_NEAR = 14  # days
KINDS: dict[Burden, type[Record]] = {
    Burden.MUST: Criterion,
    Burden.ISSUE: Issue,
    Burden.ACTION: Action,
}


def who_does_it_that_day(found: Sequence[Noticed]) -> str:
    """What one person holds without anybody to take over; then who does, and which would wait."""
    ask = "Who takes each over if that person is ill, and which would wait?"
    return f"{found[0].brief}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PPL-10", asks=who_does_it_that_day)
def nobody_stands_in(snapshot: Snapshot) -> Iterator[Noticed]:
    """What falls due on Friday or at the gate rests with one person, and no deputy is free for it.

    Why ask: It asks about an illness on the busiest day, and whoever it would hit is in the room.
    Good answer: For each thing the deputy who takes it over, when the two went through it together,
    and which of the things can wait a week, agreed with whom.
    If weak, ask: On which day this week does the deputy do one of these alone, as a trial?
    Stay silent: Fewer than three people have a deputy on record; fewer than three things of one
    person would fall on the coming Friday; the deputy has fewer than three of their own that fall
    on it; a note or a promise names a deputy; whoever leads or answers for three workstreams with
    must-haves due at the gate has a deputy, or the gate is more than fourteen days off; or go-live
    is more than sixty days off or past.
    Taught by: Each theme led by a different executive and the whole board responsible, Milton
    Keynes University Hospital (NHS Providers). A failure of this kind: none published.
    """
    if not 0 <= snapshot.days_to_go <= snapshot.policy[UNFINISHED_WITHIN]:
        return
    if sum(person.deputy is not None for person in snapshot.people) < KEPT:
        return
    yield from _falling(snapshot)
    yield from _leading(snapshot)


def _falling(snapshot: Snapshot) -> Iterator[Noticed]:
    """What would fall on the Friday with each person, where nobody is free to take it over."""
    every, friday = loads(snapshot), coming_friday(snapshot.as_of)
    for load in every:
        falls = load.falls(friday)
        if len(falls) < FALLING or (said := _uncovered(snapshot, load, every)) is None:
            continue
        brief = f"{len(falls)} things falling on Friday {on_day(snapshot, friday)} {said}"
        for one in falls:
            yield from _things(snapshot, load, one.kind, one.ref, brief=brief)


def _uncovered(snapshot: Snapshot, load: Load, every: tuple[Load, ...]) -> str | None:
    """Why nobody could take over from somebody that day; None where somebody could."""
    if load.deputy is None:
        told = has_deputy(snapshot, load.who)
        return None if told else "rest with one person without a deputy on record"
    other = stand_in(snapshot, load, among=every)
    own = other.falls(coming_friday(snapshot.as_of)) if other else ()
    if len(own) < FALLING:
        return None
    return f"rest with one person whose deputy has {len(own)} of their own"


def _things(
    snapshot: Snapshot, load: Load, kind: Burden, ref: str, *, brief: str
) -> Iterator[Noticed]:
    """The record behind one thing that rests on somebody; a control is asked of at its hazard."""
    if kind is Burden.CONTROL:
        hazards = (h for h in snapshot.hazards if ref in h.controls)
        records: Sequence[Record] = tuple(hazards)[:1]
    else:
        found = snapshot.find(KINDS[kind], ref)
        records = () if found is None else (found,)
    deputy = f"Deputy: {load.deputy}" if load.deputy else "No deputy on record"
    for record in records:
        says = f"{kind.capitalize()} of {load.who}. {deputy}"
        row = Receipt(record.ref, "owner", says, date=getattr(record, "due", None), value=load.who)
        weight = stake(snapshot, record) if isinstance(record, Criterion) else 1.0
        yield Noticed(record, "", brief, (row,), cause=f"falls with {load.who}", weight=weight)


@dataclass(frozen=True)
class Strand:
    """A must-have that is due at the gate and not met, in a workstream that somebody holds."""

    criterion: Criterion
    stream: str


def _leading(snapshot: Snapshot) -> Iterator[Noticed]:
    """The must-haves of the gate in the workstreams of whoever holds most without a deputy."""
    if (snapshot.gate - snapshot.as_of).days > GATE_NEAR:
        return
    alone = {
        held: strands
        for held, strands in _held(snapshot).items()
        if len({strand.stream for strand in strands}) >= STREAMS and not has_deputy(snapshot, held)
    }
    if alone:
        holder, strands = max(alone.items(), key=lambda one: len(one[1]))
        yield from _of(snapshot, holder, strands)


def _held(snapshot: Snapshot) -> dict[str, list[Strand]]:
    """What is due at the gate and not met, by who leads the workstream and who answers for it."""
    held: defaultdict[str, list[Strand]] = defaultdict(list)
    unmet = (c for pillar in standing(snapshot).pillars for c in pillar.due if not c.is_met)
    for c in unmet:
        if (stream := workstream_of(snapshot, c.criterion)) is None:
            continue
        holders = {stream.lead, executive_of(snapshot, c.criterion)} - {None}
        for key in {_key(snapshot, holder or "") for holder in holders}:
            held[key].append(Strand(c.criterion, stream.name))
    return held


def _key(snapshot: Snapshot, text: str) -> str:
    person = snapshot.person(text)
    return text if person is None else person.ref


def _of(snapshot: Snapshot, holder: str, strands: Sequence[Strand]) -> Iterator[Noticed]:
    gate = on_day(snapshot, snapshot.gate)
    streams = len({strand.stream for strand in strands})
    brief = (
        f"{len(strands)} unmet must-haves of the gate on {gate}, in {streams} workstreams, rest "
        "with one person without a deputy"
    )
    person = snapshot.find(Person, holder)
    named = person.name if person else who(snapshot, holder)
    for strand in strands:
        says = f"In {strand.stream}, which rests with {named}. No deputy on record"
        row = Receipt(strand.criterion.ref, "workstream", says, value=named)
        weight = stake(snapshot, strand.criterion)
        cause = f"led by {holder}"
        yield Noticed(strand.criterion, "", brief, (row,), cause=cause, weight=weight)
