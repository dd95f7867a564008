"""Whom a criterion's share counts: two shares side by side, the lowest group, and every group."""

import streamlit as st

from pages.components.frame import Page
from pages.components.marks import plain
from readiness.model import Criterion
from readiness.scoring.shares import Group, shares
from readiness.scoring.shares_said import IN_WORDS, shares_said
from readiness.vocabulary import Counting


def in_short(page: Page, criterion: Criterion) -> None:
    """The two shares side by side and what else is to be said, where there is more than one."""
    lines = shares_said(page.snapshot, criterion)
    if not lines:
        return
    wholes, others = lines[: len(Counting)], lines[len(Counting) :]
    for column, line in zip(st.columns(len(wholes), border=True), wholes, strict=True):
        column.text(line)
    if others:
        st.text("\n".join(others))


def shown(page: Page, criterion: Criterion) -> None:
    """Every group with its shares, the lowest of each kind first."""
    found = shares(page.snapshot, criterion)
    if found is None or not found.groups:
        return
    among = [one for one in Counting if any(one in group.shares for group in found.groups)]
    with st.expander(f"{len(found.groups)} groups, the lowest of each kind first"):
        rows = [_row(group, among) for group in found.groups]
        st.table(rows, border="horizontal", hide_index=True)


def _row(group: Group, among: list[Counting]) -> dict[str, str]:
    told = {one: group.shares.get(one) for one in among}
    said = {IN_WORDS[one]: share.says if share else "not counted" for one, share in told.items()}
    return {"Told apart by": group.by.value, "Group": plain(group.name)} | said
