"""What is too large, swollen, damaged or nothing at all is refused in one sentence."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from readiness.errors import BadFile
from readiness.exchange.tabular.limits import ROWS
from readiness.exchange.tabular.reading import read


def packed(**parts: bytes) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(f"xl/{name}.xml", data)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"x" * 20_000_001, "larger than 20 MB"),
        (packed(sheet=b"0" * 50_000_000), "unpacks to far more"),
        (packed(sheet=b"<a/>"), "cannot be read"),
        (b"PK\x03\x04 and nothing else", "damaged"),
        (b"\xd0\xcf\x11\xe0", "old or a locked workbook"),
        (b" \n", "empty"),
        (b"a,b\n" * (ROWS + 1), f"more than {ROWS} rows"),
        (b"a," * 500, "more than 400 columns"),
        (b'{"hazards": [', "not JSON"),
    ],
)
def test_it_is_refused(data, says):
    with pytest.raises(BadFile, match=says) as refused:
        read(data, "log.xlsx")

    assert len(refused.value.refusals) == 1


def test_a_workbook_of_another_size_is_read():
    book = Workbook()
    for n in range(300):
        book.worksheets[0].append([f"row {n}", n, None, True])
    kept = io.BytesIO()
    book.save(kept)
    (grid,) = read(kept.getvalue(), "log.xlsx").grids

    assert [cell.text for cell in grid.rows[299]] == ["row 299", "299", "", "yes"]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_the_cells_is_found_out(sign):
    (grid,) = read(f"Name{sign}Cause\na{sign}b".encode(), "log.csv").grids
    assert [[cell.text for cell in row] for row in grid.rows] == [["Name", "Cause"], ["a", "b"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_spreadsheets_write_is_read(encoding):
    (grid,) = read("Name,Cause\nZoë,–".encode(encoding), "log.csv").grids
    assert [cell.text for cell in grid.rows[1]] == ["Zoë", "–"]
