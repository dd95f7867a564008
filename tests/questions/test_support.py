import pytest

from readiness.questions.support import is_outnumbered, support_not_ready
from tests.factories import (
    a_criterion,
    a_measured_criterion,
    a_note,
    a_rehearsal,
    a_snapshot,
    a_waiver,
    an_issue,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

BUILT = (
    a_criterion("TE-09", name="System build tested", pillar="technical"),
    judged("green", of="TE-09"),
)
DESK = a_criterion(name="Service desk ready")
TROUBLES = (
    a_criterion("TE-01", name="Label printers mapped", pillar="technical"),
    a_criterion("TE-02", name="Wireless points fitted", pillar="technical"),
    *(judged("red", of=ref) for ref in ("TE-01", "TE-02")),
)


def asks(*things, **options):
    return asked_about(support_not_ready, a_snapshot(*things, **options))


@pytest.mark.parametrize(
    "name",
    [
        "Service desk ready",
        "Floorwalkers rostered",
        "Standard operating procedures signed",
        "Command centre in place",
        "Back office staffed",
        "Super users named on each ward",
    ],
)
@pytest.mark.parametrize("status", ["red", "amber", "not_planned", "removed"])
def test_asks_when_support_is_not_green_and_what_was_built_is(name, status):
    assert asks(BUILT, a_criterion(name=name), judged(status)) == ["OP-01"]


def test_asks_when_its_measure_falls_short():
    desk = a_measured_criterion(name="Desk", measure="help desk posts filled", unit="posts")

    asked = question(support_not_ready, a_snapshot(BUILT, desk, readings(("2026-11-23", 4))))

    assert "stands at 4 against 80, while what was built or tested is green" in asked.text


def test_asks_when_the_desk_was_tried_and_failed():
    failed = filed("test_report", outcome="fail")

    assert asks(BUILT, DESK, judged("green"), failed) == ["OP-01"]


@pytest.mark.parametrize(
    "text",
    [
        "The service desk cannot answer the calls that are forecast.",
        "Floorwalkers are not yet recruited.",
        "The help desk expects 900 calls a day; it can answer 400.",
        "Desk capacity is 400 calls against a forecast of 900.",
        "No rota for the command centre.",
        "Back office: 12 posts vacant.",
    ],
)
def test_asks_when_a_note_says_that_support_is_not_ready(text):
    assert asks(BUILT, a_note(text=text)) == ["N-01"]


def test_asks_when_an_open_issue_says_so():
    issue = an_issue(name="Service desk", summary="Night shifts unstaffed", severity=2)

    assert asks(BUILT, issue) == ["IS-01"]


def test_asks_when_a_green_rests_on_a_paper_that_says_otherwise():
    slide = filed("slide", summary="Rota not agreed")

    assert asks(BUILT, DESK, judged("green"), slide) == ["OP-01"]


def test_asks_when_nothing_is_on_file_about_support_in_a_troubled_programme():
    assert asks(BUILT, TROUBLES) == ["programme"]


def test_is_silent_when_nothing_that_was_built_is_green():
    assert asks(DESK, judged("red"), TROUBLES) == []


def test_is_silent_when_support_is_green():
    assert asks(BUILT, DESK, judged("green"), TROUBLES) == []


def test_is_silent_about_an_amber_a_long_way_off():
    later = DESK.model_copy(update={"due": None})

    assert asks(BUILT, later, judged("amber"), go_live="2027-06-11") == []


def test_is_silent_when_an_exception_is_in_force():
    assert asks(BUILT, DESK, judged("amber"), a_waiver()) == []


def test_is_silent_when_the_posts_fill_in_time():
    desk = a_measured_criterion(name="Service desk posts filled", unit="% of posts")
    rising = readings(("2026-11-09", 40), ("2026-11-23", 65))

    assert asks(BUILT, desk, rising) == []


def test_is_silent_when_the_desk_was_shown_to_work_since():
    proof = filed("observed_rehearsal", "2026-11-16", outcome="pass")
    note = a_note(text="Service desk not ready.")

    assert asks(BUILT, DESK, judged("green"), proof, note) == []


@pytest.mark.parametrize(
    "text",
    [
        "The service desk is staffed round the clock.",
        "The help desk expects 400 calls a day; it can answer 900.",
        "No concerns about the command centre.",
        "The roof is not ready.",
    ],
)
def test_is_silent_about_a_note_that_says_nothing_of_the_kind(text):
    assert asks(BUILT, a_note(text=text)) == []


def test_is_silent_about_what_happened_elsewhere_or_weighs_little():
    lesson = a_note(kind="peer_lesson", text="Their service desk was understaffed.")
    small = an_issue(name="Service desk", summary="One headset missing", severity=4)

    assert asks(BUILT, lesson, small) == []


def test_is_silent_about_procedures_for_downtime():
    downtime = a_criterion(name="Downtime operating procedures printed")

    assert asks(BUILT, downtime, judged("amber")) == []


def test_is_silent_about_an_absence_when_a_rehearsal_tried_the_desk_or_little_is_amiss():
    tried = a_rehearsal(name="Service desk tried out")

    assert asks(BUILT, TROUBLES, tried) == []
    assert asks(BUILT) == []
    assert asks(BUILT, TROUBLES, go_live="2027-06-11") == []


def test_more_calls_than_can_be_answered():
    assert is_outnumbered("We expect 1,200 calls a day, and can answer 700")
    assert not is_outnumbered("We expect 700 calls a day, and can answer 1,200")
    assert not is_outnumbered("We expect 1,200 calls a day")
