"""A real identity provider on loopback, and a dashboard at which people have to sign in."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import ROOT, Server, free_port, loaded, running, settled
from tests.pages.opening import KEEPER, PEOPLE, two_trusts

FOLDER = ROOT / ".test-setup" / "provider"
SECRETS = """
[auth]
redirect_uri = "{redirect}"
cookie_secret = "a-secret-of-the-tests-that-opens-nothing-else"
client_id = "readiness"
client_secret = "only-for-tests-on-loopback"
server_metadata_url = "http://localhost:{port}/.well-known/openid-configuration"
[auth.client_kwargs]
scope = "openid email"
prompt = "login"
"""
# Who of the programme signs in as whom; the provider knows a stranger besides.
ADDRESSES = {"P-01": "lead", "P-03": "chair", "P-02": "safety", "P-06": "keeper"}


@contextmanager
def provider(folder: Path, port: int, redirect: str) -> Iterator[None]:
    """The provider, running until the block ends."""
    own = FOLDER / "node_modules" / "node" / "bin" / "node"
    node = str(own) if own.exists() else "node"
    script = ROOT / "tests" / "provider" / "provider.mjs"
    with (folder / "provider.log").open("w") as log:
        process = subprocess.Popen(
            [node, str(script), str(FOLDER), str(port), redirect],
            stdout=subprocess.PIPE,
            stderr=log,
        )
        assert process.stdout is not None
        try:
            while (said := process.stdout.readline().strip()) != b"listening":
                assert process.poll() is None, f"the provider did not start: {said!r}"
            yield
        finally:
            process.terminate()
            process.wait(10)
            process.stdout.close()


@contextmanager
def guarded(folder: Path) -> Iterator[Server]:
    """A dashboard of two trusts behind the provider; its address is by name, as the redirect's."""
    port = free_port()
    identity, redirect = free_port(), f"http://localhost:{port}/oauth2callback"
    secrets = folder / "secrets.toml"
    secrets.write_text(SECRETS.format(redirect=redirect, port=identity))
    with (
        provider(folder, identity, redirect),
        running(
            folder, f"--secrets.files={secrets}", database=loaded(folder, document()), port=port
        ) as server,
    ):
        yield Server(server.url.replace("127.0.0.1", "localhost"), server.database, server.log)


def document() -> dict[str, object]:
    """The two trusts, with an address for everybody who signs in."""
    people = [
        person | {"email": f"{ADDRESSES[person['ref']]}@example.nhs.uk"}
        for person in [*PEOPLE, KEEPER]
        if person["ref"] in ADDRESSES
    ]
    return two_trusts() | {"people": people}


def sign_in(page: Page, who: str, *, lands: str = "**/where_we_stand*") -> None:
    """Go through the provider as somebody it knows, and land where one wanted to go."""
    page.get_by_role("button", name="Sign in").click()
    page.get_by_placeholder("Enter any login").fill(who)
    page.get_by_placeholder("and password").fill("any")
    page.get_by_role("button", name="Sign-in").click()
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url(lands)
    settled(page)
