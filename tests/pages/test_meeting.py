"""A deep dive on the screen: started, driven, chaired, shown to the room, and looked at again."""

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from pages.components.marks import plain
from readiness.model import DeepDive, Question
from readiness.questions.agenda import proposed
from readiness.questions.asking import ranked
from readiness.scoring.meeting import Meeting, meeting_of, running
from readiness.services import agenda, answers, meetings, minutes, questions
from readiness.vocabulary import Assurance, MinuteKind, Pillar
from tests.pages.opening import (
    ACCOUNTABLE,
    CHAIR,
    FRONT_LINE,
    KNOWN_UP_TO,
    App,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
)

SUPPLIER = "The supplier's lead"


def deep_dive(app: App, view: str = "", *, who: str | None = CHAIR, **address: str) -> AppTest:
    return app.opened("deep_dive", who=who, **({"view": view} if view else {}), **address)


@pytest.fixture
def sitting(programme_app: App) -> App:
    """A dashboard on which a deep dive is running."""
    with programme_app.work_as(CHAIR) as work:
        snapshot = work.snapshot()
        planned = proposed(snapshot, Pillar.TECHNICAL, asked=ranked(snapshot))
        meetings.start_deep_dive(work, planned, focus=Pillar.TECHNICAL, suppliers=[SUPPLIER])
    return programme_app


def meeting(app: App) -> Meeting:
    """The deep dive as it stands now."""
    snapshot = app.known.on(KNOWN_UP_TO)
    dive = snapshot.find(DeepDive, "DD-01")
    assert dive is not None
    return meeting_of(snapshot, dive)


def go_to_question(app: App) -> Question:
    """The first question on the agenda, brought before the meeting."""
    held = meeting(app)
    step = next(step for step in held.steps if (step.thing or "").startswith("Q-"))
    with app.work_as(CHAIR) as work:
        meetings.show_item(work, held.ref, item=step.item.ref, thing=step.thing)
        return work.get(Question, step.thing or "")


def html(session: AppTest) -> str:
    return "\n".join(found.proto.body for found in session.main.get("html"))


def test_a_deep_dive_is_started_from_the_form_and_drives_at_once(programme_app: App):
    session = press(deep_dive(programme_app), "Start the deep dive")
    [begin] = [found for found in session.button if found.label == "Begin"]
    session = begin.click().run()

    assert said_done(session) == ["The deep dive has begun."]
    assert session.query_params["view"] == "driver"
    assert running(programme_app.known.on(KNOWN_UP_TO)) is not None


def test_the_form_says_in_what_the_meeting_falls_short_and_goes_on(programme_app: App):
    session = press(deep_dive(programme_app), "Start the deep dive")
    said = [str(found.value) for found in session.warning]

    assert any("several executives in the room" in words for words in said)


def test_whoever_may_not_is_not_offered_to_start_one(programme_app: App):
    assert not offers(deep_dive(programme_app, who=ACCOUNTABLE), "Start the deep dive")


def test_the_driver_goes_on_and_back(sitting: App):
    session = press(deep_dive(sitting, "driver"), "Next")
    assert meeting(sitting).at == 1
    assert said_done(session) == []

    press(session, "Back")
    assert meeting(sitting).at == 0


def test_the_driver_view_is_for_the_chair_and_the_secretary(sitting: App):
    session = deep_dive(sitting, "driver", who=ACCOUNTABLE)
    assert not offers(session, "Next")
    assert "is for the chair, or for the secretary" in shown(session)


def test_an_answer_is_written_down_beside_its_question(sitting: App):
    put = go_to_question(sitting)
    session = deep_dive(sitting, "driver")
    field(session, "What was said").set_value("We are looking at it")
    field(session, "Answered by").set_value("CDIO")
    [group] = [found for found in session.button_group if found.label == "The chair is"]
    group.set_value(Assurance.PARTLY)
    session = press(session, "Record the answer")

    assert said_done(session) == ["The answer is recorded."]
    [answer] = sitting.known.on(KNOWN_UP_TO).answers(put.ref)
    assert (answer.answer, answer.assurance) == ("We are looking at it", Assurance.PARTLY)


