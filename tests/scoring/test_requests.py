"""Requests ranked by the trust's weights, and the choice that nobody has argued."""

import pytest

from readiness import frames
from readiness.charts.requests import value_by_effort, value_in_words
from readiness.questions.daily import better_request_waits
from readiness.scoring.requests import requests
from tests.charts.test_charts import fields
from tests.factories import a_policy, a_request, a_snapshot
from tests.questions.hearing import asked_about, question


def scored(ref: str, *scores: float | None, **changes):
    keys = ("patient_benefit", "staff_benefit", "financial_benefit", "effort")
    return a_request(ref, **dict(zip(keys, scores, strict=True)) | changes)


def ranks(*things) -> list[tuple[str, float | None]]:
    return [(one.request.ref, one.value) for one in requests(a_snapshot(*things))]


def test_value_is_weighed_and_the_most_for_its_effort_stands_first():
    dear, cheap = scored("CH-01", 5, 5, 0, 4), scored("CH-02", 4, 1, 1, 1)

    assert ranks(dear, cheap) == [("CH-02", 2.5), ("CH-01", 4.0)]


def test_the_weights_are_the_trust_s():
    weighed = (a_policy(f"request_weight_{one}", 0) for one in ("patient", "staff"))

    assert ranks(scored("CH-01", 5, 5, 1, 4), *weighed) == [("CH-01", 1.0)]


@pytest.mark.parametrize("missing", range(4))
def test_what_is_not_scored_whole_is_not_ranked_and_says_what_lacks(missing: int):
    scores = [None if n == missing else 3.0 for n in range(4)]
    [*_, last] = requests(a_snapshot(scored("CH-01", *scores), scored("CH-02", 1, 1, 1, 1)))

    assert (last.request.ref, last.rank) == ("CH-01", None)
    assert last.missing == (("patients", "staff", "money", "effort")[missing],)


def test_nothing_weighed_gives_no_value_and_no_error():
    none = (a_policy(f"request_weight_{one}", 0) for one in ("patient", "staff", "financial"))

    assert ranks(scored("CH-01", 5, 5, 1, 4), *none) == [("CH-01", None)]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({}, "▲ waits for a decision"),
        ({"day_one": True}, "● in on day one"),
        ({"day_one": False, "decision": "No"}, "○ later"),
        ({"decision": "Accepted"}, "● decided: Accepted"),
    ],
)
def test_what_becomes_of_a_request_is_told(changes, says: str):
    assert requests(a_snapshot(a_request(**changes)))[0].says == says


def test_a_decision_is_not_known_before_its_day():
    decided = a_request(day_one=False, decision="No", decided_on="2026-11-20")

    assert requests(a_snapshot(decided, as_of="2026-11-19"))[0].says == "▲ waits for a decision"


BETTER, LESSER = scored("CH-01", 5, 4, 1, 2), scored("CH-02", 1, 2, 3, 3, day_one=True)


def test_asks_when_a_better_request_waits_with_no_reason():
    asked = question(better_request_waits, a_snapshot(BETTER, LESSER))

    assert "“Request CH-01” scores 3.9 of 5 and waits with no reason on file" in asked.text
    assert "“Request CH-02”, which scores 1.7 for no less effort, is in on day one" in asked.text
    assert [(c.kind, c.ref) for c in asked.refs] == [
        ("change_request", "CH-01"),
        ("change_request", "CH-02"),
    ]


@pytest.mark.parametrize(
    "changes", [{"day_one": False}, {"day_one": False, "decision": "Not on day one"}]
)
def test_asks_when_a_better_request_is_put_off_without_a_reason(changes):
    put_off = BETTER.model_copy(update=changes)

    text = question(better_request_waits, a_snapshot(put_off, LESSER)).text
    assert "is put off with no reason on file" in text


@pytest.mark.parametrize(
    "changes",
    [
        {"why": "The build is closed"},
        {"decision": "Later: the build has been closed since October"},
        {"day_one": True},
        {"patient_benefit": None},
        {"effort": None},
        {"effort": 4.0},
        {"patient_benefit": 1.0},
    ],
    ids=["why", "said in words", "in", "not scored", "no effort", "dearer", "no better"],
)
def test_is_silent_where_it_is_argued_in_not_scored_dearer_or_no_better(changes):
    other = BETTER.model_copy(update=changes)

    assert asked_about(better_request_waits, a_snapshot(other, LESSER)) == []


def test_is_silent_after_go_live_and_where_nothing_is_in():
    waiting = LESSER.model_copy(update={"day_one": None})

    assert asked_about(better_request_waits, a_snapshot(BETTER, waiting)) == []
    gone = a_snapshot(BETTER, LESSER, go_live="2026-11-20")
    assert asked_about(better_request_waits, gone) == []


def test_requests_draw_only_columns_that_their_frame_has_and_say_the_same_in_words():
    frame = frames.requests(requests(a_snapshot(BETTER, LESSER, a_request("CH-03"))))

    assert fields(value_by_effort(frame)) <= set(frame)
    assert value_in_words(frame).splitlines() == [
        "CH-01 Request CH-01: value 3.9, effort 2, waits for a decision",
        "CH-02 Request CH-02: value 1.7, effort 3, in on day one",
    ]
    value_by_effort(frames.requests(())).to_dict()
