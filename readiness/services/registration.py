"""A clinical safety officer's registration: checked whenever their word is needed (DCB0160)."""

import datetime as dt

from readiness.days import in_words
from readiness.errors import NotPermitted
from readiness.model import Person
from readiness.vocabulary import Role


def refuse_unregistered(person: Person | None, *, on: dt.date) -> None:
    """Go on only if a safety officer's registration is on record and has not run out."""
    if person is None or Role.CLINICAL_SAFETY_OFFICER not in person.roles:
        return
    if said := lapsed(person, on=on):
        raise NotPermitted(f"{said} Nothing was recorded; put the registration right first.")


def lapsed(person: Person, *, on: dt.date) -> str | None:
    """What is wrong with a safety officer's registration on a day, in a sentence."""
    if not person.registration:
        return f"No professional registration is on record for {person.name}."
    if person.registration_expires is None:
        return f"The record does not say until when {person.name} is registered."
    if person.registration_expires < on:
        ended = in_words(person.registration_expires)
        return f"The registration of {person.name} ran out on {ended}."
    return None
