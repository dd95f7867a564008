"""What Northmoor makes of what other boards taught: its fears, trials and wishes."""

from collections.abc import Iterator

from readiness.exchange.demonstration.acts import Act, Deed
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.model import ChangeRequest, Issue, Question, Risk, ScopeItem
from readiness.questions.recorded import of_record
from readiness.services import questions, requests, risks, scope, sent_in
from readiness.store import Work
from readiness.vocabulary import Appetite, Meets, Pillar, Principle

CHAIR, SECRETARY, OFFICE = "P-01", "P-12", "P-13"


def learned(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """Practice by practice."""
    written = northmoor.learned
    yield from _appetites(written["appetite"])
    for row in written["worries"]:
        yield from _worry(row, calendar)
    for row in written["assessed"]:
        yield Act(row["day"], row["at"], row["by"], _assessed(row))
    for row in written["requests"]:
        yield from _request(row)
    for row in written["by_hand"]:
        yield Act(row["day"], row["at"], row["by"], _timed(row))
    for row in written["scope"]:
        yield from _scope(row)
    for row in written["delegated"]:
        yield Act(row["day"], row["at"], row["by"], _delegated(row, calendar))
    for row in written["carried"]:
        yield Act(row["day"], row["at"], row["by"], _carried(row, calendar))


def _appetites(said: Row) -> Iterator[Act]:
    for pillar in Pillar:
        row = said[pillar]
        deed = _appetite(pillar, row)
        yield Act(said["day"], said["at"], CHAIR, deed, why=said["why"])


def _appetite(pillar: Pillar, row: Row) -> Deed:
    return lambda work: risks.set_appetite(
        work,
        pillar=pillar,
        appetite=Appetite(row["appetite"]),
        words=row["words"],
    )


def _worry(row: Row, calendar: Calendar) -> Iterator[Act]:
    """What kept somebody awake, from the day it was sent in until something came of it."""
    text = row["text"]
    yield Act(
        row["day"],
        row["at"],
        row["by"],
        lambda work: questions.send_in_question(work, text=text, worry=True),
    )
    if "became" in row:
        name, day = row["became"]["name"], row["became"]["day"]
        yield Act(
            day,
            "09:40",
            SECRETARY,
            lambda work: sent_in.take_up(work, _sent(work, text).ref, into="risk", name=name),
        )
    if "held" in row:
        held = row["held"]
        yield Act(held["day"], "09:45", SECRETARY, _held(text, held, calendar))
    if "aside" in row:
        day, reason = row["aside"]
        yield Act(day, "09:50", SECRETARY, _aside(text, reason))


def _held(text: str, held: Row, calendar: Calendar) -> Deed:
    until = calendar.day(held["until"])
    return lambda work: questions.hold_question(
        work, of_record(work.snapshot(), _sent(work, text)), until=until, reason=held["reason"]
    )


def _aside(text: str, reason: str) -> Deed:
    return lambda work: questions.dismiss_question(
        work, of_record(work.snapshot(), _sent(work, text)), reason=reason
    )


def _sent(work: Work, text: str) -> Question:
    return next(q for q in work.snapshot().questions if q.text == text)


def _assessed(row: Row) -> Deed:
    return lambda work: risks.assess_risk(
        work,
        _risk(work, row["name"]),
        likelihood=row["likelihood"],
        impact=row["impact"],
        pillar=Pillar(row["pillar"]),
        response=row["response"],
        owner=row["owner"],
        why=row["why"],
    )


def _carried(row: Row, calendar: Calendar) -> Deed:
    until = calendar.day(row["until"])
    return lambda work: risks.carry_risk(
        work, _risk(work, row["name"]), reason=row["reason"], until=until
    )


def _risk(work: Work, name: str) -> str:
    found = work.snapshot().find(Risk, name)
    assert found is not None
    return found.ref


def _request(row: Row) -> Iterator[Act]:
    """A change that somebody asked for, until it was decided on."""
    name = row["name"]
    yield Act(
        row["day"], row["at"], row["by"], lambda work: requests.ask_for_change(work, name=name)
    )
    scores = dict(zip(requests.SCORED, row["scores"], strict=True))
    yield Act(
        row["scored"],
        "14:20",
        OFFICE,
        lambda work: requests.score_change(
            work, _ref(work, ChangeRequest, name), scores=scores, why=row["rests_on"]
        ),
    )
    if "checked" in row:
        yield Act(row["scored"], "14:30", OFFICE, _checked(ChangeRequest, name, row["checked"]))
    if "decided" in row:
        yield Act(row["decided"]["day"], "16:20", row["decided"]["by"], _decided(row))


def _decided(row: Row) -> Deed:
    said = row["decided"]
    return lambda work: requests.decide_change(
        work,
        _ref(work, ChangeRequest, row["name"]),
        day_one=said["day_one"],
        decision="",
        reason=said["why"],
    )


def _checked(kind: type[ChangeRequest | Issue], name: str, said: Row) -> Deed:
    verdicts = {Principle(word): (Meets(v), why) for word, (v, why) in said.items()}
    return lambda work: requests.check_principles(work, _ref(work, kind, name), verdicts=verdicts)


def _timed(row: Row) -> Deed:
    """A workaround that is on record, with who does it, in which shift, and for how long."""

    def deed(work: Work) -> None:
        found = work.get(Issue, _ref(work, Issue, row["issue"]))
        said = row.get("workaround") or found.workaround or ""
        loads = [(role, shift, minutes) for role, shift, minutes in row["loads"]]
        requests.time_workaround(work, found.ref, workaround=said, loads=loads)
        if "checked" in row:
            _checked(Issue, row["issue"], row["checked"])(work)

    return deed


def _ref(work: Work, kind: type[ChangeRequest | Issue | ScopeItem], name: str) -> str:
    found = work.snapshot().find(kind, name)
    assert found is not None
    return found.ref


def _scope(row: Row) -> Iterator[Act]:
    """Something that goes in on day one or waits, and what was taken out of it since."""
    yield Act(row["day"], row["at"], row["by"], _put_in(row))
    if "out" in row:
        out = row["out"]
        yield Act(out["day"], "16:40", out["by"], _taken_out(row["name"], out))


def _put_in(row: Row) -> Deed:
    return lambda work: scope.put_in_scope(
        work,
        name=row["name"],
        day_one=row["day_one"],
        reason=row["why"],
        pillar=Pillar(row["pillar"]),
        owner=row["owner"],
        criteria=row.get("criteria", ()),
    )


def _taken_out(name: str, out: Row) -> Deed:
    role, shift, minutes = out["load"]
    return lambda work: scope.move_scope(
        work,
        _ref(work, ScopeItem, name),
        day_one=False,
        reason=out["why"],
        by_hand=out["by_hand"],
        owner=out["owner"],
        role=role,
        shift=shift,
        minutes=minutes,
    )


def _delegated(row: Row, calendar: Calendar) -> Deed:
    return lambda work: scope.delegate(
        work,
        name=row["name"],
        to=row["to"],
        limit=row["limit"],
        until=calendar.day(row["until"]),
    )
