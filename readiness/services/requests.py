"""Changes asked for before go-live: raised, scored, checked against the principles, decided."""

from collections.abc import Mapping, Sequence

from readiness import permissions
from readiness.errors import Refused
from readiness.model import KIND_OF, ChangeRequest, Issue, PrincipleCheck, Principles, ShiftLoad
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.store import Work
from readiness.vocabulary import Meets, Principle

MOST = 5  # points for a benefit or for effort
SCORED = ("patient_benefit", "staff_benefit", "financial_benefit", "effort")
LONGEST_SHIFT = 12 * 60  # minutes


def ask_for_change(work: Work, *, name: str) -> ChangeRequest:
    """Ask for a change before go-live."""
    permissions.check(work, "ask_for_change")
    name = given(name, otherwise="Say in a few words what you ask for.")
    ref = work.new_ref(ChangeRequest, f"{KIND_OF[ChangeRequest].prefix}-")
    said = {"ref": ref, "name": name, "raised": work.day, "raised_by": work.name}
    return work.add(ChangeRequest.model_validate(said))


def score_change(
    work: Work, ref: str, *, scores: Mapping[str, float | None], why: str | None = None
) -> ChangeRequest:
    """Score a request for what it brings patients, staff and the budget, and for its effort."""
    request = acted_on(ChangeRequest, ref, work=work, act="score_change")
    why = given(why or work.why, otherwise=f"Say in a sentence what the scores of {ref} rest on.")
    said = {key: scores.get(key) for key in SCORED}
    if any(score is None or not 0 <= score <= MOST for score in said.values()):
        raise Refused(f"Score {ref} for all three benefits and for effort, each from 0 to {MOST}.")
    with because(why, work):
        return work.move(request, **said)


def decide_change(
    work: Work, ref: str, *, day_one: bool | None, decision: str, reason: str
) -> ChangeRequest:
    """Decide whether a change goes in on day one, and say why."""
    request = acted_on(ChangeRequest, ref, work=work, act="decide_change")
    if day_one is None:
        raise Refused(f"Say whether {ref} goes in on day one or later.")
    decision = decision.strip() or ("In on day one" if day_one else "Later")
    reason = given(reason, otherwise=f"Say in a sentence why. Those who asked for {ref} read it.")
    said = {"day_one": day_one, "decision": decision, "why": reason}
    with because(reason, work):
        return work.move(request, **said, decided_by=work.name, decided_on=work.day)


def check_principles(
    work: Work, ref: str, *, verdicts: Mapping[Principle, tuple[Meets | None, str]]
) -> ChangeRequest | Issue:
    """Hold a request, or an issue's workaround, against the five principles, a line why for each.

    Raises `Refused` for one that is not or partly met without a line why.
    """
    found = work.snapshot().find(Issue, ref)
    record = found or acted_on(ChangeRequest, ref, work=work, act="check_principles")
    permissions.check(work, "check_principles", record)
    checked = {one.value: _verdict(one, *said) for one, said in verdicts.items() if said[0]}
    if not checked:
        raise Refused(f"Choose for at least one principle whether {ref} meets it.")
    if isinstance(record, Issue) and not record.workaround:
        raise Refused(f"{ref} has no workaround that could be checked.")
    key = "workaround_checked" if isinstance(record, Issue) else "checked"
    return work.move(record, **{key: Principles.model_validate(checked)})


def _verdict(principle: Principle, verdict: Meets | None, why: str) -> PrincipleCheck:
    assert verdict is not None
    if verdict is not Meets.MET:
        why = given(why, otherwise=f"Say in a line why “{principle.words}” is not wholly met.")
    return PrincipleCheck(verdict=verdict, why=why.strip() or None)


def time_workaround(
    work: Work, ref: str, *, workaround: str, loads: Sequence[tuple[str, str, int | None]]
) -> Issue:
    """Say what people do meanwhile, who does it in which shift, and how many minutes it takes."""
    issue = acted_on(Issue, ref, work=work, act="time_workaround")
    workaround = given(workaround, otherwise=f"Say what people do while {ref} is open.")
    if any(minutes and minutes > LONGEST_SHIFT for _, _, minutes in loads):
        raise Refused("No shift is longer than twelve hours. Give the minutes of one shift.")
    said = tuple(
        ShiftLoad(role=role.strip(), shift=shift.strip() or None, minutes=minutes)
        for role, shift, minutes in loads
        if role.strip()
    )
    if (issue.workaround, issue.workaround_load) == (workaround, said):
        raise Refused(f"{ref} says exactly this already.")
    return work.move(issue, workaround=workaround, workaround_load=said)
