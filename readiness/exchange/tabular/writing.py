"""Rows into a workbook or into delimited text; no cell can be run as a formula."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from readiness.exchange.tabular.cells import for_workbook, harmless
from readiness.model.base import plain

Value = str | float | bool | dt.date | None
HEAD = PatternFill("solid", fgColor="FFE8EDEE")
WIDEST, NARROWEST = 60, 10


@dataclass(frozen=True)
class Sheet:
    """A table to be written: rows of headings, merged where a text repeats, then the rows.

    `spans` are rows that are one thing: the columns up to `merged` are joined down each of them.
    """

    title: str
    heads: Sequence[Sequence[str]]
    rows: Sequence[Sequence[Value]]
    spans: Sequence[tuple[int, int]] = ()
    merged: Sequence[int] = ()


def as_workbook(*sheets: Sheet) -> bytes:
    """The sheets as a workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _written(book.create_sheet(sheet.title), sheet)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def as_csv(heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The rows as delimited text, as spreadsheets open it."""
    kept = io.StringIO(newline="")
    writer = csv.writer(kept)
    writer.writerow([harmless(head) for head in heads])
    for row in rows:
        writer.writerow([harmless(text_of(value)) for value in row])
    return kept.getvalue().encode("utf-8-sig")


def text_of(value: Value) -> str:
    """A value as text: a day as 2027-01-31, a whole number without decimals."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case dt.date():
            return value.isoformat()
        case str():
            return value
    return str(plain(value))


def _written(page: Worksheet, sheet: Sheet) -> None:
    for r, row in enumerate((*sheet.heads, *sheet.rows), start=1):
        for c, value in enumerate(row, start=1):
            _fill(page.cell(r, c), value, is_head=r <= len(sheet.heads))
    _join_heads(page, sheet.heads)
    first = len(sheet.heads) + 1
    for start, end in sheet.spans:
        for c in sheet.merged if end > start else ():
            page.merge_cells(
                start_row=first + start, end_row=first + end, start_column=c + 1, end_column=c + 1
            )
    page.freeze_panes = f"A{first}"
    _set_widths(page, sheet)


def _fill(cell: Cell | MergedCell, value: Value, *, is_head: bool) -> None:
    if isinstance(cell, MergedCell):
        return
    if isinstance(value, str) or not _is_exact(value):
        cell.value = for_workbook(text_of(value))
        cell.data_type = "s"
    elif value is not None:
        cell.value = plain(value)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if is_head:
        cell.font, cell.fill = Font(bold=True), HEAD


def _is_exact(value: Value) -> bool:
    """Whether a workbook, which keeps fifteen figures of a number, keeps a value as it is."""
    is_number = isinstance(value, float | int)
    return not is_number or float(f"{value:.15g}") == value


def _join_heads(page: Worksheet, heads: Sequence[Sequence[str]]) -> None:
    """One heading over the columns that it stands over, and over both rows where it is alone."""
    for r, row in enumerate(heads[:-1], start=1):
        start = 0
        for c in range(1, len(row) + 1):
            if c == len(row) or row[c] != row[start]:
                if row[start] == heads[r][start] and c - start == 1:
                    page.merge_cells(start_row=r, end_row=r + 1, start_column=c, end_column=c)
                elif c - start > 1:
                    page.merge_cells(start_row=r, end_row=r, start_column=start + 1, end_column=c)
                start = c


def _set_widths(page: Worksheet, sheet: Sheet) -> None:
    for c in range(len(sheet.heads[-1])):
        texts = (text_of(row[c]) for row in (*sheet.heads[-1:], *sheet.rows[:200]))
        longest = max((len(line) for text in texts for line in text.splitlines()), default=0)
        width = min(WIDEST, max(NARROWEST, longest + 2))
        page.column_dimensions[get_column_letter(c + 1)].width = width
