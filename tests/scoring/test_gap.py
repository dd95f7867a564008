import pytest

from readiness.scoring.gap import Gap, disagrees
from readiness.scoring.standing import declared, standing
from readiness.vocabulary import Declared, Status
from tests.factories import a_criterion, a_snapshot, filed, judged

AGREE = {
    (Declared.MET, Status.BLUE),
    (Declared.MET, Status.MET),
    (Declared.GREEN, Status.GREEN),
    (Declared.AMBER, Status.AMBER),
    (Declared.RED, Status.RED),
    (Declared.NOT_STARTED, Status.GREY),
    (Declared.NOT_PLANNED, Status.RED),
}
NEVER = [(said, Status.WAIVED) for said in Declared] + [(Declared.REMOVED, s) for s in Status]


@pytest.mark.parametrize("shown", Status)
@pytest.mark.parametrize("said", Declared)
def test_what_we_say_and_what_the_records_show(said, shown):
    assert disagrees(said, shown) == ((said, shown) not in AGREE and (said, shown) not in NEVER)


@pytest.mark.parametrize("shown", Status)
def test_saying_nothing_only_differs_from_red(shown):
    assert disagrees(None, shown) == (shown is Status.RED)


@pytest.mark.parametrize(
    ("said", "shown", "flatters"),
    [
        (Declared.GREEN, Status.RED, True),
        (Declared.MET, Status.AMBER, True),
        (Declared.GREEN, Status.GREY, True),
        (None, Status.RED, True),
        (Declared.GREEN, Status.MET, False),
        (Declared.AMBER, Status.GREEN, False),
        (Declared.NOT_STARTED, Status.AMBER, False),
    ],
)
def test_a_gap_flatters_when_we_say_better_than_the_records_show(said, shown, flatters):
    assert Gap("OP-01", said, shown).flatters is flatters


def test_the_gap_names_the_criterion_with_both_colours():
    claimed = a_criterion(due="2026-11-10"), judged("green")
    agreed = a_criterion("OP-02"), judged("met", of="OP-02"), filed(of="OP-02")

    stands = standing(a_snapshot(claimed, agreed))

    assert stands.gaps == (Gap("OP-01", Declared.GREEN, Status.RED),)
    assert stands.pillars[0].gaps == stands.gaps


def test_what_is_declared_is_what_was_last_said():
    snapshot = a_snapshot(a_criterion(), judged("green"), judged("amber", on="2026-11-20"))
    assert declared(snapshot, snapshot.criteria[0]) is Declared.GREEN


def test_nothing_is_declared_of_what_nobody_judged():
    snapshot = a_snapshot(a_criterion())
    assert declared(snapshot, snapshot.criteria[0]) is None
