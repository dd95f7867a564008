"""One criterion, opened: where it stands and why, and everything that can be done to it."""

import datetime as dt
from collections.abc import Callable

import streamlit as st

from pages.components.frame import Page
from pages.components.marks import line, plain, said
from readiness.days import clock, in_words
from readiness.history import told
from readiness.model import Criterion, Evidence
from readiness.scoring.criterion import computed
from readiness.scoring.figures import aim, valued
from readiness.scoring.standing import declared
from readiness.services import criteria
from readiness.services.criteria import SAID_OTHERWISE
from readiness.store import entries
from readiness.vocabulary import Declared, EvidenceKind, Outcome

EVIDENCE_WORDS = {kind: kind.value.replace("_", " ") for kind in EvidenceKind}


def panel(page: Page, criterion: Criterion) -> None:
    """Where it stands, then the one thing that is to be done."""
    _stands(page, criterion)
    doing: dict[str, Callable[[Page, Criterion], None]] = {
        "Tick off": _tick,
        "Reading": _reading,
        "Evidence": _evidence,
        "Check": _check,
        "Judge": _judge,
        "Date or owner": _move,
        "History": _history,
    }
    st.pills(
        "What would you like to do?",
        list(doing),
        default="Tick off",
        required=True,
        key="doing",
        bind="query-params",
    )
    doing[st.session_state["doing"]](page, criterion)


def _stands(page: Page, criterion: Criterion) -> None:
    shown = computed(page.snapshot, criterion)
    st.subheader(plain(criterion.name), anchor=False)
    if criterion.meaning:
        st.text(criterion.meaning)
    say = said(declared(page.snapshot, criterion))
    st.markdown(f"We say **{say}** · records show **{line(shown.status)}**")
    st.text(shown.reason)
    facts = [
        "must-have" if criterion.is_must else "should-have",
        f"owner {criterion.owner or 'nobody named'}",
        f"due {in_words(criterion.due)}" if criterion.due else "no due date",
        aim(criterion) if criterion.target is not None else "nothing to measure",
    ]
    st.text(" · ".join(facts))


def _refused(page: Page, act: str, record: object) -> bool:
    """Say why this person may not do it, in place of the form."""
    why = page.why_not(act, record)
    if why is not None:
        st.info(why, icon=":material/lock:")
    return why is not None


def _key(criterion: Criterion, field: str) -> str:
    """A widget's key: kept while an act is tried again, fresh once it is done."""
    return f"{criterion.ref}-{field}-{st.session_state['act']}"


def _given(criterion: Criterion, field: str) -> str:
    return str(st.session_state.get(_key(criterion, field)) or "").strip()


def _tick(page: Page, criterion: Criterion) -> None:
    if _refused(page, "tick_off", criterion):
        return

    def tick() -> None:
        summary = _given(criterion, "summary")
        evidence = _evidence_given(page, criterion) if summary else None
        why = _given(criterion, "why") or None
        page.attempt(
            f"{criterion.ref} is ticked off.",
            criteria.tick_off,
            criterion.ref,
            evidence=evidence,
            why=why,
        )

    with st.form(_key(criterion, "tick"), border=True):
        st.text("Attach what proves it, unless that is on record already.")
        _evidence_fields(page, criterion)
        st.text_input("Anything to add (optional)", key=_key(criterion, "why"))
        st.form_submit_button("Tick off", type="primary", on_click=tick)


def _evidence_fields(page: Page, criterion: Criterion) -> None:
    st.text_input("What was seen, run or signed", key=_key(criterion, "summary"))
    with st.container(horizontal=True):
        st.selectbox(
            "Kind",
            list(EvidenceKind),
            format_func=EVIDENCE_WORDS.__getitem__,
            key=_key(criterion, "kind"),
        )
        st.selectbox(
            "How it ended",
            list(Outcome),
            format_func=lambda outcome: outcome.value,
            key=_key(criterion, "outcome"),
        )
        st.date_input(
            "On", value=page.moment.day, max_value=page.moment.day, key=_key(criterion, "date")
        )
    st.text_input("Link (optional)", key=_key(criterion, "link"))


def _evidence_given(page: Page, criterion: Criterion) -> Evidence:
    state = st.session_state
    return Evidence.model_construct(
        of=criterion.ref,
        kind=state[_key(criterion, "kind")],
        outcome=state[_key(criterion, "outcome")],
        date=state[_key(criterion, "date")] or page.moment.day,
        summary=_given(criterion, "summary"),
        link=_given(criterion, "link") or None,
    )


def _evidence(page: Page, criterion: Criterion) -> None:
    if _refused(page, "attach_evidence", criterion):
        return

    def attach() -> None:
        given = _evidence_given(page, criterion)
        page.attempt(
            f"Evidence is attached to {criterion.ref}.",
            criteria.attach_evidence,
            criterion.ref,
            kind=given.kind,
            summary=given.summary,
            date=given.date,
            outcome=given.outcome,
            link=given.link,
        )

    with st.form(_key(criterion, "attach"), border=True):
        _evidence_fields(page, criterion)
        st.form_submit_button("Attach evidence", type="primary", on_click=attach)


