import pytest

from readiness.questions.dip import dip_understated
from tests.factories import (
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_note,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

TROUBLES = (
    a_criterion("TE-01", name="Label printers mapped", pillar="technical"),
    a_criterion("TE-02", name="Wireless points fitted", pillar="technical"),
    a_criterion("TE-03", name="Interfaces built", pillar="technical"),
    *(judged("red", of=ref) for ref in ("TE-01", "TE-02")),
)


def a_lesson(text="Outpatient activity fell by 40 % in the first two weeks."):
    return a_note("N-09", name="Site visit", kind="peer_lesson", text=text)


def a_plan(text, **changes):
    return a_note(name="Plan", kind="decision", text=text, **changes)


def asks(*things, **options):
    return asked_about(dip_understated, a_snapshot(*things, **options))


@pytest.mark.parametrize(
    "text",
    [
        "Outpatient clinics are reduced by 10 % for two weeks.",
        "10 per cent fewer appointments in the first fortnight.",
        "We plan a 15% reduction in elective activity for 1 week.",
        "Appointments: a cut of 10 %.",
    ],
)
def test_asks_when_the_plan_is_under_half_of_what_another_site_saw(text):
    assert asks(a_plan(text), a_lesson()) == ["N-01"]


def test_asks_with_both_figures_and_cites_both():
    plan = a_plan("Clinics are reduced by 10 % for two weeks.")

    asked = question(dip_understated, a_snapshot(plan, a_lesson()))

    assert "10 % for 2 weeks less activity, where “Site visit” tells of 40 % for 2" in asked.text
    assert [cited.ref for cited in asked.refs] == ["N-01", "N-09"]


def test_asks_when_the_plan_is_as_deep_and_far_shorter():
    lesson = a_lesson("Appointments were down 40 % for three months.")

    assert asks(a_plan("Clinics reduced by 30 % for one week."), lesson) == ["N-01"]


def test_asks_when_a_criterion_counts_the_fall():
    clinics = a_measured_criterion(
        name="Outpatient templates reduced", measure=None, unit="% reduction", target=10
    )

    assert asks(clinics, a_lesson()) == ["OP-01"]


def test_asks_when_the_papers_of_a_criterion_hold_the_plan():
    plan = filed("plan", summary="Activity down 5% for one week")

    assert asks(a_criterion(name="Finance agreed"), plan, a_lesson()) == ["OP-01"]


@pytest.mark.parametrize(
    "text",
    [
        "No reduction in clinics is planned after go-live.",
        "Clinics run at full activity from day one.",
        "The finance paper makes no allowance for lost activity.",
        "Theatre lists: business as usual in the first week.",
    ],
)
def test_asks_when_a_record_says_that_no_fall_is_planned(text):
    assert asks(a_note(text=text)) == ["N-01"]
    assert asks(an_issue(summary=text)) == ["IS-01"]


def test_asks_when_the_plan_for_the_weeks_after_is_red():
    plan = a_criterion(name="Stabilisation activity plan agreed")

    assert asks(plan, judged("red")) == ["OP-01"]


def test_asks_when_another_sites_fall_is_on_file_and_no_plan_is():
    quiet = [a_criterion(f"OP-0{n}") for n in (1, 2, 3)]

    assert asks(quiet, a_lesson()) == ["N-09"]


def test_asks_of_the_gate_when_a_troubled_programme_has_no_plan():
    assert asks(TROUBLES, a_gateway()) == ["G-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Clinics are reduced by 40 % for two weeks.",
        "Clinics are reduced by 50 % for a month.",
        "25 % fewer appointments for two weeks.",
    ],
)
def test_is_silent_when_the_plan_is_near_what_another_site_saw(text):
    assert asks(a_plan(text), a_lesson()) == []


def test_is_silent_when_nothing_is_known_of_another_site():
    assert asks(a_plan("Clinics are reduced by 10 % for two weeks.")) == []


def test_is_silent_about_a_lesson_without_a_figure_when_a_plan_is_on_file():
    plan = a_plan("Activity plan: 10 % fewer clinics.")

    assert asks(plan, a_lesson("Their clinics were slow."), TROUBLES) == []


def test_is_silent_when_the_plan_for_the_weeks_after_is_green():
    plan = a_criterion(name="Stabilisation activity plan agreed")

    assert asks(plan, judged("green"), TROUBLES) == []


def test_is_silent_about_a_plan_that_is_amber_a_long_way_off():
    plan = a_criterion(name="Stabilisation activity plan agreed", due=None)

    assert asks(plan, judged("amber"), go_live="2027-06-11") == []


def test_is_silent_about_an_absence_a_long_way_off_or_in_a_programme_that_is_well():
    assert asks(TROUBLES, a_lesson(), go_live="2027-06-11") == []
    assert asks(TROUBLES[:3]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Errors fell by 40 % in two weeks.",
        "Attendance at training is up 10 %.",
        "The wards are painted as usual.",
    ],
)
def test_is_silent_about_a_fall_of_something_else(text):
    assert asks(a_plan(text), a_plan("Clinics reduced by 40 %.", ref="N-02"), a_lesson()) == []
