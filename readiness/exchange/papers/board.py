"""The board's paper: where we are, what stands in the way, and what is to be decided."""

from collections.abc import Iterator

from readiness.days import in_words
from readiness.exchange.papers.cover import board_cover
from readiness.exchange.papers.minuting import clock
from readiness.exchange.papers.paper import (
    Block,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Points,
    Table,
)
from readiness.model import Hazard, NextDeepDive, Seal
from readiness.scoring.figures import counted, sentence
from readiness.scoring.hazards import rating_of
from readiness.scoring.next_time import planned
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.promises import promises
from readiness.scoring.standing import Standing, standing
from readiness.scoring.wanted import decisions_wanted
from readiness.snapshot import Snapshot
from readiness.vocabulary import HazardStatus

MOST_MUSTS, MOST_HAZARDS, MOST_DECISIONS = 12, 8, 6  # so that it stays within four pages
DRAFT = "DRAFT"
GLOSSARY = (
    ("Must-have", "what has to be true before it is safe to switch on"),
    ("We say, records show", "the colour that somebody declared, and the one the records bear out"),
    ("Met and checked", "shown by evidence that somebody other than the owner has looked at"),
    ("Risk left after controls", "how badly and how likely a hazard may still hurt, from 1 to 5"),
    (
        "Allowed exception",
        "a must-have that somebody lets be unmet, by name, until a day",
    ),
    ("Gate", "the next fixed point at which the board decides whether to go on"),
)


def board_paper(
    snapshot: Snapshot, seal: Seal | None = None, *, to_come: NextDeepDive | None = None
) -> Paper:
    """The paper for the next meeting, in the figures of the screen: four pages at most.

    `seal` is up to where it reads the record, once it is frozen; `to_come` is the meeting that it
    is for, where that was planned later.
    """
    programme, now = snapshot.programme, standing(snapshot)
    whose = dict.fromkeys(filter(None, (programme.organisation, programme.name)))
    return Paper(
        title="Are we ready to go live?",
        subtitle=" · ".join(whose),
        day=snapshot.as_of,
        says=f"As at {_moment(snapshot, seal)}, {now.days_to_go} days before go-live.",
        blocks=tuple(_blocks(snapshot, now, seal, to_come)),
        mark=DRAFT if seal is None and planned(snapshot) is not None else "",
    )


def _moment(snapshot: Snapshot, seal: Seal | None) -> str:
    day = in_words(snapshot.as_of)
    return f"{day}, {clock(seal.at)}" if seal is not None and seal.at else day


def _blocks(
    snapshot: Snapshot, now: Standing, seal: Seal | None, to_come: NextDeepDive | None
) -> Iterator[Block]:
    yield Facts((*board_cover(snapshot, to_come), *_frozen(snapshot, seal)))
    yield Heading("Position")
    yield Paragraph(now.verdict, strong=True)
    yield Paragraph(f"Recommendation: {_recommended(now)}")
    yield from _pillars(now)
    yield from _unmet(now)
    yield from _risk(snapshot)
    yield from _decisions(snapshot)
    yield from _kept(snapshot)
    yield Heading("Words used here")
    yield Facts(GLOSSARY)


def _frozen(snapshot: Snapshot, seal: Seal | None) -> Iterator[tuple[str, str]]:
    """Up to where the paper reads the record, so that anybody can check it later."""
    if seal is not None:
        yield (
            "Frozen",
            f"{_moment(snapshot, seal)}; record of changes up to number {seal.number}, "
            f"fingerprint {(seal.digest or '')[:16]}",
        )
    elif planned(snapshot) is not None:
        yield "Frozen", "not yet: figures may still change"


def _recommended(now: Standing) -> str:
    """What follows from the verdict, and from nothing else."""
    unmet = [c for c in now.musts_unmet if c.is_due]
    if not now.criteria:
        return "record what has to be true before anything is decided."
    if unmet:
        return f"do not decide to go until the {len(unmet)} must-haves below are in place."
    return "go on to the next gate, with the later must-haves as conditions."


def _pillars(now: Standing) -> Iterator[Block]:
    yield Heading("The three pillars")
    rows = (
        (
            pillar.pillar.heading,
            f"{pillar.said.shape} {pillar.said.words}",
            f"{pillar.standing.shape} {pillar.standing.words}",
            f"{pillar.due_in_place} of {len(pillar.due)}",
            pillar.executive or "not named",
        )
        for pillar in now.pillars
    )
    heads = ("Pillar", "We say", "Records show", "Due in place", "Executive")
    yield Table(heads, tuple(rows), (3, 3, 3, 2, 4))


def _unmet(now: Standing) -> Iterator[Block]:
    """The must-haves due by the next gate that are not met, each with its reason and its owner."""
    unmet = [c for c in now.musts_unmet if c.is_due]
    yield Heading(f"Must-haves due and unmet: {len(unmet)}")
    if not unmet:
        yield Paragraph("Every must-have due by the next gate is in place.")
        return
    heads = ("Must-have", "Records show", "Why", "Owner")
    yield Table(heads, tuple(_must(c) for c in unmet[:MOST_MUSTS]), (4, 2, 5, 3))
    if (more := len(unmet) - MOST_MUSTS) > 0:
        yield Paragraph(f"And {more} more, on the screen under Criteria.")


def _must(c: CriterionStanding) -> tuple[str, str, str, str]:
    shown = f"{c.status.shape} {c.status.words}"
    return c.name, shown, c.computed.reason, c.criterion.owner or "nobody named"


def _risk(snapshot: Snapshot) -> Iterator[Block]:
    """The open hazards that keep the most risk, as rated, worst first; those not rated before."""
    opened = [h for h in snapshot.hazards if h.status is not HazardStatus.CLOSED]
    ordered = sorted(opened, key=lambda hazard: -(_rating(hazard) or 9))
    yield Heading(f"Risk left after controls: {counted(len(opened), 'open hazard')}")
    rows = tuple(
        (h.name, str(_rating(h) or "not rated"), h.owner or "nobody named") for h in ordered
    )
    if rows:
        yield Table(("Hazard", "Left, 1 to 5", "Owner"), rows[:MOST_HAZARDS], (6, 2, 3))
        if (more := len(rows) - MOST_HAZARDS) > 0:
            yield Paragraph(f"And {more} more, in the hazard log, with no more risk left.")
    else:
        yield Paragraph("No hazard is logged. That is not the same as there being none.")


def _rating(hazard: Hazard) -> int | None:
    return rating_of(hazard.residual)


def _decisions(snapshot: Snapshot) -> Iterator[Block]:
    wanted = decisions_wanted(snapshot)
    yield Heading("Decisions wanted")
    if wanted:
        yield Points(tuple(sentence(one.text) for one in wanted[:MOST_DECISIONS]))
    else:
        yield Paragraph("None is asked for today.")


def _kept(snapshot: Snapshot) -> Iterator[Block]:
    """How the promises of earlier meetings went; the broken ones by name."""
    made = promises(snapshot)
    yield Heading("Promises")
    counts = f"Kept {len(made.kept)}, late {len(made.late)}, broken {len(made.broken)}."
    yield Paragraph(counts)
    broken = tuple(f"Broken: {p.text}, {p.owner or 'nobody named'}" for p in made.broken[:5])
    if broken:
        yield Points(broken)
