"""The agenda is built from what stands out, and nothing stands on it twice."""

from readiness.questions.agenda import next_focus, pillar_named, proposed
from readiness.questions.asking import ranked
from readiness.vocabulary import AgendaKind, Pillar
from tests.factories import (
    a_criterion,
    a_meeting,
    a_person,
    a_question,
    a_snapshot,
    an_action,
    an_answer,
)
from tests.questions.rules_for_tests import EACH

WEEK_AGO = "2026-11-16"


def planned(*things, focus=Pillar.OPERATIONAL):
    snapshot = a_snapshot(*things)
    asked = ranked(snapshot, rules=(EACH,))
    return {item.kind: item for item in proposed(snapshot, focus, asked=asked)}


def test_it_is_sixty_minutes_in_seven_items():
    agenda = planned()

    assert len(agenda) == 7
    assert sum(item.minutes for item in agenda.values()) == 60
    assert not any(item.questions or item.promises for item in agenda.values())


def test_a_question_stands_under_its_pillar_or_among_the_exceptions():
    things = (a_criterion("OP-01"), a_criterion("TE-01", pillar="technical"))
    agenda = planned(*things, focus=Pillar.TECHNICAL)

    assert [q.refs[0].ref for q in agenda[AgendaKind.FOCUS].questions] == ["TE-01"]
    assert [q.refs[0].ref for q in agenda[AgendaKind.EXCEPTIONS].questions] == ["OP-01"]


def test_a_weak_answer_stands_on_top_and_not_under_its_pillar_again():
    put = a_question("Q-01", text="Who covers?", asked=WEEK_AGO)
    agenda = planned(put, an_answer(assurance="partly", answered=WEEK_AGO))

    assert [q.text for q in agenda[AgendaKind.PROMISES].questions] == ["Who covers?"]
    texts = [q.text for item in agenda.values() for q in item.questions]
    assert texts.count("Who covers?") == 1


def test_the_promises_that_were_missed_are_gone_through_and_those_kept_are_not():
    missed = an_action("A-01", due="2026-11-20")
    kept = an_action("A-02", due="2026-11-20", closed="2026-11-19", status="kept")
    agenda = planned(missed, kept)

    assert agenda[AgendaKind.PROMISES].promises == ("A-01",)


def test_what_was_sent_in_is_asked_when_anything_may_be():
    sent = a_question("Q-01", text="Who covers?", asked=None, raised=WEEK_AGO, sent_in=True)
    agenda = planned(sent)

    assert [q.text for q in agenda[AgendaKind.ASK_ANYTHING].questions] == ["Who covers?"]


def test_whoever_leads_an_item_is_called_by_their_title():
    agenda = planned(a_person(roles=["chair"], title="Trust chair"))
    assert agenda[AgendaKind.DECISIONS].lead == "Trust chair"


def test_the_focus_goes_round_the_pillars():
    assert next_focus(a_snapshot()) is Pillar.OPERATIONAL

    held = [
        a_meeting(f"DD-0{n}", date=f"2026-11-0{n}", focus=focus)
        for n, focus in enumerate(("operational", "technical", "clinical_safety"), start=1)
    ]
    assert next_focus(a_snapshot(*held[:1])) is Pillar.TECHNICAL
    assert next_focus(a_snapshot(*held)) is Pillar.OPERATIONAL


def test_an_item_s_name_says_of_which_pillars_it_is():
    assert pillar_named("Operational and clinical safety, by exception") == (
        Pillar.OPERATIONAL,
        Pillar.CLINICAL_SAFETY,
    )
    assert pillar_named("Ask anything") == ()
