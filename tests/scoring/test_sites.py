import pytest

from readiness.questions.partners import interface_unowned
from readiness.scoring.sites import Kit, shortfalls, side_by_side, sites, transfers
from tests.factories import (
    a_measured_criterion,
    a_reading,
    a_site,
    a_snapshot,
)
from tests.questions.hearing import asked_about

SIDES = ("North Trust", "South Partnership")
PLACES = (
    a_site("S-01", name="North", organisation=SIDES[0]),
    a_site("S-02", name="South", organisation=SIDES[1]),
)


def a_site_with(ref: str, needed: int | None, ready: int | None, spare: int = 0, **said):
    counts = {"devices_needed": needed, "devices_ready": ready, "devices_spare": spare}
    return a_site(ref, **counts, **said)


def lent(*found) -> list[tuple[int, str, str]]:
    return [(t.number, t.giver.ref, t.taker.ref) for t in transfers(a_snapshot(*found))]


def test_a_shortfall_is_matched_with_what_another_can_spare():
    assert lent(a_site_with("S-01", 100, 90), a_site_with("S-02", 50, 50, 12)) == [
        (10, "S-02", "S-01")
    ]


def test_a_site_s_own_spare_covers_its_own_shortfall_first():
    assert lent(a_site_with("S-01", 100, 90, 10), a_site_with("S-02", 50, 50, 12)) == []


def test_the_greatest_need_comes_first_and_nothing_is_lent_twice():
    found = (a_site_with("S-01", 10, 5), a_site_with("S-02", 20, 5), a_site_with("S-03", 9, 27))

    assert lent(*found) == [(15, "S-03", "S-02"), (3, "S-03", "S-01")]
    [short] = shortfalls(a_snapshot(*found))
    assert short.says == "Devices: 20 short at 2 of 3 sites, 2 that nobody can lend"


def test_one_s_own_organisation_lends_before_a_partner_who_has_more():
    found = (
        a_site_with("S-01", 10, 5, organisation="A"),
        a_site_with("S-02", 10, 40, organisation="B"),
        a_site_with("S-03", 10, 16, organisation="A"),
    )

    assert lent(*found) == [(5, "S-03", "S-01")]


@pytest.mark.parametrize(("needed", "ready"), [(None, 5), (5, None), (None, None), (5, 5)])
def test_what_is_not_known_is_neither_short_nor_spare(needed: int | None, ready: int | None):
    snapshot = a_snapshot(a_site_with("S-01", needed, ready), a_site_with("S-02", 9, 1))

    assert [t.giver.ref for t in transfers(snapshot)] == []
    assert [short.number for short in shortfalls(snapshot)] == [8]


def test_superusers_and_downtime_packs_are_lent_too():
    counts = {"superusers_needed": 9, "downtime_packs_needed": 4}
    found = (
        a_site("S-01", superusers=7, downtime_packs=4, **counts),
        a_site("S-02", superusers=12, downtime_packs=2, **counts),
    )

    assert [(t.kit, t.number) for t in transfers(a_snapshot(*found))] == [(Kit.SUPERUSERS, 2)]
    assert [short.kit for short in shortfalls(a_snapshot(*found))] == [Kit.SUPERUSERS, Kit.PACKS]


def test_training_is_said_with_its_denominator_or_not_at_all():
    trained = [
        one.trained
        for one in sites(
            a_snapshot(
                a_site("S-01", staff_to_train=1200, staff_trained=900),
                a_site("S-02", staff_to_train=40),
                a_site("S-03"),
            )
        )
    ]

    assert trained == ["900 of 1,200", "of 40, not counted", "not known"]


SHARED = a_measured_criterion("OP-01", organisations=SIDES, owner="Programme director")


def test_both_sides_last_word_stands_side_by_side_and_where_they_differ_first():
    alike = a_measured_criterion("OP-02", organisations=SIDES, owner="Programme director")
    said = [
        a_reading(value, on, of=ref, source=source)
        for ref, source, value, on in (
            ("OP-02", SIDES[0], 70, "2026-11-16"),
            ("OP-02", SIDES[1], 70, "2026-11-18"),
            ("OP-01", SIDES[0], 40, "2026-11-02"),
            ("OP-01", SIDES[0], 60, "2026-11-16"),
            ("OP-01", SIDES[1], 85, "2026-11-17"),
        )
    ]
    first, second = side_by_side(a_snapshot(*PLACES, alike, SHARED, said))

    assert first.differ
    assert first.said == {SIDES[0]: "60 %, 16 November", SIDES[1]: "85 %, 17 November"}
    assert not second.differ


def test_a_side_that_has_said_nothing_is_told():
    [one] = side_by_side(a_snapshot(*PLACES, SHARED))

    assert set(one.said.values()) == {""}
    assert not one.differ


def test_only_the_sites_organisations_make_this_a_question():
    said = [
        a_reading(60, "2026-11-16", source=f"Count of the {SIDES[0]}"),
        a_reading(85, "2026-11-17", source=f"Count of the {SIDES[1]}"),
    ]
    alone = SHARED.model_copy(update={"organisations": ()})

    assert asked_about(interface_unowned, a_snapshot(*PLACES, alone, said)) == ["OP-01"]
    assert asked_about(interface_unowned, a_snapshot(alone, said)) == []
    assert asked_about(interface_unowned, a_snapshot(*PLACES, alone, said[:1])) == []
