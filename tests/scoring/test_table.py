import pytest

from readiness.scoring.table import deep_dive_tables, tables
from readiness.vocabulary import Discipline
from tests.factories import a_deep_dive, a_person, a_snapshot, a_workstream


@pytest.mark.parametrize(
    ("disciplines", "verdict"),
    [
        ((), "○ nobody is on record"),
        (("technical",), "■ one tribe: technical"),
        (("technical", "design"), "▲ lacks clinical and operational"),
        (("technical", "clinical"), "▲ lacks operational"),
        (("technical", "clinical", "operational"), "● all at the table"),
    ],
)
def test_a_table_of_one_tribe_is_said_to_be_one(disciplines: tuple[str, ...], verdict: str):
    [table] = tables(a_snapshot(a_workstream(disciplines=disciplines)))

    assert table.verdict == verdict


def test_one_tribe_comes_first_and_what_is_not_known_last():
    found = tables(
        a_snapshot(
            a_workstream("WS-01", name="Unknown"),
            a_workstream("WS-02", name="Mixed", disciplines=("clinical", "design")),
            a_workstream("WS-03", name="Alone", disciplines=("technical",)),
        )
    )

    assert [table.name for table in found] == ["Alone", "Mixed", "Unknown"]


def test_a_deep_dive_s_table_is_of_those_who_were_there():
    people = (
        a_person("P-01", name="Charlie Chair", discipline="operational"),
        a_person("P-02", name="Tess Technical", discipline="technical"),
    )
    [table] = deep_dive_tables(
        a_snapshot(people, a_deep_dive(present=["Charlie Chair", "Tess Technical", "A stranger"]))
    )

    assert table.seated == (Discipline.OPERATIONAL, Discipline.TECHNICAL)
    assert table.verdict == "▲ lacks clinical"
