"""Any table as a slide: large enough to be read, whole words, and what is left off counted."""

import io
from collections.abc import Iterator, Sequence

from pptx import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide as Drawn
from pptx.table import Table
from pptx.text.text import TextFrame

from readiness.exchange.papers.fitting import FOOT, LETTER
from readiness.exchange.papers.pptx import as_pptx
from readiness.exchange.papers.slides import Slide
from readiness.exchange.papers.table_slides import table_slide
from tests.factories import a_snapshot

LONG = "Those who sign for the wards have seen every label at the bedside, " * 4
SMALLEST = 14  # points


def drawn(slide: Slide) -> Drawn:
    [made] = list[Drawn](Presentation(io.BytesIO(as_pptx([slide]))).slides)
    return made


def a_slide(rows: Sequence[dict[str, object]], *, sentence: str = "", rest: str = "row") -> Slide:
    title = "What was promised"
    return table_slide(a_snapshot(), title, rows, sentence=sentence, rest=rest)


def many(number: int) -> list[dict[str, object]]:
    return [{"Ref": f"A-{n}", "What": LONG, "By": "Chief operating officer"} for n in range(number)]


def table(slide: Drawn) -> Table:
    [frame] = [shape for shape in slide.shapes if isinstance(shape, GraphicFrame)]
    return frame.table


def frames(slide: Drawn) -> Iterator[TextFrame]:
    yield from (shape.text_frame for shape in slide.shapes if isinstance(shape, Shape))
    yield from (cell.text_frame for cell in table(slide).iter_cells())


def sizes(slide: Drawn) -> set[float]:
    runs = (r for frame in frames(slide) for p in frame.paragraphs for r in p.runs)
    return {run.font.size.pt for run in runs if run.font.size is not None}


def words(slide: Drawn) -> str:
    return "\n".join(frame.text for frame in frames(slide))


def test_however_much_there_is_nothing_is_smaller_than_fourteen_points():
    assert min(sizes(drawn(a_slide(many(60), sentence=LONG * 2)))) == SMALLEST


def test_what_does_not_fit_is_counted_in_a_line():
    made = drawn(a_slide(many(60), rest="promise"))
    held = len(table(made).rows) - 1
    assert 3 <= held < 10
    assert f"And {60 - held} more promises." in words(made)


def test_what_fits_is_all_there_in_large_letters_and_nothing_is_counted():
    made = drawn(a_slide([{"What": "Book the rooms", "By": "COO"}]))
    assert "more" not in words(made)
    assert 20 in sizes(made)


def test_the_table_and_its_lines_end_above_the_foot():
    shapes = [s for s in drawn(a_slide(many(60))).shapes if s.top / 914_400 < FOOT]
    assert max((shape.top + shape.height) / 914_400 for shape in shapes) <= FOOT


def test_no_word_is_broken_by_a_narrow_column():
    row: dict[str, object] = {"Due": "9 December 2026", **dict.fromkeys(("A", "B", "C"), LONG)}
    due = table(drawn(a_slide([row] * 9))).columns[0].width / 914_400
    assert due - 0.2 > len("December") * LETTER * SMALLEST / 72


def test_a_status_keeps_its_colour_and_a_cell_its_words():
    [[status, typed]] = a_slide([{"Records show": ["■ Will miss"], "Why": "<b>1</b>"}]).rows
    assert (status.text, status.status) == ("■ Will miss", "red")
    assert (typed.text, typed.status) == ("<b>1</b>", None)


def test_nothing_to_show_is_said():
    assert a_slide([]).sentence == "Nothing of this is on record."
