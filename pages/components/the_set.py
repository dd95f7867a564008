"""The set of criteria itself: adding one of our own, its target, its priority, its scope."""

import datetime as dt
from collections.abc import Callable

import streamlit as st

from pages.components import dialog, plain_table
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.exchange.pasting import Paste, pasted
from readiness.model import Criterion
from readiness.scoring.figures import aim, valued
from readiness.scoring.standing import standing
from readiness.services import criteria, the_set
from readiness.services.many import each
from readiness.store import Work
from readiness.vocabulary import Direction, Pillar, Priority

Deed = Callable[[Work, str], object]
ADD, PASTE = "Add a criterion", "Paste readings"
PRIORITIES = {
    Priority.MUST: "must",
    Priority.MUST_NOT_WAIVE: "must that cannot be waived",
    Priority.SHOULD: "should",
}


def openers(page: Page) -> None:
    """The ways to put more into the set than one criterion's form does."""
    with st.container(horizontal=True):
        if page.why_not("add_criterion") is None:
            dialog.opener(ADD)
        if page.person is not None and not page.moment.is_reopened:
            dialog.opener(PASTE)


def add(page: Page, _subject: str) -> None:
    """What has to be true besides what the catalogue asks for."""
    form = Form(page, "new-criterion")
    dialog.refusal(form)
    with st.form(form.key("add"), border=False):
        form.text("What has to be true", "name", required=True)
        with st.container(horizontal=True):
            _choice(form, "Pillar", "pillar", {p: p.heading for p in Pillar})
            _choice(form, "Priority", "priority", PRIORITIES)
        with st.container(horizontal=True):
            form.text("Owner (optional)", "owner")
            form.coming_day("Due (optional)", "due")
        with st.container(horizontal=True):
            form.text("What is measured (optional)", "measure", placeholder="users trained")
            form.text("Unit", "unit", placeholder="% of users")
            st.number_input("Target", value=None, key=form.key("target"))
        form.text("Why it is added", "why", required=True)
        st.form_submit_button("Add it", type="primary", on_click=_add, args=(form,))


def _choice(
    form: Form, label: str, field: str, words: dict[Pillar, str] | dict[Priority, str]
) -> None:
    key = form.key(field)
    named = {option.value: said for option, said in words.items()}
    st.selectbox(label, list(named), index=None, format_func=named.__getitem__, key=key)


def _add(form: Form) -> None:
    pillar, priority, target = (form.chosen(field) for field in ("pillar", "priority", "target"))
    texts = {field: form.typed(field) or None for field in ("owner", "measure", "unit")}
    dialog.attempt(
        form,
        "The criterion is added.",
        the_set.add_criterion,
        name=form.typed("name"),
        pillar=Pillar(pillar) if pillar else None,
        priority=Priority(priority) if priority else None,
        due=form.chosen("due"),
        target=target,
        direction=Direction.MIN if target is not None else None,
        why=form.typed("why") or None,
        **texts,
    )


def target(page: Page, criterion: Criterion) -> None:
    """Another target, and why; what it was stays with its day."""
    if is_refused(page, "change_target", criterion):
        return
    form = Form(page, criterion.ref)
    if criterion.target is not None:
        st.text(f"Now {aim(criterion)}.")
    with st.form(form.key("target"), border=True):
        st.number_input("Target", value=None, key=form.key("aim"), required=True)
        form.text("Why it changes", "aimed", required=True)
        label = "Change the target"
        st.form_submit_button(label, type="primary", on_click=_target, args=(form,))


def _target(form: Form) -> None:
    if form.chosen("aim") is None:
        form.page.refuse("Type the target first. Nothing was recorded.")
        return
    done, why = f"{form.ref} has another target.", form.typed("aimed")
    form.page.attempt(done, the_set.change_target, form.ref, target=form.chosen("aim"), why=why)


def priority(page: Page, criterion: Criterion) -> None:
    """Whether it can stop a go-live, and why that changes; what it was stays with its day."""
    if is_refused(page, "change_priority", criterion):
        return
    form = Form(page, criterion.ref)
    if criterion.priority is not None:
        st.text(f"Now a {PRIORITIES[criterion.priority]}.")
    with st.form(form.key("priority"), border=True):
        _choice(form, "Priority", "weight", PRIORITIES)
        form.text("Why it changes", "weighed", required=True)
        label = "Change the priority"
        st.form_submit_button(label, type="primary", on_click=_priority, args=(form,))


