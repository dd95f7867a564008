"""A deep dive on the screen: started, driven, chaired, shown to the room, and looked at again."""

import pytest

from pages.components.marks import plain
from readiness.scoring.meeting import running
from readiness.services import agenda, answers, meetings, minutes
from readiness.vocabulary import Assurance, MinuteKind
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
from tests.pages.sitting import SUPPLIER, deep_dive, go_to_question, html, meeting


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
