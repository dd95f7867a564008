import datetime as dt

import pytest

from readiness.errors import Refused
from readiness.exchange.papers.poster import poster

DAY = dt.date(2026, 11, 23)
ADDRESS = "https://readiness.example.nhs.uk/pulse"


def test_the_poster_is_a_tagged_page_that_says_its_address_and_is_the_same_every_time():
    made = poster(ADDRESS, programme="*Northmoor* <b>EPR #x", day=DAY)

    assert made.startswith(b"%PDF")
    assert b"/MarkInfo" in made
    assert ADDRESS.encode() in made
    assert made == poster(ADDRESS, programme="*Northmoor* <b>EPR #x", day=DAY)


@pytest.mark.parametrize("address", ["", "pulse", "javascript:alert(1)", f"https://{'a' * 300}"])
def test_what_is_no_address_makes_no_poster(address: str):
    with pytest.raises(Refused, match="beginning with https"):
        poster(address, programme="Northmoor EPR", day=DAY)
