"""The steps that load a file, in its order: each record before the facts about it."""

from typing import Any

from readiness.exchange.appending import Appending
from readiness.exchange.facts import Ledgered, found
from readiness.exchange.given import Contents, Given
from readiness.exchange.history import Moment, grown
from readiness.exchange.layout import INSIDE, SECTIONS
from readiness.exchange.links import Names
from readiness.exchange.matching import Matching
from readiness.exchange.ratings import Residual, residual, standing
from readiness.exchange.tally import Tally
from readiness.model import KINDS, PROGRAMME, Control, Hazard, Record
from readiness.snapshot import Known


class Steps:
    """Works out, record by record, what loading a file would do."""

    def __init__(self, contents: Contents, known: Known, *, on: Moment) -> None:
        self.tally = Tally()
        self._known, self._on = known, on
        self._matching = Matching(contents, known)
        self._names = Names(contents, self._matching, known)
        self._ledgered = Ledgered(known)
        self._appending = Appending(self.tally, self._ledgered, on=on)
        self.tally.notices += self._matching.notices
        self.tally.refusals += self._matching.refusals
        self._take(contents)

    def _take(self, contents: Contents) -> None:
        self._record(contents.programme, None)
        for key, rows in contents.sections.items():
            if KINDS[word := SECTIONS[key]].is_fact:
                self._appending.facts(word, rows, PROGRAMME)
                continue
            for given in rows:
                self._record(given, None)

    def _record(self, given: Given, inside: Given | None) -> None:
        """A record, then what stands in it, then its own withdrawal."""
        ref, before = self._matching.refs[given], self._matching.before.get(given)
        risk = self._residual(given, before)
        values = self._values(given, before, risk)
        if before is None:
            of = self._matching.refs[inside] if inside else None
            made = given.record.model_copy(update=values | {"ref": ref, "of": of})
            what: Record | int = self.tally.add(made)
        else:
            after = before.model_copy(update=values)
            self.tally.move(before, grown(given, before, after, on=self._on))
            what = before
        self.tally.notices += self._names.dangling(given)
        self._within(given, ref, risk)
        withdrawal = self._known.withdrawals.get((given.kind.word, ref))
        self._appending.withdraw(given, what, withdrawal)

    def _within(self, given: Given, ref: str, risk: Residual) -> None:
        for key, word in INSIDE.get(given.kind.word, {}).items():
            if KINDS[word].is_fact:
                self._appending.facts(word, given.within(key), ref)
            else:
                for inner in given.within(key):
                    self._record(inner, given)
        for rating in risk.ratings:
            self.tally.append(rating)
        if given.beside is not None:
            self._appending.answer(given.beside, ref)

    def _values(self, given: Given, before: Record | None, risk: Residual) -> dict[str, Any]:
        """The fields of a record that the file gives."""
        values = {f: getattr(given.thing, f) for f in given.fields if f != "ref"}
        if risk.value is not None:
            values["residual"] = risk.value
        if "controls" in given.inside:
            values["controls"] = self._controls(given, before)
        return values

    def _controls(self, given: Given, before: Record | None) -> tuple[str, ...]:
        """A hazard's controls as the file lists them, then those inside it that it leaves out."""
        refs = [
            self._matching.refs[control]
            if isinstance(control, Given)
            else self._names.control(given, control, self.tally.refusals)
            for control in given.inside["controls"]
        ]
        controls = self._known.of("control").values() if before else ()
        inside = [
            c.ref for c in controls if isinstance(c, Control) and before and c.of == before.ref
        ]
        return (*refs, *(ref for ref in inside if ref not in refs))

    def _residual(self, given: Given, before: Record | None) -> Residual:
        if not isinstance(given.thing, Hazard):
            return Residual()
        hazard = before if isinstance(before, Hazard) else None
        stored = self._ledgered.about("rating", hazard.ref) if hazard else ()
        ratings = standing(stored, found(given.within("rating_history"), stored, counted=False))
        risk = residual(given, hazard, ratings, on=self._on)
        self.tally.refusals += [risk.refusal] if risk.refusal else []
        return risk
