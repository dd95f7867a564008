from readiness.exchange.plan import Add, Line
from readiness.exchange.planning import plan
from readiness.model import Hazard
from readiness.snapshot import Known
from tests.exchange.loading import TODAY, a_file
from tests.factories import a_criterion, a_programme, known, withdrawn


def refs(file, before: Known | None = None) -> list[str]:
    """The references of what a file adds, in its order."""
    new = plan(file, before or Known(), today=TODAY).new
    return [line.ref for line in new if line.kind != "programme"]


def named(*names: str, **keys) -> list[dict[str, object]]:
    return [{"name": name} | keys for name in names]


def test_criteria_are_numbered_by_pillar_in_the_order_of_the_file():
    pillars = ["operational", "technical", None, "operational", "clinical_safety"]
    rows = [{"name": f"It {n}", "pillar": pillar} for n, pillar in enumerate(pillars)]

    assert refs(a_file(criteria=rows)) == ["OP-01", "TE-01", "CR-01", "OP-02", "CS-01"]


def test_every_kind_has_references_of_its_own():
    file = a_file(
        programme={"waves": named("One"), "policy": {"questions_per_meeting": 7}},
        people=named("Sam"),
        workstreams=named("Training"),
        sites=named("A"),
        issues=named("Printer"),
        controls=named("Training"),
        hazards=named("Dose", controls=["Training", {"name": "Checks"}]),
        gateways=named("Go", conditions=[{"text": "Train"}]),
        notes=named("Report"),
        questions=[{"text": "Why?"}],
        actions=[{"text": "Book"}],
        rehearsals=named("First"),
        risks=named("Delay"),
        change_requests=named("Labels"),
        deep_dives=[{"date": "2022-05-09"}],
    )
    assert refs(file) == [
        *("W-01", "questions_per_meeting", "P-01", "WS-01", "S-01", "IS-001", "C-01"),
        *("HZ-001", "HZ-001/1", "G-01", "G-01/1", "N-01", "Q-01", "A-01", "R-01", "RK-01"),
        *("CH-01", "DD-01"),
    ]


def test_a_made_reference_is_neither_a_given_nor_a_recorded_one():
    before = known(a_programme(name="Two-trust EPR"), a_criterion("OP-01", name="A"))
    rows = [*named("B", "C", pillar="operational"), {"ref": "OP-02", "name": "D"}]

    assert refs(a_file(criteria=rows), before) == ["OP-03", "OP-04", "OP-02"]


def test_a_withdrawn_record_keeps_its_reference():
    gone = withdrawn(a_criterion("OP-01", name="A"))
    before = known(a_programme(name="Two-trust EPR"), gone)

    assert refs(a_file(criteria=named("B", pillar="operational")), before) == ["OP-02"]


def test_a_record_is_found_by_its_reference_under_a_new_name():
    before = known(a_programme(name="Two-trust EPR"), a_criterion("OP-01", name="A"))

    planned = plan(a_file(criteria=[{"ref": "OP-01", "name": "B"}]), before, today=TODAY)

    assert [(c.key, c.before, c.after) for c in planned.changed if c.kind == "criterion"] == [
        ("name", "A", "B")
    ]


def test_a_record_without_a_reference_is_found_by_its_name():
    before = known(a_programme(name="Two-trust EPR"), a_criterion("OP-07", name="A"))

    planned = plan(a_file(criteria=named("A")), before, today=TODAY)

    assert Line("criterion", "OP-07", "A") in planned.unchanged


def test_of_two_of_a_name_the_one_that_stands_is_meant():
    gone = withdrawn(a_criterion("OP-01", name="A"))
    before = known(a_programme(name="Two-trust EPR"), gone, a_criterion("OP-02", name="A"))

    planned = plan(a_file(criteria=named("A")), before, today=TODAY)

    assert Line("criterion", "OP-02", "A") in planned.unchanged


def test_a_new_reference_for_a_recorded_name_is_new_and_noticed():
    before = known(a_programme(name="Two-trust EPR"), a_criterion("OP-01", name="A"))

    planned = plan(a_file(criteria=[{"ref": "TR-1", "name": "A"}]), before, today=TODAY)

    assert refs(a_file(criteria=[{"ref": "TR-1", "name": "A"}]), before) == ["TR-1"]
    assert planned.notices == ("Criterion 'TR-1' is new; the same name is recorded as OP-01, too.",)


def test_links_that_name_nothing_are_kept_and_noticed():
    criterion = {"ref": "OP-01", "name": "Users trained", "gateway": "Go"}
    issue = {"ref": "IS-001", "name": "Printer", "criteria": ["Users trained", "Printing"]}
    note = {"ref": "N-01", "name": "Report", "about": ["IS-001", "OP-01", "Nobody"]}
    file = a_file(criteria=[criterion], issues=[issue], notes=[note])

    assert plan(file, Known(), today=TODAY).notices == (
        "Criterion 'OP-01', key 'gateway': no gateway is called 'Go'; kept as text.",
        "Issue 'IS-001', key 'criteria': no criterion is called 'Printing'; kept as text.",
        "Note 'N-01', key 'about': nothing is called 'Nobody'; kept as text.",
    )


def test_a_shared_control_may_be_named_by_reference_or_by_name():
    file = a_file(
        controls=[{"ref": "C-01", "name": "Training"}, {"name": "Cards"}],
        hazards=named("Dose", controls=["C-01", "Cards", {"name": "Checks"}, "C-02"]),
    )
    steps = plan(file, Known(), today=TODAY).steps

    (hazard,) = (s.record for s in steps if isinstance(s, Add) and isinstance(s.record, Hazard))
    assert isinstance(hazard, Hazard)
    assert hazard.controls == ("C-01", "C-02", "HZ-001/1", "C-02")
