"""Slides as a PowerPoint file: real titles, real tables, and words for whoever cannot see them."""

import io
from collections.abc import Sequence

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide as Drawn
from pptx.table import _Cell as DrawnCell
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from readiness.exchange.papers.fitting import (
    FOOT,
    HIGH,
    LINE,
    MARGIN,
    SMALLEST,
    TITLE_HIGH,
    WHOLE,
    WIDE,
    columns,
    fitted,
    height,
    lines_that_fit,
    sentence_size,
    title_size,
)
from readiness.exchange.papers.paper import LONGEST_PROPERTY
from readiness.exchange.papers.pptx_chart import FONT, INK, add_chart, described
from readiness.exchange.papers.slides import Cell, Slide
from readiness.vocabulary import Status

TITLE_ONLY = 5
PALE = RGBColor(0xE8, 0xED, 0xEE)
# Dark enough to be read on white; the word and the shape say the same.
COLOURS = {
    Status.BLUE: RGBColor(0x00, 0x5E, 0xB8),
    Status.MET: RGBColor(0x00, 0x5E, 0xB8),
    Status.GREEN: RGBColor(0x1C, 0x6B, 0x3C),
    Status.AMBER: RGBColor(0x8A, 0x4B, 0x00),
    Status.RED: RGBColor(0xA3, 0x15, 0x0B),
    Status.GREY: RGBColor(0x4C, 0x56, 0x5E),
    Status.WAIVED: RGBColor(0x4C, 0x56, 0x5E),
}


def as_pptx(slides: Sequence[Slide]) -> bytes:
    """The slides as a file that can be opened, changed and put among others."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    deck.core_properties.title = slides[0].title[:LONGEST_PROPERTY] if slides else ""
    deck.core_properties.language = "en-GB"
    for slide in slides:
        _draw(slide, deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY]))
    kept = io.BytesIO()
    deck.save(kept)
    return kept.getvalue()


def _draw(slide: Slide, drawn: Drawn) -> None:
    """A title, a sentence, what the slide is of, and at its foot as at when."""
    title = drawn.shapes.title
    assert title is not None
    title.left, title.top = Inches(MARGIN), Inches(0.3)
    title.width, title.height = Inches(WHOLE), Inches(TITLE_HIGH)
    _write(title.text_frame, (slide.title,), size=title_size(slide.title), strong=True)
    below = 1.15 + _box(drawn, (slide.sentence,), top=1.15, size=sentence_size(slide)) + 0.1
    if slide.chart is not None:
        end = FOOT - 0.1 - height(slide.lines, LINE)
        add_chart(slide.chart, drawn, top=below, high=end - below)
        _box(drawn, slide.lines, top=end, size=LINE)
    elif slide.rows:
        _table(slide, drawn, top=below)
    else:
        size, lines = lines_that_fit(slide.lines, top=below)
        _box(drawn, tuple(f"• {line}" for line in lines), top=below, size=size)
    _box(drawn, (slide.says,), top=FOOT, size=SMALLEST)


def _box(drawn: Drawn, lines: tuple[str, ...], *, top: float, size: int) -> float:
    """Lines of text in a box of their own; how high it is."""
    high = height(lines, size)
    if any(lines):
        where = (Inches(MARGIN), Inches(top), Inches(WHOLE), Inches(high))
        _write(drawn.shapes.add_textbox(*where).text_frame, lines, size=size)
    return high


def _write(
    frame: TextFrame,
    lines: Sequence[str],
    *,
    size: int,
    strong: bool = False,
    colour: RGBColor = INK,
) -> None:
    """Lines of text, as they were written: nothing in them is read as anything else."""
    frame.word_wrap = True
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text, run.font.name = line, FONT
        run.font.size, run.font.bold, run.font.color.rgb = Pt(size), strong, colour


def _table(slide: Slide, drawn: Drawn, *, top: float) -> None:
    """The table with as many of its rows as fit, and the lines below it."""
    held = fitted(slide, top=top)
    where = (Inches(MARGIN), Inches(top), Inches(WHOLE), Inches(sum(held.high)))
    frame = drawn.shapes.add_table(len(held.rows), len(slide.heads), *where)
    described(frame, slide.alt(held.rows[1:]))
    for number, width in enumerate(columns(slide)):
        frame.table.columns[number].width = Inches(width)
    for row, cells in enumerate(held.rows):
        frame.table.rows[row].height = Inches(held.high[row])
        for column, cell in enumerate(cells):
            _fill(frame.table.cell(row, column), cell, size=held.size, is_head=row == 0)
    _box(drawn, held.lines, top=top + sum(held.high) + 0.1, size=LINE)


def _fill(drawn: DrawnCell, cell: Cell, *, size: int, is_head: bool) -> None:
    drawn.fill.solid()
    drawn.fill.fore_color.rgb = PALE if is_head else RGBColor(0xFF, 0xFF, 0xFF)
    colour = COLOURS[cell.status] if cell.status is not None else INK
    strong = is_head or cell.is_strong or cell.status is not None
    _write(drawn.text_frame, (cell.text,), size=size, strong=strong, colour=colour)
