"""Not known, or allowed: what is recorded, and words of the reason."""

from tests.factories import (
    a_criterion,
    a_person,
    a_reading,
    a_waiver,
    filed,
    judged,
    readings,
    withdrawn,
)
from tests.scoring.grid.things import TICKED, TOO_SLOW, TRAINED, YES_NO, Case

GREY: list[Case] = [
    ("nothing recorded", [YES_NO], "Nothing is recorded."),
    (
        "a target, and nothing recorded",
        [TRAINED],
        "Never measured against a target of 80 %; nobody has judged it.",
    ),
    (
        "two readings, and nobody has judged it",
        [TRAINED, readings(("2026-11-11", 40), ("2026-11-21", 60))],
        "2 readings are too few to tell the pace; nobody has judged it.",
    ),
    ("evidence, and nobody has judged it", [YES_NO, filed()], "Nobody has judged it."),
    (
        "not started",
        [YES_NO, judged("not_started")],
        "Declared not started on 23 November; it is due on 8 December.",
    ),
    (
        "taken out of scope",
        [YES_NO, TICKED, filed(), judged("removed", on="2026-11-21")],
        "Taken out of scope on 21 November, and no longer counted.",
    ),
    ("judged tomorrow", [YES_NO, judged("green", on="2026-11-24")], "Nothing is recorded."),
    ("the judgement was taken back", [YES_NO, withdrawn(judged("green"))], "Nothing is recorded."),
    (
        "the reading was taken back",
        [TRAINED, withdrawn(a_reading(81, "2026-11-20"))],
        "Never measured",
    ),
    (
        "an exception without an expiry is none",
        [YES_NO, a_waiver(expires=None)],
        "Nothing is recorded.",
    ),
    (
        "an exception that nobody signed is none",
        [YES_NO, a_waiver(by=None)],
        "Nothing is recorded.",
    ),
    (
        "an exception without a reason is none",
        [YES_NO, a_waiver(reason=None)],
        "Nothing is recorded.",
    ),
    (
        "an exception granted tomorrow",
        [YES_NO, a_waiver(granted="2026-11-24")],
        "Nothing is recorded.",
    ),
    ("an exception taken back", [YES_NO, withdrawn(a_waiver())], "Nothing is recorded."),
]

WAIVED: list[Case] = [
    (
        "a named signatory, a reason and an expiry",
        [a_criterion(due="2026-11-22"), judged("red"), a_waiver()],
        "Chief executive allows it to be unmet until 22 January 2027: Floor walkers on every ward.",
    ),
    (
        "the day it expires still counts",
        [YES_NO, judged("red"), a_waiver(expires="2026-11-23")],
        "until 23 November",
    ),
    (
        "the exception that runs longest",
        [
            YES_NO,
            a_waiver(expires="2026-12-31"),
            a_waiver(expires="2026-11-20", granted="2026-11-01"),
        ],
        "until 31 December",
    ),
    ("what nobody plans", [YES_NO, judged("not_planned"), a_waiver()], "allows it to be unmet"),
    ("what is only claimed", [YES_NO, TICKED, a_waiver()], "allows it to be unmet"),
    ("a pace that misses", [TRAINED, TOO_SLOW, a_waiver()], "allows it to be unmet"),
    (
        "the signatory is called by name",
        [YES_NO, a_person("P-02", name="Chair of the trust"), a_waiver(by="P-02")],
        "Chair of the trust allows it to be unmet",
    ),
]
