"""Who takes part, what they may do, and who they are to the identity provider."""

from collections.abc import Iterable, Sequence

from readiness import permissions
from readiness.errors import Refused
from readiness.model import Person
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.snapshot import Snapshot
from readiness.store import Work
from readiness.vocabulary import Role


def add_people(work: Work, people: Iterable[Person]) -> None:
    """Give people a part in the programme; the first of them may be added by anybody."""
    permissions.check(work, "add_people")
    for person in people:
        _refuse_shared(work.snapshot(), person.ref, email=person.email, subject=person.subject)
        work.add(person)
    snapshot = work.snapshot()
    if not any(permissions.may(person, "add_people", snapshot) for person in snapshot.people):
        raise Refused(
            "The first to take part has to be a programme lead or an administrator, "
            "so that somebody can add the others."
        )


def change_roles(work: Work, ref: str, *, roles: Sequence[Role], why: str | None = None) -> Person:
    """Say what somebody's part is from now on, and so what they may do."""
    person = acted_on(Person, ref, work=work, act="change_roles")
    reason = given(
        why or work.why, otherwise=f"Say in a sentence why the part of {person.name} changes."
    )
    with because(reason, work):
        changed = work.move(person, roles=tuple(dict.fromkeys(roles)))
    refuse_without_keeper(work.snapshot(), person)
    return changed


def correct_person(
    work: Work, ref: str, *, name: str, title: str | None, email: str | None, subject: str | None
) -> Person:
    """Put right how somebody is called, and by what the identity provider knows them."""
    person = acted_on(Person, ref, work=work, act="correct_person")
    _refuse_shared(work.snapshot(), ref, email=email, subject=subject)
    return work.move(
        person,
        name=given(name, otherwise="Give the person a name."),
        title=title or None,
        email=email or None,
        subject=subject or None,
    )


def let_go(work: Work, ref: str, *, reason: str) -> None:
    """Say that somebody no longer takes part; what they did stays under their name."""
    person = acted_on(Person, ref, work=work, act="let_go")
    work.withdraw(
        person, reason=given(reason, otherwise=f"Say in a sentence why {person.name} leaves.")
    )
    refuse_without_keeper(work.snapshot(), person)


def refuse_without_keeper(snapshot: Snapshot, changed: Person) -> None:
    """Go on only if somebody is left who may add people, once somebody's part has changed."""
    left = snapshot.people
    if Role.ADMINISTRATOR in changed.roles and not any(
        Role.ADMINISTRATOR in person.roles for person in left
    ):
        raise Refused(
            f"{changed.name} is the last administrator. Make somebody else one first, so that "
            "people can still be added."
        )


def _refuse_shared(snapshot: Snapshot, ref: str, *, email: str | None, subject: str | None) -> None:
    """Go on only if nobody else signs in by the same address or identifier."""
    for person in snapshot.people:
        same_address = email and person.email and email.casefold() == person.email.casefold()
        if person.ref != ref and (same_address or (subject and subject == person.subject)):
            raise Refused(
                f"{person.name} ({person.ref}) signs in by that already. An address or an "
                "identifier stands for one person only."
            )
