"""What a server tells whoever runs it: one line of JSON for each thing that happened.

No line holds a name, an address, a reason or anything else that somebody typed: people stand in it
by their reference, acts by their word, and what went wrong by its kind and its place in the code.
"""

import datetime as dt
import json
import logging
import re
import sys
import threading
import uuid
from collections.abc import Mapping
from pathlib import Path
from traceback import extract_tb
from typing import Any

OWN = "readiness"
HOME = Path(__file__).parent.parent
LONGEST = 300  # of what a library says
ADDRESS = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+")
log = logging.getLogger(OWN)
Said = Mapping[str, str | int | float | None]


def tell(event: str, **said: str | int | float | None) -> None:
    """Write down that something happened."""
    log.info({"event": event, **said})


def tell_fault(trouble: BaseException, **said: str | int | float | None) -> str:
    """Write down a fault of ours; the number under which it stands there."""
    number = uuid.uuid4().hex[:8]
    log.error({"event": "fault", "reference": number, **said}, exc_info=trouble)
    return number


def keep_in_lines() -> None:
    """From now on let everything that is logged in this process be such a line."""
    logging.setLogRecordFactory(_record)
    logging.captureWarnings(True)
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr, force=True)
    log.setLevel(logging.INFO)
    threading.excepthook = _in_a_thread


def _record(*args: Any, **named: Any) -> logging.LogRecord:
    record = logging.LogRecord(*args, **named)
    record.msg, record.args = line_of(record), ()
    record.exc_info = record.exc_text = record.stack_info = None
    return record


def line_of(record: logging.LogRecord) -> str:
    """The line that a record is written as."""
    line: dict[str, Any] = {"at": _moment(record.created), "level": record.levelname.lower()}
    if record.name == OWN and isinstance(record.msg, Mapping):
        line |= {key: said for key, said in record.msg.items() if said is not None}
    else:
        # A library's sentence without what it would fill in, which may be anything.
        sentence = ADDRESS.sub("…", str(record.msg))[:LONGEST]
        line |= {"event": "library", "library": record.name, "says": sentence}
    if record.exc_info and (trouble := record.exc_info[1]) is not None:
        line |= {"kind": type(trouble).__name__, "where": _where(trouble)}
    return json.dumps(line, ensure_ascii=False)


def _where(trouble: BaseException) -> list[str]:
    """The lines of code through which a fault came, innermost last, and nothing of what it says."""
    frames = extract_tb(trouble.__traceback__)
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(file: str) -> str:
    path = Path(file)
    if path.is_relative_to(HOME) and ".venv" not in path.parts:
        return path.relative_to(HOME).as_posix()
    return "/".join(path.parts[-2:])


def _moment(seconds: float) -> str:
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat(timespec="milliseconds")


def _in_a_thread(said: threading.ExceptHookArgs) -> None:
    if said.exc_value is not None:
        tell_fault(said.exc_value, thread="background")
