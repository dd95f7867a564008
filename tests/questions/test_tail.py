import pytest

from readiness.questions.tail import average_hides_tail
from tests.factories import (
    a_criterion,
    a_group_reading,
    a_measured_criterion,
    a_note,
    a_site,
    a_snapshot,
    an_issue,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question, questions

TRAINED = (a_measured_criterion(name="Users trained"), readings(("2026-11-23", 91)))
TROUBLES = (
    a_criterion("TE-01", name="Label printers mapped", pillar="technical"),
    a_criterion("TE-02", name="Wireless points fitted", pillar="technical"),
    *(judged("red", of=ref) for ref in ("TE-01", "TE-02")),
)


def part(ref="OP-02", name="Users trained, emergency department", **changes):
    return a_measured_criterion(ref, name=name, **changes)


def asks(*things, **options):
    return asked_about(average_hides_tail, a_snapshot(*things, **options))


def test_asks_when_one_departments_own_criterion_is_far_below():
    low = readings(("2026-11-23", 54), of="OP-02")

    asked = question(average_hides_tail, a_snapshot(TRAINED, part(), low))

    assert "stands at 54 % against 80 %, while “Users trained” stands at 91 %" in asked.text
    assert [cited.ref for cited in asked.refs] == ["OP-02", "OP-01"]


def test_asks_when_one_sites_criterion_is_declared_red():
    site = part(name="Users trained at the second hospital", site="Trust B", target=None)

    assert asks(TRAINED, site, judged("red", of="OP-02")) == ["OP-02"]


@pytest.mark.parametrize(
    "summary",
    [
        "Overall 91%; ED 54%, wards 96%",
        "A&E 54 per cent, all others above target",
        "Theatres are behind",
        "Night staff not trained",
        "Figures for wards are an average",
        "Not split by department",
    ],
)
def test_asks_when_the_papers_of_the_figure_say_that_a_group_is_behind(summary):
    assert asks(TRAINED, filed(summary=summary)) == ["OP-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Training in the emergency department stands at 40%.",
        "Agency nurses are far from trained.",
        "Maternity is behind with training.",
        "Training in outpatients has barely begun: a risk.",
    ],
)
def test_asks_when_a_note_says_that_a_group_is_behind(text):
    assert asks(TRAINED, a_note(text=text)) == ["N-01"]


def test_asks_when_an_open_issue_of_one_site_says_so():
    issue = an_issue(name="Training slots lacking", summary="Too few released", site="ICU")

    assert asks(TRAINED, issue) == ["IS-01"]


def test_asks_about_a_green_without_a_figure_too():
    ready = (a_criterion(name="Departments ready to go live"), judged("green"))
    note = a_note(text="Outpatients is not ready.")

    assert asks(ready, note) == ["N-01"]


def test_asks_about_a_risky_site_without_a_figure_of_its_own_in_a_troubled_programme():
    assert asks(TRAINED, a_site(name="Maternity unit"), TROUBLES) == ["OP-01"]


def test_asks_one_question_about_all_that_stands_behind_one_figure():
    low = readings(("2026-11-23", 54), of="OP-02")
    note = a_note(text="Maternity is behind with training.")

    snapshot = a_snapshot(TRAINED, part(), low, note)

    assert len(questions(average_hides_tail, snapshot)) == 1


def test_is_silent_when_the_lowest_group_meets_the_target():
    assert asks(TRAINED, filed(summary="Lowest role 84%; ED behind the wards")) == []


def test_is_silent_when_a_department_is_a_little_below():
    near = readings(("2026-11-23", 78), of="OP-02")

    assert asks(TRAINED, part(), near) == []


def test_is_silent_when_a_department_is_below_the_average_and_meets_the_target():
    better = (TRAINED[0], readings(("2026-11-23", 99)))

    assert asks(better, part(), readings(("2026-11-23", 81), of="OP-02")) == []


def test_is_silent_when_the_figure_for_everybody_misses():
    low = (TRAINED[0], readings(("2026-11-23", 49)))

    assert asks(low, part(), readings(("2026-11-23", 20), of="OP-02")) == []


def test_is_silent_when_two_departments_stand_side_by_side():
    first = part("OP-03", name="Users trained, theatres")
    both = (readings(("2026-11-23", 95), of="OP-03"), readings(("2026-11-23", 50), of="OP-02"))

    assert asks(first, part(), both) == []


def test_is_silent_when_the_low_one_is_of_another_matter():
    other = part(name="Wristband printers on wards", measure=None)

    assert asks(TRAINED, other, readings(("2026-11-23", 10), of="OP-02")) == []


