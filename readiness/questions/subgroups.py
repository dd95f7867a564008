"""Groups, places and roles whose own figure stands below one that is met for everybody."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.model import Criterion, Issue, Note, Record
from readiness.questions import people_terms, terms
from readiness.questions.absence import is_near
from readiness.questions.amounts import fragments, shares, shares_beside
from readiness.questions.by_group import GroupShare, furthest, groups_read
from readiness.questions.links import wording
from readiness.questions.matters import closest, matter
from readiness.questions.notation import in_scope, proofs, tells_against
from readiness.questions.said import is_met_or_green, said_behind
from readiness.questions.stems import content_words, shares_words
from readiness.questions.subjects import subjects
from readiness.questions.telling import Teller, tellers
from readiness.questions.words import mentions, says
from readiness.scoring.criterion import computed
from readiness.scoring.declared import last_judgement
from readiness.scoring.figures import is_share
from readiness.scoring.measure import last_reading, target_of, toward
from readiness.snapshot import Snapshot
from readiness.thresholds import SUBGROUP_BELOW
from readiness.vocabulary import Declared, NoteKind, Status

OF_PEOPLE = frozenset({"training"})
SAID_BEHIND = (*people_terms.BEHIND, *people_terms.NOT_SPLIT)
SAID_AMISS = (*SAID_BEHIND, *terms.ADVERSE)
RISKY = tuple(term for area in people_terms.HIGH_RISK.values() for term in area)


@dataclass(frozen=True)
class Behind:
    """A record that shows a group behind, the figure for all of them, and what it says of it."""

    record: Record
    overall: Criterion
    says: str = ""


def overalls(snapshot: Snapshot) -> tuple[Criterion, ...]:
    """The criteria that are met or green for everybody, and are not shown to be so for each.

    A group's own reading that is far behind counts for more than what papers say of the lowest.
    """
    found = (c for c in in_scope(snapshot) if is_met_or_green(snapshot, c))
    return tuple(c for c in found if furthest_behind(snapshot, c) or not is_split(snapshot, c))


def is_split(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether its papers give the lowest group's figure, and that is at the target."""
    target = target_of(criterion)
    if target is None:
        return False
    return any(
        figure >= target
        for said in said_behind(snapshot, criterion)
        for _, figure in shares_beside(said, people_terms.LOWEST)
    )


def as_ed(text: str) -> str:
    """A text in which the emergency department has a name that can be read as a word."""
    return text.replace("A&E", "ED").replace("A & E", "ED")


def parts(snapshot: Snapshot) -> tuple[Criterion, ...]:
    """The criteria that are of one group, place or role only."""
    return tuple(criterion for criterion in in_scope(snapshot) if is_part(criterion))


def is_part(criterion: Criterion) -> bool:
    """Whether a criterion is of one group, place or role, and not of everybody."""
    return criterion.site is not None or mentions(as_ed(criterion.name), people_terms.GROUPS)


def in_criteria(
    snapshot: Snapshot, overall: Criterion, *, of: Sequence[Criterion]
) -> Iterator[Behind]:
    """Each of the parts that is of the same matter and is far below, or declared red.

    A part that is not due yet and keeps to its plan is not behind anybody.
    """
    for part in of:
        if not _is_same_matter(part, overall) or not _is_far(snapshot, part, overall):
            continue
        if computed(snapshot, part).status is not Status.GREEN:
            yield Behind(part, overall)


def _is_same_matter(part: Criterion, overall: Criterion) -> bool:
    whole = content_words(overall.name)
    if whole and whole <= content_words(part.name):
        return True
    same_subject = subjects(wording(part)) & subjects(wording(overall))
    return bool(same_subject) and shares_words(part.name, overall.name)


def _is_far(snapshot: Snapshot, part: Criterion, overall: Criterion) -> bool:
    last, said = last_reading(snapshot, part), last_judgement(snapshot, part)
    if last is not None and is_share(part) and is_share(overall):
        return is_far_below(snapshot, overall, figure=last.value)
    return said is not None and said.status is Declared.RED


def is_far_below(snapshot: Snapshot, overall: Criterion, *, figure: float) -> bool:
    """Whether a group's figure is fifteen points under what everybody's is, and off the target."""
    last, target = last_reading(snapshot, overall), target_of(overall)
    whole = last.value if last is not None else target
    if whole is None or target is None or not is_share(overall):
        return False
    side = toward(overall)  # of a limit, the group with the most is the one behind
    below, short = (whole - figure) * side, (target - figure) * side
    return below >= snapshot.policy[SUBGROUP_BELOW] and short > 0


