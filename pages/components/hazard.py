"""One hazard, opened: its ratings and its controls, and what can be done about it."""

from collections.abc import Callable, Iterator

import streamlit as st

from pages.components import history, rating
from pages.components.bow_tie import picture
from pages.components.control import dealing
from pages.components.drawing import draw
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.hazard_change import changing
from pages.components.hazard_life import life
from pages.components.marks import plain
from readiness import frames
from readiness.charts.hazards import ratings_by_day
from readiness.days import in_words
from readiness.model import Control, Hazard, Rating
from readiness.scoring.hazard_log import HazardStanding
from readiness.scoring.hazard_wording import hints_for
from readiness.scoring.schemes import scheme_in_use
from readiness.services import hazards
from readiness.vocabulary import ControlState, RatingOf

UNSEEN = (ControlState.IMPLEMENTED, ControlState.VERIFIED)
WHICH = {
    RatingOf.RESIDUAL: "with all its controls in",
    RatingOf.CURRENT: "while its controls are coming in",
    RatingOf.INITIAL: "before its controls",
}


def panel(page: Page, found: HazardStanding) -> None:
    """Its three ratings, then the one thing that is to be done."""
    hazard = found.hazard
    st.header(plain(hazard.name), anchor=False)
    st.text("\n".join(_facts(hazard)))
    st.html(
        f"<p>Today {rating.mark(found.current, found.score)}<br>"
        f"Before its controls {rating.mark(found.initial, hazard.initial)}<br>"
        f"Risk left after controls {rating.mark(found.expected, hazard.residual)}</p>"
    )
    st.pills(
        "What would you like to see or do?",
        list(DOING),
        default="Controls",
        required=True,
        key="about_hazard",
        wrap=True,
        bind="query-params",
    )
    DOING[st.session_state["about_hazard"]](page, hazard)


def _facts(hazard: Hazard) -> Iterator[str]:
    """What is known of a hazard, a line for each side of it."""
    if hazard.description:
        yield hazard.description
    if hazard.every_effect:
        yield f"What would happen: {'; '.join(hazard.every_effect)}"
    if hazard.causes:
        yield f"Causes: {'; '.join(hazard.causes)}"
    status = hazard.status.words if hazard.status else "status not said"
    stated = f" (given as: {hazard.status_stated})" if hazard.status_stated else ""
    owner, scheme = hazard.owner or "nobody named", hazard.scheme or "no scheme named"
    yield f"{status.capitalize()}{stated} · owner {owner} · {scheme}"
    if hazard.justification:
        yield f"Why it is as small as it can be: {hazard.justification}"
    if hazard.library:
        yield f"Begun from {hazard.library} of the library"
    if hazard.approved_by:
        on = f" on {in_words(hazard.approved_on)}" if hazard.approved_on else ""
        yield f"Approved by {hazard.approved_by}{on}"
    if hazard.criteria:
        yield f"Depends on {', '.join(hazard.criteria)}"


def _controls(page: Page, hazard: Hazard) -> None:
    found = page.snapshot.controls_of(hazard)
    for hint in hints_for(hazard, found):
        st.caption(plain(hint))
    if not found:
        st.info("No control is on record: nothing stands between this hazard and a patient.")
    else:
        _controls_on_record(page, hazard, found)
    dealing(page, hazard)


def _controls_on_record(page: Page, hazard: Hazard, found: tuple[Control, ...]) -> None:
    st.table([_control(page, hazard, c) for c in found], border="horizontal", hide_index=True)


def _control(page: Page, hazard: Hazard, control: Control) -> dict[str, str]:
    sharing = [h.ref for h in page.snapshot.hazards if control.ref in h.controls]
    others = ", ".join(ref for ref in sharing if ref != hazard.ref)
    kind = f" ({control.kind.words})" if control.kind else ""
    return {
        "Control": plain(f"{control.name}{kind}"),
        "State": plain(_state(control)),
        "Owner": plain(control.owner or "nobody named"),
        "Brings a hazard?": _brings(control),
        "Shared with": plain(others) or "no other",
    }


