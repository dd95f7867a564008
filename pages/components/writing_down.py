"""What the secretary writes down without leaving the flow: a line, by key."""

from collections.abc import Callable

import streamlit as st

from pages.components import focus
from pages.components.frame import Page
from pages.components.line import Line
from pages.components.room_things import asked
from readiness.model import Question as Put
from readiness.scoring.meeting import Meeting
from readiness.services import answers, issues, minutes, risks
from readiness.vocabulary import Assurance, MinuteKind

KIND = "writing"
FIRST_FIELD = ".st-key-writing-down input"
# Where the cursor waits between two lines: on the kind that was written, so that the arrows go on.
BETWEEN = '.st-key-kinds [data-testid="stBaseButton-primary"]'
ANSWER, PROMISE, DECISION, DISSENT = "Answer", "Promise", "Decision", "Dissent"
ISSUE, RISK, SAID, SUPPLIER = "Issue", "Risk", "Said", "Supplier"
IN, OUT = "comes in", "leaves"


def form(page: Page, meeting: Meeting) -> None:
    """The kinds of line, each with its key, and the one that is being written."""
    kinds = list(FORMS)
    with st.container(horizontal=True, gap="small", key="kinds"):
        for number, kind in enumerate(kinds, start=1):
            st.button(
                kind,
                key=f"write-{kind}",
                shortcut=f"Alt+{number}",
                type="primary" if kind == _kind(page, meeting) else "secondary",
                on_click=_choose,
                args=(kind,),
            )
    kind = _kind(page, meeting)
    with st.container(key="writing-down"):
        FORMS[kind](page, meeting)
    focus.follow()


def _kind(page: Page, meeting: Meeting) -> str:
    """What is being written: what was chosen, else an answer where a question is on the screen."""
    usual = ANSWER if put_on_screen(page, meeting) else DECISION
    return str(st.session_state.get(KIND) or usual)


def _choose(kind: str) -> None:
    st.session_state[KIND] = kind
    focus.ask(FIRST_FIELD)


def put_on_screen(page: Page, meeting: Meeting) -> Put | None:
    """The question on the room's screen, if one is."""
    return page.snapshot.find(Put, meeting.dive.shown) if meeting.dive.shown else None


def _answer(page: Page, meeting: Meeting) -> None:
    put = put_on_screen(page, meeting)
    if put is None:
        st.info("No question is on the screen. Bring one up, then write down what is answered.")
        return
    line = Line(page, put.ref, BETWEEN)
    with st.form(line.key("form"), border=False):
        line.text("What was said", "answer")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            line.text("Answered by", "answered_by", value=_whoever(page, meeting, put))
            st.segmented_control(
                "The chair is",
                list(Assurance),
                format_func=lambda assurance: assurance.words,
                key=line.key("assurance"),
            )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            line.text("Promised (if anything)", "promise")
            line.text("By whom", "owner", placeholder="whoever answered")
            line.day("By when", "due")
        _submit("Record the answer", _answered, line)


def _whoever(page: Page, meeting: Meeting, put: Put) -> str:
    """Who is likely to answer: to whom it is put, else whoever leads the item."""
    lead = meeting.item.lead if meeting.item else None
    return asked(page, put).to or lead or ""


def _answered(line: Line) -> None:
    line.record(
        "The answer is recorded.",
        answers.record_answer,
        line.ref,
        answer=line.typed("answer"),
        answered_by=line.typed("answered_by"),
        assurance=line.chosen("assurance"),
        promise=line.typed("promise"),
        owner=line.typed("owner"),
        due=line.chosen("due"),
    )


def _promise(page: Page, meeting: Meeting) -> None:
    line = Line(page, meeting.ref, BETWEEN)
    with st.form(line.key("promise-form"), border=False):
        line.text("What is promised", "promise")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            line.text("By whom", "owner")
            line.day("By when", "due")
        _submit("Record the promise", _promised, line)


