"""A way between a browser and the server that can be cut, as a hospital's network is."""

import contextlib
import socket
import threading
from collections.abc import Iterator


class Network:
    """Carries one browser's traffic to a server, until it is cut and after it is mended."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._open: list[socket.socket] = []
        self._up = True
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        threading.Thread(target=self._welcome, daemon=True).start()

    def cut(self) -> None:
        """Lose every connection, and let none through."""
        self._up = False
        for end in self._open:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._open.clear()

    def mend(self) -> None:
        """Let connections through again."""
        self._up = True

    def close(self) -> None:
        self.cut()
        self._door.close()

    def _welcome(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._door.accept()
                self._carry(near)

    def _carry(self, near: socket.socket) -> None:
        if not self._up:
            near.close()
            return
        try:
            far = socket.create_connection(("127.0.0.1", self._port), timeout=5)
        except OSError:
            near.close()
            return
        far.settimeout(None)
        self._open += [near, far]
        for source, sink in ((near, far), (far, near)):
            threading.Thread(target=pumped, args=(source, sink), daemon=True).start()


def pumped(source: socket.socket, sink: socket.socket) -> None:
    """Carry everything from one end to the other until either closes."""
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def network(url: str) -> Iterator[Network]:
    """A network to the server at an address, until the block ends."""
    made = Network(int(url.rpartition(":")[2]))
    try:
        yield made
    finally:
        made.close()
