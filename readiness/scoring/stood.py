"""Where the programme stands, as it is sealed into a meeting and told in its minutes."""

from readiness.days import in_words
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot

HEADS = ("Pillar", "Records show", "Must-haves due in place", "Executive")


def stood(snapshot: Snapshot) -> tuple[tuple[str, ...], ...]:
    """The verdict in a sentence, then a row for each pillar under `HEADS`."""
    now = standing(snapshot)
    days = f"{now.days_to_go} days before go-live on {in_words(now.go_live)}."
    rows = (
        (
            pillar.pillar.heading,
            f"{pillar.standing.shape} {pillar.standing.words}",
            f"{pillar.due_in_place} of {len(pillar.due)}",
            pillar.executive or "not named",
        )
        for pillar in now.pillars
    )
    return ((f"{now.verdict} {days}",), *rows)