def _reading(page: Page, criterion: Criterion) -> None:
    if criterion.target is None and not criterion.measure:
        st.info("Nothing is measured here: tick it off when there is proof.")
        return
    if _refused(page, "post_reading", criterion):
        return

    def post() -> None:
        page.attempt(
            f"The reading of {criterion.ref} is posted.",
            criteria.post_reading,
            criterion.ref,
            value=st.session_state[_key(criterion, "value")],
            date=st.session_state[_key(criterion, "on")],
            source=_given(criterion, "source") or None,
        )

    for reading in page.snapshot.readings(criterion.ref)[-3:]:
        st.text(f"{in_words(reading.date)}: {valued(criterion, reading.value)}")
    with st.form(_key(criterion, "reading"), border=True):
        st.number_input(
            criterion.measure or criterion.unit or "Value",
            value=None,
            key=_key(criterion, "value"),
            placeholder="a number",
        )
        st.date_input(
            "As at", value=page.moment.day, max_value=page.moment.day, key=_key(criterion, "on")
        )
        st.text_input("Source (optional)", key=_key(criterion, "source"))
        st.form_submit_button("Post reading", type="primary", on_click=post)


def _check(page: Page, criterion: Criterion) -> None:
    found = page.snapshot.evidence(criterion.ref)
    if not found:
        st.info("No evidence is on record yet.")
    for evidence in reversed(found):
        with st.container(border=True):
            _one_check(page, criterion, evidence)


def _one_check(page: Page, criterion: Criterion, evidence: Evidence) -> None:
    kind = EVIDENCE_WORDS[evidence.kind] if evidence.kind else "evidence"
    on = f", {in_words(evidence.date)}" if evidence.date else ""
    st.text(f"{kind}{on}: {evidence.summary or 'no summary'} (by {evidence.by or 'not named'})")
    checked = page.snapshot.check_of(evidence)
    if checked is not None:
        st.text(f"✔ checked by {checked.verified_by or 'not named'}{_on(checked.verified_on)}")
        return
    if not _refused(page, "check_evidence", evidence):
        st.button(
            "I have looked at it, and it shows what it says",
            key=f"check-{evidence.recorded}",
            on_click=page.attempt,
            args=(
                f"Evidence of {criterion.ref} is checked.",
                criteria.check_evidence,
                evidence.recorded,
            ),
        )


def _on(day: dt.date | None) -> str:
    return f" on {in_words(day)}" if day else ""


def _judge(page: Page, criterion: Criterion) -> None:
    if _refused(page, "judge", criterion):
        return

    def judge() -> None:
        page.attempt(
            f"{criterion.ref} is judged.",
            criteria.judge,
            criterion.ref,
            status=st.session_state[_key(criterion, "status")],
            why=_given(criterion, "judged_why"),
        )

    with st.form(_key(criterion, "judge"), border=True):
        st.selectbox(
            "We say",
            [status for status in Declared if status not in SAID_OTHERWISE],
            format_func=said,
            key=_key(criterion, "status"),
        )
        st.text_input("Why", key=_key(criterion, "judged_why"))
        st.form_submit_button("Record", type="primary", on_click=judge)


def _move(page: Page, criterion: Criterion) -> None:
    _redate(page, criterion)
    _reassign(page, criterion)


def _redate(page: Page, criterion: Criterion) -> None:
    if _refused(page, "redate", criterion):
        return

    def redate() -> None:
        page.attempt(
            f"{criterion.ref} has another date.",
            criteria.redate,
            criterion.ref,
            due=st.session_state[_key(criterion, "due")],
            why=_given(criterion, "due_why"),
        )

    with st.form(_key(criterion, "redate"), border=True):
        st.date_input("Due", value=criterion.due, key=_key(criterion, "due"))
        st.text_input("Why it moves", key=_key(criterion, "due_why"))
        st.form_submit_button("Move the date", on_click=redate)


def _reassign(page: Page, criterion: Criterion) -> None:
    if _refused(page, "reassign", criterion):
        return

    def reassign() -> None:
        page.attempt(
            f"{criterion.ref} has another owner.",
            criteria.reassign,
            criterion.ref,
            owner=_given(criterion, "owner"),
            why=_given(criterion, "owner_why"),
        )

    with st.form(_key(criterion, "reassign"), border=True):
        st.text_input("Owner", value=criterion.owner or "", key=_key(criterion, "owner"))
        st.text_input("Why", key=_key(criterion, "owner_why"))
        st.form_submit_button("Change the owner", on_click=reassign)


def _history(page: Page, criterion: Criterion) -> None:
    found = entries(page.shelf.engine, ref=criterion.ref)
    for entry in found:
        if entry.number > page.known.number:
            continue
        change = told(entry, page.known)
        why = f" · {change.why}" if change.why else ""
        st.text(f"{clock(change.at)} · {change.who} {change.what}{why}")
