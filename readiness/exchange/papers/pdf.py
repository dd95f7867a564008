"""A paper as a tagged PDF (PDF/UA-1), made on this machine, the same bytes every time."""

import datetime as dt
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

import typst

from readiness.exchange.papers.paper import (
    Block,
    Facts,
    Heading,
    NextPage,
    Paper,
    Paragraph,
    Points,
    Table,
)

Standard = Literal["ua-1", "1.7"]
LAYOUT = Path(__file__).with_name("paper.typ")
KINDS = {
    Heading: "heading",
    Paragraph: "paragraph",
    Points: "points",
    Facts: "facts",
    Table: "table",
    NextPage: "next_page",
}


def as_pdf(paper: Paper) -> bytes:
    """The paper as a file that a screen reader can follow.

    A character that no font here can draw costs the file its seal of PDF/UA, never its tags.
    """
    try:
        return _compiled(paper, standard="ua-1")
    except typst.TypstError:
        return _compiled(paper, standard="1.7")


def _compiled(paper: Paper, *, standard: Standard) -> bytes:
    return typst.compile(
        LAYOUT.read_bytes(),
        format="pdf",
        pdf_standards=standard,
        sys_inputs={"paper": json.dumps(_given(paper))},
        timestamp=dt.datetime.combine(paper.day, dt.time(), dt.UTC),
    )


def _given(paper: Paper) -> dict[str, Any]:
    day = paper.day
    return asdict(paper) | {
        "day": [day.year, day.month, day.day],
        "blocks": [_block(block) for block in paper.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    given = asdict(block) | {"kind": KINDS[type(block)]}
    if isinstance(block, Table):
        given["widths"] = block.widths or [1] * len(block.heads)
    return given
