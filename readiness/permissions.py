"""Who may do what: one table, asked by the page that hides a button and the act that refuses.

A person may do an act for a role's sake, or because the record is their own. Whether the act makes
sense on the record as it stands is for the services: a programme lead may move any date (who, and
so here), but not to the day on which it already stands (what, and so there).
"""

from collections.abc import Callable
from dataclasses import dataclass

from readiness import whose
from readiness.errors import NotPermitted
from readiness.model import Person, Thing
from readiness.snapshot import Snapshot
from readiness.store import Work
from readiness.vocabulary import Role

# Whoever has a terminal has the keys of the machine, and may what an administrator may.
TERMINAL = Person(ref="terminal", name="the terminal", roles=(Role.ADMINISTRATOR,))
NAMES_TOLD = 3  # a refusal that names everybody helps nobody

Tie = Callable[[Person, Thing | None, Snapshot], bool]


@dataclass(frozen=True)
class Act:
    """Something that people do: who may by role, who may because it is their own, who never may.

    `says` refuses everybody else; `barred`, where it differs, whoever stands too near.
    """

    says: str
    roles: frozenset[Role]
    own: tuple[Tie, ...] = ()
    never: Tie | None = None
    barred: str = ""
    before_anybody: bool = False


def is_no_pair(person: Person, record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether two people may not take out a text between them; the record is the second."""
    if not isinstance(record, Person):
        return False
    both_may = not whose.has_left(record, snapshot) and not AT_THE_TABLE.isdisjoint(record.roles)
    neither_oversees = OVERSEES.isdisjoint({*person.roles, *record.roles})
    return person.ref == record.ref or not both_may or neither_oversees


LOOKS_ON = frozenset({Role.NON_EXECUTIVE, Role.FRONT_LINE, Role.ADMINISTRATOR})
AT_THE_TABLE = frozenset(Role) - {Role.NON_EXECUTIVE, Role.FRONT_LINE}
SIGNATORIES = frozenset({Role.CHAIR, Role.SENIOR_RESPONSIBLE_OWNER, Role.EXECUTIVE})
OVERSEES = SIGNATORIES - {Role.EXECUTIVE} | {Role.ADMINISTRATOR, Role.CLINICAL_SAFETY_OFFICER}


def first_of_all(doing: str) -> Act:
    """What has to be done before there is anybody to ask; afterwards the programme's keepers do."""
    return Act(
        f"{doing} is for a programme lead or an administrator.",
        frozenset({Role.PROGRAMME_LEAD, Role.ADMINISTRATOR}),
        before_anybody=True,
    )


def nearest(doing: str) -> Act:
    """What those closest to a criterion do, and whoever keeps the programme or its safety."""
    return Act(
        f"{doing} is for its owner, its assessor, the lead of its workstream, a programme lead, "
        "a clinical safety officer or the CCIO.",
        frozenset({Role.PROGRAMME_LEAD, Role.CLINICAL_SAFETY_OFFICER, Role.CCIO}),
        own=(whose.owns, whose.leads, whose.assesses),
    )


def signed(doing: str, *, barred: str) -> Act:
    """What somebody answers for with their name, and nobody may where it has to be met."""
    says = f"{doing} is for the chair, the senior responsible owner or an executive."
    return Act(says, SIGNATORIES, never=whose.has_to_be_met, barred=barred)


ACTS: dict[str, Act] = {
    "tick_off": nearest("Ticking a criterion off"),
    "judge": nearest("Saying where a criterion stands"),
    "post_reading": nearest("Posting a reading of a criterion"),
    "attach_evidence": nearest("Attaching evidence to a criterion"),
    "check_evidence": Act(
        "Checking evidence is for the chair, an executive, the senior responsible owner, a lead, "
        "a hazard owner, a clinical safety officer or the CCIO.",
        AT_THE_TABLE - {Role.SECRETARY, Role.ADMINISTRATOR},
        own=(whose.assesses,),
        never=whose.gave_or_owns,
        barred="Checking evidence is for somebody other than the owner of the criterion and "
        "whoever provided the evidence.",
    ),
    "redate": Act(
        "Moving a criterion's date is for its owner, the lead of its workstream, a programme lead "
        "or the senior responsible owner.",
        frozenset({Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER}),
        own=(whose.owns, whose.leads),
    ),
    "reassign": Act(
        "Giving a criterion another owner is for the lead of its workstream, a programme lead or "
        "the senior responsible owner.",
        frozenset({Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER}),
        own=(whose.leads,),
    ),
    "waive": signed(
        "Allowing an exception",
        barred="A must that cannot be waived has to be met: nobody may allow an exception to it.",
    ),
    "take_out_of_scope": signed(
        "Taking a criterion out of scope",
        barred="A must that cannot be waived stays in scope: nobody may take it out.",
    ),
    "withdraw_fact": Act(
        "Taking back what was recorded is for whoever recorded it, a programme lead, a clinical "
        "safety officer, the senior responsible owner or the chair.",
        OVERSEES - {Role.ADMINISTRATOR} | {Role.PROGRAMME_LEAD},
        own=(whose.gave,),
        never=whose.owns_and_did_not_give,
        barred="Taking back what others recorded about a criterion is for somebody other than "
        "its owner.",
    ),
    "start_programme": first_of_all("Starting a programme"),
    "load_programme": first_of_all("Loading a programme file"),
    "add_people": first_of_all("Adding people to the programme"),
    "redact": Act(
        "Redacting takes two different people at the table, one of them an administrator, a "
        "clinical safety officer, the senior responsible owner or the chair.",
        AT_THE_TABLE,
        never=is_no_pair,
    ),
}


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
        by_role = not self.act.roles.isdisjoint(self.person.roles)
        if whose.has_left(self.person, self.snapshot) or not (by_role or self.is_own):
            return self.act.says
        if self.act.never and self.act.never(self.person, self.record, self.snapshot):
            return self.act.barred or self.act.says
        return None

    @property
    def is_own(self) -> bool:
        """Whether they may because the record is theirs; not if they only look on."""
        only_looks_on = self.person.roles and LOOKS_ON.issuperset(self.person.roles)
        return not only_looks_on and any(
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
    person = TERMINAL if work.actor == TERMINAL.ref else work.person
    if said := why_not(person, act, work.snapshot(), record):
        raise NotPermitted(said)


def _refusal(
    person: Person | None, act: str, snapshot: Snapshot, record: Thing | None
) -> str | None:
    rule = ACTS[act]
    if rule.before_anybody and not snapshot.known.of("person"):
        return None
    return rule.says if person is None else Asked(rule, person, snapshot, record).refusal


def _whom_to_ask(rule: Act, snapshot: Snapshot, record: Thing | None) -> str:
    """Those who may, in words, beginning with those whose it is."""
    asked = [Asked(rule, person, snapshot, record) for person in snapshot.people]
    able = sorted((a for a in asked if a.refusal is None), key=lambda a: not a.is_own)
    names = list(dict.fromkeys(a.person.name for a in able))[:NAMES_TOLD]
    return f" Ask {' or '.join(names)}." if names else ""
