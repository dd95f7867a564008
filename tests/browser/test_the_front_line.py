"""A nurse answers on a phone; the chair takes the answers in, and sees what to ask and to do."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from readiness.questions.asking import ask
from readiness.services import front_line
from readiness.store import engine_for, latest, waiting_pulses
from tests.browser.a_trust import CHAIR, LEAD, TODAY, a_trust
from tests.browser.by_hand import choose
from tests.browser.conftest import Server, loaded, running, settled
from tests.browser.looking import OVERFLOW, faults

NURSE, NORTH = "P-20", "North"
COVERED = ("P-10", "P-11", "P-12")  # executives with a deputy on record
PHONE = {"width": 390, "height": 844}
EARLIER = (TODAY - timedelta(days=10)).isoformat()


@pytest.fixture(scope="module")
def trust(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A trust whose porters were not confident ten days ago, and five of whose nurses wait."""
    folder = tmp_path_factory.mktemp("front_line")
    known = a_trust() | {"as_of": TODAY.isoformat()}
    people = [*known["people"], {"ref": NURSE, "name": "Fran Nurse", "roles": ["front_line"]}]
    people = [p | {"deputy": "D. Deputy"} if p["ref"] in COVERED else p for p in people]
    pulse = {"date": EARLIER, "site": NORTH, "role_group": "Porters", "confidence": 1}
    few = pulse | {"role_group": "Dentists"}
    said = {
        "people": people,
        "actions": [
            {"text": f"Promise {n}", "owner": "Lee Programme", "due": EARLIER} for n in range(3)
        ],
        "sites": [
            {"name": NORTH, "staff_to_train": 40, "devices_needed": 30, "devices_ready": 18},
            {"name": "South", "organisation": "Partner", "devices_needed": 9, "devices_ready": 20},
        ],
        "pulses": [*[pulse] * 6, *[few] * 4],
        "workstreams": [{"name": "Infrastructure", "disciplines": ["technical"]}],
        "themes": [{"name": "Labels jam", "heard_by": "help_desk", "times": 14}],
    }
    where = loaded(folder, known | said)
    _answered_yesterday(where)
    with running(folder, database=where) as server:
        yield server


def _answered_yesterday(where: str) -> None:
    engine = engine_for(where)
    for group in ("Nurses",) * 5 + ("Pharmacy",) * 3:
        front_line.send_pulse(
            engine,
            day=TODAY - timedelta(days=1),
            site=NORTH,
            role_group=group,
            confidence=2,
            comment=f"Said by {group.lower()}",
        )
    engine.dispose()


def waiting_of_today(trust: Server) -> int:
    engine = engine_for(trust.database)
    found = [one for one in waiting_pulses(engine) if one.day == TODAY]
    engine.dispose()
    return len(found)


def test_a_nurse_sees_one_page_and_answers_it_on_a_phone(trust: Server, visit: Callable[..., Page]):
    page = visit(f"{trust.url}/?who={NURSE}", **PHONE)
    expect(page.get_by_role("heading", name="How ready are you?")).to_be_visible()
    expect(page.get_by_role("link", name="Hazards")).to_have_count(0)
    assert page.evaluate(OVERFLOW) <= 1
    assert faults(page) == []

    choose(page, "Where do you work?", NORTH)
    choose(page, "You are one of the", "Nurses")
    page.get_by_text("2", exact=True).click()
    page.get_by_label("In one sentence: why? (optional)").fill("One more hour, please")
    page.get_by_role("button", name="Send").dblclick()

    expect(page.get_by_text("Your answer waits with the others")).to_be_visible()
    assert waiting_of_today(trust) == 1


