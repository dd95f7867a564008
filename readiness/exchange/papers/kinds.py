"""The papers that can be written, by name, and the formats of each: one table to add to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from readiness.errors import Refused
from readiness.exchange.lists.columns import PLACES
from readiness.exchange.lists.writing import csv_of, workbook_of
from readiness.exchange.papers.board import board_paper
from readiness.exchange.papers.brief import chair_brief
from readiness.exchange.papers.decision import decision_paper
from readiness.exchange.papers.docx import as_docx
from readiness.exchange.papers.hazard_log import hazard_log, safety_case_extract
from readiness.exchange.papers.hazard_workbook import hazard_csv, hazard_workbook
from readiness.exchange.papers.minutes import latest_minutes
from readiness.exchange.papers.paper import Paper
from readiness.exchange.papers.pdf import as_pdf
from readiness.exchange.papers.pptx import as_pptx
from readiness.exchange.papers.slides import (
    Slide,
    decision_slide,
    pillar_slide,
    question_slides,
    where_we_stand,
)
from readiness.exchange.papers.view_slides import (
    changed_slide,
    heat_slide,
    issues_slide,
    matrix_slide,
    outlook_slides,
)
from readiness.frozen import Frozen
from readiness.questions.asking import ranked
from readiness.scoring.decision_record import latest_gateway
from readiness.scoring.next_time import planned
from readiness.scoring.since import Since, last_time, since
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot
from readiness.vocabulary import Pillar, QuestionState
from readiness.what_changed import Changes

Writer = Callable[[Snapshot], bytes]


@dataclass(frozen=True)
class Beside:
    """What a paper tells besides the moment: what has moved since, and up to where it is frozen."""

    moved: Since | None = None
    paper: Frozen | None = None
    changes: Callable[[Since], Sequence[Changes]] | None = None


NOTHING = Beside()


def set_as(paper: Callable[[Snapshot], Paper]) -> Mapping[str, Writer]:
    """A paper as a Word document and as a PDF."""
    return {
        "docx": lambda snapshot: as_docx(_of_its_wave(paper(snapshot), snapshot)),
        "pdf": lambda snapshot: as_pdf(_of_its_wave(paper(snapshot), snapshot)),
    }


def _of_its_wave(paper: Paper, snapshot: Snapshot) -> Paper:
    """A paper that is of one wave says so under its title."""
    wave = next((wave.name for wave in snapshot.waves if wave.ref == snapshot.wave), None)
    return paper if wave is None else replace(paper, subtitle=f"{paper.subtitle} · only {wave}")


def listed(kind: str) -> Mapping[str, Writer]:
    """A list as a workbook and as delimited text."""
    return {
        "xlsx": lambda snapshot: workbook_of(kind, snapshot),
        "csv": lambda snapshot: csv_of(kind, snapshot),
    }


def _decision(snapshot: Snapshot) -> Slide:
    gateway = latest_gateway(snapshot)
    if gateway is None:
        raise Refused("There is no gateway in this programme, and so nothing to decide.")
    return decision_slide(snapshot, gateway)


def _questions(snapshot: Snapshot) -> tuple[Slide, ...]:
    today = [q for q in ranked(snapshot) if q.state is QuestionState.ASKED]
    if not today:
        raise Refused("The records raise no question today, and so there is no slide of one.")
    return question_slides(snapshot, today)


def _of(pillar: Pillar) -> Writer:
    def write(snapshot: Snapshot) -> bytes:
        stands = next(found for found in standing(snapshot).pillars if found.pillar is pillar)
        return as_pptx([pillar_slide(snapshot, stands)])

    return write


def one_slide(drawn: Callable[[Snapshot], Slide]) -> Mapping[str, Writer]:
    """A view as a slide."""
    return {"pptx": lambda snapshot: as_pptx([drawn(snapshot)])}


PAPERS: Mapping[str, Mapping[str, Writer]] = {
    "hazard-log": {"xlsx": hazard_workbook, "csv": hazard_csv, **set_as(hazard_log)},
    "decision": {**set_as(decision_paper), **one_slide(_decision)},
    "questions": {"pptx": lambda snapshot: as_pptx(_questions(snapshot))},
    **{pillar.value.replace("_", "-"): {"pptx": _of(pillar)} for pillar in Pillar},
    "safety-case": set_as(safety_case_extract),
    "minutes": set_as(latest_minutes),
    **{kind: listed(kind) for kind in PLACES},
    "issues": {**listed("issues"), **one_slide(issues_slide)},
    "hazard-matrix": one_slide(matrix_slide),
    "heat-map": one_slide(heat_slide),
    "outlook": {"pptx": lambda snapshot: as_pptx(outlook_slides(snapshot))},
}


def paper_of(kind: str, snapshot: Snapshot, *, ending: str, beside: Beside = NOTHING) -> bytes:
    """A paper in the format that a file's ending names; `Refused` says what there is."""
    every = {**PAPERS, **_before_a_meeting(beside)}
    writers = every.get(kind.replace("_", "-").replace(" ", "-"))
    if writers is None:
        raise Refused(f"There is no paper '{kind}'. There is: {', '.join(every)}.")
    if ending not in writers:
        formats = " or ".join(f".{name}" for name in writers)
        raise Refused(f"A {kind} is not written as .{ending}. Let the file end in {formats}.")
    return writers[ending](snapshot)


def _before_a_meeting(beside: Beside) -> Mapping[str, Mapping[str, Writer]]:
    """The papers that go out before a deep dive."""

    def board(snapshot: Snapshot) -> Paper:
        paper, to_come = beside.paper, planned(snapshot)
        if paper is None:
            return board_paper(snapshot)
        return board_paper(paper.seen, paper.seal, to_come=to_come)

    def moved(snapshot: Snapshot) -> Since:
        return beside.moved or since(snapshot.known.on(last_time(snapshot).day), snapshot)

    def brief(snapshot: Snapshot) -> Paper:
        return chair_brief(snapshot, moved=moved(snapshot), questions=ranked(snapshot))

    def stands(snapshot: Snapshot) -> Slide:
        return where_we_stand(snapshot, moved(snapshot))

    def changed(snapshot: Snapshot) -> Slide:
        if beside.changes is None:
            raise Refused("What changed is told from the record of changes, which is not at hand.")
        since_then = moved(snapshot)
        return changed_slide(snapshot, since_then, beside.changes(since_then))

    return {
        "board": set_as(board),
        "brief": set_as(brief),
        "standing": one_slide(stands),
        "what-changed": one_slide(changed),
    }
