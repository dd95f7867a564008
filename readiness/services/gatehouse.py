"""Who may still change what at a gateway: nobody once it is sealed."""

from readiness import permissions
from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import Gateway, Person
from readiness.services.records import acted_on
from readiness.store import Work


def undecided(ref: str, *, work: Work, act: str) -> Gateway:
    """The gateway, if whoever is at work may do the act to it and it is not decided yet."""
    gateway = acted_on(Gateway, ref, work=work, act=act)
    refuse_sealed(gateway)
    return gateway


def refuse_sealed(gateway: Gateway) -> None:
    """Go on only if nothing has been decided yet."""
    if gateway.held is not None:
        on = in_words(gateway.held)
        raise Refused(f"{gateway.name} was decided on {on} and is sealed. Plan it again instead.")


def somebody(name: str, *, work: Work) -> Person:
    """Whoever is at work, or the person in whose name the chair or the secretary records it."""
    name = name.strip()
    if name in ("", work.name) and work.person is not None:
        return work.person
    if permissions.why_not(work.person, "decide", work.snapshot()):
        raise Refused("In another's name it is recorded by the chair or the secretary.")
    person = work.snapshot().person(name)
    if person is None:
        raise Refused(f"Nobody in the programme is called {name}. Choose a person by name.")
    return person
