"""A question or a promise, as the room reads it from five metres."""

from collections.abc import Iterator
from html import escape

from pages.components.frame import Page
from readiness.exchange.papers.minuting import addressed
from readiness.model import Action, Answer
from readiness.model import Question as Put
from readiness.questions.catalogue import RULES
from readiness.questions.past import promised
from readiness.questions.recorded import of_record
from readiness.questions.rule import Question
from readiness.scoring.promises import promise_of, promised_in_answer
from readiness.vocabulary import Assurance, PromiseState

AT_ONCE = 230  # letters that stand on the screen in the question's own size
LONGEST_SAID = 25  # words of an answer
SHAPES = {Assurance.ASSURED: "✔", Assurance.PARTLY: "▲", Assurance.NOT_ASSURED: "■"}
BECAME = {
    PromiseState.KEPT: "✔ kept",
    PromiseState.LATE: "▲ late",
    PromiseState.BROKEN: "■ broken",
    PromiseState.TO_COME: "● still to come",
}
BY_NAME = {word: rule for rule in RULES for word in (rule.name, rule.code)}


def asked(page: Page, put: Put) -> Question:
    """A question on the list, with the help beside it and what became of it before."""
    return of_record(page.snapshot, put, rule=BY_NAME.get(put.rule or ""))


def addressee(page: Page, to: str | None) -> str:
    """To whom a question is put, as its head says it."""
    if not to:
        return "To whoever is accountable"
    return addressed(page.snapshot, to)


def thing_on_screen(page: Page, ref: str) -> str:
    """What the driver has brought before the meeting."""
    put = page.snapshot.find(Put, ref)
    if put is not None:
        return _question(page, put)
    action = page.snapshot.find(Action, ref)
    return "" if action is None else _promise(page, action)


def _question(page: Page, put: Put) -> str:
    question = asked(page, put)
    to = addressee(page, put.to or question.to)
    before = f'<p class="before">{escape(question.last_time)}</p>' if question.last_time else ""
    return (
        f'<p class="to">{escape(to)}</p>{before}{_words(put.text or "")}'
        f"{_answer(page, put) or _receipts(put)}"
    )


def _words(text: str) -> str:
    """The question at its full size; where it is long, what leads up to it stands smaller."""
    if len(text) <= AT_ONCE:
        return f'<h2 class="ask">{escape(text)}</h2>'
    fact, asks = split(text)
    lead = f'<p class="fact">{escape(fact)}</p>' if fact else ""
    return f'{lead}<h2 class="ask">{escape(asks)}</h2>'


def split(text: str) -> tuple[str, str]:
    """What a question states, and the sentences with which it asks, as far as they are short."""
    sentences = text.replace("? ", "?\n").replace(". ", ".\n").splitlines()
    asks: list[str] = []
    while sentences and sentences[-1].endswith("?"):
        if asks and len(" ".join((sentences[-1], *asks))) > AT_ONCE:
            break
        asks.insert(0, sentences.pop())
    return (" ".join(sentences), " ".join(asks)) if asks else ("", text)


def _receipts(put: Put) -> str:
    rows = "".join(f"<li>{escape(receipt)}</li>" for receipt in put.receipts)
    return f'<ul class="receipts">{rows}</ul>' if rows else ""


def _answer(page: Page, put: Put) -> str:
    """What was answered today and promised with it, in the place of the receipts."""
    today = [a for a in page.snapshot.answers(put.ref) if a.answered == put.asked]
    if not today:
        return ""
    return f'<ul class="receipts answer">{"".join(_told(page, put, today[-1]))}</ul>'


def _told(page: Page, put: Put, answer: Answer) -> Iterator[str]:
    words = (answer.answer or "").split()
    said = " ".join(words[:LONGEST_SAID]) + (" …" if len(words) > LONGEST_SAID else "")
    by = answer.answered_by or "Answered"
    yield f"<li>{escape(by)}: “{escape(said)}”</li>"
    if answer.assurance is not None:
        yield f"<li>{SHAPES[answer.assurance]} {answer.assurance.words.capitalize()}</li>"
    for promise in promised_in_answer(page.snapshot, put.ref):
        line = f"{promise.text}: {promise.owner or 'nobody named'}, "
        yield f"<li>{escape(line + promised(page.snapshot, promise))}</li>"


def _promise(page: Page, action: Action) -> str:
    promise = promise_of(action)
    became = BECAME[promise.state(page.snapshot.as_of)]
    shown = f"<li>{escape(promise.shown)}</li>" if promise.shown else ""
    return (
        f'<p class="to">Promised by {escape(promise.owner or "nobody named")}</p>'
        f'{_words(promise.text)}<ul class="receipts"><li>{escape(became)}: '
        f"{escape(promised(page.snapshot, promise))}</li>{shown}</ul>"
    )
