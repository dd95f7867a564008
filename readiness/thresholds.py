"""Every number that a rule or a colour goes by and that the trust may set for itself.

Each has the name under which a programme file changes it. What nobody has changed is our default,
not a standard.
"""

from readiness import weights
from readiness.threshold import Threshold, count, days, per_cent

QUESTIONS = Threshold(
    "questions_per_meeting", 5, "questions", "A meeting has time for {} questions", least=3, most=15
)

PAPER_FROZEN = Threshold(
    "paper_frozen_hours",
    24,
    "hours",
    "The paper is frozen {} hours before the meeting",
    least=0,
    most=336,
)

READING_OLD = days("reading_old_after_days", 14, "A reading is old after {} days")
READING_OLD_NEAR = days(
    "reading_old_after_days_inside_t14",
    3,
    "A reading is old after {} days in the last fortnight before go-live",
)
EVIDENCE_OLD = days("evidence_old_after_days", 90, "Evidence is old after {} days")
EVIDENCE_SIZE = Threshold(
    "evidence_megabytes", 10, "MB", "A file behind evidence may have {} MB", most=20
)
UPDATED_WITHIN = days("updated_within_days", 14, "A colour that rests on words counts for {} days")

# What is missing, and from when it is missed.
MISSED_WITHIN = days(
    "missed_within_days", 60, "What nobody has recorded is missed from {} days before go-live"
)
UNFINISHED_WITHIN = days(
    "unfinished_within_days", 60, "What is unfinished matters from {} days before go-live"
)
LOOKED_WITHIN = days(
    "independent_look_within_days", 60, "An independent look is missed from {} days before the gate"
)
LOOK_LASTS = days("independent_look_lasts_days", 90, "An independent look counts for {} days")
CONTROL_WITHIN = days(
    "control_missed_within_days",
    60,
    "A hazard without a control is missed from {} days before go-live",
)
RATING_COUNTS = days(
    "rating_counts_within_days",
    90,
    "An unsigned rating is more than a forecast from {} days before go-live",
)
UNDELIVERED_WITHIN = days(
    "undelivered_watch_within_days",
    30,
    "A watch on messages that is not set counts from {} days before go-live",
)
NETWORK_WITHIN = days(
    "network_measured_within_days",
    30,
    "A network not measured to its end counts from {} days before go-live",
)
UNLOGGED_WITHIN = days(
    "unlogged_amber_within_days", 30, "An amber without a hazard counts from {} days before go-live"
)
SHOULD_COUNTS_WITHIN = days(
    "should_counts_within_days", 14, "What is no must-have counts from {} days before its date"
)

# Dates that move, and work that piles up.
FEWEST_DATES = count("slipped_dates", 3, "dates", "A must-have that has had {} dates has slipped")
QUIET_AFTER = days("quiet_after_days", 28, "A workstream is quiet after {} days without news")
QUIET_FROM = days(
    "quiet_before_due_days", 60, "Unfinished work should be heard of from {} days before its date"
)
LARGE_GAP = per_cent("large_gap_percent", 15, "A gap of more than {} % of the target is large")
LARGE_GAP_WITHIN = days(
    "large_gap_within_days", 14, "A large gap needs a dated recovery from {} days before go-live"
)
PLANNED_GAP_UNTIL = days(
    "planned_gap_until_days",
    28,
    "A gap that was planned is left in peace until {} days before go-live",
)
CROWDED_WITHIN = days(
    "crowded_last_days", 14, "What is due in the last {} days before go-live is due late"
)
DUE_LATE = per_cent(
    "due_late_percent", 50, "Unfinished must-haves are piled up where {} % of them are due late"
)
MOVED_LATE = per_cent("moved_late_percent", 50, "And where {} % of those due late were moved there")
WINDOW_SHRUNK = per_cent(
    "window_shrunk_percent", 30, "A window for tests or training is squeezed once it has lost {} %"
)
SHORTEST_WINDOW = days(
    "shortest_window_days", 14, "What was first planned for less than {} days is no window"
)
END_TO_END_LATE = days(
    "end_to_end_late_days",
    30,
    "A first run from end to end is late in the last {} days before go-live",
)
DRESS_LATE = days(
    "dress_rehearsal_late_days",
    14,
    "A first dress rehearsal is late in the last {} days before go-live",
)
REPEATED_WITHIN = days(
    "rehearsal_repeated_within_days",
    60,
    "A failed rehearsal should be repeated from {} days before the gate",
)
DESCOPED_WITHIN = days(
    "descoped_within_days", 180, "What is taken out counts in the last {} days before go-live"
)
SAME_REPORTS = count(
    "unchanged_reports", 3, "reports", "What stands word for word in {} reports stands still"
)

