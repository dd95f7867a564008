"""A paper as a Word document, for those who have to send it on or correct its words."""

import io
from functools import singledispatch

from docx import Document
from docx.document import Document as Written
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import BaseStyle
from docx.table import Table as DrawnTable
from docx.text.paragraph import Paragraph as WrittenLine

from readiness.exchange.papers.paper import (
    LONGEST_PROPERTY,
    Facts,
    Heading,
    NextPage,
    Paper,
    Paragraph,
    Points,
    Table,
)

TYPEFACE = "Arial"
PRINTED = 17  # centimetres of an A4 page between its margins


def as_docx(paper: Paper) -> bytes:
    """The paper with real headings, lists and tables, its moment at the foot of every page."""
    written = Document()
    written.core_properties.title = paper.title[:LONGEST_PROPERTY]
    written.core_properties.language = "en-GB"
    _set_up(written, paper)
    written.add_heading(paper.title, level=0)
    if paper.subtitle:
        written.add_paragraph(paper.subtitle, style="Subtitle")
    for block in paper.blocks:
        _write(block, written)
    kept = io.BytesIO()
    written.save(kept)
    return kept.getvalue()


def _set_up(written: Written, paper: Paper) -> None:
    """A4, one typeface that every machine has, the moment and the page at every foot."""
    section = written.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2"):
        _typeface(written.styles[name])
    written.styles["Normal"].font.size = Pt(10.5)
    written.styles["Normal"].paragraph_format.space_after = Pt(5)
    foot, head = section.footer.paragraphs[0], section.header.paragraphs[0]
    foot.add_run(f"{paper.says} Page ")
    _counted(foot, "PAGE")
    foot.add_run(" of ")
    _counted(foot, "NUMPAGES")
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    head.add_run(paper.mark).bold = True


def _typeface(style: BaseStyle) -> None:
    """A style's typeface; a theme's would win over it, and stands on some machines only."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
        fonts.set(qn(f"w:{script}"), TYPEFACE)


def _counted(line: WrittenLine, what: str) -> None:
    """A number that the word processor keeps right: this page's, or how many there are."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), what)
    line._p.append(field)


@singledispatch
def _write(block: object, _written: Written) -> None:
    raise TypeError(f"No paper holds {block!r}.")


@_write.register
def _(block: Heading, written: Written) -> None:
    written.add_heading(block.text, level=block.level)


@_write.register
def _(block: Paragraph, written: Written) -> None:
    line = written.add_paragraph()
    line.add_run(block.text).bold = block.strong or None
    line.paragraph_format.keep_with_next = block.strong or None  # a question and its answer


@_write.register
def _(block: Points, written: Written) -> None:
    for item in block.items:
        written.add_paragraph(item, style="List Bullet")


@_write.register
def _(block: Facts, written: Written) -> None:
    for label, value in block.lines:
        line = written.add_paragraph()
        line.paragraph_format.space_after = Pt(1)
        line.add_run(f"{label}: ").bold = True
        line.add_run(value)


@_write.register
def _(block: Table, written: Written) -> None:
    drawn = written.add_table(rows=0, cols=len(block.heads), style="Table Grid")
    _fill(drawn, block.heads, strong=True)
    for row in block.rows:
        _fill(drawn, row)
    _repeat_heads(drawn)
    _widen(drawn, block.widths or (1,) * len(block.heads))
    written.add_paragraph().paragraph_format.space_after = Pt(2)  # or what follows touches it


@_write.register
def _(_block: NextPage, written: Written) -> None:
    written.add_page_break()


def _fill(drawn: DrawnTable, texts: tuple[str, ...], *, strong: bool = False) -> None:
    for cell, text in zip(drawn.add_row().cells, texts, strict=True):
        line = cell.paragraphs[0]
        line.paragraph_format.space_after = Pt(0)
        line.add_run(text).bold = strong or None


def _widen(drawn: DrawnTable, shares: tuple[int, ...]) -> None:
    """Columns as wide as their shares of the page; no row is torn in two by its end."""
    drawn.autofit = False
    widths = [Cm(PRINTED * share / sum(shares)) for share in shares]
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = width
    for row in drawn.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _repeat_heads(drawn: DrawnTable) -> None:
    """Heads are marked as heads, so that they return on every page and are read out as such."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    drawn.rows[0]._tr.get_or_add_trPr().append(mark)
