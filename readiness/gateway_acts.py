"""What people do at a gateway, and who may; the table of acts takes it in."""

from collections.abc import Callable
from typing import NamedTuple

from readiness import whose
from readiness.model import Person, Thing
from readiness.snapshot import Snapshot
from readiness.vocabulary import Role

TOP = frozenset({Role.CHAIR, Role.SENIOR_RESPONSIBLE_OWNER, Role.EXECUTIVE})
SECRETARY = frozenset({Role.SECRETARY})
CHAIRING = SECRETARY | {Role.CHAIR}
LISTENS = frozenset({Role.FRONT_LINE, Role.ADMINISTRATOR})


class AtGateway(NamedTuple):
    """An act at a gateway: what its refusal says, who may, and who never may."""

    says: str
    roles: frozenset[Role]
    own: tuple[Callable[[Person, Thing | None, Snapshot], bool], ...] = ()
    never: Callable[[Person, Thing | None, Snapshot], bool] | None = None
    barred: str = ""


AT_GATEWAYS = {
    "recommend": AtGateway(
        "Recommending at a gateway is for an executive, the senior responsible owner or a "
        "programme lead.",
        TOP - {Role.CHAIR} | {Role.PROGRAMME_LEAD},
    ),
    "state_safety": AtGateway(
        "The safety statement is for a clinical safety officer, or for the chair or the secretary "
        "in that name.",
        CHAIRING | {Role.CLINICAL_SAFETY_OFFICER},
    ),
    "accept_overall_risk": AtGateway(
        "Accepting the risk that is left is for the chair, the senior responsible owner or an "
        "executive, or for the secretary in that name.",
        TOP | SECRETARY,
        never=whose.signs_for_safety,
        barred="Accepting the risk that is left is for somebody other than a clinical safety "
        "officer.",
    ),
    "cast_vote": AtGateway(
        "Voting is for the chair, the senior responsible owner, an executive or a non-executive, "
        "or for the secretary in that name.",
        TOP | SECRETARY | {Role.NON_EXECUTIVE},
    ),
    "object_to_gateway": AtGateway(
        "Putting dissent on record is for anybody in the programme but the front line and "
        "administrators.",
        frozenset(Role) - LISTENS,
    ),
    "write_deferral_case": AtGateway(
        "Writing the case for not going live is for anybody in the programme but the front line "
        "and administrators.",
        frozenset(Role) - LISTENS,
    ),
    "set_condition": AtGateway(
        "Setting a condition is for the chair, the secretary or a programme lead.",
        CHAIRING | {Role.PROGRAMME_LEAD},
    ),
    "drop_condition": AtGateway(
        "Taking a condition back is for the chair, the secretary or a programme lead.",
        CHAIRING | {Role.PROGRAMME_LEAD},
    ),
    "close_condition": AtGateway(
        "Closing a condition is for the chair, the secretary, the senior responsible owner or a "
        "clinical safety officer, who is not its owner.",
        CHAIRING | {Role.SENIOR_RESPONSIBLE_OWNER, Role.CLINICAL_SAFETY_OFFICER},
        never=whose.is_to_do,
        barred="Closing a condition is for somebody other than its owner.",
    ),
    "decide": AtGateway(
        "Deciding is for the chair, or for the secretary in the chair's name.", CHAIRING
    ),
    "plan_again": AtGateway(
        "Planning a gateway again is for the chair, the secretary, the senior responsible owner "
        "or a programme lead.",
        CHAIRING | {Role.SENIOR_RESPONSIBLE_OWNER, Role.PROGRAMME_LEAD},
    ),
}
