"""Questions about what people were trained on, when, and in which class."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Evidence, Issue, Note
from readiness.questions import people_terms, receipts, terms
from readiness.questions.changes import Change, changes
from readiness.questions.competence import is_training, measures_ability
from readiness.questions.links import wording
from readiness.questions.notation import in_scope, stake, tells_against
from readiness.questions.rule import Noticed, rule
from readiness.questions.said import day_of, rows_of, said_behind
from readiness.questions.spoken import called, naming, on_day, quoted
from readiness.questions.telling import Teller, row_of, tellers, told
from readiness.questions.words import mentions, says, says_of
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.thresholds import TAUGHT_EARLY

LONGEST_PLACE = 6  # words of the name of an environment
VERSION = re.compile(r"\b(?:build|release|version|v)\s?(\d+(?:\.\d+)*)", re.IGNORECASE)


def which_part_looks_different(found: Sequence[Noticed]) -> str:
    """What people were trained on, or when; then which screens differ, and when that is taught."""
    ask = "Which screens will look different on the day, and on what date is that taught?"
    if len(found) == 1:
        record = found[0].record
        if isinstance(record, Note | Issue) and _is_mismapped(record):
            ask = "How many people have the wrong role today, and on what date is it put right?"
        return f"{called(record)} {found[0].fact}. {ask}"
    count = f"{len(found)} records tell of training on another build, too early or in wrong classes"
    return f"{count}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PPL-06", asks=which_part_looks_different)
def trained_on_something_else(snapshot: Snapshot) -> Iterator[Noticed]:
    """People were trained on another build, so early that it has worn off, or in the wrong class.

    Why ask: Putting it right means training again, and that takes people off their wards.
    Good answer: Which build was taught and which goes live, what differs, who is taught the
    difference, in which sessions, and by what date.
    If weak, ask: Who could sit one ward sister down with the final build this week and write down
    what surprises her?
    Stay silent: The training was on the build that goes live; nothing on file tells of a change of
    build since; half of those trained were trained inside ninety days of go-live; a refresher on
    the final build is evidenced; or the issue about roles is closed or slight.
    Taught by: First London site for a new release, Royal Free, June 2008 (Computerworld).
    """
    rebuilt = [c for c in changes(snapshot) if mentions(wording_of(c), terms.BUILD)]
    for criterion in in_scope(snapshot):
        if not (is_training(criterion) or measures_ability(criterion)):
            continue
        since = rebuilt[0] if rebuilt else None
        if _is_refreshed(snapshot, criterion, since=since):
            continue
        fact = _on_another_build(snapshot, criterion) or _too_early(snapshot, criterion)
        if fact is not None:
            yield _about(snapshot, criterion, fact=fact)
        elif since is not None and _was_before(snapshot, criterion, change=since):
            yield _overtaken(snapshot, criterion, change=since)
    yield from _told(snapshot)


def wording_of(change: Change) -> str:
    """What the record of a change says."""
    return wording(change.record)


def _is_refreshed(snapshot: Snapshot, criterion: Criterion, *, since: Change | None) -> bool:
    """Whether a refresher, or training on the final build, is on file after the last change."""
    return any(
        says(e.summary, people_terms.REFRESHED, unless=("no", "without", "plan", "will", "to"))
        and e.is_hard
        and not tells_against(e)
        and (since is None or e.date is None or e.date >= since.on)
        for e in snapshot.evidence(criterion.ref)
    )


def _on_another_build(snapshot: Snapshot, criterion: Criterion) -> str | None:
    """What the records say training was given on, where that is not what goes live."""
    for evidence in snapshot.evidence(criterion.ref):
        place = evidence.environment
        if place and mentions(place, people_terms.OTHER_BUILD):
            return f"was given on {quoted(place, longest=LONGEST_PLACE)}"
        if _is_older_version(snapshot, evidence):
            return "was given on a lower version than other records name"
    for said in said_behind(snapshot, criterion):
        if says(said, people_terms.OTHER_BUILD):
            return f"says of what was taught: {quoted(said, longest=LONGEST_PLACE + 4)}"
    return None


def _versions(text: str | None) -> list[tuple[int, ...]]:
    found = VERSION.findall(text or "")
    return [tuple(int(part[:9]) for part in number.split(".")) for number in found]


def _is_older_version(snapshot: Snapshot, evidence: Evidence) -> bool:
    """Whether the build that was taught has a lower number than one that another record names."""
    taught = _versions(f"{evidence.environment or ''} {evidence.summary or ''}")
    if not taught:
        return False
    return any(named > max(taught) for named in _named_versions(snapshot))


def _named_versions(snapshot: Snapshot) -> Iterator[tuple[int, ...]]:
    for record in (*snapshot.notes, *snapshot.criteria):
        yield from _versions(wording(record))
    for criterion in snapshot.criteria:
        for evidence in snapshot.evidence(criterion.ref):
            yield from _versions(f"{evidence.environment or ''} {evidence.summary or ''}")


def _too_early(snapshot: Snapshot, criterion: Criterion) -> str | None:
    """That half of those trained had been by a day that is ninety days or more before go-live."""
    median = _median_day(snapshot, criterion)
    if median is not None and (snapshot.go_live - median).days > snapshot.policy[TAUGHT_EARLY]:
        days = counted((snapshot.go_live - median).days, "day")
        return f"was half done by {on_day(snapshot, median)}, {days} before go-live"
    for said in said_behind(snapshot, criterion):
        if says(said, people_terms.WORN_OFF):
            return f"says of when it was taught: {quoted(said, longest=LONGEST_PLACE + 4)}"
    return None


def _median_day(snapshot: Snapshot, criterion: Criterion) -> dt.date | None:
    """The first day on which half of those trained by now had been; None if nobody has."""
    readings = snapshot.readings(criterion.ref)
    if not readings or readings[-1].value <= 0 or not is_training(criterion):
        return None
    half = readings[-1].value / 2
    return next(reading.date for reading in readings if reading.value >= half)


def _was_before(snapshot: Snapshot, criterion: Criterion, *, change: Change) -> bool:
    """Whether people had been trained, and all that shows it is older than a change of build."""
    days = [e.date for e in snapshot.evidence(criterion.ref) if e.is_hard and e.date is not None]
    median = _median_day(snapshot, criterion)
    shown = [*days, *([median] if median else [])]
    return bool(shown) and max(shown) < change.on


def _overtaken(snapshot: Snapshot, criterion: Criterion, *, change: Change) -> Noticed:
    record = change.record
    fact = f"is older than {called(record)} of {on_day(snapshot, change.on)}"
    noticed = _about(snapshot, criterion, fact=fact)
    rows = (*noticed.receipts, receipts.told(snapshot, record, of=criterion))
    return Noticed(
        record=criterion,
        fact=fact,
        receipts=rows,
        besides=(record,),
        since=change.on,
        weight=noticed.weight,
    )


def _told(snapshot: Snapshot) -> Iterator[Noticed]:
    """Each note and open issue about wrong roles, another build, or training that has worn off."""
    elsewise = (*people_terms.OTHER_BUILD, *people_terms.WORN_OFF)
    for record in tellers(snapshot, saying=(*people_terms.ROLE_MAPPING, *elsewise)):
        said = wording(record)
        wrong = _is_mismapped(record)
        if wrong or says_of(said, (*terms.TRAINING, "class"), elsewise):
            sharp = (*people_terms.ROLE_MAPPING, *elsewise)
            yield Noticed(
                record=record,
                fact=told(snapshot, record, terms=sharp),
                receipts=(row_of(snapshot, record),),
                since=day_of(record),
            )


def _is_mismapped(record: Teller) -> bool:
    """Whether an open issue is about whose role is whose, or a note says that roles are wrong."""
    said = wording(record)
    about = says(said, people_terms.ROLE_MAPPING)
    return about and (isinstance(record, Issue) or says(said, people_terms.MIS_MAPPED))


def _about(snapshot: Snapshot, criterion: Criterion, *, fact: str) -> Noticed:
    return Noticed(
        record=criterion,
        fact=fact,
        receipts=rows_of(snapshot, criterion),
        weight=stake(snapshot, criterion),
    )
