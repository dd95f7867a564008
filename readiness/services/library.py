"""What the trust decides of the rules: what they go by, which are off, how many a meeting hears."""

import datetime as dt

from readiness import permissions
from readiness.days import in_words
from readiness.errors import NotFound, Refused
from readiness.model import KIND_OF, PROGRAMME, PolicyEntry
from readiness.questions.catalogue import rule_of
from readiness.services.reasons import because, given
from readiness.store import Work
from readiness.threshold import Threshold
from readiness.thresholds import QUESTIONS, THRESHOLDS

OFF = "off"


def change_threshold(
    work: Work, name: str, *, value: int, reason: str, until: dt.date
) -> PolicyEntry:
    """Set another number for the rules to go by, for a reason and until a day."""
    permissions.check(work, "change_threshold")
    threshold = _threshold(name)
    _refuse_beyond(threshold, value)
    if value == work.snapshot().policy[threshold]:
        raise Refused(f"It stands at {value} {threshold.unit} already.")
    return _decide(work, name, value=value, reason=reason, until=until)


def switch_off_rule(work: Work, name: str, *, reason: str, until: dt.date) -> PolicyEntry:
    """Silence a rule, for a reason and until a day; then it speaks again by itself."""
    permissions.check(work, "switch_off_rule")
    rule = rule_of(name)
    if rule is None:
        raise NotFound("rule", name)
    if work.snapshot().policy.off_by(rule.name, rule.code):
        raise Refused("This rule is switched off already.")
    return _decide(work, rule.name, value=OFF, reason=reason, until=until)


def take_back_change(work: Work, name: str, *, reason: str) -> PolicyEntry:
    """Go back to our default, or let a rule speak again, before the day that was set."""
    permissions.check(work, "take_back_change")
    reason = given(reason, otherwise="Say in a sentence why it is taken back.")
    entry = _in_force(work, name)
    if entry is None:
        raise Refused("Nothing is changed there today.")
    with because(reason, work):
        return work.move(entry, until=work.day - dt.timedelta(days=1))


def give_time(work: Work, questions: int) -> PolicyEntry:
    """Say how many questions the meetings have time for."""
    permissions.check(work, "give_time")
    _refuse_beyond(QUESTIONS, questions)
    return _keep(work, QUESTIONS.name, value=questions, reason=None, until=None)


def _threshold(name: str) -> Threshold:
    if name not in THRESHOLDS:
        raise NotFound("threshold", name)
    return THRESHOLDS[name]


def _refuse_beyond(threshold: Threshold, value: int) -> None:
    if not threshold.least <= value <= threshold.most:
        bounds = f"{threshold.least} to {threshold.most} {threshold.unit}"
        raise Refused(f"{value} is out of bounds. Choose from {bounds}.")


def _decide(work: Work, name: str, *, value: int | str, reason: str, until: dt.date) -> PolicyEntry:
    reason = given(reason, otherwise="Say in a sentence why. The chair is shown it.")
    if until <= work.day:
        raise Refused(f"{in_words(until)} is not to come. Choose the last day on which it counts.")
    with because(reason, work):
        return _keep(work, name, value=value, reason=reason, until=until)


def _keep(
    work: Work, name: str, *, value: int | str, reason: str | None, until: dt.date | None
) -> PolicyEntry:
    """The entry of that name, changed or made, in the name of whoever decides."""
    said = {"value": value, "by": work.name, "reason": reason, "until": until, "since": work.day}
    standing = _standing(work, name)
    if standing is not None:
        return work.move(standing, **said)
    taken = work.known.of("policy")
    ref = work.new_ref(PolicyEntry, f"{KIND_OF[PolicyEntry].prefix}-") if name in taken else name
    return work.add(PolicyEntry.model_validate({"ref": ref, "of": PROGRAMME, "name": name} | said))


def _standing(work: Work, name: str) -> PolicyEntry | None:
    """The entry of that name, in force or run out, that nobody has withdrawn."""
    found = work.snapshot().find(PolicyEntry, name)
    return found if found is not None and found.name == name else None


def _in_force(work: Work, name: str) -> PolicyEntry | None:
    policy, rule = work.snapshot().policy, rule_of(name)
    if rule is not None:
        return policy.off_by(rule.name, rule.code)
    return policy.changed.get(name)
