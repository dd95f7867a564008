"""Questions about what one site is short of and another has to spare."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from readiness.model import Action, Note, Site
from readiness.questions.links import wording
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called
from readiness.scoring.figures import counted
from readiness.scoring.sites import Kit, SiteStanding, Transfer, sites, transfers
from readiness.snapshot import Snapshot
from readiness.thresholds import UNFINISHED_WITHIN
from readiness.vocabulary import NoteKind

LEAST = 0.02  # of what a site needs: fewer are a matter for the site itself
LENDING = ("device", "computer", "laptop", "tablet", "superuser", "pack", "lend", "loan", "kit")
ONE_OF = {Kit.DEVICES: "device", Kit.SUPERUSERS: "superuser", Kit.PACKS: "downtime pack"}


def who_lends_to_whom(found: Sequence[Noticed]) -> str:
    """Which site is short of how many and who has them; then who agrees it, and when they come."""
    first = found[0]
    more = f"; {counted(len(found) - 1, 'more site')} alike" if len(found) > 1 else ""
    ask = "Who agrees the loan with whom, and on what date do they arrive?"
    return f"{called(first.record)} {first.fact}{more}. {ask}"


@rule("DAY-03", asks=who_lends_to_whom)
def spare_beside_shortage(snapshot: Snapshot) -> Iterator[Noticed]:
    """One site is short of something it needs for go-live that another site has to spare.

    Why ask: It asks two sites, or two organisations, whose kit it is and who gives it up.
    Good answer: How many of them go from which site to which, who has agreed it on both sides, and
    on what date they are working where they are needed.
    If weak, ask: Which ward goes without on the first morning, and who tells it by when?
    Stay silent: What a site needs or has is not counted; it is short of fewer than one in fifty; no
    other site has any to spare; a promise with an owner and a day, or a decision, is about kit or
    superusers for the site; or go-live is more than sixty days off or past.
    Taught by: Sharing kit with partners, Surrey Heartlands (NHS Providers). A failure of this kind:
    none published. How ready two trusts in Surrey were is disputed.
    """
    if not 0 <= snapshot.days_to_go <= snapshot.policy[UNFINISHED_WITHIN]:
        return
    offered: defaultdict[tuple[str, Kit], list[Transfer]] = defaultdict(list)
    for transfer in transfers(snapshot):
        offered[transfer.taker.ref, transfer.kit].append(transfer)
    for one in sites(snapshot):
        if not _is_arranged(snapshot, one.site):
            found = (_short(one, kit, offered.get((one.site.ref, kit), [])) for kit in Kit)
            yield from (noticed for noticed in found if noticed is not None)


def _short(one: SiteStanding, kit: Kit, offers: list[Transfer]) -> Noticed | None:
    needed, lacking = one.stocks[kit].needed or 0, one.lacks(kit)
    if not offers or lacking < LEAST * needed:
        return None
    count = f"{lacking:,} of {counted(needed, ONE_OF[kit])} short"
    spare = sum(offer.number for offer in offers)
    whose = "another site" if len({o.giver.ref for o in offers}) == 1 else "other sites"
    fact = f"is {count}, and {whose} could lend {spare:,}"
    row = Receipt(one.site.ref, kit.value, f"{one.name}: {count}", value=lacking)
    rows = (row, *_offered(one.site, kit, offers))
    weight = lacking / needed if needed else 0.0
    return Noticed(one.site, fact, "", rows, cause=kit.value, weight=weight)


def _offered(site: Site, kit: Kit, offers: list[Transfer]) -> Iterator[Receipt]:
    for offer in offers:
        says = f"{offer.giver.name} could lend {offer.number:,}"
        yield Receipt(site.ref, kit.value, says, value=offer.number)


def _is_arranged(snapshot: Snapshot, site: Site) -> bool:
    """Whether a promise with an owner and a day, or a decision, is about what the site lacks."""
    promised = (a for a in snapshot.actions if a.owner and a.due and a.closed is None)
    decided = (n for n in snapshot.notes if n.kind is NoteKind.DECISION)
    about: tuple[Action | Note, ...] = (*promised, *decided)
    texts = (wording(record).casefold() for record in about)
    return any(site.name.casefold() in text and _is_of_kit(text) for text in texts)


def _is_of_kit(text: str) -> bool:
    return any(word in text for word in LENDING)
