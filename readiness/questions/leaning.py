"""Questions about how much of the plan leans on the same few people."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Hazard, Record
from readiness.questions import going_terms
from readiness.questions.links import wording
from readiness.questions.notation import FEWEST_FOR_A_SHARE, is_finished, musts, stake
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.said import day_of
from readiness.questions.spoken import called, naming
from readiness.questions.telling import Teller, row_of, tellers, tells, told
from readiness.questions.words import says, says_of
from readiness.scoring.people import who
from readiness.snapshot import Snapshot
from readiness.thresholds import FEW_PEOPLE

SERIOUS = 2
FEWEST_HELD = 3  # a third of three is one
HAZARDS, SHARE_OF_HAZARDS = 3, 0.2  # of the open ones that have controls


def which_still_happens(found: Sequence[Noticed]) -> str:
    """How much rests on one owner or one team; then who takes over, and which things wait."""
    ask = "Who takes each of them over at an hour's notice, and which would wait?"
    records = [noticed.record for noticed in found]
    if found[0].brief:
        return f"{found[0].brief}{naming(records)}. {ask}"
    if len(found) == 1:
        return f"{called(records[0])} {found[0].fact}. {ask}"
    return f"{len(found)} records tell of work that leans on a few people{naming(records)}. {ask}"


@rule("PPL-07", asks=which_still_happens)
def same_few_people(snapshot: Snapshot) -> Iterator[Noticed]:
    """Plans, controls and support lean on one owner, one team or posts that are not filled.

    Why ask: It asks what happens to work, and the name beside it is that of a busy colleague.
    Good answer: For each piece of work the name of a deputy who has done it, what is handed over
    and on what date, and which of it can wait.
    If weak, ask: Which of these would the deputy do alone this Friday, as a trial?
    Stay silent: Nobody holds three in ten of the unfinished must-haves and open issues of severity
    1 or 2, or those that one holds are fewer than three; a deputy is named for that owner; fewer
    than three hazards, or than one in five of them, wait for one and the same person; or what was
    said of posts has been dealt with.
    Taught by: Patient administration and clinical system, two hospitals, North Bristol, December
    2011 (Digital Health, July 2012, on the PwC review).
    """
    yield from _owning(snapshot)
    yield from _controlling(snapshot)
    for record in tellers(snapshot, saying=(*going_terms.KEY_PEOPLE, *going_terms.UNFILLED)):
        if _tells_of_few(record):
            sharp = (*going_terms.KEY_PEOPLE, *going_terms.UNFILLED)
            yield Noticed(
                record=record,
                fact=told(snapshot, record, terms=sharp),
                receipts=(row_of(snapshot, record),),
                since=day_of(record),
            )


def _owning(snapshot: Snapshot) -> Iterator[Noticed]:
    """Each owner of three in ten of what is unfinished."""
    left = _unfinished(snapshot)
    held: defaultdict[str, list[Record]] = defaultdict(list)
    for record in left:
        if owner := getattr(record, "owner", None):
            held[_key(snapshot, owner)].append(record)
    for records in held.values():
        owner = str(getattr(records[0], "owner", ""))
        enough = len(records) >= FEWEST_HELD and len(records) >= snapshot.policy.share(
            FEW_PEOPLE
        ) * len(left)
        if enough and not has_deputy(snapshot, owner):
            yield from _held(snapshot, records, of=len(left))


def _unfinished(snapshot: Snapshot) -> list[Record]:
    """The must-haves that are not done and the serious issues that are open."""
    undone = [c for c in musts(snapshot) if not is_finished(snapshot, c)]
    serious = [i for i in snapshot.issues if i.is_open and (i.severity or SERIOUS + 1) <= SERIOUS]
    every: list[Record] = [*undone, *serious]
    return every if len(every) >= FEWEST_FOR_A_SHARE else []


def _key(snapshot: Snapshot, owner: str) -> str:
    person = snapshot.person(owner)
    return person.ref if person is not None else owner.strip().casefold()


def has_deputy(snapshot: Snapshot, owner: str) -> bool:
    """Whether somebody is named who stands in for an owner."""
    person = snapshot.person(owner)
    if person is not None and person.deputy:
        return True
    about = (*snapshot.notes, *snapshot.actions)
    named = (wording(r) for r in about if owner.casefold() in wording(r).casefold())
    return any(says(text, going_terms.DEPUTISED) for text in named)


def _held(snapshot: Snapshot, records: Sequence[Record], *, of: int) -> Iterator[Noticed]:
    count = f"{len(records)} of {of} unfinished must-haves and serious issues have one owner"
    for record in records:
        owner = who(snapshot, str(getattr(record, "owner", "")))
        yield Noticed(
            record=record,
            fact="",
            brief=count,
            receipts=(Receipt(record.ref, "owner", f"Owner: {owner}", value=owner),),
            cause=f"owned by {_key(snapshot, owner)}",
            weight=stake(snapshot, record) if isinstance(record, Criterion) else 1.0,
        )


def _controlling(snapshot: Snapshot) -> Iterator[Noticed]:
    """Each person for whom the controls of three hazards wait, if they are one in five of all."""
    held: defaultdict[str, dict[str, Hazard]] = defaultdict(dict)
    controlled = [h for h in snapshot.hazards if h.is_open and snapshot.controls_of(h)]
    for hazard in controlled:
        for control in snapshot.controls_of(hazard):
            if control.owner and not has_deputy(snapshot, control.owner):
                held[control.owner][hazard.ref] = hazard
    for owner, hazards in held.items():
        if len(hazards) >= max(HAZARDS, SHARE_OF_HAZARDS * len(controlled)):
            brief = f"{len(hazards)} hazards rest on controls of one owner"
            says_so = f"Control owned by {who(snapshot, owner)}"
            for hazard in hazards.values():
                yield Noticed(
                    record=hazard,
                    fact="",
                    brief=brief,
                    receipts=(Receipt(hazard.ref, "controls", says_so, value=owner),),
                    cause=f"controls of {owner}",
                )


def _tells_of_few(record: Teller) -> bool:
    """Whether a note or an issue tells of work that leans on few, or of posts without a name."""
    text = wording(record).replace(":", ",")
    if says(text, going_terms.DEPUTISED):
        return False
    if says(text, going_terms.KEY_PEOPLE):
        return True
    if says_of(text, going_terms.CORE_TEAM, going_terms.UNFILLED):
        return True
    return tells(record, going_terms.CORE_TEAM, going_terms.UNFILLED)
