"""Who may do what with sites and partners, and with who carries what, act by act."""

from readiness import whose
from readiness.act import SIGNATORIES, Act
from readiness.vocabulary import Role

PRACTICE_ACTS: dict[str, Act] = {
    "count_site": Act(
        "Recording what a site has is for a programme lead or the senior responsible owner.",
        frozenset({Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER}),
    ),
    "name_deputy": Act(
        "Naming a deputy is for whoever they stand in for, a programme lead, an executive, the "
        "senior responsible owner or the chair.",
        SIGNATORIES | {Role.PROGRAMME_LEAD},
        own=(whose.is_oneself,),
    ),
    "give_workstream": Act(
        "Giving a workstream to somebody is for a programme lead, the senior responsible owner or "
        "the chair.",
        frozenset({Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER, Role.CHAIR}),
    ),
    "seat_disciplines": Act(
        "Saying who is at a table is for the lead of the workstream, a programme lead or the "
        "senior responsible owner.",
        frozenset({Role.PROGRAMME_LEAD, Role.SENIOR_RESPONSIBLE_OWNER}),
        own=(whose.leads,),
    ),
}
