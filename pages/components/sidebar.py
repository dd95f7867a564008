"""The local demonstration identity: who is acting, chosen in the side menu and loudly labelled."""

import streamlit as st

from readiness.model import Person
from readiness.snapshot import Known


def person(known: Known) -> Person | None:
    """Whoever was chosen in the side menu, if anybody was."""
    people = {str(ref): p for ref, p in known.of("person").items() if isinstance(p, Person)}
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
            key="who",
            bind="query-params",
            persist_state="session",
        )
    return people.get(chosen or "")


def _label(person: Person) -> str:
    roles = ", ".join(role.value.replace("_", " ") for role in person.roles)
    return f"{person.name} · {person.title or roles or 'no role'}"
