"""What a reader, or a screen reader, finds in a paper."""

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """All of its words, a space between one line and the next."""
    pages = (page.extract_text() for page in read(pdf).pages)
    return " ".join(" ".join(pages).split())


def tags_of(pdf: bytes) -> list[str]:
    """Its structure, tag by tag, in the order in which it is read out."""
    return [tag.removeprefix("/") for tag in _tags(root_of(pdf)["/StructTreeRoot"]["/K"])]


def root_of(pdf: bytes) -> Any:
    """What the file says of itself as a whole."""
    return read(pdf).root_object


def _tags(node: Any) -> Iterator[str]:
    found = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(found, list):
        for part in found:
            yield from _tags(part)
    elif hasattr(found, "get") and "/S" in found:
        yield found["/S"]
        yield from _tags(found.get("/K", []))
