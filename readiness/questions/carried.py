"""Questions about defects that are deferred, reopened, or lived with."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from readiness.model import Criterion, Issue
from readiness.questions import going_terms
from readiness.questions.amounts import counts, shares_beside
from readiness.questions.links import wording
from readiness.questions.notation import FEWEST_FOR_A_SHARE, in_scope, stake
from readiness.questions.past import times
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.said import day_of, named_for, rows_of, said_behind
from readiness.questions.spoken import called, naming, on_day, quoted
from readiness.questions.telling import row_of, tellers, told
from readiness.questions.words import mentions, says, says_of
from readiness.scoring.figures import counted, figure, is_share
from readiness.scoring.measure import last_reading
from readiness.snapshot import Snapshot
from readiness.thresholds import CARRIED_LATE, CARRIED_OVER

LEAST = 3  # severity of a defect that counts
SERIOUS = 2
REOPEN_RATE = 0.15
TWICE = 2
REOPENED = "reopened"
MANY = 10  # workarounds, or defects said to be carried over


def what_it_adds_up_to(found: Sequence[Noticed]) -> str:
    """How many are carried, reopened or lived with; then what they add up to on one shift."""
    ask = "How many minutes do they add to one ward sister's shift?"
    records = [noticed.record for noticed in found]
    if found[0].cause == REOPENED:
        last = "Who tested the last repair, on what date, and who says that it holds?"
        if len(found) == 1:
            return f"{called(records[0])} {found[0].fact}. {last}"
        return f"{found[0].brief}{naming(records)}. {last}"
    if found[0].brief:
        return f"{found[0].brief}{naming(records)}. {ask}"
    if len(found) == 1:
        return f"{called(records[0])} {found[0].fact}. {ask}"
    return f"{len(found)} records tell of defects carried over{naming(records)}. {ask}"


@rule("PRV-05", asks=what_it_adds_up_to)
def defects_carried_over(snapshot: Snapshot) -> Iterator[Noticed]:
    """Defects are deferred or re-rated in numbers, reopened, or lived with and not added up.

    Why ask: Each was accepted singly and with a reason, and the sum of them was asked for by none.
    Good answer: How many there are, what each role does by hand because of them, how many minutes
    a shift that costs, who owns each, and by what date it goes.
    If weak, ask: Who could walk one shift with all of them on one page, and on which ward?
    Stay silent: Fewer than one in five of the open defects of severity 1 to 3 are deferred or were
    re-rated in the thirty days before the gate; fewer than three in twenty were reopened, and none
    of severity 1 or 2 twice; fewer than ten are lived with, or the effort of them is given by role;
    or the backlog is small, slight, owned and dated.
    Taught by: National referral booking switch-over, NHS e-Referral Service, June 2015
    (Computer Weekly, June 2015).
    """
    yield from _deferred(snapshot)
    yield from _reopened(snapshot)
    yield from _lived_with(snapshot)
    yield from _told(snapshot)


def _open(snapshot: Snapshot) -> list[Issue]:
    return [i for i in snapshot.issues if i.is_open and (i.severity is None or i.severity <= LEAST)]


def _is_small(issues: Sequence[Issue]) -> bool:
    """Whether a backlog is small and slight, and each of it has an owner and a day."""
    slight = all((issue.severity or LEAST) > SERIOUS for issue in issues)
    return slight and len(issues) < MANY and all(issue.owner and issue.due for issue in issues)


def _deferred(snapshot: Snapshot) -> Iterator[Noticed]:
    """The open defects that are due after go-live or re-rated late, if they are one in five."""
    every = [issue for issue in _open(snapshot) if issue.severity is not None]
    carried = [i for i in every if _is_deferred(snapshot, i) or _is_eased_late(snapshot, i)]
    if len(every) < FEWEST_FOR_A_SHARE or _is_small(carried):
        return
    if len(carried) >= snapshot.policy.share(CARRIED_OVER) * len(every):
        count = f"{len(carried)} of {len(every)} open issues of severity 1 to 3"
        brief = f"{count} were put off past go-live or re-rated late"
        yield from (_of(snapshot, issue, brief=brief, cause="deferred") for issue in carried)


def _is_deferred(snapshot: Snapshot, issue: Issue) -> bool:
    if issue.due is not None and issue.due > snapshot.go_live:
        return True
    return says(wording(issue), going_terms.DEFERRED_ISSUE)


def _is_eased_late(snapshot: Snapshot, issue: Issue) -> bool:
    """Whether a defect was rated less severe in the thirty days before the gate."""
    history = issue.severity_history
    return any(
        after > before and 0 <= (snapshot.gate - on).days <= snapshot.policy[CARRIED_LATE]
        for (_, before), (on, after) in pairwise(history)
    )


def _reopened(snapshot: Snapshot) -> Iterator[Noticed]:
    """The defects that came back, if any serious one did twice, or if three in twenty did."""
    every = [i for i in snapshot.issues if i.severity is None or i.severity <= LEAST]
    back = [issue for issue in every if issue.reopened]
    known = [issue for issue in every if issue.reopened is not None]
    twice = [i for i in back if (i.severity or LEAST) <= SERIOUS and (i.reopened or 0) >= TWICE]
    many = len(known) >= FEWEST_FOR_A_SHARE and len(back) >= REOPEN_RATE * len(known)
    if twice:
        brief = f"{counted(len(twice), 'serious issue')} came back twice or more"
        yield from (_of(snapshot, issue, brief=brief, cause=REOPENED) for issue in twice)
    elif many and len(back) > 1 and not _is_small(back):
        brief = f"{len(back)} of {len(known)} issues were closed and opened again"
        yield from (_of(snapshot, issue, brief=brief, cause=REOPENED) for issue in back)


def _lived_with(snapshot: Snapshot) -> Iterator[Noticed]:
    """The open issues that a workaround answers, if there are ten and nobody added them up."""
    found = [i for i in snapshot.issues if i.is_open and i.workaround]
    owned = all(issue.owner for issue in found)
    added = all(mentions(issue.workaround, going_terms.ADDED_UP) for issue in found)
    if len(found) >= MANY and not (owned and added):
        brief = f"{len(found)} workarounds are accepted and their effort by role is not on file"
        yield from (_of(snapshot, issue, brief=brief, cause="lived with") for issue in found)


def _of(snapshot: Snapshot, issue: Issue, *, brief: str, cause: str) -> Noticed:
    due = f", due {on_day(snapshot, issue.due)}" if issue.due else ""
    often = f", reopened {issue.reopened} times" if issue.reopened else ""
    says_so = f"Severity {issue.severity or 'not given'}{due}{often}"
    return Noticed(
        record=issue,
        fact=_came_back(issue),
        brief=brief,
        receipts=(
            Receipt(issue.ref, "severity", says_so, date=issue.raised, value=issue.severity),
        ),
        since=issue.raised,
        cause=cause,
        weight=float(-(issue.severity or LEAST)),
    )


def _came_back(issue: Issue) -> str:
    return f"was closed and opened again {times(issue.reopened)}" if issue.reopened else ""


NONE_STOPS = re.compile(
    r"\b(?:none|not one|neither)\b[^.;]{0,40}\b(?:show-?stopper|show stopper|blocker|bar to)",
    re.IGNORECASE,
)
CARRYING = (
    *going_terms.DEFECTS,
    *going_terms.MASSED,
    *going_terms.REOPENED,
    *going_terms.WORKAROUNDS,
)

TELLING = (
    *going_terms.MASSED,
    *going_terms.REOPENED,
    *going_terms.CARRIED,
    *going_terms.WORKAROUNDS,
)


def tells_of_carrying(text: str) -> bool:
    """Whether a text tells of many defects deferred, called bearable, reopened or worked round."""
    if not mentions(text, TELLING):
        return NONE_STOPS.search(text) is not None
    if says(text, going_terms.MASSED) or NONE_STOPS.search(text):
        return True
    rate = [share for _, share in shares_beside(text, going_terms.REOPENED)]
    if rate:
        return max(rate) >= 100 * REOPEN_RATE
    carried = says_of(text, going_terms.DEFECTS, going_terms.CARRIED)
    worked = says(text, going_terms.WORKAROUNDS) and not mentions(text, going_terms.ADDED_UP)
    return (carried or worked) and any(count >= MANY for count in _of_defects(text))


def _of_defects(text: str) -> Iterator[int]:
    """The counts in a text, without those that are years."""
    yield from (count for count in counts(text) if not 1990 <= count <= 2100)


def _told(snapshot: Snapshot) -> Iterator[Noticed]:
    """Each note, issue and criterion whose words tell of many defects carried over."""
    for record in tellers(snapshot, saying=CARRYING):
        if tells_of_carrying(wording(record)):
            sharp = (*going_terms.MASSED, *going_terms.CARRIED, *going_terms.WORKAROUNDS)
            yield Noticed(
                record=record,
                fact=told(snapshot, record, terms=(*sharp, *going_terms.REOPENED)),
                receipts=(row_of(snapshot, record),),
                since=day_of(record),
            )
    for criterion in in_scope(snapshot):
        if (fact := _by_criterion(snapshot, criterion)) is not None:
            yield _about(snapshot, criterion, fact=fact)


def _by_criterion(snapshot: Snapshot, criterion: Criterion) -> str | None:
    last = last_reading(snapshot, criterion)
    reopens = is_share(criterion) and named_for(criterion, going_terms.REOPENED)
    if last is not None and reopens and last.value >= 100 * REOPEN_RATE:
        return f"stood at {figure(last.value)} % on {on_day(snapshot, last.date)}"
    said = next((s for s in said_behind(snapshot, criterion) if tells_of_carrying(s)), None)
    return None if said is None else f"says in its own papers: {quoted(said, longest=10)}"


def _about(snapshot: Snapshot, criterion: Criterion, *, fact: str) -> Noticed:
    return Noticed(
        record=criterion,
        fact=fact,
        receipts=rows_of(snapshot, criterion),
        weight=stake(snapshot, criterion),
    )
