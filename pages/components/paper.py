"""A paper on the screen, in the very words of the file."""

from functools import singledispatch
from html import escape

import streamlit as st

from readiness.exchange.papers.paper import (
    Facts,
    Heading,
    NextPage,
    Paper,
    Paragraph,
    Points,
    Table,
)


def drawn(paper: Paper) -> None:
    """Draw a paper block by block; what people wrote stays text."""
    mark = f'<p class="mark">{escape(paper.mark)}</p>' if paper.mark else ""
    head = f"{mark}<h2>{escape(paper.title)}</h2><p>{escape(paper.subtitle)}</p>"
    body = "".join(_block(block) for block in paper.blocks)
    st.html(
        f'<article class="paper">{head}{body}<p class="says">{escape(paper.says)}</p></article>'
    )


@singledispatch
def _block(block: object) -> str:
    raise TypeError(f"No paper holds {block!r}.")


@_block.register
def _(block: Heading) -> str:
    level = block.level + 2
    return f"<h{level}>{escape(block.text)}</h{level}>"


@_block.register
def _(block: Paragraph) -> str:
    text = escape(block.text)
    return f"<p>{f'<b>{text}</b>' if block.strong else text}</p>"


@_block.register
def _(block: Points) -> str:
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in block.items)}</ul>"


@_block.register
def _(block: Facts) -> str:
    rows = (f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in block.lines)
    return f"<dl>{''.join(rows)}</dl>"


@_block.register
def _(block: Table) -> str:
    heads = "".join(f"<th scope='col'>{escape(head)}</th>" for head in block.heads)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in block.rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


@_block.register
def _(_next: NextPage) -> str:
    return "<hr>"
