"""The agenda of the next deep dive, built from what stands out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readiness.questions.rule import Question
from readiness.scoring.executives import executive_of_pillar
from readiness.scoring.promises import promises
from readiness.snapshot import Snapshot
from readiness.vocabulary import AgendaKind, Pillar, QuestionState, Role

MOST_PROMISES = 6
FRONT_LINE_LEADS = (Role.CCIO, Role.CLINICAL_SAFETY_OFFICER)


@dataclass(frozen=True)
class Planned:
    """An item that is proposed: its questions in order, and the promises that it goes through."""

    kind: AgendaKind
    name: str
    minutes: int
    lead: str | None = None
    questions: tuple[Question, ...] = ()
    promises: tuple[str, ...] = ()
    without_supplier: bool = False


def next_focus(snapshot: Snapshot) -> Pillar:
    """The pillar whose turn it is: the one that has waited longest, in the order of the three."""
    held = sorted(snapshot.deep_dives, key=lambda dive: dive.date)
    turns = {dive.focus: number for number, dive in enumerate(held, start=1)}
    return min(Pillar, key=lambda pillar: turns.get(pillar, 0))


def proposed(
    snapshot: Snapshot, focus: Pillar, *, asked: Sequence[Question]
) -> tuple[Planned, ...]:
    """Sixty minutes, item by item; `asked` are the ranked questions, and each stands once."""
    today = [question for question in asked if question.state is QuestionState.ASKED]
    taken: set[str] = set()
    return tuple(
        replace(item, questions=tuple(_taken(item.questions, taken)))
        for item in _items(snapshot, focus, today)
    )


def _taken(questions: Sequence[Question], taken: set[str]) -> Iterator[Question]:
    for question in questions:
        if question.key not in taken:
            taken.add(question.key)
            yield question


def _items(snapshot: Snapshot, focus: Pillar, today: list[Question]) -> Iterator[Planned]:
    back = tuple(question for question in today if question.comes_back)
    yield _where_we_are(snapshot)
    yield _promised(snapshot, back)
    yield from _by_pillar(snapshot, focus, [q for q in today if not q.is_sent_in])
    yield from _said_freely(snapshot, today)
    lead = _title_of(snapshot, Role.CHAIR)
    yield Planned(AgendaKind.DECISIONS, "Decisions, owners, dates", 8, lead=lead)


def _where_we_are(snapshot: Snapshot) -> Planned:
    lead = _title_of(snapshot, Role.SENIOR_RESPONSIBLE_OWNER)
    return Planned(AgendaKind.WHERE_WE_ARE, "Where we are", 5, lead=lead)


def _promised(snapshot: Snapshot, back: tuple[Question, ...]) -> Planned:
    """What was promised last time; the answers that were weak come first."""
    lead, kind = _title_of(snapshot, Role.CHAIR), AgendaKind.PROMISES
    due = _to_go_through(snapshot)
    return Planned(kind, "Promises kept and missed", 5, lead=lead, questions=back, promises=due)


def _by_pillar(snapshot: Snapshot, focus: Pillar, ours: list[Question]) -> Iterator[Planned]:
    """The pillar in focus, and the other two by exception."""
    lead, name = executive_of_pillar(snapshot, focus), f"{focus.heading} in focus"
    questions = tuple(q for q in ours if q.pillar is focus)
    yield Planned(AgendaKind.FOCUS, name, 15, lead=lead, questions=questions)
    first, second = (pillar.heading for pillar in Pillar if pillar is not focus)
    name = f"{first} and {second[0].lower()}{second[1:]}, by exception"
    questions = tuple(q for q in ours if q.pillar not in (focus, None))
    yield Planned(AgendaKind.EXCEPTIONS, name, 10, lead="Executives", questions=questions)


def _said_freely(snapshot: Snapshot, today: list[Question]) -> Iterator[Planned]:
    """The front line, and whatever anybody has sent in or written."""
    lead, voice = _title_of(snapshot, *FRONT_LINE_LEADS), "The voice of the front line"
    worries = tuple(question for question in today if _is_worry(question))
    yield Planned(AgendaKind.FRONT_LINE, voice, 10, lead=lead, questions=worries)
    sent_in = [question for question in today if question.is_sent_in]
    questions = (*sent_in, *(q for q in today if q.pillar is None and not q.is_sent_in))
    yield Planned(AgendaKind.ASK_ANYTHING, "Ask anything", 7, lead=lead, questions=questions)


def _is_worry(question: Question) -> bool:
    return question.put is not None and question.put.worry is True


def _to_go_through(snapshot: Snapshot) -> tuple[str, ...]:
    """The promises that were missed, then those that run late: the longest due first."""
    made = promises(snapshot)
    missed = [*made.broken, *(promise for promise in made.late if promise.is_open)]
    known = {action.ref for action in snapshot.actions}
    return tuple(promise.ref for promise in missed if promise.ref in known)[:MOST_PROMISES]


def _title_of(snapshot: Snapshot, *roles: Role) -> str | None:
    """What somebody of the first of these roles is called."""
    for role in roles:
        for person in snapshot.people:
            if role in person.roles:
                return person.title or person.name
    return None


def pillar_named(text: str) -> tuple[Pillar, ...]:
    """The pillars of which an item's name speaks."""
    return tuple(pillar for pillar in Pillar if pillar.heading.casefold() in text.casefold())
