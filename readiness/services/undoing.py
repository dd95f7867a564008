"""Taking back a whole act done to criteria: what it appended is withdrawn, what it moved goes back.

Nothing disappears: that it was done, and that it was undone, both stay in the record of changes.
"""

from readiness import permissions
from readiness.errors import Refused
from readiness.model import KINDS, Criterion, Fact, Person
from readiness.services.many import Together, each
from readiness.services.reasons import because, given
from readiness.store import Entry, Work
from readiness.store.rows import act_of

IN_HAND = {"criterion", *(kind.word for kind in KINDS.values() if kind.parent == "criterion")}


def undo(work: Work, number: int, *, why: str | None = None) -> Together:
    """Take back the act to which a row of the record belongs, criterion by criterion.

    A criterion that was changed again since is left as it is, by name.
    """
    entries = act_of(work, number)
    permissions.check(work, "undo", _who_did(work, entries[0]))
    if not all(is_undone_here(entry) for entry in entries):
        raise Refused("Only what was recorded about criteria is undone here.")
    why = given(why or work.why, otherwise="Say in a sentence why it is undone.")
    about = {ref: [e for e in entries if about_criterion(e) == ref] for ref in _refs(entries)}
    made = each(tuple(about), work, deed=lambda work, ref: _take_back(work, about[ref], why=why))
    if not made.done:
        raise Refused("\n".join(left.reason for left in made.left))
    return made


def is_undone_here(entry: Entry) -> bool:
    """Whether an entry is something that was done to a criterion and can be taken back."""
    return entry.kind in IN_HAND and "withdrawn" not in entry.after


def about_criterion(entry: Entry) -> str:
    """The reference of the criterion that an entry is about."""
    return entry.ref if entry.kind == "criterion" else entry.ref.rpartition("/")[0]


def _refs(entries: tuple[Entry, ...]) -> list[str]:
    return list(dict.fromkeys(about_criterion(entry) for entry in entries))


def _who_did(work: Work, entry: Entry) -> Person | None:
    found = work.known.of("person").get(entry.actor)
    return found if isinstance(found, Person) else None


def _take_back(work: Work, entries: list[Entry], *, why: str) -> None:
    """Everything that an act did to one criterion, the last of it first."""
    for entry in reversed(entries):
        with because(why, work):
            if entry.kind != "criterion":
                _withdraw(work, entry, why=why)
            elif entry.before:
                _move_back(work, entry)
            else:
                work.withdraw(work.get(Criterion, entry.ref), reason=why)


def _withdraw(work: Work, entry: Entry, *, why: str) -> None:
    kind = KINDS[entry.kind].value
    assert issubclass(kind, Fact)
    fact = work.fact(kind, entry.number)
    permissions.check(work, "withdraw_fact", fact)
    if fact not in work.facts(kind, fact.of):
        raise Refused(f"{fact.of}: this was taken back already.")
    work.withdraw(fact, reason=why)


def _move_back(work: Work, entry: Entry) -> None:
    """The criterion as it was before, where nobody has moved it on since."""
    criterion = work.get(Criterion, entry.ref)
    now = criterion.document()
    for key, after in entry.after.items():
        if now.get(key) != after:
            word = key.replace("_", " ")
            raise Refused(f"{entry.ref}: its {word} has been changed again since, and stays so.")
    empty = {key: Criterion.model_fields[key].get_default() for key in entry.after}
    work.move(criterion, **(empty | {k: v for k, v in entry.before.items() if v is not None}))
