"""What was measured of a criterion is posted, its colour said, its date and its owner moved."""

import datetime as dt

from readiness.services.groups import post_group_reading
from readiness.vocabulary import Declared
from tests.pages.criterion import MEASURED, PROVED, as_recorded, opened
from tests.pages.opening import (
    KNOWN_UP_TO,
    LEAD,
    App,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
)


def test_a_reading_is_posted(programme_app: App):
    session = opened(programme_app, MEASURED, "Reading")
    field(session, "% of users complete").set_value(52)
    field(session, "Source (optional)").set_value("Learning system")

    press(session, "Post reading")

    assert said_done(session) == [f"The reading of {MEASURED} is posted."]
    posted = programme_app.known.on(KNOWN_UP_TO).readings(MEASURED)[-1]
    assert (posted.value, posted.source, posted.by) == (52, "Learning system", "Lee Programme")


def test_a_reading_without_a_value_is_refused_and_its_source_stays(programme_app: App):
    session = opened(programme_app, MEASURED, "Reading")
    field(session, "Source (optional)").set_value("Learning system")

    press(session, "Post reading")

    assert refusals(session) == ["Value: it is missing; fill it in. Nothing was recorded."]
    assert field(session, "Source (optional)").value == "Learning system"


def test_a_groups_reading_is_posted_beside_everybodys(programme_app: App):
    with programme_app.work_as(LEAD) as work:
        post_group_reading(work, MEASURED, value=20, denominator=240, shift="Nights")
    session = opened(programme_app, MEASURED, "Reading")
    field(session, "Shift").set_value("Nights")  # a name that is known is offered
    field(session, "On the rota").set_value("yes")
    field(session, "Of this group: % of users complete").set_value(31)
    field(session, "Of how many people").set_value(240)

    session = press(session, "Post the group's reading")

    assert said_done(session) == [f"A group's reading of {MEASURED} is posted."]
    group = programme_app.known.on(KNOWN_UP_TO).group_readings(MEASURED)[-1]
    assert (group.shift, group.rostered, group.value, group.by) == (
        "Nights",
        True,
        31,
        "Lee Programme",
    )
    assert "Rostered in the first fourteen days: 31 % (74 of 240)" in shown(session)


def test_a_group_of_nobody_in_particular_is_refused_and_its_value_stays(programme_app: App):
    session = opened(programme_app, MEASURED, "Reading")
    field(session, "Of this group: % of users complete").set_value(31)
    field(session, "Of how many people").set_value(240)

    session = press(session, "Post the group's reading")

    assert "Say whom it was measured of" in refusals(session)[0]
    assert field(session, "Of this group: % of users complete").value == 31


def test_a_criterion_that_measures_nothing_says_so(programme_app: App):
    session = opened(programme_app, PROVED, "Reading")

    assert "Nothing is measured here" in shown(session)
    assert not offers(session, "Post reading")


def test_a_judgement_is_recorded_with_its_reason(programme_app: App):
    session = opened(programme_app, PROVED, "Judge")
    field(session, "We say").set_value(Declared.RED)
    field(session, "Why").set_value("The returns cannot be produced")

    press(session, "Record")

    assert said_done(session) == [f"{PROVED} is judged."]
    assert '<span class="status red" title="Somebody says that it will not' in shown(session)
    assert programme_app.since(programme_app.known.number - 1)[0].why == (
        "The returns cannot be produced"
    )


def test_a_judgement_without_a_reason_is_refused_and_the_colour_stays(programme_app: App):
    session = opened(programme_app, PROVED, "Judge")
    field(session, "We say").set_value(Declared.RED)

    press(session, "Record")

    assert refusals(session) == [f"Say in a sentence why {PROVED} stands there."]
    assert field(session, "We say").value == Declared.RED


def test_a_judgement_of_no_colour_is_refused_and_its_reason_stays(programme_app: App):
    session = opened(programme_app, PROVED, "Judge")
    field(session, "Why").set_value("The returns cannot be produced")

    press(session, "Record")

    assert refusals(session) == ["Choose where it stands. Nothing was recorded."]
    assert field(session, "Why").value == "The returns cannot be produced"


def test_a_date_moves_and_every_date_it_had_is_kept(programme_app: App):
    session = opened(programme_app, MEASURED, "Date")
    field(session, "Due").set_value(dt.date(2022, 5, 16))
    field(session, "Why it moves").set_value("Trainers are ill")

    press(session, "Move the date")

    assert said_done(session) == [f"{MEASURED} has another date."]
    assert as_recorded(programme_app, MEASURED).due_history[-1] == dt.date(2022, 5, 16)


def test_a_date_that_moves_without_a_reason_is_refused_and_stays_typed(programme_app: App):
    session = opened(programme_app, MEASURED, "Date")
    field(session, "Due").set_value(dt.date(2022, 5, 16))

    press(session, "Move the date")

    assert refusals(session) == [f"Say in a sentence why the date of {MEASURED} moves."]
    assert field(session, "Due").value == dt.date(2022, 5, 16)


def test_no_date_at_all_is_refused_in_a_sentence(programme_app: App):
    session = opened(programme_app, MEASURED, "Date")
    field(session, "Due").set_value(None)
    field(session, "Why it moves").set_value("Trainers are ill")

    press(session, "Move the date")

    assert refusals(session) == ["Choose a date first. Nothing was recorded."]


def test_an_owner_changes_for_a_reason(programme_app: App):
    session = opened(programme_app, MEASURED, "Owner")
    field(session, "Owner").set_value("Head of learning")
    field(session, "Why").set_value("The training lead has left")

    press(session, "Change the owner")

    assert said_done(session) == [f"{MEASURED} has another owner."]
    assert as_recorded(programme_app, MEASURED).owner == "Head of learning"


def test_an_owner_without_a_reason_is_refused_and_stays_typed(programme_app: App):
    session = opened(programme_app, MEASURED, "Owner")
    field(session, "Owner").set_value("Head of learning")

    press(session, "Change the owner")

    assert refusals(session) == [f"Say in a sentence why {MEASURED} changes hands."]
    assert field(session, "Owner").value == "Head of learning"
