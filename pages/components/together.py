"""What is to be done to all the criteria that are chosen: asked, confirmed, then done at once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from pages.components import choosing, dialog
from pages.components.form import Form
from pages.components.frame import Page
from pages.components.together_forms import DOING, Doing, Intended
from readiness.model import Criterion
from readiness.services.many import Because, Left, Together, each, many

TITLE = "Check before it is done"
INTENDED, LEFT = "intended", "left_behind"
WORDS = {
    Because.NO_EVIDENCE: ("has no evidence", "have no evidence"),
    Because.NOT_BORNE_OUT: ("is not borne out", "are not borne out"),
    Because.PERMISSION: ("is for somebody else", "are for somebody else"),
    Because.CHANGED: ("was changed by somebody else", "were changed by somebody else"),
    Because.STATE: ("stands otherwise", "stand otherwise"),
}


def panel(page: Page, refs: Sequence[str]) -> None:
    """The one thing that is to be done to all of them."""
    st.header(f"{_criteria(len(refs))} chosen", anchor=False)
    st.pills(
        "What would you like to do to all of them?",
        list(DOING),
        default="Tick off",
        required=True,
        key="doing_together",
        wrap=True,
    )
    doing = DOING[st.session_state["doing_together"]]
    form = Form(page, "together")
    with st.form(form.key(doing.asks), border=True):
        doing.fields(form, refs)
        label = f"{doing.asks} {_criteria(len(refs))}…"
        st.form_submit_button(label, type="primary", on_click=_asked, args=(form, doing, refs))


def _asked(form: Form, doing: Doing, refs: Sequence[str]) -> None:
    how = doing.taken(form, refs)
    if isinstance(how, str):
        form.page.refuse(how)
    else:
        st.session_state.pop(LEFT, None)
        meant = [ref for ref in refs if ref in how.get("values", refs)]
        st.session_state[INTENDED] = Intended(doing.asks, tuple(meant), how)
        dialog.ask(TITLE)


def confirm(page: Page, _subject: str) -> None:
    """Which of them it will be done to, and which will be left, one by one, before it is done."""
    intended: Intended = st.session_state[INTENDED]
    form = Form(page, "confirm")
    dialog.refusal(form)
    deed = DOING[intended.asks].deed(intended)
    made = page.answer(lambda: page.tried(lambda work: each(intended.refs, work, deed=deed)))
    if made is None:
        return
    st.header(f"{intended.asks} {_criteria(len(intended.refs))}?", anchor=False)
    st.text(_headline(made))
    with st.container(horizontal=True):
        if made.done:
            label, given = f"{intended.asks} {len(made.done)}", (form, intended, made)
            st.button(label, type="primary", key="do_it", on_click=_do, args=given)
        st.button("Go back", key="do_not", on_click=dialog.close)
    if made.left:
        _reasons(made.left)
    if made.done:
        st.header("Will be done", anchor=False)
        st.html(_listed(_named(page, ref) for ref in made.done))


def _headline(made: Together) -> str:
    """2 have no evidence and will be left."""
    counts = Counter(left.because for left in made.left)
    clauses = [f"{n} {WORDS[because][n > 1]}" for because, n in counts.items()]
    if not clauses:
        return "Nothing speaks against any of them."
    return f"{', '.join(clauses)} and will be left."


def _do(form: Form, intended: Intended, made: Together) -> None:
    doing = DOING[intended.asks]

    def then(did: Together) -> None:
        st.session_state["done"] = f"{doing.done} {_criteria(len(did.done))}."
        st.session_state[LEFT] = (*made.left, *did.left)
        dialog.close()
        choosing.choose(())

    done = f"{doing.done} {_criteria(len(made.done))}."
    form.page.attempt(done, many(doing.deed(intended)), made.done, then=then)
    dialog.keep_refusal(form)


def left_behind() -> None:
    """What the last act on many left as it was, each with its reason, until the next one."""
    if left := st.session_state.get(LEFT):
        with st.container(border=True):
            _reasons(left)
            st.button(
                "Put this away", key="left_read", on_click=st.session_state.pop, args=(LEFT, None)
            )


def _reasons(left: Sequence[Left]) -> None:
    st.header(f"Left as {'it is' if len(left) == 1 else 'they are'}: {len(left)}", anchor=False)
    st.html(_listed(_reason(one) for one in left))


def _reason(one: Left) -> str:
    return one.reason if one.ref in one.reason else f"{one.ref}: {one.reason}"


def _named(page: Page, ref: str) -> str:
    found = page.snapshot.find(Criterion, ref)
    return f"{ref} · {found.name}" if found else ref


def _listed(lines: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def _criteria(number: int) -> str:
    return "1 criterion" if number == 1 else f"{number} criteria"
