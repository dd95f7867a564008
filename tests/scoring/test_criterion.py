"""The grid of DESIGN §5: what is recorded of a criterion, what is shown, and why."""

import pytest

from readiness.scoring.criterion import computed, is_counted
from readiness.vocabulary import EvidenceKind, Status
from tests.factories import a_gateway, a_measured_criterion, a_snapshot, filed, judged
from tests.scoring.grid.amber import AMBER
from tests.scoring.grid.blue import BLUE
from tests.scoring.grid.green import GREEN
from tests.scoring.grid.grey import GREY, WAIVED
from tests.scoring.grid.met import MET
from tests.scoring.grid.red import RED
from tests.scoring.grid.things import ON_PACE, TICKED, TOO_SLOW, TRAINED, YES_NO, Case

TABLE: dict[Status, list[Case]] = {
    Status.BLUE: BLUE,
    Status.MET: MET,
    Status.GREEN: GREEN,
    Status.AMBER: AMBER,
    Status.RED: RED,
    Status.GREY: GREY,
    Status.WAIVED: WAIVED,
}
GRID = [
    pytest.param(things, rest[0] if rest else {}, status, words, id=f"{status}: {case}")
    for status, cases in TABLE.items()
    for case, things, words, *rest in cases
]
RECORDED = [pytest.param(*case.values[:2], id=case.id) for case in GRID]


def shown(*things, **moment):
    snapshot = a_snapshot(a_gateway(), *things, **moment)
    found = computed(snapshot, snapshot.criteria[0])
    return found.status.value, found.reason


@pytest.mark.parametrize(("things", "moment", "status", "words"), GRID)
def test_the_records_show(things, moment, status, words):
    found, reason = shown(*things, **moment)

    assert found == status.value, reason
    assert words in reason


@pytest.mark.parametrize(("things", "moment"), RECORDED)
def test_every_reason_is_one_sentence(things, moment):
    _, reason = shown(*things, **moment)

    assert reason[0].isupper() or reason[0].isdigit()
    assert reason.endswith(".")
    assert ". " not in reason


@pytest.mark.parametrize("kind", EvidenceKind)
def test_a_tick_is_worth_what_kind_of_evidence_stands_behind_it(kind):
    expected = "met" if kind.is_hard else "amber"
    assert shown(YES_NO, TICKED, filed(kind))[0] == expected


@pytest.mark.parametrize("status", ["met", "green", "amber", "red", "not_started", "not_planned"])
def test_what_is_declared_in_any_colour_counts(status):
    snapshot = a_snapshot(YES_NO, judged(status))
    assert is_counted(snapshot, snapshot.criteria[0])


def test_what_was_never_judged_counts():
    snapshot = a_snapshot(YES_NO)
    assert is_counted(snapshot, snapshot.criteria[0])


def test_what_was_removed_does_not_count():
    snapshot = a_snapshot(YES_NO, judged("removed"))
    assert not is_counted(snapshot, snapshot.criteria[0])


def test_what_was_removed_counts_again_once_it_is_judged():
    snapshot = a_snapshot(YES_NO, judged("removed", on="2026-11-20"), judged("amber"))
    assert is_counted(snapshot, snapshot.criteria[0])


def test_on_an_earlier_day_only_what_was_so_by_then_is_seen():
    assert shown(TRAINED, TOO_SLOW, as_of="2026-11-15")[0] == "grey"


def test_what_is_due_after_go_live_at_a_gateway_of_its_own_has_until_then():
    later = a_gateway("G-09", name="Stable", planned="2026-12-30")
    criterion = a_measured_criterion(due="2026-12-30", gateway="Stable")

    status, reason = shown(later, criterion, ON_PACE, go_live="2026-12-01")

    assert status == "green"
    assert "by 30 December" in reason
