"""Hazards of a file beside those that are known: which is which, and what is settled already."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from readiness.exchange.by_hand import RATED, would_soften
from readiness.exchange.facts import Ledgered
from readiness.exchange.ratings import last_of
from readiness.exchange.taken import Flag
from readiness.exchange.values import written_value
from readiness.model import Control, Hazard, Rating, Scored
from readiness.scoring.hazards import Score
from readiness.snapshot import Known
from readiness.vocabulary import ControlState, HazardStatus

ALIKE = 0.6  # of two names of one hazard, as a correction leaves them
SHOWN = (ControlState.IMPLEMENTED, ControlState.VERIFIED)
BY_HAND = "that takes the clinical safety officer's word, by hand"
Row = dict[str, Any]


class Adapting:
    """Brings the records of a file to what is known, so that taking them in twice does nothing."""

    def __init__(self, known: Known) -> None:
        self.flags: list[Flag] = []
        self._by_ref = {h.ref: h for h in known.of("hazard").values() if isinstance(h, Hazard)}
        self._by_name = {hazard.name: hazard for hazard in self._by_ref.values()}
        controls = known.of("control").values()
        self._controls = {c.ref: c for c in controls if isinstance(c, Control)}
        self._ledgered = Ledgered(known)
        self._refs: dict[str, str] = {}
        self._said: Mapping[str, str] = {}

    def adapted(self, row: Row, said: Mapping[str, str]) -> Row:
        """One record as it is to be loaded; `said` are its cells as they stand, by key."""
        self._said = said
        row = self._with_own_ref(row)
        before = self._known_as(row)
        return row if before is None else self._beside(row, before)

    def shared(self, controls: Iterable[Row]) -> Iterator[Row]:
        """The controls that several hazards of the file share, beside those on record."""
        known = {c.name: c for c in self._controls.values() if c.of is None}
        for control in controls:
            before = known.get(control["name"])
            row = {"name": control["name"]}
            yield self._unless_further(control, before, row=row) if before else control

    def _with_own_ref(self, row: Row) -> Row:
        """Without a reference that is another hazard's, here or earlier in the file."""
        ref, name = row.get("ref"), str(row["name"])
        if ref is None:
            return row
        other = self._refs.setdefault(ref, name)
        known = self._by_ref.get(ref)
        if other != name:
            self._flag(row, f"'{other}' has that number in this file, too; a new one is given")
        elif known is None or _is_alike(name, known.name):
            return row
        else:
            self._flag(row, f"{ref} is '{known.name}' here; a new number is given")
        return {key: value for key, value in row.items() if key != "ref"}

    def _flag(self, row: Row, why: str, *, key: str = "ref") -> None:
        raw = self._said.get(key) or _in_words(row[key])
        self.flags.append(Flag(str(row["name"]), key, raw, why))

    def _known_as(self, row: Row) -> Hazard | None:
        return self._by_ref.get(row.get("ref", "")) or self._by_name.get(row["name"])

    def _beside(self, row: Row, before: Hazard) -> Row:
        """Without what has been dealt with here since the same was taken in."""
        settled = {"residual"} if self._is_left(row.get("residual"), before) else set()
        if row.get("status_stated") and row["status_stated"] == before.status_stated:
            settled |= {"status"}
        if (placed := self._placed(row, before, settled)) == written_value(before.placed):
            settled |= {"placed"}
        elif placed:
            row = row | {"placed": placed}
        if _is_handed_to(row.get("transferred_to"), before):
            settled |= {"transferred_to"}
        settled |= set(self._for_the_officer(row, before, settled))
        row = {key: value for key, value in row.items() if key not in settled}
        row |= {"ref": before.ref}
        if "controls" in row:
            row["controls"] = _as_ordered([*self._as_known(row, before)], before)
        return row

    def _for_the_officer(self, row: Row, before: Hazard, settled: set[str]) -> Iterator[str]:
        """The keys that take the safety officer's word on a hazard on record, and are reported."""
        status, stands = row.get("status"), before.status or HazardStatus.OPEN
        is_taken = stands is HazardStatus.PROPOSED and status == HazardStatus.OPEN
        if (
            "status" not in settled
            and status != stands
            and (is_taken or status == HazardStatus.CLOSED)
        ):
            self._flag(row, f"it is {stands.words} here; {BY_HAND}", key="status")
            yield "status"
        for key in RATED:
            if key not in row or key in settled:
                continue
            if would_soften(before, key, as_score(row[key])):
                self._flag(row, f"it would hurt less than is on record; {BY_HAND}", key=key)
                yield key

    def _placed(self, row: Row, before: Hazard, settled: set[str]) -> Row | None:
        """The words of the trust's own scheme, beside those that are recorded."""
        said = {k: words for k, words in row.get("placed", {}).items() if k not in settled}
        return {**(written_value(before.placed) or {}), **said} or None

    def _is_left(self, residual: Any, before: Hazard) -> bool:
        """Whether a residual risk is the one with which the hazard's ratings end."""
        facts = self._ledgered.about("rating", before.ref)
        ratings = [s.fact for s in facts if s.withdrawal is None and isinstance(s.fact, Rating)]
        last = last_of(ratings)
        left = last.stated if last else before.residual
        return residual is not None and residual == written_value(left)

    def _as_known(self, row: Row, before: Hazard) -> Iterator[Any]:
        """The controls, those of this hazard by the reference that they have here."""
        mine = {c.ref: c for c in self._controls.values() if c.of == before.ref}
        shared = {r: self._controls[r] for r in before.controls if r in self._controls}
        left: defaultdict[str, list[Control]] = defaultdict(list)
        for control in (shared | mine).values():
            left[control.name].append(control)
        for control in row["controls"]:
            alike = left[control if isinstance(control, str) else control["name"]]
            if not alike:
                yield control
                continue
            known = min(alike, key=lambda c: not _is_so(control, c))
            alike.remove(known)
            is_named = known.of is None or isinstance(control, str)
            yield known.ref if is_named else self._unless_further(control, known, row=row)

    def _unless_further(self, control: Row, known: Control, *, row: Row) -> Row:
        """A control without a proposal of what has come further here, or a word that it has."""
        said = {**control, "ref": known.ref}
        if control.get("state") == ControlState.PROPOSED and known.state is not None:
            said.pop("state")
        elif control.get("state") in SHOWN and control["state"] != known.stage:
            why = f"it is {known.stage.words} here; say by hand what shows that it is further"
            self.flags.append(Flag(str(row["name"]), "controls", str(control["name"]), why))
            said.pop("state")
        return said


