"""What stands outside the record is done once, however often it was pressed.

Where an act is recorded, its number tells a second click from a second act. Nothing tells of what
is done aside, so the numbers of pages are remembered here, in this process's memory alone.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from readiness.errors import AlreadyRecorded

T = TypeVar("T")
MOST_KNOWN = 10_000
_done: OrderedDict[str, None] = OrderedDict()
_lock = Lock()


def once(act: str, deed: Callable[[], T]) -> T:
    """Do a thing, unless the same page did it already; what came to nothing may be tried again."""
    with _lock:
        if act in _done:
            raise AlreadyRecorded
        _done[act] = None
        while len(_done) > MOST_KNOWN:
            _done.popitem(last=False)
    is_done = False
    try:
        made = deed()
        is_done = True
        return made
    finally:
        if not is_done:
            with _lock:
                _done.pop(act, None)
