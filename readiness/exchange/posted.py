"""Readings as another system posts them: JSON, every row that will not do refused in a sentence."""

import datetime as dt
import json
from typing import Any

from pydantic import ValidationError

from readiness.errors import BadFile
from readiness.exchange.sentences import at, can_be_shown, sentences, shown, texts_in, unknown_key
from readiness.model import Criterion, Reading
from readiness.snapshot import Snapshot

KEYS = ("criterion", "date", "value", "denominator", "source")
NAMES = {key: key for key in KEYS} | {"criterion": "of"}
MOST = 5_000  # readings at once; a year of a large trust's weekly figures
EXAMPLE = '{"readings": [{"criterion": "OP-01", "date": "2027-01-31", "value": 71}]}'


def readings_in(body: bytes, snapshot: Snapshot, *, today: dt.date) -> list[Reading]:
    """The readings that a body of JSON holds; `BadFile` with a sentence for all that is refused."""
    refusals: list[str] = []
    found: list[Reading] = []
    for number, row in enumerate(_rows(body), start=1):
        read = _read(f"Reading {number}", row, snapshot, today)
        if isinstance(read, Reading):
            found.append(read)
        else:
            refusals += read
    if refusals:
        raise BadFile(refusals)
    return found


def _rows(body: bytes) -> list[Any]:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        raise BadFile([f"The body is not JSON. Write {EXAMPLE}."]) from None
    rows = document.get("readings") if isinstance(document, dict) else None
    if not isinstance(rows, list) or not rows:
        raise BadFile([f"The body holds no readings. Write {EXAMPLE}."])
    if len(rows) > MOST:
        raise BadFile([f"The body holds {len(rows)} readings. Post at most {MOST} at once."])
    return rows


def _read(where: str, row: Any, snapshot: Snapshot, today: dt.date) -> Reading | list[str]:
    """The reading that a row stands for, or what is wrong with it, a sentence each."""
    if not isinstance(row, dict):
        return [f"{where} is no reading. Write {EXAMPLE}."]
    if strange := [unknown_key(where, key, KEYS) for key in row if key not in KEYS]:
        return strange
    criterion = _criterion(row.get("criterion"), snapshot)
    if criterion is None:
        return [f"{at(where, 'criterion')}: {_unknown(row.get('criterion'))}"]
    try:
        said = {NAMES[key]: value for key, value in row.items()} | {"of": criterion.ref}
        reading = Reading.model_validate(said)
    except ValidationError as wrong:
        return list(sentences(wrong, where, model=Reading, row=row, names=NAMES))
    if reading.date > today:
        return [f"{at(where, 'date')}: {reading.date} is yet to come; post what has been measured."]
    return reading


def _criterion(named: object, snapshot: Snapshot) -> Criterion | None:
    return snapshot.find(Criterion, named.strip()) if isinstance(named, str) else None


def _unknown(named: object) -> str:
    if named in (None, ""):
        return "it is missing."
    is_sayable = all(can_be_shown(text) for text in texts_in(named))
    return f"there is no criterion {shown(named) if is_sayable else 'of that name'} here."
