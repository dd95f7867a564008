import pytest

from readiness.errors import NotPermitted, Refused
from readiness.model import Person, Workstream
from readiness.services.ownership import give_workstream, name_deputy, seat_disciplines
from readiness.vocabulary import Discipline


def test_a_deputy_is_named_by_whom_they_stand_in_for(work_as, trail):
    with work_as("P-02") as work:
        name_deputy(work, "P-02", deputy="Lee Programme")
        assert work.get(Person, "P-02").deputy == "Lee Programme"

    assert [entry.after for entry in trail()] == [{"deputy": "Lee Programme"}]


@pytest.mark.parametrize("deputy", ["Toni Training", "Training lead", "P-02", " "])
def test_nobody_and_oneself_are_no_deputy(work_as, trail, deputy: str):
    with pytest.raises(Refused), work_as("P-01") as work:
        name_deputy(work, "P-02", deputy=deputy)
    assert trail() == []


def test_a_lead_names_no_deputy_of_somebody_else(work_as):
    with pytest.raises(NotPermitted), work_as("P-02") as work:
        name_deputy(work, "P-01", deputy="Sam Safety")


def test_a_workstream_goes_to_an_executive_and_keeps_its_lead(work_as):
    with work_as("P-08") as work:
        give_workstream(work, "WS-01", executive="Chief operating officer")
        stream = work.get(Workstream, "WS-01")
    assert (stream.executive, stream.lead) == ("Chief operating officer", "Training lead")

    with pytest.raises(Refused, match="on record already"), work_as("P-08") as work:
        give_workstream(work, "WS-01", lead="Training lead")


def test_the_lead_of_a_workstream_says_who_is_at_its_table(work_as, trail):
    with work_as("P-02") as work:
        seat_disciplines(work, "WS-01", disciplines=[Discipline.TECHNICAL, Discipline.CLINICAL])

    assert [entry.after for entry in trail()] == [{"disciplines": ["clinical", "technical"]}]
    for disciplines in ([], [Discipline.CLINICAL, Discipline.TECHNICAL]):
        with pytest.raises(Refused), work_as("P-02") as work:
            seat_disciplines(work, "WS-01", disciplines=disciplines)
