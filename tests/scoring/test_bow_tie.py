"""A bow-tie shows what stands between, and what fails everywhere at once."""

from readiness.scoring.bow_tie import bow_tie
from tests.factories import a_control, a_hazard, a_snapshot

PLACED = {"control": "C-01", "causes": ["Haste"], "effects": ["A wrong dose"]}
HAZARD = a_hazard(
    causes=["Haste", "Noise"],
    effect="A wrong dose",
    controls=["C-01", "C-02"],
    barriers=[PLACED],
)


def drawn(*things):
    snapshot = a_snapshot(HAZARD, *things)
    return bow_tie(snapshot, snapshot.hazards[0])


def test_a_control_stands_where_it_was_placed_and_the_rest_beside_the_picture():
    tie = drawn(a_control("C-01"), a_control("C-02"))

    assert [[bar.control.ref for bar in arm.bars] for arm in tie.causes] == [["C-01"], []]
    assert [[bar.control.ref for bar in arm.bars] for arm in tie.effects] == [["C-01"]]
    assert [bar.control.ref for bar in tie.unplaced] == ["C-02"]


def test_an_unproven_control_that_several_hazards_share_is_a_common_mode():
    tie = drawn(a_control("C-01"), a_hazard("HZ-02", controls=["C-01"]))
    [bar] = tie.causes[0].bars

    assert (bar.shared_with, bar.is_common_mode) == (("HZ-02",), True)
    assert "if it fails, all of them lose it" in tie.words


def test_one_that_is_in_or_is_not_shared_is_none():
    proven = drawn(a_control("C-01", state="verified"), a_hazard("HZ-02", controls=["C-01"]))
    alone = drawn(a_control("C-01"))

    assert not proven.causes[0].bars[0].is_common_mode
    assert not alone.causes[0].bars[0].is_common_mode


def test_a_cause_that_another_hazard_has_is_shown_as_shared():
    tie = drawn(a_hazard("HZ-02", causes=["haste "]))
    assert [arm.shared_with for arm in tie.causes] == [("HZ-02",), ()]
    assert "which HZ-02 has too" in tie.words