def _state(control: Control) -> str:
    """How far a control has come, since when, what shows it, and who saw it."""
    due = f"due {in_words(control.due, year=False)}" if control.due else "no date"
    parts = [control.stage.words, "" if control.is_in else due]
    parts += [in_words(control.evidenced) if control.evidenced else "", control.evidence or ""]
    parts += [f"seen by {control.verified_by}" if control.verified_by else ""]
    wanting = control.stage in UNSEEN and control.evidenced is None
    return ", ".join([part for part in parts if part] + ["no evidence"] * wanting)


def _brings(control: Control) -> str:
    """Whether a control brings a hazard of its own, in a word."""
    if control.brings is None or control.brings.new_hazard is None:
        return "was there at first" if control.stage is ControlState.EXISTING else "not asked"
    return f"{'yes' if control.brings.new_hazard else 'no'}: {plain(control.brings.says or '')}"


def _ratings(page: Page, hazard: Hazard) -> None:
    found = page.snapshot.ratings(hazard.ref)
    if not found:
        st.info("No dated rating is on record.")
        return
    rows = [_rated(rated) for rated in reversed(found)]
    st.table(rows, border="horizontal", hide_index=True)
    frame = frames.ratings_by_day(page.snapshot, hazard)
    if len(frame):
        said = [
            f"{in_words(r.date)}: {r.rating} {WHICH[r.which or RatingOf.RESIDUAL]}" for r in found
        ]
        draw("Ratings over time", ratings_by_day(frame), ". ".join(said))


def _rated(rated: Rating) -> dict[str, str]:
    words = [part.words for part in (rated.severity, rated.likelihood) if part]
    if rated.placed is not None:
        words = [plain(rated.placed.severity), plain(rated.placed.likelihood)]
    number = "not said" if rated.rating is None else rating.in_words(rated.rating)
    return {
        "On": in_words(rated.date),
        "Rating": f"{number}, {WHICH[rated.which or RatingOf.RESIDUAL]}",
        "Looked up from": f"{', '.join(words) or 'a bare rating'}, {_scheme(rated)}",
        "By": plain(", ".join(rated.group) or rated.by or "not named"),
        "Why": plain(rated.reason or "not said"),
    }


def _scheme(rated: Rating) -> str:
    return f"in {plain(rated.scheme)}" if rated.scheme else "no scheme named"


def _rate(page: Page, hazard: Hazard) -> None:
    if is_refused(page, "rate_hazard", hazard):
        return
    form = Form(page, hazard.ref)
    with st.container(border=True):
        st.selectbox("Rate it", list(WHICH), format_func=WHICH.__getitem__, key=form.key("which"))
        scheme = page.worked_out(scheme_in_use)
        unscored = "Choose both and the rating is looked up."
        rating.scoring(form, unscored=unscored, scheme=scheme)
        form.text("Why (needed where it would hurt less than was thought)", "rated")
        label = "Record the rating"
        st.button(label, type="primary", key=form.key("rate"), on_click=_scored, args=(form,))


def _scored(form: Form) -> None:
    severity, likelihood = rating.chosen(form, form.page.worked_out(scheme_in_use))
    if severity is None or likelihood is None:
        form.page.refuse("Choose a severity and a likelihood first. Nothing was recorded.")
        return
    form.page.attempt(
        f"{form.ref} is rated.",
        hazards.rate,
        form.ref,
        which=form.chosen("which"),
        severity=severity,
        likelihood=likelihood,
        reason=form.typed("rated"),
    )


DOING: dict[str, Callable[[Page, Hazard], None]] = {
    "Controls": _controls,
    "Ratings": _ratings,
    "Rate": _rate,
    "Change": changing,
    "Life": life,
    "Bow-tie": picture,
    "History": history.lines,
}
