"""Texts in cells: what a spreadsheet could take for a formula goes out harmless and comes back."""

import re

from readiness.errors import Refused

# A cell that begins with one of these is run as a formula by some spreadsheet.
FORMULA = re.compile(r"'*[=+\-@\t\r]")
KEPT_OUT = re.compile("[\r\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
LONGEST = 32_767  # characters in a cell of a workbook


def harmless(text: str) -> str:
    """A text as a cell may hold it: one that would be run as a formula is quoted."""
    return f"'{text}" if FORMULA.match(text) else text


def as_typed(text: str) -> str:
    """A cell's text as it was before it was made harmless."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


def for_workbook(text: str) -> str:
    """A text as a workbook can hold it: what its XML would lose is written by its number."""
    written = KEPT_OUT.sub(_by_number, harmless(text))
    if len(written) > LONGEST:
        raise Refused(
            f"A text of {len(text)} characters does not fit into a cell of a workbook, beginning "
            f"'{text[:30]}'. Take the list out as CSV."
        )
    return written


def from_workbook(text: str) -> str:
    """The text of a workbook's cell, what was written by its number put back."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _by_number(found: re.Match[str]) -> str:
    text = found[0]
    return f"_x{ord(text):04X}_" if len(text) == 1 else f"_x005F_{text[1:]}"
