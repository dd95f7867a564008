"""The hazard log on its page: how it is read, and how a hazard is logged and rated."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.components.rating import ONE, SEVERAL
from readiness.model import Brings, Control, Hazard, Person
from readiness.risk import LADDER, Harm
from readiness.services import hazards
from readiness.vocabulary import ControlKind, Likelihood, RatingOf, Severity
from tests.pages.opening import (
    CCIO,
    CHAIR,
    FRONT_LINE,
    KNOWN_UP_TO,
    LEAD,
    App,
    complaints,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
    unfold,
)

PRESCRIBING = "HZ-001"  # rated a bare 5 before its controls, and 3 after them
HARM, MANY = "What is the worst harm that is credible?", "To how many?"
LIKELIHOOD = "How likely is that harm?"
NAME = "How a patient could be harmed"
MAJOR, HIGH, LOW = Severity.MAJOR, Likelihood.HIGH, Likelihood.LOW


def logged(app: App, name: str = "Wrong patient", **said: object) -> str:
    """The reference of a hazard that somebody logged elsewhere."""
    with app.work_as(CCIO) as work:
        score = {"severity": MAJOR, "likelihood": HIGH} | said
        return hazards.log_hazard(work, name=name, **score).ref  # type: ignore[arg-type]


def as_recorded(app: App, ref: str) -> Hazard:
    found = app.known.on(KNOWN_UP_TO).find(Hazard, ref)
    assert found is not None
    return found


def opened(app: App, ref: str, doing: str, *, who: str | None = CCIO) -> AppTest:
    """A hazard, opened to do something about it."""
    return app.opened("hazards", who=who, hazard=ref, about_hazard=doing)


def score(session: AppTest, severity: Severity, likelihood: Likelihood) -> None:
    """Answer the two questions that come to a severity."""
    harm, several = next(
        (harm, several)
        for harm, found in LADDER.items()
        for several in (False, True)
        if found[several] is severity
    )
    field(session, HARM).set_value(harm)
    field(session, MANY).set_value(SEVERAL if several else ONE)
    field(session, LIKELIHOOD).set_value(likelihood)
    session.run()


def rows(session: AppTest) -> list[str]:
    """The references in the log, from the top."""
    return [str(ref) for frame in session.dataframe for ref in frame.value["Ref"]]


def test_a_hazard_owner_is_offered_what_is_theirs_and_told_whose_another_is(programme_app: App):
    part = {"ref": "P-07", "name": "Pat Pharmacy", "roles": ["hazard_owner"]}
    mine = logged(programme_app, owner="Pat Pharmacy")
    theirs = logged(programme_app, "Late labels", owner="Casey Clinical")
    with programme_app.work_as(LEAD) as work:
        work.add(Person.model_validate(part))

    assert offers(opened(programme_app, mine, "Rate", who="P-07"), "Record the rating")
    session = opened(programme_app, theirs, "Rate", who="P-07")
    assert not offers(session, "Record the rating")
    assert "Rating a hazard is for whoever owns it" in shown(session)
    assert "Ask Casey Clinical" in shown(session)


def test_asks_about_the_workshop_where_nothing_is_logged(bare_app: App):
    session = bare_app.opened("hazards")

    assert "No hazard is logged. Has the hazard workshop been held?" in shown(session)
    assert complaints(session) == []


def test_a_hazard_is_opened_by_a_cold_link(programme_app: App):
    session = programme_app.cold("hazards", hazard=PRESCRIBING)

    assert "Prescribing error through unfamiliarity" in shown(session)
    assert "Pharmacist checks" in session.table[0].value.to_string()


def test_a_link_to_a_hazard_that_is_not_there_says_so(programme_app: App):
    session = programme_app.cold("hazards", hazard="HZ-999")

    assert refusals(session) == ["There is no hazard HZ-999 here. It may have been renamed."]


def test_the_worst_stand_first_after_those_that_nobody_has_scored(programme_app: App):
    minor = logged(programme_app, severity=Severity.MINOR)
    unscored = logged(programme_app, severity=None, likelihood=None)
    major = logged(programme_app)

    assert rows(programme_app.cold("hazards")) == [unscored, PRESCRIBING, major, minor]


def test_the_matrix_counts_in_words_what_is_rated_in_each_cell(programme_app: App):
    logged(programme_app)
    logged(programme_app, severity=None, likelihood=None)

    told = shown(programme_app.cold("hazards"))
    assert "<b>1 hazard</b><br><small>4 must be reduced</small>" in told
    assert "Rated without severity and likelihood: 1. Not scored: 1." in told


def test_the_rating_is_looked_up_before_it_is_recorded(programme_app: App):
    session = unfold(programme_app.opened("hazards", who=LEAD), "Log a hazard")
    assert "unscored, which is not low" in shown(session)

    score(session, MAJOR, HIGH)

    assert "4 must be reduced" in shown(session)
    assert "looked up in DCB0160 v3.2 example" in shown(session)
    assert len(programme_app.known.of("hazard")) == 1


def test_a_hazard_is_logged_with_its_controls_and_opened(programme_app: App):
    session = unfold(programme_app.opened("hazards", who=LEAD), "Log a hazard")
    field(session, NAME).set_value("Allergies <b>are not</b> carried over")
    field(session, "What could cause it, one cause a line").set_value("Free text\n\nTwo systems")
    field(session, "Control 1 (optional)").set_value("Pharmacist checks")
    field(session, "Kind of control 1").set_value(ControlKind.VIGILANCE)
    score(session, MAJOR, HIGH)
    field(session, "Does control 1 bring a hazard of its own?").set_value("Yes")
    field(session, "Which one, or why none (optional if none)").set_value(
        "Wards wait for a pharmacist"
    )

    press(session, "Log the hazard")

    assert said_done(session) == ["The hazard is logged, and opened here."]
    assert session.query_params["hazard"] == "HZ-002"
    hazard = as_recorded(programme_app, "HZ-002")
    assert hazard.causes == ("Free text", "Two systems")
    [control] = programme_app.known.on(KNOWN_UP_TO).controls_of(hazard)
    assert (control.name, control.kind) == ("Pharmacist checks", ControlKind.VIGILANCE)
    assert control.brings is not None
    assert control.brings.says == "Wards wait for a pharmacist"


def test_a_new_control_that_was_not_asked_about_is_refused_and_what_was_typed_stays(
    programme_app: App,
):
    session = unfold(programme_app.opened("hazards", who=LEAD), "Log a hazard")
    field(session, NAME).set_value("Allergies are not carried over")
    field(session, "Control 1 (optional)").set_value("Pharmacist checks").run()

    press(session, "Log the hazard")

    [why] = refusals(session)
    assert why.startswith("Choose whether the control 'Pharmacist checks' brings a new hazard")
    assert field(session, NAME).value == "Allergies are not carried over"
    assert field(session, "Control 1 (optional)").value == "Pharmacist checks"


def test_a_line_for_a_control_follows_each_that_is_filled(programme_app: App):
    session = unfold(programme_app.opened("hazards", who=LEAD), "Log a hazard")
    field(session, "Control 1 (optional)").set_value("Pharmacist checks").run()

    assert field(session, "Control 2 (optional)").value == ""


def test_half_a_rating_is_refused_and_what_was_typed_stays(programme_app: App):
    session = unfold(programme_app.opened("hazards", who=LEAD), "Log a hazard")
    field(session, NAME).set_value("Wrong patient")
    field(session, HARM).set_value(Harm.GRAVE)

    press(session, "Log the hazard")

    assert refusals(session) == [
        "A rating takes both a severity and a likelihood. Give both, or neither."
    ]
    assert field(session, NAME).value == "Wrong patient"
    assert len(programme_app.known.of("hazard")) == 1


def test_what_is_left_is_rated_and_dated(programme_app: App):
    ref = logged(programme_app)
    session = opened(programme_app, ref, "Rate")
    score(session, MAJOR, LOW)

    press(session, "Record the rating")

    assert said_done(session) == [f"{ref} is rated."]
    rating = programme_app.known.on(KNOWN_UP_TO).ratings(ref)[-1]
    assert (rating.which, rating.rating, rating.by) == (RatingOf.RESIDUAL, 3, "Casey Clinical")
    told = opened(programme_app, ref, "Ratings").table[0].value.to_string()
    assert "with all its controls in" in told
    assert "before its controls" in told


@pytest.mark.parametrize(
    ("severity", "likelihood", "refusal"),
    [
        (MAJOR, Likelihood.VERY_HIGH, "cannot be rated higher"),
        (Severity.MINOR, LOW, "Saying that a hazard would hurt less is for a clinical safety"),
    ],
)
def test_a_rating_that_may_not_be_is_refused_and_not_raised(
    programme_app: App, severity: Severity, likelihood: Likelihood, refusal: str
):
    ref = logged(programme_app)
    before = programme_app.known.number
    session = opened(programme_app, ref, "Rate")
    score(session, severity, likelihood)

    press(session, "Record the rating")

    [why] = refusals(session)
    assert refusal in why
    assert programme_app.known.number == before


def test_a_rating_without_its_parts_is_refused(programme_app: App):
    session = opened(programme_app, PRESCRIBING, "Rate")

    press(session, "Record the rating")

    assert refusals(session) == ["Choose a severity and a likelihood first. Nothing was recorded."]


def test_who_may_not_is_told_who_may_in_place_of_the_form(programme_app: App):
    session = opened(programme_app, PRESCRIBING, "Rate", who=CHAIR)

    assert not offers(session, "Record the rating")
    assert "Ask Casey Clinical" in "".join(str(info.value) for info in session.info)


def test_the_front_line_is_told_who_logs_a_hazard(programme_app: App):
    session = unfold(programme_app.opened("hazards", who=FRONT_LINE), "Log a hazard")

    assert not offers(session, "Log the hazard")


def test_what_was_done_to_a_hazard_is_told_with_who_and_when(programme_app: App):
    ref = logged(programme_app)
    told = shown(opened(programme_app, ref, "History"))

    assert "Casey Clinical added the hazard: Wrong patient" in told
    assert "Casey Clinical rated: date 11 May 2022, likelihood high" in told


def test_filters_stand_in_the_address(programme_app: App):
    ref = logged(programme_app, owner="Lee Programme")

    assert rows(programme_app.cold("hazards", holds="WRONG")) == [ref]
    assert rows(programme_app.cold("hazards", rated="4 must be reduced")) == [ref]
    assert rows(programme_app.cold("hazards", who=LEAD, mine="true")) == [ref]
    assert rows(programme_app.cold("hazards", stands="Closed")) == []


@pytest.mark.parametrize("key", ["stands", "rated", "about_hazard", "hazard"])
def test_an_address_that_makes_no_sense_raises_nothing(programme_app: App, key: str):
    assert not programme_app.cold("hazards", **{key: "<nonsense>"}).exception


def test_what_a_hazard_says_is_changed_and_a_control_is_placed_on_its_cause(programme_app: App):
    ref = logged(
        programme_app,
        controls=[Control(ref="", name="Two checks", brings=Brings(new_hazard=False))],
    )
    session = opened(programme_app, ref, "Change")
    field(session, "What could cause it, one cause a line").set_value("Two patients of one name")
    press(session, "Record the change")
    assert refusals(session) == [f"Say in a sentence why {ref} is changed."]
    field(session, "Why it is changed").set_value("Seen in the rehearsal")
    press(session, "Record the change")
    assert as_recorded(programme_app, ref).causes == ("Two patients of one name",)

    session = opened(programme_app, ref, "Controls")
    field(session, "Add a control, or say how far one has come").set_value("Say what one stops")
    session.run()
    field(session, "The causes that it stops").set_value(["Two patients of one name"])
    press(session, "Place it")
    (barrier,) = as_recorded(programme_app, ref).barriers
    assert barrier.causes == ("Two patients of one name",)
