"""The workshop, the versions and the incidents on the hazards page, and two people at once."""

from datetime import date

import pytest

from readiness.exchange.hazard_library import library
from readiness.model import Hazard, Person, Rating, SafetyCase
from readiness.risk import Harm
from readiness.scoring.log_versions import last_version, needs_report
from readiness.services import hazards
from readiness.vocabulary import HazardStatus, Likelihood, Severity
from tests.pages.opening import (
    CCIO,
    KNOWN_UP_TO,
    App,
    field,
    press,
    refusals,
    said_done,
    shown,
    unescaped,
)

OFFICER = "P-09"
NAME, HARM = "How could a patient be harmed?", "What is the worst harm that is credible?"
CONTROL = "Control (choose one on record to share it, or type a new one)"
SHARED = "HZ-001/1"


@pytest.fixture
def app(programme_app: App) -> App:
    """The two trusts with a safety officer, whose registration is current."""
    officer = {
        "ref": OFFICER,
        "name": "Sam Safety",
        "roles": ["clinical_safety_officer"],
        "registration": "INVENTED-1",
        "registration_expires": date(2030, 1, 1),
    }
    case = {"ref": "SR-01", "name": "Report 1", "stage": "deployment"}
    with programme_app.work_as("setup") as work:
        work.add(Person.model_validate(officer))
        work.add(SafetyCase.model_validate(case))
    return programme_app


def workshop(app: App, who: str = OFFICER):
    return app.opened("hazards", who=who, hazards_view="Workshop")


def last(app: App) -> Hazard:
    return app.known.on(KNOWN_UP_TO).hazards[-1]


def test_one_hazard_goes_from_words_to_its_first_rating(app: App):
    session = workshop(app)
    field(session, "Who is in the room, names with commas between").set_value("Ada, Ben")
    field(session, NAME).set_value("The wrong patient's record is opened in clinic")
    field(session, HARM).set_value("grave")
    field(session, "To how many?").set_value("More than one patient")
    field(session, "How likely is that harm?").set_value("low")
    session.run()
    assert "4 must be reduced" in shown(session)

    press(session, "Log this hazard")

    assert said_done(session) == ["The hazard is logged. The next one can be typed."]
    hazard = last(app)
    [rating] = app.known.on(KNOWN_UP_TO).ratings(hazard.ref)
    assert (rating.severity, rating.rating, rating.group) == ("catastrophic", 4, ("Ada", "Ben"))
    assert field(session, NAME).value == ""
    assert field(session, "Who is in the room, names with commas between").value == "Ada, Ben"


def test_one_death_is_major(app: App):
    session = workshop(app)
    field(session, HARM).set_value("grave")
    field(session, "How likely is that harm?").set_value("low").run()
    assert "3 undesirable" in shown(session)


def test_what_is_like_it_is_shown_while_it_is_typed(app: App):
    session = workshop(app)
    field(session, NAME).set_value("A prescribing error through unfamiliarity").run()
    assert "HZ-001: Prescribing error through unfamiliarity" in shown(session)


def test_the_library_lends_its_words_and_not_its_scores(app: App):
    session = workshop(app)
    field(session, "Or start from the library (optional)").set_value("HZ-013").run()
    assert "published scores" in shown(session)
    assert "unscored, which is not low" in shown(session)

    press(session, "Log this hazard")

    hazard, entry = last(app), library()[12]
    assert (hazard.name, hazard.library, hazard.initial) == (entry.name, "HZ-013", None)
    assert hazard.causes == entry.causes


def test_a_control_on_record_is_shared_by_choosing_it(app: App):
    session = workshop(app)
    field(session, NAME).set_value("A dose is charted on two charts")
    field(session, CONTROL).set_value(SHARED).run()
    press(session, "Log this hazard")

    assert last(app).controls == (SHARED,)


def test_wording_is_helped_and_never_forced(app: App):
    session = workshop(app)
    field(session, NAME).set_value("Wrong drug").run()
    assert "Say what goes wrong, and for whom" in unescaped(shown(session))
    press(session, "Log this hazard")

    assert last(app).name == "Wrong drug"


def test_the_log_is_issued_and_a_rating_that_changes_asks_for_a_new_report(app: App):
    session = app.opened("hazards", who=OFFICER, hazards_view="Versions")
    field(session, "For which safety case report").set_value("SR-01").run()
    press(session, "Issue the log")
    assert said_done(session) == ["The hazard log is issued."]
    with app.work_as(OFFICER) as work:
        hazards.log_hazard(
            work, name="A late result", severity=Severity.MAJOR, likelihood=Likelihood.LOW
        )

    told = shown(app.opened("hazards", who=OFFICER))

    assert "A new safety case report is needed" in told
    assert "HZ-002 is new" in told
    assert needs_report(app.known.on(KNOWN_UP_TO))


def test_a_version_opens_as_it_was(app: App):
    session = app.opened("hazards", who=OFFICER, hazards_view="Versions")
    field(session, "For which safety case report").set_value("SR-01").run()
    press(session, "Issue the log")
    with app.work_as(OFFICER) as work:
        work.move(work.get(Hazard, "HZ-001"), name="Another name")
    session = app.opened("hazards", who=OFFICER, hazards_view="Versions")
    field(session, "Open a version as it was").set_value(1).run()

    assert "Prescribing error" in session.table[1].value.to_string()
    assert "what is shown is what was issued" in shown(session)
    assert last_version(app.known.on(KNOWN_UP_TO)) is not None


