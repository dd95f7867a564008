"""What another site, or a program without a page, tries on the server is refused."""

import asyncio
import contextlib
import http.client
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from streamlit.proto.WidgetStates_pb2 import WidgetState

from readiness.store import engine_for, latest
from tests.attacks.hostile import PAYLOAD
from tests.awaited import awaited
from tests.bench.visitor import Visitor
from tests.browser.conftest import Server, settled
from tests.browser.looking import Watch
from tests.browser.test_hostile_text import INJECTED
from tests.pages.opening import FRONT_LINE, LEAD

HUNDRED = 100_000_000
BEGINS = b'--cut\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n'
ENDS = b"\r\n--cut--\r\n"
HOSTILE = f"../../etc/passwd {PAYLOAD}.csv"
HANDSHAKE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "bm90IGEgc2VjcmV0IGtleQ==",
    "Sec-WebSocket-Protocol": "streamlit",
}


def answer(
    server: Server, method: str, path: str, headers: dict[str, str], *, body: bytes = b""
) -> int:
    """The status with which the server answers a program."""
    where = urlsplit(server.url)
    connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=20)
    try:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it has heard enough
            connection.request(method, path, body, headers)
        return connection.getresponse().status
    finally:
        connection.close()


def test_a_websocket_of_this_site_is_opened(two_trusts: Server):
    assert (
        answer(two_trusts, "GET", "/_stcore/stream", HANDSHAKE | {"Origin": two_trusts.url}) == 101
    )


@pytest.mark.parametrize(
    "origin", ["https://elsewhere.invalid", "null", "http://127.0.0.1.x.invalid"]
)
def test_a_websocket_of_another_site_is_refused(two_trusts: Server, origin: str):
    assert answer(two_trusts, "GET", "/_stcore/stream", HANDSHAKE | {"Origin": origin}) == 403


async def replayed(server: Server) -> tuple[int, int, int]:
    """The record's last number: at first, once the front line has sent it, and once the lead has.

    What is sent is all that the lead's own page would send to record a judgement.
    """
    place = "criterion=TE-01&doing=Judge"
    lead = await Visitor.at(server.url, "criteria", f"who={LEAD}&{place}")
    nurse = await Visitor.at(server.url, "criteria", f"who={FRONT_LINE}&{place}")
    await asyncio.gather(lead.run(), nurse.run())
    sent = (
        WidgetState(id=lead.find("selectbox", "We say").id, string_value="■ Will miss"),
        WidgetState(id=lead.find("text_input", "Why").id, string_value="It is replayed"),
        WidgetState(id=lead.find("button", "Record").id, trigger_value=True),
    )
    before = number_of(server)
    await nurse.run(*sent)
    after_nurse = number_of(server)
    await lead.run(*sent)
    await asyncio.gather(lead.leave(), nurse.leave())
    return before, after_nurse, number_of(server)


def number_of(server: Server) -> int:
    engine = engine_for(server.database)
    number = latest(engine).number
    engine.dispose()
    return number


def test_what_a_page_of_anothers_sends_does_nothing_sent_by_whoever_may_not(two_trusts: Server):
    before, after_nurse, after_lead = awaited(replayed(two_trusts))

    assert after_nurse == before
    assert after_lead == before + 1


@dataclass(frozen=True)
class Upload:
    """Where a page sends its files, and with what."""

    path: str
    cookie: str
    token: str
    page: Page
    watch: Watch

    def sent(self, server: Server, size: int, token: str | None) -> int:
        """The status that a file of a size is answered with."""
        body = BEGINS + size * b"a" + ENDS
        headers = {"Content-Type": "multipart/form-data; boundary=cut", "Cookie": self.cookie}
        own = {} if token is None else {"X-Xsrftoken": token}
        return answer(server, "PUT", self.path, headers | own, body=body)


@pytest.fixture(scope="module")
def upload(two_trusts: Server, browser: Browser) -> Iterator[Upload]:
    """What another program could learn from a page that has just uploaded a small file."""
    context = browser.new_context()
    page, watch = context.new_page(), Watch()
    watch.over(page)
    page.goto(f"{two_trusts.url}/criteria?who={LEAD}&criterion=TE-01&doing=Evidence")
    settled(page)
    with page.expect_request(re.compile("upload_file")) as sent:
        page.locator("input[type=file]").first.set_input_files(
            {"name": HOSTILE, "mimeType": "text/csv", "buffer": b"a,b\n1,2\n"}
        )
    headers = sent.value.all_headers()
    where = urlsplit(sent.value.url).path
    yield Upload(where, headers["cookie"], headers["x-xsrftoken"], page, watch)
    context.close()


def test_a_hostile_name_of_a_file_is_only_text(upload: Upload):
    expect(upload.page.get_by_text("passwd").first).to_be_attached()
    settled(upload.page)

    assert upload.page.evaluate(INJECTED) == []
    assert upload.page.evaluate("() => window.hurt") is None
    assert upload.watch.hosts == {"127.0.0.1"}


def test_an_upload_takes_the_page_s_own_token(two_trusts: Server, upload: Upload):
    assert upload.sent(two_trusts, 10, upload.token) == 204
    assert upload.sent(two_trusts, 10, None) == 403
    assert upload.sent(two_trusts, 10, "made up") == 403


def test_a_hundred_megabytes_are_refused_before_they_are_read(two_trusts: Server, upload: Upload):
    assert upload.sent(two_trusts, HUNDRED, upload.token) == 413
