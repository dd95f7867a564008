"""Slides as a PowerPoint file: real titles, real tables, and words for whoever cannot see them."""

import io
import math
from collections.abc import Sequence

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide as Drawn
from pptx.table import _Cell as DrawnCell
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from readiness.exchange.papers.paper import LONGEST_PROPERTY
from readiness.exchange.papers.slides import Cell, Slide
from readiness.vocabulary import Status

WIDE, HIGH, MARGIN = 13.333, 7.5, 0.6  # inches: sixteen to nine
TITLE_ONLY = 5
FOOT = 6.95
LONG = 110  # letters: a longer sentence is set smaller
SIZES = (20, 18, 16, 14, 12)  # of the letters in a table
FONT = "Arial"
INK, PALE = RGBColor(0x1B, 0x27, 0x33), RGBColor(0xE8, 0xED, 0xEE)
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
    title = drawn.shapes.title
    assert title is not None
    title.left, title.top = Inches(MARGIN), Inches(0.3)
    title.width, title.height = Inches(WIDE - 2 * MARGIN), Inches(0.8)
    _write(title.text_frame, (slide.title,), size=32, strong=True)
    size = _sentence_size(slide)
    below = 1.15 + _box(drawn, (slide.sentence,), top=1.15, size=size) + 0.1
    if slide.rows:
        below = _table(slide, drawn, top=below) + 0.1
        _box(drawn, slide.lines, top=below, size=16)
    else:
        lines = tuple(f"• {line}" for line in slide.lines)
        is_much = below + _height(lines, 20) > FOOT
        _box(drawn, lines, top=below, size=16 if is_much else 20)
    _box(drawn, (slide.says,), top=FOOT, size=12)


def _sentence_size(slide: Slide) -> int:
    if slide.rows and len(slide.sentence) > 2 * LONG:
        return 18
    return 24 if slide.rows or len(slide.sentence) > LONG else 32


def _height(lines: tuple[str, ...], size: int, *, wide: float = WIDE - 2 * MARGIN) -> float:
    """About how many inches lines of text take: a letter is half as wide as it is high."""
    a_line = wide * 72 / (0.52 * size)
    return sum(math.ceil(len(line) / a_line) for line in lines) * 1.22 * size / 72 + 0.12


def _box(drawn: Drawn, lines: tuple[str, ...], *, top: float, size: int) -> float:
    """Lines of text in a box of their own; how high it is."""
    high = _height(lines, size)
    if lines:
        where = (Inches(MARGIN), Inches(top), Inches(WIDE - 2 * MARGIN), Inches(high))
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


def _table(slide: Slide, drawn: Drawn, *, top: float) -> float:
    """The table in the largest letters that leave room for the lines below it; where it ends."""
    room = FOOT - top - 0.1 - _height(slide.lines, 16)
    sizes = [size for size in SIZES if sum(_rows_high(slide, size)) <= room]
    size = sizes[0] if sizes else SIZES[-1]
    high = _rows_high(slide, size)
    whole = WIDE - 2 * MARGIN
    where = (Inches(MARGIN), Inches(top), Inches(whole), Inches(sum(high)))
    frame = drawn.shapes.add_table(len(slide.rows) + 1, len(slide.heads), *where)
    _described(frame, slide.alt)
    for number, width in enumerate(_columns(slide)):
        frame.table.columns[number].width = Inches(width)
    for row, cells in enumerate(_with_heads(slide)):
        frame.table.rows[row].height = Inches(high[row])
        for column, cell in enumerate(cells):
            _fill(frame.table.cell(row, column), cell, size=size, is_head=row == 0)
    return top + sum(high)


def _with_heads(slide: Slide) -> tuple[tuple[Cell, ...], ...]:
    return (tuple(Cell(head) for head in slide.heads), *slide.rows)


def _columns(slide: Slide) -> list[float]:
    """How many inches wide each column is."""
    whole = WIDE - 2 * MARGIN
    return [whole * width / sum(slide.widths) for width in slide.widths]


def _rows_high(slide: Slide, size: int) -> list[float]:
    """About how many inches high each row is: as its highest cell, with the cell's own margins."""
    columns = _columns(slide)
    return [
        max(
            _height((cell.text,), size, wide=0.9 * wide - 0.2)
            for cell, wide in zip(cells, columns, strict=True)
        )
        for cells in _with_heads(slide)
    ]


def _fill(drawn: DrawnCell, cell: Cell, *, size: int, is_head: bool) -> None:
    drawn.fill.solid()
    drawn.fill.fore_color.rgb = PALE if is_head else RGBColor(0xFF, 0xFF, 0xFF)
    colour = COLOURS[cell.status] if cell.status is not None else INK
    strong = is_head or cell.is_strong or cell.status is not None
    _write(drawn.text_frame, (cell.text,), size=size, strong=strong, colour=colour)


def _described(frame: GraphicFrame, words: str) -> None:
    """What a screen reader says of a table."""
    frame._element.nvGraphicFramePr.cNvPr.set("descr", words)
