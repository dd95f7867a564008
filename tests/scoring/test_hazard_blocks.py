"""While a hazard stands against a criterion, it is not met and not on track."""

import pytest

from readiness.scoring.criterion import computed
from readiness.scoring.hazard_blocks import blocking, blocks
from readiness.scoring.standing import standing
from tests.factories import a_gateway, a_hazard, a_programme, a_snapshot
from tests.scoring.grid.blocked import BLOCKED, CHECKED, CLEAR, COLOURS, ON
from tests.scoring.grid.things import YES_NO

STANDS = a_hazard(initial=4, **ON)
IDS = [case for case, *_ in BLOCKED]
HANDED = a_hazard("HZ-03", initial=2, status="transferred")


def a_day(*things):
    return a_snapshot(a_gateway(), *things)


def colour(*things):
    snapshot = a_day(*things)
    return computed(snapshot, snapshot.criteria[0])


@pytest.mark.parametrize(("case", "things", "words"), BLOCKED, ids=IDS)
def test_it_stands_in_the_way_and_the_reason_names_it(case, things, words):
    found = colour(*CHECKED, *things)

    assert found.status == "amber", case
    assert words in found.reason
    assert found.reason.startswith("Ticked on 20 November; the audit")
    assert ". " not in found.reason


@pytest.mark.parametrize(("case", "things"), CLEAR, ids=[case for case, _ in CLEAR])
def test_it_does_not_stand_in_the_way(case, things):
    assert colour(*CHECKED, *things).status == "blue", case


@pytest.mark.parametrize(("case", "things", "status"), COLOURS, ids=[case for case, *_ in COLOURS])
def test_no_colour_passes_it(case, things, status):
    assert colour(*things, STANDS).status == status, case


def test_a_trust_may_be_stricter_than_the_standard():
    stricter = a_programme(highest_acceptable_residual=2)
    assert colour(*CHECKED, stricter, a_hazard(initial=3, **ON)).status == "amber"


def test_a_gateway_sees_every_hazard_whatever_it_stands_against():
    unscored = a_hazard("HZ-02", initial=None, residual=None)
    found = blocks(a_day(a_hazard(), unscored, HANDED, a_hazard("HZ-04", initial=3)))

    assert [block.hazard.ref for block in found] == ["HZ-01", "HZ-02", "HZ-03"]
    assert found[0].says == "HZ-01 (Hazard HZ-01) is rated 4, which nobody may accept"


def test_a_criterion_is_told_only_of_its_own():
    snapshot = a_day(YES_NO, STANDS, a_hazard("HZ-02", initial=5))
    (only,) = blocking(snapshot, snapshot.criteria[0])
    assert only.hazard.ref == "HZ-01"


def test_the_verdict_and_the_blocks_count_the_same_hazards():
    unscored = a_hazard("HZ-02", initial=None, residual=None)
    snapshot = a_day(a_hazard(), unscored, HANDED)
    stands = standing(snapshot)
    counted = (*stands.hazards.unacceptable, *stands.hazards.unrated)

    assert {*counted, *stands.hazards.unacknowledged} == {b.hazard.ref for b in blocks(snapshot)}
    assert "1 hazard is unacceptable, 1 hazard is unrated and 1 hazard is handed over" in (
        stands.verdict
    )
