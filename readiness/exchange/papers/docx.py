"""A paper as a Word document, for those who have to send it on or correct its words."""

import io
from functools import singledispatch

from docx import Document
from docx.document import Document as Written
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table as DrawnTable

from readiness.exchange.papers.paper import (
    Facts,
    Heading,
    NextPage,
    Paper,
    Paragraph,
    Points,
    Table,
)

LONGEST_PROPERTY = 255  # characters: what a property of a document holds


def as_docx(paper: Paper) -> bytes:
    """The paper with real headings, lists and tables, its moment at the foot of every page."""
    written = Document()
    written.core_properties.title = paper.title[:LONGEST_PROPERTY]
    written.core_properties.language = "en-GB"
    section = written.sections[0]
    section.footer.paragraphs[0].text = paper.says
    section.header.paragraphs[0].text = paper.mark
    written.add_heading(paper.title, level=0)
    if paper.subtitle:
        written.add_paragraph(paper.subtitle, style="Subtitle")
    for block in paper.blocks:
        _write(block, written)
    kept = io.BytesIO()
    written.save(kept)
    return kept.getvalue()


@singledispatch
def _write(block: object, _written: Written) -> None:
    raise TypeError(f"No paper holds {block!r}.")


@_write.register
def _(block: Heading, written: Written) -> None:
    written.add_heading(block.text, level=block.level)


@_write.register
def _(block: Paragraph, written: Written) -> None:
    written.add_paragraph().add_run(block.text).bold = block.strong or None


@_write.register
def _(block: Points, written: Written) -> None:
    for item in block.items:
        written.add_paragraph(item, style="List Bullet")


@_write.register
def _(block: Facts, written: Written) -> None:
    for label, value in block.lines:
        line = written.add_paragraph()
        line.add_run(f"{label}: ").bold = True
        line.add_run(value)


@_write.register
def _(block: Table, written: Written) -> None:
    drawn = written.add_table(rows=0, cols=len(block.heads), style="Table Grid")
    _fill(drawn, block.heads, strong=True)
    for row in block.rows:
        _fill(drawn, row)
    _repeat_heads(drawn)


@_write.register
def _(_block: NextPage, written: Written) -> None:
    written.add_page_break()


def _fill(drawn: DrawnTable, texts: tuple[str, ...], *, strong: bool = False) -> None:
    for cell, text in zip(drawn.add_row().cells, texts, strict=True):
        cell.paragraphs[0].add_run(text).bold = strong or None


def _repeat_heads(drawn: DrawnTable) -> None:
    """Heads are marked as heads, so that they return on every page and are read out as such."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    drawn.rows[0]._tr.get_or_add_trPr().append(mark)
