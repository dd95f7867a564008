"""What was promised at a deep dive, as a workbook and as a calendar."""

import datetime as dt
import io
from collections.abc import Iterable

from icalendar import Calendar, Todo
from openpyxl import Workbook
from openpyxl.styles import Font

from readiness.exchange.papers.minutes import Minutes
from readiness.exchange.tabular.cells import for_workbook
from readiness.model import Action
from readiness.model.moments import instant

HEADS = ("Ref", "What", "Who", "By when", "Status")
WIDTHS = (10, 70, 32, 14, 14)


def as_workbook(actions: Iterable[Action], *, says: str) -> bytes:
    """The actions as an XLSX with real dates, a frozen head and filters, as at which moment."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Actions"
    sheet.append(HEADS)
    for action in actions:
        sheet.append(
            [*map(for_workbook, _texts(action)), action.due, for_workbook(action.status or "open")]
        )
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDE", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    footer = sheet.oddFooter
    assert footer is not None
    footer.center.text = says
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def as_calendar(made: Minutes) -> bytes:
    """The actions as tasks that a calendar takes in, each on the day by which it is promised."""
    name = made.now.programme.name
    at = (
        instant(made.dive.ended)
        if made.dive.ended
        else dt.datetime.combine(made.dive.date, dt.time(), dt.UTC)
    )
    calendar = Calendar()
    calendar.add("prodid", "-//Readiness deep dive//EN")
    calendar.add("version", "2.0")
    for action in made.promised:
        task = Todo()
        task.add("uid", f"{action.ref}@readiness")
        task.add("dtstamp", at)
        task.add("summary", f"{action.text} ({action.owner or 'nobody named'})")
        task.add("description", f"Promised at a deep dive of {name}.")
        if action.due is not None:
            task.add("due", action.due)
        calendar.add_component(task)
    return bytes(calendar.to_ical())


def _texts(action: Action) -> tuple[str, str, str]:
    return action.ref, action.text, action.owner or "nobody named"
