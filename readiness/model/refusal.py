"""What a value's own rules say against it, in one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import ValidationError

from readiness.errors import Refused

SENTENCES = {
    "missing": "it is missing; fill it in",
    "string_type": "it must be text",
    "enum": "it is not one of the words allowed; choose from the list",
    "int_type": "it must be a whole number",
    "date_from_datetime_parsing": "there is no such day; write it as 2027-01-31",
}


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn a value's refusal of itself into a sentence fit for the screen."""
    try:
        yield
    except ValidationError as wrong:
        first = wrong.errors()[0]
        key = str(first["loc"][0]).replace("_", " ").capitalize() if first["loc"] else "This"
        says = SENTENCES.get(first["type"], first["msg"].removeprefix("Value error, "))
        raise Refused(f"{key}: {says}. Nothing was recorded.") from wrong
