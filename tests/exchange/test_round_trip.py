from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from readiness.errors import BadFile
from readiness.exchange.dumping import document_of, dump
from readiness.exchange.layout import INSIDE, PAIRS
from readiness.exchange.writing import written
from readiness.store import latest
from tests.exchange.loading import a_store, load, loaded
from tests.exchange.programmes import AS_OF, programmes


def missing(given: Any, told: Any, key: str = "") -> list[str]:
    """The keys of a file whose values do not stand in what is told."""
    if given in (None, "", [], {}):
        return []
    if isinstance(told, date):
        told = told.isoformat()
    if isinstance(given, dict) and isinstance(told, dict | None):
        told = told or {}
        return [gap for k, v in given.items() for gap in missing(v, told.get(k), f"{key}.{k}")]
    if isinstance(given, list) and isinstance(told, list):
        absent = [item for item in given if all(missing(item, other) for other in told)]
        return [f"{key}: {item}" for item in absent]
    return [] if given == told else [f"{key}: {given}"]


def with_long_rows(document: Any) -> Any:
    """A document without its short forms, and without controls that are only named."""
    if isinstance(document, list):
        return [with_long_rows(item) for item in document]
    if not isinstance(document, dict):
        return document
    return {key: with_long_rows(long(key, value)) for key, value in document.items()}


def long(key: str, value: Any) -> Any:
    word = next((words[key] for words in INSIDE.values() if key in words), "")
    if key == "policy":
        return as_list(value)
    if word == "control":
        return [control for control in value if isinstance(control, dict)]
    if word in PAIRS and isinstance(value, list):
        return [dict(zip(PAIRS[word], r, strict=True)) if isinstance(r, list) else r for r in value]
    return value


def as_list(policy: Any) -> Any:
    if not isinstance(policy, dict) or isinstance(policy.get("name"), str):
        return [policy] if isinstance(policy, dict) else policy
    return [
        {"name": name} | (e if isinstance(e, dict) else {"value": e}) for name, e in policy.items()
    ]


few = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@few
@given(programmes())
def test_a_dump_loads_into_the_same_dump(sqlite, programme):
    with a_store(sqlite) as here, a_store(sqlite) as there:
        first = dump(loaded(here, written(programme)))
        second = dump(loaded(there, first))

    assert second == first


@few
@given(programmes())
def test_loading_twice_changes_nothing(sqlite, programme):
    with a_store(sqlite) as store:
        load(store, programme)

        assert load(store, programme).changes_nothing
        load(store, dump(latest(store)))
        assert load(store, dump(latest(store))).changes_nothing
        assert load(store, programme).steps == ()


@few
@given(programmes())
def test_every_key_and_value_of_a_file_stands_in_its_dump(sqlite, programme):
    with a_store(sqlite) as store:
        told = document_of(loaded(store, written(programme)))

    assert missing(with_long_rows(programme), with_long_rows(told)) == []


@few
@given(programmes(), st.dates(date(2021, 1, 1), AS_OF))
def test_what_was_so_on_a_day_loads_into_the_same_dump(sqlite, programme, day):
    with a_store(sqlite) as here, a_store(sqlite) as there:
        first = dump(loaded(here, programme), as_of=day)
        second = dump(loaded(there, first))

    assert second == first


@few
@given(programmes(), programmes())
def test_what_two_files_leave_behind_loads_into_the_same_dump(sqlite, programme, another):
    another["programme"]["name"] = programme["programme"]["name"]
    with a_store(sqlite) as here, a_store(sqlite) as there:
        load(here, programme)
        reject_if_refused(here, another)
        first = dump(latest(here))
        second = dump(loaded(there, first))

        assert second == first
        assert load(here, first).new == ()


def reject_if_refused(store: Engine, file: Any) -> None:
    """Load a second file, unless it has to be refused beside the first."""
    try:
        load(store, file)
    except BadFile:
        reject()
