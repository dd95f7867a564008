"""What fits on a slide: how large its letters may be, and how many rows of its table it holds."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readiness.exchange.papers.slides import Cell, Slide
from readiness.scoring.figures import counted

WIDE, HIGH, MARGIN = 13.333, 7.5, 0.6  # inches: sixteen to nine
WHOLE = WIDE - 2 * MARGIN
FOOT, TITLE_HIGH = 6.9, 0.8
LINE, SMALLEST = 16, 14  # points: of a line, and of anything at all
SIZES = (20, 18, 16, SMALLEST)  # of the letters in a table, and of lines without one
TITLE_SIZES, SENTENCE_SIZES = (32, 26, 20), (32, 24, 20, 18, 16, SMALLEST)
BESIDE_A_TABLE, ALONE = 1.1, 3.6  # inches that a sentence may take
LETTER, BOLD = 0.5, 0.64  # of its height: how wide a letter is, and one of a bold word
Row = Sequence[Cell]


@dataclass(frozen=True)
class Fitted:
    """The rows that a slide holds, its heads first, how high each is, and what stands below."""

    rows: Sequence[Row]
    high: Sequence[float]
    size: int
    lines: tuple[str, ...]


def fitted(slide: Slide, *, top: float) -> Fitted:
    """The table in the largest letters in which all of it fits; else as much as there is room for.

    What is left off is counted in a line below it.
    """
    rows = _with_heads(slide)
    for size in SIZES:
        high = [_row_high(slide, row, size) for row in rows]
        if sum(high) <= _room(slide.lines, top) and not _breaks(slide, rows, size):
            return Fitted(rows, high, size, slide.lines)
    return _cut(slide, rows, top)


def _cut(slide: Slide, rows: Sequence[Row], top: float) -> Fitted:
    """As many rows as fit in the smallest letters, and at least one."""
    high = [_row_high(slide, row, SMALLEST) for row in rows]
    held = len(rows)
    while held > 2 and sum(high[:held]) > _room(_lines(slide, len(rows) - held), top):
        held -= 1
    return Fitted(rows[:held], high[:held], SMALLEST, _lines(slide, len(rows) - held))


def _lines(slide: Slide, left_off: int) -> tuple[str, ...]:
    """The lines below the table, after what is said of the rows that are left off."""
    if not left_off:
        return slide.lines
    return (f"And {counted(left_off, f'more {slide.rest}')}{slide.which}.", *slide.lines)


def title_size(title: str) -> int:
    """The size in which a title stays above the sentence."""
    return _largest(TITLE_SIZES, (title,), room=TITLE_HIGH + 0.1)


def sentence_size(slide: Slide) -> int:
    """The size of the sentence, which leaves room for what stands below it."""
    is_beside = bool(slide.rows) or slide.chart is not None
    room = BESIDE_A_TABLE if is_beside else ALONE
    return _largest(SENTENCE_SIZES[is_beside:], (slide.sentence,), room=room)


def lines_that_fit(lines: Sequence[str], *, top: float) -> tuple[int, tuple[str, ...]]:
    """The size of lines without a table, and as many of them as there is room for."""
    room, held = FOOT - top - 0.1, tuple(lines)
    size = _largest(SIZES, held, room=room)
    while len(held) > 1 and height(held, size) > room:
        held = (*lines[: len(held) - 2], f"And {len(lines) - len(held) + 2} more.")
    return size, held


def _largest(sizes: Sequence[int], lines: Sequence[str], *, room: float) -> int:
    """The largest size in which lines fit into so many inches, else the smallest there is."""
    return next((size for size in sizes if height(lines, size) <= room), sizes[-1])


def _room(lines: Sequence[str], top: float) -> float:
    """How many inches the table has above its lines and the foot."""
    return FOOT - top - 0.1 - height(lines, LINE)


def height(lines: Sequence[str], size: int, *, wide: float = WHOLE) -> float:
    """About how many inches lines of text take."""
    a_line = wide * 72 / (LETTER * size)
    return sum(math.ceil(len(line) / a_line) for line in lines) * 1.22 * size / 72 + 0.12


def columns(slide: Slide) -> list[float]:
    """How many inches wide each column is: its share, and never less than its longest word."""
    shares = [WHOLE * width / sum(slide.widths) for width in slide.widths]
    words = [_word(cells) for cells in zip(*_with_heads(slide), strict=True)]
    lacking = sum(max(word - share, 0) for word, share in zip(words, shares, strict=True))
    spare = sum(max(share - word, 0) for word, share in zip(words, shares, strict=True))
    if spare <= lacking:
        return shares
    return [
        max(word, share - lacking * max(share - word, 0) / spare)
        for word, share in zip(words, shares, strict=True)
    ]


def _with_heads(slide: Slide) -> tuple[Row, ...]:
    return (tuple(Cell(head) for head in slide.heads), *slide.rows)


def _word(cells: Iterable[Cell]) -> float:
    """How many inches the longest word of a column takes in the smallest letters."""
    letters = max((len(word) for cell in cells for word in cell.text.split(" ")), default=0)
    return letters * BOLD * SMALLEST / 72 + 0.22


def _row_high(slide: Slide, row: Row, size: int) -> float:
    """About how high a row is: as its highest cell, with the cell's own margins."""
    return max(
        height((cell.text,), size, wide=0.97 * wide - 0.2)
        for cell, wide in zip(row, columns(slide), strict=True)
    )


def _breaks(slide: Slide, rows: Sequence[Row], size: int) -> bool:
    """Whether a word is longer than its column is wide."""
    return any(
        max(map(len, cell.text.split(" "))) * BOLD * size / 72 > wide - 0.2
        for row in rows
        for cell, wide in zip(row, columns(slide), strict=True)
    )
