"""Who is asking: whoever signed in at the trust's provider, else the demonstration identity.

Nothing of a programme is drawn before this has said who it is drawn for.
"""

import datetime as dt
from typing import NoReturn

import streamlit as st

from pages.components import sidebar
from pages.components.exposure import signs_in
from pages.components.marks import plain, role
from pages.components.shelf import Shelf
from readiness.days import LONDON
from readiness.errors import NotPermitted
from readiness.identity import SignIn, person_of
from readiness.model import Person
from readiness.settings import how_to_ask, trusted_issuers
from readiness.store import end_sign_in, has_ended

SIGN_IN = "Sign in"
ENDS_SOON = dt.timedelta(minutes=10)


def whoever(store: Shelf, today: dt.date, *, is_open: bool = False) -> Person | None:
    """The person whom a page is drawn for; it stops here for anybody who is nobody to us.

    Without a provider it may be nobody in particular, who reads and cannot act. So it may where
    the page is open to all, and then nobody is asked to sign in.
    """
    if not signs_in():
        return sidebar.person(store.drawn_from())
    if is_open:
        return known_already(store, today)
    sign_in = signed_in()
    if sign_in is None:
        _ask("Is it safe to switch on?", "Sign in with your work account to see.")
    try:
        refuse_if_over(store)
    except NotPermitted as over:
        _ask("Your sign-in is over", str(over))
    if (person := _part_of(store, sign_in, today)) is None:
        _unknown(store, sign_in)
    _menu(store, sign_in, person)
    return person


def is_admitted(store: Shelf, today: dt.date) -> bool:
    """Whether there is anything to be shown to whoever asks."""
    if not signs_in():
        return True
    try:
        refuse_if_over(store)
    except NotPermitted:
        return False
    sign_in = signed_in()
    return sign_in is not None and _part_of(store, sign_in, today) is not None


def known_already(store: Shelf, today: dt.date) -> Person | None:
    """The person that somebody is known as before anything is drawn; nobody is asked."""
    if not signs_in():
        return sidebar.chosen_before(store.drawn_from())
    sign_in = signed_in() if is_admitted(store, today) else None
    return _part_of(store, sign_in, today) if sign_in is not None else None


def refuse_if_over(store: Shelf) -> None:
    """Go on only while whoever signed in is still signed in; asked again with every act."""
    if not signs_in():
        return
    if (sign_in := signed_in()) is None:
        raise NotPermitted("You are not signed in. Sign in to go on.")
    now = dt.datetime.now(dt.UTC)
    sign_in.refuse_if_over(now, has_ended=has_ended(store.engine, sign_in.mark))


def signed_in() -> SignIn | None:
    """The sign-in that this session came with, whether or not it still holds; None without one."""
    if not signs_in():
        return None
    token = st.user.to_dict()
    return SignIn.of(token) if token.get("is_logged_in") else None


def _part_of(store: Shelf, sign_in: SignIn, today: dt.date) -> Person | None:
    return person_of(sign_in, store.latest().on(today), trusted=trusted_issuers())


def _ask(title: str, says: str) -> NoReturn:
    """Ask for a sign-in, and draw nothing else."""
    st.title(title, anchor=False)
    st.text(says)
    st.button(SIGN_IN, type="primary", on_click=st.login)
    st.stop()


def _unknown(store: Shelf, sign_in: SignIn) -> NoReturn:
    """Tell somebody who has no part in the programme how to ask for one, and nothing else."""
    st.title("You have no part in this programme yet", anchor=False)
    st.text(f"{how_to_ask()} They will need this line:")
    st.code(f"{sign_in.email or 'no e-mail address'}  {sign_in.identifier}", language=None)
    st.button("Sign out", on_click=_sign_out, args=(store, sign_in))
    st.stop()


def _menu(store: Shelf, sign_in: SignIn, person: Person) -> None:
    """Who is signed in, as what, until when, and the way out."""
    roles = ", ".join(role(word) for word in person.roles) or "no role yet"
    with st.sidebar:
        st.subheader(plain(person.name), anchor=False)
        st.text(f"{roles}\nSigned in until {_clock(sign_in.expires)}")
        st.page_link("pages/door.py", label="Programme and people")
        st.button("Sign out", on_click=_sign_out, args=(store, sign_in))
    if sign_in.expires is not None and sign_in.expires - dt.datetime.now(dt.UTC) < ENDS_SOON:
        st.warning(f"Your sign-in ends at {_clock(sign_in.expires)}. Finish what you are typing.")


def _clock(at: dt.datetime | None) -> str:
    return "an hour that nobody said" if at is None else f"{at.astimezone(LONDON):%H:%M}"


def _sign_out(store: Shelf, sign_in: SignIn) -> None:
    """End the sign-in in every window, and at the provider."""
    end_sign_in(store.engine, sign_in.mark, at=dt.datetime.now(dt.UTC))
    st.logout()
