"""Day one as slides: what goes in and what waits, the must-haves outside it, who may decide."""

from pages.components.day_one import ALL_IN, UNDELEGATED, delegated, outside, unargued, waiting
from pages.components.frame import Page
from readiness.exchange.papers.slides import Slide
from readiness.exchange.papers.table_slides import table_slide
from readiness.model import Gateway
from readiness.scoring.day_one import DayOne, day_one
from readiness.scoring.figures import counted


def as_slides(page: Page, _gateway: Gateway) -> tuple[Slide, ...]:
    """What goes in and what waits; what is outside and what is delegated, where anything is."""
    found = page.worked_out(day_one)
    scope, beside = _scope(page, found), (_outside(page, found), _delegated(page, found))
    return (scope, *(slide for slide in beside if slide.rows))


def _scope(page: Page, found: DayOne) -> Slide:
    contains = "; ".join(item.name for item in found.contains) or "nobody has said"
    left_out = f"Must-haves outside day one: {len(found.outside)}, {unargued(found)}."
    return table_slide(
        page.snapshot,
        f"In on day one: {len(found.contains)}. Waits: {len(found.waits)}.",
        [waiting(item) for item in found.waits],
        sentence=f"In on day one: {contains}.",
        lines=(left_out if found.outside else ALL_IN,),
    )


def _outside(page: Page, found: DayOne) -> Slide:
    rows = [outside(one) for one in found.outside]
    title = f"Must-haves outside day one: {len(rows)}"
    return table_slide(page.snapshot, title, rows, sentence=f"{unargued(found)}.", rest="must-have")


def _delegated(page: Page, found: DayOne) -> Slide:
    rows = [delegated(one) for one in found.delegated]
    title = counted(len(rows), "delegated decision")
    said = "Within these limits, and until these days." if rows else UNDELEGATED
    return table_slide(page.snapshot, title, rows, sentence=said, rest="delegated decision")
