"""The board's paper says the screen's figures, and fits into four tagged pages."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from readiness.exchange.demonstration import play
from readiness.exchange.papers.board import board_paper
from readiness.exchange.papers.cover import board_cover
from readiness.exchange.papers.kinds import paper_of
from readiness.exchange.papers.paper import Facts, Heading, Paragraph, Points, Table
from readiness.exchange.papers.pdf import as_pdf
from readiness.model import NextDeepDive
from readiness.scoring.standing import standing
from tests.factories import (
    a_criterion,
    a_hazard,
    a_meeting,
    a_person,
    a_programme,
    a_risk,
    a_snapshot,
    judged,
)

TODAY = date(2026, 11, 20)


def lines(snapshot) -> list[str]:
    """Everything that the paper says, line by line."""
    found: list[str] = []
    for block in board_paper(snapshot).blocks:
        match block:
            case Heading() | Paragraph():
                found.append(block.text)
            case Points():
                found += block.items
            case Facts():
                found += [f"{label}: {value}" for label, value in block.lines]
            case Table():
                found += [" | ".join(row) for row in block.rows]
    return found


def test_it_begins_with_the_verdict_of_the_screen():
    snapshot = a_snapshot(a_criterion(), judged("red"))
    assert standing(snapshot).verdict in lines(snapshot)


@pytest.mark.parametrize(
    "line",
    [
        "Author: Lee Programme",
        "Accountable director: not named",
        "Meeting: Deep dive 2 into readiness to go live",
        "Date of the meeting: not planned yet",
        "Purpose: ☐ Decision · ☒ Assurance · ☐ Discussion · ☐ Information",
        "Corporate risks: RK-01 Winter (12 of 25)",
        "Finance considered: the cost of delay: £0.9m a month",
        "Legal considered: not on record",
        "Equality considered: The effect on Equality is assessed: ○ not known",
        "Related papers: minutes of deep dive 1, 16 November 2026; "
        "hazard log, 1 hazard, not issued yet",
        "Previously considered: deep dive of 16 November 2026",
        "Must-haves due and unmet: 1",
        "Risk left after controls: 1 open hazard",
        "None is asked for today.",
    ],
)
def test_it_is_in_the_paper(line):
    lead = a_person("P-01", name="Lee Programme", roles=["programme_lead"])
    dive = a_meeting(date="2026-11-16")
    hazard = a_hazard("HZ-001", initial={"severity": "major", "likelihood": "high"})
    risk = a_risk(name="Winter", likelihood=3, impact=4)
    equality = a_criterion("OP-02", name="The effect on Equality is assessed", priority="should")
    programme = a_programme(deferral_case={"cost_of_delay": "£0.9m a month."})
    things = (lead, dive, a_criterion(), hazard, judged("red"), risk, equality)
    assert line in lines(a_snapshot(programme, *things))


def test_a_frozen_paper_is_for_the_meeting_that_was_planned_since():
    to_come = NextDeepDive.model_validate({"at": "2026-11-30T09:00:00Z"})
    told = dict(board_cover(a_snapshot(), to_come))
    assert told["Date of the meeting"] == "Mon 30 Nov 2026 09:00"


def test_an_unmet_must_have_is_told_with_its_reason_and_its_owner():
    told = lines(a_snapshot(a_criterion(), judged("red")))
    assert any(line.startswith("Statement of OP-01 | ■ Will miss | ") for line in told)
    assert any(line.endswith("| Training lead") for line in told)


def test_an_empty_programme_has_a_paper_too():
    told = lines(a_snapshot())
    assert "Recommendation: record what has to be true before anything is decided." in told


def test_northmoor_s_paper_is_four_tagged_pages_at_most_and_its_brief_one(empty_store):
    snapshot = play(empty_store, today=TODAY).on(TODAY)
    made = PdfReader(io.BytesIO(as_pdf(board_paper(snapshot))))

    assert len(made.pages) <= 4
    assert "/StructTreeRoot" in made.root_object
    text = "\n".join(page.extract_text() for page in made.pages)
    assert "Records show" in text
    [brief] = PdfReader(io.BytesIO(paper_of("brief", snapshot, ending="pdf"))).pages
    assert "The questions picked" in brief.extract_text()
    assert all("As at 20 November 2026" in page.extract_text() for page in made.pages)
