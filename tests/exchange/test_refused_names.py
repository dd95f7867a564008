import pytest

from readiness.exchange.planning import plan
from readiness.snapshot import Known
from tests.exchange.loading import TODAY, a_file
from tests.exchange.refusing import refusals, refused
from tests.factories import a_control, a_criterion, a_programme, known


def test_a_name_used_twice_needs_two_references():
    rows = [{"ref": "OP-01", "name": "Users trained"}, {"name": "Users trained"}]
    assert refused(a_file(criteria=rows)) == (
        "Criterion 'Users trained': two stand in the file that are called 'Users trained'; "
        "give each a 'ref' of its own."
    )


@pytest.mark.parametrize(
    ("section", "row"),
    [
        ("actions", {"text": "Book", "owner": "Sam"}),
        ("deep_dives", {"date": "2022-05-09", "chair": "Alex"}),
        ("questions", {"text": "Why?", "asked": "2022-05-09"}),
        ("gateways", {"name": "Go"}),
    ],
)
def test_what_has_no_name_is_known_by_what_it_says(section, row):
    assert "two stand in the file" in refused(a_file(**{section: [row, row]}))


def test_a_name_used_twice_with_two_references_is_two_records():
    rows = [{"ref": ref, "name": "Users trained"} for ref in ("OP-01", "OP-02")]
    assert len(plan(a_file(criteria=rows), Known(), today=TODAY).new) == 3


def test_controls_inside_two_hazards_may_share_a_name():
    rows = [{"name": name, "controls": [{"name": "Checks"}]} for name in ("Dose", "Route")]
    made = [x.ref for x in plan(a_file(hazards=rows), Known(), today=TODAY).new]
    assert made[1:] == ["HZ-001", "HZ-001/1", "HZ-002", "HZ-002/1"]


def test_controls_inside_one_hazard_may_not_share_a_name():
    hazard = {"name": "Dose", "controls": [{"name": "Checks"}, {"name": "Checks"}]}
    assert refused(a_file(hazards=[hazard])).startswith("Hazard 'Dose', control 'Checks': two")


def test_a_reference_used_twice_is_refused():
    rows = [{"ref": "S-01", "name": "A"}, {"ref": "S-01", "name": "B"}]
    assert refused(a_file(sites=rows)) == (
        "Site 'S-01', key 'ref': 'A' and 'B' are both 'S-01'; give each its own."
    )


def test_a_reference_may_not_be_another_record_s_that_is_named():
    before = known(a_programme(name="Two-trust EPR"), a_criterion("OP-01", name="A"))
    rows = [{"name": "A"}, {"ref": "OP-01", "name": "B"}]
    assert refused(a_file(criteria=rows), before) == (
        "Criterion 'OP-01', key 'ref': 'A' and 'B' are both 'OP-01'; give each its own."
    )


def test_a_name_that_two_recorded_records_bear_is_refused():
    two = (a_criterion("OP-01", name="A"), a_criterion("OP-02", name="A"))
    before = known(a_programme(name="Two-trust EPR"), two)
    assert refused(a_file(criteria=[{"name": "A"}]), before) == (
        "Criterion 'A': OP-01 and OP-02 are both recorded so; give its 'ref'."
    )


def test_another_programme_is_refused():
    before = known(a_programme(name="Northmoor EPR"))
    assert refused(a_file(), before) == (
        "Programme, key 'name': 'Two-trust EPR' is not 'Northmoor EPR', which this database "
        "holds; load it into a database of its own."
    )


def test_a_control_that_is_named_has_to_exist():
    assert refused(a_file(hazards=[{"name": "Dose", "controls": ["C-09"]}])) == (
        "Hazard 'Dose', key 'controls': 'C-09' is no control; add it under 'controls', or write "
        "it as a mapping here."
    )


def test_a_control_that_was_itself_refused_is_not_missed():
    file = a_file(
        controls=[{"name": "Training", "kind": "hope"}],
        hazards=[{"name": "Dose", "controls": ["Training"]}],
    )
    assert refused(file).startswith("Control 'Training', key 'kind': 'hope' is not one of")


def test_a_name_of_two_controls_does_not_say_which():
    two = [a_control(ref, name="Training") for ref in ("C-01", "C-02")]
    before = known(a_programme(name="Two-trust EPR"), two)
    file = a_file(hazards=[{"name": "Dose", "controls": ["Training"]}])
    assert refused(file, before) == (
        "Hazard 'Dose', key 'controls': 'Training' is the name of C-01 and C-02; use one of these."
    )


def test_a_policy_under_two_names_is_refused():
    file = a_file(programme={"policy": {"a": {"name": "b", "value": 1}}})
    assert refused(file) == "Programme, key 'policy': 'b' stands under 'a'; use one."


def test_all_refusals_of_a_file_come_together():
    found = refusals(
        a_file(
            criteria=[
                {"name": "A", "priority": "shall"},
                {"name": "B", "readings": [["2023-01-01", 1]]},
            ],
            hazards=[{"name": "Dose", "controls": ["C-09"]}],
            sites=[{"name": "S"}, {"name": "S"}],
        )
    )
    assert len(found) == 4
