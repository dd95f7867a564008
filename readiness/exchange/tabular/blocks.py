"""What a page is made of: headings, texts, rules and tables."""

from dataclasses import dataclass

from readiness.exchange.tabular.grid import Grid


@dataclass(frozen=True)
class Heading:
    """A heading; 1 is the highest level."""

    level: int
    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph (depth 0), or an item of a list with how deep it stands.

    `lead` is what it begins with in bold; `leads` says that items below belong to it. `bold` is
    all that stands in bold in a paragraph, and `apart` says that it stands before the page.
    """

    text: str
    depth: int = 0
    lead: str = ""
    leads: bool = False
    bold: tuple[str, ...] = ()
    apart: bool = False


@dataclass(frozen=True)
class Rule:
    """A line across the page."""


Block = Heading | Text | Rule | Grid
