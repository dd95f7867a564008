import datetime as dt
import io
from typing import Any

import pytest
from docx import Document
from docx.shared import Cm

from readiness.exchange.papers.docx import as_docx
from readiness.exchange.papers.paper import (
    Facts,
    Heading,
    NextPage,
    Paper,
    Paragraph,
    Points,
    Table,
)
from readiness.exchange.papers.pdf import as_pdf
from tests.exchange.papers.reading import read, root_of, tags_of, text_of

HOSTILE = '#panic() *x* $1/0$ @ref <b> \\ = "; //'
BLOCKS = (
    Facts((("Chair", "A. Chair"),)),
    Heading("What stands in the way"),
    Paragraph("Three must-haves are unmet.", strong=True),
    Heading("Owners", level=2),
    Points(("Training lead", "Device lead")),
    Table(("Must-have", "Records show"), (("Users trained", "■ will miss"),), (3, 1)),
    NextPage(),
    Paragraph("The end."),
)


def a_paper(*blocks, **changes):
    ordinary: dict[str, Any] = {
        "title": "Decision",
        "day": dt.date(2026, 12, 8),
        "says": "As at 8 December 2026",
    }
    return Paper(**ordinary | {"blocks": blocks or BLOCKS} | changes)


def test_a_pdf_is_tagged_for_a_screen_reader_and_says_which_language_it_is_in():
    made = as_pdf(a_paper())

    root = root_of(made)
    assert (root["/MarkInfo"]["/Marked"], root["/Lang"]) == (True, "en-GB")
    assert {"Title", "H1", "H2", "P", "L", "LI", "Table", "TH", "TD"} <= set(tags_of(made))
    assert b"pdfuaid" in made


def test_every_page_says_as_at_when_and_what_it_warns_of():
    pages = [page.extract_text() for page in read(as_pdf(a_paper(mark="DRAFT"))).pages]

    assert len(pages) == 2
    assert all("As at 8 December 2026" in page and "DRAFT" in page for page in pages)


def test_the_same_paper_gives_the_same_bytes():
    assert as_pdf(a_paper()) == as_pdf(a_paper())


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(HOSTILE),
        Heading(HOSTILE),
        Points((HOSTILE,)),
        Facts(((HOSTILE, HOSTILE),)),
        Table((HOSTILE,), ((HOSTILE,),)),
    ],
)
def test_what_people_wrote_is_never_read_as_mark_up(block):
    assert " ".join(HOSTILE.split()) in text_of(as_pdf(a_paper(block, title=HOSTILE)))


def test_a_character_that_no_font_can_draw_costs_no_tags():
    made = as_pdf(a_paper(Paragraph("Ward \U000e0041 seven")))
    assert {"Title", "P"} <= set(tags_of(made))
    assert "seven" in text_of(made)


def test_a_word_document_has_headings_lists_and_a_head_for_its_table():
    opened = Document(io.BytesIO(as_docx(a_paper(mark="DRAFT"))))

    styles = [paragraph.style and paragraph.style.name for paragraph in opened.paragraphs]
    assert {"Title", "Heading 1", "Heading 2", "List Bullet"} <= set(styles)
    assert [cell.text for cell in opened.tables[0].rows[1].cells] == [
        "Users trained",
        "■ will miss",
    ]
    assert opened.tables[0].rows[0]._tr.xpath(".//w:tblHeader")
    assert opened.sections[0].footer.paragraphs[0].text.startswith("As at 8 December 2026")
    assert opened.sections[0].header.paragraphs[0].text == "DRAFT"


def test_a_word_document_keeps_what_people_wrote_to_the_letter():
    opened = Document(io.BytesIO(as_docx(a_paper(Paragraph(HOSTILE)))))
    assert HOSTILE in [paragraph.text for paragraph in opened.paragraphs]


def test_a_word_document_is_a4_counts_its_pages_and_keeps_its_columns():
    table = Table(("What", "Who"), (("Book the rooms", "COO"),), (3, 1))
    paper = a_paper(table, mark="DRAFT")
    written = Document(io.BytesIO(as_docx(paper)))
    section, drawn = written.sections[0], written.tables[0]
    wide, narrow = (column.width or 0 for column in drawn.columns)

    assert section.page_width == pytest.approx(Cm(21), rel=0.01)
    assert wide == pytest.approx(3 * narrow, rel=0.01)
    assert "NUMPAGES" in section.footer._element.xml
    assert section.header.paragraphs[0].text == "DRAFT"
