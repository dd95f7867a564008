"""What has changed since the last deep dive, worked out once for everybody who looks."""

from pages.components.frame import Page
from pages.components.shelf import Shelf
from readiness import looking_back
from readiness.scoring.since import Since
from readiness.snapshot import Snapshot


def since_last_time(page: Page) -> Since:
    """What moved since the last deep dive before the day that the page shows."""
    return worked_out(page.shelf, page.snapshot, is_reopened=page.moment.is_reopened)


def worked_out(store: Shelf, snapshot: Snapshot, *, is_reopened: bool = False) -> Since:
    """The same, before anybody looks."""

    def moved(now: Snapshot) -> Since:
        return looking_back.since_last_time(store.engine, now, at=store.at, is_reopened=is_reopened)

    return store.worked_out(moved, snapshot)
