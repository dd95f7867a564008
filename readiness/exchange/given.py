"""One thing as a file gives it: checked by the model, with the keys that the file names."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from readiness.model import Fact, Kind, Part, Record, Thing
from readiness.model.base import Day, Words


class Withdrawn(Part):
    """That a thing no longer counts, from when, who said so and why."""

    on: Day | None = None
    by: Words | None = None
    reason: Words | None = None


@dataclass(frozen=True, eq=False)
class Given:
    """A thing that stands in a file.

    `where` is what a sentence calls it; `fields` are those the file names, so that the others
    are left alone; `inside` holds what stands in it, by key, and a control that is only named
    as its text; `beside` is the fact whose keys stand among the thing's own.
    """

    kind: Kind
    where: str
    thing: Thing
    fields: frozenset[str]
    inside: Mapping[str, tuple["Given | str", ...]] = field(default_factory=dict)
    beside: Fact | None = None
    withdrawn: Withdrawn | None = None

    @property
    def record(self) -> Record:
        """The thing, where it is a record."""
        if not isinstance(self.thing, Record):
            raise TypeError(f"a {self.kind.title} is no record")
        return self.thing

    @property
    def fact(self) -> Fact:
        """The thing, where it is a dated fact."""
        if not isinstance(self.thing, Fact):
            raise TypeError(f"a {self.kind.title} is no dated fact")
        return self.thing

    @property
    def ref(self) -> str:
        """The reference that the file gives, or nothing."""
        return self.record.ref

    def with_values(self, values: Mapping[str, Any], *, unsaid: Collection[str] = ()) -> "Given":
        """The same with values of some fields put right, and some fields as if not given."""
        thing = self.thing.model_copy(update=dict(values))
        fields = (self.fields | values.keys()) - set(unsaid)
        return replace(self, thing=thing, fields=fields)

    def gives(self, field_name: str) -> Any:
        """What the file says of a field, where it says anything but null."""
        return getattr(self.thing, field_name) if field_name in self.fields else None

    def within(self, key: str) -> tuple["Given", ...]:
        """The things that stand in it under a key."""
        return tuple(g for g in self.inside.get(key, ()) if isinstance(g, Given))

    def children(self) -> Iterator["Given"]:
        """The things that stand in it, in the order of the file."""
        for key in self.inside:
            yield from self.within(key)

    def all(self) -> Iterator["Given"]:
        """The thing and all that stands in it, in the order of the file."""
        yield self
        for inner in self.children():
            yield from inner.all()


@dataclass(frozen=True)
class Contents:
    """What a programme file holds: its programme, and the records of each of its sections.

    `unread` holds the references and names of what was refused, which others may rightly name.
    """

    programme: Given
    sections: Mapping[str, tuple[Given, ...]]
    unread: frozenset[str] = frozenset()

    def top(self) -> Iterator[Given]:
        """Everything that stands in no other record, in the order of the file."""
        yield self.programme
        for section in self.sections.values():
            yield from section

    def all(self) -> Iterator[Given]:
        """Everything that the file gives, in its order."""
        for given in self.top():
            yield from given.all()
