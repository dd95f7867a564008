"""What changed, under the verdict; the paper that is planned, frozen and handed out."""

import datetime as dt

from readiness.days import LONDON
from readiness.scoring.next_time import planned
from readiness.scoring.standing import standing
from readiness.services import criteria, the_paper
from readiness.vocabulary import Declared
from tests.pages.opening import CCIO, CHAIR, KNOWN_UP_TO, LEAD, App, press, said_done, shown


def soon() -> dt.datetime:
    return dt.datetime.now(dt.UTC) + dt.timedelta(days=2)


def first(app: App) -> str:
    return app.known.on(KNOWN_UP_TO).criteria[0].ref


def test_the_chair_lands_on_what_changed_and_the_verdict_stands_above_it(programme_app: App):
    landed = programme_app.started(who=CHAIR)
    now = standing(programme_app.known.on(KNOWN_UP_TO))
    assert landed.header[0].value == now.verdict
    assert landed.subheader[0].value.startswith("Since ")
    assert "Since the paper" in [found.value for found in landed.subheader]


def test_everybody_else_lands_on_where_we_stand(programme_app: App):
    assert '<section class="pillar' in shown(programme_app.started(who=LEAD))


def test_the_next_deep_dive_is_planned_and_its_paper_frozen_by_hand(programme_app: App):
    session = programme_app.opened("deep_dive", who=CHAIR)
    [day] = [found for found in session.date_input if found.key == "next-day"]
    day.set_value(soon().date())
    press(session, "Plan it")
    to_come = planned(programme_app.known.on(KNOWN_UP_TO))
    nine = dt.datetime.combine(soon().date(), dt.time(9), LONDON)
    assert to_come is not None
    assert to_come.at == nine.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert said_done(session) == ["The next deep dive is planned."]

    press(session, "Freeze it now")
    assert said_done(session) == ["The paper is frozen."]
    assert "since the paper: 0 changes" in shown(session)


def test_what_changed_since_the_paper_is_shown_with_who_and_why(programme_app: App):
    with programme_app.work_as(CHAIR) as work:
        the_paper.plan_deep_dive(work, at=soon())
    with programme_app.work_as(CHAIR) as work:
        the_paper.freeze_paper(work)
    with programme_app.work_as(CCIO) as work:
        criteria.judge(work, first(programme_app), status=Declared.RED, why="The rota fell through")

    told = shown(programme_app.opened("deep_dive", who=CHAIR, view="changed"))
    after = told.partition("Since the paper of ")[2]
    assert "The rota fell through" in after


def test_who_may_not_plan_finds_the_paper_and_no_form(programme_app: App):
    session = programme_app.opened("deep_dive", who=LEAD)
    assert "No deep dive is planned" in shown(session)
    assert all(found.key != "next-day" for found in session.date_input)
