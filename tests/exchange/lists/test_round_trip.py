"""What goes out as a table comes in again with nothing changed, whatever people have typed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness.exchange.lists.writing import rows_of
from readiness.exchange.papers.kinds import PAPERS, paper_of
from readiness.exchange.taking_in import KINDS, take_in
from readiness.store import latest
from tests.exchange.loading import TODAY, a_file, a_store, load
from tests.exchange.programmes import AS_OF, rows
from tests.exchange.tabular.test_cells import TEXTS

# What a property types into a kind of record besides its name.
TYPED = {"criteria": ("measure",), "issues": ("owner",), "hazards": ("effect",)}
TYPED |= {"risks": ("response",), "rehearsals": ("study",), "change_requests": ("why",)}
TYPED |= {"scope": ("by_hand",), "delegations": ("limit",)}
TYPED |= {"themes": ("did",), "visits": ("heard",)}
TYPED |= {"sites": ("organisation",), "workstreams": ("lead",)}
ENDINGS = ("xlsx", "csv")
PAPER = {"hazards": "hazard-log"}
few = settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_demonstration_comes_back_unchanged(northmoor, kind, ending):
    data = paper_of(PAPER.get(kind, kind), northmoor.snapshot, ending=ending)
    taken = take_in(kind, data, f"list.{ending}", known=northmoor.known, today=northmoor.day)

    assert taken.plan.changes_nothing
    assert taken.counts["unchanged"] == len(written_rows(kind, northmoor.snapshot))
    assert taken.flags == []


def written_rows(kind: str, snapshot) -> list[object]:
    return list(snapshot.hazards if kind == "hazards" else rows_of(kind, snapshot))


def hostile(kind: str) -> st.SearchStrategy[list[dict[str, object]]]:
    """Records whose texts are meant to break a spreadsheet."""
    if kind == "pulses":  # which have no name, and of which only five together go out
        same = {"date": st.just(AS_OF.isoformat()), "confidence": st.integers(1, 5)}
        five = st.fixed_dictionaries(same | {"site": TEXTS, "comment": TEXTS})
        return five.map(lambda row: [row] * 5)
    of = KINDS[kind]
    without = ("ref", "withdrawn", "controls", "rating_history", "transferred_to")
    texts = st.fixed_dictionaries(dict.fromkeys(("name", *TYPED[of.section]), TEXTS))
    return st.lists(
        st.tuples(rows(of.record, *without), texts).map(lambda both: both[0] | both[1]),
        min_size=1,
        max_size=3,
        unique_by=lambda row: row["name"],
    )


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kind", KINDS)
@few
@given(data=st.data())
def test_hostile_texts_come_back_unchanged(sqlite, kind, ending, data):
    file = a_file(AS_OF.isoformat(), **{KINDS[kind].section: data.draw(hostile(kind))})
    with a_store(sqlite) as store:
        load(store, file)
        known = latest(store)
        written = paper_of(PAPER.get(kind, kind), known.on(TODAY), ending=ending)
        taken = take_in(kind, written, f"list.{ending}", known=known, today=TODAY)

    assert [(c.ref, c.key, c.before, c.after) for c in taken.plan.changed] == []
    assert taken.plan.changes_nothing


def test_every_list_that_goes_out_comes_in():
    out = {name for name in PAPERS if "csv" in PAPERS[name]}
    assert out == {PAPER.get(kind, kind) for kind in KINDS}
