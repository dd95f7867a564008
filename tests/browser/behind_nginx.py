"""The dashboard as docs/deploy sets it up: nginx, two processes of it, one PostgreSQL."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from prometheus_client.parser import text_string_to_metric_families

from readiness.settings import FILES
from tests.browser.conftest import ROOT, Server, free_port, running, wait_for

CONFIG = (ROOT / "docs" / "deploy" / "nginx.conf").read_text()
NGINX = "/usr/sbin/nginx"
NAME = "readiness.example.nhs.uk"
# Around the file, nginx's own folders are the test's: it runs beside any other, as anybody.
AROUND = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1; {user}
events {{ }}
http {{
  types {{ text/html html; application/javascript js; text/css css; }}
  access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
{config}
}}
"""


@dataclass
class Cluster:
    """An address behind which two processes answer, and what each has done."""

    url: str
    processes: tuple[Server, Server]
    database: str

    def told(self, process: int, figure: str) -> float:
        """A figure of one process, over all its labels; of one that is gone, nought."""
        try:
            said = httpx.get(f"{self.processes[process].url}/metrics").text
        except httpx.ConnectError:
            return 0
        families = text_string_to_metric_families(said)
        return sum(s.value for family in families for s in family.samples if s.name == figure)

    def serving(self) -> int:
        """The one process at which a window is open."""
        open_at = [n for n in (0, 1) if self.told(n, "readiness_sessions")]
        assert len(open_at) == 1, f"windows are open at {open_at}"
        return open_at[0]

    def kill(self, process: int) -> None:
        """End a process as a power cut would."""
        os.killpg(self.processes[process].group, signal.SIGKILL)


def rendered(folder: Path, *, https: int, ports: tuple[int, int]) -> str:
    """The file that docs/deploy ships, with the test's ports, name and certificate."""
    changes = {
        "listen 80;": f"listen 127.0.0.1:{free_port()};",
        "listen 443 ": f"listen 127.0.0.1:{https} ",
        f"server_name {NAME};": "server_name localhost;",
        "127.0.0.1:8501": f"127.0.0.1:{ports[0]}",
        "127.0.0.1:8502": f"127.0.0.1:{ports[1]}",
        "/etc/readiness/": f"{folder}/",
    }
    text = CONFIG
    for written, meant in changes.items():
        assert written in text, f"nginx.conf no longer says {written}"
        text = text.replace(written, meant)
    user = "user root;" if os.geteuid() == 0 else ""
    return AROUND.format(folder=folder, config=text, user=user)


@contextmanager
def cluster(folder: Path, database: str) -> Iterator[Cluster]:
    """All of it, until the block ends."""
    _certificate(folder)
    https, ports = free_port(), (free_port(), free_port())
    (folder / "nginx.conf").write_text(rendered(folder, https=https, ports=ports))
    with ExitStack() as stack:
        stack.enter_context(_environment(folder))
        first, second = (
            stack.enter_context(running(folder, database=database, port=port)) for port in ports
        )
        stack.enter_context(_nginx(folder, ports[0]))
        yield Cluster(f"https://localhost:{https}", (first, second), database)


@contextmanager
def _environment(folder: Path) -> Iterator[None]:
    """What docs/deploy/environment says, for the processes of the block."""
    said = {
        FILES: str(folder / "evidence"),
        "STREAMLIT_BROWSER_SERVER_ADDRESS": "localhost",
        "STREAMLIT_SERVER_COOKIE_SECRET": "of the tests, and the same for both processes",
    }
    before = {key: os.environ.get(key) for key in said}
    os.environ.update(said)
    try:
        yield
    finally:
        for key, value in before.items():
            os.environ.pop(key) if value is None else os.environ.update({key: value})


@contextmanager
def _nginx(folder: Path, process_port: int) -> Iterator[None]:
    command = [NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with (folder / "nginx.log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        wait_for(f"http://127.0.0.1:{process_port}/readyz", process, folder / "nginx.log")
        yield
    finally:
        process.terminate()
        process.wait(10)


def _certificate(folder: Path) -> None:
    """A certificate that nobody signed, for a day."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj",
         "/CN=localhost", "-keyout", folder / "tls.key", "-out", folder / "tls.crt"],
        check=True, capture_output=True,
    )  # fmt: skip
