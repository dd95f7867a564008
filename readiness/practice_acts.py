"""Who may do what with sites and partners, act by act."""

from readiness.act import Act
from readiness.vocabulary import Role

PRACTICE_ACTS: dict[str, Act] = {
    "count_site": Act(
        "Recording what a site has is for a lead or the senior responsible owner.",
        frozenset({Role.PROGRAMME_LEAD, Role.WORKSTREAM_LEAD, Role.SENIOR_RESPONSIBLE_OWNER}),
    ),
}
