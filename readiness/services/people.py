"""Who takes part."""

from collections.abc import Iterable

from readiness import permissions
from readiness.errors import Refused
from readiness.model import Person
from readiness.store import Work


def add_people(work: Work, people: Iterable[Person]) -> None:
    """Give people a part in the programme; the first of them may be added by anybody."""
    permissions.check(work, "add_people")
    for person in people:
        work.add(person)
    snapshot = work.snapshot()
    if not any(permissions.may(person, "add_people", snapshot) for person in snapshot.people):
        raise Refused(
            "The first to take part has to be a programme lead or an administrator, "
            "so that somebody can add the others."
        )
