"""The demonstration as it is written, in `data/demonstration`."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from readiness.exchange.yaml_reading import from_yaml
from readiness.vocabulary import Pillar

FOLDER = Path(__file__).resolve().parents[3] / "data" / "demonstration"
LIVES = ("criteria_operational", "criteria_technical", "criteria_clinical")
PROGRAMME_OFFICE = "E. Quillmoor"
SAFETY = ("G. Heathwren", "V. Marshlock")  # each assesses what the other one leads

Row = dict[str, Any]


@dataclass(frozen=True)
class Northmoor:
    """The invented trust, file by file; days are counts from the demonstration's own."""

    trust: Row
    people: list[Row]
    lives: dict[str, Row]
    issues: list[Row]
    hazards: Row
    notes: list[Row]
    meetings: Row
    learned: Row
    front_line: Row

    @classmethod
    def as_written(cls) -> "Northmoor":
        """All of it, as the files hold it."""
        lives = {ref: life for name in LIVES for ref, life in _read(name).items()}
        names = ("issues", "hazards", "notes", "meetings", "learned", "front_line")
        others = {name: _read(name) for name in names}
        return cls(trust=_read("trust"), people=_read("people"), lives=lives, **others)

    @cached_property
    def _refs(self) -> dict[str, str]:
        return {person["name"]: person["ref"] for person in self.people}

    def name_of(self, ref: str) -> str:
        """What somebody is called."""
        return next(name for name, own in self._refs.items() if own == ref)

    def lead_of(self, criterion: Row) -> str:
        """Who leads the workstream of a criterion of the catalogue, by reference."""
        return self._refs[self.trust["leads"][criterion["workstream"]]]

    def holder_of(self, office: str) -> str:
        """Whose title it is that goes with an office of the catalogue's executives."""
        return str(self.trust["held_beside"].get(office, office))

    def assessor_of(self, criterion: Row) -> str:
        """Who says which colour a criterion of the catalogue is, by name."""
        own = self.lives[criterion["ref"]].get("assessor")
        if own is not None:
            return str(own)
        if criterion["pillar"] != Pillar.CLINICAL_SAFETY:
            return PROGRAMME_OFFICE
        first, second = SAFETY
        return second if self.trust["leads"][criterion["workstream"]] == first else first

    def judge_of(self, criterion: Row) -> str:
        """Who writes down what is said of a criterion, by reference."""
        own = self.lives[criterion["ref"]].get("judge")
        return str(own or self._refs[self.assessor_of(criterion)])


def _read(name: str) -> Any:
    return from_yaml((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
