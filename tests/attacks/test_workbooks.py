"""A workbook that would swell, or fetch, when its XML is read is refused at once."""

import contextlib
import io
import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from readiness.errors import BadFile
from readiness.exchange.tabular.reading import read

DECLARATION = re.compile(r"^<\?xml.*?\?>\s*")
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(9))
ATTACKS = {
    "a thousand million laughs": f"<!DOCTYPE x [{LAUGHS}]>",
    "a file of this machine": '<!DOCTYPE x [<!ENTITY a8 SYSTEM "file:///etc/hostname">]>',
    "a page elsewhere": '<!DOCTYPE x [<!ENTITY a8 SYSTEM "http://127.0.0.1:9/x">]>',
}


def workbook(part: str, doctype: str) -> bytes:
    """A workbook one part of which begins with a document type, and speaks of its entity."""
    plain, kept = io.BytesIO(), io.BytesIO()
    book = Workbook()
    book.worksheets[0].append(["Name", "WORD"])
    book.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(kept, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name.endswith(part):
                content = doctype + DECLARATION.sub("", content).replace("WORD", "&a8;")
            target.writestr(name, content)
    return kept.getvalue()


@pytest.mark.parametrize("part", ["sharedStrings.xml", "sheet1.xml", "workbook.xml"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_it_is_refused_or_left_unread(attack: str, part: str):
    said = shown(workbook(part, ATTACKS[attack]))

    assert "ha" not in said
    assert Path("/etc/hostname").read_text().strip() not in said


def shown(data: bytes) -> str:
    """What can be read of it; nothing where it is refused as it should be."""
    with contextlib.suppress(BadFile):
        grids = read(data, "log.xlsx").grids
        return str([[cell.text for cell in row] for grid in grids for row in grid.rows])
    return ""


@pytest.mark.parametrize("part", ["sharedStrings.xml", "sheet1.xml", "workbook.xml"])
@pytest.mark.parametrize("content", ["", "<", "<a/>", "no XML at all", "<a>" * 5000])
def test_a_part_that_is_no_xml_is_refused_and_no_fault(part: str, content: str):
    plain, kept = io.BytesIO(), io.BytesIO()
    Workbook().save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(kept, "w") as target:
        for name in source.namelist():
            target.writestr(name, content if name.endswith(part) else source.read(name))

    assert shown(kept.getvalue()) in ("", "[]", "[[]]")
