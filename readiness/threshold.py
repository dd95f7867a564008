"""A number that decides, as a trust may set it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Threshold:
    """A number that decides, with its unit and its bounds; `says` has a gap where it stands."""

    name: str
    default: int
    unit: str
    says: str
    least: int = 1
    most: int = 3650

    def sentence(self, value: int) -> str:
        """What it decides, with a value in its gap."""
        return self.says.format(value)


def days(name: str, default: int, says: str) -> Threshold:
    """A number of days, up to ten years."""
    return Threshold(name, default, "days", says, least=0)


def per_cent(name: str, default: int, says: str) -> Threshold:
    """A share in per cent."""
    return Threshold(name, default, "per cent", says, most=100)


def count(name: str, default: int, unit: str, says: str) -> Threshold:
    """A number of things."""
    return Threshold(name, default, unit, says, most=100)
