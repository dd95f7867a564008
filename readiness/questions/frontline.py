"""Questions about whether those who will use it have seen it, and have said that they are ready."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion
from readiness.questions import people_terms, receipts
from readiness.questions.absence import is_missed
from readiness.questions.links import linked, wording
from readiness.questions.notation import (
    FEWEST_FOR_A_SHARE,
    is_waived,
    musts,
    proofs,
    stake,
)
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.said import day_of, is_in_the_way, is_met_or_green, named_for, rows_of
from readiness.questions.spoken import called, naming
from readiness.questions.telling import Teller, row_of, tellers, told
from readiness.questions.words import denies, mentions, says, says_of
from readiness.scoring.executives import pillar_of
from readiness.scoring.people import who
from readiness.snapshot import Snapshot
from readiness.thresholds import UNHEARD
from readiness.vocabulary import Discipline, Pillar, Role

USED_IN = frozenset({Pillar.OPERATIONAL, Pillar.CLINICAL_SAFETY})
USERS = frozenset({Discipline.CLINICAL, Discipline.OPERATIONAL})


NEVER_ASKED = (*people_terms.NOBODY_SEEN, *people_terms.NOT_SEEN)


def who_says_they_are_ready(found: Sequence[Noticed]) -> str:
    """What no user has spoken to, or what was said of users; then who says that they are ready."""
    ask = "Which ward manager or consultant says they are ready, and on what date?"
    records = [noticed.record for noticed in found]
    if found[0].brief:
        return f"{found[0].brief}{naming(records)}. {ask}"
    if len(found) == 1:
        return f"{called(records[0])} {found[0].fact}. {ask}"
    return f"{len(found)} records show users who have not been heard{naming(records)}. {ask}"


@rule("PPL-08", asks=who_says_they_are_ready)
def frontline_absent(snapshot: Snapshot) -> Iterator[Noticed]:
    """Those who will use it have not said that it is ready, or have not seen it.

    Why ask: It asks for a sentence from a ward, where the papers hold those of the programme.
    Good answer: Which units have signed that they are ready, by which clinical lead, on what date,
    and which units have not.
    If weak, ask: Who walks the wards before the gate with one page to sign, and by what date?
    Stay silent: Fewer than half of the operational and clinical must-haves lack the word of a
    user, those that are met on hard evidence left aside; a unit's readiness is signed by its
    clinical leads; users own some of the work; or what was said of them has been dealt with. That
    users are silent on file is asked only inside sixty days, of a programme that its own records
    trouble.
    Taught by: Patient administration and clinical system, two hospitals, North Bristol, December
    2011 (Digital Health, July 2012, on the PwC review).
    """
    for record in tellers(snapshot, saying=NEVER_ASKED):
        if _tells_of_absence(record):
            yield Noticed(
                record=record,
                fact=told(snapshot, record, terms=people_terms.NOT_SEEN),
                receipts=(row_of(snapshot, record),),
                since=day_of(record),
                cause="told",
            )
    for criterion in musts(snapshot):
        if _is_their_word(criterion) and _is_open(snapshot, criterion):
            yield _unsigned(snapshot, criterion)
    if is_missed(snapshot) and not _is_signed_by_units(snapshot):
        yield from _unspoken(snapshot)


def _tells_of_absence(record: Teller) -> bool:
    """Whether a note or an issue says that users have not seen it, or were not asked."""
    said = wording(record)
    if says(said, people_terms.NOBODY_SEEN):
        return True
    return says_of(said, people_terms.VOICES, people_terms.NOT_SEEN)


def _is_their_word(criterion: Criterion) -> bool:
    """Whether a criterion is itself the word of users that they are ready."""
    users = named_for(criterion, people_terms.VOICES) or named_for(criterion, ("clinical", "ward"))
    return users and named_for(criterion, people_terms.READY_SIGNED)


def _is_open(snapshot: Snapshot, criterion: Criterion) -> bool:
    return is_in_the_way(snapshot, criterion) and not is_waived(snapshot, criterion)


def _unsigned(snapshot: Snapshot, criterion: Criterion) -> Noticed:
    return Noticed(
        record=criterion,
        fact="is the word of those who will use it, and is not met",
        receipts=rows_of(snapshot, criterion),
        cause="told",
        weight=stake(snapshot, criterion),
    )


def _is_signed_by_units(snapshot: Snapshot) -> bool:
    return any(
        _is_their_word(c) and is_met_or_green(snapshot, c) and proofs(snapshot, c)
        for c in musts(snapshot)
    )


def _unspoken(snapshot: Snapshot) -> Iterator[Noticed]:
    """The must-haves of use on which no user has spoken, or which no user owns."""
    every = [c for c in musts(snapshot) if pillar_of(snapshot, c) in USED_IN]
    left = [c for c in every if not _is_proved(snapshot, c)]
    unheard = [c for c in left if not (_is_their_word(c) or _has_spoken(snapshot, c))]
    owned = [c for c in left if c.owner]
    if len(left) >= FEWEST_FOR_A_SHARE and len(unheard) >= snapshot.policy.share(UNHEARD) * len(
        every
    ):
        brief = f"{len(unheard)} must-haves of daily use have no word of a user on file"
        yield from (_silent(snapshot, c, brief=brief) for c in unheard)
    elif len(owned) >= FEWEST_FOR_A_SHARE and all(_is_of_programme(snapshot, c) for c in owned):
        brief = f"{len(owned)} must-haves of daily use are all owned by the programme or by IT"
        yield from (_silent(snapshot, c, brief=brief) for c in owned)


def _is_of_programme(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether the owner of a criterion is of the programme or of IT, and no user of the system."""
    if _by_user(snapshot, criterion.owner):
        return False
    return mentions(criterion.owner, people_terms.NOT_FRONT_LINE)


