"""The lists of a programme as rows, in the columns in which they are read back."""

from collections.abc import Iterator, Sequence

from readiness.days import in_words
from readiness.exchange.lists.columns import PLACES
from readiness.exchange.lists.groups import is_group
from readiness.exchange.lists.reading_columns import READINGS
from readiness.exchange.lists.records import records_of
from readiness.exchange.lists.typed import written
from readiness.exchange.tabular.writing import Sheet, Value, as_csv, as_workbook
from readiness.model import Thing
from readiness.scoring.pulses import in_company
from readiness.snapshot import Snapshot

IN_A_CELL = (int, float, str)


def workbook_of(kind: str, snapshot: Snapshot) -> bytes:
    """A list as a workbook, with a page that says what it is and as at which day."""
    heads = [[place.heading for place in PLACES[kind]]]
    about: list[list[Value]] = [
        ["Programme", snapshot.programme.name],
        ["As at", in_words(snapshot.as_of)],
        ["Record of changes", f"entry {snapshot.known.number}"],
    ]
    return as_workbook(
        Sheet(kind.capitalize(), heads, list(rows_of(kind, snapshot))),
        Sheet("About", [["What", "Is"]], about),
    )


def csv_of(kind: str, snapshot: Snapshot) -> bytes:
    """A list as delimited text."""
    return as_csv([place.heading for place in PLACES[kind]], rows_of(kind, snapshot))


def rows_of(kind: str, snapshot: Snapshot) -> Iterator[Sequence[Value]]:
    """The rows of a list, in the order in which they are recorded."""
    if kind == "readings":
        yield from _readings(snapshot)
        return
    things: Sequence[Thing] = in_company(snapshot.pulses)
    if kind != "pulses":
        things = snapshot.all_of(records_of(kind))
    for thing in things:
        yield [_cell(getattr(thing, place.key)) for place in PLACES[kind]]


def _readings(snapshot: Snapshot) -> Iterator[Sequence[Value]]:
    """Each reading of everybody, then each of a group that it says something of."""
    for criterion in snapshot.criteria:
        told = [g for g in snapshot.group_readings(criterion.ref) if is_group(g.document())]
        for reading in (*snapshot.readings(criterion.ref), *told):
            own = [_cell(getattr(reading, place.key, None)) for place in READINGS[2:]]
            yield [criterion.ref, criterion.name, *own]


def _cell(value: object) -> Value:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number or value is None else written(value)  # type: ignore[return-value]
