"""How a question names records and counts them, so that it can be read aloud in one breath."""

import datetime as dt
from collections.abc import Iterable, Sequence

from readiness.model import Action, Evidence, Judgement, Record
from readiness.scoring.figures import counted, day
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared

LONGEST_NAME = 8  # words of a record's name, where a sentence names one
LONGEST_OF_TWO = 6  # and where it names two
BESIDE_FIGURES = 5  # and where figures stand beside each of the two
MARKS = {ord(mark): " " for mark in '“”"?'}
END_MARKS = " .,;:!"


def called(record: Record, *, longest: int = LONGEST_NAME) -> str:
    """A record's name in quotation marks, cut to what a breath can hold."""
    return quoted(name_of(record), longest=longest)


def name_of(record: Record) -> str:
    """What a question calls a record: its name, or the words of what was promised."""
    return record.text if isinstance(record, Action) else record.label


def quoted(text: str, *, longest: int) -> str:
    """The first words of a text, in quotation marks, with dots where more was said."""
    said = text.translate(MARKS).split()
    dots = "…" if len(said) > longest else ""
    return f"“{' '.join(said[:longest]).rstrip(END_MARKS)}{dots}”"


def naming(records: Sequence[Record]) -> str:
    """The first two of several records by name, as the end of a sentence that counts them."""
    named = " and ".join(called(record, longest=LONGEST_OF_TWO) for record in records[:2])
    return f", among them {named}" if len(records) > 2 else f": {named}"


def on_day(snapshot: Snapshot, date: dt.date | None) -> str:
    """A day in prose, or that there is none."""
    return day(snapshot, date) if date is not None else "a day not recorded"


def fate(snapshot: Snapshot, said: Judgement) -> str:
    """What became of a criterion that nobody plans any more, or that is out of scope."""
    on = on_day(snapshot, said.date)
    if said.status is Declared.REMOVED:
        return f"was taken out of scope on {on}"
    return f"was declared {said.status.value.replace('_', ' ')} on {on}"


def kinds(evidence: Iterable[Evidence]) -> str:
    """What sorts of evidence there are, counted: 2 slides and 1 plan."""
    sorts = [e.kind.value.replace("_", " ") if e.kind else "unnamed file" for e in evidence]
    said = [counted(sorts.count(sort), sort) for sort in dict.fromkeys(sorts)]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}" if said else ""


def opening(name: str) -> str:
    """The words of a name that every sentence keeps when it names the record."""
    return " ".join(name.translate(MARKS).split()[:BESIDE_FIGURES]).rstrip(END_MARKS)
