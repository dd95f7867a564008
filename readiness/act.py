"""What an act is, and the groups of people who may do one."""

from collections.abc import Callable
from dataclasses import dataclass

from readiness import whose
from readiness.model import Person, Thing
from readiness.snapshot import Snapshot
from readiness.vocabulary import Role, TokenScope

Tie = Callable[[Person, Thing | None, Snapshot], bool]


@dataclass(frozen=True)
class Act:
    """Something that people do: who may by role, who may because it is their own, who never may.

    `says` refuses everybody else; `barred`, where it differs, whoever stands too near. `scope` is
    that of the tokens with which another system may do it. `at_a_terminal` is what whoever has the
    keys of the machine may do there, as nobody of the programme.
    """

    says: str
    roles: frozenset[Role]
    own: tuple[Tie, ...] = ()
    never: Tie | None = None
    barred: str = ""
    before_anybody: bool = False
    scope: TokenScope | None = None
    at_a_terminal: bool = False


LOOKS_ON = frozenset({Role.NON_EXECUTIVE, Role.FRONT_LINE, Role.ADMINISTRATOR})
AT_THE_TABLE = frozenset(Role) - {Role.NON_EXECUTIVE, Role.FRONT_LINE}
AT_WORK = AT_THE_TABLE - {Role.ADMINISTRATOR}
THEIR_OWN = frozenset({Role.WORKSTREAM_LEAD, Role.HAZARD_OWNER})  # they act on nothing else
SIGNATORIES = frozenset({Role.CHAIR, Role.SENIOR_RESPONSIBLE_OWNER, Role.EXECUTIVE})
SAFETY = frozenset({Role.CLINICAL_SAFETY_OFFICER, Role.CCIO})
OVERSEES = SIGNATORIES - {Role.EXECUTIVE} | {Role.ADMINISTRATOR, Role.CLINICAL_SAFETY_OFFICER}


def first_of_all(doing: str) -> Act:
    """What has to be done before there is anybody to ask; afterwards the programme's keepers do."""
    return Act(
        f"{doing} is for a programme lead or an administrator.",
        frozenset({Role.PROGRAMME_LEAD, Role.ADMINISTRATOR}),
        before_anybody=True,
        at_a_terminal=True,
    )


def kept_by_administrators(doing: str) -> Act:
    """What an administrator does for the people and the settings of a programme, and nobody else.

    It is done from a terminal too: that is how the first administrator comes to be.
    """
    says = f"{doing} is for an administrator."
    return Act(says, frozenset({Role.ADMINISTRATOR}), at_a_terminal=True)


def taken_in(doing: str) -> Act:
    """What a programme lead takes in from a file, or whoever has the keys of the machine."""
    says = f"{doing} is for a programme lead."
    return Act(says, frozenset({Role.PROGRAMME_LEAD}), at_a_terminal=True)


def raised(doing: str) -> Act:
    """What anybody brings up who works on the programme, without having to own anything."""
    return Act(f"{doing} is for anybody at the table other than an administrator.", AT_WORK)


def nearest(doing: str) -> Act:
    """What those closest to a criterion do, and whoever keeps the programme or its safety."""
    return Act(
        f"{doing} is for its owner, its assessor, the lead of its workstream, a programme lead, "
        "a clinical safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD},
        own=(whose.owns, whose.leads, whose.assesses),
    )


def signed(doing: str, *, barred: str) -> Act:
    """What somebody answers for with their name, and nobody may where it has to be met."""
    says = f"{doing} is for the chair, the senior responsible owner or an executive."
    return Act(says, SIGNATORIES, never=whose.has_to_be_met, barred=barred)


def dealt_with(doing: str) -> Act:
    """What those do who deal with an issue, and whoever keeps the programme or its safety."""
    return Act(
        f"{doing} is for its owner, the lead of its workstream, a programme lead, a clinical "
        "safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD},
        own=(whose.owns, whose.leads),
    )


def for_safety(doing: str) -> Act:
    """What those do who keep the programme's clinical safety."""
    return Act(f"{doing} is for a clinical safety officer or the CCIO.", SAFETY)


def controlled(doing: str) -> Act:
    """What those do who answer for a hazard or one of its controls, or keep the programme."""
    return Act(
        f"{doing} is for its owner, whoever owns the hazard, the lead of its workstream, a "
        "programme lead, a clinical safety officer or the CCIO.",
        SAFETY | {Role.PROGRAMME_LEAD},
        own=(whose.owns, whose.leads, whose.owns_what_it_touches),
    )


def owned(doing: str) -> Act:
    """What those do to a hazard who answer for it, and whoever keeps the programme's safety."""
    return Act(
        f"{doing} is for whoever owns it, a clinical safety officer or the CCIO.",
        SAFETY,
        own=(whose.owns,),
    )


def for_safety_officer(doing: str) -> Act:
    """What makes a risk look smaller, and so takes the clinical safety officer's word (DCB0160)."""
    return Act(
        f"{doing} is for a clinical safety officer.", frozenset({Role.CLINICAL_SAFETY_OFFICER})
    )


def for_the_chair(doing: str) -> Act:
    """What the chair does in a deep dive, or the secretary in the chair's name."""
    says = f"{doing} is for the chair, or for the secretary in the chair's name."
    return Act(says, frozenset({Role.CHAIR, Role.SECRETARY}), own=(whose.chairs,))
