"""Two people at one record: the second is told who changed what."""

from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Connection

from readiness.days import clock
from readiness.errors import ChangedSince
from readiness.model import Kind, Person
from readiness.snapshot import Known
from readiness.store.ledger import Entry
from readiness.store.tables import read_entries


@dataclass(frozen=True)
class Since:
    """What was recorded after a page was drawn (`seen`), and before the act that it led to."""

    connection: Connection
    seen: int | None
    known: Known

    def refuse_if_moved(self, kind: Kind, ref: str, keys: list[str]) -> None:
        """Refuse if one of the fields was changed meanwhile."""
        for entry in self._entries:
            if (entry.kind, entry.ref) == (kind.word, ref):
                for key in (key for key in keys if key in entry.after):
                    word, value = key.replace("_", " "), entry.after[key]
                    said = f"{word} was changed to {'nothing' if value is None else value}"
                    raise ChangedSince(self._told(entry, ref, said))

    def refuse_if_recorded(self, kind: Kind, ref: str) -> None:
        """Refuse if a fact of a kind was recorded about a record meanwhile."""
        for entry in self._entries:
            if entry.kind == kind.word and entry.ref.rpartition("/")[0] == ref:
                raise ChangedSince(self._told(entry, ref, f"{kind.one} was recorded"))

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        if self.seen is None or self.seen >= self.known.number:
            return ()
        since = read_entries(self.connection, self.seen)
        return tuple(entry for entry in since if entry.number <= self.known.number)

    def _told(self, entry: Entry, ref: str, said: str) -> str:
        person = self.known.of("person").get(entry.actor)
        who = person.name if isinstance(person, Person) else entry.actor
        return (
            f"{ref}: {said} by {who} on {clock(entry.at)}, after your page was drawn. "
            "Nothing of yours was recorded; look at what stands now, then decide."
        )
