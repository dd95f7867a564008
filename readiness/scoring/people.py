"""Whom a reference, a name or a title stands for."""

from readiness.snapshot import Snapshot


def who(snapshot: Snapshot, text: str) -> str:
    """A person as a sentence calls them: by name where the records know them."""
    person = snapshot.person(text)
    return person.name if person and person.ref == text else text


def is_same_person(snapshot: Snapshot, one: str, other: str) -> bool:
    """Whether two references, names or titles stand for one person."""
    first, second = snapshot.person(one), snapshot.person(other)
    if first is not None and second is not None:
        return first.ref == second.ref
    return one.strip().casefold() == other.strip().casefold()
