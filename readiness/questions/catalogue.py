"""Every rule, in the order in which a meeting should hear them."""

from readiness.questions.evidence import green_no_evidence, stale_evidence
from readiness.questions.governance import warning_not_answered
from readiness.questions.lateness import late_greening
from readiness.questions.plan import cannot_reach_target
from readiness.questions.rule import Rule
from readiness.questions.safety import hazard_control_unproven

RULES: tuple[Rule, ...] = (
    hazard_control_unproven,
    warning_not_answered,
    cannot_reach_target,
    late_greening,
    green_no_evidence,
    stale_evidence,
)

# A code is stored with the answers that it brought: one that is retired is never given again.
RETIRED: frozenset[str] = frozenset()
