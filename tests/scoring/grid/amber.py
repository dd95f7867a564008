"""At risk: what is recorded, and words of the reason."""

from tests.factories import (
    a_criterion,
    a_measured_criterion,
    a_note,
    a_policy,
    a_reading,
    an_action,
    an_issue,
    filed,
    judged,
    readings,
)
from tests.scoring.grid.things import FAST_ONCE, PLAN, PLANNED, TICKED, TRAINED, YES_NO, Case

AMBER: list[Case] = [
    (
        "off its curve, with an owned and dated recovery",
        [PLANNED, a_reading(50, "2026-11-23"), an_action(text="Evening sessions for OP-01")],
        "50 % on 23 November against 64 % planned by then, on the way to a target of 80 %;"
        " Training lead is to bring it back by 8 December.",
    ),
    (
        "behind its curve by no more than its tolerance",
        [a_measured_criterion(curve=PLAN, tolerance=4), a_reading(60, "2026-11-23")],
        "the gap is within its tolerance",
    ),
    (
        "behind a share's curve by no more than the default",
        [PLANNED, a_reading(59, "2026-11-23")],
        "the gap is within its tolerance",
    ),
    (
        "met on words alone",
        [YES_NO, TICKED, filed("verbal")],
        "Ticked on 20 November on words alone; Training lead has until 8 December to prove it.",
    ),
    ("ticked, and nothing filed", [YES_NO, TICKED], "on words alone"),
    (
        "ticked on words after its date, while the gate is to come",
        [a_criterion(due="2026-11-10"), TICKED],
        "on words alone; Training lead has until 8 December",
    ),
    (
        "target met by an old reading",
        [TRAINED, a_reading(81, "2026-11-08")],
        "81 % on 8 November against a target of 80 %, but that reading is 15 days old.",
    ),
    (
        "ticked on old evidence",
        [YES_NO, TICKED, filed(on="2026-08-24")],
        "Ticked on 20 November, but the audit of 24 August is 91 days old.",
    ),
    (
        "ticked on evidence that went stale",
        [YES_NO, TICKED, filed(on="2026-11-10", stale_after="2026-11-22")],
        "the audit of 10 November went stale after 22 November",
    ),
    (
        "ticked on evidence without a day",
        [YES_NO, TICKED, filed(on=None)],
        "but the audit has no date",
    ),
    (
        "ticked on evidence from before a new build",
        [
            YES_NO,
            TICKED,
            filed(on="2026-11-10"),
            a_note(text="Release 9 replaced the build.", date="2026-11-16", about=["OP-01"]),
        ],
        "is from before the change of build on 16 November",
    ),
    (
        "an issue tells of the new build",
        [
            YES_NO,
            TICKED,
            filed(on="2026-11-01"),
            an_issue(name="Tests ran in another environment", criteria=["OP-01"]),
        ],
        "the change of build on 2 November",
    ),
    (
        "ticked, and the newest evidence is partial",
        [YES_NO, TICKED, filed(on="2026-11-01"), filed(on="2026-11-18", outcome="partial")],
        "Ticked on 20 November, but the audit of 18 November did not pass;",
    ),
    (
        "target met, and a later test failed",
        [TRAINED, a_reading(81, "2026-11-20"), filed("test_report", "2026-11-21", outcome="fail")],
        "but the test report of 21 November failed; Training lead has until 8 December",
    ),
    (
        "on pace by an old reading",
        [TRAINED, readings(("2026-10-01", 40), ("2026-10-11", 50), ("2026-10-21", 60))],
        "but that reading is 33 days old",
    ),
    (
        "on its curve by an old reading",
        [PLANNED, a_reading(40, "2026-11-05")],
        "40 % on 5 November against 28 % planned by then, on the way to a target of 80 %, but"
        " that reading is 18 days old.",
    ),
    (
        "readings age faster inside the last fortnight",
        [TRAINED, a_reading(81, "2026-11-19")],
        "but that reading is 4 days old",
        {"go_live": "2026-12-07"},
    ),
    (
        "readings age as the trust chose",
        [TRAINED, a_reading(81, "2026-11-15"), a_policy("reading_old_after_days", 7)],
        "but that reading is 8 days old",
    ),
    (
        "evidence ages as the trust chose",
        [YES_NO, TICKED, filed(on="2026-11-01"), a_policy("evidence_old_after_days", 21)],
        "the audit of 1 November is 22 days old",
    ),
    (
        "declared amber, with nothing to measure",
        [YES_NO, judged("amber", on="2026-11-20")],
        "Declared amber on 20 November; it is due on 8 December.",
    ),
    (
        "declared green, and re-dated",
        [a_criterion(due_history=["2026-11-10", "2026-12-08"]), judged("green")],
        "Declared green on 23 November, but its date has moved once.",
    ),
    (
        "declared green, and nobody owns it",
        [a_criterion(owner=None), judged("green")],
        "but nobody owns it",
    ),
    (
        "declared green a while ago",
        [YES_NO, judged("green", on="2026-11-08")],
        "but nothing about it is newer than 15 days",
    ),
    (
        "declared green over a failed test",
        [YES_NO, filed("test_report", "2026-11-18", outcome="fail"), judged("green")],
        "but the test report of 18 November did not pass",
    ),
    (
        "two readings, the last of them old, and a fresh green",
        [TRAINED, readings(("2026-10-11", 40), ("2026-10-21", 60)), judged("green")],
        "2 readings are too few to tell the pace, and the last is 33 days old.",
    ),
    (
        "one reading below target, and ticked all the same",
        [TRAINED, a_reading(60, "2026-11-20"), TICKED],
        "60 % on 20 November against a target of 80 %; 1 reading is too few to tell the pace;"
        " declared met on 20 November; it is due on 8 December.",
    ),
    (
        "too slow, with a promise to be as fast as it once was",
        [TRAINED, FAST_ONCE, an_issue(criteria=["OP-01"], due="2026-12-05")],
        "but Device lead is to bring it back by 5 December.",
    ),
    (
        "beyond a target of which nobody said which side counts",
        [a_measured_criterion(direction=None), a_reading(81, "2026-11-20"), judged("amber")],
        "81 % on 20 November against a target of 80 %, but nobody recorded which side of it"
        " counts; declared amber on 23 November",
    ),
    (
        "what a note asked for is on its way",
        [
            PLANNED,
            a_reading(50, "2026-11-23"),
            a_note(about=["OP-01"], action_owner="Ward lead", action_due="2026-12-04"),
        ],
        "Ward lead is to bring it back by 4 December.",
    ),
    (
        "off its curve, re-dated and owned",
        [
            a_measured_criterion(curve=PLAN, due_history=["2026-12-01", "2026-12-08"]),
            a_reading(50, "2026-11-23"),
        ],
        "Training lead is to bring it back by 8 December.",
    ),
]
