import pytest

from readiness.scoring.executives import executive_of
from tests.factories import a_criterion, a_person, a_snapshot, a_workstream

TRAINING = a_workstream(executive="Chief people officer")
OTHER = a_criterion("OP-02", executive="Chief nurse")


@pytest.mark.parametrize(
    ("things", "executive"),
    [
        (
            [a_criterion(executive="Chief pharmacist", workstream="Training"), TRAINING],
            "Chief pharmacist",
        ),
        ([a_criterion(workstream="Training"), TRAINING], "Chief people officer"),
        ([a_criterion(), OTHER], "Chief nurse"),
        ([a_criterion(pillar=None), OTHER], None),
        ([a_criterion(workstream="Unheard of"), OTHER], "Chief nurse"),
        (
            [
                a_criterion(),
                a_person(name="A. Chief", roles=["executive"], discipline="operational"),
            ],
            "A. Chief",
        ),
    ],
    ids=["its own", "its workstream's", "its pillar's", "no pillar", "no workstream", "a person"],
)
def test_who_answers_for_a_criterion(things, executive):
    snapshot = a_snapshot(*things)
    assert executive_of(snapshot, snapshot.criteria[0]) == executive
