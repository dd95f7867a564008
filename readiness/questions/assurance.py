"""Questions about who from outside has looked, and what others have learned."""

from collections.abc import Iterator, Sequence

from readiness.model import Note
from readiness.questions import oversight_terms as terms
from readiness.questions import receipts
from readiness.questions.absence import gate_of, gate_row, how_near, is_missed
from readiness.questions.lessons import Lesson, open_lessons
from readiness.questions.lookers import (
    Look,
    is_in_date,
    is_near,
    looks,
    not_arranged,
    told_not_held,
)
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, on_day
from readiness.questions.telling import joined, noticed_in, told
from readiness.scoring.declared import last_judgement
from readiness.snapshot import Snapshot


def who_could_look(found: Sequence[Noticed]) -> str:
    """Who from outside has looked at what; then who could look before the gate, and when."""
    fact = f"{called(found[0].record)} {found[0].fact}."
    return f"{fact} Who outside delivery could look before the gate, and on what date do we hear?"


@rule("GOV-02", asks=who_could_look)
def no_independent_assurance(snapshot: Snapshot) -> Iterator[Noticed]:
    """Nobody from outside delivery has looked, within ninety days of the gate, at being ready.

    Why ask: It asks for a second opinion on the report that the board was given.
    Good answer: Who looked from outside, at what, on what date, and what became of each
    recommendation; or who will, and by what day before the gate they report.
    If weak, ask: Which question would an outsider be asked first, and who could be here next week?
    Stay silent: A review from outside is dated within ninety days of the gate and covers going
    live; the gate is more than sixty days off; or no review is on file and the other records raise
    nothing.
    Taught by: Patient administration and clinical system at two hospitals, North Bristol, December
    2011 (Digital Health, July 2012, on a published review).
    """
    if not is_near(snapshot):
        return
    held = [look for look in looks(snapshot) if is_in_date(snapshot, look)]
    if any(look.is_whole for look in held):
        return
    missed = is_missed(snapshot)
    partial = [look for look in held if look.is_partial or missed][-1:]
    own = [_partial(snapshot, look) for look in partial]
    own += _arranged(snapshot, besides=partial)
    telling = noticed_in(snapshot, told_not_held(snapshot), terms=terms.NOT_HELD)
    yield from list(joined(own, telling)) or ([_absent(snapshot)] if missed else [])


def _partial(snapshot: Snapshot, look: Look) -> Noticed:
    """A look from outside that did not cover the decision."""
    on = f", of {on_day(snapshot, look.on)}," if look.on else ""
    has = "has" if look.evidence else "is"
    return Noticed(
        record=look.record,
        fact=f"{has} the latest review from outside{on} and does not cover going live as a whole",
        receipts=_rows(snapshot, look),
        besides=(gate_of(snapshot),),
        since=look.on,
        cause="partial",
    )


def _rows(snapshot: Snapshot, look: Look) -> tuple[Receipt, ...]:
    if isinstance(look.record, Note):
        return (receipts.said(snapshot, look.record), gate_row(snapshot))
    filed = [look.evidence] if look.evidence else []
    return (*receipts.filed(snapshot, filed), gate_row(snapshot))


def _arranged(snapshot: Snapshot, *, besides: list[Look]) -> Iterator[Noticed]:
    """The criteria about a review from outside that nobody has arranged, or that is not done."""
    spoken_for = {look.record.ref for look in besides}
    for criterion, how in not_arranged(snapshot):
        if criterion.ref in spoken_for:
            continue
        said = last_judgement(snapshot, criterion)
        on = on_day(snapshot, said.date if said else None)
        yield Noticed(
            record=criterion,
            fact=f"was declared {how} on {on}; the gate is on {on_day(snapshot, snapshot.gate)}",
            receipts=(*receipts.behind(snapshot, criterion), gate_row(snapshot)),
            since=said.date if said else None,
            cause=criterion.ref,
        )


def _absent(snapshot: Snapshot) -> Noticed:
    """That no review counts at the gate; the last one that did not, where there is one."""
    before = [look for look in looks(snapshot) if not is_in_date(snapshot, look)][-1:]
    since = f" since {on_day(snapshot, before[0].on)}" if before else ""
    rows = (row for look in before for row in _rows(snapshot, look))
    return Noticed(
        record=gate_of(snapshot),
        fact=f"{how_near(snapshot)}, and no review from outside is on file{since}",
        receipts=tuple(dict.fromkeys((gate_row(snapshot), *rows))),
        besides=tuple(look.record for look in before),
        cause="absent",
    )


def what_is_done_differently(found: Sequence[Noticed]) -> str:
    """What another site learned and where the plan shows it; then what is done differently here."""
    fact = f"{called(found[0].record)} {found[0].fact}."
    return f"{fact} What do we do differently because of it, by what date, and who sees to it?"


@rule("GOV-03", asks=what_is_done_differently)
def peer_lesson_open(snapshot: Snapshot) -> Iterator[Noticed]:
    """Another site told what it had learned, and no criterion that is met shows the lesson.

    Why ask: It asks what was done with a warning from somebody with nothing to gain by it.
    Good answer: The criterion, the control or the change in the plan that the lesson became, and
    what shows that it is met.
    If weak, ask: Who could ring that site this week and ask which of our plans they would change?
    Stay silent: The criterion nearest to the lesson is met or has not been judged; the answer on
    file says that it was done; the lesson only reassures; or the nearest criterion is unmet with
    more than sixty days to go and nothing overdue.
    Taught by: First Epic site in the UK, Cambridge, October 2014 (Computing, September 2015);
    patient administration under the national programme, Milton Keynes, February 2007 (Healthcare
    Today, July 2008).
    """
    for lesson in open_lessons(snapshot):
        note = lesson.note
        rows = (row for c in lesson.unmet for row in receipts.behind(snapshot, c))
        yield Noticed(
            record=note,
            fact=f"{told(snapshot, note, terms=terms.LESSON)}; {_where_it_shows(lesson)}",
            receipts=(receipts.said(snapshot, note), *rows),
            besides=lesson.unmet,
            since=note.date,
            cause=note.ref,
        )


def _where_it_shows(lesson: Lesson) -> str:
    if not lesson.unmet:
        return "no criterion takes it up"
    if len(lesson.unmet) == 1:
        return "the criterion nearest to it is unmet"
    return f"{len(lesson.unmet)} criteria nearest to it are unmet"
