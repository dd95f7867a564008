"""A link to any page is answered in full by a process that has answered nothing before."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import loaded
from tests.browser.forking import Stem, stem
from tests.pages.opening import PAGES, two_trusts

HEADINGS = {"door": "Programme and people", "pulse": "How ready are you?"}


@pytest.fixture(scope="module")
def trusts(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database that every one of these processes reads and none writes."""
    return loaded(tmp_path_factory.mktemp("trusts"), two_trusts())


@pytest.fixture(scope="module")
def cold() -> Iterator[Stem]:
    """What each of these processes forks from, before it has answered anything."""
    with stem() as started:
        yield started


@pytest.mark.parametrize("name", PAGES)
def test_each_page_opens_first_of_all(
    cold: Stem, tmp_path: Path, visit: Callable[..., Page], trusts: str, name: str
):
    with cold.running(tmp_path, database=trusts) as server:
        page = visit(f"{server.url}/{name}")

        heading = HEADINGS.get(name, name.replace("_", " ").capitalize())
        expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
        expect(page.get_by_text("Demonstration identity").first).to_be_visible()
        assert server.complaints == []


def test_the_bare_address_opens_where_we_stand_at_the_moment_it_asks_for(
    cold: Stem, tmp_path: Path, visit: Callable[..., Page], trusts: str
):
    with cold.running(tmp_path, database=trusts) as server:
        page = visit(f"{server.url}/?day=2022-05-01")

        expect(page.get_by_role("heading", name="Where we stand", level=1)).to_be_visible()
        expect(page.get_by_text("Reopened as at 1 May 2022. Read-only.")).to_be_visible()


def test_an_empty_dashboard_leads_to_the_door_first_of_all(
    cold: Stem, tmp_path: Path, visit: Callable[..., Page]
):
    with cold.running(tmp_path) as server:
        page = visit(f"{server.url}/criteria")

        expect(page.get_by_text("Nothing is on record yet")).to_be_visible()
        assert server.complaints == []
