"""Time planned for tests and training that was taken away, and runs that come late or overlap."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Record, Rehearsal
from readiness.questions import plan_terms, status_terms
from readiness.questions.links import linked, wording
from readiness.questions.notation import in_scope, is_finished, musts
from readiness.questions.replans import A_SPAN, NUMBER, number_of
from readiness.questions.subjects import is_about_training
from readiness.questions.suppliers import TRIED
from readiness.questions.telling import Teller, tellers
from readiness.questions.words import mentions, says_of, sentences_of
from readiness.snapshot import Snapshot
from readiness.thresholds import DRESS_LATE, END_TO_END_LATE, SHORTEST_WINDOW, WINDOW_SHRUNK

STAGES = (
    plan_terms.BUILT,
    ("unit test",),
    ("system test",),
    ("integration", "integrated", "end to end"),
    ("user acceptance", "uat", "acceptance"),
    plan_terms.DRESS_REHEARSAL,
)
FROM_TO = re.compile(
    rf"\bfrom (?P<was>{NUMBER})\s*(?:days?|weeks?|months?)? to (?P<now>{NUMBER})\b", re.IGNORECASE
)
ONLY_LEFT = re.compile(
    rf"\b(?:only|just) {NUMBER} (?:days?|weeks?)\b[^.;]*"
    r"\b(?:against|instead of|rather than|of the)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Window:
    """The days left for a test or a training after what it waits for, and those first planned."""

    criterion: Criterion
    waits_for: Criterion
    planned: int
    left: int


def shrunken(snapshot: Snapshot) -> Iterator[Window]:
    """Each test or training that lost a third of its time because what it waits for came late."""
    every = musts(snapshot)
    built = [c for c in every if _stage(c) == 0 and not _is_tried_or_taught(c)]
    sources = [criterion for criterion in built if len(criterion.due_history) > 1]
    for criterion in every:
        if is_finished(snapshot, criterion) or not _is_tried_or_taught(criterion):
            continue
        windows = (
            _window(snapshot, criterion, source) for source in sources if source != criterion
        )
        lost = [
            w
            for w in windows
            if w is not None and w.left <= (1 - snapshot.policy.share(WINDOW_SHRUNK)) * w.planned
        ]
        if lost:
            yield min(lost, key=lambda window: window.left)


def _window(snapshot: Snapshot, criterion: Criterion, source: Criterion) -> Window | None:
    first = (criterion.due_history or (criterion.due,))[0]
    if first is None or criterion.due is None or source.due is None:
        return None
    planned, left = first - source.due_history[0], criterion.due - source.due
    if planned.days < snapshot.policy[SHORTEST_WINDOW] or source.due <= source.due_history[0]:
        return None
    return Window(criterion, source, planned.days, left.days)


def _is_tried_or_taught(criterion: Criterion) -> bool:
    return mentions(wording(criterion), plan_terms.TRIED_OR_TAUGHT)


def _stage(criterion: Criterion) -> int | None:
    """Where in the order of stages a criterion stands: the build first, the rehearsal last."""
    if is_about_training(criterion):
        return None
    said = wording(criterion)
    found = [number for number, names in enumerate(STAGES) if mentions(said, names)]
    return max(found, default=None)


def overlapping(snapshot: Snapshot) -> Iterator[tuple[Criterion, Criterion]]:
    """Each stage that starts before an earlier one is due, although it was planned to follow it."""
    staged = [(c, stage) for c in in_scope(snapshot) if (stage := _stage(c)) is not None]
    for criterion, stage in staged:
        if criterion.starts is None or is_finished(snapshot, criterion):
            continue
        for earlier, before in staged:
            first, due = earlier.due_history[:1], earlier.due
            if before < stage and first and due and first[0] <= criterion.starts < due:
                yield criterion, earlier


@dataclass(frozen=True)
class FirstRun:
    """The first integrated run from end to end: under which record, on what day, held or not."""

    record: Record
    on: dt.date
    is_held: bool


def late_first_run(snapshot: Snapshot) -> FirstRun | None:
    """The first run from end to end, where it is in the last weeks before go-live."""
    held = min(_runs(snapshot), key=lambda run: run.on, default=None)
    if held is not None:
        is_dress = not _is_end_to_end(held.record)
        return held if _is_late(snapshot, held.on, is_dress=is_dress) else None
    planned = [
        FirstRun(criterion, criterion.due, is_held=False)
        for criterion in in_scope(snapshot)
        if criterion.due is not None and _is_still_to_run(snapshot, criterion)
    ]
    first = min(planned, key=lambda run: run.on, default=None)
    return first if first and _is_late(snapshot, first.on, is_dress=False) else None


def _is_late(snapshot: Snapshot, day: dt.date, *, is_dress: bool) -> bool:
    limit = snapshot.policy[DRESS_LATE] if is_dress else snapshot.policy[END_TO_END_LATE]
    return 0 <= (snapshot.go_live - day).days <= limit


def _runs(snapshot: Snapshot) -> Iterator[FirstRun]:
    """Every run from end to end that was held, dress rehearsals too."""
    for rehearsal in snapshot.rehearsals:
        held = rehearsal.happened
        if held is not None and mentions(wording(rehearsal), _RUNS):
            yield FirstRun(rehearsal, held, is_held=True)
    for criterion in snapshot.criteria:
        for evidence in snapshot.evidence(criterion.ref):
            named = mentions(wording(criterion), _RUNS) or mentions(evidence.summary, _RUNS)
            if evidence.kind in TRIED and evidence.date and named:
                yield FirstRun(criterion, evidence.date, is_held=True)


_RUNS = (*plan_terms.END_TO_END, *plan_terms.DRESS_REHEARSAL)


def _is_end_to_end(record: Record) -> bool:
    return mentions(wording(record), plan_terms.END_TO_END)


def _is_still_to_run(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it is a run from end to end that was put off, or is missing in the last weeks."""
    if not _is_end_to_end(criterion) or is_finished(snapshot, criterion):
        return False
    put_off = len(set(criterion.due_history)) > 1
    return put_off or 0 <= snapshot.days_to_go <= snapshot.policy[END_TO_END_LATE]


