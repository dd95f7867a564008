"""Markdown and HTML as a sequence of blocks: headings, tables, texts, list items and rules."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString, PageElement
from markdown_it import MarkdownIt

from readiness.exchange.tabular.blocks import Block, Heading, Rule, Text
from readiness.exchange.tabular.front_matter import FRONT_MATTER, front_matter
from readiness.exchange.tabular.grid import Cell, Grid
from readiness.exchange.tabular.limits import refuse_many

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LOWEST = 6
LISTS = ("ul", "ol", "dl")
TEXTS = {"p", "li", "blockquote", "dt", "dd"}
SILENT = {"script", "style", "head", "template", "pre"}  # nobody keeps a hazard in code
BREAK = "\u2028"  # a line break that the file asks for, among those that only wrap a line
WRAPPED = re.compile("\n")
LABELLED = re.compile(r"\n(?=\s*(?:\Z|[A-Z#][\w /()'-]{1,40}:\s))")  # before a label, or bold
MARKS = re.compile(r"[*_`~]+")
HASHED = re.compile(r"(#{1,6})\s+(\S.*)")


def blocks_of(text: str, *, is_html: bool) -> list[Block]:
    """The blocks of a page, in their order."""
    if is_html:
        return list(_walk(BeautifulSoup(text, "lxml"), 0))
    html = _markdown().render(FRONT_MATTER.sub("", text))
    blocks = list(_walk(BeautifulSoup(html, "lxml"), 0))
    first = 1 if blocks and isinstance(blocks[0], Heading) else 0
    return [*blocks[:first], *front_matter(text), *blocks[first:]]


def _markdown() -> MarkdownIt:
    """Markdown with tables; HTML in it may be indented without becoming code."""
    return MarkdownIt("commonmark", {"html": True}).enable("table").disable("code")


def _walk(node: Tag, depth: int) -> Iterator[Block]:
    for child in list(node.children):
        if isinstance(child, Tag):
            yield from _block(child, depth)
        elif isinstance(child, NavigableString) and not isinstance(child, Comment):
            yield from _text(str(child), depth)


def _block(tag: Tag, depth: int) -> Iterator[Block]:
    if tag.name in SILENT:
        return
    if tag.name in HEADINGS:
        yield Heading(HEADINGS[tag.name], plain_text(tag))
    elif tag.name == "summary":
        yield Heading(LOWEST, plain_text(tag))
    elif tag.name == "hr":
        yield Rule()
    elif tag.name == "table":
        yield table_of(tag)
    elif tag.name in LISTS:
        yield from _list(tag, depth)
    elif tag.name in ("p", "dt", "dd") or not tag.find(_is_block):
        yield from _paragraph(tag, depth)
    else:
        yield from _walk(tag, depth)


def _list(tag: Tag, depth: int) -> Iterator[Block]:
    if tag.name == "dl":
        yield from _terms(tag, depth)
    for item in tag.find_all("li", recursive=False):
        yield from _item(item, depth + 1)


def _terms(tag: Tag, depth: int) -> Iterator[Block]:
    """A list of terms, each as a labelled item with what is said of it."""
    term = ""
    for child in tag.find_all(["dt", "dd"]):
        if child.name == "dt":
            term = plain_text(child).rstrip(" :")
        elif child.find(["ul", "ol", "table"]):
            yield Text(f"{term}:", depth + 1, term, True)
            yield from _walk(child, depth + 2)
        else:
            yield Text(f"{term}: {' '.join(lines_of(child))}", depth + 1, term)


def _is_block(tag: Tag) -> bool:
    return tag.name in {
        *HEADINGS,
        *TEXTS,
        "table",
        "ul",
        "ol",
        "dl",
        "hr",
        "div",
        "section",
        "details",
        "summary",
    }


def _item(item: Tag, depth: int) -> Iterator[Block]:
    """A list's item: what it says itself, then what stands in it."""
    inner = [tag for tag in item.find_all(["ul", "ol", "table"]) if _nearest(tag) is item]
    for tag in inner:
        tag.extract()
    lines = lines_of(item)
    yield Text("\n".join(lines), depth, _lead(item), bool(inner))
    for tag in inner:
        yield from _block(tag, depth)


