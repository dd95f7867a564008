"""A file behind evidence is handed out to whoever filed or checks it, in their own browser."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import APIResponse, Browser, Page, expect

from readiness.services.criteria import attach_evidence
from readiness.settings import files_folder
from readiness.store import engine_for, unit_of_work
from readiness.store.files import Files
from readiness.vocabulary import EvidenceKind
from tests.browser.conftest import Server, loaded, running, settled
from tests.browser.looking import faults
from tests.pages.opening import KNOWN_UP_TO, LEAD, two_trusts

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard on which a picture is filed behind TE-01."""
    folder = tmp_path_factory.mktemp("filed")
    url = loaded(folder, two_trusts())
    filed_in(url)
    with running(folder, database=url) as started:
        yield started


def filed_in(url: str) -> None:
    """File a picture behind TE-01."""
    engine = engine_for(url)
    digest = Files(files_folder(url)).keep(PIXEL)
    with unit_of_work(engine, actor=LEAD, at=dt.datetime.now(dt.UTC), day=KNOWN_UP_TO) as work:
        kind, summary = EvidenceKind.INSPECTION, 'A <b>picture</b> "of it"'
        attach_evidence(work, "TE-01", kind=kind, summary=summary, sha256=digest)
    engine.dispose()


def address_of(page: Page, server: Server) -> str:
    """Where the picture is handed out to whoever has this page open."""
    settled(page)
    page.get_by_text("The file", exact=True).click()
    picture = page.get_by_role("img", name='A <b>picture</b> "of it"')
    expect(picture).to_be_visible(timeout=20_000)
    assert picture.evaluate("e => e.naturalWidth") == 1
    return f"{server.url}{picture.get_attribute('src')}"


def says(answer: APIResponse) -> tuple[int, str]:
    return answer.status, answer.text()[:40]


def test_it_is_shown_to_whoever_is_here_and_to_no_other_browser(
    filed: Server, visit: Callable[..., Page], browser: Browser
):
    page = visit(f"{filed.url}/criteria?criterion=TE-01&doing=Check&who={LEAD}")
    address = address_of(page, filed)

    answer = page.request.get(address)
    assert (answer.status, answer.body()) == (200, PIXEL)
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "no-store" in answer.headers["cache-control"]
    assert faults(page) == []

    stranger = browser.new_context()
    assert says(stranger.request.get(address)) == (403, "This link has run out, or is not yours. ")
    other = visit(f"{filed.url}/criteria")
    assert says(other.request.get(address)) == (403, "This link has run out, or is not yours. ")
    stranger.close()


def test_an_address_that_was_made_up_is_refused(filed: Server, visit: Callable[..., Page]):
    page = visit(f"{filed.url}/criteria?criterion=TE-01&doing=Check&who={LEAD}")
    server, _, sealed = address_of(page, filed).rpartition("/")

    for made_up in (f"{sealed[:-3]}AAA", sealed.partition(".")[0]):
        assert page.request.get(f"{server}/{made_up}").status in (403, 404)
