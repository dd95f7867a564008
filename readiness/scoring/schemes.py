"""The schemes that a risk may be looked up in: the standard's example, and a trust's own."""

from collections.abc import Iterator
from itertools import pairwise

from readiness.model import RiskScheme
from readiness.risk import DCB, Scheme
from readiness.snapshot import Snapshot


def scheme_in_use(snapshot: Snapshot) -> Scheme:
    """The scheme that the trust has chosen, else the standard's example."""
    chosen = snapshot.programme.risk_scheme
    return (scheme_named(snapshot, chosen) if chosen else None) or DCB


def scheme_named(snapshot: Snapshot, name: str | None) -> Scheme | None:
    """The scheme that a reference, a name or a name with its version stands for."""
    if name is None or name == DCB.name:
        return None if name is None else DCB
    found = (scheme for scheme in snapshot.all_of(RiskScheme) if name in names_of(scheme))
    return next((matrix_of(scheme) for scheme in found if not gaps(scheme)), None)


def names_of(scheme: RiskScheme) -> tuple[str, ...]:
    """What a scheme may be called by."""
    return (scheme.ref, scheme.name, scheme.label)


def matrix_of(scheme: RiskScheme) -> Scheme:
    """A trust's own scheme, as ratings are looked up in it."""
    return Scheme(
        name=scheme.label,
        rows=tuple(row.ratings for row in scheme.rows),
        severities=scheme.severities,
        likelihoods=tuple(row.likelihood for row in reversed(scheme.rows)),
    )


def gaps(scheme: RiskScheme) -> tuple[str, ...]:
    """What is missing in a scheme before a risk can be looked up in it, a clause for each."""
    return tuple(_gaps(scheme))


def _gaps(scheme: RiskScheme) -> Iterator[str]:
    likelihoods = [row.likelihood for row in scheme.rows]
    if not scheme.severities or not likelihoods:
        yield "it has no cells"
    for word in {*scheme.severities, *likelihoods}:
        if scheme.severities.count(word) > 1 or likelihoods.count(word) > 1:
            yield f"'{word}' stands in it twice"
    for row in scheme.rows:
        if len(row.ratings) != len(scheme.severities):
            yield f"'{row.likelihood}' has {len(row.ratings)} of {len(scheme.severities)} cells"
    if any(_falls(row.ratings) for row in scheme.rows):
        yield "a graver harm rates lower than a milder one in the same row"
    if any(_falls(column[::-1]) for column in zip(*(r.ratings for r in scheme.rows), strict=False)):
        yield "a likelier harm rates lower than a less likely one in the same column"


def _falls(ratings: tuple[int, ...]) -> bool:
    return any(before > after for before, after in pairwise(ratings))
