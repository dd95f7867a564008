import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

from readiness import questions
from readiness.questions.asking import ask
from readiness.questions.catalogue import RETIRED, RULES
from readiness.questions.rule import HEADINGS, Rule
from readiness.snapshot import Known
from tests.factories import (
    AS_OF,
    a_control,
    a_criterion,
    a_gateway,
    a_hazard,
    a_note,
    a_programme,
    a_snapshot,
    an_issue,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import FIXTURES, from_file
from tests.questions.sentence import GENERALITIES, MOTIVES, faults

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_no_rule_is_left_out_of_the_catalogue():
    modules = iter_modules(questions.__path__, "readiness.questions.")
    themes = [import_module(module.name) for module in modules]
    written = {v for theme in themes for v in vars(theme).values() if isinstance(v, Rule)}

    assert written == set(RULES)


def test_no_two_rules_share_a_code_or_a_name_and_no_code_comes_back():
    codes = [rule.code for rule in RULES]

    assert len(set(codes)) == len(codes) == len({rule.name for rule in RULES})
    assert not RETIRED.intersection(codes)


def test_a_rule_gives_way_only_to_rules_that_there_are():
    names = {rule.name for rule in RULES}

    assert all(set(rule.gives_way_to) <= names - {rule.name} for rule in RULES)


@each_rule
def test_every_rule_has_a_code_and_the_name_of_its_pattern(rule):
    assert re.fullmatch(r"[A-Z]{3}-\d\d", rule.code)
    assert rule.name == rule.notices.__name__


@each_rule
def test_every_rule_explains_itself_in_the_order_of_the_page(rule):
    said = [rule.page.find(heading) for heading in HEADINGS]

    assert -1 not in said
    assert said == sorted(said)
    assert all(text and text[-1] in ".?" for text in vars(rule.guidance).values())
    assert rule.guidance.notices.count(".") == 1


@each_rule
def test_no_page_says_a_motive_or_a_generality(rule):
    shown = (rule.guidance.why, rule.guidance.good, rule.guidance.next, rule.guidance.taught_by)

    assert not any(MOTIVES.search(text) or GENERALITIES.search(text) for text in shown)


@each_rule
def test_every_rule_survives_the_empty_database(rule):
    assert rule(Known().on(AS_OF)) == ()


@each_rule
def test_every_rule_is_silent_about_a_programme_with_nothing_in_it(rule):
    assert rule(a_snapshot()) == ()
    assert rule(a_snapshot(go_live="2027-06-11")) == ()


BARE = (
    a_programme(),
    a_criterion(pillar=None, due=None, owner=None, assessor=None, target=None),
    a_criterion("OP-02", target="some", direction="min"),
    readings(("2026-11-23", 1), of="OP-02"),
    judged("green", of="OP-02"),
    filed(of="OP-02").model_copy(update={"kind": None, "date": None, "summary": None}),
    an_issue(severity=None, status=None, raised=None, owner=None),
    a_hazard(initial=None, residual=None, status=None, controls=("nowhere",)),
    a_control(kind=None, state=None),
    a_gateway(planned=None),
    a_note(date=None, kind=None, text=None, author_role=None),
)


@each_rule
@pytest.mark.parametrize("go_live", ["0001-01-01", "2026-11-23", "9999-12-31"])
def test_every_rule_survives_records_that_say_next_to_nothing(rule, go_live):
    things = (a_programme(go_live), *BARE[1:])

    assert isinstance(rule(a_snapshot(things)), tuple)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_question_that_a_fixture_raises_may_be_read_aloud(path):
    found = {asked.text: faults(asked) for asked in ask(from_file(path))}

    assert {text: said for text, said in found.items() if said} == {}


def test_two_trusts_are_asked_what_hindsight_says_they_should_have_been():
    (path,) = (path for path in FIXTURES if path.stem == "two_trusts")

    cited = {asked.trigger: {c.name for c in asked.refs} for asked in ask(from_file(path))}

    assert cited["cannot_reach_target"] == {"Users trained, trust A", "Users trained, trust B"}
    assert "Informatics report" in cited["warning_not_answered"]
    assert cited["hazard_control_unproven"] == {
        "Prescribing error through unfamiliarity with the new system",
        "Prescribers assessed as able to prescribe electronically",
    }


def test_two_trusts_are_asked_nothing_about_what_is_well():
    (path,) = (path for path in FIXTURES if path.stem == "two_trusts")
    well = {
        "Allergy codes mapped and reviewed",
        "Devices on the wards",
        "Photography link to the record",
        "A printer tray sticks in the day unit",
    }

    assert not [a for a in ask(from_file(path)) if well & {cited.name for cited in a.refs}]
