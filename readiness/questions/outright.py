"""Notes and issues that set one group far below the figure for everybody, both in their words."""

from readiness.questions import people_terms
from readiness.questions.amounts import fragments, shares
from readiness.questions.subgroups import as_ed, text_of
from readiness.questions.telling import Teller
from readiness.questions.words import mentions


def in_one_text(teller: Teller, *, below: float) -> str | None:
    """The piece that puts a group so many points below everybody in the same text."""
    pieces = [(p, shares(p)) for p in fragments(as_ed(text_of(teller)))]
    whole = [figures[0] for p, figures in pieces if figures and _is_of_all(p)]
    for piece, figures in pieces if whole else ():
        of_a_group = not _is_of_all(piece) and mentions(piece, people_terms.GROUPS)
        if of_a_group and any(max(whole) - figure >= below for figure in figures):
            return piece
    return None


def _is_of_all(piece: str) -> bool:
    return mentions(piece, people_terms.EVERYBODY)
