"""Delimited text as a grid, whichever sign stands between the cells."""

import codecs
import csv
import io

from readiness.errors import BadFile
from readiness.exchange.tabular.cells import as_typed
from readiness.exchange.tabular.grid import Cell, Grid
from readiness.exchange.tabular.limits import refuse_many

SIGNS = (",", ";", "\t", "|")
SAMPLE = 5  # rows by which the sign is found out
csv.field_size_limit(10_000_000)


def decoded(data: bytes) -> str:
    """A file's text: UTF-8, UTF-16 if it says so, else what spreadsheets write on Windows."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def grid_of(text: str) -> Grid:
    """The grid that a delimited text holds."""
    rows = _read(text, _sign(text))
    refuse_many(len(rows), max((len(row) for row in rows), default=0))
    return Grid([[Cell(as_typed(cell)) for cell in row] for row in rows])


def _sign(text: str) -> str:
    """The sign that makes the most columns, of those that make the same in every row."""
    widths = {sign: _widths(text, sign) for sign in SIGNS}
    return max(SIGNS, key=lambda sign: (min(widths[sign]) > 1, max(widths[sign])))


def _widths(text: str, sign: str) -> list[int]:
    sample = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    rows = (row for row in sample if row)
    try:
        return [len(row) for row, _ in zip(rows, range(SAMPLE), strict=False)] or [0]
    except csv.Error:
        return [0]


def _read(text: str, sign: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    except csv.Error as trouble:
        raise BadFile([f"The file cannot be read as CSV: {trouble}. Save it again."]) from None
