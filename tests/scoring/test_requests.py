"""Requests ranked by the trust's weights, and the choice that nobody has argued."""

import pytest

from readiness import frames
from readiness.charts.requests import value_by_effort, value_in_words
from readiness.scoring.requests import requests
from tests.charts.test_charts import fields
from tests.factories import a_policy, a_request, a_snapshot


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


def test_requests_draw_only_columns_that_their_frame_has_and_say_the_same_in_words():
    frame = frames.requests(requests(a_snapshot(BETTER, LESSER, a_request("CH-03"))))

    assert fields(value_by_effort(frame)) <= set(frame)
    assert value_in_words(frame).splitlines() == [
        "CH-01 Request CH-01: value 3.9, effort 2, waits for a decision",
        "CH-02 Request CH-02: value 1.7, effort 3, in on day one",
    ]
    value_by_effort(frames.requests(())).to_dict()


BENEFITS = ("patient_benefit", "staff_benefit", "financial_benefit")


def test_of_two_requests_at_one_spot_the_better_is_named():
    found = [
        a_request(f"CH-0{n}", effort=2, **dict.fromkeys(BENEFITS, value))
        for n, value in ((1, 3), (2, 3), (3, 5))
    ]
    drawn = value_by_effort(frames.requests(requests(a_snapshot(*found)))).to_dict()

    named = {row["request"] for row in drawn["datasets"][drawn["layer"][1]["data"]["name"]]}
    assert named == {"CH-01", "CH-03"}
