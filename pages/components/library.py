"""The library: every rule, what it goes by, how often it was heard here, and whether it is off."""

from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from pages.components import dialog, library_forms, listing, plain_table
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.days import in_words
from readiness.model import PolicyEntry
from readiness.questions.asking import ranked, silenced
from readiness.questions.library import THEMES, Entry, Heard, Setting, general, library
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.vocabulary import Assurance

OPEN = "rule"
HEIGHT = 620
COLUMNS: dict[str, ColumnConfig | str | None] = {
    "Rule": listing.column(150),
    "About": listing.column(140),
    "State": listing.column(56),
    "Asks": st.column_config.NumberColumn(width=52),
    "Put": st.column_config.NumberColumn(width=48),
    "Answers": listing.column(100),
}
SECTIONS = (
    ("Why it is uncomfortable", "why"),
    ("What a good answer sounds like", "good"),
    ("If the answer is weak, ask", "next"),
    ("It stays silent", "silent"),
    ("The go-live that taught it", "taught_by"),
)


def entries(snapshot: Snapshot) -> tuple[Entry, ...]:
    """Every rule on the day, with what it raises or would raise."""
    return library(snapshot, (*ranked(snapshot), *silenced(snapshot)))


def listed(page: Page) -> None:
    """The rules to choose from, and the one that is open beside them."""
    every = page.worked_out(entries)
    left, right = st.columns([1, 1], gap="medium")
    with left:
        found = [entry for entry in every if _is_wanted(page, entry)]
        st.text(_counted(found, of=len(every)))
        if found:
            _table(found)
        else:
            st.info("None of the rules matches the filters above.")
        with st.expander("What every colour and every meeting goes by"):
            _settings(page, page.worked_out(general))
    with right:
        _opened(page, every)


def _is_wanted(page: Page, entry: Entry) -> bool:
    return _of_pillar(page, entry) and _of_theme(entry) and _word() in entry.words


def filters() -> None:
    """Which rules to look at; they stand in the address, so that a link shows the same."""
    with st.container(horizontal=True, vertical_alignment="center"):
        listing.pillars()
        st.selectbox(
            "About",
            list(THEMES.values()),
            index=None,
            key="theme",
            bind="query-params",
            placeholder="About everything",
            label_visibility="collapsed",
        )
        st.text_input(
            "Rule holds",
            key="holds",
            bind="query-params",
            placeholder="Rule holds",
            label_visibility="collapsed",
        )


def _of_pillar(page: Page, entry: Entry) -> bool:
    """Whether a rule asks about the pillar today that was chosen."""
    chosen = st.session_state.get("pillar")
    asks = (q for q in page.worked_out(ranked) if q.trigger == entry.rule.name)
    return chosen is None or any(question.pillar is chosen for question in asks)


def _of_theme(entry: Entry) -> bool:
    return st.session_state.get("theme") in (None, entry.theme)


def _word() -> str:
    return (st.session_state.get("holds") or "").strip().casefold()


def _counted(found: Sequence[Entry], *, of: int) -> str:
    off = sum(entry.off is not None for entry in found)
    changed = sum(any(s.is_changed for s in entry.settings) for entry in found)
    return f"{len(found)} of {of} rules · switched off {off} · going by a changed number {changed}"


def _table(found: Sequence[Entry]) -> None:
    names = [entry.rule.name for entry in found]
    rows = [_row(entry) for entry in found]
    alt = f"{len(found)} rules, how often each was heard here and how it was answered"
    if plain_table.is_wanted("rules"):
        plain_table.draw(rows, alt=alt)
        return
    st.dataframe(
        rows,
        hide_index=True,
        key="rules",
        on_select=lambda: _choose(names),
        selection_mode="single-row",
        height="content" if len(found) <= listing.FEW else HEIGHT,
        column_config=COLUMNS,
        alt=alt,
    )