def _is_so(control: Any, known: Control) -> bool:
    """Whether a control of the file is said to be as the known one is."""
    said = {} if isinstance(control, str) else control
    state = said.get("state", ControlState.EXISTING) == ControlState.EXISTING
    is_existing = known.stage is ControlState.EXISTING
    return said.get("kind", known.kind) == known.kind and state == is_existing


def _as_ordered(controls: list[Any], before: Hazard) -> list[Any]:
    """The controls in the order that they have here; those that are new come after."""
    order = {ref: n for n, ref in enumerate(before.controls)}
    refs = [c if isinstance(c, str) else c.get("ref", "") for c in controls]
    placed = sorted(range(len(controls)), key=lambda n: order.get(refs[n], len(order)))
    return [controls[n] for n in placed]


def _is_handed_to(to: Any, before: Hazard) -> bool:
    known = before.transferred_to
    return bool(to and known and known.organisation == to["organisation"])


def _in_words(value: Any) -> str:
    return " / ".join(map(str, value.values())) if isinstance(value, dict) else str(value)


def as_score(said: Any) -> Score:
    """A rating of the programme file as a hazard keeps it."""
    return Scored.model_validate(said) if isinstance(said, dict) else said


def _is_alike(one: str, other: str) -> bool:
    lowered = one.lower(), other.lower()
    return difflib.SequenceMatcher(None, *lowered, autojunk=False).ratio() >= ALIKE
