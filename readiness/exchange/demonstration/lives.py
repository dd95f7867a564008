"""The life of each criterion: what was measured, said, filed, checked and moved."""

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.exchange.catalogue import rows
from readiness.exchange.demonstration.acts import Act, Deed, moved
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.model import Criterion, Evidence
from readiness.services import criteria, groups
from readiness.store import Work
from readiness.vocabulary import Declared, EvidenceKind, Outcome

LAST_READING = -3
READ_EVERY = {"weekly": 7, "fortnightly": 14}
# What a status round writes down where nothing particular was said.
WHY = {
    Declared.NOT_STARTED: "Not begun; its work comes later in the plan.",
    Declared.AMBER: "Begun, and not yet far enough to call it on track.",
    Declared.GREEN: "Going to plan; nothing stands in the way today.",
    Declared.MET: "Met, with the evidence that is filed.",
}


@dataclass(frozen=True)
class Life:
    """One criterion of the catalogue, and what Northmoor's people do about it."""

    criterion: Row
    written: Row
    lead: str
    judge: str
    calendar: Calendar

    @property
    def ref(self) -> str:
        return str(self.criterion["ref"])

    def acts(self) -> Iterator[Act]:
        """All that was done about it."""
        for day, value in self.readings():
            yield Act(day, "09:15", self.lead, self._read(value))
        for row in self.written.get("groups", ()):
            yield Act(LAST_READING, "09:20", self.lead, self._read_of_a_group(row))
        for row in self.written.get("evidence", ()):
            yield from self._filed(row)
        for day, status, *why in self.written.get("said", ()):
            yield self._said(day, Declared(status), *why)
        for day, due, why in self.written.get("redated", ()):
            yield Act(day, "15:30", self.judge, self._redated(due, why))
        yield from self._once()

    def readings(self) -> list[tuple[int, float]]:
        """The days and values of its readings; a series ends a few days before the present."""
        found = [(day, value) for day, value in self.written.get("readings", ())]
        for series, step in READ_EVERY.items():
            values = self.written.get(series, ())
            first = LAST_READING - step * (len(values) - 1)
            found += [(first + step * n, value) for n, value in enumerate(values)]
        return found

    def _read(self, value: float) -> Deed:
        source, of = self.written.get("source"), self.written.get("denominator")
        return lambda work: criteria.post_reading(
            work, self.ref, value=value, source=source, denominator=of
        )

    def _read_of_a_group(self, row: Row) -> Deed:
        source = self.written.get("source")
        return lambda work: groups.post_group_reading(work, self.ref, source=source, **row)

    def _filed(self, row: Row) -> Iterator[Act]:
        yield Act(row["day"], "11:20", row.get("by", self.lead), lambda work: self._file(work, row))
        if "checked" in row:
            day, by = row["checked"]
            yield Act(day, "16:10", by, lambda work: self._check(work, row))

    def _file(self, work: Work, row: Row) -> None:
        outcome, stale = row.get("outcome"), row.get("stale_after")
        criteria.attach_evidence(
            work,
            self.ref,
            kind=EvidenceKind(row["kind"]),
            summary=self.calendar.text(row["summary"]),
            outcome=Outcome(outcome) if outcome else None,
            stale_after=None if stale is None else self.calendar.day(stale),
        )

    def _check(self, work: Work, row: Row) -> None:
        summary = self.calendar.text(row["summary"])
        filed = [e for e in work.facts(Evidence, self.ref) if e.summary == summary]
        criteria.check_evidence(work, filed[-1].recorded)

    def _said(self, day: int, status: Declared, why: str = "") -> Act:
        """A status as the round of that day wrote it down; a tick is an act of its own."""
        why = why or WHY[status]
        if status is Declared.MET:
            return Act(
                day, "15:00", self.judge, lambda work: criteria.tick_off(work, self.ref, why=why)
            )
        return Act(
            day,
            "14:00",
            self.judge,
            lambda work: criteria.judge(work, self.ref, status=status, why=why),
        )

    def _redated(self, due: int, why: str) -> Deed:
        return lambda work: criteria.redate(work, self.ref, due=self.calendar.day(due), why=why)

    def _once(self) -> Iterator[Act]:
        """An easier target, and an allowed exception."""
        if target := self.written.get("target"):
            yield Act(
                target["day"], "17:20", target["by"], self._retargeted(target), why=target["why"]
            )
        if waived := self.written.get("waived"):
            reason, expires = waived["reason"], self.calendar.day(waived["expires"])
            yield Act(
                waived["day"],
                "17:00",
                waived["by"],
                lambda work: criteria.waive(work, self.ref, reason=reason, expires=expires),
            )

    def _retargeted(self, row: Row) -> Deed:
        def deed(work: Work) -> None:
            criterion = work.get(Criterion, self.ref)
            began = min(judgement.date for judgement in work.snapshot().judgements(self.ref))
            history = ((began, criterion.target), (work.day, row["to"]))
            moved(Criterion, self.ref, target=row["to"], target_history=history)(work)

        return deed


def lived(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """What was done about every criterion of the catalogue."""
    for row in rows("criteria"):
        life = northmoor.lives[row["ref"]]
        lead, judge = northmoor.lead_of(row), northmoor.judge_of(row)
        yield from Life(row, life, lead, judge, calendar).acts()
