from datetime import date

import pytest

from readiness.scoring.standing import standing
from readiness.scoring.standing_document import standing_document
from tests.factories import (
    a_check,
    a_criterion,
    a_gateway,
    a_hazard,
    a_measured_criterion,
    a_snapshot,
    a_waiver,
    filed,
    judged,
    known,
    readings,
)


def met(ref="OP-01"):
    return a_criterion(ref), judged("met", of=ref), filed(of=ref)


def verdict(*things, **moment):
    return standing(a_snapshot(*things, **moment)).verdict


def test_the_verdict_says_not_yet_with_its_figures():
    red = a_criterion("OP-02"), judged("red", of="OP-02")
    unknown = a_criterion("OP-03")

    assert verdict(a_gateway(), met(), red, unknown) == (
        "Not yet. 1 of the 3 must-haves due by the next gate is in place. "
        "Next gate Tue 8 December: 1 will miss it, 1 is not known."
    )


def test_the_verdict_never_says_go():
    assert verdict(a_gateway(), met("OP-01"), met("OP-02")) == (
        "No must-have or hazard stands in the way. "
        "2 of the 2 must-haves due by the next gate are in place. Next gate Tue 8 December."
    )


def test_an_allowed_exception_is_said_to_be_one():
    allowed = a_criterion("OP-02"), a_waiver("OP-02")
    assert (
        "1 of the 2 must-haves due by the next gate is in place, and 1 allowed as an exception"
        in (verdict(a_gateway(), met(), allowed))
    )


@pytest.mark.parametrize(
    ("hazard", "said"),
    [
        (a_hazard(initial=5), "1 hazard is unacceptable."),
        (a_hazard(initial=None), "1 hazard is unrated."),
    ],
)
def test_a_hazard_stands_in_the_way_of_a_programme_that_has_met_everything(hazard, said):
    found = verdict(a_gateway(), met(), hazard)

    assert found.startswith("Not yet.")
    assert said in found


def test_without_a_gateway_the_verdict_looks_to_go_live():
    found = verdict(a_criterion(), judged("amber"))
    assert found.endswith("due by go-live are in place. Go-live Fri 22 January: 1 is at risk.")


def test_after_go_live_the_verdict_says_when_it_was_planned():
    assert "Go-live was planned for Sun 1 November" in verdict(met(), go_live="2026-11-01")


def test_an_empty_programme_is_too_little_to_go_by():
    found = verdict(a_gateway())
    assert found == "Too little to go by: no must-have is due yet. Next gate Tue 8 December."


def test_every_unmet_must_is_named_due_or_not():
    later = a_criterion("OP-02", due="2027-01-15")
    allowed = a_criterion("OP-03"), a_waiver("OP-03")
    removed = a_criterion("OP-04"), judged("removed", of="OP-04")
    should = a_criterion("OP-05", priority="should")

    stands = standing(a_snapshot(a_gateway(), met(), later, allowed, removed, should))

    assert [c.ref for c in stands.musts_unmet] == ["OP-02", "OP-03"]


def test_last_week_is_asked_of_the_same_records():
    recorded = known(a_gateway(), a_criterion(), judged("amber", on="2026-11-12"), judged("red"))

    earlier = standing(recorded.on(date(2026, 11, 16)))

    assert (earlier.pillars[0].standing, earlier.days_to_go) == ("amber", 67)


def test_the_document_is_the_contract():
    checked = a_criterion(name="Rota issued", executive="Chief nurse")
    facts = judged("met"), filed(), a_check()

    assert standing_document(a_snapshot(a_gateway(), checked, facts)) == {
        "as_of": "2026-11-23",
        "go_live": "2027-01-22",
        "days_to_go": 60,
        "pillars": [
            {
                "pillar": "operational",
                "standing": "blue",
                "musts": 1,
                "musts_met": 1,
                "musts_checked": 1,
                "musts_due": 1,
                "executive": "Chief nurse",
            },
            empty_pillar("technical"),
            empty_pillar("clinical_safety"),
        ],
        "criteria": [
            {
                "ref": "OP-01",
                "name": "Rota issued",
                "declared": "met",
                "computed": "blue",
                "reason": "Ticked on 23 November; the audit of 23 November was checked by"
                " Internal audit on 23 November.",
                "forecast": {
                    "p50": None,
                    "p85": None,
                    "says": "Nothing is measured, so no pace can be seen.",
                },
            }
        ],
        "musts_unmet": [],
        "forecast": {
            "p50": None,
            "p85": None,
            "chance_by_go_live": None,
            "musts_met_p50": None,
            "musts_met_p85": None,
            "says": "Too little history: six weeks of records are needed, and there are 0 weeks.",
            "past": {"made": 0, "p50_held": 0, "p85_held": 0},
        },
    }


def empty_pillar(pillar):
    counts = dict.fromkeys(("musts", "musts_met", "musts_checked", "musts_due"), 0)
    return {"pillar": pillar, "standing": "grey", **counts, "executive": None}


def test_the_document_gives_a_forecast_as_iso_days():
    days = ("2026-10-12", "2026-10-26", "2026-11-09", "2026-11-23")
    steady = readings(*((day, 20 + 10 * n) for n, day in enumerate(days)))

    (criterion,) = standing_document(a_snapshot(a_measured_criterion(), steady))["criteria"]

    assert criterion["forecast"] == {
        "p50": "2027-01-04",
        "p85": "2027-01-11",
        "says": "An even chance by 4 January 2027, almost certain by 11 January 2027.",
        "asks": "50 %, target 80 %, 15 days left: 2.0 points a day needed, best week was 0.7.",
    }


def test_the_document_lists_what_was_removed_and_says_null_of_what_was_not_judged():
    removed = a_criterion("OP-02"), judged("removed", of="OP-02")

    document = standing_document(a_snapshot(a_criterion(), removed))

    assert [(c["ref"], c["declared"]) for c in document["criteria"]] == [
        ("OP-01", None),
        ("OP-02", "removed"),
    ]
    assert document["pillars"][0]["musts"] == 1
