"""What a file's records name: controls must exist; other names may stay text, and are noticed."""

from collections import defaultdict
from collections.abc import Iterator

from readiness.exchange.given import Contents, Given
from readiness.exchange.layout import NOT_IN_A_FILE, SCOPED
from readiness.exchange.matching import Matching
from readiness.exchange.sentences import at, shown
from readiness.model import KINDS, Record
from readiness.snapshot import Known

ANY = ""
# The keys that name records, and of which kind.
LINKS = {
    "criteria": "criterion",
    "hazards": "hazard",
    "about": ANY,
    "gateway": "gateway",
    "workstream": "workstream",
    "site": "site",
    "sites": "site",
    "wave": "wave",
}


class Names:
    """Every reference and name of the records that a file gives and of those recorded."""

    def __init__(self, contents: Contents, matching: Matching, known: Known) -> None:
        self._unread = contents.unread
        self._refs: defaultdict[str, set[str]] = defaultdict(set)
        self._named: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for word in KINDS.keys() - NOT_IN_A_FILE:
            for record in known.of(word).values():
                if isinstance(record, Record):
                    self._note(word, record, record.ref, is_shared=record.of is None)
        for given in contents.top():
            for inner in given.all():
                if not inner.kind.is_fact:
                    ref = matching.refs[inner]
                    is_shared = inner is given or inner.kind.word not in SCOPED
                    self._note(inner.kind.word, inner.record, ref, is_shared=is_shared)

    def _note(self, word: str, record: Record, ref: str, *, is_shared: bool) -> None:
        self._refs[word].add(ref)
        if is_shared:
            self._named[word, record.label].add(ref)

    def refs(self, word: str, text: str) -> set[str]:
        """The references that a text stands for: itself, or else those of what is called so."""
        return {text} if text in self._refs[word] else self._named.get((word, text), set())

    def control(self, given: Given, text: str, refusals: list[str]) -> str:
        """The reference of a control that a hazard only names."""
        refs = self.refs("control", text)
        if len(refs) == 1:
            return next(iter(refs))
        where = f"{at(given.where, 'controls')}: {shown(text)}"
        if refs:
            refusals.append(
                f"{where} is the name of {' and '.join(sorted(refs))}; use one of these."
            )
        elif text not in self._unread:
            refusals.append(
                f"{where} is no control; add it under 'controls', or write it as a mapping here."
            )
        return text

    def dangling(self, given: Given) -> Iterator[str]:
        """A notice for each name in a record that nothing bears."""
        for key, word in LINKS.items():
            value = given.gives(key)
            for text in (value,) if isinstance(value, str) else value or ():
                words = KINDS if word == ANY else (word,)
                if not any(self.refs(kind, text) for kind in words):
                    what = f"no {KINDS[word].title}" if word else "nothing"
                    yield f"{at(given.where, key)}: {what} is called {shown(text)}; kept as text."
