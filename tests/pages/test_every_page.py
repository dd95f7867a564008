"""What every page promises, whatever is on record and however it is come to."""

import pytest
from streamlit.testing.v1 import AppTest

from readiness.services import criteria
from tests.pages.opening import (
    CCIO,
    FRONT_LINE,
    KNOWN_UP_TO,
    LEAD,
    PAGES,
    App,
    complaints,
    refusals,
    shown,
)

STATES = ("empty_app", "bare_app", "programme_app", "large_app")
NONSENSE = (
    {"day": "tomorrow"},
    {"day": ""},
    {"day": "0001-01-01"},
    {"day": "9999-12-31"},
    {"day": "<b>2022</b> ![](x)"},
    {"ledger": "last"},
    {"ledger": "-1"},
    {"ledger": ""},
    {"ledger": "9" * 40},
)
FILTERS = ("who", "pillar", "status", "holds", "musts", "mine", "doing", "kind", "rows", "about")
WAY_BACK = "Back to the present"

every_page = pytest.mark.parametrize("name", PAGES)


@pytest.fixture(params=STATES)
def app(request: pytest.FixtureRequest) -> App:
    """The dashboard, whatever is on record."""
    found: App = request.getfixturevalue(request.param)
    return found


def pressed(session: AppTest) -> None:
    """Press everything on a page that can be pressed, save for the way out of the past."""
    for label in {button.label for button in session.main.button} - {WAY_BACK}:
        for button in [b for b in session.main.button if b.label == label][:1]:
            button.click().run()


@every_page
def test_opens_without_complaint(app: App, name: str):
    assert complaints(app.opened(name)) == []


@every_page
def test_opens_without_complaint_from_a_cold_link(app: App, name: str):
    assert complaints(app.cold(name)) == []


@every_page
def test_opens_without_complaint_for_somebody_who_may_act(programme_app: App, name: str):
    assert complaints(programme_app.opened(name, who=LEAD)) == []


@every_page
def test_says_as_at_when(app: App, name: str):
    assert "as at" in shown(app.opened(name)).casefold()


@every_page
def test_a_cold_link_leads_to_the_page_that_was_asked_for(programme_app: App, name: str):
    assert shown(programme_app.cold(name)) == shown(programme_app.opened(name))


@every_page
@pytest.mark.parametrize("address", [{"day": "2022-05-01"}, {"ledger": "12"}], ids=str)
def test_a_moment_that_is_gone_is_shown_and_called_read_only(
    programme_app: App, name: str, address: dict[str, str]
):
    session = programme_app.cold(name, who=LEAD, **address)

    assert "Read-only" in shown(session)
    assert complaints(session) == []


@every_page
def test_nothing_can_be_recorded_in_the_past(programme_app: App, name: str):
    before = programme_app.known.number

    pressed(programme_app.opened(name, who=LEAD, day=KNOWN_UP_TO.isoformat()))

    assert programme_app.known.number == before


@every_page
@pytest.mark.parametrize("who", [None, FRONT_LINE])
def test_nothing_can_be_recorded_by_whoever_may_not(programme_app: App, name: str, who: str | None):
    before = programme_app.known.number

    session = programme_app.opened(name, who=who)
    pressed(session)

    assert programme_app.known.number == before
    assert not session.exception


@pytest.mark.parametrize("address", NONSENSE, ids=str)
def test_an_address_that_makes_no_sense_gets_one_sentence(
    programme_app: App, address: dict[str, str]
):
    session = programme_app.cold("criteria", **address)

    [sentence] = refusals(session)
    assert sentence.endswith(".")
    assert not session.exception


@every_page
@pytest.mark.parametrize("address", [{"day": "0001-01-01"}, {"ledger": "9" * 40}], ids=str)
def test_the_present_is_shown_where_there_is_no_such_past(
    programme_app: App, name: str, address: dict[str, str]
):
    session = programme_app.opened(name, **address)

    assert len(refusals(session)) == 1
    assert "as at Wed 11 May 2022" in shown(session)
    assert "Read-only" not in shown(session)


@every_page
def test_filters_that_make_no_sense_are_left_out(programme_app: App, name: str):
    nonsense = dict.fromkeys(FILTERS, "<nonsense>")

    assert complaints(programme_app.cold(name, **nonsense)) == []


def test_whoever_looks_at_the_past_is_somebody_even_before_they_joined(programme_app: App):
    session = programme_app.opened("record", who=LEAD, ledger="1")
    assert "acting as Lee Programme" in shown(session)

    session.query_params.pop("ledger")
    session.session_state["ledger"] = None

    assert "acting as Lee Programme" in shown(session.run())


@every_page
def test_somebody_else_s_act_does_not_disturb_a_page_that_is_open(programme_app: App, name: str):
    session = programme_app.opened(name, who=LEAD)

    with programme_app.work_as(CCIO) as work:
        criteria.post_reading(work, "OP-01", value=52)

    assert complaints(session.run()) == []
