"""What has moved and what is wanted, in the short lines that a board reads."""

from collections.abc import Iterator

from readiness.days import in_words
from readiness.scoring.promises import Promises, promises
from readiness.scoring.raised_early import RaisedEarly
from readiness.scoring.redated import Redated
from readiness.scoring.since import Since
from readiness.scoring.standing import Standing, standing
from readiness.scoring.wanted import decisions_wanted
from readiness.snapshot import Snapshot


def standing_in_words(snapshot: Snapshot, moved: Since) -> Iterator[str]:
    """Where the programme stands, line by line."""
    now = standing(snapshot)
    yield f"As at {in_words(now.as_of)}, {now.days_to_go} days to go. {now.verdict}"
    yield from _pillars(now, moved)
    yield _since(moved)
    yield _promises(promises(snapshot))
    for wanted in decisions_wanted(snapshot):
        yield f"Decision wanted: {wanted.text}."


def _pillars(now: Standing, moved: Since) -> Iterator[str]:
    for pillar, was in zip(now.pillars, moved.was.pillars, strict=True):
        yield (
            f"{pillar.pillar.heading}: {pillar.standing.shape} {pillar.standing.words} "
            f"({moved.last.called} {was.standing.shape} {was.standing.words}), "
            f"{pillar.due_in_place} of {len(pillar.due)} due in place. {pillar.reason}"
        )


def _since(moved: Since) -> str:
    worse = f" ({moved.worse[0].name})" if moved.worse else ""
    slipped = f" ({slip(moved.redated[0])})" if moved.redated else ""
    early = f" ({thanks(moved.raised_early)})" if moved.raised_early else ""
    return (
        f"{moved.last.words}: worse {len(moved.worse)}{worse}, better {len(moved.better)}, "
        f"re-dated {len(moved.redated)}{slipped}, raised early {len(moved.raised_early)}{early}."
    )


def _promises(made: Promises) -> str:
    if not made:
        return "Promises: none is on record yet."
    named = f" ({made.broken[0].whose})" if made.broken else ""
    counts = f"kept {len(made.kept)}, late {len(made.late)}, broken {len(made.broken)}"
    return f"Promises: {counts}{named}."


def slip(moved: Redated) -> str:
    """What moved, and by how many days."""
    days = abs(moved.days)
    counted = "1 day" if days == 1 else f"{days} days"
    return f"{moved.record.name}, {counted} {'later' if moved.days > 0 else 'earlier'}"


def thanks(found: tuple[RaisedEarly, ...]) -> str:
    """Whom to thank for having raised something early."""
    called = [_called(early.thanks) for early in found if early.thanks]
    if not called:
        return "nobody is named"
    others = " and others" if len(set(called)) > 1 else ""
    return f"thank {called[0]}{others}"


def _called(who: str) -> str:
    """Somebody's title as a sentence says it, the device lead; a name as it is."""
    first, *rest = who.split()
    is_name = "." in first or (bool(rest) and all(word[:1].isupper() for word in rest))
    if is_name:
        return who
    return f"the {who}" if first.isupper() else f"the {who[0].lower()}{who[1:]}"
