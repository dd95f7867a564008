from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from readiness.exchange.files import Document
from tests.exchange.loading import load
from tests.pages.opening import App, complaints, nothing_but_a_name, shown

SITES = [{"ref": "S-01", "name": "North General"}, {"ref": "S-02", "name": "South General"}]
WAVES = [
    {"ref": "W-01", "name": "North", "go_live": "2027-01-22", "sites": ["S-01"]},
    {"ref": "W-02", "name": "South", "go_live": "2027-03-20", "sites": ["S-02"]},
]
CRITERIA = [
    {"ref": "OP-01", "name": "North is trained", "site": "S-01"},
    {"ref": "OP-02", "name": "South is trained", "site": "S-02"},
]


def staggered() -> Document:
    document = nothing_but_a_name()
    programme = {**document["programme"], "waves": WAVES}
    return document | {"programme": programme, "sites": SITES, "criteria": CRITERIA}


@pytest.fixture
def app(empty_app: App) -> App:
    load(empty_app.engine, staggered())
    return empty_app


def head(said: str) -> str:
    return said.partition("countdown")[2].partition("</p>")[0]


def selectors(session: AppTest) -> list[Any]:
    return [found for found in session.main.selectbox if found.label == "Wave"]


def test_the_countdown_and_the_lists_follow_the_wave_of_the_address(app):
    page = app.opened("criteria", wave="W-02")
    assert str((date(2027, 3, 20) - date(2026, 11, 23)).days) in head(shown(page))
    assert "1 of 1 criteria" in shown(page)
    assert not complaints(page)


def test_the_wave_goes_along_from_page_to_page(app):
    page = app.opened("criteria", wave="South")
    page.switch_page("pages/where_we_stand.py").run()
    assert "W-02" in page.query_params["wave"]
    assert "20 Mar 2027" in head(shown(page))


def test_a_wave_is_chosen_in_the_head_and_left_again(app):
    page = app.opened("criteria")
    [choice] = selectors(page)
    assert "2 of 2 criteria" in shown(page)
    choice.select("W-01").run()
    assert "1 of 1 criteria" in shown(page)
    selectors(page)[0].select(None).run()
    assert "2 of 2 criteria" in shown(page)
    assert "wave" not in page.query_params


def test_a_wave_that_is_not_there_is_said(app):
    page = app.opened("criteria", wave="W-09")
    assert complaints(page) == ["There is no wave W-09. It may have been renamed."]
    assert "2 of 2 criteria" in shown(page)


def test_nothing_is_asked_where_everything_goes_live_at_once(bare_app):
    assert not selectors(bare_app.opened("criteria"))
