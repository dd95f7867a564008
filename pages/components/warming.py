"""What the first visitor would wait for, worked out before there is one."""

import datetime as dt
import inspect

from pages.components import looking_back
from pages.components.shelf import Shelf
from readiness.also import also
from readiness.questions.asking import ranked
from readiness.scoring.hazard_log import matrix, worst_first
from readiness.scoring.issues import open_issues
from readiness.scoring.promises import promises
from readiness.scoring.standing import standing
from readiness.scoring.wanted import decisions_wanted

JUDGEMENTS = (standing, promises, decisions_wanted, open_issues, worst_first, matrix, ranked, also)


def warm(store: Shelf, today: dt.date) -> None:
    """Read everything, and judge it as the first pages will."""
    # Before the first element of all Streamlit looks up where every frame's code stands, and for
    # that Python goes through all modules, once.
    inspect.stack()
    known = store.latest()
    if known.is_empty:
        return
    snapshot = store.on(known, known.opening_day(today))
    for judge in JUDGEMENTS:
        store.worked_out(judge, snapshot)
    looking_back.worked_out(store, snapshot)
