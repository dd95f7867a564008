"""What was promised: broken first, then what is to come, then what was late and what was kept."""

from collections.abc import Callable
from html import escape

import streamlit as st

from pages.components import dialog, slide
from pages.components.form import Form
from pages.components.frame import Page
from readiness.days import in_words
from readiness.model import Action
from readiness.questions.past import promised
from readiness.scoring.promises import Promise, promises
from readiness.services import answers

HOW = "How did it go?"
KEPT, MOVED, BROKEN = "Kept", "Late: another day", "Broken"


def listed(page: Page) -> None:
    """Every promise on record, under what became of it."""
    made = page.worked_out(promises)
    headings = {
        "Broken": made.broken,
        "Still to come": made.to_come,
        "Late": made.late,
        "Kept": made.kept,
    }
    if not made:
        st.info("No promise is on record yet. It is written down with the answer to a question.")
    else:
        told = [_row(page, p, heading) for heading, of in headings.items() for p in of]
        counts = f"Kept {len(made.kept)}, late {len(made.late)}, broken {len(made.broken)}."
        slide.of_table(page, "What was promised", told, sentence=counts, rest="promise")
    may = page.why_not("keep_promise") is None
    for heading, found in headings.items():
        if found:
            st.header(f"{heading} {len(found)}", anchor=False)
        for promise in found:
            _one(page, promise, may=may)


def _row(page: Page, promise: Promise, heading: str) -> dict[str, str]:
    became = promised(page.snapshot, promise)
    whose = promise.owner or "nobody named"
    return {"": heading, "Promise": promise.text, "By": whose, "What became of it": became}


def _one(page: Page, promise: Promise, *, may: bool) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        owner = escape(promise.owner or "nobody named")
        became = escape(promised(page.snapshot, promise))
        shown = f" · shown by “{escape(promise.shown)}”" if promise.shown else ""
        st.html(
            f'<section class="promise"><h3>{escape(promise.text)}</h3>'
            f"<p>{owner} · {became}{shown}</p></section>",
            width="stretch",
        )
        if may and not promise.is_kept and page.snapshot.find(Action, promise.ref) is not None:
            dialog.opener(HOW, promise.ref)


def ended(page: Page, ref: str) -> None:
    """Whether a promise was kept, will be late, or was broken; each with what shows it or why."""
    promise = page.snapshot.find(Action, ref)
    if promise is None:
        return
    form = Form(page, ref)
    st.text(f"{promise.text} ({promise.owner or 'nobody named'})")
    if promise.due:
        st.text(f"Promised by {in_words(promise.due)}")
    st.segmented_control(
        "It was", list(FORMS), default=KEPT, required=True, key=f"{ref}-ended", format_func=str
    )
    FORMS[st.session_state[f"{ref}-ended"]](form)


def _kept(form: Form) -> None:
    with st.form(form.key("kept"), border=False):
        dialog.refusal(form)
        form.text("What shows it", "shown", required=True)
        form.past_day("On", "on")
        st.form_submit_button("It was kept", type="primary", on_click=_was_kept, args=(form,))


def _was_kept(form: Form) -> None:
    said = {"shown": form.typed("shown"), "on": form.chosen("on")}
    dialog.attempt(form, "The promise is kept.", answers.keep_promise, form.ref, **said)


def _moved(form: Form) -> None:
    with st.form(form.key("moved"), border=False):
        dialog.refusal(form)
        form.coming_day("Promised now by", "due")
        form.text("Why it is late", "why", required=True)
        st.form_submit_button("It will be late", type="primary", on_click=_was_moved, args=(form,))


def _was_moved(form: Form) -> None:
    due = form.chosen("due")
    if due is None:
        st.session_state[form.key("refused")] = "Choose the day by which it is promised now."
        return
    said = {"due": due, "why": form.typed("why")}
    dialog.attempt(form, "The promise has another day.", answers.move_promise, form.ref, **said)


def _broken(form: Form) -> None:
    with st.form(form.key("broken"), border=False):
        dialog.refusal(form)
        form.text("What happened", "happened", required=True)
        st.form_submit_button("It was broken", type="primary", on_click=_was_broken, args=(form,))


def _was_broken(form: Form) -> None:
    done, why = "The promise is recorded as broken.", form.typed("happened")
    dialog.attempt(form, done, answers.break_promise, form.ref, why=why)


FORMS: dict[str, Callable[[Form], None]] = {KEPT: _kept, MOVED: _moved, BROKEN: _broken}
