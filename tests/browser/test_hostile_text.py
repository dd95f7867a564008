"""Hostile text in every field there is: on every page it is text, and nobody else is called."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.attacks.hostile import DAY, MARKER, hostile, programme
from tests.browser.conftest import Server, loaded, running, settled
from tests.browser.looking import Watch
from tests.pages.opening import LEAD, PAGES

CRITERION, HAZARD, ISSUE = (quote(hostile(f"{w}.ref")) for w in ("criterion", "hazard", "issue"))
PATHS = (
    *(f"{page}?who={LEAD}" for page in PAGES),
    *(f"criteria?who={LEAD}&criterion={CRITERION}&doing={d}" for d in ("Check", "History")),
    f"issues?who={LEAD}&issue={ISSUE}",
    f"hazards?who={LEAD}&hazard={HAZARD}",
    f"record?day={DAY}",
)
# What hostile text would make of a page: elements of its own, links that run, formulas, colours.
INJECTED = """() => [
  ...document.querySelectorAll('.injected, .katex, img[src="x"], a[href^="javascript"]'),
  ...[...document.querySelectorAll('strong')].filter(e => e.textContent === 'bold'),
  ...[...document.querySelectorAll('span')].filter(e => e.textContent === 'loud'),
].map(e => e.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("attacked")
    with running(folder, database=loaded(folder, programme())) as started:
        yield started


@pytest.fixture(scope="module")
def victim(browser: Browser) -> Iterator[tuple[Page, Watch, list[str]]]:
    """One browser that goes from page to page, whom it talks to, and what it is asked."""
    context = browser.new_context(viewport={"width": 1920, "height": 945})
    page, watch, asked = context.new_page(), Watch(), list[str]()
    watch.over(page)

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", refuse)
    yield page, watch, asked
    context.close()


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.split("?who")[0] + path[-12:])
def test_it_is_only_text(attacked: Server, victim: tuple[Page, Watch, list[str]], path: str):
    page, watch, asked = victim
    page.goto(f"{attacked.url}/{path}")
    settled(page)
    expect(page.get_by_text(MARKER).first).to_be_attached()
    settled(page)

    assert page.evaluate(INJECTED) == []
    assert page.evaluate("() => window.hurt") is None
    assert asked == []
    assert watch.hosts == {"127.0.0.1"}
    assert "Something went wrong" not in page.inner_text("body")