def test_nobody_closes_a_hazard_on_the_page_over_what_is_wanting(app: App):
    session = app.opened("hazards", who=OFFICER, hazard="HZ-001", about_hazard="Life")
    field(session, "What is to become of it?").set_value("Close it").run()

    assert "rated 5, which nobody may accept" in "".join(str(i.value) for i in session.info)
    assert not [b for b in session.main.button if b.label == "Close the hazard"]


def test_who_is_no_safety_officer_is_told_who_closes(app: App):
    session = app.opened("hazards", who=CCIO, hazard="HZ-001", about_hazard="Life")
    field(session, "What is to become of it?").set_value("Close it").run()
    assert "Ask Sam Safety" in "".join(str(info.value) for info in session.info)


def test_a_hazard_is_withdrawn_with_a_reason_and_never_deleted(app: App):
    session = app.opened("hazards", who=OFFICER, hazard="HZ-001", about_hazard="Life")
    field(session, "What is to become of it?").set_value("Withdraw it").run()
    press(session, "Withdraw it")
    assert refusals(session) == ["Say in a sentence why HZ-001 should not have been logged."]

    field(session, "Why it should not have been logged").set_value("Logged twice")
    press(session, "Withdraw it")
    assert "HZ-001" in app.known.of("hazard")


def test_an_incident_is_reported_and_its_three_questions_are_answered(app: App):
    session = app.opened("hazards", who=OFFICER, hazards_view="Incidents")
    field(session, "What happened (no patient's name)").set_value("A dose was charted twice")
    press(session, "Report it")
    field(session, "Incident").set_value("IN-001").run()
    press(session, "Record the answers")

    assert refusals(session) == ["Answer all three questions first. Nothing was recorded."]


def test_the_bow_tie_says_all_of_itself_in_words(app: App):
    session = app.opened("hazards", who=OFFICER, hazard="HZ-001", about_hazard="Bow-tie")
    assert "Control, not placed yet: Pharmacist checks" in shown(session)


def test_the_second_of_two_who_score_at_once_is_told_and_loses_nothing(app: App):
    with app.work_as(OFFICER) as work:
        ref = hazards.log_hazard(
            work, name="A late result", severity=Severity.MAJOR, likelihood=Likelihood.HIGH
        ).ref
    session = app.opened("hazards", who=CCIO, hazard=ref, about_hazard="Rate")
    likelihood = "How likely is that harm?"
    field(session, "What is the worst harm that is credible?").set_value(Harm.GRAVE)
    field(session, likelihood).set_value(Likelihood.LOW)
    field(session, "Why (needed where it would hurt less than was thought)").set_value("Seen")
    with app.work_as(OFFICER) as work:
        hazards.rate(work, ref, severity=Severity.MAJOR, likelihood=Likelihood.MEDIUM)

    press(session, "Record the rating")

    [why] = refusals(session)
    assert f"{ref}: a rating was recorded by Sam Safety" in why
    assert field(session, likelihood).value == Likelihood.LOW
    assert field(session, "Why (needed where it would hurt less than was thought)").value == "Seen"
    assert [r.likelihood for r in recorded(app, ref)] == [Likelihood.HIGH, Likelihood.MEDIUM]


def recorded(app: App, ref: str) -> tuple[Rating, ...]:
    return app.known.on(KNOWN_UP_TO).ratings(ref)


def test_a_proposal_is_taken_into_the_log(app: App):
    with app.work_as(OFFICER) as work:
        ref = hazards.log_hazard(work, name="A late result", status=HazardStatus.PROPOSED).ref
    session = app.opened("hazards", who=OFFICER, hazard=ref, about_hazard="Life")
    field(session, "What is to become of it?").set_value("Take it into the log").run()
    press(session, "Take it into the log")

    assert said_done(session) == [f"{ref} is in the log."]


def test_a_scheme_of_the_trusts_own_is_pasted_looked_at_and_chosen(app: App):
    session = app.opened("hazards", who=OFFICER, hazards_view="Versions")
    field(session, "What it is called").set_value("Northmoor two by two")
    field(session, "Its version").set_value("1")
    matrix = field(
        session, "The matrix, as it is printed: severities first, the likeliest row next"
    )
    matrix.set_value("x; slight; grave\noften; 3; 5\nrarely; 1; 3").run()
    assert "5 unacceptable" in session.table[-1].value.to_string()
    press(session, "Put this scheme on record")

    field(session, "Rate from now on in").set_value("SC-01").run()
    field(session, "Where the trust has agreed on it").set_value("In the plan")
    press(session, "Choose this scheme")
    assert "In use: Northmoor two by two 1." in shown(session)

    session = app.opened("hazards", who=OFFICER, hazards_view="Matrix")
    first, after = (grid.value for grid in session.dataframe)
    assert list(first.columns) == list(after.columns) == ["Slight", "Grave"]
    assert list(first.index) == ["Often", "Rarely"]
    assert "In the trust's own scheme: Northmoor two by two 1" in shown(session)
