"""What can be seen of a page in a browser: its size, its words, its faults and its traffic."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page

from tests.browser.streamlit_faults import FAULTS, NOT_FOUND_AT_FIRST

ROOM = (1920, 945)  # a full-HD screen on the wall, less what the browser takes
SIZES = (ROOM, (1536, 730), (1280, 585), (820, 1180))  # and at 125 %, at 150 %, and a tablet
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

# Elements that hold text of their own and can be seen, with the box they stand in.
SEEN = """
const seen = [...document.querySelectorAll('[data-testid="stApp"] *')].filter(e =>
  [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
  && e.checkVisibility({opacityProperty: true, visibilityProperty: true})
  && !e.closest('.unseen, canvas, [data-testid="stIconMaterial"], [data-testid="stSkipLink"]')
  && !e.closest('[data-testid="stSidebar"][data-collapsed="true"]')
  && e.getBoundingClientRect().width > 1);
"""
SMALLEST = (
    "() => {"
    + SEEN
    + """
  return seen.map(e => [parseFloat(getComputedStyle(e).fontSize), e.textContent.slice(0, 60)])
    .sort((a, b) => a[0] - b[0])[0]; }"""
)
CUT = (
    "() => {"
    + SEEN
    + """
  const hides = e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX);
  const around = e => { const found = []; for (let p = e; p; p = p.parentElement) found.push(p);
    return found; };
  return seen.filter(e => {
    const box = e.getBoundingClientRect();
    if (box.right > innerWidth + 1 || box.left < -1) return true;
    if (hides(e) && e.scrollWidth > e.clientWidth + 1) return true;
    return around(e).some(p => hides(p) && box.right > p.getBoundingClientRect().right + 1);
  }).map(e => e.textContent.slice(0, 60)); }"""
)
OVERFLOW = """() => [document.documentElement, ...document.querySelectorAll(
  '[data-testid="stMain"], [data-testid="stAppViewContainer"]')]
  .reduce((most, e) => Math.max(most, e.scrollWidth - e.clientWidth), 0)"""
BELOW = """() => { const main = document.querySelector('[data-testid="stMain"]');
  return main.scrollHeight - main.clientHeight; }"""

IS_DARK = """getComputedStyle(
  document.querySelector('[data-testid="stApp"]')).colorScheme === 'dark'"""

TRIES, PAUSE = 30, 150  # milliseconds in which a page takes its colours, part after part


@dataclass
class Watch:
    """What a page says on its console, and whom it talks to, from the moment it is opened."""

    complaints: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def over(self, page: Page) -> None:
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.hosts.add(host(request.url)))

    def _heard(self, message: ConsoleMessage) -> None:
        expected = urlsplit(message.location["url"]).path.endswith(NOT_FOUND_AT_FIRST)
        if message.type in ("error", "warning") and not expected:
            self.complaints.append(f"{message.text} ({message.location['url']})")


def host(url: str) -> str:
    """Where an address leads; one that a page has made for itself leads to where it came from."""
    return urlsplit(url.removeprefix("blob:")).hostname or ""


def in_the_dark(page: Page) -> list[str]:
    """What cannot be read once the system asks for the dark theme, and the page has followed."""
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found = ["the page has not followed"]
    for _ in range(TRIES):
        page.wait_for_timeout(PAUSE)
        found = faults(page, only=["color-contrast"]) if page.evaluate(IS_DARK) else found
        if not found:
            break
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    page.wait_for_function(f"!({IS_DARK})")
    return found


def faults(page: Page, *, only: list[str] | None = None) -> list[str]:
    """What axe finds, but for what is Streamlit's own."""
    options = {"runOnly": only or list(STANDARDS), "resultTypes": ["violations"]}
    violations = Axe().run(page, options=options).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in violations
        for node in violation["nodes"]
        if not any(known.covers(violation["id"], node["html"]) for known in FAULTS)
    ]
