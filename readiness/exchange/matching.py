"""Which recorded thing each record of a file is, and the reference of each."""

from collections import defaultdict
from collections.abc import Iterator

from readiness.exchange.given import Contents, Given
from readiness.exchange.layout import SCOPED, natural_name, start_of_ref
from readiness.exchange.sentences import at, shown
from readiness.model import KINDS, PROGRAMME, Record
from readiness.snapshot import Known

Name = tuple[
    str, object, tuple[object, ...]
]  # kind, the record it stands inside, what it is called


class Matching:
    """The references of a file's records: given ones kept, others found by name or made.

    Made references follow the order of the file, and collide with none given or recorded.
    """

    def __init__(self, contents: Contents, known: Known) -> None:
        self.refusals: list[str] = []
        self.notices: list[str] = []
        self.refs: dict[Given, str] = {}
        self.before: dict[Given, Record] = {}
        self._known = known
        self._by_name = _recorded_by_name(known)
        self._taken = _taken(contents, known)
        self._next: dict[str, int] = {}
        self._names: dict[Name, Given] = {}
        self._claimed: dict[tuple[str, str], Given] = {}
        for given in contents.top():
            self._match_all(given, None)

    def _match_all(self, given: Given, inside: Given | None) -> None:
        """Find a record and those that stand in it, so that theirs may follow its reference."""
        if given.kind.is_fact:
            return
        self._match(given, inside)
        for inner in given.children():
            self._match_all(inner, given)

    def _match(self, given: Given, inside: Given | None) -> None:
        scope = inside if given.kind.word in SCOPED else None
        self._refuse_twice(given, scope)
        self._notice_same_name(given, scope)
        before = self._recorded(given, scope)
        if before is not None:
            self.before[given] = before
        ref = before.ref if before else given.ref or self._made(given, scope)
        self.refs[given] = ref
        self._refuse_claimed(given, ref)

    def _recorded(self, given: Given, scope: Given | None) -> Record | None:
        """The recorded thing that a given record is."""
        word = given.kind.word
        ref = PROGRAMME if word == PROGRAMME else given.ref
        if ref:
            found = self._known.of(word).get(ref)
            return found if isinstance(found, Record) else None
        named = self._of_that_name(given, scope)
        standing = [r for r in named if (word, r.ref) not in self._known.withdrawals]
        if len(standing or named) > 1:
            refs = " and ".join(record.ref for record in standing or named)
            self.refusals.append(f"{given.where}: {refs} are both recorded so; give its 'ref'.")
        return next(iter(standing or named), None)

    def _made(self, given: Given, scope: Given | None) -> str:
        """The next free reference."""
        word = given.kind.word
        if word == PROGRAMME:
            return PROGRAMME
        if word == "policy" and self._is_free(word, given.record.label):
            return given.record.label
        start = f"{self.refs[scope]}/" if scope else f"{start_of_ref(given.kind, given.record)}-"
        width = 1 if scope else given.kind.width
        number = self._next.get(start, 1)
        while not self._is_free(word, f"{start}{number:0{width}d}"):
            number += 1
        self._next[start] = number + 1
        return f"{start}{number:0{width}d}"

    def _of_that_name(self, given: Given, scope: Given | None) -> list[Record]:
        of = self.refs.get(scope) if scope else None
        return self._by_name.get((given.kind.word, of, natural_name(given.kind, given.thing)), [])

    def _notice_same_name(self, given: Given, scope: Given | None) -> None:
        """A reference decides, even where the name is recorded under another."""
        others = [record.ref for record in self._of_that_name(given, scope)]
        if given.ref and others and given.ref not in self._known.of(given.kind.word):
            self.notices.append(
                f"{given.where} is new; the same name is recorded as {' and '.join(others)}, too."
            )

    def _is_free(self, word: str, ref: str) -> bool:
        return ref not in self._taken[word]

    def _refuse_twice(self, given: Given, scope: Given | None) -> None:
        """Two of a kind may share a name only if both have references."""
        name = (given.kind.word, scope, natural_name(given.kind, given.thing))
        other = self._names.setdefault(name, given)
        if other is not given and not (given.ref and other.ref):
            called = f"'{given.record.label}'" if given.record.label else "the same"
            self.refusals.append(
                f"{given.where}: two stand in the file that are called {called}; "
                "give each a 'ref' of its own."
            )

    def _refuse_claimed(self, given: Given, ref: str) -> None:
        other = self._claimed.setdefault((given.kind.word, ref), given)
        if other is not given:
            names = f"{shown(other.record.label)} and {shown(given.record.label)}"
            self.refusals.append(
                f"{at(given.where, 'ref')}: {names} are both {shown(ref)}; give each its own."
            )


def _recorded_by_name(known: Known) -> dict[Name, list[Record]]:
    found: defaultdict[Name, list[Record]] = defaultdict(list)
    for word, kind in KINDS.items():
        for record in known.of(word).values():
            if isinstance(record, Record):
                scope = record.of if word in SCOPED else None
                found[word, scope, natural_name(kind, record)].append(record)
    return found


def _taken(contents: Contents, known: Known) -> defaultdict[str, set[str]]:
    """The references that no made one may repeat."""
    taken: defaultdict[str, set[str]] = defaultdict(set)
    for word in KINDS:
        taken[word] |= {str(key) for key in known.of(word)}
    for given in _records(contents):
        taken[given.kind.word].add(given.ref)
    return taken


def _records(contents: Contents) -> Iterator[Given]:
    return (given for given in contents.all() if not given.kind.is_fact)
