from readiness.scoring.issues import IssueStanding, closed_issues, open_issues
from readiness.vocabulary import Pillar
from tests.factories import a_criterion, a_hazard, a_snapshot, an_issue


def order(*things) -> list[str]:
    return [found.issue.ref for found in open_issues(a_snapshot(*things))]


def only(*things) -> IssueStanding:
    (found,) = open_issues(a_snapshot(*things))
    return found


def test_safety_comes_before_severity():
    severe, unsafe = an_issue("IS-01", severity=1), an_issue("IS-02", patient_safety=True)
    assert order(severe, unsafe) == ["IS-02", "IS-01"]


def test_an_issue_with_a_hazard_touches_safety():
    assert only(an_issue(hazards=["HZ-01"]), a_hazard()).touches_safety
    assert not only(an_issue(hazards=["HZ-99"]), a_hazard()).touches_safety


def test_the_worse_severity_comes_first():
    assert order(*(an_issue(f"IS-0{n}", severity=5 - n) for n in (1, 2, 3))) == [
        "IS-03",
        "IS-02",
        "IS-01",
    ]


def test_an_issue_without_a_severity_stands_in_the_middle():
    graded = [an_issue(f"IS-0{n}", severity=n) for n in (1, 2, 3, 4)]
    assert order(an_issue("IS-09", severity=None), *graded)[1:4] == ["IS-02", "IS-09", "IS-03"]


def test_among_equals_what_blocks_a_must_comes_first():
    free, blocking = an_issue("IS-01"), an_issue("IS-02", raised="2026-11-22", criteria=["OP-01"])
    assert order(free, blocking, a_criterion()) == ["IS-02", "IS-01"]


def test_among_equals_the_older_comes_first():
    young, old = an_issue("IS-01", raised="2026-11-20"), an_issue("IS-02", raised="2026-10-01")
    undated = an_issue("IS-03", raised=None)
    assert order(undated, young, old) == ["IS-02", "IS-01", "IS-03"]


def test_the_moves_of_a_date_are_counted():
    once, moved = (
        an_issue(due_history=["2026-12-01"]),
        an_issue(due_history=["2026-12-01", "2026-12-08", "2026-12-15"]),
    )
    assert (only(an_issue()).moves, only(once).moves, only(moved).moves) == (0, 0, 2)
    assert only(moved).is_late


def test_an_issue_belongs_to_the_pillars_of_what_it_touches():
    found = only(
        an_issue(criteria=["OP-01", "OP-99"], hazards=["HZ-01"]), a_criterion(), a_hazard()
    )

    assert found.pillars == (Pillar.CLINICAL_SAFETY, Pillar.OPERATIONAL)
    assert [criterion.ref for criterion in found.blocks] == ["OP-01"]


def test_an_issue_is_as_old_as_the_days_since_it_was_raised():
    assert only(an_issue()).age == 21
    assert only(an_issue(raised=None)).age is None


def test_a_closed_issue_is_not_listed():
    assert order(an_issue(status="closed"), an_issue("IS-02", status="resolved")) == []


def test_closed_issues_are_told_from_the_last_with_how_long_they_stood():
    first = an_issue("IS-01", status="closed", closed="2026-11-09")
    last = an_issue("IS-02", status="resolved", closed="2026-11-16")
    undated = an_issue("IS-03", status="closed")
    found = closed_issues(a_snapshot(undated, first, last, an_issue("IS-04")))

    assert [told.issue.ref for told in found] == ["IS-02", "IS-01", "IS-03"]
    assert [told.age for told in found] == [14, 7, 21]


def test_an_issue_that_was_closed_later_is_open_on_the_day():
    closed = an_issue(status="closed", closed="2026-11-16")

    assert closed_issues(a_snapshot(closed, as_of="2026-11-15")) == ()
    assert len(open_issues(a_snapshot(closed, as_of="2026-11-15"))) == 1
