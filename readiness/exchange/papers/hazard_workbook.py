"""The hazard log as a workbook and as delimited text, in the NHS template's order of columns."""

from readiness.days import in_words
from readiness.exchange.hazard_logs.columns import FLAT, sheet_of
from readiness.exchange.tabular.writing import Sheet, Value, as_csv, as_workbook
from readiness.scoring.schemes import scheme_in_use
from readiness.snapshot import Snapshot


def hazard_workbook(snapshot: Snapshot) -> bytes:
    """The hazard log, and a page that says what it is and as at which day."""
    scheme = scheme_in_use(snapshot).name
    about: list[list[Value]] = [
        ["Programme", snapshot.programme.name],
        ["As at", in_words(snapshot.as_of)],
        ["Record of changes", f"entry {snapshot.known.number}"],
        [
            "Scheme",
            f"{scheme}: each rating is looked up by severity and likelihood",
        ],
        ["Hazards", len(snapshot.hazards)],
    ]
    return as_workbook(sheet_of(snapshot), Sheet("About", [["What", "Is"]], about))


def hazard_csv(snapshot: Snapshot) -> bytes:
    """The hazard log with one row of headings."""
    return as_csv(FLAT, sheet_of(snapshot).rows)
