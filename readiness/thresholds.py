"""Every number that a rule or a colour goes by and that the trust may set for itself.

Each has the name under which a programme file changes it. What nobody has changed is our default,
not a standard.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Threshold:
    """A number that decides, with its unit, its bounds, and what it decides in words."""

    name: str
    default: int
    unit: str
    says: str
    least: int = 1
    most: int = 3650


def days(name: str, default: int, says: str) -> Threshold:
    """A number of days, up to ten years."""
    return Threshold(name, default, "days", says, least=0)


def per_cent(name: str, default: int, says: str) -> Threshold:
    """A share in per cent."""
    return Threshold(name, default, "per cent", says, most=100)


def count(name: str, default: int, unit: str, says: str) -> Threshold:
    """A number of things."""
    return Threshold(name, default, unit, says, most=100)


QUESTIONS = Threshold(
    "questions_per_meeting", 5, "questions", "A meeting has time for these", least=3, most=15
)

READING_OLD = days("reading_old_after_days", 14, "A reading is old after these")
READING_OLD_NEAR = days(
    "reading_old_after_days_inside_t14", 3, "A reading is old after these, in the last fortnight"
)
EVIDENCE_OLD = days("evidence_old_after_days", 90, "Evidence is old after these")
UPDATED_WITHIN = days("updated_within_days", 14, "A colour on words alone is said again in these")

# What is missing, and from when it is missed.
MISSED_WITHIN = days("missed_within_days", 60, "Something missing is missed these before go-live")
UNFINISHED_WITHIN = days(
    "unfinished_within_days", 60, "Something unfinished matters these before go-live"
)
LOOKED_WITHIN = days(
    "independent_look_within_days", 60, "An independent look is missed these before the gate"
)
LOOK_LASTS = days("independent_look_lasts_days", 90, "An independent look is fresh for these")
CONTROL_WITHIN = days(
    "control_missed_within_days", 60, "A control that is missing is missed these before go-live"
)
RATING_COUNTS = days(
    "rating_counts_within_days", 90, "An unsigned rating is more than a forecast from these on"
)
UNDELIVERED_WITHIN = days(
    "undelivered_watch_within_days", 30, "A watch that is not set counts these before go-live"
)
NETWORK_WITHIN = days(
    "network_measured_within_days", 30, "A network measured in part counts these before go-live"
)
UNLOGGED_WITHIN = days(
    "unlogged_amber_within_days", 30, "An amber without a hazard counts these before go-live"
)
SHOULD_COUNTS_WITHIN = days(
    "should_counts_within_days", 14, "What is no must-have counts these before its date"
)

# Dates that move, and work that piles up.
FEWEST_DATES = count("slipped_dates", 3, "dates", "A must-have that has had these has slipped")
QUIET_AFTER = days("quiet_after_days", 28, "A workstream is quiet after these without news")
QUIET_FROM = days("quiet_before_due_days", 60, "Work should be heard of these before its date")
LARGE_GAP = per_cent("large_gap_percent", 15, "A gap to the target above this is large")
LARGE_GAP_WITHIN = days(
    "large_gap_within_days", 14, "A large gap needs a dated recovery these before go-live"
)
PLANNED_GAP_UNTIL = days(
    "planned_gap_until_days", 28, "A gap that was planned is left in peace until these before"
)
CROWDED_WITHIN = days("crowded_last_days", 14, "What is due in these before go-live is due late")
DUE_LATE = per_cent("due_late_percent", 50, "This share of the unfinished due late is a crowd")
MOVED_LATE = per_cent("moved_late_percent", 50, "This share of what is due late was moved there")
WINDOW_SHRUNK = per_cent("window_shrunk_percent", 30, "A window that lost this share is squeezed")
SHORTEST_WINDOW = days("shortest_window_days", 14, "A window shorter than these is none")
END_TO_END_LATE = days(
    "end_to_end_late_days", 30, "A first run from end to end is late in these before go-live"
)
DRESS_LATE = days(
    "dress_rehearsal_late_days", 14, "A first dress rehearsal is late in these before go-live"
)
REPEATED_WITHIN = days(
    "rehearsal_repeated_within_days", 60, "A failed rehearsal is repeated by these before the gate"
)
DESCOPED_WITHIN = days(
    "descoped_within_days", 180, "What is taken out in these before go-live is asked about"
)
SAME_REPORTS = count("unchanged_reports", 3, "reports", "Word for word in these, it stands still")

# Rules that move, and colours that turn.
GOALPOST_LATE = days("goalpost_late_days", 90, "A rule moved in these before the gate moved late")
COUNTED_LESS = per_cent(
    "population_kept_percent", 90, "A measure of this share of those counted before has shrunk"
)
GREEN_LATE = days("late_green_days", 14, "A red that turns in these before the gate turned late")
LONG_STANDING = days("long_standing_days", 56, "An amber or red that stood for these stood long")
LATE_GREENS = per_cent("late_greens_percent", 30, "This share of must-haves turning late is many")
CLOSED_LATE = days("late_closing_days", 28, "A finding closed in these before go-live closed late")
LATE_CLOSINGS = per_cent("late_closings_percent", 50, "This share of findings closed late is many")
SOFTENED_LATE = days("softened_late_days", 30, "A rating lowered in these before the gate is late")
ALL_GREEN = per_cent("all_green_percent", 80, "A board that sees this share green sees it all so")
BOARD_TOLD_AFTER = days("board_told_after_days", 21, "A board reads of a serious issue by these")
BOARD_RECENT = days("board_paper_recent_days", 60, "A paper older than these is not gone by")
SELF_MARKED = per_cent("self_marked_percent", 33, "This share of must-haves marked by their owner")
REVIEW_FRESH = days("independent_review_fresh_days", 60, "A review frees an owner's mark for these")

# Defects, people and choices.
CARRIED_OVER = per_cent("carried_over_percent", 20, "This share of open defects put off is many")
CARRIED_LATE = days("carried_late_days", 30, "A defect re-rated in these before the gate is late")
FEW_PEOPLE = per_cent("few_people_percent", 30, "This share of what is unfinished on one person")
NEARLY_TRAINED = per_cent("nearly_trained_percent", 10, "Training this near its target is nearly")
TAUGHT_EARLY = days("taught_early_days", 90, "Training these before go-live is taught too early")
SUBGROUP_BELOW = count("subgroup_below_points", 15, "points", "A group this far below is a tail")
ANSWER_WITHIN = days("answer_staff_within_days", 7, "Staff who dissent are answered within these")
VOICE_RECENT = days("staff_voice_recent_days", 28, "What staff say in a minute counts for these")
LOW_CONFIDENCE = Threshold(
    "low_confidence", 2, "of 5", "A confidence of this or less is low", most=5
)
UNHEARD = per_cent("unheard_percent", 50, "This share of must-haves without the front line")
ERRORS_FAR = days("errors_left_until_days", 90, "Errors that get fewer are left in peace until")
CLEAN_LOADS = count("clean_loads", 2, "loads", "Data has moved cleanly after these")
LOADS_WITHIN = days("clean_loads_within_days", 45, "Clean loads are missed these before the gate")
WAY_BACK_UNTIL = days("way_back_kept_days", 28, "The way back is kept for these after go-live")
DIP_SHARE = per_cent("dip_of_theirs_percent", 50, "A dip below this share of theirs is too small")
CASE_WITHIN = days("deferral_case_within_days", 90, "The case for waiting is missed these before")
OPTIONS_FRESH = days("options_paper_fresh_days", 60, "A paper on the options is fresh for these")
APPETITE_WITHIN = days(
    "above_limit_within_days", 60, "A risk above the limit is being taken these before go-live"
)

GENERAL = (QUESTIONS, READING_OLD, READING_OLD_NEAR, EVIDENCE_OLD, UPDATED_WITHIN)
THRESHOLDS: dict[str, Threshold] = {
    threshold.name: threshold
    for threshold in list(globals().values())
    if isinstance(threshold, Threshold)
}
