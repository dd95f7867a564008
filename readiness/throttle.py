"""How often something may be done by those who need not say who they are."""

import datetime as dt
from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock

MOST_KNOWN = 10_000  # keys that are remembered; whoever comes with new ones meets the limit of all


HOME_PREFIX = 64  # bits of an IPv6 address that one line has; the rest its owner may choose


def line_of(address: str | None) -> str:
    """The line that an address is on: whoever has one line has all IPv6 addresses of it."""
    try:
        known = ip_address((address or "").partition("%")[0])
    except ValueError:
        return address or ""
    if not isinstance(known, IPv6Address):
        return str(known)
    if known.ipv4_mapped is not None:
        return str(known.ipv4_mapped)
    return str(ip_network((known, HOME_PREFIX), strict=False))


@dataclass
class Throttle:
    """Lets so many through in a while: of each key, and of all together.

    It remembers in this process's memory alone, and only for that while.
    """

    of_each: int
    of_all: int
    within: dt.timedelta
    _seen: dict[Hashable, deque[dt.datetime]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def admits(self, key: Hashable, *, at: dt.datetime) -> bool:
        """Whether one more may be done now; if so, it counts."""
        with self._lock:
            self._forget(at)
            all_of_them = sum(len(times) for times in self._seen.values())
            mine = self._seen.get(key, deque())
            full = key not in self._seen and len(self._seen) >= MOST_KNOWN
            if full or all_of_them >= self.of_all or len(mine) >= self.of_each:
                return False
            self._seen.setdefault(key, mine).append(at)
            return True

    def _forget(self, now: dt.datetime) -> None:
        for key, times in list(self._seen.items()):
            while times and now - times[0] >= self.within:
                times.popleft()
            if not times:
                del self._seen[key]