def _is_proved(snapshot: Snapshot, criterion: Criterion) -> bool:
    return is_met_or_green(snapshot, criterion) and bool(proofs(snapshot, criterion))


def _has_spoken(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether a user judged it, filed or checked evidence for it, or wrote a note about it."""
    judged = (judgement.by for judgement in snapshot.judgements(criterion.ref))
    for evidence in snapshot.evidence(criterion.ref):
        check = snapshot.check_of(evidence)
        if _by_user(snapshot, evidence.by) or (check and _by_user(snapshot, check.verified_by)):
            return True
        if _is_of_users(evidence.summary):
            return True
    if _by_user(snapshot, criterion.assessor) or any(_by_user(snapshot, by) for by in judged):
        return True
    return any(_by_user(snapshot, n.author_role) and linked(n, criterion) for n in snapshot.notes)


def _is_of_users(summary: str | None) -> bool:
    said = mentions(summary, people_terms.VOICES)
    return said and not denies(summary, people_terms.VOICES)


def _by_user(snapshot: Snapshot, role: str | None) -> bool:
    """Whether a name or a role is that of somebody who will use it, and not of the programme."""
    if role is None:
        return False
    person = snapshot.person(role)
    if person is not None and (Role.FRONT_LINE in person.roles or person.discipline in USERS):
        return True
    title = person.title or person.name if person is not None else role
    users = mentions(title, people_terms.FRONT_LINE)
    return users and not mentions(title, people_terms.NOT_FRONT_LINE)


def _silent(snapshot: Snapshot, criterion: Criterion, *, brief: str) -> Noticed:
    owner = who(snapshot, criterion.owner) if criterion.owner else "nobody named"
    rows = receipts.standing(snapshot, criterion)
    return Noticed(
        record=criterion,
        fact="",
        brief=brief,
        receipts=(Receipt(criterion.ref, "owner", f"Owner: {owner}"), *rows),
        cause="unspoken",
        weight=stake(snapshot, criterion),
    )