def test_a_refused_line_keeps_what_was_typed(sitting: App):
    go_to_question(sitting)
    session = deep_dive(sitting, "driver")
    field(session, "What was said").set_value("We are looking at it")
    field(session, "Answered by").set_value("CDIO")
    session = press(session, "Record the answer")

    assert "Say how assured the chair is" in refusals(session)[0]
    assert field(session, "What was said").value == "We are looking at it"


@pytest.mark.parametrize(
    ("kind", "fields", "button"),
    [
        ("Promise", {"What is promised": "Book the rooms", "By whom": "COO"}, "Record the promise"),
        ("Decision", {"What is decided": "Buy printers"}, "Record the decision"),
        ("Said", {"What was said": "The wards are tired"}, "Minute it"),
        (
            "Dissent",
            {"Who does not agree": "Casey Clinical", "With what, and why": "Not ready"},
            "Record the dissent",
        ),
        ("Issue", {"What is wrong": "Labels jam", "Whose it is": "Devices"}, "Raise the issue"),
        ("Risk", {"What could happen": "The line fails", "Whose it is": ""}, "Raise the risk"),
    ],
)
def test_every_kind_of_line_is_written_down_and_undone(
    sitting: App, kind: str, fields: dict[str, str], button: str
):
    session = press(deep_dive(sitting, "driver"), kind)
    for label, text in fields.items():
        field(session, label).set_value(text)
    if kind == "Promise":
        field(session, "By when").set_value(KNOWN_UP_TO + dt.timedelta(days=3))
    session = press(session, button)
    assert len(said_done(session)) == 1, refusals(session)

    latest = next(found for found in session.main.button if found.label == "Undo")
    session = latest.click().run()
    assert said_done(session) == ["It is undone."]
    assert next(iter(fields.values())) not in shown(session)


def test_the_supplier_leaves_and_it_is_minuted(sitting: App):
    session = press(deep_dive(sitting, "driver"), "Supplier")
    press(session, "Minute it")

    assert [m.kind for m in meeting(sitting).minutes][-1] is MinuteKind.DEPARTURE


def test_the_room_reads_one_thing_at_a_time_and_presses_nothing(sitting: App):
    put = go_to_question(sitting)
    session = deep_dive(sitting, "room", who=None)
    screen = html(session)

    assert 'class="room"' in screen
    assert (put.to or "") in screen
    assert [button.label for button in session.main.button] == ["Go to today"]  # hidden there
    assert "good answer" not in screen


def test_an_item_without_the_supplier_leaves_the_room_s_screen(sitting: App):
    put = go_to_question(sitting)
    now = meeting(sitting).dive.now
    with sitting.work_as(CHAIR) as work:
        agenda.mark_item(work, "DD-01", item=now or "", without_supplier=True)

    screen = html(deep_dive(sitting, "room", who=None))
    assert "This item is held without the supplier." in screen
    assert (put.text or "")[:40] not in screen

    with sitting.work_as(CHAIR) as work:
        minutes.minute(work, "DD-01", kind=MinuteKind.DEPARTURE, by=SUPPLIER)
    assert "held without" not in html(deep_dive(sitting, "room", who=None))


def test_what_was_answered_stands_on_the_room_s_screen(sitting: App):
    put = go_to_question(sitting)
    with sitting.work_as(CHAIR) as work:
        answers.record_answer(
            work, put.ref, answer="<b>Booked</b>", assurance=Assurance.ASSURED, answered_by="COO"
        )

    screen = html(deep_dive(sitting, "room", who=None))
    assert "COO: “&lt;b&gt;Booked&lt;/b&gt;”" in screen
    assert "✔ Assured" in screen


def test_every_step_of_the_agenda_can_be_shown(sitting: App):
    for step in meeting(sitting).steps:
        with sitting.work_as(CHAIR) as work:
            meetings.show_item(work, "DD-01", item=step.item.ref, thing=step.thing)
        session = deep_dive(sitting, "room", who=None)
        assert not session.exception, step
        assert 'class="room"' in html(session)


