"""Where a criterion and a pillar stand: what we say beside what the records show."""

from dataclasses import dataclass
from functools import cached_property

from readiness.model import Criterion
from readiness.scoring.criterion import MET
from readiness.scoring.declared import SAID_AS, Computed
from readiness.scoring.gap import Gap, disagrees, worst
from readiness.scoring.hazards import HazardCount
from readiness.vocabulary import Declared, Pillar, Status


@dataclass(frozen=True)
class CriterionStanding:
    """What we say of one criterion, and what the records show."""

    criterion: Criterion
    pillar: Pillar | None
    declared: Declared | None
    computed: Computed
    is_due: bool  # by the next gateway

    @property
    def ref(self) -> str:
        return self.criterion.ref

    @property
    def name(self) -> str:
        return self.criterion.name

    @property
    def status(self) -> Status:
        return self.computed.status

    @property
    def is_counted(self) -> bool:
        """Whether it is still in scope."""
        return self.declared is not Declared.REMOVED

    @property
    def is_must(self) -> bool:
        return self.criterion.is_must

    @property
    def is_met(self) -> bool:
        """Whether it counts as met, checked or not; an allowed exception does not."""
        return self.status in MET

    @property
    def gap(self) -> Gap | None:
        """What we say against what the records show, where they differ."""
        differs = disagrees(self.declared, self.status)
        return Gap(self.ref, self.declared, self.status) if differs else None


@dataclass(frozen=True)
class PillarStanding:
    """Where a pillar stands: where the worst must due by the next gateway does."""

    pillar: Pillar
    criteria: tuple[CriterionStanding, ...]
    executive: str | None
    hazards: HazardCount | None  # in clinical safety only

    @cached_property
    def musts(self) -> tuple[CriterionStanding, ...]:
        """What can stop a go-live."""
        return tuple(c for c in self.criteria if c.is_must)

    @cached_property
    def due(self) -> tuple[CriterionStanding, ...]:
        """The musts that the next gateway may ask for."""
        return tuple(c for c in self.musts if c.is_due)

    @cached_property
    def later(self) -> tuple[CriterionStanding, ...]:
        """The musts that are not due yet."""
        return tuple(c for c in self.musts if not c.is_due)

    @cached_property
    def judged(self) -> tuple[CriterionStanding, ...]:
        """The musts that decide the verdict: those due, or all where none is due yet."""
        return self.due or self.later

    @cached_property
    def standing(self) -> Status:
        """Where the worst of them stands; never an average, and never green where none is known."""
        return worst([c.status for c in self.judged]) or Status.GREY

    @cached_property
    def said(self) -> Status:
        """Where the pillar would stand by what we say."""
        return worst([SAID_AS[c.declared] for c in self.judged]) or Status.GREY

    @property
    def reason(self) -> str:
        """Why it stands there: the first of the worst, with its own reason."""
        first = next((c for c in self.judged if c.status is self.standing), None)
        if first is None:
            return "No must-haves are recorded."
        early = "" if self.due else "None is due by the next gate; the worst of the later ones is "
        return f"{early}{first.name}: {first.computed.reason}"

    @property
    def musts_met(self) -> int:
        return sum(c.is_met for c in self.musts)

    @property
    def musts_checked(self) -> int:
        return sum(c.status is Status.BLUE for c in self.musts)

    @property
    def due_in_place(self) -> int:
        """How many of the musts due are met."""
        return sum(c.is_met for c in self.due)

    @property
    def early_warnings(self) -> tuple[CriterionStanding, ...]:
        """The musts not due yet that are already forecast to miss."""
        return tuple(c for c in self.later if c.status is Status.RED)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Where what we say and what the records show differ, must or not."""
        return tuple(c.gap for c in self.criteria if c.gap is not None)

    @property
    def known(self) -> int:
        """Of how many criteria anything is known: progress, apart from the verdict."""
        return sum(c.status is not Status.GREY for c in self.criteria)
