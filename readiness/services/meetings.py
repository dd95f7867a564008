"""A deep dive, from the moment it is started to the moment it is sealed."""

from collections.abc import Sequence

from readiness import permissions
from readiness.errors import Refused
from readiness.model import KIND_OF, PROGRAMME, DeepDive, Programme, Question, Seal
from readiness.model.moments import written
from readiness.questions.agenda import Planned
from readiness.questions.placing import is_waiting
from readiness.questions.recorded import of_record
from readiness.scoring.meeting import running
from readiness.scoring.stood import stood
from readiness.services.agenda import laid_out
from readiness.services.questions import in_whose_name, put_question
from readiness.services.reasons import given
from readiness.services.sessions import came, entered, in_session, left, on_agenda
from readiness.services.the_paper import taken_before
from readiness.store import Work
from readiness.vocabulary import Pillar

CHAIRED = "Say who chairs the meeting."


def start_deep_dive(
    work: Work,
    planned: Sequence[Planned],
    *,
    focus: Pillar | None,
    chair: str | None = None,
    suppliers: Sequence[str] = (),
    **there: Sequence[str],
) -> DeepDive:
    """Begin a deep dive on an agenda; `there` says who is present, in attendance, and not."""
    permissions.check(work, "start_deep_dive")
    if running(work.snapshot()) is not None:
        raise Refused("A deep dive is running already. End it before the next one begins.")
    if not planned:
        raise Refused("The agenda is empty. Keep at least one item on it.")
    chair = given(chair or in_whose_name(work.snapshot(), work=work), otherwise=CHAIRED)
    ref = work.new_ref(DeepDive, f"{KIND_OF[DeepDive].prefix}-")
    dive = DeepDive.model_validate(
        {"ref": ref, "date": work.day, "chair": chair, "focus": focus, "began": written(work.at)}
        | {"suppliers": _each(suppliers), "opening": _seal(work), "paper": _paper(work)}
        | {key: _each(names) for key, names in there.items()}
    )
    dive = work.add(dive)
    first = laid_out(dive, planned, work=work)[0]
    for name in dive.suppliers:
        came(name, dive, work=work)
    entered(first, work=work)
    return work.move(dive, now=first.ref)


def show_item(work: Work, ref: str, *, item: str, thing: str | None = None) -> DeepDive:
    """Bring an item before the meeting, or one of the things under it; a question is put by it."""
    meeting = in_session(ref, work=work, act="show_item")
    before, here = meeting.item, on_agenda(meeting, item)
    if thing is not None and thing not in here.about:
        raise Refused("That is not on the agenda of this meeting.")
    if before != here:
        if before is not None:
            left(before, work=work)
        entered(here, work=work)
    if thing is not None:
        _put(work, thing)
    return work.move(meeting.dive, now=item, shown=thing)


def record_attendance(work: Work, ref: str, **there: Sequence[str]) -> DeepDive:
    """Put right who is present, in attendance, or sends apologies, and which interests they have.

    A supplier who is named here for the first time has just come in.
    """
    meeting = in_session(ref, work=work, act="record_attendance")
    names = {key: _each(found) for key, found in there.items()}
    for name in names.get("suppliers", ()):
        if name not in meeting.dive.suppliers:
            came(name, meeting.dive, work=work)
    return work.move(meeting.dive, **names)


def end_deep_dive(work: Work, ref: str) -> DeepDive:
    """End the meeting and seal it: what the board saw is what was recorded up to here."""
    meeting = in_session(ref, work=work, act="end_deep_dive")
    seal = _seal(work).model_copy(update={"stood": stood(work.snapshot())})
    if meeting.item is not None:
        left(meeting.item, work=work)
    return work.move(
        meeting.dive, ended=written(work.at), sealed=True, closing=seal, now=None, shown=None
    )


def _put(work: Work, thing: str) -> None:
    """Put the question that a thing on the agenda is, unless it has been put."""
    found = work.snapshot().find(Question, thing)
    if found is not None and is_waiting(found):
        put_question(work, of_record(work.snapshot(), found))


def _seal(work: Work) -> Seal:
    number, digest = work.last_row
    return Seal(number=number, digest=digest)


def _paper(work: Work) -> Seal | None:
    return taken_before(work.get(Programme, PROGRAMME).next_deep_dive, work=work)


def _each(names: Sequence[str]) -> tuple[str, ...]:
    """The names, each once, without those that are empty."""
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
