"""What a file of readings is about, where it does not say so itself: criterion, day, courses."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.components.frame import Page
from pages.components.marks import plain
from readiness.exchange.lists.remembering import remembered
from readiness.exchange.taken import Column
from readiness.exchange.taking_in import Courses, Files, courses_of
from readiness.model import Criterion
from readiness.scoring.figures import counted

ASIDE = ""
SHOWN = 12  # courses that are asked about one by one
OTHERS = "Leave the other {} courses aside"


def told(
    page: Page, files: Files, columns: Sequence[Column], chosen: Mapping[str, str]
) -> dict[str, str]:
    """What somebody says of a file that its columns do not."""
    fields = {chosen.get(column.heading, column.field) for column in columns}
    said: dict[str, str] = {}
    if not fields & {"criterion", "name"}:
        said |= _criterion(page)
    if "date" not in fields:
        said |= _day(page)
    return said | _courses(page, courses_of(files, known=page.known, chosen={**chosen, **said}))


def _criterion(page: Page) -> dict[str, str]:
    refs = list(_names(page))
    before = remembered(page.known).get("criterion")
    ref = st.selectbox(
        "The whole file is about",
        refs,
        index=refs.index(before) if before in refs else None,
        format_func=_names(page).__getitem__,
        placeholder="a criterion",
        key=f"criterion-of-file-{page.act}",
    )
    return {"criterion": ref} if ref else {}


def _day(page: Page) -> dict[str, str]:
    day = st.date_input(
        "As at, if the file does not say",
        value=None,
        max_value=page.today,
        format="DD/MM/YYYY",
        key=f"day-of-file-{page.act}",
    )
    return {"date": day.isoformat()} if day else {}


def _courses(page: Page, found: Courses) -> dict[str, str]:
    """Which criterion each course is, that is called otherwise here; or that it is none."""
    criteria = {ASIDE: "left aside"} | _names(page)
    said: dict[str, str] = {}
    for n, name in enumerate(found.unknown[:SHOWN]):
        said |= _one(page, criteria, name, key=f"course-{n}", before=None)
    others = found.unknown[SHOWN:]
    if others and st.checkbox(OTHERS.format(len(others)), key=f"others-{page.act}"):
        said |= dict.fromkeys(others, ASIDE)
    return said | _taken_up(page, criteria, found.aside)


def _taken_up(page: Page, criteria: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
    """Courses of this file that were once left aside, and that somebody now takes up."""
    if not names:
        return {}
    with st.expander(f"Left aside before: {counted(len(names), 'course')}; take one up again"):
        return _chosen_again(page, criteria, names)


def _chosen_again(page: Page, criteria: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
    """The courses, of all that were left aside, that are named again, and which criterion is it."""
    again = st.multiselect("Take up again", list(names), key=f"again-{page.act}")
    said: dict[str, str] = {}
    for name in again:
        said |= _one(page, criteria, name, key=f"again-{names.index(name)}", before=ASIDE)
    return {name: ref for name, ref in said.items() if ref != ASIDE}


def _one(
    page: Page, criteria: Mapping[str, str], name: str, *, key: str, before: str | None
) -> dict[str, str]:
    """Which criterion one course is, where somebody has said so."""
    ref = st.selectbox(
        plain(f"Which criterion is “{name}”?"),
        list(criteria),
        index=None if before is None else list(criteria).index(before),
        format_func=criteria.__getitem__,
        placeholder="not said",
        key=f"{key}-{page.act}",
    )
    return {} if ref is None else {name: ref}


def _names(page: Page) -> dict[str, str]:
    criteria = page.snapshot.all_of(Criterion)
    return {one.ref: f"{one.ref} {one.name}" for one in criteria}
