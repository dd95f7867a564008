"""Which recorded fact each dated row of a file is; a row that differs in anything is a new one."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from readiness.exchange.given import Given, Withdrawn
from readiness.model import KINDS, Check, Evidence, Fact
from readiness.snapshot import Known, Withdrawal

Content = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, eq=False)
class Stored:
    """A fact that is recorded, and why it no longer counts if it does not."""

    fact: Fact
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True, eq=False)
class Found:
    """What one or several equal rows of a file are: a recorded fact, or a new one."""

    rows: list[Given] = field(default_factory=list)
    stored: Stored | None = None

    @property
    def given(self) -> Given:
        """The first of the rows."""
        return self.rows[0]


def content_of(fact: Fact) -> Content:
    """All that a fact says, without what it is about."""
    document = fact.document()
    document.pop("evidence", None)
    return tuple((key, _fixed(value)) for key, value in document.items())


def _fixed(value: Any) -> Any:
    """A value that can be compared by what it holds, a list or a mapping too."""
    return json.dumps(value, sort_keys=True) if isinstance(value, list | dict) else value


class Ledgered:
    """The recorded facts, by kind and by the record that they are about."""

    def __init__(self, known: Known) -> None:
        self._facts: defaultdict[tuple[str, str], list[Stored]] = defaultdict(list)
        for word, kind in KINDS.items():
            for key, fact in known.of(word).items() if kind.is_fact else ():
                if isinstance(fact, Fact):
                    stored = Stored(fact, known.withdrawals.get((word, key)))
                    self._facts[word, fact.of].append(stored)

    def about(self, word: str, ref: str) -> Sequence[Stored]:
        """The facts of a kind about a record, in the order in which they were recorded."""
        return self._facts.get((word, ref), ())

    def checks_of(self, evidence: object, ref: str) -> set[Content]:
        """What is recorded of who looked at a piece of evidence, or at one that says the same."""
        if not isinstance(evidence, Evidence):
            return set()
        same = content_of(evidence)
        pieces = self.about("evidence", ref)
        numbers = {s.fact.recorded for s in pieces if content_of(s.fact) == same}
        checks = [s.fact for s in self.about("check", ref)]
        return {content_of(c) for c in checks if isinstance(c, Check) and c.evidence in numbers}


def found(rows: Iterable[Given], stored: Iterable[Stored], *, counted: bool) -> list[Found]:
    """What each row is; equal rows are one fact, but for kinds whose rows are counted.

    Rows that also agree about the withdrawal come first. A row then stands for any fact left
    that says the same, so that a file that knows nothing of a withdrawal does not undo it.
    """
    by_content: defaultdict[Content, list[Stored]] = defaultdict(list)
    for one in stored:
        by_content[content_of(one.fact)].append(one)
    groups = _groups(rows, counted=counted)
    taken: dict[int, Stored] = {}
    for is_exact in (True, False):
        for n, group in enumerate(groups):
            if n not in taken:
                alike = by_content.get(content_of(group[0].fact), [])
                match = _first(alike, group[0].withdrawn, is_exact=is_exact)
                if match is not None:
                    alike.remove(match)
                    taken[n] = match
    return [Found(group, taken.get(n)) for n, group in enumerate(groups)]


def _groups(rows: Iterable[Given], *, counted: bool) -> list[list[Given]]:
    if counted:
        return [[row] for row in rows]
    groups: defaultdict[object, list[Given]] = defaultdict(list)
    for row in rows:
        groups[content_of(row.fact), _said(row.withdrawn)].append(row)
    return list(groups.values())


def _first(alike: list[Stored], said: Withdrawn | None, *, is_exact: bool) -> Stored | None:
    return next((s for s in alike if not is_exact or agrees(said, s.withdrawal)), None)


def agrees(said: Withdrawn | None, withdrawal: Withdrawal | None) -> bool:
    """Whether a row says of a withdrawal what is recorded, as far as it says anything."""
    if said is None or withdrawal is None:
        return said is None and withdrawal is None
    recorded = (withdrawal.on, withdrawal.by, withdrawal.reason)
    return all(s in (None, "", r) for s, r in zip(_said(said), recorded, strict=True))


def _said(withdrawn: Withdrawn | None) -> tuple[Any, ...]:
    return (withdrawn.on, withdrawn.by, withdrawn.reason) if withdrawn else ()
