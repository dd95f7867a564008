"""Who answers for a workstream, leads it and sits at its table; who stands in for somebody."""

from collections.abc import Sequence

from readiness.errors import Refused
from readiness.model import Person, Workstream
from readiness.scoring.people import is_same_person
from readiness.services.reasons import given
from readiness.services.records import acted_on
from readiness.store import Work
from readiness.vocabulary import Discipline


def name_deputy(work: Work, ref: str, *, deputy: str) -> Person:
    """Name who stands in for somebody who is away."""
    person = acted_on(Person, ref, work=work, act="name_deputy")
    deputy = given(deputy, otherwise=f"Say who stands in for {person.name}.")
    if is_same_person(work.snapshot(), person.name, deputy):
        raise Refused("Nobody stands in for themselves. Name somebody else.")
    if deputy == person.deputy:
        raise Refused(f"{deputy} stands in for {person.name} already.")
    return work.move(person, deputy=deputy)


def give_workstream(
    work: Work, ref: str, *, executive: str | None = None, lead: str | None = None
) -> Workstream:
    """Say which executive answers for a workstream, and who leads it."""
    stream = acted_on(Workstream, ref, work=work, act="give_workstream")
    said = {"executive": (executive or "").strip(), "lead": (lead or "").strip()}
    changed = {key: name for key, name in said.items() if name and name != getattr(stream, key)}
    if not changed:
        raise Refused("Name another executive or another lead: these are on record already.")
    return work.move(stream, **changed)


def seat_disciplines(work: Work, ref: str, *, disciplines: Sequence[Discipline]) -> Workstream:
    """Say which disciplines sit at the table of a workstream."""
    stream = acted_on(Workstream, ref, work=work, act="seat_disciplines")
    seated = tuple(one for one in Discipline if one in disciplines)
    if not seated:
        raise Refused("Choose at least one discipline. A table with nobody at it is none.")
    if set(seated) == set(stream.disciplines):
        raise Refused("These sit at the table already.")
    return work.move(stream, disciplines=seated)
