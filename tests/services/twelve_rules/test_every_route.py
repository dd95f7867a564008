"""Every rule is tried by every route into the log: by service, terminal, file, import and page."""

import re
from pathlib import Path

import pytest

from tests.pages import test_decision as decision
from tests.pages import test_hazards as log
from tests.pages import test_importing as importing
from tests.pages import test_the_twelve_rules as beside
from tests.pages import test_workshop as workshop
from tests.services.twelve_rules import (
    test_a_hazards_life,
    test_incidents_and_going_live,
    test_ratings,
    test_versions,
)
from tests.services.twelve_rules.trying import WAYS

BY_SUBJECT = (test_ratings, test_a_hazards_life, test_versions, test_incidents_and_going_live)
OTHER = {"terminal": "file", "file": "terminal"}  # a file is loaded at the page or the terminal
# What somebody tries at the page, each a test beside that page.
AT_THE_PAGE = {
    1: log.test_a_rating_without_its_parts_is_refused,
    2: workshop.test_one_death_is_major,
    3: log.test_a_rating_that_may_not_be_is_refused_and_not_raised,
    4: beside.test_a_rating_that_nobody_may_accept_is_not_signed_for,
    5: workshop.test_a_hazard_is_withdrawn_with_a_reason_and_never_deleted,
    6: workshop.test_nobody_closes_a_hazard_on_the_page_over_what_is_wanting,
    7: beside.test_a_hazard_is_not_handed_over_to_nobody,
    8: beside.test_who_does_not_issue_and_who_does_not_accept_are_told_whom_to_ask,
    9: workshop.test_the_log_is_issued_and_a_rating_that_changes_asks_for_a_new_report,
    10: workshop.test_an_incident_is_reported_and_its_three_questions_are_answered,
    11: importing.test_a_log_is_shown_with_its_doubts_before_anything_is_written,
    12: decision.test_not_yet_and_go_take_the_same_steps_and_go_is_refused_by_name,
}
RULES = range(1, 13)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("route", ["service", "terminal", "file", "import"])
def test_every_rule_is_tried_by_every_route(rule: int, route: str) -> None:
    tried = {name.split(":")[0] for name in WAYS}
    assert any(f"{rule:02d} {way}" in tried for way in {route, OTHER.get(route, route)})


def test_every_rule_is_tried_at_the_page() -> None:
    assert list(AT_THE_PAGE) == list(RULES)


def test_every_way_on_the_list_is_a_test_of_its_subject() -> None:
    listed = [tried for module in BY_SUBJECT for tried in vars(module).values()]
    assert all(tried in listed for tried in WAYS.values())


def test_no_page_writes_but_through_a_service() -> None:
    pages = Path(__file__).parents[3] / "pages"
    # The frame does what a page asks for, and the routes what another system asks for.
    through = ("frame.py", "other_systems.py")
    written = [path.read_text() for path in pages.rglob("*.py") if path.name not in through]
    assert written
    assert not any(
        re.search(r"unit_of_work\(|work\.(add|move|append|withdraw)\(", t) for t in written
    )
