"""Who answers for a pillar, and for one criterion of it."""

from collections import Counter, defaultdict

from readiness.model import Criterion, Workstream
from readiness.once import once
from readiness.snapshot import Snapshot
from readiness.vocabulary import Discipline, Pillar, Role

DISCIPLINES = {
    Pillar.OPERATIONAL: Discipline.OPERATIONAL,
    Pillar.TECHNICAL: Discipline.TECHNICAL,
    Pillar.CLINICAL_SAFETY: Discipline.CLINICAL,
}


def workstream_of(snapshot: Snapshot, criterion: Criterion) -> Workstream | None:
    """The strand of work that a criterion belongs to."""
    return snapshot.find(Workstream, criterion.workstream) if criterion.workstream else None


def pillar_of(snapshot: Snapshot, criterion: Criterion) -> Pillar | None:
    """A criterion's own pillar, else its workstream's."""
    workstream = workstream_of(snapshot, criterion)
    return criterion.pillar or (workstream.pillar if workstream else None)


def executive_of(snapshot: Snapshot, criterion: Criterion) -> str | None:
    """The executive who answers for a criterion: its own, its workstream's, its pillar's."""
    workstream = workstream_of(snapshot, criterion)
    own = criterion.executive or (workstream.executive if workstream else None)
    pillar = pillar_of(snapshot, criterion)
    return own or (executive_of_pillar(snapshot, pillar) if pillar else None)


def executive_of_pillar(snapshot: Snapshot, pillar: Pillar) -> str | None:
    """The executive whom most of a pillar's records name, else a person of that part."""
    if named := _named(snapshot)[pillar]:
        return named.most_common(1)[0][0]
    fitting = (
        person
        for person in snapshot.people
        if Role.EXECUTIVE in person.roles and person.discipline is DISCIPLINES[pillar]
    )
    return next((person.title or person.name for person in fitting), None)


@once
def _named(snapshot: Snapshot) -> defaultdict[Pillar | None, Counter[str]]:
    """How often each executive is named by the workstreams and criteria of each pillar."""
    named: defaultdict[Pillar | None, Counter[str]] = defaultdict(Counter)
    of_each = [(w.pillar, w.executive) for w in snapshot.workstreams]
    of_each += [(pillar_of(snapshot, c), c.executive) for c in snapshot.criteria]
    for pillar, executive in of_each:
        if executive:
            named[pillar][executive] += 1
    return named