def squeezes_told(snapshot: Snapshot) -> Iterator[tuple[Teller, str]]:
    """What notes and issues tell of time taken from tests and training, with the sentence of it."""
    for record in tellers(snapshot, saying=plan_terms.TRIED_OR_TAUGHT):
        if mentions(wording(record), plan_terms.OUT_OF_GO_LIVE):
            continue
        said = next((s for s in sentences_of(wording(record)) if _tells(snapshot, s)), None)
        if said is not None:
            yield record, said


def _tells(snapshot: Snapshot, sentence: str) -> bool:
    tried = plan_terms.TRIED_OR_TAUGHT
    if not mentions(sentence, tried):
        return False
    if (change := FROM_TO.search(sentence)) is not None and A_SPAN.search(sentence):
        left = 1 - snapshot.policy.share(WINDOW_SHRUNK)
        return number_of(change["now"]) <= left * number_of(change["was"])
    if ONLY_LEFT.search(sentence):
        return True
    if says_of(sentence, tried, (*plan_terms.SQUEEZED, *plan_terms.OVERLAPPING)):
        return True
    in_time = A_SPAN.search(sentence) is not None or mentions(sentence, plan_terms.WINDOW)
    cut = in_time and not mentions(sentence, status_terms.DEFECTS)
    return cut and says_of(sentence, tried, plan_terms.CUT_DOWN)


def criterion_of(snapshot: Snapshot, rehearsal: Rehearsal) -> Criterion | None:
    """The criterion under which a rehearsal is held, if there is one."""
    return next((c for c in snapshot.criteria if linked(rehearsal, c)), None)
