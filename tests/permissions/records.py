"""The record that each act is done to, and the rows of a grid."""

from readiness.model import Thing
from tests.factories import a_person
from tests.trust import (
    CONTROL,
    CRITERION,
    EVIDENCE,
    HAZARD,
    ISSUE,
    REHEARSAL,
    REQUEST,
    RISK,
    WORKSTREAM,
)

SAM = a_person(ref="P-02", name="Sam", title="Somebody else")
ON: dict[str, Thing | None] = {
    **dict.fromkeys(("change_roles", "correct_person", "let_go"), SAM),
    **dict.fromkeys(("check_evidence", "withdraw_fact"), EVIDENCE),
    **dict.fromkeys(("start_programme", "load_programme", "add_people", "redact"), None),
    **dict.fromkeys(("take_in_hazards", "take_in_list", "undo", "report_incident"), None),
    **dict.fromkeys(("raise_issue", "log_hazard", "issue_log", "accept_residual_risk"), None),
    **dict.fromkeys(("write_safety_case", "approve_safety_case", "plan_rehearsal"), None),
    **dict.fromkeys(("write_scheme", "adopt_scheme", "assess_incident", "close_incident"), None),
    **dict.fromkeys(("rate_hazard", "score_between", "lower_severity", "open_hazard"), HAZARD),
    **dict.fromkeys(("transfer_hazard", "acknowledge_hazard", "close_hazard"), HAZARD),
    **dict.fromkeys(("reopen_hazard", "withdraw_hazard", "accept_hazard"), HAZARD),
    **dict.fromkeys(("weigh_benefit", "justify_hazard", "amend_hazard"), HAZARD),
    **dict.fromkeys(("add_control", "share_control", "place_control"), HAZARD),
    **dict.fromkeys(("own_control", "implement_control", "verify_control"), CONTROL),
    "fail_control": CONTROL,
    **dict.fromkeys(("assess_risk", "carry_risk"), RISK),
    **dict.fromkeys(("link_issue", "redate_issue", "reassign_issue", "regrade_issue"), ISSUE),
    **dict.fromkeys(("close_issue", "reopen_issue", "time_workaround"), ISSUE),
    "record_rehearsal": REHEARSAL,
    **dict.fromkeys(("score_change", "decide_change", "check_principles"), REQUEST),
    **dict.fromkeys(("seat_disciplines", "give_workstream"), WORKSTREAM),
}


def the_record(act: str) -> Thing | None:
    """The kind of record that an act is done to; a criterion where none is named."""
    return ON.get(act, CRITERION)


def rows(grid: str) -> list[tuple[str, str, bool]]:
    """Each cell of a grid: its act, its column, and whether it says yes."""
    head, *lines = (line.split() for line in grid.strip().splitlines())
    return [
        (act, column, cell == "●")
        for act, *cells in lines
        for column, cell in zip(head, cells, strict=True)
    ]