def _priority(form: Form) -> None:
    if (chosen := form.chosen("weight")) is None:
        form.page.refuse("Choose a priority first. Nothing was recorded.")
        return
    done, why = f"{form.ref} has another priority.", form.typed("weighed")
    form.page.attempt(done, the_set.change_priority, form.ref, priority=Priority(chosen), why=why)


def scope(page: Page, criterion: Criterion) -> None:
    """Say that it does not apply here, and why: it leaves the counts, and stays listed."""
    if is_refused(page, "take_out_of_scope", criterion):
        return
    form = Form(page, criterion.ref)
    with st.form(form.key("scope"), border=True):
        form.text("Why it does not apply", "outside", required=True)
        label = "It does not apply"
        st.form_submit_button(label, type="primary", on_click=_scope, args=(form,))


def _scope(form: Form) -> None:
    done = f"{form.ref} is out of scope."
    form.page.attempt(done, criteria.take_out_of_scope, form.ref, why=form.typed("outside"))


def paste(page: Page, _subject: str) -> None:
    """Readings as they are copied from a sheet: looked at line by line, then posted all or none."""
    form = Form(page, "paste")
    dialog.refusal(form)
    st.text_area(
        "Paste a reference and a value on each line",
        key=form.key("pasted"),
        height=160,
        placeholder="OP-01\t61\nOP-02\t49.5",
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        form.past_day("As at", "on")
        form.text("Source (optional)", "source")
        st.button("Look at them", key=form.key("look"))
    if form.typed("pasted"):
        _preview(form, pasted(str(form.chosen("pasted")), page.snapshot))


def _preview(form: Form, paste: Paste) -> None:
    page, refs = form.page, tuple(paste.values)
    post = _posting(paste, on=form.chosen("on"), source=form.typed("source") or None)
    made = page.answer(lambda: page.tried(lambda work: each(refs, work, deed=post)))
    lines = {row.ref: row.line for row in paste.rows}
    wrong = [f"Line {one.line}: {one.why}" for one in paste.refused]
    wrong += [f"Line {lines[left.ref]}: {left.reason}" for left in (made.left if made else ())]
    if paste.rows:
        rows = [_row(page, ref, value) for ref, value in paste.values.items()]
        plain_table.grid(rows, "set", alt=f"{len(rows)} readings that were understood")
    if wrong:
        st.error("  \n".join(plain(line) for line in wrong), title="Not one is posted yet")
    elif refs:
        label, given = f"Post {len(refs)}", (form, refs, post)
        st.button(label, type="primary", key=form.key("post"), on_click=_post, args=given)


def _row(page: Page, ref: str, value: float) -> dict[str, str]:
    criterion = page.snapshot.find(Criterion, ref)
    before = page.snapshot.readings(ref)
    assert criterion is not None
    was = valued(criterion, before[-1].value) if before else "nothing"
    return {"Ref": ref, "Criterion": criterion.name, "Was": was, "Now": valued(criterion, value)}


def _posting(paste: Paste, *, on: dt.date | None, source: str | None) -> Deed:
    """How one line of a paste is posted."""
    values = paste.values
    return lambda work, ref: criteria.post_reading(
        work, ref, value=values[ref], date=on, source=source
    )


def _post(form: Form, refs: tuple[str, ...], post: Deed) -> None:
    def all_of_them(work: Work, refs: tuple[str, ...]) -> None:
        for ref in refs:
            post(work, ref)

    done = f"{len(refs)} {'reading is' if len(refs) == 1 else 'readings are'} posted."
    dialog.attempt(form, done, all_of_them, refs)


def out_of_scope(page: Page) -> None:
    """What was said not to apply, and why: it is not counted, and not hidden."""
    found = [c.criterion for c in page.worked_out(standing).removed]
    removed = [(c, page.snapshot.judgements(c.ref)[-1]) for c in found]
    if removed:
        with st.expander(f"{len(removed)} that do not apply, and are not counted"):
            for c, j in removed:
                why = f": {j.why}" if j.why else ""
                st.text(f"{c.ref} · {c.name} · {j.by or 'nobody named'}{why}")