def _row(entry: Entry) -> dict[str, object]:
    heard = entry.heard
    return {
        "Rule": entry.title,
        "About": entry.theme,
        "State": _state(entry),
        "Asks": heard.raised if entry.off is None else 0,
        "Put": heard.put,
        "Answers": _answers(heard),
    }


def _answers(heard: Heard) -> str:
    """How it was answered here, in words."""
    counts = ((heard.answered[assurance], assurance.words) for assurance in Assurance)
    return ", ".join(f"{count} {words}" for count, words in counts if count) or "none yet"


def _state(entry: Entry) -> str:
    if entry.off is not None:
        return f"off{_until(entry.off)}"
    return "changed" if any(s.is_changed for s in entry.settings) else "on"


def _until(entry: PolicyEntry) -> str:
    return f" until {in_words(entry.until)}" if entry.until else ""


def _choose(names: Sequence[str]) -> None:
    chosen = st.session_state["rules"]["selection"]["rows"]
    if chosen and chosen[0] < len(names):
        st.session_state[OPEN] = names[chosen[0]]


def _opened(page: Page, every: Sequence[Entry]) -> None:
    """The rule that was chosen, as a page to read."""
    titles = {entry.rule.name: entry.title for entry in every}
    chosen = st.selectbox(
        "Rule",
        list(titles),
        index=None,
        format_func=lambda name: titles.get(name, name),
        key=OPEN,
        bind="query-params",
        placeholder="Choose one here or in the list",
    )
    for entry in every:
        if entry.rule.name == chosen:
            with st.container(border=True):
                _page(page, entry)


def _page(page: Page, entry: Entry) -> None:
    st.subheader(entry.title, anchor=False)
    if entry.off is not None:
        st.html(f'<p class="off">{escape(_decided("Switched off", entry.off))}</p>')
    st.text(entry.rule.guidance.notices)
    for title, section in SECTIONS:
        st.markdown(f"**{title}.** {plain(getattr(entry.rule.guidance, section))}")
    st.markdown("**What it goes by**")
    _settings(page, entry.settings)
    st.markdown(f"**Heard here.** {plain(_heard(entry.heard, is_off=entry.off is not None))}")
    _acts(page, entry)
    st.caption(f"{entry.rule.code} · {entry.rule.name}")


def _decided(what: str, entry: PolicyEntry) -> str:
    """Who decided something of a rule, until when, and why."""
    by = f" by {entry.by}" if entry.by else ""
    return f"{what}{by}{_until(entry)}: {entry.reason or 'no reason is on record'}"


def _heard(heard: Heard, *, is_off: bool) -> str:
    would = "It would ask" if is_off else "It asks"
    said = [f"{would} {counted(heard.raised, 'question')} today", f"put {heard.put} times here"]
    answered = [f"{heard.answered[a]} answered {a.words}" for a in Assurance if heard.answered[a]]
    rest = ((heard.unanswered, "without an answer"), (heard.held, "held"))
    others = [f"{n} {what}" for n, what in (*rest, (heard.dismissed, "dismissed")) if n]
    return "; ".join((*said, *answered, *others)) + "."


def _settings(page: Page, settings: Sequence[Setting]) -> None:
    """The numbers that decide, as they stand, each with the way to change it."""
    if not settings:
        st.text("No number that the trust may set: it goes by words and by what is on file.")
    for setting in settings:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"- {plain(' '.join(_said(setting)))}", width="stretch")
            name = setting.threshold.name
            if page.why_not("change_threshold") is None:
                dialog.opener(library_forms.CHANGE, name)
                if setting.entry is not None:
                    dialog.opener(library_forms.BACK, name)


def _said(setting: Setting) -> Iterator[str]:
    yield f"{setting.says}."
    if setting.entry is not None:
        yield f"{_decided(f'Changed from {setting.threshold.default}', setting.entry)}."


def _acts(page: Page, entry: Entry) -> None:
    """What the chair may do with a rule as it stands."""
    if page.why_not("switch_off_rule") is None:
        way = library_forms.SWITCH_OFF if entry.off is None else library_forms.SWITCH_ON
        dialog.opener(way, entry.rule.name)
