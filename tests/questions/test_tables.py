import pytest

from readiness.questions.tables import table_of_one_tribe
from tests.factories import a_criterion, a_person, a_snapshot, a_workstream, judged
from tests.questions.hearing import asked_about, question

GO_LIVE = "2027-01-10"  # forty-eight days from the snapshot's day
STATED = [
    a_workstream("WS-01", name="Data migration", disciplines=["technical"]),
    a_workstream("WS-02", name="Training", disciplines=["operational", "clinical"]),
    a_workstream("WS-03", name="Pathways", disciplines=["clinical", "technical"]),
]
MOVED = a_criterion("TE-13", name="Appointments are moved", workstream="Data migration")


def programme(*things, streams=STATED, go_live=GO_LIVE):
    return a_snapshot(*streams, *(things or (MOVED,)), go_live=go_live)


def test_asks_who_joins_a_table_of_one_tribe():
    text = question(table_of_one_tribe, programme()).text

    assert text == (
        "“Appointments are moved” rests with technical people alone, in “Data migration”. "
        "Who from the wards joins them, and from what date?"
    )


def test_asks_once_of_all_that_rests_with_them():
    second = a_criterion("TE-14", name="Letters are moved", workstream="Data migration")

    assert "2 unfinished must-haves in “Data migration”" in (
        question(table_of_one_tribe, programme(MOVED, second)).text
    )


def test_asks_of_an_operational_table_too():
    streams = [a_workstream("WS-01", name="Data migration", disciplines=["operational"])]

    found = asked_about(table_of_one_tribe, programme(streams=[*streams, *STATED[1:]]))

    assert found == ["TE-13"]


def test_is_silent_when_few_workstreams_say_who_is_at_their_table():
    assert asked_about(table_of_one_tribe, programme(streams=STATED[:2])) == []


def test_is_silent_when_every_table_is_of_one_tribe():
    each = [a_workstream(f"WS-0{n}", name=f"S{n}", disciplines=["technical"]) for n in (2, 3)]

    assert asked_about(table_of_one_tribe, programme(streams=[STATED[0], *each])) == []


def test_is_silent_when_clinicians_are_the_one():
    ours = a_workstream("WS-01", name="Data migration", disciplines=["clinical"])

    assert asked_about(table_of_one_tribe, programme(streams=[ours, *STATED[1:]])) == []


def test_is_silent_when_nothing_of_it_is_left_to_do():
    done = judged("met", "2026-11-20", of="TE-13")

    assert asked_about(table_of_one_tribe, programme(MOVED, done)) == []


def test_is_silent_when_somebody_of_another_discipline_owns_one_of_them():
    nurse = a_person("P-01", name="N. Nurse", discipline="clinical")
    hers = a_criterion("TE-14", workstream="Data migration", owner="N. Nurse")

    assert asked_about(table_of_one_tribe, programme(MOVED, hers, nurse)) == []


@pytest.mark.parametrize("go_live", ["2027-06-01", "2026-11-01"])
def test_is_silent_long_before_go_live_and_after_it(go_live):
    assert asked_about(table_of_one_tribe, programme(go_live=go_live)) == []
