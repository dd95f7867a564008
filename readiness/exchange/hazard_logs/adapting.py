"""Hazards of a file beside those that are known: which is which, and what is settled already."""

import difflib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from readiness.exchange.facts import Ledgered
from readiness.exchange.ratings import last_of
from readiness.exchange.taken import Flag
from readiness.exchange.values import written_value
from readiness.model import Control, Hazard, Rating
from readiness.snapshot import Known
from readiness.vocabulary import ControlState

ALIKE = 0.6  # of two names of one hazard, as a correction leaves them
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

    def adapted(self, row: Row) -> Row:
        """One record as it is to be loaded."""
        row = self._with_own_ref(row)
        before = self._known_as(row)
        return row if before is None else self._beside(row, before)

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

    def _flag(self, row: Row, why: str) -> None:
        self.flags.append(Flag(str(row["name"]), "ref", str(row["ref"]), why))

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
        row = {key: value for key, value in row.items() if key not in settled}
        row |= {"ref": before.ref}
        if "controls" in row:
            row["controls"] = _as_ordered([*self._as_known(row["controls"], before)], before)
        return row

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

    def _as_known(self, controls: list[Any], before: Hazard) -> Iterator[Any]:
        """The controls, those of this hazard by the reference that they have here."""
        mine = {c.ref: c for c in self._controls.values() if c.of == before.ref}
        shared = {r: self._controls[r] for r in before.controls if r in self._controls}
        left: defaultdict[str, list[Control]] = defaultdict(list)
        for control in (shared | mine).values():
            left[control.name].append(control)
        for control in controls:
            alike = left[control if isinstance(control, str) else control["name"]]
            if not alike:
                yield control
                continue
            known = min(alike, key=lambda c: not _is_so(control, c))
            alike.remove(known)
            is_named = known.of is None or isinstance(control, str)
            yield known.ref if is_named else _unless_further(control, known) | {"ref": known.ref}


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


def _unless_further(control: Row, known: Control) -> Row:
    """A control without a proposal of what has come further here."""
    is_old = control.get("state") == ControlState.PROPOSED and known.state is not None
    return {key: value for key, value in control.items() if not (is_old and key == "state")}


def _is_alike(one: str, other: str) -> bool:
    lowered = one.lower(), other.lower()
    return difflib.SequenceMatcher(None, *lowered, autojunk=False).ratio() >= ALIKE
