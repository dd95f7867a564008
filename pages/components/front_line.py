"""What the front line says, beside what we say; what was done about it; and who went to listen."""

from urllib.parse import urlsplit

import streamlit as st

from pages.components import dialog, rows, slide
from pages.components.form import Form
from pages.components.frame import Page
from pages.components.importing import lists
from pages.components.marks import line
from readiness.days import in_words
from readiness.exchange.papers.poster import poster
from readiness.model import Theme, Visit
from readiness.scoring.front_line import MOST, Voice, voices
from readiness.scoring.lots import lots
from readiness.scoring.pulses import FEWEST, front_line
from readiness.services import front_line as heard
from readiness.settings import address
from readiness.store import waiting_pulses

DONE, HEARD, VISITED = "Say what was done", "Write down what was said", "Log a visit"
POSTER = "The poster for the wards"
SMALL = f"Groups of fewer than {FEWEST} of a day, a site and a role group are in no figure here."


def listed(page: Page) -> None:
    """Where staff and we disagree most, first; then what they said, and what came of it."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.header("Front line", anchor=False, width="stretch")
        dialog.opener(POSTER)
        if page.why_not("log_visit") is None:
            dialog.opener(VISITED)
        if page.why_not("hear_theme") is None:
            dialog.opener(HEARD)
        _taking_in(page)
    st.text(f"{page.worked_out(front_line).says} {SMALL}")
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _voices(page)
        _visits(page)
    with right:
        _themes(page)
        lists(page, "pulses", "themes", "visits")


def dialogs(page: Page) -> dict[str, dialog.Draws]:
    """The forms that may stand over this page, by their titles."""
    return {
        DONE: lambda ref: _doing(page, ref),
        HEARD: lambda _: _hearing(page),
        VISITED: lambda _: _visiting(page),
        POSTER: lambda _: _poster(page),
    }


def _voices(page: Page) -> None:
    found = page.worked_out(voices)
    if not found:
        st.info(f"No group of {FEWEST} has answered lately. Where does the poster hang?")
        return
    st.subheader("What staff say, beside what we say", anchor=False)
    beside = [_row(voice) for voice in found]
    slide.of_table(page, "What staff say, beside what we say", beside, sentence=SMALL, rest="group")
    rows.table(beside)
    with st.expander("In their words"):
        for voice in found:
            if voice.sentences:
                st.text(f"{voice.role_group}, {voice.site}")
            for said in voice.sentences:
                st.text(f"“{said}”")


def _row(voice: Voice) -> dict[str, str]:
    return {
        "Site": voice.site,
        "Staff": voice.role_group,
        "How ready": f"{voice.confidence:.1f} of {MOST}",
        "Not confident": f"{voice.low} of {voice.answers}",
        "We say": f"{line(voice.said)}, of {voice.says_of}",
        "So": voice.verdict,
    }


def _themes(page: Page) -> None:
    st.subheader("You said, we did", anchor=False)
    themes = sorted(page.snapshot.all_of(Theme), key=lambda t: (t.did is not None, -(t.times or 0)))
    if not themes:
        st.info("Nothing is on record from the help desk or the floorwalkers.")
        return
    told = [_said(theme) for theme in themes]
    slide.of_table(page, "You said, we did", told)
    rows.table(told)
    waiting = [theme for theme in themes if theme.did is None]
    if waiting and page.why_not("say_what_was_done") is None:
        dialog.opener(DONE, waiting[0].ref)


def _said(theme: Theme) -> dict[str, str]:
    by = theme.heard_by.value.replace("_", " ") if theme.heard_by else "not said by whom"
    times = f", {theme.times} times" if theme.times else ""
    did = f"{theme.did} ({in_words(theme.did_on)})" if theme.did and theme.did_on else theme.did
    return {
        "You said": theme.name,
        "Heard by": f"{by}{times}{f', {theme.site}' if theme.site else ''}",
        "We did": did or "▲ nothing is on record",
    }


def _visits(page: Page) -> None:
    st.subheader("Visits to listen", anchor=False)
    visits = sorted(page.snapshot.all_of(Visit), key=lambda v: str(v.date), reverse=True)
    if not visits:
        st.info("No executive has logged a visit. Who goes, and on what day?")
        return
    listened = [
        {
            "On": in_words(visit.date, year=False) if visit.date else "day not said",
            "Who": visit.by or "nobody named",
            "Where": visit.name,
            "Heard": visit.heard or "",
        }
        for visit in visits
    ]
    slide.of_table(page, "Visits to listen", listened, rest="visit")
    rows.table(listened)


def _taking_in(page: Page) -> None:
    """The button that takes the answers in, where there are enough of them."""
    if page.moment.is_reopened or page.why_not("take_in_pulses") is not None:
        return
    ready = lots(waiting_pulses(page.shelf.engine), today=page.moment.day)
    if number := sum(len(lot.answers) for lot in ready):
        label, done = f"Take in {number} answers", "The answers are taken in, in no order."
        st.button(label, type="primary", on_click=page.attempt, args=(done, heard.take_in_pulses))


def _doing(page: Page, first: str) -> None:
    names = {t.ref: t.name for t in page.snapshot.all_of(Theme) if t.did is None}
    typed = Form(page, "did")
    with st.form(typed.key("form"), border=False):
        dialog.refusal(typed)
        start = list(names).index(first) if first in names else 0
        st.selectbox(
            "You said",
            list(names),
            index=start,
            format_func=names.__getitem__,
            key=typed.key("ref"),
        )
        typed.text("We did", "text")
        st.form_submit_button("Record it", type="primary", on_click=_did, args=(typed,))


def _did(typed: Form) -> None:
    ref, did = str(typed.chosen("ref")), typed.typed("text")
    dialog.attempt(typed, "It is recorded.", heard.say_what_was_done, ref, did=did)


def _hearing(page: Page) -> None:
    typed = Form(page, "heard")
    with st.form(typed.key("form"), border=False):
        dialog.refusal(typed)
        typed.text("What was said, in a few words (nobody's name)", "name")
        _site(page, typed)
        st.form_submit_button("Write it down", type="primary", on_click=_heard, args=(typed,))


def _heard(typed: Form) -> None:
    said = {"name": typed.typed("name"), "site": typed.chosen("site")}
    dialog.attempt(typed, "It is written down.", heard.hear_theme, **said)


def _visiting(page: Page) -> None:
    typed = Form(page, "visit")
    with st.form(typed.key("form"), border=False):
        dialog.refusal(typed)
        typed.text("Where: the ward or team, and the shift", "name")
        _site(page, typed)
        typed.past_day("On", "date")
        typed.text("Who went", "by", value=page.person.name if page.person else "")
        st.text_area("What was heard (nobody's name)", key=typed.key("heard"), height=90)
        st.form_submit_button("Log it", type="primary", on_click=_visited, args=(typed,))


def _visited(typed: Form) -> None:
    said = {name: typed.typed(name) for name in ("name", "heard", "by")}
    said |= {"site": typed.chosen("site"), "date": typed.chosen("date")}
    dialog.attempt(typed, "The visit is logged.", heard.log_visit, **said)


def _site(page: Page, typed: Form) -> None:
    sites = [site.name for site in page.snapshot.sites]
    st.selectbox("Site (optional)", sites, index=None, key=typed.key("site"))


def _poster(page: Page) -> None:
    """The address of the pulse, and its poster as a file to print."""
    here = urlsplit(st.context.url or "")
    found = address() or (f"{here.scheme}://{here.netloc}" if here.netloc else "https:/")
    given = st.text_input(
        "The address that staff can reach", value=f"{found}/pulse", key="poster-address"
    )
    made = page.answer(
        lambda: poster(given, programme=page.known.programme.name, day=page.moment.day)
    )
    if made is not None:
        st.download_button(
            "Poster (PDF)",
            data=made,
            file_name="how-ready-are-you.pdf",
            mime="application/pdf",
            on_click="ignore",
            type="primary",
        )
