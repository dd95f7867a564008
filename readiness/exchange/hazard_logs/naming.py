"""What a hazard is called in its file, and the reference that it has there."""

import re

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.flags import Doubt
from readiness.exchange.hazard_logs.lists import bare, says_nothing
from readiness.exchange.hazard_logs.raw import Raw, RawHazard

# A reference before a title: H-001: …, HAZ 3. …, Hazard 4 | …
BEFORE = re.compile(
    r"(?:hazard\s+)?((?:[A-Za-z]{1,12}[-_/][A-Za-z]{1,8}[-_/]?"
    r"|[A-Za-z]{1,12}[-_/ ]?(?:[A-Za-z]{1,8}[-_ ])?)?\d{1,5}[a-z]?)"
    r"\s*(?:[:–—|.)]|-(?=\s))\s*(.+)",
    re.IGNORECASE | re.DOTALL,
)
SPACED = re.compile(
    r"([A-Z]{1,6}(?:[-_/][A-Z]{1,6}[-_/]?|[-_/])\d{1,5}[a-z]?|[A-Z]{2,6}0\d{1,4})\s+(\S.*)",
    re.DOTALL,
)
ONLY = re.compile(
    r"(?:hazard\s*)?[#]?((?:[A-Za-z]{1,12}[-_ ]?){0,2}\d{1,5}[a-z]?)[:.]?", re.IGNORECASE
)
# What heads a whole log, and no hazard of it.
OF_A_LOG = re.compile(
    r".*\b(?:log|register|logs|case|report|hazards|plan|summary|appendix|introduction)\b"
    r"[\s\d.v:()-]*",
    re.IGNORECASE,
)
LINKED = re.compile(r"\{\{[\w -]+:\s*([^{}]+?)\s*\}\}")  # a reference in a page's own link
LONGEST = 300

Named = tuple[str | None, str | None, list[Raw], list[Doubt]]


def named(raw: RawHazard) -> Named:
    """A hazard's reference and name, the cells that describe it, and what is doubtful."""
    ref, title = split_title(raw.title)
    described = [c for c in raw.of(v.DESCRIPTION) if c.text.strip()]
    doubts: list[Doubt] = []
    ref = _first(raw.of(v.REF), v.REF, doubts) or ref
    name = _first(raw.of(v.NAME), v.NAME, doubts)
    rest = list(raw.of(v.HAZARD))
    if name and not raw.of(v.REF):
        found, after = split_title(name)
        ref, name = (found, after) if found and after else (ref, name)
    is_of_log = bool(title and rest and OF_A_LOG.fullmatch(title))
    name = name or (None if is_of_log else title)
    if not name and rest:
        name, rest = rest[0].text.strip(), rest[1:]
    if not name:
        name, described = _described(described)
    rest = [cell for cell in rest if cell.text.strip() != name]
    name = " ".join((name or ref or "").split()) or None
    described = [*described, *rest] or raw.of(v.UNLABELLED)
    return ref, name, described, doubts


def split_title(title: str) -> tuple[str | None, str | None]:
    """The reference and the words of a title."""
    text = bare(title).strip()
    only, before = ONLY.fullmatch(text), BEFORE.fullmatch(text) or SPACED.fullmatch(text)
    if only:
        return only[1].strip(), None
    if before and (not before[1].isdigit() or text.lower().startswith("hazard")):
        return before[1].strip(), bare(before[2]).strip()
    if before:
        return None, bare(before[2]).strip()
    return None, text or None


def _first(cells: list[Raw], key: str, doubts: list[Doubt]) -> str | None:
    """What the first cell says; the others, where they say something else, are reported."""
    said = (LINKED.sub(r"\1", bare(c.text)).strip() for c in cells if c.text.strip())
    texts = list(dict.fromkeys(said))
    for text in texts[1:]:
        doubts.append(Doubt(key, text, f"'{texts[0]}' stands there, too"))
    if texts and says_nothing(texts[0]):
        doubts.append(Doubt(key, texts[0], "it says nothing"))
        return None
    return texts[0] if texts else None


def _described(described: list[Raw]) -> tuple[str | None, list[Raw]]:
    """A hazard without a name is called by its description, or by the first sentence of it."""
    said = next((cell for cell in described if not says_nothing(cell.text)), None)
    if said is None:
        return None, described
    text = " ".join(said.text.split())
    if len(text) <= LONGEST:
        return text, [cell for cell in described if cell is not said]
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0][:LONGEST], described
