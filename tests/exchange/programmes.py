"""Whole programmes as files could hold them, for properties.

The keys and their values are drawn from the model and the layout, so that a key which is added
there is drawn here, too.
"""

from collections.abc import Collection, Iterable
from datetime import date
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from pydantic import BaseModel

from readiness.exchange.history import HISTORIES
from readiness.exchange.layout import (
    BESIDE,
    BESIDE_KEYS,
    FILE_KEYS,
    FORMAT,
    INSIDE,
    NATURAL,
    SECTIONS,
    fields_of,
)
from readiness.model import KINDS, Part
from readiness.model.base import Count, Day, Grade, Number, Score, Words, YesNo, readable
from readiness.model.hazard import Band
from readiness.model.moments import Moment

Values = st.SearchStrategy[Any]
Row = dict[str, Any]

AS_OF = date(2022, 12, 31)


def can_be_kept(text: str) -> bool:
    try:
        return bool(readable(text).strip())
    except ValueError:
        return False


TROUBLE = "0123456789eE.:-+_xynNotru #'\"&*!|>%@`,[]{}?=<~\n\t\r\u0085\u2028\ufeff😀"
TEXTS = (
    st.sampled_from(
        ["no", "1e5", "12:30", "010", "2022-05-11", " a ", "ward\n", "Null", "~", "1_0"]
    )
    | st.text(TROUBLE, max_size=6)
    | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=9)
).map(lambda text: text if can_be_kept(text) else "ward")
PAST = st.dates(date(2021, 1, 1), AS_OF)
NUMBERS = (
    st.integers(-1000, 1000)
    | st.sampled_from([0.1, 99.6, 1e15, 1e16, -1e-7])
    | st.floats(-1e6, 1e6, width=32)
)
OPEN = st.dictionaries(TEXTS, st.booleans() | NUMBERS | st.lists(TEXTS, max_size=2), max_size=2)
PLAIN: dict[Any, Values] = {
    Words: TEXTS,
    Day: PAST.map(date.isoformat),
    Moment: PAST.map(lambda day: f"{day.isoformat()}T09:05:00Z"),
    Number: NUMBERS,
    YesNo: st.booleans(),
    Score: st.integers(1, 5),
    Grade: st.integers(1, 4),
    Band: st.integers(1, 5),
    Count: st.integers(0, 5000),
    int: st.integers(0, 5000),
    dict[str, Any]: OPEN,
}
WITHDRAWN = st.fixed_dictionaries({"on": PLAIN[Day], "by": TEXTS, "reason": TEXTS})


def values_of(hint: Any) -> Values:
    """Values of a field, as a file writes them."""
    if hint in PLAIN:
        return PLAIN[hint]
    parts = [part for part in get_args(hint) if part is not NoneType]
    if get_origin(hint) in (Union, UnionType):
        return st.one_of([values_of(part) for part in parts])
    if get_origin(hint) is tuple and parts[-1] is Ellipsis:
        return st.lists(values_of(parts[0]), max_size=3)
    if get_origin(hint) is tuple:
        return st.tuples(*map(values_of, parts)).map(list)
    if issubclass(hint, Part):
        return some_of(values_in(hint, hint.model_fields), required_in(hint))
    return st.sampled_from([word.value for word in hint])


def values_in(model: type[BaseModel], fields: Iterable[str]) -> dict[str, Values]:
    """The values of some fields of a value class."""
    hints = get_type_hints(model, include_extras=True)
    return {field: values_of(hints[field]) for field in fields}


def required_in(model: type[BaseModel]) -> set[str]:
    return {name for name, field in model.model_fields.items() if field.is_required()}


def some_of(values: dict[str, Values], required: Collection[str]) -> Values:
    """Mappings with the required keys and some of the others."""
    must = {key: value for key, value in values.items() if key in required}
    may = {key: value for key, value in values.items() if key not in required}
    return st.fixed_dictionaries(must, optional=may)


@cache
def own_keys(word: str) -> dict[str, Values]:
    """The keys of a kind that hold no things of their own."""
    fields, beside = fields_of(word), BESIDE.get(word, "")
    values = values_in(KINDS[word].value, fields.values())
    return {key: values[field] for key, field in fields.items()} | {
        key: own_keys(beside)[key] for key in BESIDE_KEYS.get(beside, ())
    }


@cache
def rows(word: str, *without: str) -> Values:
    """A row of a kind; its histories agree with its values."""
    inside = {key: several(inner, "ref") for key, inner in INSIDE.get(word, {}).items()}
    values = own_keys(word) | inside | {"withdrawn": WITHDRAWN}
    required = {FILE_KEYS.get((word, f), f) for f in required_in(KINDS[word].value) - {"ref"}}
    kept = {key: value for key, value in values.items() if key not in without}
    return some_of(kept, required).map(partial(agreeing, word))


def agreeing(word: str, row: Row) -> Row:
    for history in HISTORIES.get(word, ()):
        if row.get(history.before) and history.now in row:
            entries = row[history.before]
            by_day = sorted(entries, key=lambda e: str(e[0])) if history.is_dated else entries
            row[history.now] = history.last(tuple(by_day))
    if row.get("rating_history"):
        row.pop("residual", None)
    if word == "rating" and {"rating", "severity", "likelihood"} <= row.keys():
        del row["rating"]  # a number beside words has to be what its scheme gives for them
    return row


def several(word: str, *without: str) -> Values:
    """A list of rows of a kind, no two of them of one name or reference."""
    if KINDS[word].is_fact:
        return st.lists(rows(word, *without), max_size=3)
    names = partial(name_of, word)
    return st.lists(rows(word, *without), max_size=3, unique_by=(names, ref_of))


def name_of(word: str, row: Row) -> tuple[Any, ...]:
    return tuple(row.get(key) for key in NATURAL.get(word, ("name",)))


def ref_of(row: Row) -> object:
    return row.get("ref", object())


@st.composite
def programmes(draw: st.DrawFn) -> Row:
    """A whole programme, with some of its sections."""
    sections = {key: draw(several(word)) for key, word in SECTIONS.items() if word != "pulse"}
    for hazard in sections["hazards"]:
        hazard["controls"] = draw(with_shared(hazard.get("controls", []), sections["controls"]))
    groups = draw(st.lists(rows("pulse", "withdrawn"), max_size=2))
    sections["pulses"] = [pulse for pulse in groups for _ in range(draw(st.integers(5, 6)))]
    programme = draw(rows("programme", "as_of", "withdrawn"))
    programme["policy"] = draw(st.sampled_from(policy_forms(programme.get("policy", []))))
    known_up_to = draw(st.sampled_from([{}, {"as_of": AS_OF.isoformat()}]))
    return {"format": FORMAT, **known_up_to, "programme": programme, **sections}


def with_shared(inside: list[Row], shared: list[Row]) -> Values:
    """A hazard's controls: its own, and some that are only named."""
    names = [control.get("ref", control["name"]) for control in shared]
    named = st.lists(st.sampled_from(names), max_size=2) if names else st.just([])
    return named.map(lambda found: [*found, *inside])


def policy_forms(entries: list[Row]) -> list[Any]:
    """The same thresholds in each form in which a file may give them."""
    by_name = {e["name"]: {k: v for k, v in e.items() if k != "name"} for e in entries}
    return [entries, by_name, *(entries if len(entries) == 1 else [])]