@pytest.mark.parametrize(
    "summary", ["Counted on each ward", "Every ward at 92 %", "No ward is behind", "Signed by area"]
)
def test_is_silent_about_papers_that_show_each_group_well(summary):
    assert asks(TRAINED, filed(summary=summary)) == []


def test_is_silent_about_an_issue_of_no_weight_or_a_closed_one():
    small = an_issue(name="Training room in theatres is late to open", severity=4)
    closed = an_issue("IS-02", name="Training in theatres is behind", status="closed")

    assert asks(TRAINED, small, closed) == []


def test_is_silent_about_a_note_that_is_answered_and_closed():
    note = a_note(text="Maternity is behind with training.", response="All trained; closed 2 June")

    assert asks(TRAINED, note) == []


def test_is_silent_about_a_note_on_another_matter():
    assert asks(TRAINED, a_note(text="The roof of the maternity unit is behind plan.")) == []


def test_is_silent_about_a_risky_site_far_from_go_live_or_with_a_figure():
    site, own = a_site(name="Maternity unit"), part(name="Midwives trained", site="Maternity unit")
    figure = readings(("2026-11-23", 88), of="OP-02")

    assert asks(TRAINED, site, TROUBLES, go_live="2027-06-11") == []
    assert asks(TRAINED, site, own, figure, TROUBLES) == []


def test_is_silent_about_a_risky_place_without_a_figure_a_long_way_off():
    note = a_note(text="Training in outpatients has barely begun: a risk.")

    assert asks(TRAINED, note, go_live="2027-06-11") == []


def nights(value=54.0, people: float | None = 240, on="2026-11-20", **told):
    return a_group_reading(value, people, on, **{"shift": "Nights"} | told)


def test_asks_when_a_groups_own_reading_is_far_below():
    asked = question(average_hides_tail, a_snapshot(TRAINED, nights()))

    assert "stands at 91 % against 80 % overall, and Nights at 54 % of 240 people" in asked.text
    assert asked.receipts[0].field == "by_group"


def test_asks_about_the_group_that_is_furthest_behind_of_several():
    groups = (nights(), nights(41, 90, shift=None, site="North"), nights(96, 900, shift="Days"))

    assert "North at 41 %" in question(average_hides_tail, a_snapshot(TRAINED, *groups)).text


def test_asks_when_those_on_the_rota_are_far_behind_everybody():
    rota = nights(52, 1400, shift=None, rostered=True)

    text = question(average_hides_tail, a_snapshot(TRAINED, rota)).text
    assert "those rostered in the first fourteen days at 52 %" in text


def test_asks_although_papers_say_that_the_lowest_meets_the_target():
    assert asks(TRAINED, filed(summary="Lowest role 84%"), nights()) == ["OP-01"]


def test_asks_of_a_limit_about_the_group_with_the_most():
    errors = a_measured_criterion(name="Users who failed", direction="max", target=10)
    failed = (errors, readings(("2026-11-23", 4)))

    assert asks(*failed, nights(31)) == ["OP-01"]
    assert asks(*failed, nights(0)) == []


@pytest.mark.parametrize(
    "group",
    [
        nights(81),
        nights(78),
        nights(0, 4),
        nights(on="2026-10-12"),
        nights(96, 1400, shift=None, rostered=True),
    ],
    ids=["at the target", "a little below", "of four people", "overtaken", "rota well trained"],
)
def test_is_silent_about_a_group_that_is_not_far_behind_today(group):
    assert asks(TRAINED, group) == []


def test_is_silent_about_a_group_that_has_caught_up():
    assert asks(TRAINED, nights(on="2026-11-13"), nights(88)) == []


def test_is_silent_about_groups_of_a_figure_that_misses_for_everybody():
    low = (TRAINED[0], readings(("2026-11-23", 49)))

    assert asks(low, nights(20)) == []


def test_is_silent_about_groups_of_what_is_no_share():
    hours = a_measured_criterion(name="Hours of help", unit="hours")

    assert asks(hours, readings(("2026-11-23", 91)), nights()) == []


def test_is_silent_about_a_risky_place_whose_group_is_read():
    site = a_site(name="Maternity unit")

    assert asks(TRAINED, site, TROUBLES, nights(90, shift=None, site="Maternity unit")) == []


def test_is_silent_about_a_group_when_the_target_is_not_a_number():
    ready = (a_measured_criterion(name="Departments ready", target="all of them"), judged("green"))

    assert asks(*ready, nights()) == []
