"""The hazard log as a paper, and what the safety case says of it."""

from collections import Counter
from collections.abc import Iterator

from readiness.days import in_words
from readiness.exchange.papers.paper import (
    Block,
    Facts,
    Heading,
    NextPage,
    Paper,
    Paragraph,
    Points,
    Table,
)
from readiness.model import Control, Scored
from readiness.risk import RATING_MEANS
from readiness.scoring.hazard_log import HazardStanding, worst_first
from readiness.scoring.hazards import Score, rating_of
from readiness.scoring.schemes import scheme_in_use
from readiness.snapshot import Snapshot
from readiness.vocabulary import ControlState, HazardStatus

NOBODY, NOT_SAID = "nobody named", "not said"
SHOWN_RATINGS = (5, 4, 3, 2, 1)


def hazard_log(snapshot: Snapshot) -> Paper:
    """Every hazard with its causes, controls and ratings: the unscored, then the worst first."""
    found = worst_first(snapshot)
    blocks = [*_summary(found, scheme_in_use(snapshot).name), NextPage(), Heading("The hazards")]
    for one in found:
        blocks += _hazard(one)
    return _paper(snapshot, "Hazard log", tuple(blocks))


def safety_case_extract(snapshot: Snapshot) -> Paper:
    """What a safety case report says of the log: counts, what remains, what was handed over."""
    found = worst_first(snapshot)
    blocks = [
        *_summary(found, scheme_in_use(snapshot).name),
        *_remaining(found),
        *_transferred(found),
        *_resting(found),
    ]
    return _paper(snapshot, "Safety case: extract from the hazard log", tuple(blocks))


def _paper(snapshot: Snapshot, title: str, blocks: tuple[Block, ...]) -> Paper:
    programme = snapshot.programme
    says = f"{programme.name}: {title.lower()}, as at {in_words(snapshot.as_of)}"
    return Paper(
        title,
        snapshot.as_of,
        f"{says}, record of changes entry {snapshot.known.number}",
        blocks,
        subtitle=" · ".join(dict.fromkeys(filter(None, (programme.organisation, programme.name)))),
    )


def _summary(found: tuple[HazardStanding, ...], scheme: str) -> Iterator[Block]:
    """How many hazards stand at each rating today and once their controls are in."""
    open_ones = [one for one in found if one.hazard.is_open]
    yield Heading("Where the log stands")
    yield Paragraph(f"{len(found)} hazards are logged; {len(open_ones)} of them are not closed.")
    if not open_ones:
        return
    now = Counter(one.current for one in open_ones)
    later = Counter(one.expected for one in open_ones)
    rows = [
        (f"{rating}, {RATING_MEANS[rating]}", str(now[rating]), str(later[rating]))
        for rating in SHOWN_RATINGS
    ]
    rows.append(("Not scored, which is not low", str(now[None]), str(later[None])))
    yield Table(("Rating", "Open today", "Once all controls are in"), tuple(rows), (5, 2, 3))
    yield Paragraph(f"Each rating is looked up by severity and likelihood in {scheme}.")


def _hazard(one: HazardStanding) -> Iterator[Block]:
    hazard = one.hazard
    yield Heading(f"{hazard.ref} {hazard.name}", level=2)
    if hazard.description:
        yield Paragraph(hazard.description)
    status = hazard.status.words if hazard.status else NOT_SAID
    facts = [
        (
            "Status",
            f"{status} (the log it came from: {hazard.status_stated})"
            if hazard.status_stated
            else status,
        ),
        ("Owner", hazard.owner or NOBODY),
        ("Potential clinical impact", hazard.effect or NOT_SAID),
        ("Before its controls", _rated(hazard.initial, hazard.initial_stated)),
        ("Today", _rated(one.score, None)),
        ("Once all controls are in", _rated(hazard.residual, hazard.residual_stated)),
    ]
    facts += [("Justification", hazard.justification)] if hazard.justification else []
    if hazard.approved_by:
        day = f" on {in_words(hazard.approved_on)}" if hazard.approved_on else ""
        facts.append(("Approved by", f"{hazard.approved_by}{day}"))
    yield Facts(tuple(facts))
    yield from _listed("Possible causes", hazard.causes)
    yield from _controls(one.controls)


def _rated(score: Score, stated: str | None) -> str:
    """A rating with its parts, or that nobody has scored it, and what another scale says."""
    rating = rating_of(score)
    if rating is None:
        return f"not scored; the log it came from says: {stated}" if stated else "not scored"
    parts = ""
    if isinstance(score, Scored):
        parts = f" ({score.severity.words}, {score.likelihood.words})"
    return f"{rating}, {RATING_MEANS[rating]}{parts}"


def _listed(label: str, texts: tuple[str, ...]) -> Iterator[Block]:
    if texts:
        yield Paragraph(label, strong=True)
        yield Points(texts)


def _controls(controls: tuple[Control, ...]) -> Iterator[Block]:
    if not controls:
        yield Paragraph("No control stands between this hazard and a patient.", strong=True)
        return
    rows = tuple(
        (
            control.name,
            control.kind.words if control.kind else NOT_SAID,
            control.stage.words,
            control.owner or NOBODY,
        )
        for control in controls
    )
    yield Table(("Control", "Kind", "State", "Owner"), rows, (5, 2, 2, 2))


def _remaining(found: tuple[HazardStanding, ...]) -> Iterator[Block]:
    """The risks that stay once the controls are in, and why they may."""
    left = [one for one in found if one.hazard.is_open and (one.expected or 5) > 1]
    yield Heading("The risk that is left after controls")
    if not left:
        yield Paragraph("No open hazard leaves a risk above 1 once its controls are in.")
        return
    rows = tuple(
        (
            f"{one.hazard.ref} {one.hazard.name}",
            "not scored" if one.expected is None else str(one.expected),
            one.hazard.justification or "no justification is recorded",
        )
        for one in left
    )
    yield Table(("Hazard", "Rating", "Why it may stay"), rows, (5, 1, 5))


def _transferred(found: tuple[HazardStanding, ...]) -> Iterator[Block]:
    moved = [one for one in found if one.hazard.status is HazardStatus.TRANSFERRED]
    yield Heading("Handed over to others")
    if not moved:
        yield Paragraph("No hazard has been handed over.")
        return
    yield Table(("Hazard", "To", "They have said yes"), tuple(map(_handed, moved)), (5, 3, 2))


def _handed(one: HazardStanding) -> tuple[str, str, str]:
    to = one.hazard.transferred_to
    said = to.acknowledged if to else None
    yes = "no" if not said else "yes" if said is True else in_words(said)
    return (
        f"{one.hazard.ref} {one.hazard.name}",
        (to.organisation if to else None) or "nobody named",
        yes,
    )


def _resting(found: tuple[HazardStanding, ...]) -> Iterator[Block]:
    """The controls that are only promised, with the hazards that rest on them."""
    rests: dict[str, list[str]] = {}
    for one in found:
        for control in one.controls:
            if control.stage is ControlState.PROPOSED and one.hazard.is_open:
                rests.setdefault(control.name, []).append(one.hazard.ref)
    yield Heading("Controls that are not in yet")
    if not rests:
        yield Paragraph("Every control of an open hazard is in.")
        return
    rows = tuple((name, ", ".join(refs)) for name, refs in rests.items())
    yield Table(("Control", "Hazards that rest on it"), rows, (6, 3))
