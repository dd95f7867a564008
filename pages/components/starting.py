"""The form with which a deep dive begins: who is there, what is in focus, and the agenda."""

import streamlit as st

from pages.components import dialog, focus
from pages.components.form import Form
from pages.components.frame import Page
from readiness.model import Person
from readiness.questions.agenda import Planned, next_focus, proposed
from readiness.questions.asking import ranked
from readiness.scoring.meeting import short_of
from readiness.services import meetings
from readiness.vocabulary import Pillar, Role

START = "Start the deep dive"
# Who is of the board is present; who else has a part comes to answer, and is in attendance.
BOARD = frozenset({Role.CHAIR, Role.EXECUTIVE, Role.NON_EXECUTIVE, Role.SENIOR_RESPONSIBLE_OWNER})
AT_THE_TABLE = frozenset(Role) - {Role.FRONT_LINE}
CHAIRING = frozenset({Role.CHAIR})


def opener(page: Page) -> None:
    """The button that opens the form, for those who may."""
    if page.why_not("start_deep_dive") is None:
        dialog.opener(START)


def form(page: Page) -> None:
    """Everything that is asked before a meeting begins; all of it can be put right later."""
    typed = Form(page, START)
    people = {person.name: person for person in page.snapshot.people}
    dialog.refusal(typed)
    focus = st.segmented_control(
        "Pillar in focus",
        list(Pillar),
        format_func=lambda pillar: pillar.heading,
        default=next_focus(page.snapshot),
        required=True,
        key=typed.key("focus"),
    )
    chair = st.selectbox(
        "In the chair",
        list(people),
        index=_usual_chair(list(people.values())),
        key=typed.key("chair"),
    )
    present = st.multiselect(
        "Present", list(people), default=_usual(list(people.values())), key=typed.key("present")
    )
    for said in short_of(page.snapshot, chair=chair, present=tuple(present)):
        st.warning(said, icon=":material/info:")
    attending = ", ".join(_besides(list(people.values())))
    typed.text("In attendance (names, with commas)", "attending", value=attending)
    typed.text("Apologies", "apologies")
    typed.text("Of the supplier, for part of it", "suppliers")
    typed.text("Interests declared", "interests", placeholder="none")
    agenda = _agenda(page, focus or next_focus(page.snapshot))
    st.button("Begin", type="primary", on_click=_begun, args=(typed, agenda))


def _usual_chair(people: list[Person]) -> int | None:
    chairs = (n for n, person in enumerate(people) if not CHAIRING.isdisjoint(person.roles))
    return next(chairs, None)


def _usual(people: list[Person]) -> list[str]:
    return [person.name for person in people if not BOARD.isdisjoint(person.roles)]


def _besides(people: list[Person]) -> list[str]:
    """Who usually attends without being of the board."""
    return [
        person.name
        for person in people
        if BOARD.isdisjoint(person.roles) and not AT_THE_TABLE.isdisjoint(person.roles)
    ]


def _agenda(page: Page, focus: Pillar) -> tuple[Planned, ...]:
    """The proposed agenda, as it will stand."""
    items = proposed(page.snapshot, focus, asked=page.worked_out(ranked))
    with st.expander(f"Agenda: {sum(item.minutes for item in items)} minutes"):
        for item in items:
            count = len(item.questions) + len(item.promises)
            more = f" · {count} to go through" if count else ""
            st.text(f"{item.minutes} min · {item.name}{more}")
    return items


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _begun(typed: Form, agenda: tuple[Planned, ...]) -> None:
    def driving(_dive: object) -> None:
        dialog.close()
        st.query_params["view"] = "driver"
        focus.ask(".st-key-move-Next button")

    typed.page.attempt(
        "The deep dive has begun.",
        meetings.start_deep_dive,
        agenda,
        focus=typed.chosen("focus"),
        chair=typed.chosen("chair"),
        present=typed.chosen("present") or [],
        suppliers=_names(typed.typed("suppliers")),
        then=driving,
        attending=_names(typed.typed("attending")),
        apologies=_names(typed.typed("apologies")),
        interests=[typed.typed("interests")],
    )
