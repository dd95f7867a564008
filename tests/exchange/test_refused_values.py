from datetime import date

import pytest

from readiness.exchange.planning import plan
from readiness.snapshot import Known
from tests.exchange.loading import TODAY, a_file
from tests.exchange.refusing import of, refusals, refused

NUMBER = "943 476 5919"  # passes the NHS number's check digit; a published example


def test_a_record_without_a_name_is_refused_by_its_place():
    assert refused(a_file(issues=[{"name": "Printer"}, {"severity": 4}])) == (
        "Issues 2, key 'name': it is missing."
    )


def test_an_empty_name_is_refused():
    assert refused(a_file(sites=[{"ref": "S-01", "name": " "}])) == (
        "Site 'S-01', key 'name': it is empty; give it a text."
    )


def test_an_unknown_key_is_refused_and_the_nearest_is_named():
    assert of(piority="must") == (
        "Criterion 'OP-01', key 'piority': there is no such key; did you mean 'priority'?"
    )
    assert of(zzz=1) == "Criterion 'OP-01', key 'zzz': there is no such key; leave it out."


def test_an_unknown_section_is_refused():
    assert refused(a_file(hazard=[])) == (
        "The file, key 'hazard': there is no such key; did you mean 'hazards'?"
    )


def test_an_unknown_key_of_a_small_mapping_is_refused():
    assert refused(a_file(programme={"deferral_case": {"sumary": "Wait"}})) == (
        "Programme, key 'deferral_case.sumary': there is no such key; did you mean 'summary'?"
    )


def test_what_the_program_keeps_for_itself_is_no_key():
    assert of(recorded=7) == (
        "Criterion 'OP-01', key 'recorded': there is no such key; leave it out."
    )


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("priority", "shall", "'shall' is not one of must, must_not_waive, should."),
        ("priority", True, "true is not one of must, must_not_waive, should."),
        ("owner", 7, "7 will not do: it must be text; put it in quotes."),
        ("owner", ["Sam"], "['Sam'] will not do: it must be text; put it in quotes."),
        ("tolerance", "five", "'five' will not do: it must be a number."),
        ("tolerance", True, "true will not do: it must be a number."),
        ("due", "13 May", "'13 May' will not do: write a day as YYYY-MM-DD."),
        ("due", 20220513, "20220513 will not do: write a day as YYYY-MM-DD."),
        (
            "due",
            "2022-02-30",
            "'2022-02-30' will not do: there is no such day; write a day as YYYY-MM-DD.",
        ),
        ("organisations", "A", "'A' will not do: it must be a list."),
        (
            "target",
            [80],
            "[80] will not do: it must be a number or it must be text; put it in quotes.",
        ),
    ],
)
def test_a_value_that_will_not_do_is_shown_with_what_would(key, value, sentence):
    assert of(**{key: value}) == f"Criterion 'OP-01', key '{key}': {sentence}"


def test_a_value_within_a_list_is_refused_by_its_place():
    assert of(curve=[["2022-05-01", 10], ["2022-05-13", "all"]]) == (
        "Criterion 'OP-01', key 'curve.2.2': 'all' will not do: it must be a number."
    )


def test_a_pair_of_three_is_refused():
    assert of(target_history=[["2022-05-01", 80, "why"]]) == (
        "Criterion 'OP-01', key 'target_history.1': ['2022-05-01', 80, 'why'] will not do: "
        "it must be a day and one value."
    )


def test_a_score_outside_its_scale_is_refused():
    issue = {"ref": "IS-001", "name": "Printer", "severity": 5}
    assert refused(a_file(issues=[issue])) == (
        "Issue 'IS-001', key 'severity': 5 will not do: "
        "it must be a whole number from 1 (worst) to 4."
    )


def test_a_yes_in_words_is_refused():
    risk = {"ref": "RK-01", "name": "Delay", "of_not_going": "yes"}
    assert refused(a_file(risks=[risk])) == (
        "Risk 'RK-01', key 'of_not_going': 'yes' will not do: it must be true or false."
    )


def test_half_a_rating_is_refused():
    hazard = {"ref": "HZ-001", "name": "Wrong dose", "initial": {"severity": "major"}}
    assert refused(a_file(hazards=[hazard])) == (
        "Hazard 'HZ-001', key 'initial.likelihood': it is missing."
    )


def test_a_fact_is_refused_by_its_place_in_its_record():
    assert of(readings=[["2022-05-11", 49], ["2022-05-11", "half"]]) == (
        "Criterion 'OP-01', readings 2, key 'value': 'half' will not do: it must be a number."
    )
    assert of(declared=[["2022-05-11", "purple"]]) == (
        "Criterion 'OP-01', declared 1, key 'status': 'purple' is not one of met, green, amber, "
        "red, not_started, not_planned, removed."
    )


def test_the_key_of_a_rating_is_the_file_s_own():
    hazard = {"ref": "HZ-001", "name": "Dose", "rating_history": [{"date": "2022-05-01", "of": 1}]}
    assert refused(a_file(hazards=[hazard])) == (
        "Hazard 'HZ-001', rating_history 1, key 'of': 1 is not one of initial, residual, current."
    )


def test_a_control_character_is_refused():
    assert of(meaning="bell\x07") == (
        "Criterion 'OP-01', key 'meaning': it holds a control character; type the text again."
    )


def test_principles_are_read_for_control_characters_too():
    change = {"ref": "CH-01", "name": "Labels", "principles": {"safe": ["\ud800"]}}
    assert refused(a_file(change_requests=[change])) == (
        "Change request 'CH-01', key 'principles': "
        "it holds a control character; type the text again."
    )


def test_a_patient_s_number_is_refused_and_repeated_nowhere():
    file = a_file(issues=[{"name": f"Mrs Example, {NUMBER}", NUMBER: 1, "owner": NUMBER}])

    found = refusals(file)

    assert found == [
        "Issues 1, key '…': there is no such key; leave it out.",
        *(
            f"Issues 1, key '{key}': it holds what looks like a patient's NHS number "
            "(ending 19); take it out."
            for key in ("name", "owner")
        ),
    ]


def test_a_day_in_a_document_may_be_a_day():
    file = a_file(criteria=[{"name": "A", "due": date(2022, 5, 13)}])
    assert plan(file, Known(), today=TODAY).new
