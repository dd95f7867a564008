"""The issued versions of the hazard log: what is in force, what has changed, and who signed."""

import streamlit as st

from pages.components import rating, rows, slide
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from pages.components.scheme_form import schemes
from readiness.days import in_words
from readiness.model import LogVersion, SafetyCase
from readiness.scoring.log_versions import (
    Rerated,
    acceptances,
    changed_since,
    hazards_in,
    is_intact,
    last_version,
    ratings_in,
    versions,
)
from readiness.scoring.safety_gate import still_wanting
from readiness.services import issuing
from readiness.vocabulary import SafetyStage

SHOWN = 6  # changes named in the banner; the rest are counted


def banner(page: Page) -> None:
    """That a new safety case report is needed, and for which ratings, where it is."""
    changes, version = page.worked_out(changed_since), page.worked_out(last_version)
    if not changes or version is None:
        return
    said = list(dict.fromkeys(_change(change) for change in changes))
    named = "; ".join(said[:SHOWN])
    more = f"; and {len(said) - SHOWN} more" if len(said) > SHOWN else ""
    st.warning(
        plain(
            f"A new safety case report is needed: ratings have changed since version "
            f"{version.number} of {in_words(version.date)}. {named}{more}."
        )
    )


WORDS = {"initial": "before controls", "current": "today", "expected": "left after controls"}


def _change(change: Rerated) -> str:
    if change.is_new:
        return f"{change.ref} is new"
    if change.is_gone:
        return f"{change.ref} is withdrawn"
    was, now = _number(change.before), _number(change.after)
    return f"{change.ref} {WORDS[change.which]} {was} → {now}"


def _number(rated: int | None) -> str:
    return rating.UNSCORED if rated is None else str(rated)


def shown(page: Page) -> None:
    """Every version, the one that was chosen as it was issued, and what can be signed."""
    issued = page.worked_out(versions)
    if missing := page.worked_out(still_wanting):
        said = "; ".join(one.in_words for one in missing)
        st.info(plain(f"Before going live, this is still wanting: {said}."))
    left, right = st.columns([3, 2], gap="medium")
    with left:
        if not issued:
            st.info("No version has been issued. The clinical safety officer issues the first.")
        else:
            lines = [_line(page, v) for v in reversed(issued)]
            slide.of_table(page, "Issued versions of the hazard log", lines, rest="version")
            rows.table(lines)
            _opened(issued)
    with right:
        _issuing(page)
        _accepting(page)
        _cases(page)
        schemes(page)


def _line(page: Page, version: LogVersion) -> dict[str, str]:
    accepted = acceptances(page.snapshot, version)
    return {
        "Version": str(version.number),
        "Issued": in_words(version.date),
        "By": version.by or "not named",
        "Report": f"{version.report or 'none'} ({_stage(version.stage)})",
        "Risk accepted by": ", ".join(a.by or "not named" for a in accepted) or "nobody yet",
        "Ledger number": str(version.recorded),
    }


def _stage(stage: SafetyStage | None) -> str:
    return stage.words if stage else "stage not said"


def _opened(issued: tuple[LogVersion, ...]) -> None:
    """One version, as it was."""
    by_number = {version.number: version for version in issued}
    number = st.selectbox(
        "Open a version as it was",
        list(by_number),
        index=None,
        format_func=lambda n: f"Version {n}, issued {in_words(by_number[n].date)}",
        key="version",
        placeholder="choose one",
    )
    if number is None:
        return
    version = by_number[number]
    rated = ratings_in(version)
    fits = (
        "what is shown is what was issued" if is_intact(version) else "it has been redacted since"
    )
    st.caption(plain(f"{version.scheme or 'no scheme named'} · {fits}"))
    held = [
        {
            "Ref": hazard.ref,
            "Hazard": hazard.name,
            "Before controls": _number(rated.get(hazard.ref, {}).get("initial")),
            "That day": _number(rated.get(hazard.ref, {}).get("current")),
            "Left after controls": _number(rated.get(hazard.ref, {}).get("expected")),
            "Status": hazard.status.words if hazard.status else "not said",
        }
        for hazard in hazards_in(version)
    ]
    rows.table(held)


def _issuing(page: Page) -> None:
    st.header("Issue the log", anchor=False)
    if is_refused(page, "issue_log"):
        return
    form = Form(page, "issue")
    cases = {case.ref: case for case in page.snapshot.all_of(SafetyCase)}
    st.selectbox(
        "For which safety case report",
        list(cases),
        index=None,
        format_func=lambda ref: f"{ref} · {cases[ref].name} ({_stage(cases[ref].stage)})",
        key=form.key("report"),
        placeholder="choose one, or put one on record below",
    )
    st.button("Issue the log", type="primary", key=form.key("do"), on_click=_issued, args=(form,))


def _issued(form: Form) -> None:
    report = form.chosen("report")
    if report is None:
        form.page.refuse("Choose the safety case report that it is issued for. Nothing was issued.")
        return
    form.page.attempt("The hazard log is issued.", issuing.issue_log, report=report)


def _accepting(page: Page) -> None:
    st.header("Accept the risk that is left", anchor=False)
    if is_refused(page, "accept_residual_risk"):
        return
    form = Form(page, "accept-log")
    form.text("On what grounds", "grounds")
    label = "Accept it for the organisation"
    st.button(label, key=form.key("do"), on_click=_accepted, args=(form,))


def _accepted(form: Form) -> None:
    done = "The risk that is left is accepted, in your name."
    form.page.attempt(done, issuing.accept_residual_risk, reason=form.typed("grounds"))


def _cases(page: Page) -> None:
    """The safety case reports, of the new system and of the old one."""
    st.header("Safety case reports", anchor=False)
    for case in page.snapshot.all_of(SafetyCase):
        signed = f"approved by {case.approved_by}" if case.approved_on else "not approved"
        st.text(f"{case.ref} · {case.name} · {_stage(case.stage)} · {signed}")
        if case.approved_on is None and page.why_not("approve_safety_case", case) is None:
            st.button(
                f"Approve {case.ref}",
                key=f"approve-{case.ref}-{page.act}",
                on_click=_approved,
                args=(page, case.ref),
            )
    if is_refused(page, "write_safety_case"):
        return
    form = Form(page, "case")
    form.text("What the report is called", "called")
    form.text("Of which system (optional)", "system")
    st.selectbox(
        "Stage",
        list(SafetyStage),
        format_func=lambda stage: stage.words,
        key=form.key("stage"),
    )
    st.button("Put it on record", key=form.key("do"), on_click=_written, args=(form,))


def _approved(page: Page, ref: str) -> None:
    page.attempt(f"{ref} is approved.", issuing.approve_safety_case, ref)


def _written(form: Form) -> None:
    form.page.attempt(
        "The report is on record.",
        issuing.write_safety_case,
        name=form.typed("called"),
        system=form.typed("system"),
        stage=form.chosen("stage"),
    )
