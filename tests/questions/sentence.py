"""What a question has to keep to be read aloud, and its help to be read out in public."""

import re
from collections.abc import Iterator

from readiness.questions.rule import Question
from readiness.questions.spoken import opening

VERBS = "is|are|do|does|did|have|has|can|could|will|would|should"
ASKS_FOR = re.compile(r"\b(what date|when|who|whose|which|how many|how much|rating)\b", re.I)
HIDDEN = re.compile(rf"\b(?:and|or),? (?:{VERBS})\b", re.I)
MOST_WORDS = 45
MOST_NAMES = 2
MOST_CITED = 12
MOTIVES = re.compile(
    r"\b(hid(?:e|ing|den)|pretend|deliberate|blame|fault|lied|lying|mislead|cover.up|bad faith"
    r"|afraid|incompeten|careless|wanted to|chose not to|decided not to)\b",
    re.I,
)
GENERALITIES = re.compile(
    r"\b(always|never|usually|often|most|mostly|typically|generally|tend to|every programme"
    r"|everybody|nobody|everyone|no one|in practice|of course)\b",
    re.I,
)


def faults(question: Question) -> list[str]:
    """What is wrong with a question, in words; nothing when it may be asked."""
    return [*_of_the_sentence(question), *_of_its_names(question), *_of_its_help(question)]


def _of_the_sentence(question: Question) -> Iterator[str]:
    text = question.text
    last = re.split(r"(?<=[.;…”]) ", text)[-1]
    if not text.endswith("?") or text.count("?") != 1:
        yield "does not end in its only question mark"
    if re.match(rf"\W*(?:{VERBS})\b", text, re.I) and not text.startswith("“"):
        yield "can be answered with yes"
    if len(text.split()) > MOST_WORDS:
        yield f"is {len(text.split())} words long"
    if not ASKS_FOR.search(last):
        yield "asks for no date, name, number or choice"
    if HIDDEN.search(last):
        yield "hides a yes or no after an and"
    if not text[0].isdigit() and not text.startswith("“"):
        yield "does not begin with the fact"


def _of_its_names(question: Question) -> Iterator[str]:
    named = re.findall(r"“[^”]*”", question.text)
    if len(named) > MOST_NAMES:
        yield "names more than two records"
    for name in set(named):
        if named.count(name) > max(1, sum(_is_named(c.name, [name]) for c in question.refs)):
            yield "names the same record twice"
    if not question.refs or len(question.refs) > MOST_CITED:
        yield f"cites {len(question.refs)} records"
    if not any(_is_named(cited.name, named) for cited in question.refs):
        yield "names none of the records that it cites"
    bare = re.sub(r"“[^”]*”", "", question.text)
    if any(re.search(rf"(?<![\w-]){re.escape(c.ref)}(?![\w-])", bare) for c in question.refs):
        yield "holds a bare reference"
    if not question.receipts or {r.ref for r in question.receipts} - {c.ref for c in question.refs}:
        yield "has receipts of records that it does not cite"


def _is_named(name: str, named: list[str]) -> bool:
    return any(said.startswith(f"“{opening(name)}") for said in named)


def _of_its_help(question: Question) -> Iterator[str]:
    for said in (question.why, question.good, question.next, question.taught_by):
        if not said.endswith((".", "?")):
            yield f"leaves {said!r} unfinished"
        if found := MOTIVES.search(said) or GENERALITIES.search(said):
            yield f"says {found[0]!r}"
    if "Surrey" in question.taught_by and "disputed" not in question.taught_by:
        yield "does not say that the account is disputed"
