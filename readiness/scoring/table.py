"""Who is at the table of a workstream and of a deep dive, against what the work needs."""

from dataclasses import dataclass

from readiness.model import DeepDive, Workstream
from readiness.snapshot import Snapshot
from readiness.vocabulary import Discipline

# Our default: those who will use it, those who run the service, those who build it.
NEEDED = (Discipline.CLINICAL, Discipline.OPERATIONAL, Discipline.TECHNICAL)


@dataclass(frozen=True)
class Table:
    """The disciplines at one table; none where nothing is on record."""

    name: str
    seated: tuple[Discipline, ...]

    @property
    def lacking(self) -> tuple[Discipline, ...]:
        """What the work needs and the table does not have."""
        return tuple(need for need in NEEDED if need not in self.seated)

    @property
    def verdict(self) -> str:
        """Whether it is a table of one tribe, or what it lacks, in words."""
        if not self.seated:
            return "○ nobody is on record"
        if len(self.seated) == 1:
            return f"■ one tribe: {self.seated[0].value}"
        return f"▲ lacks {' and '.join(self.lacking)}" if self.lacking else "● all at the table"


def tables(snapshot: Snapshot) -> tuple[Table, ...]:
    """The table of each workstream, those of one tribe first, then those that lack most."""
    found = [Table(w.name, _each_once(w.disciplines)) for w in snapshot.all_of(Workstream)]
    return tuple(sorted(found, key=_most_lacking))


def _most_lacking(table: Table) -> tuple[bool, bool, int]:
    return (not table.seated, len(table.seated) != 1, -len(table.lacking))


def deep_dive_tables(snapshot: Snapshot) -> tuple[Table, ...]:
    """The table of each deep dive, the latest first, as far as those present are known here."""
    dives = sorted(snapshot.all_of(DeepDive), key=lambda dive: str(dive.date), reverse=True)
    return tuple(Table(f"Deep dive of {dive.date}", _present(snapshot, dive)) for dive in dives)


def _present(snapshot: Snapshot, dive: DeepDive) -> tuple[Discipline, ...]:
    people = [snapshot.person(name) for name in (*dive.present, *dive.attending)]
    return _each_once(tuple(p.discipline for p in people if p is not None and p.discipline))


def _each_once(disciplines: tuple[Discipline, ...]) -> tuple[Discipline, ...]:
    return tuple(one for one in Discipline if one in disciplines)