def _nearest(tag: Tag) -> PageElement | None:
    return tag.find_parent("li")


def _paragraph(tag: Tag, depth: int) -> Iterator[Block]:
    """A paragraph; where its lines each begin in bold, each is a text of its own."""
    for text in list(tag.find_all(string=WRAPPED)):
        text.replace_with(LABELLED.sub(BREAK, text))
    lines = lines_of(tag)
    bold = [MARKS.sub("", strong.get_text()).strip() for strong in tag.find_all(["strong", "b"])]
    leads = [next((b for b in bold if b and line.startswith(b)), "") for line in lines]
    if len(lines) > 1 and sum(map(bool, leads)) > 1:
        for line, lead in zip(lines, leads, strict=True):
            yield Text(line, depth, lead, bold=tuple(b for b in bold if b and b in line))
    elif lines:
        yield Text("\n".join(lines), depth, leads[0], bold=tuple(filter(None, bold)))


def _text(text: str, depth: int) -> Iterator[Block]:
    """A loose text; one that stands in HTML may be a heading in Markdown."""
    said = " ".join(text.split())
    if heading := HASHED.fullmatch(said):
        yield Heading(len(heading[1]), heading[2])
    elif said:
        yield Text(said, depth)


def _lead(tag: Tag) -> str:
    strong = tag.find(["strong", "b"])
    said = plain_text(strong) if isinstance(strong, Tag) else ""
    return said if said and plain_text(tag).startswith(said) else ""


def plain_text(tag: Tag) -> str:
    """What a piece of a page says, on one line."""
    return " ".join(" ".join(tag.get_text(" ").split()).split(BREAK)).strip()


def lines_of(tag: Tag) -> list[str]:
    """What a piece of a page says, line by line; a line that only wraps is none."""
    for pause in tag.find_all("br"):
        pause.replace_with(BREAK)
    for item in tag.find_all(["li", "p", "div"]):
        item.insert_before(BREAK)
        item.insert_after(BREAK)
    lines = (" ".join(line.split()) for line in tag.get_text().split(BREAK))
    return [line for line in lines if line]


def table_of(tag: Tag) -> Grid:
    """A table, with the cells that span rows or columns told everywhere."""
    rows: list[list[Cell | None]] = []
    for r, row in enumerate(_rows_of(tag)):
        _room(rows, r)
        c = 0
        for cell in row.find_all(["td", "th"], recursive=False):
            while c < len(rows[r]) and rows[r][c] is not None:
                c += 1
            text = "\n".join(lines_of(cell))
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            _fill(rows, text, at=(r, c), size=(down, across))
            c += across
    refuse_many(len(rows))
    return Grid([[cell or Cell() for cell in row] for row in rows])


def _rows_of(tag: Tag) -> list[Tag]:
    """The rows of a table; headings that stand in no row are one."""
    found = tag.find_all(["thead", "tbody", "tr"])
    return [t for t in found if t.name == "tr" or t.find("th", recursive=False)]


def _span(cell: Tag, name: str) -> int:
    said = str(cell.get(name) or "1")
    return min(int(said), 200) if said.isdigit() and int(said) else 1


def _room(rows: list[list[Cell | None]], row: int) -> None:
    while len(rows) <= row:
        rows.append([])


def _fill(
    rows: list[list[Cell | None]], text: str, *, at: tuple[int, int], size: tuple[int, int]
) -> None:
    for r in range(at[0], at[0] + size[0]):
        _room(rows, r)
        for c in range(at[1], at[1] + size[1]):
            rows[r] += [None] * (c + 1 - len(rows[r]))
            rows[r][c] = Cell(text, down=r > at[0], across=c > at[1])
