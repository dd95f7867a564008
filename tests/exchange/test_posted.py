"""Readings as another system posts them: what is wrong is said row by row, in a sentence each."""

import datetime as dt
import json

import pytest

from readiness.errors import BadFile
from readiness.exchange.posted import MOST, readings_in
from readiness.model import GroupReading
from tests.factories import AS_OF, a_criterion, a_measured_criterion, a_snapshot, withdrawn

GOOD = {"criterion": "OP-02", "date": "2026-11-16", "value": 71}
SNAPSHOT = a_snapshot(a_measured_criterion("OP-02"), withdrawn(a_criterion("OP-09")))


def read(*rows: object):
    return readings_in(json.dumps({"readings": rows}).encode(), SNAPSHOT, today=AS_OF)


def refusals(*rows: object) -> list[str]:
    with pytest.raises(BadFile) as refused:
        read(*rows)
    return refused.value.refusals


def test_a_row_is_a_reading_of_the_criterion_it_names():
    by_name = GOOD | {"criterion": "Statement of OP-02", "denominator": 1200, "source": "LMS"}
    [one, other] = read(GOOD, by_name)

    assert (one.of, one.date, one.value) == ("OP-02", dt.date(2026, 11, 16), 71)
    assert (other.of, other.denominator, other.source) == ("OP-02", 1200, "LMS")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"criterion": "XX-1"}, "key 'criterion': there is no criterion 'XX-1' here."),
        ({"criterion": "OP-09"}, "key 'criterion': there is no criterion 'OP-09' here."),
        ({"criterion": None}, "key 'criterion': it is missing."),
        ({"criterion": ["OP-02"]}, "key 'criterion': there is no criterion ['OP-02'] here."),
        (
            {"criterion": "9434765919"},
            "key 'criterion': there is no criterion of that name here.",
        ),
        ({"value": "71"}, "key 'value': '71' will not do: it must be a number."),
        ({"value": True}, "key 'value': true will not do: it must be a number."),
        ({"date": "16/11/2026"}, "'16/11/2026' will not do: write a day as YYYY-MM-DD."),
        ({"date": "2026-02-30"}, "'2026-02-30' will not do: there is no such day"),
        ({"date": "2026-11-24"}, "key 'date': 2026-11-24 is yet to come;"),
        ({"by": "Somebody"}, "key 'by': there is no such key; leave it out."),
        ({"valu": 1}, "key 'valu': there is no such key; did you mean 'value'?"),
        ({"source": "\u0007"}, "key 'source': it holds a control character; type the text again."),
        ({"source": "for 9434765919"}, "key 'source': it holds what looks like a patient's NHS"),
    ],
    ids=str,
)
def test_a_row_that_will_not_do_is_refused_in_one_sentence(change: dict[str, object], said: str):
    [refusal] = refusals(GOOD, GOOD | change)
    assert refusal.startswith("Reading 2, key ")
    assert said in refusal


def test_what_is_missing_is_named():
    assert refusals({"criterion": "OP-02"}) == [
        "Reading 1, key 'date': it is missing.",
        "Reading 1, key 'value': it is missing.",
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"readings": []}',
        b'{"readings": 1}',
        b'{"by_group": []}',
        b"[" * 100_000,
    ],
)
def test_a_body_without_readings_is_told_how_to_write_them(body: bytes):
    with pytest.raises(BadFile, match=r'Write {"readings": '):
        readings_in(body, SNAPSHOT, today=AS_OF)


NIGHTS = GOOD | {"shift": "Nights", "denominator": 240, "rostered": True}


def read_groups(*rows: object):
    body = json.dumps({"readings": [GOOD], "by_group": rows}).encode()
    return readings_in(body, SNAPSHOT, today=AS_OF)


def test_a_group_stands_in_a_list_of_its_own():
    whole, nights = read_groups(NIGHTS)

    assert isinstance(nights, GroupReading)
    assert (whole.value, nights.shift, nights.rostered, nights.denominator) == (
        71,
        "Nights",
        True,
        240,
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (GOOD | {"denominator": 240}, "Group 1: Say whom it was measured of"),
        (GOOD | {"shift": "Nights"}, "Group 1: Say of how many people OP-02"),
        (NIGHTS | {"date": "2026-11-24"}, "Group 1, key 'date': 2026-11-24 is yet to come"),
        (NIGHTS | {"rostered": "perhaps"}, "Group 1, key 'rostered': 'perhaps' will not do"),
        (NIGHTS | {"ward": "7"}, "Group 1, key 'ward': there is no such key"),
        (NIGHTS | {"site": "for 9434765919"}, "Group 1, key 'site': it holds what looks like"),
    ],
    ids=str,
)
def test_a_group_that_will_not_do_is_refused_in_one_sentence(row: object, said: str):
    with pytest.raises(BadFile) as refused:
        read_groups(row)
    [refusal] = refused.value.refusals
    assert refusal.startswith(said)


def test_a_list_of_another_name_is_refused_and_not_passed_over():
    with pytest.raises(BadFile, match="key 'groups': there is no such key"):
        readings_in(
            json.dumps({"readings": [GOOD], "groups": [NIGHTS]}).encode(), SNAPSHOT, today=AS_OF
        )


def test_more_than_can_be_taken_in_at_once_is_refused():
    with pytest.raises(BadFile, match="Post at most"):
        read(*[GOOD] * (MOST + 1))


def test_a_row_that_is_none_is_refused_beside_the_others():
    assert len(refusals(GOOD, 3, None, GOOD | {"value": None})) == 3
