"""Where we stand, as the terminal prints it and as other systems are told it: the same bytes."""

import json
from collections.abc import Callable

from readiness.looking_back import since_last_time
from readiness.scoring.standing_document import beside, standing_document
from readiness.scoring.standing_figures import figures
from readiness.snapshot import Known, Snapshot
from readiness.store import Engine


def standing_page(
    engine: Engine, snapshot: Snapshot, *, at: Callable[[int], Known], is_reopened: bool
) -> str:
    """The document of `standing --json`; `at` reads what was recorded up to a number."""
    moved = since_last_time(engine, snapshot, at=at, is_reopened=is_reopened)
    document = standing_document(snapshot) | beside(snapshot, moved) | figures(snapshot)
    return json.dumps(document, ensure_ascii=False, indent=2)
