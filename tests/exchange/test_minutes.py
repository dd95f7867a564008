"""The minutes tell what was put, answered, decided and promised, and who dissented."""

import io

import pytest
from docx import Document
from icalendar import Calendar
from openpyxl import load_workbook

from readiness.errors import Refused
from readiness.exchange.papers.actions import as_calendar, as_workbook
from readiness.exchange.papers.docx import as_docx
from readiness.exchange.papers.minutes import Minutes, latest_minutes, minutes_of
from readiness.exchange.papers.paper import Facts, Heading, Paragraph, Points, Table
from readiness.model import Minute, Seal
from readiness.scoring.meeting import meeting_of
from readiness.vocabulary import MinuteKind
from tests.factories import (
    AS_OF,
    a_criterion,
    a_meeting,
    a_person,
    a_question,
    a_snapshot,
    an_action,
    an_answer,
    an_item,
    judged,
)

DIVE = a_meeting(
    "DD-01",
    chair="Charlie Chair",
    present=["Charlie Chair", "Sam Safety"],
    began="2026-11-23T09:00:00Z",
    ended="2026-11-23T09:58:00Z",
    sealed=True,
    focus="clinical_safety",
    closing={"number": 40, "digest": "5f0c"},
)
THINGS = (
    a_person("P-01", name="Charlie Chair", title="Trust chair", roles=["chair"]),
    a_person("P-02", name="Sam Safety", roles=["clinical_safety_officer"]),
    a_criterion(),
    an_item("DD-01/1", place=1, name="Where we are", lead="SRO", began="2026-11-23T09:00:00Z"),
    an_item("DD-01/2", place=2, name="Focus", about=["Q-01", "Q-02", "A-09"]),
    an_item("DD-01/3", place=3, name="Ask anything", skipped="no time left"),
    an_item("DD-01/4", place=4, name="Decisions", about=["A-09"]),
    a_question("Q-01", text="Who covers?", to="COO", asked=AS_OF, receipts=["Half are booked"]),
    an_answer("Q-01", answer="We are looking", answered_by="COO", assurance="partly").model_copy(
        update={"answered": AS_OF, "assurance_by": "Charlie Chair"}
    ),
    a_question("Q-02", text="Who signs?", asked=AS_OF),
    an_action("A-01", text="A cover plan", owner="COO", due="2026-11-30", source="Q-01"),
    an_action("A-09", text="Book the rooms", owner="CNO", due="2026-11-16", source="Q-00"),
    Minute(of="DD-01", kind=MinuteKind.DISSENT, item="DD-01/2", by="Sam Safety", text="Not ready"),
    Minute(of="DD-01", kind=MinuteKind.DECISION, item="DD-01/2", text="Buy printers"),
    Minute(of="DD-01", kind=MinuteKind.ARRIVAL, by="The supplier", at="2026-11-23T09:20:00Z"),
)


def made(*more, dive=DIVE) -> Minutes:
    snapshot = a_snapshot(dive, *THINGS, *more)
    return Minutes(snapshot, meeting_of(snapshot, dive), snapshot)


def lines(minutes: Minutes) -> list[str]:
    """Everything that they say, line by line."""
    found = []
    for block in minutes.paper.blocks:
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


@pytest.mark.parametrize(
    "line",
    [
        "Date: 23 November 2026, 09:00 to 09:58",
        "In the chair: Charlie Chair, Trust chair",
        "Present: Charlie Chair, Trust chair; Sam Safety",
        "Apologies: none",
        "In focus: Clinical safety",
        "Accountable director: not named",
        "In short: 2 questions put, 1 answered; 1 decision; 1 action agreed; 1 dissent recorded",
        "Related papers: no paper was frozen before this meeting",
        "Purpose: For approval at the next deep dive",
        "1. Where we are",
        "Led by SRO, from 09:00.",
        "To the COO: Who covers?",
        "Half are booked",
        "COO: “We are looking”",
        "The chair was partly assured (confirmed by the chair in person).",
        "Promised: A cover plan (COO, by 30 November 2026).",
        "Who signs?",
        "No answer was given at this meeting. The question stands.",
        "Book the rooms (CNO): promised by 16 November, not received",
        "Sam Safety asked that their dissent be recorded: “Not ready”",
        "Decided: Buy printers",
        "This item was not taken: no time left.",
        "This item was not reached.",
        "The supplier came in at 09:20.",
        "A cover plan | COO | 30 November 2026",
        "The meeting ended at 09:58.",
    ],
)
def test_it_is_in_the_minutes(line):
    assert line in lines(made())


