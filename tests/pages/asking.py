"""Another system that asks the server's own routes, without a server between."""

from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.routing import Route

from tests.awaited import awaited


class Client:
    """Asks routes as a program on the network would."""

    def __init__(self, routes: list[Route]) -> None:
        self._app = Starlette(routes=routes)

    def request(self, method: str, path: str, **how: Any) -> httpx.Response:
        """What the routes answer."""

        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(transport=transport, base_url="http://testing") as client:
                return await client.request(method, path, **how)

        return awaited(asked())

    def get(self, path: str, **how: Any) -> httpx.Response:
        return self.request("GET", path, **how)

    def post(self, path: str, **how: Any) -> httpx.Response:
        return self.request("POST", path, **how)
