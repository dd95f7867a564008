"""Which organisation a reading or a judgement comes from."""

from readiness.model import Judgement, Person, Reading
from readiness.snapshot import Snapshot


def party_of(snapshot: Snapshot, fact: Reading | Judgement) -> str | None:
    """The organisation that a fact comes from, where the records know it as one."""
    said = fact.source if isinstance(fact, Reading) and fact.source else fact.by
    if said is None:
        return None
    person = snapshot.find(Person, said)
    known = organisations(snapshot)
    name = person.organisation if person else said
    return next((o for o in known if name and o.casefold() in name.casefold()), None)


def organisations(snapshot: Snapshot) -> tuple[str, ...]:
    """Every organisation that the records name, the longest name first."""
    named = [o for criterion in snapshot.criteria for o in criterion.organisations]
    named += [site.organisation for site in snapshot.sites if site.organisation]
    named += [person.organisation for person in snapshot.people if person.organisation]
    return tuple(sorted(set(named), key=lambda name: (-len(name), name)))
