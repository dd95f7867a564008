"""What belongs to one wave of a staggered go-live, and what to another.

A place belongs to the waves that name it; what stands nowhere, or at a place that no wave names,
belongs to all of them. A criterion is also of the wave that its gateway is of.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from readiness.model import Criterion, Gateway, Issue, Pulse, Site, Thing, Wave


@dataclass(frozen=True)
class SeenFor:
    """One wave: the places and the gateways that are another's, by reference and by name."""

    wave: Wave
    elsewhere: frozenset[str]
    other_gateways: frozenset[str]

    def holds(self, thing: Thing) -> bool:
        """Whether a thing belongs to this wave, or to all of them."""
        match thing:
            case Gateway():
                return self.other_gateways.isdisjoint({thing.ref, thing.name})
            case Criterion():
                named = thing.gateway not in self.other_gateways
                return named and thing.site not in self.elsewhere
            case Issue() | Pulse():
                return thing.site not in self.elsewhere
            case Site():
                return self.elsewhere.isdisjoint({thing.ref, thing.name})
        return True


def seen_for(
    wave: Wave, *, waves: Iterable[Wave], sites: Iterable[Site], gateways: Iterable[Gateway]
) -> SeenFor:
    """A wave, and what the others keep to themselves."""
    called = {name: {site.ref, site.name} for site in sites for name in (site.ref, site.name)}
    own = _places(wave, called)
    others = [_places(other, called) for other in waves if other.ref != wave.ref]
    apart = [g for g in gateways if g.wave is not None and g.wave not in (wave.ref, wave.name)]
    return SeenFor(
        wave,
        frozenset(set().union(*others) - own),
        frozenset(name for gateway in apart for name in (gateway.ref, gateway.name)),
    )


def _places(wave: Wave, called: Mapping[str, set[str]]) -> set[str]:
    return {name for site in wave.sites for name in called.get(site, {site})}
