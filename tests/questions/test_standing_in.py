import pytest

from readiness.questions.standing_in import nobody_stands_in
from tests.factories import (
    a_control,
    a_criterion,
    a_gateway,
    a_hazard,
    a_note,
    a_person,
    a_snapshot,
    a_workstream,
    an_action,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question
from tests.questions.sentence import faults

GO_LIVE = "2027-01-10"  # forty-eight days from the snapshot's Monday; its Friday is 27 November
TESS = a_person("P-01", name="Tess Training")
DEPUTISED = [a_person(f"P-1{n}", name=f"Lead {n}", deputy=f"Deputy {n}") for n in range(3)]
DUE = [an_action(f"A-{n}", text=f"Thing {n}", owner="P-01", due="2026-11-26") for n in range(3)]
GATE = a_gateway(planned="2026-12-01")
STREAMS = [
    a_workstream(f"WS-0{n}", name=f"Stream {n}", lead="Tess Training", executive="COO")
    for n in range(3)
]
LED = [
    a_criterion(f"OP-{n:02}", workstream=f"Stream {n}", due="2026-12-01", owner=f"Owner {n}")
    for n in range(3)
]
COO = a_person("P-09", name="Cleo Officer", title="COO", deputy="Deputy officer")


def programme(*things, go_live=GO_LIVE, deputised=DEPUTISED):
    return a_snapshot(TESS, *deputised, *things, go_live=go_live)


def asks(*things, **options):
    return asked_about(nobody_stands_in, programme(*things, **options))


def test_asks_what_falls_on_the_friday_when_its_only_holder_is_ill():
    asked = question(nobody_stands_in, programme(DUE))

    assert asked.text == (
        "3 things falling on Friday 27 November rest with one person without a deputy on record, "
        "among them “Thing 0” and “Thing 1”. Who takes each over if that person is ill, and which "
        "would wait?"
    )
    assert [cited.ref for cited in asked.refs] == ["A-0", "A-1", "A-2"]
    assert {receipt.value for receipt in asked.receipts} == {"Tess Training"}
    assert faults(asked) == []


def test_asks_when_the_deputy_has_as_much_of_their_own_that_day():
    tess = TESS.model_copy(update={"deputy": "Dan Deputy"})
    dan = a_person("P-02", name="Dan Deputy", deputy="Somebody else")
    his = [an_action(f"B-{n}", owner="P-02", due="2026-11-27") for n in range(3)]

    assert "whose deputy has 3 of their own" in (
        question(nobody_stands_in, a_snapshot(tess, dan, DEPUTISED, DUE, his, go_live=GO_LIVE)).text
    )


def test_asks_of_a_control_at_its_hazard():
    control = a_control("C-01", owner="P-01", due="2026-11-25", state="proposed")

    found = asks(DUE[:2], control, a_hazard("HZ-01", controls=["C-01"]))

    assert found == ["HZ-01", "A-0", "A-1"]


def test_asks_of_workstreams_that_one_person_leads_to_the_gate():
    asked = question(nobody_stands_in, programme(GATE, STREAMS, LED, COO))

    assert asked.text.startswith(
        "3 unmet must-haves of the gate on 1 December, in 3 workstreams, rest with one person"
    )
    assert [cited.ref for cited in asked.refs] == ["OP-00", "OP-01", "OP-02"]
    assert faults(asked) == []


def test_asks_of_the_executive_who_answers_for_them_where_the_lead_has_a_deputy():
    led = [s.model_copy(update={"lead": "Lead 1"}) for s in STREAMS]
    coo = COO.model_copy(update={"deputy": None})

    asked = question(nobody_stands_in, programme(GATE, led, LED, coo))

    assert {receipt.value for receipt in asked.receipts} == {"Cleo Officer"}


def test_is_silent_where_the_trust_keeps_no_deputies():
    assert asks(DUE, GATE, STREAMS, LED, deputised=DEPUTISED[:2]) == []


@pytest.mark.parametrize("deputy", ["Dan Deputy", "Lead 1"])
def test_is_silent_once_a_deputy_who_is_free_is_named(deputy):
    tess = TESS.model_copy(update={"deputy": deputy})
    things = (tess, a_person("P-02", name="Dan Deputy"), DEPUTISED, DUE, GATE, STREAMS, LED, COO)

    assert asked_about(nobody_stands_in, a_snapshot(*things, go_live=GO_LIVE)) == []


def test_is_silent_where_two_things_of_one_person_fall():
    assert asks(DUE[:2]) == []


def test_is_silent_about_what_is_due_after_the_friday():
    later = [an_action(action.ref, owner="P-01", due="2026-11-30") for action in DUE]

    assert asks(later) == []


def test_is_silent_about_what_is_done():
    done = [an_action(a.ref, owner="P-01", due=a.due, closed="2026-11-20") for a in DUE]

    assert asks(done) == []


def test_is_silent_where_a_note_names_who_covers():
    assert asks(DUE, a_note(text="Tess Training has a deputy for the fortnight.")) == []


def test_is_silent_where_the_gate_is_far_off():
    far = a_gateway(planned="2026-12-20")

    assert asks(far, STREAMS, LED, COO) == []


def test_is_silent_about_two_workstreams_of_one_lead():
    assert asks(GATE, STREAMS[:2], LED, COO) == []


def test_is_silent_about_workstreams_whose_must_haves_are_met():
    met = [(judged("met", of=c.ref), filed(of=c.ref)) for c in LED]

    assert asks(GATE, STREAMS, LED, COO, met) == []


def test_is_silent_about_workstreams_with_a_lead_each():
    each = [s.model_copy(update={"lead": f"Owner {n}"}) for n, s in enumerate(STREAMS)]

    assert asks(GATE, each, LED, COO) == []


@pytest.mark.parametrize("go_live", ["2027-06-01", "2026-11-01"])
def test_is_silent_long_before_go_live_and_after_it(go_live):
    assert asks(DUE, GATE, STREAMS, LED, go_live=go_live) == []
