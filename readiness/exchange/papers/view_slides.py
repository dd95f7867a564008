"""The views beside the verdict, each as one slide: heat map, outlook, hazards, issues, changes."""

from collections.abc import Sequence

from readiness import frames
from readiness.charts.burn_up import burn_up_in_words
from readiness.days import in_words
from readiness.exchange.papers.slides import Cell, Lines, Slide, says
from readiness.exchange.papers.table_slides import table_slide
from readiness.risk import RATING_MEANS, Scheme
from readiness.scoring.figures import counted
from readiness.scoring.forecast import asked_of_it, forecast
from readiness.scoring.hazard_log import Cells, HazardStanding, placed_by, worst_first
from readiness.scoring.heat_map import LETTERS, HeatRow, heat_map
from readiness.scoring.heat_map import Cell as HeatCell
from readiness.scoring.issues import IssueStanding, open_issues, severity_in_words
from readiness.scoring.programme_forecast import track_record
from readiness.scoring.schemes import scheme_in_use
from readiness.scoring.since import Since
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot
from readiness.what_changed import NOTHING, Change, Changes

MOST_SITES = 6  # that a slide holds
LONGEST = 150  # letters of a change


def heat_slide(snapshot: Snapshot) -> Slide:
    """Where the must-haves stand, by workstream and site: the worst workstreams first."""
    found = heat_map(snapshot)
    sites, rows = found.sites[:MOST_SITES], found.rows
    more = len(found.sites) - len(sites)
    return Slide(
        title="Must-haves by workstream and site",
        sentence="In each cell the worst status, and how many must-haves stand there."
        if rows
        else "No must-have is on record yet, so there is nothing to show.",
        says=says(snapshot),
        heads=("Pillar", "Workstream", *sites) if rows else (),
        rows=tuple(_heat_row(row) for row in rows),
        widths=(3, 4, *(3 for _ in sites)),
        lines=(f"And {counted(more, 'more site')}.",) if more > 0 else (),
        rest="workstream",
        which=" that may stand no worse",
    )


def _heat_row(row: HeatRow) -> tuple[Cell, ...]:
    cells = (_heat_cell(cell) for cell in row.cells[:MOST_SITES])
    return (Cell(row.pillar.heading), Cell(row.workstream), *cells)


def _heat_cell(cell: HeatCell) -> Cell:
    status = cell.status
    if status is None:
        return Cell("none")
    words = f"{status.words.lower()}: {cell.number} of {len(cell.criteria)}"
    return Cell(f"{LETTERS[status]} {status.shape} {words}", status)


def outlook_slides(snapshot: Snapshot) -> tuple[Slide, Slide]:
    """Where it is heading as a picture, and then measure by measure."""
    return _heading_for(snapshot), _measures(snapshot)


def _heading_for(snapshot: Snapshot) -> Slide:
    """Where it is heading, drawn week by week, and how well that was foreseen before."""
    now = standing(snapshot)
    burn = now.burn_up
    met = f"{burn.met[-1]} of {burn.scope[-1]} must-haves are met."
    return Slide(
        title="Where it is heading",
        sentence=now.forecast.says,
        says=says(snapshot),
        chart=Lines(
            burn.days,
            {"Must-haves to meet": burn.scope, "Must-haves met": burn.met},
            burn_up_in_words(frames.burn_up(burn), go_live=now.go_live),
        ),
        lines=(met, track_record(burn).says),
    )


def _measures(snapshot: Snapshot) -> Slide:
    """What the days left ask of each measured must-have, and when it gets there."""
    rows = measured(snapshot)
    return table_slide(
        snapshot,
        "Measured must-haves that are not there yet",
        rows,
        sentence="" if rows else "None is measured and short of its target.",
        rest="measured must-have",
    )


def measured(snapshot: Snapshot) -> list[dict[str, str]]:
    """Each measured must-have that is short of its target, as a row."""
    return [
        {
            "Must-have": f"{criterion.ref} {criterion.name}",
            "What is asked of it": asks,
            "Forecast": forecast(snapshot, criterion).says,
        }
        for criterion in snapshot.criteria
        if criterion.is_must and (asks := asked_of_it(snapshot, criterion)) is not None
    ]


