"""What does nobody want to ask, and what stands open? For the chair, never for the wall."""

import datetime as dt

import streamlit as st

from pages.components.frame import Page, open_page
from pages.components.marks import plain
from readiness.days import in_words
from readiness.model import Person
from readiness.questions.asking import ranked
from readiness.questions.rule import Question, Receipt
from readiness.scoring.issues import OpenIssue, open_issues
from readiness.vocabulary import Pillar, QuestionState

SHOWN = 12  # issues at first sight; the whole list is one click away


def questions(page: Page) -> None:
    """The meeting's few questions, and the reserve behind them."""
    found = page.worked_out(ranked)
    asked = [q for q in found if q.state is QuestionState.ASKED]
    reserve = [q for q in found if q.state is QuestionState.RESERVE]
    aside = len(found) - len(asked) - len(reserve)
    st.header("Questions", anchor=False)
    st.text(f"Today {len(asked)} · in reserve {len(reserve)} · held or dismissed {aside}")
    if not found:
        st.info("The records raise no question today. That is not the same as being ready.")
    for number, question in enumerate(asked, start=1):
        one(question, f"{number}. ", expanded=number == 1)
    if reserve and st.toggle("Show the reserve", key="reserve", bind="query-params"):
        for question in reserve:
            one(question, "", expanded=False)


def one(question: Question, number: str, *, expanded: bool) -> None:
    """A question with the evidence behind it and the help beside it."""
    with st.container(border=True):
        to = f"To the {question.to}" if question.to else "To whoever is accountable"
        st.markdown(f"{number}**{plain(to)}**")
        st.subheader(plain(question.text), anchor=False)
        with st.expander("Evidence, and help for the chair", expanded=expanded):
            st.markdown("**The evidence behind this**")
            st.markdown("\n".join(f"- {receipt(r)}" for r in question.receipts))
            for title, text in (
                ("Why it is uncomfortable", question.why),
                ("What a good answer sounds like", question.good),
                ("If the answer is weak, ask", question.next),
                ("The go-live that taught it", question.taught_by),
                ("Why it stands here in the order", question.score_says),
            ):
                st.markdown(f"**{title}.** {plain(text)}")


def receipt(row: Receipt) -> str:
    """One row behind a question, with its record and its day."""
    on = f"{in_words(row.date)}: " if row.date else ""
    return f"{plain(on)}{plain(row.says)} ({plain(row.ref)})"


def issues(page: Page) -> None:
    """What stands open, the most pressing first."""
    found = page.worked_out(open_issues)
    st.header("Open issues", anchor=False)
    shown = [issue for issue in found if _is_wanted(page.person, issue)]
    if not found:
        st.info("No issue is open on record.")
        return
    whole = len(shown) <= SHOWN or st.toggle("Whole list", key="whole", bind="query-params")
    rows = shown if whole else shown[:SHOWN]
    st.text(f"{len(rows)} of {len(found)} open issues, safety first")
    if rows:
        st.table([_row(issue) for issue in rows], border="horizontal", hide_index=True)
    else:
        st.info("None of the open issues matches the filters above.")


def filters(page: Page) -> None:
    """Which issues to look at; they stand in the address, so a link shows the same."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.pills(
            "Pillar",
            list(Pillar),
            format_func=lambda pillar: pillar.heading,
            key="pillar",
            bind="query-params",
        )
        st.text_input(
            "Issue or owner holds", key="holds", bind="query-params", placeholder="printer"
        )
        if page.person is not None:
            st.toggle("Only mine", key="mine", bind="query-params")


def _is_wanted(person: Person | None, found: OpenIssue) -> bool:
    pillar, holds = st.session_state.get("pillar"), st.session_state.get("holds") or ""
    if pillar is not None and pillar not in found.pillars:
        return False
    if st.session_state.get("mine") and person is not None:
        mine = {person.ref, person.name, person.title}
        if found.issue.owner not in mine:
            return False
    text = f"{found.issue.name} {found.issue.owner or ''} {found.issue.ref}"
    return holds.casefold() in text.casefold()


def _row(found: OpenIssue) -> dict[str, str]:
    issue = found.issue
    severity = "not graded" if issue.severity is None else str(issue.severity)
    return {
        "Severity": f"{severity} ✚ safety" if found.touches_safety else severity,
        "Issue": plain(issue.name),
        "Owner": plain(issue.owner or "nobody named"),
        "Open for": "not dated" if found.age is None else f"{found.age} days",
        "Due": _due(issue.due, found.moves),
        "Blocks": plain(", ".join(c.ref for c in found.blocks)) or "nothing on record",
    }


def _due(due: dt.date | None, moves: int) -> str:
    moved = f", moved {moves}×" if moves else ""
    return f"{in_words(due, year=False)}{moved}" if due else "no date"


page = open_page("Deep dive")
left, right = st.columns([1, 1], gap="medium")
with left:
    questions(page)
with right:
    filters(page)
    issues(page)
