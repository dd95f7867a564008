"""The thresholds a trust has chosen, what they are otherwise, and the rules it has switched off."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from readiness.model import PolicyEntry
from readiness.threshold import Threshold
from readiness.thresholds import THRESHOLDS

OFF_WORDS = ("off", "false", "no")


@dataclass(frozen=True)
class Policy:
    """What decides on the day: each threshold by name where it is changed; each rule that is off.

    A threshold is read as `policy[QUIET_AFTER]`, one in per cent as `policy.share(DUE_LATE)`.
    """

    changed: Mapping[str, PolicyEntry] = field(default_factory=dict)
    off: Mapping[str, PolicyEntry] = field(default_factory=dict)

    def __getitem__(self, threshold: Threshold) -> int:
        """What the trust has chosen, kept within the threshold's bounds; else our default."""
        entry = self.changed.get(threshold.name)
        if entry is None or not isinstance(entry.value, int | float):
            return threshold.default
        return int(min(threshold.most, max(threshold.least, entry.value)))

    def share(self, threshold: Threshold) -> float:
        """A threshold in per cent, as a share of one."""
        return self[threshold] / 100

    def off_by(self, *names: str) -> PolicyEntry | None:
        """Who switched a rule off, why and until when, by name or code; None if it is on."""
        return next((self.off[name] for name in names if name in self.off), None)

    @classmethod
    def chosen(cls, entries: tuple[PolicyEntry, ...]) -> "Policy":
        """What the trust has decided; a name that stands for nothing changes nothing."""
        numbers = {e.name: e for e in entries if e.name in THRESHOLDS and _is_number(e.value)}
        return cls(changed=numbers, off={e.name: e for e in entries if _is_off(e)})


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_off(entry: PolicyEntry) -> bool:
    return entry.value is False or str(entry.value).strip().casefold() in OFF_WORDS
