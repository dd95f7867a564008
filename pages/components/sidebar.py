"""The local demonstration identity: who is acting, chosen in the side menu and loudly labelled."""

from collections.abc import Mapping

import streamlit as st

from pages.components.marks import role
from readiness.model import Person
from readiness.snapshot import Known

WHO = "who"


def person(known: Known) -> Person | None:
    """Whoever was chosen in the side menu, if anybody was."""
    people = {str(ref): p for ref, p in known.of("person").items() if isinstance(p, Person)}
    _addressed(people)
    with st.sidebar:
        st.subheader("Who are you?", anchor=False)
        st.write("Demonstration identity: anybody at this computer can choose anybody.")
        st.page_link("pages/door.py", label="Programme and people")
        if not people:
            st.write("Nobody is named in this programme yet.")
            return None
        chosen = st.selectbox(
            "Acting as",
            list(people),
            index=None,
            format_func=lambda ref: _label(people[ref]) if ref in people else ref,
            placeholder="Choose a person",
            key=WHO,
            on_change=lambda: act_as(st.session_state[WHO]),
            persist_state="session",
        )
    return people.get(chosen or "")


def chosen_before(known: Known) -> Person | None:
    """Whoever the address names or was chosen before this page was drawn."""
    found = known.of("person").get(st.query_params.get(WHO) or st.session_state.get(WHO) or "")
    return found if isinstance(found, Person) else None


def act_as(ref: str | None) -> None:
    """Be this person from now on; nobody in particular where it is None."""
    st.session_state[WHO] = ref
    if ref is None:
        st.query_params.pop(WHO, None)
    else:
        st.query_params[WHO] = ref


def _addressed(people: Mapping[str, Person]) -> None:
    """Whom the address names, else whoever was chosen before; the address keeps either.

    A widget bound to the address would forget, on the way to another page, whom an act had chosen.
    """
    asked = st.query_params.get(WHO) or st.session_state.get(WHO)
    act_as(asked if asked in people else None)


def _label(person: Person) -> str:
    roles = ", ".join(role(word) for word in person.roles)
    return f"{person.name} · {person.title or roles or 'no role'}"
