"""Questions about what those who will use it have said, and were not answered."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from readiness.model import Action, Criterion, Evidence, Note, Pulse
from readiness.questions import people_terms, receipts, terms
from readiness.questions.absence import gate_of
from readiness.questions.links import linked, wording
from readiness.questions.notation import in_scope, tells_against
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, naming, on_day, quoted
from readiness.questions.telling import is_dealt_with, told
from readiness.questions.warnings import answers, is_answered
from readiness.questions.words import denies, mentions, says, withholds
from readiness.scoring.figures import counted
from readiness.scoring.pulses import in_company, is_low
from readiness.snapshot import Snapshot
from readiness.thresholds import ANSWER_WITHIN, LOW_CONFIDENCE, VOICE_RECENT
from readiness.vocabulary import EvidenceKind, NoteKind

GROUP = 4  # words of the name of a group of staff
SPEAKING = (*terms.ADVERSE, *people_terms.DISSENT)


def what_was_said_back(found: Sequence[Noticed]) -> str:
    """What staff said and on what day; then what was done about it and said back."""
    ask = "What was done about it, on what date, and who told them?"
    if len(found) == 1:
        return f"{called(found[0].record)} {found[0].fact}. {ask}"
    count = f"{len(found)} records of what staff said have no answer on file"
    return f"{count}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PPL-01", asks=what_was_said_back)
def frontline_dissent_unanswered(snapshot: Snapshot) -> Iterator[Noticed]:
    """Those who will use it, or who speak for them, said that it is not ready, unanswered on file.

    Why ask: It reads out what staff have said, together with what the file holds in reply.
    Good answer: What was changed because of it, on what date, and who told those who had said it.
    If weak, ask: Who goes to see them before the gate, and on what date?
    Stay silent: What was said is favourable or less than a week old; or a response that gives a
    reason or acts, a decision, a closed action, or an owned and dated promise answers it, even
    where opinion stays mixed; or the same people have since said that they are content.
    Taught by: Patient administration under the national programme, Milton Keynes, February 2007
    (Healthcare Today, 30 July 2008).
    """
    for note in snapshot.notes:
        if _is_dissent(note) and _has_waited(snapshot, note) and not _is_heard(snapshot, note):
            yield Noticed(
                record=note,
                fact=f"{told(snapshot, note, terms=SPEAKING)}; no answer is on file",
                receipts=(receipts.said(snapshot, note), _reply(note)),
                since=note.date,
                weight=float((snapshot.as_of - note.date).days) if note.date else 0.0,
            )
    yield from _surveyed(snapshot)
    yield from _low_pulses(snapshot)


def _is_dissent(note: Note) -> bool:
    """Whether a note is the voice of those who will use it, and says that something is amiss."""
    if note.kind is not NoteKind.STAFF_VOICE and not _is_by_users(note):
        return False
    said = wording(note)
    amiss = says(said, SPEAKING) or withholds(said, besides=SPEAKING)
    # What staff take the trouble to say is about something amiss, unless it says that all is well.
    speaks_up = note.kind is NoteKind.STAFF_VOICE and not denies(said, SPEAKING)
    return (amiss or speaks_up) and not _is_content(said)


def _is_by_users(note: Note) -> bool:
    unmarked = note.kind in (None, NoteKind.BOARD_MINUTE)
    return unmarked and mentions(note.author_role, people_terms.VOICES)


def _is_content(text: str) -> bool:
    """Whether a text says that they are content, and nothing beyond a worry to be expected."""
    return says(text, people_terms.CONTENT) and not says(text, (*terms.ADVERSE, "delay", "object"))


def _has_waited(snapshot: Snapshot, note: Note) -> bool:
    return (
        note.date is not None
        and (snapshot.as_of - note.date).days >= snapshot.policy[ANSWER_WITHIN]
    )


def _is_heard(snapshot: Snapshot, note: Note) -> bool:
    if is_dealt_with(note) or is_answered(snapshot, note):
        return True
    return any(_is_content(wording(n)) for n in snapshot.notes if _speaks_again(n, note))


def _speaks_again(later: Note, note: Note) -> bool:
    """Whether the same people, or somebody about the same thing, spoke again afterwards."""
    if later.kind is not NoteKind.STAFF_VOICE or later.ref == note.ref:
        return False
    is_later = later.date is not None and note.date is not None and later.date > note.date
    same = later.author_role is not None and later.author_role == note.author_role
    return is_later and (same or linked(later, note))


def _reply(note: Note) -> Receipt:
    if note.response is None:
        return Receipt(note.ref, "response", "No response is on file")
    says_so = f"Response: {quoted(note.response, longest=receipts.LONGEST_QUOTE)}"
    return Receipt(note.ref, "response", says_so, date=note.responded, value=note.response)


def _surveyed(snapshot: Snapshot) -> Iterator[Noticed]:
    """Each criterion whose newest survey of staff was adverse, and which nothing took up."""
    for criterion in in_scope(snapshot):
        surveys = [e for e in snapshot.evidence(criterion.ref) if _is_survey(e)]
        if not surveys or not _is_adverse(snapshot, surveys[-1]):
            continue
        if not _is_taken_up(snapshot, criterion):
            on = on_day(snapshot, surveys[-1].date)
            yield Noticed(
                record=criterion,
                fact=f"has an adverse survey of staff of {on}, and no answer to it is on file",
                receipts=tuple(receipts.filed(snapshot, surveys)),
                since=surveys[-1].date,
            )


def _is_survey(evidence: Evidence) -> bool:
    return evidence.kind is EvidenceKind.SURVEY_RESULT and evidence.date is not None


def _is_adverse(snapshot: Snapshot, survey: Evidence) -> bool:
    waited = (
        survey.date is not None
        and (snapshot.as_of - survey.date).days >= snapshot.policy[ANSWER_WITHIN]
    )
    if survey.outcome is not None:
        return waited and tells_against(survey)
    return waited and says(survey.summary, SPEAKING)


def _is_taken_up(snapshot: Snapshot, criterion: Criterion) -> bool:
    if any(linked(action, criterion) for action in snapshot.actions if _counts(action)):
        return True
    decided = (n for n in snapshot.notes if n.kind is NoteKind.DECISION and linked(n, criterion))
    return any(answers(note.text or "") for note in decided)


def _counts(action: Action) -> bool:
    """Whether a promise is kept, or has an owner and a day."""
    return action.closed is not None or (action.owner is not None and action.due is not None)


def _low_pulses(snapshot: Snapshot) -> Iterator[Noticed]:
    """Each group of staff half of whom say that they are not confident, where nothing took it up.

    Fewer than five answers are never read: they could be told apart.
    """
    heard: defaultdict[str, list[Pulse]] = defaultdict(list)
    for pulse in in_company(snapshot.pulses):
        if pulse.confidence is not None and _is_recent(snapshot, pulse):
            heard[pulse.role_group or pulse.site or "staff"].append(pulse)
    for group, pulses in heard.items():
        low = [pulse for pulse in pulses if is_low(snapshot, pulse)]
        if 2 * len(low) >= len(pulses):
            yield _not_confident(snapshot, group, low=low, of=len(pulses))


def _is_recent(snapshot: Snapshot, pulse: Pulse) -> bool:
    return (
        snapshot.policy[ANSWER_WITHIN]
        <= (snapshot.as_of - pulse.date).days
        <= snapshot.policy[VOICE_RECENT]
    )


def _not_confident(snapshot: Snapshot, group: str, *, low: Sequence[Pulse], of: int) -> Noticed:
    gate, first = gate_of(snapshot), min(pulse.date for pulse in low)
    whose = quoted(group, longest=GROUP)
    fact = f"{len(low)} of {counted(of, 'answer')} from {whose} since {on_day(snapshot, first)}"
    says_so = f"{fact} gave a confidence of {snapshot.policy[LOW_CONFIDENCE]} or less"
    return Noticed(
        record=gate,
        fact=f"is ahead: {says_so}",
        receipts=(Receipt(gate.ref, "pulses", says_so, date=first, value=len(low)),),
        since=first,
        cause=f"pulses of {group}",
    )
