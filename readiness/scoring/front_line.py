"""What the front line says of its readiness, beside what we say of the same place."""

from collections import defaultdict
from dataclasses import dataclass

from readiness.model import Pulse
from readiness.scoring.declared import SAID_AS
from readiness.scoring.gap import worst
from readiness.scoring.pulses import front_line, is_low
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot
from readiness.vocabulary import Pillar, Status

MOST = 5  # the highest confidence
WHOLE = "Whole trust"
EVERYBODY = "All staff"
# How sure of itself a declared colour is, as far as a confidence of 1 to 5 can be held beside it.
SURE = {
    Status.BLUE: 1.0,
    Status.MET: 1.0,
    Status.GREEN: 1.0,
    Status.AMBER: 0.5,
    Status.RED: 0.0,
}
APART = 0.25  # of the way from red to green: one step of a confidence of 1 to 5


@dataclass(frozen=True)
class Voice:
    """What a group of staff at one site said in the last weeks, and what we say of the site."""

    site: str
    role_group: str
    confidences: tuple[int, ...]
    low: int  # answers of no confidence
    sentences: tuple[str, ...]
    said: Status
    says_of: str  # which criteria the declared colour is of

    @property
    def answers(self) -> int:
        return len(self.confidences)

    @property
    def confidence(self) -> float:
        """The mean of the answers, 1 to 5."""
        return sum(self.confidences) / self.answers

    @property
    def gap(self) -> float | None:
        """How much surer we are than staff: 1 is green against no confidence at all."""
        sure = SURE.get(self.said)
        return None if sure is None else sure - (self.confidence - 1) / (MOST - 1)

    @property
    def verdict(self) -> str:
        """Whether the two agree, in words."""
        if self.gap is None:
            return "nothing declared"
        if self.gap >= APART:
            return "■ we say more than staff do"
        return "▲ staff are surer than we say" if self.gap <= -APART else "● much the same"


def voices(snapshot: Snapshot) -> tuple[Voice, ...]:
    """Each group of staff at each site, those first where we and they disagree most."""
    heard: defaultdict[tuple[str, str], list[Pulse]] = defaultdict(list)
    for pulse in front_line(snapshot).pulses:
        heard[pulse.site or WHOLE, pulse.role_group or EVERYBODY].append(pulse)
    declared = _Declared(snapshot)
    found = [_voice(snapshot, *who, pulses=pulses, by=declared) for who, pulses in heard.items()]
    return tuple(sorted(found, key=_most_apart))


def _most_apart(voice: Voice) -> tuple[float, float, str, str]:
    gap = voice.gap
    apart = (0.0, 0.0) if gap is None else (-abs(gap), -gap)
    return (*apart, voice.site, voice.role_group)


def _voice(
    snapshot: Snapshot, site: str, role_group: str, *, pulses: list[Pulse], by: "_Declared"
) -> Voice:
    said, of = by.of(site)
    return Voice(
        site=site,
        role_group=role_group,
        confidences=tuple(sorted(p.confidence for p in pulses if p.confidence)),
        low=sum(is_low(snapshot, pulse) for pulse in pulses),
        sentences=tuple(sorted(p.comment for p in pulses if p.comment)),
        said=said,
        says_of=of,
    )


class _Declared:
    """What we say of a site: of its own criteria, else of the operational pillar."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._refs = {site.name: {site.name, site.ref} for site in snapshot.sites}
        pillars = standing(snapshot).pillars
        self._criteria = [c for pillar in pillars for c in pillar.criteria if c.is_counted]
        [self._whole] = [p.said for p in pillars if p.pillar is Pillar.OPERATIONAL]

    def of(self, site: str) -> tuple[Status, str]:
        """The worst colour that was declared, and of what."""
        names = self._refs.get(site, {site})
        own = [SAID_AS[c.declared] for c in self._criteria if c.criterion.site in names]
        if own:
            told = worst([status for status in own if status is not Status.GREY])
            return told or Status.GREY, f"its own criteria ({len(own)})"
        return self._whole, "the operational pillar"
