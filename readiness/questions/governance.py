"""Questions about whether the programme is governed."""

from collections.abc import Iterator, Sequence

from readiness.model import Note
from readiness.questions import receipts, terms
from readiness.questions.links import criteria_named
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, on_day, quoted
from readiness.questions.warnings import is_answered, poor_replies, warns
from readiness.questions.words import says, sentences_of
from readiness.snapshot import Snapshot

LONGEST_WARNING = 10  # words of a warning that a question quotes


def which_part_is_accepted(found: Sequence[Noticed]) -> str:
    """What a review warned of and how it was answered; then which part is accepted."""
    fact = f"{called(found[0].record)} {found[0].fact}."
    return f"{fact} Which part is accepted, which is not, and on what evidence?"


@rule("GOV-01", asks=which_part_is_accepted)
def warning_not_answered(snapshot: Snapshot) -> Iterator[Noticed]:
    """A review recommended something or warned of something, and no answer to it is on file.

    Why ask: It reads a warning aloud together with what the file holds in reply.
    Good answer: Each recommendation with its closed action, or with the reason why not, by whom and
    on what date.
    If weak, ask: Who will answer it in writing, point by point, and by what date?
    Stay silent: The review recommends nothing and warns of nothing; or a response, a decision, a
    closed action, an owned and dated promise or a gateway's condition answers it. That a risk is
    accepted, without a reason or an owner and a date, is no answer; nor is a bare denial.
    Taught by: Two-trust go-live in Surrey, May 2022, where an internal report had warned three
    months before (Digital Health, 13 October 2023). The account is disputed: one of the trusts
    called that report not an accurate picture.
    """
    for note in snapshot.notes:
        if warns(note) and not is_answered(snapshot, note):
            yield _unanswered(snapshot, note)


def _unanswered(snapshot: Snapshot, warning: Note) -> Noticed:
    replies = poor_replies(snapshot, warning)
    about = criteria_named(snapshot, warning)
    quote = quoted(_sharpest(warning), longest=LONGEST_WARNING)
    day = f" on {on_day(snapshot, warning.date)}" if warning.date else ""
    return Noticed(
        record=warning,
        fact=f"warned{day}: {quote}; {_in_reply(snapshot, warning, replies=replies)}",
        receipts=(
            receipts.said(snapshot, warning),
            *_response(warning),
            *(receipts.said(snapshot, reply) for reply in replies),
        ),
        besides=(*replies, *about),
        since=warning.date,
        cause=warning.ref,
    )


def _sharpest(warning: Note) -> str:
    """The first sentence of a review that warns."""
    sharp = (*terms.RECOMMENDING, *terms.CONDITIONAL, *terms.ADVERSE)
    sentences = sentences_of(warning.text or warning.name)
    return next((sentence for sentence in sentences if says(sentence, sharp)), sentences[0])


def _in_reply(snapshot: Snapshot, warning: Note, *, replies: tuple[Note, ...]) -> str:
    """What the file holds in reply, in words."""
    if replies and replies[-1].date:
        return f"the reply of {on_day(snapshot, replies[-1].date)} gives no reason"
    replied = replies or warning.response
    return "the reply on file gives no reason" if replied else "no reply is on file"


def _response(warning: Note) -> tuple[Receipt, ...]:
    if not warning.response:
        return (Receipt(warning.ref, "response", "No response is on file"),)
    says_so = f"Response: {quoted(warning.response, longest=receipts.LONGEST_QUOTE)}"
    return (
        Receipt(warning.ref, "response", says_so, date=warning.responded, value=warning.response),
    )
