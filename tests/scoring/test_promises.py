import pytest

from readiness.scoring.promises import promised_in_answer, promises
from tests.factories import GATE, a_note, a_question, a_snapshot, an_action

YESTERDAY, TODAY, TOMORROW = "2026-11-22", "2026-11-23", "2026-11-24"


def state(**changes) -> str:
    """Under which heading the one promise stands."""
    made = promises(a_snapshot(an_action(**changes)))
    headings = ("kept", "late", "broken", "to_come")
    return next((heading for heading in headings if getattr(made, heading)), "nowhere")


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        ({"due": TOMORROW}, "to_come"),
        ({"due": TODAY}, "to_come"),
        ({"due": None}, "to_come"),
        ({"due": YESTERDAY}, "broken"),
        ({"due": YESTERDAY, "status": "in progress"}, "broken"),
        ({"due": TOMORROW, "status": "Broken", "closed": TODAY}, "broken"),
        ({"due": TODAY, "closed": TODAY}, "kept"),
        ({"due": YESTERDAY, "closed": YESTERDAY, "status": "kept"}, "kept"),
        ({"due": None, "closed": TODAY}, "kept"),
        ({"due": YESTERDAY, "status": "done"}, "kept"),
        ({"due": YESTERDAY, "closed": TODAY}, "late"),
        ({"due": TOMORROW, "due_history": (YESTERDAY, TOMORROW)}, "late"),
        ({"due": TODAY, "due_history": (YESTERDAY, TODAY), "closed": TODAY}, "late"),
        ({"due": TODAY, "due_history": (YESTERDAY, TODAY), "closed": YESTERDAY}, "kept"),
        ({"due": YESTERDAY, "due_history": ("2026-11-02", YESTERDAY)}, "broken"),
        ({"due": TODAY, "due_history": (TOMORROW, TODAY)}, "to_come"),
        ({"due": YESTERDAY, "status": "cancelled"}, "nowhere"),
    ],
)
def test_a_promise_is_kept_late_broken_or_still_to_come(promise, expected):
    assert state(**promise) == expected


def test_a_promise_kept_later_was_still_to_come_before():
    kept = an_action(due=GATE, closed=TODAY, status="kept", shown="The list")
    (promise,) = promises(a_snapshot(kept, as_of=YESTERDAY)).to_come

    assert (promise.closed, promise.status, promise.shown) == (None, "", None)


def test_a_promise_is_not_made_before_its_question_is_put():
    put = a_question(asked=TODAY)

    assert not promises(a_snapshot(put, an_action(source="Q-01"), as_of=YESTERDAY))
    assert promises(a_snapshot(put, an_action(source="Q-01")))


def test_what_was_promised_in_reply_to_a_note_counts_too():
    kept = a_note("N-01", action="Retest", action_due=TODAY, action_closed=YESTERDAY)
    broken = a_note("N-02", action="Report", action_owner="COO", action_due=YESTERDAY)
    made = promises(a_snapshot(kept, broken, a_note("N-03")))

    assert [promise.text for promise in made.kept] == ["Retest"]
    assert [promise.owner for promise in made.broken] == ["COO"]


def test_the_promise_that_is_broken_longest_comes_first():
    late = an_action("A-01", due=YESTERDAY)
    later = an_action("A-02", due="2026-11-02")

    assert [p.ref for p in promises(a_snapshot(late, later)).broken] == ["A-02", "A-01"]


def test_what_was_promised_in_answer_to_a_question_names_it():
    snapshot = a_snapshot(an_action("A-01", source="Q-01"), an_action("A-02", source="Q-02"))

    assert [promise.ref for promise in promised_in_answer(snapshot, "Q-01")] == ["A-01"]
