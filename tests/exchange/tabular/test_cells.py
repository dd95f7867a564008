"""No cell that goes out is run as a formula, and every text comes back as it was."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from readiness.exchange.tabular.cells import FORMULA, as_typed, for_workbook, harmless
from readiness.exchange.tabular.delimited import decoded, grid_of
from readiness.exchange.tabular.workbook import sheets_of
from readiness.exchange.tabular.writing import Sheet, as_csv, as_workbook
from tests.exchange.programmes import can_be_kept

HOSTILE = ["=1+1", "+44", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "''", "'", "_x000D_", "a\r\nb"]
HOSTILE += ["=cmd|' /C calc'!A0", "\ufeffa", "\u2028", '"', ";,\t|", " a ", "0012", "TRUE", "1e5"]
LETTERS = st.characters(exclude_categories=("Cs", "Cc"))
TEXTS = (
    st.sampled_from(HOSTILE)
    | st.text("=+-@'\t\r\n_x0D;,\"| a1", min_size=1, max_size=8)
    | st.text(LETTERS, min_size=1, max_size=8)
).filter(can_be_kept)


unhurried = settings(deadline=None, max_examples=60)


@unhurried
@given(TEXTS)
def test_a_text_comes_back_as_it_was(text):
    assert as_typed(harmless(text)) == text


@unhurried
@given(TEXTS)
def test_nothing_that_goes_out_begins_like_a_formula(text):
    assert harmless(text)[0] not in "=+-@\t\r"
    assert for_workbook(text)[0] not in "=+-@\t\r"


@unhurried
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_workbook_gives_back_every_text(texts):
    data = as_workbook(Sheet("One", [["Text"]], [[text] for text in texts]))
    (grid,) = sheets_of(data)

    assert [row[0].text for row in grid.rows[1:]] == texts


@unhurried
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4))
def test_delimited_text_gives_back_every_text(rows):
    grid = grid_of(decoded(as_csv(["One", "Two"], rows)))
    assert [tuple(cell.text for cell in row) for row in grid.rows[1:]] == rows


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "-2+3"])
def test_a_workbook_holds_no_formula(text):
    data = as_workbook(Sheet("One", [["Text"]], [[text]]))
    cell = load_workbook(io.BytesIO(data)).worksheets[0]["A2"]

    assert cell.data_type == "s"
    assert FORMULA.match(str(cell.value))
    assert str(cell.value).startswith("'")
