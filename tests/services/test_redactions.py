"""Taking out what should never have been typed, at the word of two people."""

import pytest

from readiness.errors import NotFound, NotPermitted, Refused
from readiness.model import Judgement
from readiness.services.criteria import judge
from readiness.services.redactions import redact
from readiness.store import latest, verify
from readiness.vocabulary import Declared
from tests.services.conftest import WorkAs


@pytest.fixture
def named(work_as: WorkAs) -> WorkAs:
    """The trust, after somebody typed a patient's name into a reason."""
    with work_as("P-02") as work:
        judge(work, "OP-01", status=Declared.RED, why="Mrs Holloway waited for an hour")
    return work_as


def reasons(work_as: WorkAs) -> list[str | None]:
    with work_as("P-01") as work:
        return [judgement.why for judgement in work.facts(Judgement, "OP-01")]


@pytest.mark.parametrize(("first", "second"), [("P-02", "P-06"), ("P-06", "P-02")])
def test_two_people_take_a_text_out_and_are_both_on_record(named, trail, first: str, second: str):
    with named(first, why="It names a patient") as work:
        assert redact(work, "holloway", second=second) == 1

    assert "Holloway" not in str(reasons(named))
    entry = trail()[-1]
    assert (entry.kind, entry.after["by"], entry.why) == (
        "redaction",
        [first, second],
        "It names a patient",
    )


def test_the_record_of_changes_still_verifies(named, empty_store):
    with named("P-01") as work:
        redact(work, "Holloway", second="P-03")

    assert verify(empty_store).ok
    assert "Holloway" not in str(latest(empty_store))


@pytest.mark.parametrize(
    ("first", "second"),
    [("P-06", "P-06"), ("P-01", "P-02"), ("P-06", "P-05"), ("P-05", "P-06")],
    ids=["alone", "nobody oversees", "second looks on", "first looks on"],
)
def test_what_takes_two_is_refused_to_others_and_nothing_is_taken_out(
    named, trail, first: str, second: str
):
    with (
        pytest.raises(NotPermitted, match="Redacting takes two different people at the table"),
        named(first) as work,
    ):
        redact(work, "Holloway", second=second)

    assert reasons(named) == ["Mrs Holloway waited for an hour"]
    assert len(trail()) == 1


def test_from_a_terminal_it_takes_a_named_person_at_the_table(named):
    with pytest.raises(NotPermitted), named("terminal") as work:
        redact(work, "Holloway", second="P-05")
    with named("terminal") as work:
        assert redact(work, "Holloway", second="P-01") == 1


def test_a_second_person_who_is_not_there_is_refused_by_reference(named):
    with pytest.raises(NotFound, match="There is no person P-99"), named("P-06") as work:
        redact(work, "Holloway", second="P-99")


def test_what_stands_nowhere_is_not_taken_out(named, trail):
    with pytest.raises(Refused, match="stands nowhere in the record"), named("P-06") as work:
        redact(work, "Hargreaves", second="P-01")

    assert len(trail()) == 1
