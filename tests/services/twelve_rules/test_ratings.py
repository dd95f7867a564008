"""Ways past the rules of rating: looked up, derived, no higher after, never signed away."""

from typing import Any

from readiness.errors import NotPermitted
from readiness.services import hazards, signing
from readiness.vocabulary import RatingOf
from tests.services.twelve_rules.trying import (
    LEAD,
    MINOR,
    OFFICER,
    OWNER,
    WHY,
    Trust,
    Way,
    a_row,
    not_filed,
    refused,
    still_blocked,
    way,
    ways_past,
)

# 1. A rating is looked up in a named scheme.


@way(1, "service")
def rating_in_words_of_no_scheme(trust: Trust) -> None:
    words: dict[str, Any] = {"severity": "negligible", "likelihood": "rare"}
    refused(trust, hazards.rate, "HZ-001", **words, why="not both words of DCB0160")


@way(1, "terminal")
def a_number_that_the_scheme_does_not_give(trust: Trust) -> None:
    softer = {"date": "2026-11-20", "severity": "major", "likelihood": "high", "rating": 1}
    not_filed(trust, "terminal", why="1 is not 4", hazards=a_row(rating_history=[softer]))


@way(1, "import")
def a_product_for_a_rating(trust: Trust) -> None:
    taken = trust.log("HZ-050;Late letters;Queue;Minor;Medium;6;;;;;;")
    assert "initial" not in taken.records[0]
    assert taken.flags[0].why.endswith("Minor and Medium are rated 2, and the file says 6")


@way(1, "file")
def another_matrix_under_the_same_name(trust: Trust) -> None:
    label = "Northmoor three by three 2"
    placed = {"initial": {"severity": "grave", "likelihood": "often"}}
    trust.file("terminal", hazards=a_row("HZ-051", initial=5, scheme=label, placed=placed))
    rows = [{"likelihood": "often", "ratings": [1, 1, 1]}]
    scheme = {"ref": "SC-01", "name": "Northmoor three by three", "rows": rows}
    not_filed(trust, "terminal", why="HZ-051 was rated in it", schemes=[scheme])


# 2. Severity is derived from the harm and from how many it reaches; nothing else is a severity.


@way(2, "service")
def half_a_rating(trust: Trust) -> None:
    said: dict[str, Any] = {"name": "Wrong patient", "severity": "major"}
    refused(trust, hazards.log_hazard, **said, why="both a severity and a likelihood")


@way(2, "file")
def a_harm_for_a_severity(trust: Trust) -> None:
    said: dict[str, Any] = {"initial": {"severity": "death", "likelihood": "low"}}
    for who in (LEAD, "terminal"):
        not_filed(trust, who, why="death", hazards=a_row("HZ-058", **said))


@way(2, "import")
def a_death_without_its_severity(trust: Trust) -> None:
    taken = trust.log("HZ-052;Wrong patient;Names;Death;Low;4;;;;;;")
    assert "initial" not in taken.records[0]


# 3. What is left is no more than before, and no less grave without the officer's reason.


@way(3, "service")
def more_left_than_there_was(trust: Trust) -> None:
    words: dict[str, Any] = {"severity": "catastrophic", "likelihood": "high"}
    refused(trust, hazards.rate, "HZ-001", **words, why="cannot be rated higher")


@way(3, "service")
def less_grave_without_a_reason(trust: Trust) -> None:
    refused(trust, hazards.rate, "HZ-001", **MINOR, why="why HZ-001 is less grave")
    why = "for whoever owns it"
    refused(trust, hazards.rate, "HZ-001", **MINOR, who=OWNER, why=why, by=NotPermitted)


@way(3, "service")
def less_grave_before_its_controls(trust: Trust) -> None:
    said: dict[str, Any] = MINOR | {"which": RatingOf.INITIAL}
    refused(trust, hazards.rate, "HZ-001", **said, why="why HZ-001 is less grave")


@way(3, "terminal")
def rating_at_the_terminal(trust: Trust) -> None:
    why = "Rating a hazard is for"
    refused(trust, hazards.rate, "HZ-001", **MINOR, who="terminal", why=why, by=NotPermitted)


@way(3, "file")
def less_grave_by_a_file(trust: Trust) -> None:
    for key in ("initial", "residual", "current"):
        said: dict[str, Any] = {key: MINOR}
        not_filed(trust, why="clinical safety officer", hazards=a_row(**said))


@way(3, "import")
def less_grave_by_a_log(trust: Trust) -> None:
    before = trust.hazard("HZ-001")
    taken = trust.log("HZ-001;Hazard HZ-001;;Minor;Low;1;Minor;Very low;1;Open;;")
    assert [(f.field, f.raw) for f in taken.flags] == [
        ("initial", "Minor / Low / 1"),
        ("residual", "Minor / Very low / 1"),
    ]
    after = trust.hazard("HZ-001")
    assert (after.initial, after.residual) == (before.initial, before.residual)


# 4. A four or a five stops "go", whoever signs for it; two and three take a reason.


@way(4, "service")
def signing_for_a_four(trust: Trust) -> None:
    refused(trust, signing.accept_hazard, "HZ-001", reason=WHY, why="nobody may")
    still_blocked(trust)


@way(4, "service")
def weighing_it_away(trust: Trust) -> None:
    with trust.work_as(OFFICER) as work:
        signing.weigh_benefit(work, "HZ-001", benefit="One record", says="Seen", outweighs=True)
    still_blocked(trust)


@way(4, "service")
def signing_for_a_two_without_a_reason(trust: Trust) -> None:
    with trust.work_as(OFFICER) as work:
        hazards.rate(work, "HZ-001", which=RatingOf.CURRENT, severity="major", likelihood="low")
    refused(trust, signing.accept_hazard, "HZ-001", why="Say in a sentence why")


@way(4, "terminal")
def a_file_that_says_it_is_accepted(trust: Trust) -> None:
    signed = {"by": "Alex Accountable", "on": "2026-11-20", "rating": 4, "reason": WHY}
    trust.file("terminal", hazards=a_row(accepted=signed, justification=WHY))
    still_blocked(trust)


@way(4, "file")
def somebody_else_says_it_is_accepted(trust: Trust) -> None:
    signed = {"by": "Alex Accountable", "on": "2026-11-20", "rating": 3, "reason": WHY}
    not_filed(trust, why="Signing for a hazard's risk", hazards=a_row(accepted=signed))


@way(4, "import")
def closing_a_four_by_a_log(trust: Trust) -> None:
    trust.log("HZ-001;Hazard HZ-001;;;;;;;;Closed;;")
    still_blocked(trust)


@ways_past(1, 2, 3, 4)
def test_it_cannot_be_gone_around(trust: Trust, tried: Way) -> None:
    tried(trust)
