"""A file is taken in for what it is: not for its name, not too large, not unscanned."""

import io
import zipfile
from pathlib import Path

import pytest

from readiness.errors import Refused
from readiness.store.content import JPEG, PACKED, PDF, PNG, TEXT, content_of
from readiness.store.files import Files
from readiness.store.taking_in import take_in

KINDS = "[Content_Types].xml"


def packed(*parts: str, content: bytes = b"<x/>") -> bytes:
    """An archive with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            archive.writestr(part, content)
    return out.getvalue()


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path / "evidence")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        (b"%PDF-1.7\n", PDF),
        (b"\x89PNG\r\n\x1a\n....", PNG),
        (b"\xff\xd8\xff\xe0....", JPEG),
        (b"ref,value\nOP-01,61\n", TEXT),
        ("ward;größe\n".encode("cp1252"), TEXT),
        (packed(KINDS, "word/document.xml"), PACKED["word/"]),
        (packed(KINDS, "xl/workbook.xml"), PACKED["xl/"]),
        (packed(KINDS, "ppt/presentation.xml"), PACKED["ppt/"]),
    ],
    ids=["PDF", "PNG", "JPEG", "table", "old table", "Word", "Excel", "PowerPoint"],
)
def test_what_a_file_is_stands_in_it(file: bytes, content):
    assert content_of(file) is content


@pytest.mark.parametrize(
    ("file", "refusal"),
    [
        (b"", "empty"),
        (b"<html><script>alert(1)</script>", "not filed"),
        (b"  <svg onload='alert(1)'/>", "not filed"),
        (b"MZ\x90\x00\x03", "not filed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not filed"),
        (b"PK\x03\x04 cut short", "damaged"),
        (packed("readme.txt"), "not filed"),
        (packed(KINDS, "word/document.xml", "word/vbaProject.bin"), "macros"),
        (packed(KINDS, "xl/sheet.xml", content=b"0" * 50_000_000), "far more than it holds"),
        (packed(KINDS, *(f"xl/{n}" for n in range(5_001))), "far more than it holds"),
    ],
    ids=[
        *("nothing", "page", "drawing", "program", "old Office", "cut short"),
        *("any archive", "macros", "bomb", "thousands of files"),
    ],
)
def test_what_may_not_be_filed_is_refused_and_not_kept(files, file: bytes, refusal: str):
    with pytest.raises(Refused, match=refusal):
        take_in(file, files, megabytes=20, scanner=None)
    assert not files.folder.exists()


def test_the_trust_sets_how_large_a_file_may_be(files):
    file = b"%PDF-1.7" + b"0" * 2_000_000
    with pytest.raises(Refused, match=r"has 2.0 MB, and 1 MB is the most"):
        take_in(file, files, megabytes=1, scanner=None)
    assert files.holds(take_in(file, files, megabytes=3, scanner=None))


def scanner(folder: Path, script: str) -> str:
    path = folder / "scanner with a space.sh"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return f"'{path}' --quiet"


def test_a_scanner_sees_the_file_before_it_is_kept(files, tmp_path: Path):
    clean = scanner(tmp_path, 'grep -q "what was seen" "$2"')
    assert files.holds(take_in(b"%PDF-1.7 what was seen", files, megabytes=1, scanner=clean))


@pytest.mark.parametrize(
    ("script", "refusal"),
    [("exit 1", "found something"), ("exit 2", "could not be scanned"), ("kill $$", "not be scan")],
)
def test_what_a_scanner_does_not_pass_is_not_kept(files, tmp_path: Path, script: str, refusal: str):
    with pytest.raises(Refused, match=refusal):
        take_in(b"%PDF-1.7", files, megabytes=1, scanner=scanner(tmp_path, script))
    assert not files.folder.exists()


def test_a_scanner_that_is_not_there_lets_nothing_through(files):
    with pytest.raises(Refused, match="could not be scanned"):
        take_in(b"%PDF-1.7", files, megabytes=1, scanner="no-such-scanner")
