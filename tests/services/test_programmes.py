"""Starting a programme, and who takes part in it."""

from datetime import date

import pytest

from readiness.errors import NotPermitted, Refused
from readiness.model import PROGRAMME, Criterion, Gateway, Person, Programme, Workstream
from readiness.services.people import add_people
from readiness.services.programmes import start
from readiness.store import entries
from tests.factories import AS_OF, GO_LIVE, a_criterion, a_gateway, a_person, a_workstream

LEAD = a_person("P-01", roles=["programme_lead"])


@pytest.mark.parametrize("actor", ["setup", "terminal"])
def test_anybody_may_start_the_first_programme(bare_work_as, actor: str):
    with bare_work_as(actor) as work:
        programme = start(work, name=" Northmoor EPR ", go_live=GO_LIVE, organisation="Northmoor")

    assert (programme.ref, programme.name, programme.go_live) == (
        PROGRAMME,
        "Northmoor EPR",
        GO_LIVE,
    )
    assert (programme.organisation, programme.system) == ("Northmoor", None)


def test_a_programme_starts_with_what_it_is_given_in_one_act(bare_work_as, empty_store):
    with bare_work_as("setup") as work:
        start(
            work,
            name="Northmoor EPR",
            go_live=GO_LIVE,
            people=[LEAD],
            workstreams=[a_workstream()],
            criteria=[a_criterion()],
            gateways=[a_gateway()],
        )

    with bare_work_as("P-01") as work:
        for kind, ref in ((Person, "P-01"), (Workstream, "WS-01"), (Criterion, "OP-01")):
            assert work.get(kind, ref).ref == ref
        assert work.get(Gateway, "G-01").name == "Go-live decision"
    assert len({entry.act for entry in entries(empty_store)}) == 1


@pytest.mark.parametrize(
    ("name", "go_live", "refusal"),
    [
        (" ", GO_LIVE, "Give the programme a name"),
        ("Northmoor EPR", date(2026, 11, 22), "Going live on 22 November 2026 has passed"),
    ],
)
def test_a_programme_without_a_name_or_a_future_is_refused_and_nothing_is_kept(
    bare_work_as, empty_store, name: str, go_live: date, refusal: str
):
    with pytest.raises(Refused, match=refusal), bare_work_as("setup") as work:
        start(work, name=name, go_live=go_live, people=[LEAD])

    assert entries(empty_store) == []


def test_going_live_today_is_not_in_the_past(bare_work_as):
    with bare_work_as("setup") as work:
        assert start(work, name="Northmoor EPR", go_live=AS_OF).go_live == AS_OF


@pytest.mark.parametrize("actor", ["P-01", "terminal"])
def test_one_database_holds_one_programme(work_as, trail, actor: str):
    refusal = "Northmoor EPR is here already, and one database holds one programme"
    with pytest.raises(Refused, match=refusal), work_as(actor) as work:
        start(work, name="Southmoor EPR", go_live=GO_LIVE)

    assert trail() == []


def test_two_things_under_one_reference_are_refused_and_nothing_is_kept(bare_work_as, empty_store):
    with (
        pytest.raises(Refused, match="There is already a criterion OP-01"),
        bare_work_as("setup") as work,
    ):
        start(
            work,
            name="Northmoor EPR",
            go_live=GO_LIVE,
            criteria=[a_criterion(), a_criterion(name="Another")],
        )

    assert entries(empty_store) == []


@pytest.mark.parametrize("actor", ["P-05", "P-03", "setup"])
def test_starting_is_not_for_everybody_once_somebody_is_there(work_as, actor: str):
    with (
        pytest.raises(NotPermitted, match="Ask Lee Programme or Ade Admin"),
        work_as(actor) as work,
    ):
        start(work, name="Northmoor EPR", go_live=GO_LIVE)


def test_whoever_comes_first_may_bring_in_a_lead(bare_work_as):
    with bare_work_as("setup") as work:
        start(work, name="Northmoor EPR", go_live=GO_LIVE)
        add_people(work, [LEAD, a_person("P-02", roles=["front_line"])])

    with bare_work_as("P-01") as work:
        add_people(work, [a_person("P-03", roles=["chair"])])
        assert [person.ref for person in work.snapshot().people] == ["P-01", "P-02", "P-03"]


def test_the_first_to_come_is_somebody_who_can_bring_in_the_others(bare_work_as):
    with bare_work_as("setup") as work:
        start(work, name="Northmoor EPR", go_live=GO_LIVE)

    refusal = "The first to take part has to be a programme lead or an administrator"
    with pytest.raises(Refused, match=refusal), bare_work_as("setup") as work:
        add_people(work, [a_person("P-01", roles=["chair"])])

    with bare_work_as("setup") as work:
        assert work.known.of("person") == {}


def test_nobody_adds_themselves_once_somebody_is_there(work_as, trail):
    with (
        pytest.raises(NotPermitted, match="Ask Ade Admin"),
        work_as("setup") as work,
    ):
        add_people(work, [a_person("P-07", roles=["administrator"])])

    assert trail() == []


def test_a_programme_is_not_started_with_a_patients_number_in_its_name(bare_work_as):
    with (
        pytest.raises(Refused, match="what looks like a patient's NHS number"),
        bare_work_as("setup") as work,
    ):
        start(work, name="For 943 476 5919", go_live=GO_LIVE)

    with bare_work_as("setup") as work:
        assert Programme not in {type(thing) for thing in work.known.of("programme").values()}
