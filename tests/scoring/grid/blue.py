"""Met and checked: what is recorded, and words of the reason."""

from tests.factories import a_check, a_criterion, a_person, a_reading, a_waiver, filed
from tests.scoring.grid.things import DEFECTS, TICKED, TRAINED, YES_NO, Case

BLUE: list[Case] = [
    (
        "target met, and somebody else checked the evidence",
        [TRAINED, a_reading(81, "2026-11-20"), filed(on="2026-11-18"), a_check()],
        "81 % on 20 November against a target of 80 %; the audit of 18 November was checked by"
        " Internal audit on 23 November.",
    ),
    (
        "ticked where there is nothing to measure, and checked",
        [YES_NO, TICKED, filed("signed_approval", "2026-11-18"), a_check()],
        "Ticked on 20 November; the signed approval of 18 November was checked by Internal audit"
        " on 23 November.",
    ),
    (
        "a text target is shown and never computed",
        [a_criterion(target="every ward"), TICKED, filed(), a_check()],
        "Ticked on 20 November;",
    ),
    (
        "an earlier failure that a later pass has answered",
        [YES_NO, TICKED, filed(on="2026-11-02", outcome="fail"), filed(outcome="pass"), a_check()],
        "was checked by Internal audit",
    ),
    (
        "the checked evidence counts though a newer one is unchecked",
        [YES_NO, TICKED, filed(on="2026-11-10"), a_check(), filed(on="2026-11-20")],
        "the audit of 10 November was checked",
    ),
    (
        "a checker is called by name",
        [YES_NO, TICKED, filed(), a_person("P-07", name="Ward sister"), a_check("P-07")],
        "was checked by Ward sister",
    ),
    (
        "a limit that is kept",
        [DEFECTS, a_reading(3, "2026-11-20"), filed(), a_check()],
        "3 on 20 November against a limit of 3;",
    ),
    (
        "what nobody owns, checked by somebody other than its provider",
        [a_criterion(owner=None), TICKED, filed(by="Training lead"), a_check()],
        "checked by Internal audit",
    ),
    (
        "an in-date exception is not needed by what is met",
        [YES_NO, TICKED, filed(), a_check(), a_waiver()],
        "checked by Internal audit",
    ),
    (
        "evidence that names its own day outlives the general limit",
        [YES_NO, TICKED, filed(on="2026-01-10", stale_after="2027-01-31"), a_check()],
        "the audit of 10 January was checked",
    ),
]
