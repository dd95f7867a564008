"""What people do about an issue, from the day it is raised to the day it stays closed."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from readiness import permissions
from readiness.errors import Refused
from readiness.model import KIND_OF, Criterion, Hazard, Issue
from readiness.services.moving import refuse_past, to_another_day, to_another_owner
from readiness.services.reasons import because, given
from readiness.services.records import acted_on, on_record
from readiness.store import Work
from readiness.vocabulary import ISSUE_MOVES, IssueStatus


def raise_issue(
    work: Work,
    *,
    name: str,
    severity: int | None = None,
    patient_safety: bool | None = None,
    owner: str | None = None,
    due: dt.date | None = None,
    summary: str | None = None,
    workaround: str | None = None,
    site: str | None = None,
    criteria: Sequence[str] = (),
    hazards: Sequence[str] = (),
) -> Issue:
    """Say that something is wrong, and what it touches."""
    permissions.check(work, "raise_issue")
    ref = work.new_ref(Issue, f"{KIND_OF[Issue].prefix}-")
    if due is not None:
        refuse_past(due, ref, on=work.day)
    name = given(name, otherwise="Say in a few words what is wrong.")
    issue = {"ref": ref, "name": name, "severity": severity, "patient_safety": patient_safety}
    texts = {"owner": owner, "summary": summary, "workaround": workaround, "site": site}
    touched = {
        "criteria": on_record(Criterion, criteria, work=work),
        "hazards": on_record(Hazard, hazards, work=work),
    }
    return work.add(_raised(work, **issue, **texts, **touched, due=due))


def _raised(work: Work, **values: Any) -> Issue:
    """An issue as it stands on the day on which it is raised."""
    severity, said = values["severity"], {k: v for k, v in values.items() if v not in ("", None)}
    history = () if severity is None else ((work.day, severity),)
    begun = {"status": IssueStatus.OPEN, "raised": work.day, "raised_by": work.name}
    return Issue.model_validate({**said, **begun, "severity_history": history})


def link(
    work: Work, ref: str, *, criteria: Sequence[str] = (), hazards: Sequence[str] = ()
) -> Issue:
    """Say which criteria and hazards an issue touches; what is not named, it no longer does."""
    issue = _issue(work, "link_issue", ref)
    linked = {
        "criteria": on_record(Criterion, criteria, work=work, besides=issue.criteria),
        "hazards": on_record(Hazard, hazards, work=work, besides=issue.hazards),
    }
    if (issue.criteria, issue.hazards) == (linked["criteria"], linked["hazards"]):
        raise Refused(f"{ref} is linked to exactly these already.")
    return work.move(issue, **linked)


def redate(work: Work, ref: str, *, due: dt.date, why: str | None = None) -> Issue:
    """Move the date by which an issue is to be dealt with; every date it has had is kept."""
    return to_another_day(_open_issue(work, "redate_issue", ref), work, due=due, why=why)


def reassign(work: Work, ref: str, *, owner: str, why: str | None = None) -> Issue:
    """Give an issue to another owner."""
    return to_another_owner(_open_issue(work, "reassign_issue", ref), work, owner=owner, why=why)


def regrade(work: Work, ref: str, *, severity: int, why: str | None = None) -> Issue:
    """Say that an issue is worse or less bad than it was held to be; every grade is kept."""
    issue = _issue(work, "regrade_issue", ref)
    why = given(why or work.why, otherwise=f"Say in a sentence why {ref} is graded otherwise.")
    if severity == issue.severity:
        raise Refused(f"{ref} has severity {severity} already.")
    history = (*_grades(work, issue), (_latest_day(work, issue), severity))
    with because(why, work):
        return work.move(issue, severity=severity, severity_history=history)


def close(work: Work, ref: str, *, fixed_by: str) -> Issue:
    """Say that an issue is dealt with, and what fixed it, which stays as its last word."""
    issue = _issue(work, "close_issue", ref)
    _refuse_move(issue, to=IssueStatus.CLOSED)
    fixed_by = given(fixed_by, otherwise=f"Say in a sentence what fixed {ref}.")
    with because(fixed_by, work):
        return work.move(issue, status=IssueStatus.CLOSED, closed=work.day, summary=fixed_by)


def reopen(work: Work, ref: str, *, why: str | None = None) -> Issue:
    """Say that an issue was not dealt with after all; how often that happened is counted."""
    issue = _issue(work, "reopen_issue", ref)
    _refuse_move(issue, to=IssueStatus.OPEN)
    why = given(why or work.why, otherwise=f"Say in a sentence why {ref} is open again.")
    times = (issue.reopened or 0) + 1
    with because(why, work):
        return work.move(issue, status=IssueStatus.OPEN, closed=None, reopened=times, summary=why)


def _issue(work: Work, act: str, ref: str) -> Issue:
    return acted_on(Issue, ref, work=work, act=act)


def _open_issue(work: Work, act: str, ref: str) -> Issue:
    issue = _issue(work, act, ref)
    if not issue.is_open:
        raise Refused(f"{ref} is dealt with: reopen it first, if it is not.")
    return issue


def _refuse_move(issue: Issue, *, to: IssueStatus) -> None:
    """Go on only if an issue may come to another status from where it stands."""
    now = issue.status or IssueStatus.OPEN
    if now is to:
        raise Refused(f"{issue.ref} is {now.words} already.")
    if to not in ISSUE_MOVES[now]:
        raise Refused(f"{issue.ref} is {now.words}, and from there it does not become {to.words}.")


def _grades(work: Work, issue: Issue) -> tuple[tuple[dt.date, int], ...]:
    """The severities it has had; one that was never dated stood when it was raised."""
    if issue.severity_history or issue.severity is None:
        return issue.severity_history
    return ((min(issue.raised or work.day, work.day), issue.severity),)


def _latest_day(work: Work, issue: Issue) -> dt.date:
    return max([work.day, *(day for day, _ in issue.severity_history)])
