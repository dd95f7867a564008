"""Met and not yet checked: what is recorded, and words of the reason."""

from tests.factories import (
    a_check,
    a_criterion,
    a_measured_criterion,
    a_note,
    a_person,
    a_reading,
    filed,
    withdrawn,
)
from tests.scoring.grid.things import TICKED, TRAINED, YES_NO, Case

MET: list[Case] = [
    (
        "target met, nobody else has checked",
        [TRAINED, a_reading(80, "2026-11-20"), filed(on="2026-11-18")],
        "80 % on 20 November against a target of 80 %; nobody else has checked the audit of"
        " 18 November.",
    ),
    (
        "ticked with hard evidence",
        [YES_NO, TICKED, filed("test_report", "2026-11-18")],
        "Ticked on 20 November with the test report of 18 November, which nobody else has checked.",
    ),
    (
        "the reading is the measure, without a document",
        [TRAINED, a_reading(81, "2026-11-20")],
        "no hard evidence is filed for anybody to check",
    ),
    (
        "only the owner checked",
        [YES_NO, TICKED, filed(), a_check("training lead")],
        "which nobody else has checked",
    ),
    (
        "the owner checked under another of their names",
        [
            a_person("P-01", name="A. Lead", title="Training lead"),
            YES_NO,
            TICKED,
            filed(),
            a_check("P-01"),
        ],
        "which nobody else has checked",
    ),
    (
        "a check by nobody named",
        [YES_NO, TICKED, filed(), a_check(None)],
        "which nobody else has checked",
    ),
    (
        "the check was taken back",
        [YES_NO, TICKED, filed(), withdrawn(a_check())],
        "which nobody else has checked",
    ),
    (
        "the check is of another day than the one asked about",
        [YES_NO, TICKED, filed(), a_check(on="2026-11-24")],
        "which nobody else has checked",
    ),
    (
        "target met and checked, but the evidence is old",
        [TRAINED, a_reading(81, "2026-11-20"), filed(on="2026-08-01"), a_check()],
        "the audit of 1 August is 114 days old",
    ),
    (
        "target met, though the newest evidence is only partial",
        [TRAINED, a_reading(81, "2026-11-20"), filed(outcome="partial"), a_check()],
        "the audit of 23 November did not pass",
    ),
    (
        "a failure before the reading that answers it",
        [TRAINED, filed(on="2026-11-10", outcome="fail"), a_reading(81, "2026-11-20")],
        "the audit of 10 November did not pass",
    ),
    (
        "ticked with checked evidence, but never measured",
        [TRAINED, TICKED, filed(), a_check()],
        "Ticked on 20 November with the audit of 23 November, and never measured.",
    ),
    (
        "met before a date that has passed",
        [a_measured_criterion(due="2026-11-10"), a_reading(81, "2026-11-20")],
        "81 % on 20 November",
    ),
    (
        "a target of nought that is reached",
        [a_criterion(direction="max", target=0, unit="defects"), a_reading(0, "2026-11-20")],
        "0 on 20 November against a limit of 0;",
    ),
    (
        "exactly the target, whichever side counts",
        [a_measured_criterion(direction=None), a_reading(80, "2026-11-20")],
        "80 % on 20 November",
    ),
    (
        "the last reading of a day is the one that counts",
        [TRAINED, a_reading(79, "2026-11-20"), a_reading(80, "2026-11-20")],
        "80 % on 20 November",
    ),
    (
        "a reading is still good on its fourteenth day",
        [TRAINED, a_reading(81, "2026-11-09")],
        "81 % on 9 November",
    ),
    (
        "evidence is still good on its ninetieth day",
        [YES_NO, TICKED, filed(on="2026-08-25")],
        "with the audit of 25 August",
    ),
    (
        "evidence is still good on the day it goes stale",
        [YES_NO, TICKED, filed(on="2026-11-10", stale_after="2026-11-23")],
        "with the audit of 10 November",
    ),
    (
        "a new build of something else",
        [YES_NO, TICKED, filed(on="2026-11-10"), a_note(text="A new build is in.", about=["X"])],
        "with the audit of 10 November",
    ),
    (
        "evidence from after the new build",
        [
            YES_NO,
            TICKED,
            filed(on="2026-11-18"),
            a_note(text="A new build is in.", date="2026-11-16", about=["OP-01"]),
        ],
        "with the audit of 18 November",
    ),
]
