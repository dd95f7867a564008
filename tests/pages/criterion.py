"""Two criteria of the two trusts, opened to do something to them."""

from streamlit.testing.v1 import AppTest

from readiness.model import Criterion
from readiness.vocabulary import EvidenceKind
from tests.pages.opening import KNOWN_UP_TO, LEAD, App, field

PROVED = "TE-01"  # reports and data quality: nothing to measure, not ticked yet
MEASURED = "OP-01"  # users trained at trust A: 49 of 80 per cent
SUMMARY = "What was seen, run or signed"
SEEN = "Returns produced from a trial load"
FORMS = {
    "Tick off": "Tick off",
    "Reading": "Post reading",
    "Evidence": "Attach evidence",
    "Judge": "Record",
    "Date": "Move the date",
    "Owner": "Change the owner",
}


def opened(app: App, ref: str, doing: str, *, who: str | None = LEAD) -> AppTest:
    """A criterion, opened to do something to it."""
    return app.opened("criteria", who=who, criterion=ref, doing=doing)


def describe(session: AppTest) -> None:
    """Say what proves it."""
    field(session, SUMMARY).set_value(SEEN)
    field(session, "Kind").set_value(EvidenceKind.TRIAL_LOAD)


def as_recorded(app: App, ref: str) -> Criterion:
    found = app.known.on(KNOWN_UP_TO).find(Criterion, ref)
    assert found is not None
    return found
