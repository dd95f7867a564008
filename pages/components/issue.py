"""One issue, opened: where it stands, and everything that can be done about it."""

import datetime as dt
from collections.abc import Callable, Iterator

import streamlit as st

from pages.components import history, moving
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from pages.components.raising import link_field, severity_field
from pages.components.workaround import workaround
from readiness.days import in_words
from readiness.model import Criterion, Hazard, Issue
from readiness.scoring.issues import IssueStanding, severity_in_words
from readiness.services import issues


def panel(page: Page, found: IssueStanding) -> None:
    """Where it stands, then the one thing that is to be done."""
    issue = found.issue
    st.header(plain(issue.name), anchor=False)
    st.text("\n".join(_facts(found)))
    st.pills(
        "What would you like to do?",
        list(DOING),
        default="Close or reopen",
        required=True,
        key="about_issue",
        wrap=True,
        bind="query-params",
    )
    DOING[st.session_state["about_issue"]](page, issue)


def _facts(found: IssueStanding) -> Iterator[str]:
    """What is known of an issue, a line for each side of it."""
    issue = found.issue
    if issue.summary:
        yield f"Where it stands: {issue.summary}"
    safety = " · ✚ a patient could be hurt" if found.touches_safety else ""
    yield f"Severity {severity_in_words(issue.severity)}{safety} · {status_in_words(issue)}"
    by = f" by {issue.raised_by}" if issue.raised_by else ""
    raised = f"raised on {in_words(issue.raised)}{by}" if issue.raised else f"raised{by}, no date"
    yield f"Owner {issue.owner or 'nobody named'} · {raised} · {_due(issue.due, found.moves)}"
    touched = [f"{record.ref} {record.label}" for record in (*found.blocks, *found.hazards)]
    yield f"Touches {'; '.join(touched)}" if touched else "Touches nothing on record"
    if issue.workaround:
        yield f"Meanwhile: {issue.workaround}"
    if issue.site:
        yield f"At {issue.site}"


def status_in_words(issue: Issue) -> str:
    """Where an issue stands, when it was closed, and how often it came back."""
    words = issue.status.words if issue.status else "status not said"
    closed = f" on {in_words(issue.closed)}" if issue.closed else ""
    return f"{words}{closed}" + (f", reopened {issue.reopened}×" if issue.reopened else "")


def _due(due: dt.date | None, moves: int) -> str:
    moved = f", moved {moves}×" if moves else ""
    return f"due {in_words(due)}{moved}" if due else "no due date"


def _close_or_reopen(page: Page, issue: Issue) -> None:
    if issue.is_open:
        _close(page, issue)
    else:
        _reopen(page, issue)


def _close(page: Page, issue: Issue) -> None:
    if is_refused(page, "close_issue", issue):
        return
    form = Form(page, issue.ref)
    with st.form(form.key("close"), border=True):
        form.text("What fixed it", "fixed_by", required=True)
        st.form_submit_button("Close the issue", type="primary", on_click=_closed, args=(form,))


def _closed(form: Form) -> None:
    done = f"{form.ref} is closed."
    form.page.attempt(done, issues.close, form.ref, fixed_by=form.typed("fixed_by"))


def _reopen(page: Page, issue: Issue) -> None:
    if is_refused(page, "reopen_issue", issue):
        return
    form = Form(page, issue.ref)
    with st.form(form.key("reopen"), border=True):
        form.text("Why it is open again", "again", required=True)
        st.form_submit_button("Reopen the issue", type="primary", on_click=_reopened, args=(form,))


def _reopened(form: Form) -> None:
    form.page.attempt(
        f"{form.ref} is open again.", issues.reopen, form.ref, why=form.typed("again")
    )


def _regrade(page: Page, issue: Issue) -> None:
    if is_refused(page, "regrade_issue", issue):
        return
    form = Form(page, issue.ref)
    with st.form(form.key("regrade"), border=True):
        severity_field(form, now=issue.severity)
        form.text("Why", "graded", required=True)
        st.form_submit_button("Grade it", type="primary", on_click=_regraded, args=(form,))


def _regraded(form: Form) -> None:
    severity = form.chosen("severity")
    if severity is None:
        form.page.refuse("Choose a severity first. Nothing was recorded.")
        return
    why = form.typed("graded")
    form.page.attempt(
        f"{form.ref} is graded.", issues.regrade, form.ref, severity=severity, why=why
    )


def _link(page: Page, issue: Issue) -> None:
    if is_refused(page, "link_issue", issue):
        return
    form = Form(page, issue.ref)
    with st.form(form.key("link"), border=True):
        link_field(form, Criterion, issue.criteria)
        link_field(form, Hazard, issue.hazards)
        st.form_submit_button("Record the links", type="primary", on_click=_linked, args=(form,))


def _linked(form: Form) -> None:
    form.page.attempt(
        f"{form.ref} is linked to what you chose.",
        issues.link,
        form.ref,
        criteria=form.chosen("criterion") or (),
        hazards=form.chosen("hazard") or (),
    )


def _redate(page: Page, issue: Issue) -> None:
    moving.redate(page, issue, act="redate_issue", deed=issues.redate)


def _reassign(page: Page, issue: Issue) -> None:
    moving.reassign(page, issue, act="reassign_issue", deed=issues.reassign)


DOING: dict[str, Callable[[Page, Issue], None]] = {
    "Close or reopen": _close_or_reopen,
    "Date": _redate,
    "Owner": _reassign,
    "Severity": _regrade,
    "Links": _link,
    "Workaround": workaround,
    "History": history.lines,
}