def test_a_draft_says_so_and_approved_minutes_say_by_whom():
    assert made().paper.mark == "DRAFT"

    approved = DIVE.model_copy(update={"approved": AS_OF, "approved_by": "Charlie Chair"})
    minutes = made(dive=approved)
    assert minutes.paper.mark == ""
    assert "Purpose: Approved on 23 November 2026 by Charlie Chair, Trust chair" in lines(minutes)


def test_figures_are_those_that_the_board_saw():
    then = a_snapshot(DIVE, *THINGS, judged("red"))
    now = a_snapshot(DIVE, *THINGS)
    paper = minutes_of(now, DIVE, seen=then)
    [table] = [b for b in paper.blocks if isinstance(b, Table) and b.heads[0] == "Pillar"]

    assert table.rows[0][:3] == ("Operational", "■ Will miss", "0 of 1")


def test_a_corrected_item_is_told_in_the_secretary_s_words():
    corrected = an_item("DD-01/5", place=5, name="Last", text="The chair thanked everybody.")
    assert "The chair thanked everybody." in lines(made(corrected))


def test_a_meeting_without_an_agenda_still_tells_what_was_put():
    dive = a_meeting("DD-02")
    snapshot = a_snapshot(dive, a_question("Q-01", text="Who covers?", to="COO", asked=AS_OF))
    said = lines(Minutes(snapshot, meeting_of(snapshot, dive), snapshot))

    assert "To the COO: Who covers?" in said
    assert "No action was agreed." in said


def test_the_word_file_opens_again_and_holds_it_all():
    written = Document(io.BytesIO(as_docx(made().paper)))
    text = "\n".join(paragraph.text for paragraph in written.paragraphs)

    assert "To the COO: Who covers?" in text
    assert written.sections[0].header.paragraphs[0].text == "DRAFT"
    assert "09:58" in written.sections[0].footer.paragraphs[0].text


def test_the_actions_are_a_workbook_with_real_days():
    book = load_workbook(io.BytesIO(as_workbook(made().promised, says="As at 09:58")))
    sheet = book.active
    assert sheet is not None
    ref, what, who, due, status = [cell.value for cell in sheet[2]]

    assert (ref, what, who, status) == ("A-01", "A cover plan", "COO", "open")
    assert str(due) == "2026-11-30 00:00:00"
    assert sheet.freeze_panes == "A2"


def test_no_action_is_taken_for_a_formula():
    risky = an_action("A-02", text="=1+1", owner="@COO", due="2026-11-30", source="Q-01")
    book = load_workbook(io.BytesIO(as_workbook([risky], says="")))
    sheet = book.active
    assert sheet is not None

    assert [cell.data_type for cell in sheet[2][:3]] == ["s", "s", "s"]
    assert sheet["B2"].value == "'=1+1"


def test_the_actions_are_tasks_of_a_calendar():
    calendar = Calendar.from_ical(as_calendar(made()))
    [task] = calendar.walk("VTODO")

    assert task["summary"] == "A cover plan (COO)"
    assert task.decoded("due").isoformat() == "2026-11-30"


def test_sealed_figures_stay_whatever_is_recorded_afterwards():
    rows = (("Not yet.",), ("Operational", "▲ At risk", "5 of 6", "COO"))
    seal = Seal(number=40, digest="5f0c", stood=rows)
    minutes = made(judged("red"), dive=DIVE.model_copy(update={"closing": seal}))

    assert "Not yet." in lines(minutes)
    assert "Operational | ▲ At risk | 5 of 6 | COO" in lines(minutes)


def test_the_latest_minutes_are_those_of_the_last_meeting_that_has_ended():
    running = a_meeting("DD-02", date=AS_OF, began="2026-11-23T11:00:00Z", now="DD-02/1")
    paper = latest_minutes(a_snapshot(DIVE, *THINGS, running))
    assert paper.title == "Minutes of deep dive 1 into readiness"

    with pytest.raises(Refused, match="No deep dive has been held"):
        latest_minutes(a_snapshot(running))
