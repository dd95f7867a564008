"""Whatever is recorded, a judgement comes out of it, with a reason."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from readiness.scoring.standing import standing
from readiness.scoring.standing_document import standing_document
from readiness.vocabulary import Declared, Direction, EvidenceKind, Outcome, Priority, Status
from tests.factories import (
    a_check,
    a_criterion,
    a_gateway,
    a_reading,
    a_snapshot,
    a_waiver,
    an_action,
    filed,
    judged,
)

DAYS = st.dates(date(2026, 10, 1), date(2027, 2, 28)) | st.sampled_from([date.min, date.max])
NUMBERS = st.integers(-5, 105) | st.floats(-1e299, 1e299)


def maybe(strategy):
    return st.none() | strategy


CRITERIA = st.builds(
    a_criterion,
    priority=maybe(st.sampled_from(Priority)),
    direction=maybe(st.sampled_from(Direction)),
    target=maybe(NUMBERS | st.just("every ward")),
    tolerance=maybe(st.integers(0, 10)),
    unit=maybe(st.sampled_from(["% of users", "wards"])),
    curve=st.lists(st.tuples(DAYS, NUMBERS), max_size=4),
    due=maybe(DAYS),
    due_history=st.lists(DAYS, max_size=3),
    gateway=maybe(st.just("Go-live decision")),
    owner=maybe(st.just("Training lead")),
)
FACTS = st.one_of(
    st.builds(a_reading, NUMBERS, DAYS),
    st.builds(judged, st.sampled_from(Declared), DAYS),
    st.builds(
        filed,
        st.sampled_from(EvidenceKind),
        maybe(DAYS),
        outcome=maybe(st.sampled_from(Outcome)),
        stale_after=maybe(DAYS),
    ),
    st.builds(a_waiver, expires=maybe(DAYS), by=maybe(st.just("Chair"))),
)


@st.composite
def snapshots(draw):
    things = [draw(CRITERIA), *draw(st.lists(FACTS, max_size=8)), filed(), a_check()]
    gateway = a_gateway(planned=draw(maybe(DAYS)))
    action = an_action(text="See OP-01", due=draw(maybe(DAYS)))
    moment = {"as_of": draw(DAYS), "go_live": draw(DAYS)}
    return a_snapshot(gateway, action, things, **moment)


@given(snapshots())
def test_there_is_always_a_colour_and_a_reason(snapshot):
    for stands in standing(snapshot).all_criteria:
        assert stands.status in Status
        assert stands.computed.reason.endswith(".")


@given(snapshots())
def test_a_must_is_either_met_or_named_as_unmet(snapshot):
    document = standing_document(snapshot)
    counts = [(pillar["musts"], pillar["musts_met"]) for pillar in document["pillars"]]
    assert sum(musts - met for musts, met in counts) == len(document["musts_unmet"])


@given(snapshots())
def test_nothing_recorded_is_never_shown_as_green(snapshot):
    for stands in standing(snapshot).all_criteria:
        known = snapshot.readings(stands.ref) or snapshot.judgements(stands.ref)
        assert known or stands.status not in (Status.GREEN, Status.MET, Status.BLUE)


@given(snapshots())
def test_an_almost_certain_day_is_never_before_an_even_one(snapshot):
    for criterion in standing_document(snapshot)["criteria"]:
        p50, p85 = criterion["forecast"]["p50"], criterion["forecast"]["p85"]
        assert p85 is None or p50 <= p85
