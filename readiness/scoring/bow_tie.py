"""One hazard as a bow-tie: what causes it, what it does, and what stands between."""

from dataclasses import dataclass

from readiness.model import Control, Hazard
from readiness.snapshot import Snapshot


@dataclass(frozen=True)
class Bar:
    """A control in the picture, with the other hazards that rest on it."""

    control: Control
    shared_with: tuple[str, ...]

    @property
    def is_common_mode(self) -> bool:
        """Whether several hazards lose it at once while nobody has seen it work."""
        return bool(self.shared_with) and not self.control.is_in

    @property
    def says(self) -> str:
        """The control, how far it has come, and what else rests on it."""
        state = self.control.stage.words
        others = f"; also in {', '.join(self.shared_with)}" if self.shared_with else ""
        alone = "; if it fails, all of them lose it" if self.is_common_mode else ""
        return f"{self.control.name} ({state}{others}{alone})"


@dataclass(frozen=True)
class Arm:
    """A cause or an effect, with the controls that stand between it and the hazard."""

    text: str
    bars: tuple[Bar, ...]
    shared_with: tuple[str, ...]


@dataclass(frozen=True)
class BowTie:
    """The picture of one hazard; `unplaced` are the controls that nobody has placed yet."""

    hazard: Hazard
    causes: tuple[Arm, ...]
    effects: tuple[Arm, ...]
    unplaced: tuple[Bar, ...]

    @property
    def words(self) -> str:
        """The whole picture in words."""
        return " ".join(
            (
                f"{self.hazard.name}.",
                *(f"Cause: {_arm(arm)}." for arm in self.causes),
                *(f"Effect: {_arm(arm)}." for arm in self.effects),
                *(f"Control, not placed yet: {bar.says}." for bar in self.unplaced),
            )
        )


def _arm(arm: Arm) -> str:
    between = "; ".join(bar.says for bar in arm.bars) or "nothing placed in between"
    also = f", which {', '.join(arm.shared_with)} has too" if arm.shared_with else ""
    return f"{arm.text}{also}, with {between}"


def bow_tie(snapshot: Snapshot, hazard: Hazard) -> BowTie:
    """The picture of a hazard as it stands."""
    bars = {c.ref: _bar(snapshot, hazard, c) for c in snapshot.controls_of(hazard)}
    placed = {b.control for b in hazard.barriers if b.causes or b.effects}

    def arm(text: str, *, of_cause: bool) -> Arm:
        between = [b for b in hazard.barriers if text in (b.causes if of_cause else b.effects)]
        standing = tuple(bars[b.control] for b in between if b.control in bars)
        return Arm(text, standing, _sharing(snapshot, hazard, text) if of_cause else ())

    return BowTie(
        hazard=hazard,
        causes=tuple(arm(text, of_cause=True) for text in hazard.causes),
        effects=tuple(arm(text, of_cause=False) for text in hazard.every_effect),
        unplaced=tuple(bar for ref, bar in bars.items() if ref not in placed),
    )


def _bar(snapshot: Snapshot, hazard: Hazard, control: Control) -> Bar:
    sharing = [h.ref for h in snapshot.hazards if control.ref in h.controls]
    return Bar(control, tuple(ref for ref in sharing if ref != hazard.ref))


def _sharing(snapshot: Snapshot, hazard: Hazard, cause: str) -> tuple[str, ...]:
    """The other hazards with the same cause, in the same words."""
    wanted = cause.strip().casefold()
    return tuple(
        other.ref
        for other in snapshot.hazards
        if other.ref != hazard.ref and wanted in (c.strip().casefold() for c in other.causes)
    )
