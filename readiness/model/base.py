"""What every kept thing has in common, and how its fields are typed and stored.

A thing is declared once, as a frozen value in the programme file's keys and in the order of
the programme file's page; its `...Row` class is the same declaration as a table.
"""

import datetime as dt
import re
from typing import Annotated, Any, ClassVar, Self, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StrictInt
from pydantic_core import to_jsonable_python
from sqlalchemy import JSON, BigInteger, Dialect, Double, Enum, MetaData, TypeDecorator
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

from readiness.model.identity import patient_number_in

UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
WHOLE = 1e15  # beyond this a float no longer holds every whole number
LARGEST = 1e300  # also refuses infinity and "not a number"
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def readable(text: str) -> str:
    """The text, if it can be kept: no control characters, no patient's NHS number."""
    if UNREADABLE.search(text):
        raise ValueError("it holds a control character; type the text again")
    if found := patient_number_in(text):
        # The number itself is not repeated: a refusal may be logged or read aloud.
        raise ValueError(
            f"it holds what looks like a patient's NHS number (ending {found[-2:]}); take it out"
        )
    return text


def iso_day(value: object) -> object:
    """The value, if it is a day or is written as one."""
    if isinstance(value, dt.datetime):
        raise ValueError("write a day as YYYY-MM-DD")
    if isinstance(value, str) and not ISO_DAY.fullmatch(value):
        raise ValueError("write a day as YYYY-MM-DD")
    if not isinstance(value, str | dt.date | None):
        raise ValueError("write a day as YYYY-MM-DD")
    return value


def numeric(value: object) -> object:
    """The value, if it is a finite number; a yes, a no or a text is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < LARGEST:
        raise ValueError("it must be a number")
    return value


def yes_or_no(value: object) -> object:
    """The value, if it is true or false."""
    if not isinstance(value, bool):
        raise ValueError("it must be true or false")
    return value


def score(value: int) -> int:
    """A corporate or survey score, 1 to 5."""
    if not 1 <= value <= 5:
        raise ValueError("it must be a whole number from 1 to 5")
    return value


def grade(value: int) -> int:
    """An issue's severity, 1 (worst) to 4."""
    if not 1 <= value <= 4:
        raise ValueError("it must be a whole number from 1 (worst) to 4")
    return value


def count(value: int) -> int:
    """How many of something there are: none or more."""
    if not 0 <= value < 2**31:
        raise ValueError("it must be a whole number, 0 or more")
    return value


Words = Annotated[str, AfterValidator(readable)]
Day = Annotated[dt.date, BeforeValidator(iso_day)]
Number = Annotated[float, BeforeValidator(numeric)]
YesNo = Annotated[bool, BeforeValidator(yes_or_no)]
Score = Annotated[StrictInt, AfterValidator(score)]
Grade = Annotated[StrictInt, AfterValidator(grade)]
Count = Annotated[StrictInt, AfterValidator(count)]


def plain(value: Any) -> Any:
    """The value with whole numbers written as whole numbers: 80, not 80.0."""
    match value:
        case float() if value.is_integer() and abs(value) < WHOLE:
            return int(value)
        case list():
            return [plain(item) for item in value]
        case dict():
            return {key: plain(item) for key, item in value.items()}
    return value


T = TypeVar("T")


class Document(TypeDecorator[Any]):
    """A list or a small mapping of the programme file, kept as JSON."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """The value as JSON can hold it."""
        return to_jsonable_python(value, exclude_none=True)


def kept(default: Any = None, **options: Any) -> Any:
    """A field that is a list or a mapping, and so stands in one JSON column."""
    return Field(default=default, sa_type=Document, **options)


def number(default: Any = None) -> Any:
    """A field that is a number, with or without decimals."""
    return Field(default=default, sa_type=Double)


def worded(kind: type[Any], default: Any = None) -> Any:
    """A field whose values are the words of one enum; the database refuses any other."""
    stored = Enum(
        kind,
        values_callable=lambda words: [word.value for word in words],
        native_enum=False,
        create_constraint=True,
        name=kind.__name__.lower(),
        length=40,
    )
    return Field(default=default, sa_type=stored)


NAMES = {
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "pk": "pk_%(table_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
}


class Entity(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMES))):
    """Anything that is kept.

    The registry is private so that Streamlit can reload this package after an edit;
    with SQLModel's shared one, the second import raises "already defined".
    """


class Thing(Entity):
    """A frozen value, with the programme file's keys as its fields."""

    model_config = SQLModelConfig(frozen=True, extra="forbid", hide_input_in_errors=True)
    kept_besides: ClassVar[frozenset[str]] = frozenset({"recorded", "changed", "of"})

    def on(self, day: dt.date) -> Self | None:
        """The thing as it stood on a day; None if it had not happened by then.

        What has no day of its own holds on every day that is asked about.
        """
        happened = self.happened
        return None if happened is not None and happened > day else self

    @property
    def happened(self) -> dt.date | None:
        """The day it is about, if it has one."""
        return getattr(self, "date", None)

    def document(self) -> dict[str, Any]:
        """The thing in the programme file's keys, JSON types and order, without what is empty."""
        given = self.model_dump(mode="json", exclude_none=True, exclude=set(self.kept_besides))
        return {key: plain(value) for key, value in given.items() if value not in ("", [], {})}


class Record(Thing):
    """A thing that people name by its reference, and whose fields may move."""

    recorded: int = Field(default=0, sa_type=BigInteger)
    changed: int = Field(default=0, sa_type=BigInteger)
    of: str | None = None
    ref: Words = Field(primary_key=True)

    @property
    def label(self) -> str:
        """What to call it on a screen: its name, else its reference."""
        return str(getattr(self, "name", None) or self.ref)


class Fact(Thing):
    """A thing that was so on a day; it is appended, never changed.

    `recorded` is the ledger number under which it was learned, and is what identifies it;
    `of` is the reference of the record it is about.
    """

    recorded: int = Field(default=0, sa_type=BigInteger, primary_key=True)
    of: str = ""


def latest(history: tuple[tuple[dt.date, T], ...], day: dt.date, now: T) -> T:
    """The value a dated history had on a day; before its first day, the first value it has.

    Without a history the value of `now` holds on every day.
    """
    if not history:
        return now
    so_far = [value for date, value in history if date <= day]
    return so_far[-1] if so_far else history[0][1]


class Part(BaseModel):
    """A small mapping inside a record."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
