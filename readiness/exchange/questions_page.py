"""The rules as a page to read: `docs/questions.md`, written from the rules themselves."""

import textwrap
from collections.abc import Iterator, Sequence

from readiness.questions.catalogue import RULES
from readiness.questions.library import THEMES, theme_of, title_of
from readiness.questions.rule import Rule
from readiness.threshold import Threshold
from readiness.thresholds import GENERAL

HEAD = """\
# The questions

Written from the rules by `make docs`; a test fails where it is not current. Each rule notices one
pattern that has come before a go-live, good or bad. What decides is a number that the trust may set
for itself, with a reason and an end date, in the programme's `policy` or on the library page; what
nobody has set is our default and no standard. A rule may be switched off in the same way: then its
value is `off`. Every change stands in the record of changes, and runs out by itself.

## How to add a question, in five steps

1. Write the sad snapshot as a test in `tests/questions`: the smallest set of records about which it
   should ask. Think of six different ways in which the pattern can stand in a record.
2. Write the silent ones: at least twice as many innocent look-alikes.
3. Write the function in its theme under `readiness/questions/`. Its docstring is its page here and
   in the library; a number that decides is named in `readiness/thresholds.py`, with its unit and
   its default, and read as `snapshot.policy[...]`.
4. Put it in `readiness/questions/catalogue.py`, where a meeting should hear it, under a code that
   is never reused, and run `make docs`.
5. Read the sentence aloud. If it can be answered with yes, begin again.
"""
SECTIONS = (
    ("Why it is uncomfortable", "why"),
    ("What a good answer sounds like", "good"),
    ("If the answer is weak, ask", "next"),
    ("It stays silent", "silent"),
    ("The go-live that taught it", "taught_by"),
)
WIDTH = 100


def questions_page() -> str:
    """Every rule, theme by theme, with what it notices, what it goes by, and when it is silent."""
    parts = [HEAD, "## What every colour and every meeting goes by\n", *_table(GENERAL)]
    for theme in THEMES.values():
        parts.append(f"## {theme}\n")
        for rule in RULES:
            if theme_of(rule) == theme:
                parts += _rule(rule)
    return "\n".join(parts)


def _rule(rule: Rule) -> Iterator[str]:
    page = rule.guidance
    yield f"### {title_of(rule)}\n"
    yield f"`{rule.name}` · {rule.code}\n"
    yield _wrapped(page.notices)
    for title, section in SECTIONS:
        yield _wrapped(f"**{title}.** {getattr(page, section)}")
    if rule.gives_way_to:
        others = ", ".join(f"`{name}`" for name in rule.gives_way_to)
        yield _wrapped(f"**It leaves a record to**, where they speak of it: {others}.")
    yield from _table(rule.thresholds)


def _table(thresholds: Sequence[Threshold]) -> Iterator[str]:
    if not thresholds:
        yield "It goes by no number that a trust may set.\n"
        return
    yield "| what decides, by default | name | unit | bounds |\n|---|---|---|---|"
    for t in thresholds:
        says = t.sentence(t.default)
        yield f"| {says} | `{t.name}` | {t.unit} | {t.least} to {t.most} |"
    yield ""


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False) + "\n"
