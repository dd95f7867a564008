"""What a "go with conditions" depends on: set beforehand, closed by what its test shows."""

import datetime as dt

from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import Condition, Criterion, Gateway
from readiness.services.gatehouse import refuse_sealed, undecided
from readiness.services.moving import refuse_past
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.store import Work
from readiness.vocabulary import Priority

# What a condition says, and what is asked of whoever leaves it out.
ASKS = {
    "text": "Say what has to be done.",
    "owner": "Say who is to do it.",
    "test": "Say what would show that it is done.",
    "accepted_by": "Say who accepts the risk until it is done.",
}


def set_condition(
    work: Work,
    ref: str,
    *,
    due: dt.date | None,
    expires: dt.date | None,
    criterion: str | None = None,
    **said: str,
) -> Condition:
    """Say what a conditional "go" depends on, and who accepts the risk until it is done.

    `said` is the text, the owner, the test and who accepts the risk.
    """
    gateway = undecided(ref, work=work, act="set_condition")
    if due is None or expires is None:
        raise Refused("A condition has a day by which it is due and a day on which it ends.")
    refuse_past(due, "A condition", on=work.day)
    if expires < due:
        raise Refused(f"A condition due on {in_words(due)} cannot end before that day.")
    words = {key: given(said.get(key), otherwise=ask) for key, ask in ASKS.items()}
    about = _may_be_met_later(work, criterion) if criterion else None
    known = {"ref": work.new_ref(Condition, f"{gateway.ref}/"), "of": gateway.ref}
    days = {"criterion": about, "due": due, "expires": expires}
    return work.add(Condition.model_validate({**known, **words, **days}))


def drop_condition(work: Work, ref: str, *, why: str) -> None:
    """Take a condition back before anything is decided."""
    condition = acted_on(Condition, ref, work=work, act="drop_condition")
    refuse_sealed(work.get(Gateway, condition.of or ""))
    why = given(why, otherwise="Say in a sentence why it is no condition.")
    with because(why, work):
        work.withdraw(condition, reason=why)


def close_condition(work: Work, ref: str, *, shown: str) -> Condition:
    """Say that a condition is met, and what its test showed."""
    condition = acted_on(Condition, ref, work=work, act="close_condition")
    shown = given(shown, otherwise="Say in a sentence what its test showed.")
    if condition.closed is not None:
        raise Refused(f"{ref} was closed on {in_words(condition.closed)} already.")
    with because(shown, work):
        return work.move(condition, closed=work.day)


def _may_be_met_later(work: Work, ref: str) -> str:
    criterion = work.get(Criterion, ref)
    if criterion.priority is Priority.MUST_NOT_WAIVE:
        raise Refused(
            f"{ref} ({criterion.name}) cannot be waived: no condition stands in for it. It has to "
            "be met by its date."
        )
    return criterion.ref
