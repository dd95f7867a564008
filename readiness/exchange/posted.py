"""Readings as another system posts them: JSON, every row that will not do refused in a sentence."""

import datetime as dt
import json
from typing import Any

from pydantic import ValidationError

from readiness.errors import BadFile, Refused
from readiness.exchange.sentences import at, can_be_shown, sentences, shown, texts_in, unknown_key
from readiness.model import Criterion, GroupReading, Reading
from readiness.services.groups import refuse_unweighed
from readiness.snapshot import Snapshot

Measured = Reading | GroupReading
KEYS: dict[type[Measured], tuple[str, ...]] = {
    Reading: ("criterion", "date", "value", "denominator", "source"),
    GroupReading: (
        "criterion", "date", "value", "denominator", "rostered", "site", "profession", "shift",
        "source",
    ),
}  # fmt: skip
LISTS: dict[str, type[Measured]] = {"readings": Reading, "by_group": GroupReading}
WORDS: dict[type[Measured], str] = {Reading: "Reading", GroupReading: "Group"}
MOST = 5_000  # readings at once; a year of a large trust's weekly figures
EXAMPLE = '{"readings": [{"criterion": "OP-01", "date": "2027-01-31", "value": 71}]}'


def readings_in(body: bytes, snapshot: Snapshot, *, today: dt.date) -> list[Measured]:
    """The readings that a body of JSON holds; `BadFile` with a sentence for all that is refused."""
    refusals: list[str] = []
    found: list[Measured] = []
    for model, number, row in _rows(body):
        read = _read(f"{WORDS[model]} {number}", row, snapshot, today=today, model=model)
        if isinstance(read, list):
            refusals += read
        else:
            found.append(read)
    if refusals:
        raise BadFile(refusals)
    return found


def _rows(body: bytes) -> list[tuple[type[Measured], int, Any]]:
    """Each row with the list that it stands in, and its number there."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        raise BadFile([f"The body is not JSON. Write {EXAMPLE}."]) from None
    lists = {key: document.get(key, []) for key in LISTS} if isinstance(document, dict) else {}
    if not any(lists.values()) or not all(isinstance(rows, list) for rows in lists.values()):
        raise BadFile([f"The body holds no readings. Write {EXAMPLE}."])
    if strange := [unknown_key("The body", key, tuple(LISTS)) for key in document.keys() - LISTS]:
        raise BadFile(sorted(strange))
    found = [
        (LISTS[key], number, row)
        for key, rows in lists.items()
        for number, row in enumerate(rows, start=1)
    ]
    if len(found) > MOST:
        raise BadFile([f"The body holds {len(found)} readings. Post at most {MOST} at once."])
    return found


def _read(
    where: str, row: Any, snapshot: Snapshot, *, today: dt.date, model: type[Measured]
) -> Measured | list[str]:
    """The reading that a row stands for, or what is wrong with it, a sentence each."""
    if not isinstance(row, dict):
        return [f"{where} is no reading. Write {EXAMPLE}."]
    keys = KEYS[model]
    if strange := [unknown_key(where, key, keys) for key in row if key not in keys]:
        return strange
    criterion = _criterion(row.get("criterion"), snapshot)
    if criterion is None:
        return [f"{at(where, 'criterion')}: {_unknown(row.get('criterion'))}"]
    names = {key: key for key in keys} | {"criterion": "of"}
    try:
        said = {names[key]: value for key, value in row.items()} | {"of": criterion.ref}
        reading = model.model_validate(said)
    except ValidationError as wrong:
        return list(sentences(wrong, where, model=model, row=row, names=names))
    return _weighed(where, reading, criterion, today)


def _weighed(
    where: str, reading: Measured, criterion: Criterion, today: dt.date
) -> Measured | list[str]:
    """The reading, if it is of a day that has come and a group's says of whom it is."""
    if reading.date > today:
        return [f"{at(where, 'date')}: {reading.date} is yet to come; post what has been measured."]
    try:
        if isinstance(reading, GroupReading):
            refuse_unweighed(reading, criterion, today=today)
    except Refused as refused:
        return [f"{where}: {refused}"]
    return reading


def _criterion(named: object, snapshot: Snapshot) -> Criterion | None:
    return snapshot.find(Criterion, named.strip()) if isinstance(named, str) else None


def _unknown(named: object) -> str:
    if named in (None, ""):
        return "it is missing."
    is_sayable = all(can_be_shown(text) for text in texts_in(named))
    return f"there is no criterion {shown(named) if is_sayable else 'of that name'} here."
