from readiness.questions.links import linked, names, wording
from tests.factories import a_control, a_criterion, a_hazard, a_note, an_action, an_issue

PRINTERS = a_criterion("TE-22", name="Label printers mapped")


def test_a_record_names_what_its_keys_name():
    assert names(a_note(about=("TE-22",)), PRINTERS)
    assert names(an_issue(criteria=("Label printers mapped",)), PRINTERS)
    assert names(a_control(criteria=("TE-22",)), PRINTERS)
    assert names(a_hazard(criteria=("TE-22",)), PRINTERS)
    assert names(an_action(source="TE-22"), PRINTERS)


def test_a_record_names_what_its_words_name():
    assert names(a_note(text="We saw label printers mapped to ward 4."), PRINTERS)
    assert names(an_action(text="Bring TE-22 back to green"), PRINTERS)


def test_a_reference_inside_another_names_nothing():
    assert not names(an_action(text="Bring TE-221 back to green"), PRINTERS)


def test_a_short_name_is_not_found_in_every_sentence():
    assert not names(a_note(text="The load was heavy."), a_criterion("TE-07", name="Load"))


def test_records_about_the_same_thing_are_linked():
    assert linked(an_issue(name="Printers: labels come out blank"), PRINTERS)
    assert not linked(an_issue(name="A printer tray sticks"), PRINTERS)


def test_wording_is_what_a_record_says_of_itself():
    assert wording(an_issue(name="Screens dim", summary="Fix booked")) == "Screens dim. Fix booked"
