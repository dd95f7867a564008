import pytest

from readiness.questions.migration import migration_not_converging
from tests.factories import (
    a_gateway,
    a_measured_criterion,
    a_note,
    a_snapshot,
    an_issue,
    filed,
)
from tests.questions.hearing import asked_about

GATEWAY = a_gateway()


def pathways(**changes):
    ordinary = {"name": "Pathway data migrated", "unit": "% errors", "direction": "max"}
    return a_measured_criterion(measure=None, **ordinary | {"target": 1} | changes)


def a_load(on, **changes):
    return filed("trial_load", on, **{"summary": None} | changes)


FIRST, SECOND, THIRD = "2026-10-05", "2026-10-26", "2026-11-16"


def heard(*things, **when):
    return asked_about(migration_not_converging, a_snapshot(GATEWAY, *things, **when))


@pytest.mark.parametrize(
    "text",
    [
        "Trial load 3 still rejects one record in thirty.",
        "Pathway data did not move correctly.",
        "Migrated appointments are duplicated in two clinics.",
    ],
)
def test_asks_when_a_record_tells_of_it(text):
    assert heard(a_note(date=THIRD, text=text)) == ["N-01"]
    assert heard(an_issue(summary=text, severity=2)) == ["IS-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Trial load 3 went through with no errors.",
        "Migrated lists were checked and agreed.",
        "Errors in the payroll file.",
    ],
)
def test_is_silent_when_a_record_tells_of_no_error_in_migrated_data(text):
    assert heard(a_note(date=THIRD, text=text)) == []


def test_is_silent_about_errors_before_a_clean_load():
    note = a_note(date=FIRST, text="Pathway data did not move correctly.")
    clean = (a_load(SECOND, value=0.2), a_load(THIRD, value=0.1))

    assert heard(note, pathways(), clean) == []


def test_is_silent_about_small_issues_and_lessons_from_elsewhere():
    small = an_issue(name="Migrated notes are duplicated", severity=3)
    lesson = a_note(kind="peer_lesson", text="Their trial loads failed until June.")

    assert heard(small, lesson) == []
