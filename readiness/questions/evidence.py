"""Questions about what a colour rests on."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Note
from readiness.questions import receipts
from readiness.questions.notation import (
    green_since,
    is_green,
    musts,
    proofs,
    stake,
)
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.signatures import unsigned
from readiness.questions.spoken import called, kinds, naming, on_day
from readiness.questions.stale import Stale, stale
from readiness.scoring.declared import last_judgement
from readiness.scoring.evidence import hard_evidence
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot

CLAIMED = "a claimed sign-off"


def what_was_seen(found: Sequence[Noticed]) -> str:
    """What a green or a sign-off rests on; then what was seen, run or signed, and when."""
    record = found[0].record
    if isinstance(record, Note):
        return f"{called(record)} {found[0].fact}. Who signed what, and on what date?"
    if len(found) == 1:
        fact = f"{called(record)} {found[0].fact}."
        return f"{fact} What did somebody see, run or sign, and on what date?"
    count = f"{len(found)} must-haves are green with nothing seen, run or signed on file"
    fact = f"{count}{naming([noticed.record for noticed in found])}."
    return f"{fact} For each, what was seen, run or signed, and on what date?"


@rule(
    "EVD-01",
    asks=what_was_seen,
    gives_way_to=("goalpost_moved", "evidence_contradicts_status", "supplier_word_only"),
)
def green_no_evidence(snapshot: Snapshot) -> Iterator[Noticed]:
    """A must-have is declared green, or a sign-off is claimed, and only words are on file for it.

    Why ask: It asks for the work behind a word that is already in the papers.
    Good answer: What was seen, run or signed, on what date, and who other than the owner read it.
    If weak, ask: Who could look at it before the next gate, and by what date?
    Stay silent: The criterion is not a must-have; it is declared amber or red; or one piece of hard
    evidence that does not tell against it is on file. For a claimed sign-off: a signed approval or
    a vote by that person is on file, or the paper says that it is still to come.
    Taught by: Two-trust go-live in Surrey, May 2022 (Digital Health, 13 October 2023). The account
    is disputed: one of the trusts called an earlier internal warning inaccurate.
    """
    for criterion in musts(snapshot):
        if is_green(snapshot, criterion) and not proofs(snapshot, criterion):
            yield _on_words_alone(snapshot, criterion)
    for paper, missing in unsigned(snapshot):
        yield _unsigned_paper(snapshot, paper, missing=missing)


def _on_words_alone(snapshot: Snapshot, criterion: Criterion) -> Noticed:
    behind = snapshot.evidence(criterion.ref)
    rows = [*receipts.judged(snapshot, criterion), *receipts.filed(snapshot, behind)]
    return Noticed(
        record=criterion,
        fact=_how_green(snapshot, criterion),
        receipts=tuple(rows if behind else [*rows, receipts.nothing_filed(criterion)]),
        since=green_since(snapshot, criterion),
        weight=stake(snapshot, criterion),
    )


def _how_green(snapshot: Snapshot, criterion: Criterion) -> str:
    status = last_judgement(snapshot, criterion)
    word = status.status.value if status else "green"
    green = f"has been declared {word} since {on_day(snapshot, green_since(snapshot, criterion))}"
    if hard_evidence(snapshot, criterion):
        return f"{green}, and what was tested did not pass"
    behind = snapshot.evidence(criterion.ref)
    on = f" on {kinds(behind)}" if behind else ""
    return f"{green}{on}; nothing seen, run or signed is on file"


def _unsigned_paper(snapshot: Snapshot, paper: Note, *, missing: tuple[str, ...]) -> Noticed:
    whose = missing[0] if len(missing) == 1 else f"{len(missing)} people"
    day = f" on {on_day(snapshot, paper.date)}" if paper.date else ""
    claims = f"claims the support of {whose}{day}"
    return Noticed(
        record=paper,
        fact=f"{claims}, and no signed approval is on file",
        receipts=(receipts.said(snapshot, paper),),
        since=paper.date,
        cause=f"{CLAIMED} in {paper.ref}",
    )


def what_was_proved_again(found: Sequence[Noticed]) -> str:
    """How old the proof is, or what came after it; then on what date it was shown again."""
    records = [noticed.record for noticed in found]
    changed = found[0].besides
    if len(found) == 1:
        fact = f"{called(records[0])} is green on evidence {found[0].fact}."
    else:
        named = f", among them {called(records[0])}" if changed else naming(records)
        fact = f"{len(found)} criteria are green on evidence {found[0].brief}{named}."
    if changed:
        return f"{fact} What has been proved again since, and on what date?"
    return f"{fact} What has changed since, and on what date is it shown again?"


@rule("EVD-02", asks=what_was_proved_again)
def stale_evidence(snapshot: Snapshot) -> Iterator[Noticed]:
    """A criterion is green on proof that is older than a change to the thing it proves.

    Why ask: It reopens something that had been filed as done.
    Good answer: What has changed since the proof, which part was proved again, and on what date.
    If weak, ask: Who could run the same proof again before the next gate, and by what date?
    Stay silent: The criterion is not green; it is a fact that stays proved, such as a contract
    signed or a policy approved; nothing on file tells of a change to it, and its proof is inside
    the time that it lasts. That is 90 days for training, tests and contingency unless the trust has
    chosen another limit or the proof names its own.
    Taught by: First London site for a new release, Royal Free, June 2008 (Computerworld).
    """
    for found in stale(snapshot):
        rows = receipts.filed(snapshot, hard_evidence(snapshot, found.criterion))
        yield Noticed(
            record=found.criterion,
            fact=_how_old(snapshot, found),
            brief=_how_old_they_are(snapshot, found),
            receipts=(*receipts.judged(snapshot, found.criterion), *rows, *_told(snapshot, found)),
            besides=(found.change.record,) if found.change else (),
            since=found.change.on if found.change else found.proved,
            cause=found.change.record.ref if found.change else "worn off",
            weight=stake(snapshot, found.criterion),
        )


def _how_old(snapshot: Snapshot, found: Stale) -> str:
    of = f"of {on_day(snapshot, found.proved)}"
    if found.change is not None:
        return f"{of}, {_how_old_they_are(snapshot, found)}"
    return f"{of}, now {counted((snapshot.as_of - found.proved).days, 'day')} old"


def _how_old_they_are(snapshot: Snapshot, found: Stale) -> str:
    if found.change is None:
        return "that has passed its time"
    return f"older than {called(found.change.record)} of {on_day(snapshot, found.change.on)}"


def _told(snapshot: Snapshot, found: Stale) -> tuple[Receipt, ...]:
    if found.change is None:
        return ()
    return (receipts.told(snapshot, found.change.record, of=found.criterion),)
