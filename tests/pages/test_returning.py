"""After signing in one is where one wanted to go, if that was a page of ours."""

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from pages.components.returning import PLACE, SIGNED_IN, SIGNING_IN, ToThePlace
from tests.awaited import awaited

HERE = "https://readiness.example.nhs.uk"


async def to_the_provider(_request: Request) -> RedirectResponse:
    return RedirectResponse("https://provider.example.nhs.uk/authorise")


async def to_the_first_page(_request: Request) -> RedirectResponse:
    return RedirectResponse("/")


APP = ToThePlace(
    Starlette(routes=[Route(SIGNING_IN, to_the_provider), Route(SIGNED_IN, to_the_first_page)])
)


def led_to(come_from: str) -> tuple[str, str]:
    """Where signing in leads whoever comes from an address, and what the cookie said."""

    async def signed_in() -> tuple[str, str]:
        transport = httpx.ASGITransport(app=APP)
        async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
            first = await client.get(SIGNING_IN, headers={"Referer": come_from})
            last = await client.get(SIGNED_IN)
            return last.headers["location"], first.headers["set-cookie"]

    return awaited(signed_in())


@pytest.mark.parametrize(
    "place",
    ["/hazards", "/criteria?criterion=OP-01&doing=Check", "/deep_dive?question=a%2Cb", "/door"],
)
def test_who_comes_from_a_page_is_led_back_to_it(place: str):
    led, cookie = led_to(HERE + place)

    assert led == place
    for said in ("HttpOnly", "SameSite=Lax", "Secure", f"Path={SIGNED_IN}", "Max-Age=600"):
        assert said in cookie


@pytest.mark.parametrize(
    "come_from",
    [
        "",
        HERE,
        f"{HERE}/",
        f"{HERE}/media/anything",
        f"{HERE}//elsewhere.example.org/hazards",
        f"{HERE}/hazards/../../x",
        f"{HERE}/hazards?a=1;%20b",
        f"{HERE}/hazards?" + "a" * 3_000,
        "https://elsewhere.example.org/hazards",
        "http://readiness.example.nhs.uk.example.org/hazards",
        "javascript:alert(1)",
    ],
)
def test_from_anywhere_else_it_leads_to_the_first_page(come_from: str):
    led, cookie = led_to(come_from)

    assert led == "/"
    assert cookie.startswith(f"{PLACE}=;")
