"""Lists in and out: a file is chosen, its columns shown, what it would do, and one button."""

from collections.abc import Mapping
from functools import partial
from typing import Literal

import streamlit as st

from pages.components import courses, plain_table
from pages.components.form import is_refused
from pages.components.frame import Page
from pages.components.listing import THREE_LINES, folded
from pages.components.listing import column as of_width
from pages.components.marks import plain
from readiness.exchange.hazard_logs.logs import schemes
from readiness.exchange.lists.keys import keys_of
from readiness.exchange.papers.kinds import paper_of
from readiness.exchange.taken import OF_FACTS, Column, Taken
from readiness.exchange.taking_in import ACTS, TAKE_IN, Asked, columns_of, take_in_files

TABLES = ["xlsx", "csv", "tsv"]
PAGES = ["md", "markdown", "html", "htm", "json", "yaml", "yml", "txt"]
TYPES: Mapping[str, list[str]] = {"hazards": [*TABLES, *PAGES]}
PAPERS = {"hazards": "hazard-log"}
FORMATS = {
    "xlsx": ("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": ("CSV", "text/csv"),
    "docx": ("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
SAID = {"ref": "number", "initial": "before controls", "residual": "after controls"}
FEW = 5  # lines of a table that is shown whole
LISTED = 200  # lines of a preview; the counts above it are of everything
HEIGHT = 230
TALL = 340  # of the doubts, whose texts are whole: all four columns show in the narrowest place
DOUBT = {"Why": 136, "It says": 106, "Of": 62, "Record": 104}
OWN_WORDS = "only the standard's own words are scored"


def lists(page: Page, *kinds: str) -> None:
    """Taking a page's lists in, and taking them out; each out of the way until it is unfolded."""
    for kind in kinds:
        folded(page, f"Take {kind} in from a file", partial(_taking_in, kind=kind))
    folded(page, "Take this list out", partial(_out_of, kinds=kinds))


def _out_of(page: Page, *, kinds: tuple[str, ...]) -> None:
    for kind in kinds:
        _out(page, kind)


def _out(page: Page, kind: str) -> None:
    """A button for each format in which a list goes out, as at the moment that is shown."""
    day = page.moment.day.isoformat()
    endings = ("xlsx", "csv", "docx") if kind == "hazards" else ("xlsx", "csv")
    with st.container(horizontal=True):
        for ending in endings:
            _download(page, PAPERS.get(kind, kind), ending, f"{kind}-{day}.{ending}")
        if kind == "hazards":
            name = f"safety-case-extract-{day}.docx"
            _download(page, "safety-case", "docx", name, label="Safety case extract")


def _download(page: Page, paper: str, ending: str, name: str, *, label: str = "") -> None:
    words, mime = FORMATS[ending]
    title = label or paper.replace("-", " ").capitalize()
    write = partial(paper_of, paper, page.snapshot, ending=ending)
    st.download_button(
        f"{title} ({words})", data=write, file_name=name, mime=mime, on_click="ignore"
    )


def _taking_in(page: Page, *, kind: str) -> None:
    """A file, with what its columns are taken for and what it would do shown before it does."""
    if is_refused(page, ACTS[kind]):
        return
    types = TYPES.get(kind, TABLES)
    several = "; several files, if each holds a hazard" if kind == "hazards" else ""
    label, key = f"File of {kind}{several}", f"{kind}-{page.act}"
    if kind == "hazards":
        given = st.file_uploader(label, type=types, key=key, accept_multiple_files=True)
    else:
        one = st.file_uploader(label, type=types, key=key)
        given = [one] if one else []
    if not given:
        return
    files = [(file.name, file.getvalue()) for file in given]
    scheme = _scheme(page) if kind == "hazards" else None
    columns = page.answer(lambda: columns_of(kind, files, known=page.known))
    chosen = _columns(page, kind, columns or ())
    if kind == "readings":
        chosen |= courses.told(page, files, columns or (), chosen)
    asked = Asked(chosen, scheme)
    taken = page.answer(
        lambda: take_in_files(kind, files, known=page.known, today=page.today, asked=asked)
    )
    if taken is not None:
        _preview(page, taken)


def _scheme(page: Page) -> str | None:
    """The scheme by which the file's ratings are read, if somebody says so."""
    return st.selectbox(
        "Its ratings are of the scheme",
        schemes(page.known),
        index=None,
        placeholder=f"not said: {OWN_WORDS}",
        key=f"scheme-{page.act}",
    )


def _columns(page: Page, kind: str, columns: tuple[Column, ...]) -> dict[str, str]:
    """The headings of the file, and what each is taken for; what somebody chose otherwise."""
    keys = keys_of(kind)
    chosen = {}
    with st.expander(f"What its {len(columns)} headings are taken for"):
        for n, column in enumerate(columns):
            guess = column.field if column.field in keys else ""
            key = st.selectbox(
                plain(column.heading),
                list(keys),
                index=list(keys).index(guess),
                format_func=lambda key: keys[key],
                key=f"column-{kind}-{n}-{page.act}",
            )
            if key != guess:
                chosen[column.heading] = key
    return chosen


def _preview(page: Page, taken: Taken) -> None:
    """What taking the file in would do, what is doubtful in it, and the button that does it."""
    counts = taken.counts
    told = " · ".join(f"**{number}** {what}" for what, number in counts.items())
    st.markdown(
        f"Nothing is written yet. This file holds: {told} · **{len(taken.flags)}** doubtful"
    )
    for notice in taken.plan.notices[:3]:
        st.text(f"▲ {notice}")
    _doubtful(_doubts(taken), "cells that are doubtful, with why")
    _table(_lines(taken), "records that are new or change")
    if taken.plan.changes_nothing:
        st.info("Everything in this file is on record already; taking it in would change nothing.")
        return
    st.button(
        f"Take in {counts['new']} new, {counts['changed']} changed",
        type="primary",
        on_click=page.attempt,
        args=(f"{_many(taken)} taken in.", TAKE_IN[taken.kind], taken.plan),
    )


def _many(taken: Taken) -> str:
    counts = taken.counts
    return f"{taken.kind.capitalize()}: {counts['new']} new, {counts['changed']} changed,"


def _table(lines: list[dict[str, str]], alt: str) -> None:
    if lines:
        height: int | Literal["content"] = "content" if len(lines) <= FEW else HEIGHT
        shown = lines[:LISTED]
        plain_table.grid(shown, alt, alt=f"{len(lines)} {alt}", height=height)


def _doubtful(lines: list[dict[str, str]], alt: str) -> None:
    """The doubts, each cell of them wrapped so that nothing of it is cut off."""
    if lines:
        plain_table.grid(
            lines[:LISTED],
            alt,
            alt=f"{len(lines)} {alt}",
            height="content" if len(lines) < FEW else TALL,
            row_height=THREE_LINES,
            column_config={name: of_width(width) for name, width in DOUBT.items()},
        )


def _doubts(taken: Taken) -> list[dict[str, str]]:
    """Every doubtful cell: why comes first, for it says what to do."""
    return [
        {"Why": f.why, "It says": f.raw, "Of": SAID.get(f.field, f.field), "Record": f.record}
        for f in taken.flags
    ]


def _lines(taken: Taken) -> list[dict[str, str]]:
    """What is new, and each key that changes."""
    named = [
        {"What": "new", "Ref": line.ref, "Name": line.name, "Change": ""}
        for line in taken.plan.new
        if line.kind in (taken.record, *OF_FACTS.get(taken.kind, ()))
    ]
    moved = [
        {
            "What": "changed",
            "Ref": change.ref,
            "Name": change.name,
            "Change": f"{change.key}: {change.before} to {change.after}",
        }
        for change in taken.changes
    ]
    return named + moved
