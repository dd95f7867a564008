"""The poster that leads to the pulse: its address, as words and as a code for a phone."""

import datetime as dt
import json
from pathlib import Path

import segno
import typst

from readiness.errors import Refused

LAYOUT = Path(__file__).with_name("poster.typ")
LONGEST = 300  # letters of an address: beyond that the code is too fine for a poster


def poster(address: str, *, programme: str, day: dt.date) -> bytes:
    """The poster as a tagged PDF on one A4 page."""
    address = address.strip()
    if not address.startswith(("http://", "https://")) or len(address) > LONGEST:
        raise Refused("Give the whole address that staff can reach, beginning with https://.")
    rows = ["".join(str(int(dark)) for dark in row) for row in _code(address)]
    given = {"address": address, "programme": programme, "code": rows}
    return typst.compile(
        LAYOUT.read_bytes(),
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"poster": json.dumps(given | {"day": [day.year, day.month, day.day]})},
        timestamp=dt.datetime.combine(day, dt.time(), dt.UTC),
    )


def _code(address: str) -> list[bytearray]:
    """The squares of the code, dark and light; it can be read with a fifth of it torn off."""
    return list(segno.make(address, error="q", micro=False).matrix)
