"""A hazard log that is kept as a tracker's issues: each a title, a page and labels."""

from collections.abc import Iterator
from typing import Any

from readiness.exchange.tabular.blocks import Block, Heading, Text
from readiness.exchange.tabular.markup import blocks_of


def blocks_of_issues(tree: Any) -> list[Block]:
    """The pages of a list of issues, one under the other; empty where a tree is no such list."""
    rows = tree if isinstance(tree, list) else [tree]
    if not rows or not all(_is_issue(row) for row in rows):
        return []
    return [block for row in rows for block in _page(row)]


def _is_issue(row: Any) -> bool:
    """Whether a thing is an issue: a title, and a page with headings of its own."""
    if not isinstance(row, dict) or not isinstance(row.get("title"), str):
        return False
    body = row.get("body")
    return isinstance(body, str) and any(
        isinstance(b, Heading) for b in blocks_of(body, is_html=False)
    )


def _page(row: dict[str, Any]) -> Iterator[Block]:
    yield Heading(1, row["title"])
    for key in ("ref", "state"):
        if isinstance(row.get(key), str):
            yield Text(f"{key}: {row[key]}", lead=key)
    for label in row.get("labels") or ():
        name = label.get("name") if isinstance(label, dict) else label
        if isinstance(name, str) and ":" in name:
            yield Text(name, lead=name.partition(":")[0])
    for block in blocks_of(row["body"], is_html=False):
        deeper = min(block.level + 1, 6) if isinstance(block, Heading) else 0
        yield Heading(deeper, block.text) if isinstance(block, Heading) else block
