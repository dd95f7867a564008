"""What has changed since a moment, one thing at a time: by whom, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.days import in_words
from readiness.history import Told, told
from readiness.model import Criterion, Fact, Judgement, Reading
from readiness.questions.quiet import quiet_workstream
from readiness.questions.spoken import called
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.raised_early import RaisedEarly
from readiness.scoring.redated import Redated
from readiness.scoring.since import Since
from readiness.scoring.told import slip
from readiness.snapshot import Snapshot
from readiness.store import Engine, Entry, entries

MOST_ROWS = 5000  # of the record of changes between two meetings
NOTHING = "Nothing turned, moved, came back, came new or went quiet."
NOBODY = "nobody: its days went by"
DATES = frozenset({"due", "planned", "go_live"})
RULES = frozenset({"target", "measure", "unit", "direction", "tolerance", "priority", "curve"})
NEW = frozenset({"criterion", "issue", "hazard", "risk"})


@dataclass(frozen=True)
class Change:
    """One thing that changed: what, who did it, and why as far as anybody said."""

    what: str
    who: str
    why: str = ""


@dataclass(frozen=True)
class Changes:
    """Everything of one sort that changed."""

    title: str
    found: tuple[Change, ...]


def what_changed(
    engine: Engine, now: Snapshot, moved: Since, *, since: int, until: int
) -> tuple[Changes, ...]:
    """What turned, moved, came back, came new, went quiet, or is judged by another rule.

    `since` and `until` are the numbers of the record of changes between which it is read.
    """
    rows = entries(engine, since=since, until=until, limit=MOST_ROWS)[::-1]
    was = {c.ref: c for c in moved.was.criteria}

    def turned(found: tuple[CriterionStanding, ...]) -> Iterator[Change]:
        for c in found:
            yield _turned(c, was[c.ref], _last_word(now, c.criterion, moved, since))

    found = {
        "Turned for the worse": turned(moved.worse),
        "Turned for the better": turned(moved.better),
        "Re-dated": (_redated(one, rows, now) for one in moved.redated),
        "Reopened": _reopened(rows, now),
        "New": _new(rows, now),
        "Gone quiet": _quiet(now, moved),
        "Target or rule changed": _rules(rows, now),
        "Raised early": (_early(now, early) for early in moved.raised_early),
    }
    every = (Changes(title, tuple(changes)) for title, changes in found.items())
    return tuple(changes for changes in every if changes.found)


def _turned(c: CriterionStanding, was: CriterionStanding, last: Fact | None) -> Change:
    """A criterion whose status moved, with the last word or figure that it moved on."""
    what = f"{c.name}: {c.status.shape} {c.status.words.lower()}, was {was.status.words.lower()}"
    said = f"“{last.why.rstrip('.')}”. " if isinstance(last, Judgement) and last.why else ""
    who = NOBODY if last is None else _by(last)
    return Change(what, who, f"{said}{c.computed.reason}")


def _last_word(now: Snapshot, criterion: Criterion, moved: Since, since: int) -> Fact | None:
    """The last thing recorded of it since, by the record of changes or by its day."""
    ref, day = criterion.ref, moved.last.day
    facts: tuple[Fact, ...] = (
        *now.readings(ref),
        *now.judgements(ref),
        *now.evidence(ref),
        *now.waivers(ref),
    )
    dated = [(fact.happened, fact.recorded, fact) for fact in facts if fact.happened is not None]
    after = [one for one in dated if one[1] > since or one[0] > day]
    return max(after, key=lambda one: one[:2])[2] if after else None


def _by(fact: Fact) -> str:
    by = getattr(fact, "by", None) or (fact.source if isinstance(fact, Reading) else None)
    return str(by or "not named")


def _redated(one: Redated, rows: list[Entry], now: Snapshot) -> Change:
    what = f"{slip(one)}: {in_words(one.was, year=False)} to {in_words(one.now, year=False)}"
    ref = one.record.ref
    of_it = [row for row in rows if row.ref == ref and row.before and DATES & row.after.keys()]
    return _told(of_it[-1], now, what) if of_it else Change(what, "not recorded")


def _told(row: Entry, now: Snapshot, what: str | None = None) -> Change:
    """A row of the record of changes; `what` is how it is said, where not in the row's words."""
    said: Told = told(row, now.known)
    return Change(what or f"{_named(row, now)}: {said.what}", said.who, said.why)


def _named(row: Entry, now: Snapshot) -> str:
    """What a row is about, by name."""
    ref = told(row, now.known).about
    found = now.named(ref)
    return found[0].name if found and hasattr(found[0], "name") else ref


def _reopened(rows: list[Entry], now: Snapshot) -> Iterator[Change]:
    for row in rows:
        again = row.after.get("reopened"), row.before.get("reopened") or 0
        if row.kind == "issue" and row.before and isinstance(again[0], int) and again[0] > again[1]:
            times = "once" if again[0] == 1 else f"{again[0]} times"
            yield _told(row, now, f"{_named(row, now)}: reopened {times}")


def _new(rows: list[Entry], now: Snapshot) -> Iterator[Change]:
    for row in rows:
        if row.kind in NEW and not row.before and "withdrawn" not in row.after:
            name = row.after.get("name") or row.ref
            yield _told(row, now, f"{row.kind.capitalize()} {row.ref}: {name}")


def _quiet(now: Snapshot, moved: Since) -> Iterator[Change]:
    """The must-haves of workstreams of which nothing has been heard, and had been then."""
    then = now.known.on(moved.last.day, wave=now.wave)
    before = {noticed.record.ref for noticed in quiet_workstream(then)}
    for noticed in quiet_workstream(now):
        record = noticed.record
        if record.ref not in before and isinstance(record, Criterion):
            owner = f"owner: {record.owner or 'nobody named'}"
            yield Change(called(record), owner, f"{noticed.fact[0].upper()}{noticed.fact[1:]}.")


def _rules(rows: list[Entry], now: Snapshot) -> Iterator[Change]:
    """Targets, priorities and curves that moved, exceptions allowed, thresholds of the trust."""
    for row in rows:
        is_rule = row.kind == "criterion" and bool(row.before) and bool(RULES & row.after.keys())
        if is_rule or row.kind in ("waiver", "policy"):
            yield _told(row, now)


def _early(now: Snapshot, early: RaisedEarly) -> Change:
    """What was raised before the records showed it; the chair is to thank whoever did."""
    said = [j for j in now.judgements(early.criterion.ref) if j.date == early.on]
    why = next((j.why for j in reversed(said) if j.why), "")
    who = early.thanks or "not named"
    day = in_words(early.on, year=False)
    return Change(f"{early.criterion.name}: raised on {day}, before the records did", who, why)
