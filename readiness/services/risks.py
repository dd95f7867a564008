"""The corporate register: risks raised, assessed and carried; and how much the board will carry."""

import datetime as dt

from readiness import permissions
from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import KIND_OF, AppetiteWords, Carried, Programme, Risk, RiskAppetite
from readiness.scoring.corporate_risks import corporate_risks
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.store import Work
from readiness.vocabulary import Appetite, Pillar


def raise_risk(
    work: Work,
    *,
    name: str,
    owner: str | None = None,
    cause: str | None = None,
    effect: str | None = None,
    response: str | None = None,
    pillar: Pillar | None = None,
    likelihood: int | None = None,
    impact: int | None = None,
    of_not_going: bool | None = None,
) -> Risk:
    """Put a risk on the corporate register, scored now or afterwards."""
    permissions.check(work, "raise_risk")
    ref = work.new_ref(Risk, f"{KIND_OF[Risk].prefix}-")
    texts = {"owner": owner, "cause": cause, "effect": effect, "response": response}
    scored = {"pillar": pillar, "likelihood": likelihood, "impact": impact}
    said = {"ref": ref, "name": given(name, otherwise="Say in a few words what could happen.")}
    known = {k: (v or "").strip() or None for k, v in texts.items()} | scored
    return work.add(Risk.model_validate(said | known | {"of_not_going": of_not_going}))


def assess_risk(
    work: Work,
    ref: str,
    *,
    likelihood: int | None,
    impact: int | None,
    pillar: Pillar | None,
    response: str,
    owner: str,
    why: str | None = None,
) -> Risk:
    """Score a risk, and say in which pillar it lies, what is done about it and by whom."""
    risk = acted_on(Risk, ref, work=work, act="assess_risk")
    if likelihood is None or impact is None:
        raise Refused(f"Score both likelihood and impact of {ref}, each from 1 to 5.")
    why = given(why or work.why, otherwise=f"Say in a sentence why {ref} is assessed so.")
    said = {"likelihood": likelihood, "impact": impact, "pillar": pillar}
    told = {"response": response.strip() or None, "owner": owner.strip() or None}
    with because(why, work):
        moved = work.move(risk, **said, **told)
    if moved.changed == risk.changed:
        raise Refused(f"{ref} is assessed exactly so already.")
    return moved


def carry_risk(work: Work, ref: str, *, reason: str, until: dt.date | None) -> Risk:
    """Sign by name for a risk above the appetite of its pillar, and until which day."""
    risk = acted_on(Risk, ref, work=work, act="carry_risk")
    stands = next(one for one in corporate_risks(work.snapshot()) if one.risk.ref == ref)
    if not stands.is_above:
        raise Refused(f"{ref} is not above the appetite of its pillar: nobody need sign for it.")
    reason = given(reason, otherwise=f"Say in a sentence why {ref} is carried.")
    if until is None or until <= work.day:
        raise Refused(f"Say until which day to come {ref} is carried.")
    signed = Carried(by=work.name, on=work.day, reason=reason, until=until)
    with because(f"{reason} (until {in_words(until)})", work):
        return work.move(risk, carried=signed)


def set_appetite(
    work: Work, *, pillar: Pillar, appetite: Appetite | None, words: str, why: str | None = None
) -> Programme:
    """Say how much risk the board will carry in a pillar, in one word and in its own words."""
    permissions.check(work, "set_appetite")
    if appetite is None:
        raise Refused(f"Choose the appetite for {pillar.heading.lower()}.")
    why = given(why or work.why, otherwise="Say in a sentence why the appetite is set so.")
    programme = work.known.programme
    said = (programme.appetite or RiskAppetite()).model_copy(update={pillar.value: appetite})
    told = programme.appetite_in_words or AppetiteWords()
    told = AppetiteWords.model_validate({**dict(told), pillar.value: words.strip() or None})
    with because(why, work):
        moved = work.move(programme, appetite=said, appetite_in_words=told)
    if moved.changed == programme.changed:
        raise Refused("The appetite is set exactly so already.")
    return moved