def matrix_slide(snapshot: Snapshot) -> Slide:
    """The open hazards in the matrix: how many stood in each cell before controls, and after."""
    scheme = scheme_in_use(snapshot)
    log = [found for found in worst_first(snapshot) if found.hazard.is_open]
    before = placed_by(log, "initial", scheme=scheme)
    after = placed_by(log, "expected", scheme=scheme)
    return Slide(
        title="Hazards: before controls, and the risk left after them",
        sentence=_in_all(log)
        if snapshot.hazards
        else "No hazard is logged. That is not to say there is none.",
        says=says(snapshot),
        heads=("Likelihood ↓ severity →", *map(_heading, scheme.severities)),
        rows=tuple(_likely(word, before, after, scheme) for word in reversed(scheme.likelihoods)),
        widths=(4, *(5 for _ in scheme.severities)),
        lines=(
            f"Without a severity and a likelihood: {len(log) - _held(before)} before controls, "
            f"{len(log) - _held(after)} after them.",
            f"Looked up in {scheme.name}.",
        ),
    )


def _in_all(log: Sequence[HazardStanding]) -> str:
    unscored = sum(found.current is None for found in log)
    return (
        f"{counted(len(log), 'hazard')} open. In each cell: how many before controls → after them. "
        f"Not scored today, which is not low: {unscored}."
    )


def _likely(word: str, before: Cells, after: Cells, scheme: Scheme) -> tuple[Cell, ...]:
    return (
        Cell(_heading(word)),
        *(_placed(s, word, before, after, scheme) for s in scheme.severities),
    )


def _placed(severity: str, likely: str, before: Cells, after: Cells, scheme: Scheme) -> Cell:
    key, rating = (severity, likely), scheme.rating(severity, likely)
    counts = len(before.get(key, ())), len(after.get(key, ()))
    said = f"{counts[0]} → {counts[1]}" if any(counts) else "–"
    return Cell(f"{said} · {rating} {RATING_MEANS[rating]}", is_strong=any(counts))


def _held(cells: Cells) -> int:
    return sum(map(len, cells.values()))


def _heading(word: str) -> str:
    return word.replace("_", " ").capitalize()


def issues_slide(snapshot: Snapshot) -> Slide:
    """The open issues, the most pressing first."""
    found = open_issues(snapshot)
    safety, moved = sum(i.touches_safety for i in found), sum(i.is_late for i in found)
    return Slide(
        title="What is wrong today",
        sentence=f"{counted(len(found), 'open issue')}, safety first: {safety} that touch safety, "
        f"{moved} whose date has moved."
        if found
        else "No open issue is on record. That none was raised does not mean there is none.",
        says=says(snapshot),
        heads=("Issue", "Severity", "Owner", "Due", "Holds up") if found else (),
        rows=tuple(_issue(told) for told in found),
        widths=(6, 3, 3, 3, 4),
        rest="open issue",
    )


def _issue(told: IssueStanding) -> tuple[Cell, ...]:
    issue = told.issue
    safety = " ✚ safety" if told.touches_safety else ""
    moved = f", moved {told.moves}×" if told.moves else ""
    return (
        Cell(issue.name),
        Cell(f"{severity_in_words(issue.severity)}{safety}"),
        Cell(issue.owner or "nobody named"),
        Cell(f"{in_words(issue.due, year=False)}{moved}" if issue.due else "no date"),
        Cell(_held_up(told)),
    )


def _held_up(told: IssueStanding) -> str:
    """The first of the criteria that an issue stands in the way of; the others are counted."""
    if not told.blocks:
        return "nothing named"
    more = len(told.blocks) - 1
    return f"{told.blocks[0].name}{f' and {more} more' if more else ''}"


def changed_slide(snapshot: Snapshot, moved: Since, changes: Sequence[Changes]) -> Slide:
    """What changed since the last deep dive, sort by sort, under the verdict."""
    return Slide(
        title=f"What changed: {moved.last.words[0].lower()}{moved.last.words[1:]}",
        sentence=standing(snapshot).verdict,
        says=says(snapshot),
        heads=("What changed", "How many", "Among them") if changes else (),
        rows=tuple(_sort(one) for one in changes),
        widths=(3, 1, 10),
        lines=() if changes else (NOTHING,),
    )


def _sort(changes: Changes) -> tuple[Cell, ...]:
    return Cell(changes.title), Cell(str(len(changes.found))), Cell(_one(changes.found[0]))


def _one(change: Change) -> str:
    said = f"{change.what} ({change.who})"
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