def test_the_chair_is_told_what_a_good_answer_is_and_confirms_the_assurance(sitting: App):
    put = go_to_question(sitting)
    assert "A good answer" in html(deep_dive(sitting, "chair"))

    with sitting.work_as(CHAIR) as work:
        answers.record_answer(
            work, put.ref, answer="Booked", assurance=Assurance.ASSURED, answered_by="COO"
        )
    press(deep_dive(sitting, "chair"), "Not assured")

    last = sitting.known.on(KNOWN_UP_TO).answers(put.ref)[-1]
    assert (last.assurance, last.assurance_by) == (Assurance.NOT_ASSURED, "Charlie Chair")


def test_the_chair_s_note_is_kept_for_the_chair_and_in_no_record(sitting: App):
    number = sitting.known.number
    label = "For yourself: in no minutes, no file and no record of changes"
    session = deep_dive(sitting, "chair")
    field(session, label).set_value("Ask again about the nights").run()

    assert sitting.known.number == number
    assert field(deep_dive(sitting, "chair"), label).value == "Ask again about the nights"


def test_the_meeting_is_ended_sealed_corrected_and_approved(sitting: App):
    session = press(deep_dive(sitting, "driver"), "End and seal it")
    assert said_done(session) == ["The meeting is sealed."]
    assert "DRAFT" in html(session)

    field(session, "What the minutes say of it").set_value("The chair thanked the wards.")
    session = press(session, "Use these words")
    assert refusals(session) == ["Say why the words are corrected. Nothing was recorded."]
    field(session, "Why they are corrected").set_value("The thanks were left out")
    session = press(session, "Use these words")
    assert "The chair thanked the wards." in html(session)
    [corrected] = [found.value for found in session.table if "Before" in found.value]
    assert list(corrected["After"]) == [plain("The chair thanked the wards.")]
    assert list(corrected["Why"]) == ["The thanks were left out"]

    session = press(session, "Approve the minutes")
    assert said_done(session) == ["The minutes are approved and locked."]
    assert "DRAFT" not in html(session)
    assert not offers(session, "Use these words")


def test_who_is_there_is_put_right_while_the_meeting_runs(sitting: App):
    session = deep_dive(sitting, "driver")
    field(session, "Apologies").set_value("Alex Accountable, Casey Clinical")
    session = press(session, "Put it right")

    assert said_done(session) == ["Who is here is put right."]
    assert meeting(sitting).dive.apologies == ("Alex Accountable", "Casey Clinical")


def test_a_question_in_reserve_is_brought_before_the_running_meeting(sitting: App):
    session = deep_dive(sitting, show="Reserve")
    before = meeting(sitting)
    press(session, "Bring it before the meeting")

    after = meeting(sitting)
    assert after.item is not None
    assert before.item is not None
    assert len(after.item.about) == len(before.item.about) + 1


@pytest.mark.parametrize("view", ["driver", "chair", "room", "past"])
@pytest.mark.parametrize("who", [CHAIR, FRONT_LINE, None])
def test_every_view_says_so_when_no_meeting_is_running(bare_app: App, view: str, who: str | None):
    session = deep_dive(bare_app, view, who=who)

    assert not session.exception
    assert "No deep dive" in shown(session) + html(session)


def test_anybody_sends_in_without_a_name_and_the_secretary_takes_the_lot_in(programme_app: App):
    number = programme_app.known.number
    session = deep_dive(programme_app, "ask", who=None)
    field(session, "The question").set_value("Who covers the wards at night?")
    session = press(session, "Send it in")
    assert "It is sent in." in said_done(session)[0]
    assert programme_app.known.number == number

    session = press(deep_dive(programme_app), "Take in 1 sent in without a name")
    assert "Sent in on 11 May, not named." in shown(session)


def test_what_was_sent_in_is_taken_up_as_an_issue(programme_app: App):
    with programme_app.work_as(ACCOUNTABLE) as work:
        questions.send_in_question(work, text="The labels jam", worry=True)
    session = press(deep_dive(programme_app), "Take it up as…")
    [button] = [found for found in session.button if found.label == "Take it up"]
    session = button.click().run()

    assert said_done(session) == ["It is taken up."]
    names = [issue.name for issue in programme_app.known.on(KNOWN_UP_TO).issues]
    assert "The labels jam" in names
