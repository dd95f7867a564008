"""Who may do what with what the front line says, act by act."""

from readiness.act import AT_WORK, Act
from readiness.vocabulary import Role

FRONT_LINE_ACTS: dict[str, Act] = {
    "take_in_pulses": Act(
        "Taking the answers of staff in is for the chair, the secretary or a programme lead.",
        frozenset({Role.CHAIR, Role.SECRETARY, Role.PROGRAMME_LEAD}),
    ),
    "say_what_was_done": Act(
        "Saying what was done about what staff said is for anybody at the table other than an "
        "administrator.",
        AT_WORK,
    ),
    "hear_theme": Act(
        "Writing down what staff said is for anybody at the table other than an administrator, "
        "or for a non-executive director.",
        AT_WORK | {Role.NON_EXECUTIVE},
    ),
    "log_visit": Act(
        "Logging a visit is for anybody at the table other than an administrator, or for a "
        "non-executive director.",
        AT_WORK | {Role.NON_EXECUTIVE},
    ),
}
