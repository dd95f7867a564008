"""The case for going, for waiting and for a smaller step, as the papers set it out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Note, Programme, Record
from readiness.questions import going_terms
from readiness.questions.amounts import holds_a_sum, shares
from readiness.questions.links import wording
from readiness.questions.notation import in_scope
from readiness.questions.said import is_met_or_green, named_for, said_behind
from readiness.questions.words import mentions, says, sentences_of
from readiness.snapshot import Snapshot
from readiness.thresholds import OPTIONS_FRESH
from readiness.vocabulary import GatewayOutcome, NoteKind

DECIDING = frozenset({NoteKind.DECISION, NoteKind.BOARD_MINUTE, NoteKind.EXECUTIVE_STATEMENT})
NOT_OURS = frozenset({NoteKind.PEER_LESSON, NoteKind.QUESTION, NoteKind.APPETITE})


@dataclass(frozen=True)
class Case:
    """Which sides a paper sets out, and whether it puts a figure on waiting or on going."""

    record: Record
    deferring: bool
    going: bool
    smaller: bool
    cost_of_deferring: bool
    cost_of_going: bool

    @property
    def is_whole(self) -> bool:
        """Whether it compares going, waiting and a third way."""
        return self.deferring and self.going and self.smaller

    @property
    def is_one_sided(self) -> bool:
        """Whether it puts a cost on one side only."""
        return not self.is_whole and self.cost_of_deferring != self.cost_of_going


def read(record: Record, text: str) -> Case:
    """What a text sets out of the case."""
    deferring = (*going_terms.DEFERRING, *going_terms.STAYING)
    going = going_terms.GOING
    compares = says(text, going_terms.COMPARING)
    dear = [s for s in sentences_of(text) if mentions(s, going_terms.COSTS) or holds_a_sum(s)]
    priced = [s for s in dear if holds_a_sum(s) or shares(s)]
    waits = mentions(text, going_terms.DEFERRING)
    return Case(
        record=record,
        deferring=waits,
        going=mentions(text, going) or (compares and waits),
        smaller=mentions(text, going_terms.SMALLER) or (compares and waits),
        cost_of_deferring=any(mentions(s, deferring) for s in priced or dear),
        cost_of_going=any(mentions(s, going) for s in priced),
    )


def cases(snapshot: Snapshot) -> Iterator[Case]:
    """What each note, and each criterion about the choice, sets out of the case."""
    for note in snapshot.notes:
        if note.kind not in NOT_OURS and _is_of_waiting(wording(note)):
            yield read(note, wording(note))
    for criterion in in_scope(snapshot):
        if is_of_the_choice(criterion) and is_met_or_green(snapshot, criterion):
            yield read(criterion, ". ".join((criterion.name, *said_behind(snapshot, criterion))))


def _is_of_waiting(said: str) -> bool:
    """Whether a text speaks of putting it off, or puts a price on staying as we are."""
    if mentions(said, going_terms.DEFERRING):
        return True
    return any(
        mentions(s, going_terms.STAYING) and mentions(s, going_terms.COSTS) and holds_a_sum(s)
        for s in sentences_of(said)
    )


def is_of_the_choice(criterion: Criterion) -> bool:
    """Whether a criterion asks for the case itself: an options paper, a case for deferral."""
    if named_for(criterion, ("deferral case", "case for deferral", "cost of delay")):
        return True
    compares = named_for(criterion, going_terms.COMPARING)
    return compares and named_for(criterion, going_terms.THE_CHOICE)


def of_programme(programme: Programme) -> Case | None:
    """What the programme's own case for not going live sets out."""
    own = programme.deferral_case
    if own is None:
        return None
    said = read(programme, own.summary or "")
    return Case(
        record=programme,
        deferring=said.deferring or own.cost_of_delay is not None,
        going=said.going or own.cost_of_going is not None,
        smaller=said.smaller or own.smaller_step is not None,
        cost_of_deferring=own.cost_of_delay is not None,
        cost_of_going=own.cost_of_going is not None,
    )


def is_set_out(snapshot: Snapshot, told: Iterable[Case]) -> bool:
    """Whether a fresh paper compares all three, or the programme has just put the date back."""
    if any(case.is_whole and _is_fresh(snapshot, case.record) for case in told):
        return True
    return _has_just_deferred(snapshot)


def _is_fresh(snapshot: Snapshot, record: Record) -> bool:
    on = record.date if isinstance(record, Note) else None
    if isinstance(record, Programme) and record.deferral_case is not None:
        on = record.deferral_case.date
    return on is None or (snapshot.as_of - on).days <= snapshot.policy[OPTIONS_FRESH]


def _has_just_deferred(snapshot: Snapshot) -> bool:
    if any(
        gateway.outcome is GatewayOutcome.NOT_YET
        and gateway.held is not None
        and (snapshot.as_of - gateway.held).days <= snapshot.policy[OPTIONS_FRESH]
        for gateway in snapshot.gateways
    ):
        return True
    return any(_defers(n) and _is_fresh(snapshot, n) for n in snapshot.notes)


def _defers(note: Note) -> bool:
    """Whether a note records that the date was put back, and not that it might be."""
    if note.kind not in DECIDING or note.date is None:
        return False
    sentences = sentences_of(wording(note))
    return any(says(s, going_terms.DEFERRED) and not _is_an_argument(s) for s in sentences)


def _is_an_argument(sentence: str) -> bool:
    """Whether a sentence weighs putting the date back, and does not say that it was."""
    return mentions(sentence, (*going_terms.WEIGHING, *going_terms.COSTS)) or holds_a_sum(sentence)
