"""What a site or a partner needs and has."""

from readiness.errors import Refused
from readiness.model import Site
from readiness.services.records import acted_on
from readiness.store import Work

COUNTS = (
    "staff_to_train",
    "staff_trained",
    "devices_needed",
    "devices_ready",
    "devices_spare",
    "superusers_needed",
    "superusers",
    "downtime_packs_needed",
    "downtime_packs",
)


def count_site(work: Work, ref: str, **counts: int | None) -> Site:
    """Record how many of its staff are trained, and what it needs, has and keeps spare."""
    site = acted_on(Site, ref, work=work, act="count_site")
    if unknown := set(counts) - set(COUNTS):
        raise Refused(f"A site is not counted by {', '.join(sorted(unknown))}.")
    changed = {key: n for key, n in counts.items() if n != getattr(site, key)}
    if not changed:
        raise Refused("These are the numbers on record already.")
    return work.move(site, **changed)
