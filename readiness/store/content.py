"""What a file is, told by what stands in it and never by what it is called."""

import io
import re
import zipfile
from dataclasses import dataclass

from readiness.errors import Refused

MEGABYTE = 1_000_000
UNPACKED = 200 * MEGABYTE  # what an honest office document never reaches
PARTS = 5_000
TIMES = 200  # as much again as it is packed: text packs well, but not like this


@dataclass(frozen=True)
class Content:
    """A kind of file that may be filed: what to call it, its media type, how its name ends."""

    words: str
    media_type: str
    ending: str


PDF = Content("PDF", "application/pdf", "pdf")
PNG = Content("picture", "image/png", "png")
JPEG = Content("picture", "image/jpeg", "jpg")
TEXT = Content("table or text", "text/plain; charset=utf-8", "csv")
OFFICE = "application/vnd.openxmlformats-officedocument."
PACKED = {
    "word/": Content("Word document", f"{OFFICE}wordprocessingml.document", "docx"),
    "xl/": Content("workbook", f"{OFFICE}spreadsheetml.sheet", "xlsx"),
    "ppt/": Content("slides", f"{OFFICE}presentationml.presentation", "pptx"),
}
BEGINNINGS = ((b"%PDF-", PDF), (b"\x89PNG\r\n\x1a\n", PNG), (b"\xff\xd8\xff", JPEG))
IN_A_PAGE = frozenset({PDF, PNG, JPEG})
ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd]")
WANTED = "File a PDF, a PNG or JPEG picture, a Word, Excel or PowerPoint document, or a CSV."


def content_of(file: bytes) -> Content:
    """What a file is; refused if it is of no kind that may be filed, or is not what it seems."""
    if not file:
        raise Refused("The file is empty. Nothing was filed.")
    for beginning, content in BEGINNINGS:
        if file.startswith(beginning):
            return content
    if file.startswith(b"PK\x03\x04"):
        return _packed(file)
    if _is_text(file):
        return TEXT
    raise Refused(f"A file of this kind is not filed. {WANTED}")


def _packed(file: bytes) -> Content:
    """An office document, from its list of parts alone: nothing of it is unpacked here."""
    try:
        with zipfile.ZipFile(io.BytesIO(file)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise Refused("The file is damaged: it cannot be opened. Nothing was filed.") from None
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > PARTS or unpacked > UNPACKED or unpacked > max(MEGABYTE, TIMES * len(file)):
        raise Refused("The file would unpack to far more than it holds. Nothing was filed.")
    names = {part.filename for part in parts}
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refused("The document holds macros. Save it without them, then file it.")
    for folder, content in PACKED.items():
        if "[Content_Types].xml" in names and any(name.startswith(folder) for name in names):
            return content
    raise Refused(f"A file of this kind is not filed. {WANTED}")


def _is_text(file: bytes) -> bool:
    """Whether it reads as a table or a text, and not as a page or a picture that runs something."""
    try:
        text = file.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = file.decode("cp1252", errors="replace")
    return not ODD.search(text) and not text.lstrip().startswith("<")