def _promised(line: Line) -> None:
    said = {"text": line.typed("promise"), "owner": line.typed("owner"), "due": line.chosen("due")}
    line.record("The promise is recorded.", minutes.record_promise, line.ref, **said)


def _decision(page: Page, meeting: Meeting) -> None:
    _minuted(page, meeting, MinuteKind.DECISION, ("What is decided", "Record the decision"))


def _said(page: Page, meeting: Meeting) -> None:
    _minuted(page, meeting, MinuteKind.SAID, ("What was said", "Minute it"))


def _minuted(page: Page, meeting: Meeting, kind: MinuteKind, words: tuple[str, str]) -> None:
    line, (label, button) = Line(page, meeting.ref, BETWEEN), words
    with st.form(line.key(f"{kind}-form"), border=False):
        line.text(label, kind.value)
        _submit(button, _was_minuted, line, kind)


def _was_minuted(line: Line, kind: MinuteKind) -> None:
    line.record("It is minuted.", minutes.minute, line.ref, kind=kind, text=line.typed(kind.value))


def _dissent(page: Page, meeting: Meeting) -> None:
    line = Line(page, meeting.ref, BETWEEN)
    with st.form(line.key("dissent-form"), border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            line.text("Who does not agree", "dissents")
            line.text("With what, and why", "dissent")
        _submit("Record the dissent", _dissented, line)


def _dissented(line: Line) -> None:
    said = {"by": line.typed("dissents"), "text": line.typed("dissent")}
    line.record("The dissent stands in the minutes.", minutes.dissent, line.ref, **said)


def _issue(page: Page, meeting: Meeting) -> None:
    line = Line(page, meeting.ref, BETWEEN)
    with st.form(line.key("issue-form"), border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            line.text("What is wrong", "issue")
            line.text("Whose it is", "issue_owner")
        _submit("Raise the issue", _raised, line)


def _raised(line: Line) -> None:
    said = {"name": line.typed("issue"), "owner": line.typed("issue_owner") or None}
    line.record("The issue is raised.", issues.raise_issue, **said)


def _risk(page: Page, meeting: Meeting) -> None:
    line = Line(page, meeting.ref, BETWEEN)
    with st.form(line.key("risk-form"), border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            line.text("What could happen", "risk")
            line.text("Whose it is", "risk_owner")
        _submit("Raise the risk", _feared, line)


def _feared(line: Line) -> None:
    said = {"name": line.typed("risk"), "owner": line.typed("risk_owner") or None}
    line.record("The risk is raised.", risks.raise_risk, **said)


def _supplier(page: Page, meeting: Meeting) -> None:
    line = Line(page, meeting.ref, BETWEEN)
    inside = ", ".join(meeting.suppliers_in) or "nobody of the supplier"
    st.text(f"In the room: {inside}")
    with st.form(line.key("supplier-form"), border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            line.text(
                "Who of the supplier", "supplier", value=next(iter(meeting.dive.suppliers), "")
            )
            which = OUT if meeting.suppliers_in else IN
            st.segmented_control("Who", [IN, OUT], default=which, key=line.key("moves"))
        _submit("Minute it", _moved, line)


def _moved(line: Line) -> None:
    kind = MinuteKind.DEPARTURE if line.chosen("moves") == OUT else MinuteKind.ARRIVAL
    by = line.typed("supplier")
    line.record("It is minuted.", minutes.minute, line.ref, kind=kind, by=by)


def _submit(label: str, deed: Callable[..., None], *args: object) -> None:
    st.form_submit_button(label, type="primary", on_click=deed, args=args)


FORMS: dict[str, Callable[[Page, Meeting], None]] = {
    ANSWER: _answer,
    PROMISE: _promise,
    DECISION: _decision,
    DISSENT: _dissent,
    ISSUE: _issue,
    RISK: _risk,
    SAID: _said,
    SUPPLIER: _supplier,
}
