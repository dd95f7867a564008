import datetime as dt

from readiness.history import told
from readiness.model import Person
from readiness.snapshot import Known
from readiness.store import Entry

AT = dt.datetime(2026, 11, 23, 9, 2, tzinfo=dt.UTC)
KNOWN = Known(things={"person": {"P-01": Person(ref="P-01", name="A. Lead")}})


def entry(kind: str, ref: str, *, before=None, after=None, actor: str = "P-01") -> Entry:
    return Entry(7, AT, actor, "act", kind, ref, before or {}, after or {}, "because")


def test_a_person_is_told_by_name():
    assert told(entry("criterion", "OP-01"), KNOWN).who == "A. Lead"


def test_the_terminal_is_told_as_such():
    assert told(entry("criterion", "OP-01", actor="terminal"), KNOWN).who == "the terminal"


def test_a_moved_field_is_told_with_both_values():
    moved = entry("criterion", "OP-01", before={"due": "2026-12-01"}, after={"due": "2026-12-08"})

    assert told(moved, KNOWN).what == "due from 1 December 2026 to 8 December 2026"


def test_a_field_that_was_empty_is_told_as_nothing():
    moved = entry("criterion", "OP-01", before={"owner": None}, after={"owner": "A. Lead"})

    assert told(moved, KNOWN).what == "owner set to A. Lead"


def test_a_fact_is_told_about_its_record():
    reading = told(entry("reading", "OP-01/7", after={"date": "2026-11-23", "value": 49}), KNOWN)

    assert (reading.about, reading.what) == (
        "OP-01",
        "posted a reading: date 23 November 2026, value 49",
    )


def test_a_reference_with_a_slash_stays_whole_for_a_record():
    assert told(entry("control", "HZ-001/1", after={"name": "Checks"}), KNOWN).about == "HZ-001/1"


def test_a_withdrawal_is_told_with_its_reason():
    said = {"withdrawn": {"on": "2026-11-23", "by": "P-01", "reason": "typed twice"}}

    assert told(entry("reading", "OP-01/7", after=said), KNOWN).what == (
        "withdrew the reading: typed twice"
    )


def test_a_redaction_says_in_how_many_places_and_not_what():
    said = told(entry("redaction", "ledger", after={"redacted": {"3": "x", "5": "y"}}), KNOWN)

    assert said.what == "redacted a text in 2 places"


def test_a_history_is_not_told_beside_the_value_that_it_ends_with():
    after = {"due": "2026-12-08", "due_history": ["2026-12-01", "2026-12-08"]}
    moved = entry("issue", "IS-001", before={"due": "2026-12-01"}, after=after)

    assert told(moved, KNOWN).what == "due from 1 December 2026 to 8 December 2026"


def test_a_history_that_was_put_right_alone_is_told():
    after = {"due_history": ["2026-12-01", "2026-12-08"]}

    assert told(entry("issue", "IS-001", before={"due_history": []}, after=after), KNOWN).what == (
        "due history set to 1 December 2026, 8 December 2026"
    )


def test_who_did_it_is_not_said_twice():
    declared = {"date": "2026-11-23", "status": "green", "by": "A. Lead"}

    assert told(entry("judgement", "OP-01/7", after=declared), KNOWN).what == (
        "declared: date 23 November 2026, status green"
    )


def test_what_only_looks_like_a_day_is_told_as_it_was_typed():
    said = entry("issue", "IS-1", before={"summary": "x"}, after={"summary": "2026-02-30"})

    assert told(said, KNOWN).what == "summary from x to 2026-02-30"
