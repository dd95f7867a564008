"""Somebody at a page, without a browser: what one sends to a server, and what it draws."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

Status = ForwardMsg.ScriptFinishedStatus
DONE = {Status.FINISHED_SUCCESSFULLY, Status.FINISHED_FRAGMENT_RUN_SUCCESSFULLY}
FAULTS = ("Something went wrong on our side", "Not recorded")


class Faulty(Exception):
    """The server drew an exception, or said that something went wrong."""


@dataclass(frozen=True)
class Widget:
    """Something to press, tick or choose from, and the fragment that it stands in."""

    kind: str
    id: str
    label: str
    fragment: str


@dataclass
class Visitor:
    """One session: its page, what stands on it, and what a browser would keep of it."""

    socket: ClientConnection
    page: str = ""
    hash: str = ""
    query: str = ""
    widgets: dict[str, Widget] = field(default_factory=dict)
    chosen: dict[str, WidgetState] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)  # hashes of long messages, by age in runs
    received: int = 0

    @classmethod
    async def at(cls, server: str, page: str = "", query: str = "") -> "Visitor":
        """Somebody who opens a page of a server by its address."""
        address = f"{server.replace('http', 'ws', 1)}/_stcore/stream"
        socket = await connect(address, subprotocols=[Subprotocol("streamlit")], max_size=None)
        return cls(socket, page=page, query=query)

    async def leave(self) -> None:
        """Close the page."""
        await self.socket.close()

    async def run(self, *now: WidgetState, fragment: str = "") -> float:
        """Have the page, or a fragment, drawn again; the seconds until the server has finished."""
        asked = self._asking(now, fragment)
        begun = time.perf_counter()
        await self.socket.send(asked)
        self.received = 0
        while not await self._is_finished(is_fragment=bool(fragment)):
            pass
        return time.perf_counter() - begun

    def _asking(self, now: tuple[WidgetState, ...], fragment: str) -> bytes:
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string, asked.page_script_hash = self.query, self.hash
        asked.page_name, asked.fragment_id = "" if self.hash else self.page, fragment
        asked.widget_states.widgets.extend([*self.chosen.values(), *now])
        asked.cached_message_hashes.extend(self.kept)
        return bytes(message.SerializeToString())

    async def _is_finished(self, *, is_fragment: bool) -> bool:
        received = await self.socket.recv(decode=False)
        self.received += len(received)
        message = ForwardMsg.FromString(received)
        match message.WhichOneof("type"):
            case "new_session":
                self.kept = {digest: age + 1 for digest, age in self.kept.items() if age < 2}
            case "navigation":
                self.hash = message.navigation.page_script_hash
            case "delta":
                self._drew(message)
            case "page_info_changed":
                self.query = message.page_info_changed.query_string
            case "script_finished":
                return message.script_finished in DONE
        return False

    def _drew(self, message: ForwardMsg) -> None:
        if message.metadata.cacheable and message.hash:
            self.kept[message.hash] = 0
        if message.delta.WhichOneof("type") != "new_element":
            return
        kind = message.delta.new_element.WhichOneof("type") or ""
        element = getattr(message.delta.new_element, kind, None)
        text = getattr(element, "body", "")
        if kind == "exception" or (kind == "alert" and str(text).startswith(FAULTS)):
            raise Faulty(str(text or element))
        if (known := getattr(element, "id", "")) and known.startswith("$$ID"):
            label = getattr(element, "label", "")
            self.widgets[known] = Widget(kind, known, label, message.delta.fragment_id)

    def find(self, kind: str, label: str) -> Widget:
        """The newest widget of a kind whose label begins so."""
        return next(reversed(list(self._called(kind, label))))

    def _called(self, kind: str, label: str) -> Iterator[Widget]:
        return (w for w in self.widgets.values() if w.kind == kind and w.label.startswith(label))
