"""Every rule, in the order in which a meeting should hear them."""

from readiness.questions.assurance import no_independent_assurance, peer_lesson_open
from readiness.questions.carried import defects_carried_over
from readiness.questions.clashes import clash_with_pressure
from readiness.questions.competence import trained_not_competent
from readiness.questions.contradiction import evidence_contradicts_status
from readiness.questions.crowding import right_to_left
from readiness.questions.daily import better_request_waits, workarounds_add_up
from readiness.questions.deferral import no_deferral_case
from readiness.questions.descoping import descoped_near_gate
from readiness.questions.dip import dip_understated
from readiness.questions.dissent import frontline_dissent_unanswered
from readiness.questions.evidence import green_no_evidence, stale_evidence
from readiness.questions.frontline import frontline_absent
from readiness.questions.gates import passed_over_own_limits
from readiness.questions.goalposts import goalpost_moved
from readiness.questions.governance import warning_not_answered
from readiness.questions.keeping import question_not_closed
from readiness.questions.lateness import late_greening
from readiness.questions.leaning import same_few_people
from readiness.questions.likeness import test_not_like_live
from readiness.questions.marking import owner_is_assessor
from readiness.questions.migration import migration_not_converging
from readiness.questions.partners import interface_unowned
from readiness.questions.plan import cannot_reach_target
from readiness.questions.proving import load_unproven, rehearsal_dropped
from readiness.questions.quiet import quiet_workstream
from readiness.questions.reversal import blind_after_go_live, no_way_back
from readiness.questions.rule import Rule
from readiness.questions.safety import hazard_control_unproven, hazard_softened_late
from readiness.questions.sharing import spare_beside_shortage
from readiness.questions.slips import serial_slip
from readiness.questions.squeezing import test_window_squeezed
from readiness.questions.standing_in import nobody_stands_in
from readiness.questions.suppliers import supplier_word_only
from readiness.questions.support import support_not_ready
from readiness.questions.tables import table_of_one_tribe
from readiness.questions.tail import average_hides_tail
from readiness.questions.taught import trained_on_something_else
from readiness.questions.undelivered import no_undelivered_watch
from readiness.questions.unlogged import no_hazard_for_known_risk
from readiness.questions.watermelons import watermelon

RULES: tuple[Rule, ...] = (
    hazard_control_unproven,
    hazard_softened_late,
    no_hazard_for_known_risk,
    no_undelivered_watch,
    no_way_back,
    blind_after_go_live,
    warning_not_answered,
    peer_lesson_open,
    no_independent_assurance,
    interface_unowned,
    question_not_closed,
    frontline_dissent_unanswered,
    frontline_absent,
    no_deferral_case,
    cannot_reach_target,
    average_hides_tail,
    trained_not_competent,
    trained_on_something_else,
    support_not_ready,
    dip_understated,
    migration_not_converging,
    load_unproven,
    rehearsal_dropped,
    test_not_like_live,
    defects_carried_over,
    serial_slip,
    right_to_left,
    test_window_squeezed,
    descoped_near_gate,
    passed_over_own_limits,
    clash_with_pressure,
    same_few_people,
    goalpost_moved,
    evidence_contradicts_status,
    watermelon,
    supplier_word_only,
    late_greening,
    green_no_evidence,
    owner_is_assessor,
    stale_evidence,
    quiet_workstream,
    workarounds_add_up,
    nobody_stands_in,
    spare_beside_shortage,
    table_of_one_tribe,
    better_request_waits,
)

BY_WORD = {word: rule for rule in RULES for word in (rule.name, rule.code)}

# A code is stored with the answers that it brought: one that is retired is never given again.
RETIRED: frozenset[str] = frozenset()


def rule_of(word: str) -> Rule | None:
    """The rule of a name or of a code."""
    return BY_WORD.get(word)
