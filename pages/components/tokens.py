"""Ways in for other systems, given and taken away by an administrator."""

import datetime as dt
import time

import streamlit as st

from pages.components import plain_table
from pages.components.form import Form
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.days import in_words
from readiness.model import Token
from readiness.services import tokens
from readiness.services.tokens import Made
from readiness.vocabulary import TokenScope

SECRET = "token_secret"
SECONDS = 300  # in which it has to be copied
HALF_A_YEAR = dt.timedelta(days=182)
SCOPES = {TokenScope.READ: "Read where we stand", TokenScope.READINGS: "Post readings"}


def ways_in(page: Page) -> None:
    """The tokens there are, what was just made, and how one is made or taken away."""
    if page.why_not("make_token") is not None:
        return
    st.header("Other systems", anchor=False)
    found = tokens.tokens(page.snapshot)
    if found:
        rows = [_row(token, page.today) for token in found]
        said = f"{len(rows)} tokens, what each is for and until when"
        plain_table.grid(rows, "tokens", alt=said)
    else:
        st.text("No other system has a way in.")
    _once()
    _making(page)
    if found:
        _taking_away(page, found)


def _row(token: Token, day: dt.date) -> dict[str, str]:
    over = "" if token.holds_on(day) else " (has run out)"
    until = f"{in_words(token.expires)}{over}"
    return {"Token": token.ref, "For": token.name, "May": SCOPES[token.scope], "Until": until}


def _once() -> None:
    """The token that was just made: this is the only time that it is shown."""
    secret, until = st.session_state.get(SECRET) or ("", 0)
    if time.monotonic() > until:
        return
    st.warning("Copy the token now. It is shown this once and kept nowhere.")
    st.code(secret, language=None)
    st.button("I have copied it", on_click=st.session_state.pop, args=(SECRET, None))


def _making(page: Page) -> None:
    form = Form(page, "token")
    with st.form("token"):
        form.text("Which system it is for", "system", required=True, placeholder="Learning system")
        st.selectbox("What it may do", list(SCOPES), format_func=_may, key=form.key("scope"))
        form.coming_day("Last day", "expires", value=page.today + HALF_A_YEAR)
        st.form_submit_button("Make a token", on_click=_made, args=(form,))


def _may(scope: TokenScope) -> str:
    return SCOPES[scope]


def _made(form: Form) -> None:
    expires = form.chosen("expires")
    if expires is None:
        form.page.refuse("Choose the last day on which the token holds.")
        return
    form.page.attempt(
        f"{plain(form.typed('system'))} has a token now.",
        tokens.make_token,
        name=form.typed("system"),
        scope=form.chosen("scope") or TokenScope.READ,
        expires=expires,
        then=_show,
    )


def _show(made: Made) -> None:
    st.session_state[SECRET] = (made.secret, time.monotonic() + SECONDS)


def _taking_away(page: Page, found: list[Token]) -> None:
    names = {token.ref: f"{token.ref} · {token.name}" for token in found}
    form = Form(page, "revoked")
    with st.form("revoked"):
        st.selectbox("Token", list(names), format_func=lambda r: names[r], key=form.key("which"))
        form.text("Why it is taken away", "why", required=True)
        st.form_submit_button("Take it away", on_click=_revoked, args=(form,))


def _revoked(form: Form) -> None:
    ref = form.chosen("which") or ""
    done = f"{ref} opens nothing any more. What it posted stays under its name."
    form.page.attempt(done, tokens.revoke_token, ref, reason=form.typed("why"))
