"""A file's bytes into what it holds: grids, the blocks of a page, or a tree of JSON or YAML."""

import re
from dataclasses import dataclass
from typing import Any

from readiness.errors import BadFile
from readiness.exchange.json_reading import NotJson, from_json
from readiness.exchange.tabular.blocks import Block
from readiness.exchange.tabular.delimited import decoded, grid_of
from readiness.exchange.tabular.grid import Grid
from readiness.exchange.tabular.limits import refuse_large
from readiness.exchange.tabular.markup import blocks_of
from readiness.exchange.tabular.workbook import sheets_of
from readiness.exchange.yaml_reading import from_yaml

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MARKDOWN = re.compile(r"^(#{1,6} |[-*+] |\||> |\*\*|\d+\. |---\s*$)|<(table|h[1-6]|div)\b", re.M)
HTML = re.compile(r"\s*(<!doctype html|<html|<body|<table|<head)\b", re.IGNORECASE)
YAML = (".yaml", ".yml")
PAGES = (".md", ".markdown", ".html", ".htm")


@dataclass(frozen=True)
class Source:
    """What a file holds: its grids, or the blocks of its page, or its tree."""

    name: str
    grids: tuple[Grid, ...] = ()
    blocks: tuple[Block, ...] = ()
    tree: Any = None


def read(data: bytes, name: str) -> Source:
    """What a file holds; what is in it decides, and its name only where that leaves a doubt."""
    refuse_large(data)
    if data.startswith(OLE):
        raise BadFile(["This is an old or a locked workbook (XLS). Save it as XLSX or CSV."])
    if data.startswith(ZIP):
        return Source(name, grids=tuple(sheets_of(data)))
    text = decoded(data)
    if not text.strip():
        raise BadFile(["The file is empty."])
    tree = from_yaml(text) if name.lower().endswith(YAML) else _tree(text)
    if tree is not None:
        return Source(name, tree=tree)
    is_html = bool(HTML.match(text))
    if is_html or _is_page(text, name):
        return Source(name, blocks=tuple(blocks_of(text, is_html=is_html)))
    return Source(name, grids=(grid_of(text),))


def _tree(text: str) -> Any:
    if not text.lstrip().startswith(("{", "[")):
        return None
    try:
        return from_json(text)
    except NotJson:
        if re.match(r"\s*(\{\{|\[[^\]]*\]\()", text):  # a template's mark or a link: a page
            return None
        raise


def _is_page(text: str, name: str) -> bool:
    lowered = name.lower()
    if lowered.endswith((".csv", ".tsv")):
        return False
    return lowered.endswith(PAGES) or bool(MARKDOWN.search(text))
