"""The chair's brief: one page, in the evening before, with the screen's own figures."""

from readiness.exchange.digests import digests
from readiness.exchange.papers.brief import brief_text, chair_brief
from readiness.model import NextDeepDive
from readiness.questions.asking import ranked
from readiness.scoring.since import last_time, since
from readiness.scoring.standing import standing
from tests.factories import (
    a_criterion,
    a_person,
    a_programme,
    a_question,
    a_snapshot,
    an_action,
    judged,
)

CHAIR = a_person("P-08", name="Charlie Chair", roles=["chair"])
AWAY = a_person("P-04", name="Alex Away", title="Chief finance officer")
TOMORROW = NextDeepDive(at="2026-11-24T09:00:00Z", apologies=("Alex Away",))
THINGS = (
    a_criterion(),
    judged("green", on="2026-11-10"),
    judged("red", on="2026-11-20"),
    an_action(text="Book the rooms", owner="COO", due="2026-11-20"),
    a_question(text="Who covers the nights?", to="COO", asked=None, raised="2026-11-20"),
)


def trust(*things, to_come=TOMORROW):
    return a_snapshot(a_programme(next_deep_dive=to_come), CHAIR, AWAY, *things)


def told(snapshot) -> str:
    moved = since(snapshot.known.on(last_time(snapshot).day), snapshot)
    return brief_text(chair_brief(snapshot, moved=moved, questions=ranked(snapshot)))


def sent(snapshot):
    moved = since(snapshot.known.on(last_time(snapshot).day), snapshot)
    return {d.person.ref: d for d in digests(snapshot, moved=moved, waiting=0)}


def test_it_tells_what_turned_what_is_owed_what_to_ask_and_who_is_absent():
    snapshot = trust(THINGS)
    text = told(snapshot)

    assert standing(snapshot).verdict in text
    assert "deep dive of Tue 24 Nov 2026 09:00" in text
    assert "- Worse: Statement of OP-01, now will miss." in text
    assert "- Broken: Book the rooms, COO" in text
    assert "- COO: Who covers the nights?" in text
    assert "- Alex Away, Chief finance officer" in text


def test_where_there_is_nothing_it_says_so():
    text = told(a_snapshot())
    for said in ("Nothing turned.", "None is on record yet.", "None is asked for.", "Nobody has"):
        assert said in text


def test_it_goes_to_the_chair_and_to_nobody_else_on_the_eve():
    found = sent(trust())
    assert list(found) == ["P-08"]
    assert found["P-08"].title == "the chair’s brief, 23 November 2026"
    assert "Who is absent" in found["P-08"].text


def test_it_goes_out_on_no_other_day():
    next_week = NextDeepDive(at="2026-11-30T09:00:00Z")
    assert sent(trust(to_come=next_week)) == {}
    assert sent(trust(to_come=None)) == {}
