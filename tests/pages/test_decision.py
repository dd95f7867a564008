"""The Decision page: what it says, who is offered what, and a seal that does not move."""

import pytest

from readiness.model import Gateway
from readiness.scoring.standing_document import standing_document
from readiness.services import criteria, gateways
from readiness.vocabulary import GatewayOutcome
from tests.pages.opening import (
    CHAIR,
    FRONT_LINE,
    KNOWN_UP_TO,
    LEAD,
    App,
    complaints,
    field,
    leaves_as_a_slide,
    offers,
    press,
    refusals,
    shown,
    unescaped,
)

WAYS = ("Go", "Go with conditions", "Not yet")
VIEWS = (
    "Decision",
    "Two cases",
    "Day one",
    "Conditions",
    "Exceptions",
    "Outlook",
    "Heat map",
    "After go-live",
)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_draws_in_the_thick_of_it_and_with_nothing_on_record(
    programme_app: App, view: str
) -> None:
    session = programme_app.opened("decision", who=CHAIR, view=view)
    assert complaints(session) == []
    assert leaves_as_a_slide(session)


@pytest.mark.parametrize("view", [view for view in VIEWS if view != "Day one"])
def test_a_programme_without_gateways_says_so(bare_app: App, view: str) -> None:
    session = bare_app.opened("decision", view=view)
    assert complaints(session) == []
    assert "No gateway is planned" in shown(session)


def test_the_three_ways_are_offered_alike_and_none_comes_first(programme_app: App) -> None:
    session = programme_app.opened("decision", who=CHAIR)
    buttons = [b for b in session.main.button if b.label in WAYS]
    assert [button.label for button in buttons] == list(WAYS)
    assert {button.proto.type for button in buttons} == {"secondary"}


def test_whoever_does_not_decide_is_told_whom_to_ask(programme_app: App) -> None:
    session = programme_app.opened("decision", who=FRONT_LINE)
    assert not any(offers(session, way) for way in WAYS)
    assert "Deciding is for the chair" in shown(session)


def test_not_yet_and_go_take_the_same_steps_and_go_is_refused_by_name(programme_app: App) -> None:
    for way, what in (("Go", refusals), ("Not yet", complaints)):
        session = press(programme_app.opened("decision", who=CHAIR), way)
        field(session, "Why, in a sentence").set_value("As the paper says")
        [seal] = [button for button in session.button if button.label == f"Seal: {way}"]
        session = seal.click().run()
        said = " ".join(what(session))
        assert ("is due and not met" in said) is (way == "Go")

    (gateway, *_) = programme_app.known.on(KNOWN_UP_TO).gateways
    assert gateway.outcome is GatewayOutcome.NOT_YET
    assert "■ Not yet" in shown(programme_app.opened("decision", who=CHAIR, gateway=gateway.ref))


def test_what_was_sealed_stays_as_it_was_when_criteria_move(programme_app: App) -> None:
    ref = programme_app.known.on(KNOWN_UP_TO).gateways[0].ref
    with programme_app.work_as(CHAIR) as work:
        gateways.decide(work, ref, outcome=GatewayOutcome.NOT_YET, reason="The wards")
    before = programme_app.known.on(KNOWN_UP_TO).find(Gateway, ref)
    assert before is not None
    assert before.decision is not None
    stopped = before.decision.stops[0].split(" ", 1)[0]
    with programme_app.work_as(LEAD) as work:
        criteria.redate(work, stopped, due=KNOWN_UP_TO.replace(month=6), why="Snow")

    session = programme_app.opened("decision", who=CHAIR, gateway=ref)

    assert before.decision.position is not None
    assert before.decision.position in shown(session)
    assert stopped in shown(session)


def test_the_outlook_says_what_the_terminal_says(programme_app: App) -> None:
    document = standing_document(programme_app.known.on(KNOWN_UP_TO))
    session = programme_app.opened("decision", view="Outlook")
    said = unescaped(
        " ".join(str(v) for table in session.table for v in table.value.to_numpy().flat)
    )

    assert document["forecast"]["says"] in shown(session)
    asked = [c for c in document["criteria"] if c["forecast"].get("asks")]
    assert asked
    for criterion in asked:
        assert criterion["forecast"]["asks"] in said
        assert criterion["forecast"]["says"] in said
