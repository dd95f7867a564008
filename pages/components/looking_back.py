"""What has changed since the last deep dive, worked out once for everybody who looks."""

from pages.components.frame import Page
from readiness import looking_back
from readiness.scoring.since import Since
from readiness.snapshot import Snapshot


def since_last_time(page: Page) -> Since:
    """What moved since the last deep dive before the day that the page shows."""

    def moved(now: Snapshot) -> Since:
        return looking_back.since_last_time(
            page.shelf.engine, now, at=page.shelf.at, is_reopened=page.moment.is_reopened
        )

    return page.worked_out(moved)
