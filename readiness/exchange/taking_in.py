"""Somebody's list beside what is known: what taking it in would do, before anything is written."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from readiness.errors import BadFile
from readiness.exchange.carrying_out import take_in_hazards, take_in_list
from readiness.exchange.contents import contents_of
from readiness.exchange.hazard_logs.logs import hazards_from
from readiness.exchange.lists.pulses import pulses_from
from readiness.exchange.lists.readings import left_aside, readings_from, unknown_courses
from readiness.exchange.lists.records import records_from
from readiness.exchange.matching import Matching
from readiness.exchange.plan import Plan
from readiness.exchange.planning import plan
from readiness.exchange.tabular.grid import said
from readiness.exchange.tabular.reading import Source, read
from readiness.exchange.taken import (
    KEPT_ASIDE,
    UNCHANGED,
    Column,
    Found,
    Taken,
    fragment,
    standing_of,
)
from readiness.snapshot import Known

Files = Sequence[tuple[str, bytes]]  # each with its name


@dataclass(frozen=True)
class Asked:
    """How somebody wants a list taken in: headings for keys, and a scheme by its name."""

    columns: Mapping[str, str] = field(default_factory=dict)
    scheme: str | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of list: its section in the programme file, and how it is read."""

    section: str
    record: str
    find: Callable[[Sequence[Source], Known, Asked], Found]
    told_once: tuple[str, ...] = ()  # keys that only go with a record of which something changes


def _hazards(sources: Sequence[Source], known: Known, asked: Asked) -> Found:
    return hazards_from(sources, known, chosen=asked.columns, scheme=asked.scheme)


def _records(kind: str) -> Callable[[Sequence[Source], Known, Asked], Found]:
    return lambda sources, known, asked: records_from(
        _alone(sources), known, kind=kind, chosen=asked.columns
    )


def _readings(sources: Sequence[Source], known: Known, asked: Asked) -> Found:
    return readings_from(_alone(sources), known, chosen=asked.columns)


def _pulses(sources: Sequence[Source], _known: Known, asked: Asked) -> Found:
    return pulses_from(_alone(sources), chosen=asked.columns)


def _alone(sources: Sequence[Source]) -> Source:
    if len(sources) != 1:
        raise BadFile(["Only hazard logs come in several files. Take this list in file by file."])
    return sources[0]


TAKE_IN = {
    "criteria": take_in_list,
    "readings": take_in_list,
    "issues": take_in_list,
    "hazards": take_in_hazards,
    "risks": take_in_list,
    "pulses": take_in_list,
    "themes": take_in_list,
    "visits": take_in_list,
    "rehearsals": take_in_list,
    "sites": take_in_list,
    "requests": take_in_list,
    "scope": take_in_list,
    "delegations": take_in_list,
    "workstreams": take_in_list,
}
ACTS = {kind: deed.__name__ for kind, deed in TAKE_IN.items()}
KINDS = {
    "criteria": Kind("criteria", "criterion", _records("criteria")),
    "readings": Kind("criteria", "criterion", _readings),
    "issues": Kind("issues", "issue", _records("issues")),
    "hazards": Kind("hazards", "hazard", _hazards, KEPT_ASIDE),
    "risks": Kind("risks", "risk", _records("risks")),
    "pulses": Kind("pulses", "pulse", _pulses),
    "themes": Kind("themes", "theme", _records("themes")),
    "visits": Kind("visits", "visit", _records("visits")),
    "rehearsals": Kind("rehearsals", "rehearsal", _records("rehearsals")),
    "sites": Kind("sites", "site", _records("sites")),
    "requests": Kind("change_requests", "change_request", _records("requests")),
    "scope": Kind("scope", "scope_item", _records("scope")),
    "delegations": Kind("delegations", "delegation", _records("delegations")),
    "workstreams": Kind("workstreams", "workstream", _records("workstreams")),
}


def take_in(
    kind: str, data: bytes, name: str, *, known: Known, today: dt.date, asked: Asked | None = None
) -> Taken:
    """What taking a file in would do; nothing is written."""
    return take_in_files(kind, [(name, data)], known=known, today=today, asked=asked)


def take_in_files(
    kind: str, files: Files, *, known: Known, today: dt.date, asked: Asked | None = None
) -> Taken:
    """What taking some files in would do, as one list; nothing is written.

    Raises `BadFile` with every refusal at once: a file is taken in whole or not at all.
    """
    how = KINDS.get(kind)
    if how is None:
        raise BadFile([f"'{kind}' cannot be taken in. What can: {', '.join(KINDS)}."])
    sources = [read(data, name) for name, data in files]
    found = how.find(sources, known, asked or Asked())
    planned, standing = _planned(how, found.without(*how.told_once), known, today)
    if how.told_once:
        found = _told(found, standing, how.told_once)
        planned, standing = _planned(how, found, known, today)
    return Taken(
        kind,
        how.record,
        found.records,
        planned,
        flags=found.flags,
        columns=found.columns,
        standing=standing,
        controls=found.controls,
    )


def columns_of(kind: str, files: Files, *, known: Known) -> tuple[Column, ...]:
    """The headings of files, and the keys that they are taken for, whether or not they will do."""
    sources = [read(data, name) for name, data in files]
    try:
        return tuple(KINDS[kind].find(sources, known, Asked()).columns)
    except BadFile:
        rows = (row for source in sources for grid in source.grids for row in grid.rows)
        head = next((said(row) for row in rows if len(said(row)) > 1), [])
        return tuple(Column(heading) for heading in dict.fromkeys(head))


@dataclass(frozen=True)
class Courses:
    """What a file of readings calls criteria by names that are none of ours.

    Of the `unknown` nobody has said which they are; the `aside` were said to be none.
    """

    unknown: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()


def courses_of(files: Files, *, known: Known, chosen: Mapping[str, str]) -> Courses:
    """The courses of a file that have to be, or can be, told; none where it cannot say."""
    try:
        source = _alone([read(data, name) for name, data in files])
        asked = unknown_courses(source, known, chosen=chosen)
        return Courses(asked, left_aside(source, known, chosen=chosen))
    except BadFile:
        return Courses()


def _told(found: Found, standing: list[str], keys: tuple[str, ...]) -> Found:
    """The records, those of which nothing changes without the keys that only go with a change."""
    kept = [
        {k: v for k, v in row.items() if k not in keys} if stands == UNCHANGED else row
        for row, stands in zip(found.records, standing, strict=True)
    ]
    return replace(found, records=kept)


def _planned(how: Kind, found: Found, known: Known, today: dt.date) -> tuple[Plan, list[str]]:
    document = fragment(found, how.section, known)
    planned = plan(document, known, today=today)
    contents, _ = contents_of(document)
    if contents is None:
        raise BadFile(["The file holds nothing that can be taken in."])
    refs = Matching(contents, known).refs
    given = contents.sections[how.section]
    return planned, standing_of(planned, how.record, [refs[one] for one in given if one in refs])
