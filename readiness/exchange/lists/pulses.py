"""Pulses of a table, as a forms tool writes them: only those in company are taken."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from readiness.exchange.lists.columns import PULSES
from readiness.exchange.lists.rows import Line, Listed, listed
from readiness.exchange.tabular.reading import Source
from readiness.exchange.taken import Flag, Found
from readiness.scoring.figures import counted
from readiness.scoring.pulses import FEWEST

Row = dict[str, Any]


def pulses_from(source: Source, *, chosen: Mapping[str, str]) -> Found:
    """The answers of a table, five or more of a site and a role group to a day.

    Those of a group are gathered day by day until there are five, under the last of these days;
    so a longer export next week brings the same ones again, and more. The rest are left in the
    file, and nothing says whose they are.
    """
    found = listed(source, "pulses", chosen)
    rows = [_row(found, line) for line in found.lines]
    found.settled()
    taken = list(_in_company(rows))
    left = len(rows) - len(taken)
    why = f"They are fewer than {FEWEST} of their site and role group, and are left in the file"
    flags = [Flag("", "", counted(left, "answer"), why)] if left else []
    return Found(taken, flags=flags, columns=found.columns)


def _row(found: Listed, line: Line) -> Row:
    row = {p.key: found.value(line, p) for p in PULSES if p.key in line.texts}
    for key in ("date", "confidence"):
        if key not in row:
            found.refuse(line, key, f"the {key} is missing.")
    return row


def _in_company(rows: Sequence[Row]) -> Iterator[Row]:
    groups: defaultdict[tuple[object, object], list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row["date"]):
        groups[row.get("site"), row.get("role_group")].append(row)
    for group in groups.values():
        yield from _gathered(group)


def _gathered(group: Sequence[Row]) -> Iterator[Row]:
    """The answers of one group, in the order of their days."""
    waiting: list[Row] = []
    for n, row in enumerate(group):
        waiting.append(row)
        is_last_of_day = n + 1 == len(group) or group[n + 1]["date"] != row["date"]
        if is_last_of_day and len(waiting) >= FEWEST:
            yield from ({**one, "date": row["date"]} for one in waiting)
            waiting = []
