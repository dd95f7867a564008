"""A deep dive that is running, and what a test looks at in it."""

from streamlit.testing.v1 import AppTest

from readiness.model import DeepDive, Question
from readiness.questions.agenda import proposed
from readiness.questions.asking import ranked
from readiness.scoring.meeting import Meeting, meeting_of
from readiness.services import meetings
from readiness.vocabulary import Pillar
from tests.pages.opening import CHAIR, KNOWN_UP_TO, App

SUPPLIER = "The supplier's lead"


def deep_dive(app: App, view: str = "", *, who: str | None = CHAIR, **address: str) -> AppTest:
    return app.opened("deep_dive", who=who, **({"view": view} if view else {}), **address)


def meeting(app: App) -> Meeting:
    """The deep dive as it stands now."""
    snapshot = app.known.on(KNOWN_UP_TO)
    dive = snapshot.find(DeepDive, "DD-01")
    assert dive is not None
    return meeting_of(snapshot, dive)


def go_to_question(app: App) -> Question:
    """The first question on the agenda, brought before the meeting."""
    held = meeting(app)
    step = next(step for step in held.steps if (step.thing or "").startswith("Q-"))
    with app.work_as(CHAIR) as work:
        meetings.show_item(work, held.ref, item=step.item.ref, thing=step.thing)
        return work.get(Question, step.thing or "")


def html(session: AppTest) -> str:
    return "\n".join(found.proto.body for found in session.main.get("html"))


def sit(app: App) -> App:
    """The dashboard with a deep dive that is running."""
    with app.work_as(CHAIR) as work:
        snapshot = work.snapshot()
        planned = proposed(snapshot, Pillar.TECHNICAL, asked=ranked(snapshot))
        meetings.start_deep_dive(work, planned, focus=Pillar.TECHNICAL, suppliers=[SUPPLIER])
    return app