# Rules that move, and colours that turn.
GOALPOST_LATE = days(
    "goalpost_late_days", 90, "A rule was moved late in the last {} days before the gate"
)
COUNTED_LESS = per_cent(
    "population_kept_percent",
    90,
    "A measure has shrunk where {} % or fewer of those counted before are counted",
)
GREEN_LATE = days(
    "late_green_days", 14, "A colour that turns in the last {} days before the gate turned late"
)
LONG_STANDING = days("long_standing_days", 56, "An amber or red has stood long after {} days")
LATE_GREENS = per_cent(
    "late_greens_percent", 30, "Many turned late where {} % of the must-haves did"
)
CLOSED_LATE = days(
    "late_closing_days", 28, "A finding closed in the last {} days before go-live closed late"
)
LATE_CLOSINGS = per_cent(
    "late_closings_percent", 50, "Many closed late where {} % of the serious findings did"
)
SOFTENED_LATE = days(
    "softened_late_days",
    30,
    "A rating lowered in the last {} days before the gate was lowered late",
)
ALL_GREEN = per_cent(
    "all_green_percent", 80, "A board is shown green where {} % of the must-haves are"
)
BOARD_TOLD_AFTER = days(
    "board_told_after_days", 21, "A board should have read of a serious issue after {} days"
)
BOARD_RECENT = days("board_paper_recent_days", 60, "A board goes by a paper for {} days")
SELF_MARKED = per_cent(
    "self_marked_percent", 33, "Too many mark their own where owners judge {} % of the must-haves"
)
REVIEW_FRESH = days(
    "independent_review_fresh_days",
    60,
    "An independent review bears out an owner's mark for {} days",
)

# Defects, people and choices.
CARRIED_OVER = per_cent(
    "carried_over_percent",
    20,
    "Many defects are carried over where {} % of the open ones are put off",
)
CARRIED_LATE = days(
    "carried_late_days", 30, "A defect was re-rated late in the last {} days before the gate"
)
FEW_PEOPLE = per_cent(
    "few_people_percent", 30, "One person holds much with {} % of what is unfinished"
)
NEARLY_TRAINED = per_cent(
    "nearly_trained_percent", 10, "Training is nearly complete within {} % of its target"
)
TAUGHT_EARLY = days(
    "taught_early_days",
    90,
    "Training is too early where half of it was given {} days before go-live",
)
SUBGROUP_BELOW = count(
    "subgroup_below_points",
    15,
    "points",
    "A group is far behind at {} points below everybody's figure",
)
ANSWER_WITHIN = days(
    "answer_staff_within_days", 7, "Staff who dissent should be answered within {} days"
)
VOICE_RECENT = days("staff_voice_recent_days", 28, "What staff said in a minute counts for {} days")
LOW_CONFIDENCE = Threshold(
    "low_confidence", 2, "of 5", "A confidence of {} of 5 or less is low", most=5
)
UNHEARD = per_cent(
    "unheard_percent",
    50,
    "The front line is absent where {} % of what it uses daily has no word of it",
)
ERRORS_FAR = days(
    "errors_left_until_days",
    90,
    "Errors that get fewer are left in peace until {} days before go-live",
)
CLEAN_LOADS = count("clean_loads", 2, "loads", "Data moves cleanly after {} clean loads")
LOADS_WITHIN = days(
    "clean_loads_within_days", 45, "Clean loads are missed from {} days before the gate"
)
WAY_BACK_UNTIL = days(
    "way_back_kept_days", 28, "The way back should stay open for {} days after go-live"
)
DIP_SHARE = per_cent(
    "dip_of_theirs_percent", 50, "A planned dip is too small below {} % of what another site saw"
)
CASE_WITHIN = days(
    "deferral_case_within_days", 90, "The case for waiting is missed from {} days before go-live"
)
OPTIONS_FRESH = days("options_paper_fresh_days", 60, "A paper on the options counts for {} days")
APPETITE_WITHIN = days(
    "above_limit_within_days",
    60,
    "A risk above the limit is being taken from {} days before go-live",
)

GENERAL = (
    QUESTIONS,
    PAPER_FROZEN,
    READING_OLD,
    READING_OLD_NEAR,
    EVIDENCE_OLD,
    EVIDENCE_SIZE,
    UPDATED_WITHIN,
)
THRESHOLDS: dict[str, Threshold] = {
    threshold.name: threshold
    for threshold in [*globals().values(), *vars(weights).values()]
    if isinstance(threshold, Threshold)
}
