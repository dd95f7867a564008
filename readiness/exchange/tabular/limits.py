"""How much of a file is read at all, and the sentences that refuse more."""

import io
import zipfile

from readiness.errors import BadFile

LARGEST = 20_000_000  # bytes of a file
UNPACKED = 200_000_000  # bytes that a workbook may unpack to
PACKED = 200  # times smaller than what it holds: nobody's spreadsheet is
FEW_BYTES = 1_000_000  # below this, even a well packed part is harmless
ROWS = 20_000
COLUMNS = 400


def refuse_large(data: bytes) -> None:
    """Go on only if a file is of a size that a log or a list can have."""
    if len(data) > LARGEST:
        raise BadFile(["The file is larger than 20 MB. Take out pictures, or split it."])


def refuse_bomb(data: bytes) -> None:
    """Go on only if a workbook unpacks to something that can be read."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except zipfile.BadZipFile:
        raise BadFile(["The workbook is damaged. Save it again as XLSX, or as CSV."]) from None
    unpacked = sum(part.file_size for part in parts)
    if unpacked > UNPACKED or any(_is_swollen(part) for part in parts):
        raise BadFile(["The workbook unpacks to far more than a list holds. Save it as CSV."])


def _is_swollen(part: zipfile.ZipInfo) -> bool:
    return part.file_size > max(FEW_BYTES, PACKED * max(1, part.compress_size))


def refuse_many(rows: int, columns: int = 0) -> None:
    """Go on only if a table has no more rows and columns than a list has."""
    if rows > ROWS:
        raise BadFile([f"The file has more than {ROWS} rows. Split it, and take in one by one."])
    if columns > COLUMNS:
        raise BadFile([f"The file has more than {COLUMNS} columns. Take out those not needed."])
