"""What stands in a table besides its records: titles, totals, notes, and the day of a report."""

import re
from collections.abc import Iterator

from readiness.exchange.lists.typed import day
from readiness.exchange.tabular.grid import Grid, Row, is_banner, said

TOTAL = re.compile(r"\W*(?:grand |sub-?|overall )?(?:totals?|average|overall)\b", re.IGNORECASE)
AS_AT = re.compile(
    r"\b(?:as at|as of|generated(?: on)?|report(?:ed)? (?:date|on)|run (?:date|on)|data (?:at|to)"
    r"|extracted(?: on)?|week ending|w/e|position at)\W*(\w.*)",
    re.IGNORECASE,
)
FEWEST = 3  # columns from which a row with a single cell is no record


def records_in(grid: Grid, head: int, *, name: int | None) -> Iterator[tuple[int, Row, str]]:
    """The rows below the headings that hold a record, each with the banner that it stands under."""
    banner, was_empty, columns = "", False, len(said(grid.rows[head]))
    for n in range(head + 1, len(grid.rows)):
        row = grid.rows[n]
        texts = said(row)
        if not texts:
            was_empty = True
        elif columns >= FEWEST and _is_alone(row, name=name, was_empty=was_empty):
            banner, was_empty = texts[0], False
        elif not (columns >= FEWEST and TOTAL.match(texts[0])):
            was_empty = False
            yield n, row, banner


def _is_alone(row: Row, *, name: int | None, was_empty: bool) -> bool:
    """Whether a row is one text: a title among the rows, or a note under them."""
    filled = [c for c, cell in enumerate(row) if cell.says]
    return is_banner(row) or (len(filled) == 1 and (was_empty or filled[0] != name))


def day_of_report(grid: Grid, head: int) -> str | None:
    """The day that the lines above the headings give to the whole table."""
    for row in grid.rows[:head]:
        for text in said(row):
            if (found := AS_AT.search(text)) is not None:
                try:
                    return day(found[1])
                except ValueError:
                    continue
    return None
