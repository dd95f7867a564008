"""A workbook's visible sheets as grids: what its cells show, merged cells told everywhere."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell import Cell as OneCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from readiness.errors import BadFile
from readiness.exchange.tabular.cells import as_typed, from_workbook
from readiness.exchange.tabular.grid import Cell, Grid
from readiness.exchange.tabular.limits import COLUMNS, ROWS, refuse_bomb, refuse_many
from readiness.model.base import plain

DAMAGED = "The workbook cannot be read: it is damaged or locked. Save it again as XLSX."

# What the readers of archives and of XML raise; a syntax error is one of XML's.
UNREADABLE = (
    InvalidFileException,
    zipfile.BadZipFile,
    SyntaxError,
    KeyError,
    ValueError,
    OSError,
    AttributeError,
    TypeError,
)


def sheets_of(data: bytes) -> list[Grid]:
    """The grids of a workbook's visible sheets."""
    refuse_bomb(data)
    try:
        book = load_workbook(io.BytesIO(data), data_only=True)
    except UNREADABLE:
        raise BadFile([DAMAGED]) from None
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    typed = _as_typed(data)
    return [_grid(sheet, typed.get(sheet.title, {})) for sheet in sheets]


def _as_typed(data: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """The formulas of a workbook, sheet by sheet: one that was never worked out shows nothing."""
    with zipfile.ZipFile(io.BytesIO(data)) as kept:
        sheets = [name for name in kept.namelist() if name.startswith("xl/worksheets/sheet")]
        if not any(b"<f" in kept.read(name) for name in sheets):
            return {}
    found: dict[str, dict[tuple[int, int], str]] = {}
    for sheet in load_workbook(io.BytesIO(data)).worksheets:
        found[sheet.title] = {
            (number, place): str(cell.value)
            for number, row in enumerate(sheet.iter_rows(min_row=1, min_col=1), start=1)
            for place, cell in enumerate(row, start=1)
            if cell.data_type == "f"
        }
    return found


def _grid(sheet: Worksheet, formulas: Mapping[tuple[int, int], str]) -> Grid:
    for (row, number), formula in formulas.items():
        cell = sheet.cell(row, number)
        if cell.value is None and isinstance(cell, OneCell):
            cell.value = formula
    rows = [list(row) for row in _rows(sheet)]
    for area in sheet.merged_cells.ranges:
        top, left = area.min_row - 1, area.min_col - 1
        anchor = rows[top][left] if top < len(rows) and left < len(rows[top]) else Cell()
        for r in range(top, min(area.max_row, len(rows))):
            for c in range(left, min(area.max_col, len(rows[r]))):
                if (r, c) != (top, left):
                    rows[r][c] = Cell(anchor.text, down=r > top, across=c > left)
    while rows and not any(cell.says for cell in rows[-1]):
        rows.pop()
    return Grid(rows, title=sheet.title)


def _rows(sheet: Worksheet) -> Iterator[list[Cell]]:
    """The rows that hold anything, and the empty ones between them."""
    held = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    height = max((cell.row for cell in held), default=0)
    width = max((cell.column for cell in held), default=0)
    refuse_many(height, width)
    height, width = min(height, ROWS), min(width, COLUMNS)
    if not held:
        return
    for row in sheet.iter_rows(max_row=height, max_col=width):
        yield [Cell(_shown(cell.value, cell.number_format)) for cell in row]


def _shown(value: Any, form: str) -> str:
    """What a cell shows; a share that is shown in percent is told in percent."""
    is_share = "%" in form and isinstance(value, int | float) and not isinstance(value, bool)
    return f"{round(value * 100, 6):g}%" if is_share else _text(value)


def _text(value: Any) -> str:
    """What a cell shows, as text; a day as 2027-01-31."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case dt.datetime():
            is_day = value.time() == dt.time()
            return value.date().isoformat() if is_day else value.isoformat(" ")
        case dt.date() | dt.time():
            return value.isoformat()
        case float():
            return str(plain(value))
    return as_typed(from_workbook(str(value)))
