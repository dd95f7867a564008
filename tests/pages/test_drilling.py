"""From a cell of the heat map to its criteria; how one stood; and another plan for it."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Radio

from tests.pages.opening import LEAD, App, complaints, field, press, refusals, said_done, shown

CELL = re.compile(r'href="(criteria\?[^"]*)".*?<small>[^<]*?: \d+ of (\d+)</small>', re.DOTALL)


def goes(page: AppTest) -> Radio[str]:
    """Whether the plan goes straight, or by the days that are typed."""
    [choice] = [found for found in page.radio if found.label == "The plan goes"]
    return choice


def test_every_cell_leads_to_as_many_criteria_as_it_counts(programme_app: App):
    cells = CELL.findall(shown(programme_app.opened("decision", view="Heat map")))
    assert cells
    for address, number in cells[:3]:
        asked = {key: of[0] for key, of in parse_qs(urlsplit(unescape(address)).query).items()}
        page = programme_app.cold("criteria", **asked)
        assert f"{number} of 8 criteria" in shown(page)
        assert complaints(page) == []


def test_the_history_of_a_criterion_begins_with_its_weeks_as_letters(programme_app: App):
    page = programme_app.opened("criteria", criterion="OP-01", doing="History")
    table = re.search(r'<table class="[^"]*steps">.*?</table>', shown(page), re.DOTALL)
    assert table is not None
    assert table[0].count('aria-hidden="true"') == 2 * table[0].count('scope="col"') - 2
    assert "Records show: " in table[0]


def test_another_plan_is_drawn_for_a_reason(programme_app: App):
    page = programme_app.opened("criteria", who=LEAD, criterion="OP-01", doing="Plan")
    field_of_points = field(page, "Days and values, one on each line")
    field(page, "Why it changes").set_value("Two more trainers")
    field_of_points.set_value("2022-05-01 40\n2022-05-13 80")
    goes(page).set_value("By these days and values")
    press(page, "Change the plan")

    assert said_done(page) == ["The plan of OP-01 is changed."]
    assert "Planned: 1 May 2022: 40" in shown(page)


def test_a_line_that_is_no_point_is_refused_by_name(programme_app: App):
    page = programme_app.opened("criteria", who=LEAD, criterion="OP-01", doing="Plan")
    field(page, "Days and values, one on each line").set_value("later 40")
    field(page, "Why it changes").set_value("Agreed")
    goes(page).set_value("By these days and values")
    press(page, "Change the plan")

    [why] = refusals(page)
    assert "is not a day" in why