def test_the_chair_takes_them_in_and_is_handed_what_only_this_could_ask(
    trust: Server, visit: Callable[..., Page]
):
    page = visit(f"{trust.url}/deep_dive?who={CHAIR}&show=Front line")
    page.get_by_role("button", name="Take in 5 answers").click()
    expect(page.get_by_role("cell", name="Nurses")).to_be_visible()
    for small in ("Pharmacy", "Dentists", "pharmacy"):
        expect(page.get_by_text(small)).to_have_count(0)
    assert faults(page) == []

    page.get_by_role("button", name="Say what was done").click()
    page.get_by_role("textbox", name="We did").fill("New trays on every ward")
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("cell", name="New trays on every ward")).to_be_visible()
    page.get_by_role("button", name="Log a visit").click()
    page.get_by_role("textbox", name="Where: the ward or team").fill("Birch ward, nights")
    page.get_by_role("textbox", name="What was heard").fill("The log-in is slow")
    page.get_by_role("button", name="Log it").click()
    expect(page.get_by_role("cell", name="Birch ward, nights")).to_be_visible()

    page.goto(f"{trust.url}/deep_dive?who={CHAIR}")
    settled(page)
    asked = "6 of 6 answers from “Porters”"
    expect(page.get_by_text(asked).first).to_be_visible()


def test_the_poster_is_made_for_the_address_that_staff_can_reach(
    trust: Server, visit: Callable[..., Page]
):
    page = visit(f"{trust.url}/deep_dive?who={CHAIR}&show=Front line")
    page.get_by_role("button", name="The poster for the wards").click()
    address = page.get_by_role("textbox", name="The address that staff can reach")
    expect(address).to_have_value(f"{trust.url}/pulse")

    with page.expect_download() as started:
        page.get_by_role("button", name="Poster (PDF)").click()
    assert started.value.suggested_filename == "how-ready-are-you.pdf"


def raised(trust: Server) -> set[str]:
    """The rules that ask something of the records as they are by now."""
    engine = engine_for(trust.database)
    found = {asked.trigger for asked in ask(latest(engine).on(TODAY))}
    engine.dispose()
    return found


def test_a_lead_counts_a_site_and_sees_who_could_lend_what(
    trust: Server, visit: Callable[..., Page]
):
    page = visit(f"{trust.url}/criteria?who={LEAD}&view=Sites and partners")
    expect(page.get_by_text("12 short at 1 of 2 sites, 1 that nobody can lend")).to_be_visible()
    expect(page.get_by_role("cell", name="11 devices")).to_be_visible()
    assert faults(page) == []

    assert "spare_beside_shortage" in raised(trust)
    page.get_by_role("button", name="Record what a site has").click()
    page.get_by_role("spinbutton", name="Devices ready").fill("25")
    page.get_by_role("button", name="Record", exact=True).click()
    expect(page.get_by_text("5 short at 1 of 2 sites")).to_be_visible()
    expect(page.get_by_role("cell", name="5 devices")).to_be_visible()


def test_a_programme_lead_sees_what_falls_on_friday_and_names_a_deputy(
    trust: Server, visit: Callable[..., Page]
):
    page = visit(f"{trust.url}/criteria?who={LEAD}&view=People")
    expect(page.get_by_text("nobody is named to stand in")).to_be_visible()
    assert faults(page) == []
    assert "nobody_stands_in" in raised(trust)

    page.get_by_role("button", name="Name a deputy").click()
    choose(page, "Who may be away", "Lee Programme")
    page.get_by_role("textbox", name="Who stands in").fill("Sacha Secretary")
    page.get_by_role("button", name="Name them").click()
    expect(page.get_by_text("Sacha Secretary stands in")).to_be_visible()
    assert "nobody_stands_in" not in raised(trust)

    expect(page.get_by_text("1 of 1 workstreams are of one tribe")).to_be_visible()
    page.get_by_role("button", name="Say who is at a table").click()
    choose(page, "Workstream", "Infrastructure")
    for discipline in ("Clinical", "Technical"):
        page.get_by_role("dialog").get_by_text(discipline, exact=True).click()
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_text("0 of 1 workstreams are of one tribe")).to_be_visible()
