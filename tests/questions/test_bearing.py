from readiness.questions.bearing import criteria_of, pillar_of_records, put_to
from tests.factories import (
    a_criterion,
    a_gateway,
    a_hazard,
    a_note,
    a_snapshot,
    a_workstream,
    an_action,
    an_issue,
)

TECHNICAL = a_criterion("TE-01", pillar="technical", executive="Chief digital officer")


def test_issues_hazards_notes_and_promises_bear_on_the_criteria_they_name():
    snapshot = a_snapshot(TECHNICAL)
    records = (
        an_issue(criteria=("TE-01",)),
        a_hazard(criteria=("TE-01",)),
        a_note(about=("TE-01",)),
        an_action(source="TE-01"),
    )

    found = [[c.ref for c in criteria_of(snapshot, record)] for record in records]
    assert found == [["TE-01"]] * 4


def test_an_issue_has_the_pillar_and_the_executive_of_its_criteria():
    snapshot = a_snapshot(TECHNICAL)
    issue = an_issue(criteria=("TE-01",))

    assert pillar_of_records(snapshot, [issue]) == "technical"
    assert put_to(snapshot, [issue]) == "Chief digital officer"


def test_a_hazard_is_put_to_the_executive_for_clinical_safety():
    strand = a_workstream(pillar="clinical_safety", executive="Chief medical officer")

    assert put_to(a_snapshot(strand), [a_hazard()]) == "Chief medical officer"


def test_what_bears_on_no_pillar_is_put_to_nobody():
    snapshot = a_snapshot(TECHNICAL)
    records = (a_gateway(), an_action(source=None), an_issue(criteria=("no such",)))

    assert [pillar_of_records(snapshot, [record]) for record in records] == [None] * 3
    assert [put_to(snapshot, [record]) for record in records] == [None] * 3


def test_a_criterion_without_a_pillar_bears_on_none():
    assert pillar_of_records(a_snapshot(), [a_criterion(pillar=None)]) is None