def furthest_behind(snapshot: Snapshot, overall: Criterion) -> GroupShare | None:
    """The group whose own reading is the furthest behind everybody's, where that is far."""
    found = furthest(snapshot, overall)
    is_far = found is not None and is_far_below(snapshot, overall, figure=found.share.value)
    return found if is_far else None


def in_papers(snapshot: Snapshot, overall: Criterion) -> Iterator[Behind]:
    """What the criterion's own papers say of a group that is behind, or of groups not shown."""
    for said in _standing_papers(snapshot, overall):
        if (piece := piece_behind(snapshot, overall, text=said)) is not None:
            yield Behind(overall, overall, piece)
            return


def _standing_papers(snapshot: Snapshot, overall: Criterion) -> Iterator[str]:
    """What its papers say, but for those of a try that failed before one that went well."""
    passed = max((e.date for e in proofs(snapshot, overall) if e.date), default=dt.date.min)
    overtaken = {
        e.summary
        for e in snapshot.evidence(overall.ref)
        if tells_against(e) and e.date is not None and e.date < passed
    }
    return (said for said in said_behind(snapshot, overall) if said not in overtaken)


def piece_behind(snapshot: Snapshot, overall: Criterion, *, text: str) -> str | None:
    """The piece of a text that shows a group behind the figure for everybody; None if none does."""
    for piece in fragments(as_ed(text)):
        if not mentions(piece, people_terms.GROUPS):
            continue
        figures = shares(piece)
        if any(is_far_below(snapshot, overall, figure=figure) for figure in figures):
            return piece
        behind = people_terms.NOT_SPLIT if figures else SAID_BEHIND
        if _counts_people(overall) and says(piece, behind):
            return piece
    return None


def _counts_people(overall: Criterion) -> bool:
    """Whether it is a share, or about what people learned or how ready they are."""
    said = wording(overall)
    of_people = bool(subjects(said) & OF_PEOPLE) or mentions(said, people_terms.READY_SIGNED)
    return of_people or is_share(overall)


def in_words(snapshot: Snapshot, every: Sequence[Criterion]) -> Iterator[Behind]:
    """Each note and open issue that says a group is behind, with the figure it is closest to."""
    matters = [matter(overall) for overall in every]
    for teller in tellers(snapshot):
        if not _may_tell(teller) or _is_remedy(teller):
            continue
        overall = closest(teller, matters)
        if overall is None:
            continue
        if (piece := piece_behind(snapshot, overall, text=text_of(teller))) is not None:
            yield Behind(teller, overall, piece)
        elif _counts_people(overall) and _is_unmeasured_area(snapshot, teller):
            yield Behind(teller, overall, text_of(teller))


def _may_tell(teller: Teller) -> bool:
    """Whether a note or an issue speaks of a group, and says anything amiss or gives a figure."""
    text = as_ed(text_of(teller))
    if not mentions(text, people_terms.GROUPS):
        return False
    return bool(shares(text)) or says(text, SAID_AMISS)


def _is_remedy(teller: Teller) -> bool:
    """Whether it is what was decided about those who are behind, and gives no figure of theirs."""
    decides = isinstance(teller, Note) and teller.kind is NoteKind.DECISION
    return decides and not shares(wording(teller))


def text_of(teller: Teller) -> str:
    """What a note or an issue says, with the place that an issue is of."""
    own = wording(teller)
    return f"{own}, {teller.site}" if isinstance(teller, Issue) and teller.site else own


def _is_unmeasured_area(snapshot: Snapshot, teller: Teller) -> bool:
    """Whether something amiss in a risky place is told of, and no reading is the place's own."""
    text = as_ed(text_of(teller))
    if not (is_near(snapshot) and says(text, terms.ADVERSE)):
        return False
    named = [area for area in people_terms.HIGH_RISK.values() if mentions(text, area)]
    return any(not _has_its_own(snapshot, area) for area in named)


def _has_its_own(snapshot: Snapshot, area: tuple[str, ...]) -> bool:
    """Whether any figure on file is that of one place."""
    for criterion in in_scope(snapshot):
        own = ". ".join(filter(None, (criterion.name, criterion.site)))
        if mentions(as_ed(own), area) and snapshot.readings(criterion.ref):
            return True
        if any(mentions(as_ed(named), area) for named in groups_read(snapshot, criterion)):
            return True
        if any(list(shares_beside(as_ed(s), area)) for s in said_behind(snapshot, criterion)):
            return True
    return False


def risky_places(snapshot: Snapshot) -> Iterator[str]:
    """The names of the risky sites of which no figure on file is their own."""
    for site in snapshot.sites:
        if mentions(as_ed(site.name), RISKY) and not _has_its_own(snapshot, (site.name,)):
            yield site.name
