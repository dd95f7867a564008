"""Who may do what: asked by the page that hides a button and the act that refuses.

A person may do an act for a role's sake, or because the record is their own. Whether the act makes
sense on the record as it stands is for the services: a programme lead may move any date (who, and
so here), but not to the day on which it already stands (what, and so there).
"""

from dataclasses import dataclass

from readiness import whose
from readiness.acts import ACTS, LOOKS_ON, Act
from readiness.errors import NotPermitted
from readiness.model import Person, Thing, Token
from readiness.snapshot import Snapshot
from readiness.store import Work

# Whoever has a terminal has the keys of the machine, and is nobody of the programme: the table of
# acts says what may be done there.
TERMINAL = Person(ref="terminal", name="the terminal")
NAMES_TOLD = 3  # a refusal that names everybody helps nobody


@dataclass(frozen=True)
class Asked:
    """The question whether somebody may do an act, to a record, as things stand."""

    act: Act
    person: Person
    snapshot: Snapshot
    record: Thing | None = None

    @property
    def refusal(self) -> str | None:
        """Why not, without saying whom to ask; None if they may."""
        if whose.has_left(self.person, self.snapshot) or not (self.is_entitled or self.is_own):
            return self.act.says
        if self.act.never and self.act.never(self.person, self.record, self.snapshot):
            return self.act.barred or self.act.says
        return None

    @property
    def is_entitled(self) -> bool:
        """Whether they may for their role's sake, or because they have the keys of the machine."""
        if self.person is TERMINAL:
            return self.act.at_a_terminal
        return not self.act.roles.isdisjoint(self.person.roles)

    @property
    def is_own(self) -> bool:
        """Whether they may because the record is theirs; not if they only look on."""
        only_looks_on = self.person.roles and LOOKS_ON.issuperset(self.person.roles)
        return not (only_looks_on or self.person is TERMINAL) and any(
            tie(self.person, self.record, self.snapshot) for tie in self.act.own
        )


def why_not(
    person: Person | None, act: str, snapshot: Snapshot, record: Thing | None = None
) -> str | None:
    """Why a person may not do an act, and whom to ask instead; None if they may.

    The record is the criterion or the fact (for `redact`, the second person); without one it is
    answered by role alone. Until anybody is in the programme, nobody in particular may set it up.
    """
    refusal = _refusal(person, act, snapshot, record)
    return refusal and refusal + _whom_to_ask(ACTS[act], snapshot, record)


def may(person: Person | None, act: str, snapshot: Snapshot, record: Thing | None = None) -> bool:
    """Whether a person may do an act; a page shows the button if so."""
    return _refusal(person, act, snapshot, record) is None


def check(work: Work, act: str, record: Thing | None = None) -> None:
    """Go on only if whoever is at work may do the act; `NotPermitted` says what `why_not` says."""
    if _has_a_token_for(act, work):
        return
    person = TERMINAL if is_at_a_terminal(work) else work.person
    if said := why_not(person, act, work.snapshot(), record):
        raise NotPermitted(said)


def is_at_a_terminal(work: Work) -> bool:
    """Whether whoever has the keys of the machine is at work, and nobody who is called so."""
    return work.actor == TERMINAL.ref and work.person is None


def _has_a_token_for(act: str, work: Work) -> bool:
    """Whether another system is at work, with a token for the act that still holds."""
    token = work.snapshot().find(Token, work.actor)
    if token is None or token.ref != work.actor or work.person is not None:
        return False
    return token.scope is ACTS[act].scope and token.holds_on(work.day)


def _refusal(
    person: Person | None, act: str, snapshot: Snapshot, record: Thing | None
) -> str | None:
    rule = ACTS[act]
    if rule.before_anybody and not snapshot.recorded("person"):
        return None
    return rule.says if person is None else Asked(rule, person, snapshot, record).refusal


def _whom_to_ask(rule: Act, snapshot: Snapshot, record: Thing | None) -> str:
    """Those who may, in words, beginning with those whose it is."""
    asked = [Asked(rule, person, snapshot, record) for person in snapshot.people]
    able = sorted((a for a in asked if a.refusal is None), key=lambda a: not a.is_own)
    names = list(dict.fromkeys(a.person.name for a in able))[:NAMES_TOLD]
    return f" Ask {' or '.join(names)}." if names else ""
