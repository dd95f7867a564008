"""The minutes of a deep dive: what was put, answered, decided and promised, and who dissented."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from readiness.days import in_words
from readiness.errors import Refused
from readiness.exchange.papers.minutes_cover import minutes_cover
from readiness.exchange.papers.minuting import addressed, clock, in_a_line, minuted
from readiness.exchange.papers.paper import (
    Block,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Points,
    Table,
)
from readiness.model import Action, AgendaItem, DeepDive, Question
from readiness.questions.past import promised
from readiness.scoring.meeting import Meeting, meeting_of, number_of
from readiness.scoring.promises import promise_of
from readiness.scoring.stood import HEADS, stood
from readiness.snapshot import Snapshot

DRAFT = "DRAFT"
SIGNED = "Signed by the chair as a correct record: ____________________  Date: ______________"


def minutes_of(snapshot: Snapshot, dive: DeepDive, *, seen: Snapshot | None = None) -> Paper:
    """The minutes as they are worded now; `seen` is what was on record when they were sealed."""
    return Minutes(snapshot, meeting_of(snapshot, dive), seen or snapshot).paper


def latest_minutes(snapshot: Snapshot) -> Paper:
    """The minutes of the last deep dive that has ended."""
    held = [dive for dive in snapshot.deep_dives if not dive.is_running]
    if not held:
        raise Refused("No deep dive has been held yet, and so there are no minutes.")
    dive = max(held, key=lambda dive: (dive.date, dive.recorded))
    return minutes_of(snapshot, dive, seen=snapshot.known.on(dive.date))


@dataclass(frozen=True)
class Minutes:
    """A meeting that is told of, in today's words and with the figures that the board saw."""

    now: Snapshot
    meeting: Meeting
    seen: Snapshot

    @property
    def dive(self) -> DeepDive:
        return self.meeting.dive

    @property
    def paper(self) -> Paper:
        """All of it, in the order in which it is read."""
        number = number_of(self.now, self.dive)
        return Paper(
            title=f"Minutes of deep dive {number} into readiness",
            subtitle=self._whose,
            day=self.dive.date,
            says=self._as_at,
            mark="" if self.dive.approved else DRAFT,
            blocks=tuple(self._blocks()),
        )

    @property
    def _whose(self) -> str:
        programme = self.now.programme
        return " · ".join(dict.fromkeys(filter(None, (programme.organisation, programme.name))))

    @property
    def _as_at(self) -> str:
        day = in_words(self.dive.date)
        ended = f", {clock(self.dive.ended)}" if self.dive.ended else ""
        state = f"Approved on {in_words(self.dive.approved)}" if self.dive.approved else "Draft"
        return f"{state}. Figures as at {day}{ended}."

    def _blocks(self) -> Iterator[Block]:
        cover = minutes_cover(self.now, self.meeting, put=self._put, actions=len(self.promised))
        yield Facts(tuple(cover))
        yield from self._position()
        for number, item in enumerate(self.meeting.items, start=1):
            yield from self._item(number, item)
        yield from self._besides()
        yield from self._actions()
        yield from self._close()

    def _position(self) -> Iterator[Block]:
        """Where the programme stood, in the figures that the board saw."""
        seal = self.dive.closing
        (verdict, *_), *rows = (seal.stood if seal and seal.stood else None) or stood(self.seen)
        yield Heading("Where the programme stood")
        yield Paragraph(verdict)
        yield Table(HEADS, tuple(rows), (3, 3, 3, 4))

    def _item(self, number: int, item: AgendaItem) -> Iterator[Block]:
        yield Heading(f"{number}. {item.name}")
        if item.skipped is not None:
            yield Paragraph(f"This item was not taken: {item.skipped}.")
            return
        if not self._is_reached(item):
            yield Paragraph("This item was not reached.")
            return
        if item.text:
            yield Paragraph(item.text)
        elif item.lead and item.began:
            yield Paragraph(f"Led by {item.lead}, from {clock(item.began)}.")
        if item.without_supplier:
            yield Paragraph("Held without the supplier.")
        yield from self._things(item)
        yield from minuted(self.meeting.minuted(item))

    def _is_reached(self, item: AgendaItem) -> bool:
        """Whether an item came before the meeting, as far as that was written down."""
        is_told = bool(item.text or self.meeting.minuted(item))
        is_put = any(put.ref in item.about for put in self._put)
        is_timed = any(other.began for other in self.meeting.items)
        return item.began is not None or is_told or is_put or not is_timed

    def _things(self, item: AgendaItem) -> Iterator[Block]:
        actions = [a for ref in item.about if (a := self.now.find(Action, ref)) is not None]
        if actions:
            yield Paragraph("Promises gone through:")
            yield Points(tuple(self._gone_through(action) for action in actions))
        for ref in item.about:
            put = self.now.find(Question, ref)
            if put is not None and put.asked == self.dive.date:
                yield from self._question(put)

    def _gone_through(self, action: Action) -> str:
        promise = promise_of(self.seen.find(Action, action.ref) or action)
        return f"{promise.text} ({promise.owner or 'nobody named'}): {promised(self.seen, promise)}"

    def _question(self, put: Question) -> Iterator[Block]:
        """What was put, word for word, with what stood behind it; then what was answered."""
        to = f"{addressed(self.now, put.to)}: " if put.to else ""
        yield Paragraph(f"{to}{put.text or ''}", strong=True)
        if put.receipts:
            yield Points(put.receipts)
        answers = [a for a in self.now.answers(put.ref) if a.answered == self.dive.date]
        if not answers:
            yield Paragraph("No answer was given at this meeting. The question stands.")
            return
        last = answers[-1]
        yield Paragraph(f"{last.answered_by or 'The answer'}: “{last.answer or ''}”")
        if last.assurance is not None:
            said = "confirmed by the chair in person" if last.assurance_by else "as minuted"
            yield Paragraph(f"The chair was {last.assurance.words} ({said}).")
        for action in self.promised:
            if action.source == put.ref:
                yield Paragraph(f"Promised: {in_a_line(action)}")

    @cached_property
    def _on_agenda(self) -> frozenset[str]:
        return frozenset(ref for item in self.meeting.items for ref in item.about)

    @cached_property
    def _put(self) -> tuple[Question, ...]:
        return tuple(q for q in self.now.questions if q.asked == self.dive.date)

    @cached_property
    def promised(self) -> tuple[Action, ...]:
        """What was promised at the meeting: in an answer, or at an item."""
        sources = {q.ref for q in self._put} | {item.ref for item in self.meeting.items}
        return tuple(action for action in self.now.actions if action.source in sources)

    def _besides(self) -> Iterator[Block]:
        """What was put without standing on the agenda, and what was minuted at no item."""
        rest = [put for put in self._put if put.ref not in self._on_agenda]
        if rest:
            yield Heading("Questions put" if not self.meeting.items else "Also put")
        for put in rest:
            yield from self._question(put)
        loose = tuple(minute for minute in self.meeting.minutes if minute.item is None)
        if loose:
            yield Heading("Coming and going")
            yield from minuted(loose)

    def _actions(self) -> Iterator[Block]:
        yield Heading("Actions")
        if not self.promised:
            yield Paragraph("No action was agreed.")
            return
        rows = (
            (a.text, a.owner or "nobody named", in_words(a.due) if a.due else "no day")
            for a in self.promised
        )
        yield Table(("What", "Who", "By when"), tuple(rows), (6, 3, 2))

    def _close(self) -> Iterator[Block]:
        if self.dive.ended:
            yield Paragraph(f"The meeting ended at {clock(self.dive.ended)}.")
        if (seal := self.dive.closing) is not None:
            yield Paragraph(
                f"The record of changes then stood at number {seal.number}; its fingerprint was "
                f"{seal.digest}."
            )
        yield Paragraph(SIGNED)
