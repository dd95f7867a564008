"""Sites and partners: who is trained, what is short, what could be lent, who reads what apart."""

import streamlit as st

from pages.components import dialog, rows, slide
from pages.components.form import Form
from pages.components.frame import Page
from pages.components.importing import lists
from readiness.model import Site
from readiness.scoring.sites import (
    Kit,
    SiteStanding,
    Transfer,
    shortfalls,
    side_by_side,
    sites,
    transfers,
)
from readiness.services.sites import COUNTS, count_site

COUNT = "Record what a site has"


def listed(page: Page) -> None:
    """Every site with what it has; then what could be lent, and where two sides read apart."""
    found = page.worked_out(sites)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.header("Sites and partners", anchor=False, width="stretch")
        if found and page.why_not("count_site") is None:
            dialog.opener(COUNT)
    if not found:
        st.info("No site is on record. Which places go live, and who counts what they have?")
    else:
        short = page.worked_out(shortfalls)
        said = " · ".join(one.says for one in short)
        said = said or "No site is short of anything that is counted."
        every = [_row(one) for one in found]
        slide.told(page, said, "Sites and partners", every, rest="site")
        rows.table(every)
    left, right = st.columns([1, 1], gap="medium")
    with left:
        _transfers(page)
    with right:
        _sides(page)
        lists(page, "sites")


def _row(one: SiteStanding) -> dict[str, str]:
    kits = {kit.capitalize(): _stock(one, kit) for kit in Kit}
    named = f"{one.name} ({one.site.organisation})" if one.site.organisation else one.name
    return {"Site": named, "Staff trained": one.trained} | kits


def _stock(one: SiteStanding, kit: Kit) -> str:
    """What works of what is needed, and how many are short or could be lent."""
    stock = one.stocks[kit]
    if stock.needed is None and stock.working is None:
        return "○ not known"
    told = f"{_number(stock.working)} of {_number(stock.needed)}"
    told += f", {stock.kept:,} spare" if stock.kept else ""
    if lacking := one.lacks(kit):
        return f"■ {told}: {lacking:,} short"
    return f"● {told}" if stock.balance is not None else f"○ {told}"


def _number(number: int | None) -> str:
    return "not known" if number is None else f"{number:,}"


def _transfers(page: Page) -> None:
    st.subheader("What could be lent", anchor=False)
    found = page.worked_out(transfers)
    if found:
        rows.table([_lent(one) for one in found])
    else:
        st.text("Nobody has to spare what another is short of.")


def _lent(one: Transfer) -> dict[str, str]:
    return {
        "What": f"{one.number:,} {one.kit}",
        "From": one.giver.name,
        "To": one.taker.name,
        "Agreed by": "two organisations" if one.is_between_organisations else "ourselves",
    }


def _sides(page: Page) -> None:
    st.subheader("Both sides of one criterion", anchor=False)
    found = page.worked_out(side_by_side)
    if not found:
        st.text("No criterion names two organisations that have to agree on it.")
    for one in found:
        st.text(f"{'▲ They differ' if one.differ else '● They agree'}: {one.criterion.name}")
        rows.table(
            [
                {"Organisation": who, "Last said": text or "○ nothing on record"}
                for who, text in one.said.items()
            ]
        )


def form(page: Page) -> None:
    """The numbers of one site; what is left as it is stays so."""
    typed = Form(page, "site")
    by_ref = {site.ref: site for site in page.snapshot.sites}
    dialog.refusal(typed)
    ref = st.selectbox(
        "Site", list(by_ref), format_func=lambda r: by_ref[r].name, key=typed.key("ref")
    )
    with st.form(typed.key("form"), border=False):
        for key in COUNTS:
            label = key.replace("_", " ").capitalize()
            now = getattr(by_ref[ref], key)
            st.number_input(label, value=now, min_value=0, step=1, key=typed.key(f"{key}-{ref}"))
        st.form_submit_button(
            "Record", type="primary", on_click=_counted, args=(typed, by_ref[ref])
        )


def _counted(typed: Form, site: Site) -> None:
    counts = {key: typed.chosen(f"{key}-{site.ref}") for key in COUNTS}
    dialog.attempt(typed, f"{site.name} is counted.", count_site, site.ref, **counts)
