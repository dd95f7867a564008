"""The papers that can be written, by name, and the formats of each: one table to add to."""

from collections.abc import Callable, Mapping

from readiness.errors import Refused
from readiness.exchange.lists.columns import PLACES
from readiness.exchange.lists.writing import csv_of, workbook_of
from readiness.exchange.papers.board import board_paper
from readiness.exchange.papers.decision import decision_paper
from readiness.exchange.papers.docx import as_docx
from readiness.exchange.papers.hazard_log import hazard_log, safety_case_extract
from readiness.exchange.papers.hazard_workbook import hazard_csv, hazard_workbook
from readiness.exchange.papers.minutes import latest_minutes
from readiness.exchange.papers.paper import Paper
from readiness.exchange.papers.pdf import as_pdf
from readiness.snapshot import Snapshot

Writer = Callable[[Snapshot], bytes]


def set_as(paper: Callable[[Snapshot], Paper]) -> Mapping[str, Writer]:
    """A paper as a Word document and as a PDF."""
    return {
        "docx": lambda snapshot: as_docx(paper(snapshot)),
        "pdf": lambda snapshot: as_pdf(paper(snapshot)),
    }


def listed(kind: str) -> Mapping[str, Writer]:
    """A list as a workbook and as delimited text."""
    return {
        "xlsx": lambda snapshot: workbook_of(kind, snapshot),
        "csv": lambda snapshot: csv_of(kind, snapshot),
    }


PAPERS: Mapping[str, Mapping[str, Writer]] = {
    "hazard-log": {"xlsx": hazard_workbook, "csv": hazard_csv, **set_as(hazard_log)},
    "decision": set_as(decision_paper),
    "safety-case": set_as(safety_case_extract),
    "board": set_as(board_paper),
    "minutes": set_as(latest_minutes),
    **{kind: listed(kind) for kind in PLACES},
}


def paper_of(kind: str, snapshot: Snapshot, *, ending: str) -> bytes:
    """A paper in the format that a file's ending names; `Refused` says what there is."""
    writers = PAPERS.get(kind.replace("_", "-").replace(" ", "-"))
    if writers is None:
        raise Refused(f"There is no paper '{kind}'. There is: {', '.join(PAPERS)}.")
    if ending not in writers:
        formats = " or ".join(f".{name}" for name in writers)
        raise Refused(f"A {kind} is not written as .{ending}. Let the file end in {formats}.")
    return writers[ending](snapshot)
