"""The file behind a piece of evidence: handed in with it, and looked at in its place."""

import csv
import datetime as dt
import io
from html import escape

import streamlit as st

from pages.components import handing_out, plain_table
from pages.components.form import Form
from pages.components.frame import Page
from readiness.model import Evidence
from readiness.settings import scanner
from readiness.store.content import JPEG, PDF, PNG, TEXT, Content, content_of
from readiness.store.taking_in import take_in
from readiness.thresholds import EVIDENCE_SIZE

ROWS = 200  # of a table, as many as anybody reads here
WEB = ("https://", "http://")


def field(form: Form) -> None:
    """A file to hand in with what is said of it.

    Which endings may be filed stands in the label: the hint beside the button would be cut short.
    """
    most = form.page.snapshot.policy[EVIDENCE_SIZE]
    label = "File (optional): PDF, picture, Word, Excel, PowerPoint, CSV or text"
    st.file_uploader(label, key=form.key("file"), max_upload_size=most)


def is_taken_in(form: Form) -> bool:
    """Whether what was handed in, if anything was, is kept now; if not, why is said.

    Where the file is refused, so is all the rest, and what was typed stays.
    """
    uploaded, page = form.chosen("file"), form.page
    if uploaded is None:
        return True
    most = page.snapshot.policy[EVIDENCE_SIZE]
    file, files = uploaded.getvalue(), handing_out.files()
    kept = page.beforehand(lambda: take_in(file, files, megabytes=most, scanner=scanner()))
    st.session_state[form.key("sha256")] = kept
    return kept is not None


def shown(page: Page, evidence: Evidence) -> None:
    """What a piece of evidence links to, and its file once it is asked for."""
    if evidence.link and evidence.link.startswith(WEB):
        st.link_button("Open the link", evidence.link)
    elif evidence.link:
        st.text(f"Found at {evidence.link}")
    if evidence.sha256:
        key = f"file-{evidence.recorded}"
        with st.expander("The file", key=key, on_change="rerun") as fold:
            if fold.open:
                _file(page, evidence)


def _file(page: Page, evidence: Evidence) -> None:
    if page.person is None:
        st.info("Choose who you are to open the file.")
        return
    found = page.answer(lambda: _read(evidence))
    if found is None:
        st.info("The file is not on this machine: only its fingerprint is on record.")
        return
    file, content = found
    address = handing_out.address(evidence, who=page.person.ref, at=dt.datetime.now(dt.UTC))
    if content is TEXT:
        _table(file, name=f"filed-{evidence.recorded}")
    if address is None:
        st.info("This browser keeps no cookies, so the file cannot be handed out to it.")
        return
    if content in (PNG, JPEG):
        _picture(address, evidence)
    if content is PDF:
        st.iframe(address, height=600)
    st.link_button(f"Open the {content.words}", address)


def _read(evidence: Evidence) -> tuple[bytes, Content] | None:
    file = handing_out.files().read(evidence.sha256 or "")
    return None if file is None else (file, content_of(file))


def _picture(address: str, evidence: Evidence) -> None:
    alt = escape(evidence.summary or "The picture that was filed", quote=True)
    st.html(f'<img src="{escape(address, quote=True)}" alt="{alt}" style="max-width: 100%">')


def _table(file: bytes, *, name: str) -> None:
    text = file.decode("utf-8-sig", errors="replace")
    lines = list(csv.reader(io.StringIO(text)))[: ROWS + 1]
    if lines and len(lines[0]) > 1:
        rows = under_heads(lines)
        alt = f"The table that was filed, {len(rows)} rows of it: {', '.join(lines[0])}"
        plain_table.grid(rows, name, alt=alt)
    else:
        st.text("\n".join(text.splitlines()[:ROWS]))


def under_heads(lines: list[list[str]]) -> list[dict[str, str]]:
    """The rows of a table under what its first line calls them; no two columns are called alike."""
    heads: list[str] = []
    for number, said in enumerate(lines[0], start=1):
        name = said.strip() or f"column {number}"
        heads.append(f"{name} ({number})" if name in heads else name)
    return [dict(zip(heads, line, strict=False)) for line in lines[1:]]
