"""A staggered go-live, one wave at a time."""

from datetime import date

import pytest

from readiness.errors import NotFound
from readiness.model import Gateway, Pulse, Site, Wave
from readiness.questions.asking import ranked
from readiness.scoring.decision import deciding
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot
from readiness.vocabulary import Pillar
from tests.factories import a_criterion, a_snapshot, an_issue, judged

FIRST, SECOND = date(2027, 1, 22), date(2027, 3, 20)
PLACES = [Site(ref="S-01", name="North General"), Site(ref="S-02", name="South General")]
WAVES = [
    Wave(ref="W-01", name="North", go_live=FIRST, sites=("North General",)),
    Wave(ref="W-02", name="South", go_live=SECOND, sites=("S-02",)),
]
GATES = [
    Gateway(ref="G-01", name="Go or not, north", planned=date(2027, 1, 15), wave="W-01"),
    Gateway(ref="G-02", name="Go or not, south", planned=date(2027, 3, 12), wave="South"),
]
CRITERIA = [
    a_criterion("OP-01", site="S-01", gateway="Go or not, north"),
    a_criterion("OP-02", site="South General", gateway="G-02", due=None),
    a_criterion("OP-03", site="A clinic of neither"),
    a_criterion("OP-04"),
    a_criterion("OP-05", gateway="Go or not, south", due=None),
]


def seen(wave: str | None, *more: object) -> Snapshot:
    whole = a_snapshot(PLACES, WAVES, GATES, CRITERIA, more, go_live=FIRST)
    return whole.known.on(whole.as_of, wave=wave)


def refs(snapshot: Snapshot) -> list[str]:
    return [criterion.ref for criterion in snapshot.criteria]


def test_a_criterion_without_a_wave_belongs_to_all():
    assert refs(seen("W-01")) == ["OP-01", "OP-03", "OP-04"]
    assert refs(seen("W-02")) == ["OP-02", "OP-03", "OP-04", "OP-05"]
    assert len(refs(seen(None))) == len(CRITERIA)


def test_the_countdown_is_the_waves_own():
    assert [seen(wave).go_live for wave in ("W-01", "W-02", None)] == [FIRST, SECOND, FIRST]
    assert seen("W-02").days_to_go == seen("W-01").days_to_go + (SECOND - FIRST).days


def test_a_wave_without_a_date_goes_live_with_the_programme():
    snapshot = a_snapshot(Wave(ref="W-01", name="North"), go_live=FIRST)
    assert snapshot.known.on(snapshot.as_of, wave="W-01").go_live == FIRST


def test_the_gateways_follow():
    gate = seen("W-02").next_gateway
    assert gate is not None
    assert gate.ref == "G-02"
    assert [gateway.ref for gateway in seen("W-01").gateways] == ["G-01"]


def test_the_pillars_follow():
    of_wave = standing(seen("W-01", judged("met", of="OP-02")))
    [operational] = [p for p in of_wave.pillars if p.pillar is Pillar.OPERATIONAL]
    assert [c.ref for c in operational.musts] == ["OP-01", "OP-03", "OP-04"]


def test_sites_issues_and_pulses_follow():
    issues = [an_issue("IS-01", site="S-01"), an_issue("IS-02", site="South General")]
    pulse = Pulse(
        of="programme", date=FIRST, site="North General", role_group="nurses", confidence=3
    )
    snapshot = seen("W-02", issues, pulse)
    assert [issue.ref for issue in snapshot.issues] == ["IS-02"]
    assert [site.ref for site in snapshot.sites] == ["S-02"]
    assert snapshot.pulses == ()


def test_a_site_in_two_waves_belongs_to_both():
    both = [*WAVES, Wave(ref="W-03", name="Rest", sites=("S-01", "S-02"))]
    whole = a_snapshot(PLACES, both, CRITERIA)
    assert "OP-01" in refs(whole.known.on(whole.as_of, wave="W-03"))


def test_another_waves_record_is_still_found_by_its_reference():
    assert seen("W-01").find(Gateway, "G-02") is not None


def test_a_gateway_is_judged_for_its_own_wave_whoever_looks():
    whole = seen(None)
    gateway = whole.find(Gateway, "G-01")
    assert gateway is not None
    judged_for = deciding(whole, gateway)
    assert {c.ref for c in judged_for.due} <= {"OP-01", "OP-03", "OP-04"}
    assert judged_for.due == deciding(seen("W-01"), gateway).due


def test_no_question_cites_a_criterion_of_another_wave():
    cited = {ref.ref for question in ranked(seen("W-01")) for ref in question.refs}
    assert cited.isdisjoint({"OP-02", "OP-05"})


def test_another_day_is_of_the_same_wave():
    assert seen("W-02").on(FIRST).wave == "W-02"


def test_a_wave_is_found_by_its_name_or_refused():
    assert seen(None).known.wave("South") == "W-02"
    with pytest.raises(NotFound, match="no wave West"):
        seen(None).known.wave("West")
