"""What a refusal says, whom it names, and what nobody may do to their own."""

from readiness.permissions import may, why_not
from tests.factories import a_person
from tests.permissions.refusals import NOT_FOR_YOU
from tests.trust import CONTROL, CRITERION, a_trust


def test_a_refusal_names_those_who_may_beginning_with_those_whose_it_is():
    me = a_person("P-01", name="Me", roles=["front_line"])
    lead = a_person("P-02", name="Robin", roles=["programme_lead"])
    owner = a_person("P-03", name="Pat", title="Training lead")
    said = why_not(me, "tick_off", a_trust(me, lead, owner), CRITERION)

    assert said == f"{NOT_FOR_YOU['tick_off']} Ask Pat or Robin."


def test_a_refusal_names_three_people_at_most():
    me, *leads = (a_person(f"P-0{n}", roles=["programme_lead"] * (n > 1)) for n in range(1, 7))
    said = why_not(me, "tick_off", a_trust(me, *leads), CRITERION)

    assert said is not None
    assert said.endswith("Ask Person P-02 or Person P-03 or Person P-04.")


def test_nobody_in_particular_is_told_who_may():
    said = why_not(None, "judge", a_trust(a_person(name="Robin", roles=["ccio"])), CRITERION)
    assert said == f"{NOT_FOR_YOU['judge']} Ask Robin."


def test_what_somebody_did_they_may_undo_and_what_another_did_they_may_not():
    me, other = (a_person(ref) for ref in ("P-01", "P-02"))

    assert may(me, "undo", a_trust(me, other), me)
    assert not may(me, "undo", a_trust(me, other), other)


def test_nobody_verifies_a_control_of_their_own():
    person = a_person(title="Training lead", roles=["workstream_lead"])
    said = why_not(person, "verify_control", a_trust(person), CONTROL)
    assert said == "Verifying a control is for somebody other than its owner."


def test_no_safety_officer_accepts_the_risk_for_the_organisation():
    person = a_person(roles=["executive", "clinical_safety_officer"])
    said = why_not(person, "accept_residual_risk", a_trust(person))

    assert said is not None
    assert "somebody other than a clinical safety officer" in said
