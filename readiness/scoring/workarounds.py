"""What people do by hand meanwhile: each against the principles, and all of it in one shift."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readiness.model import ChangeRequest, Issue, PrincipleCheck, Principles, ShiftLoad
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.vocabulary import Meets, Principle
from readiness.weights import WORKAROUNDS_ADD_UP

ANY_SHIFT = "every shift"
SHAPES = {Meets.MET: "●", Meets.PARTLY: "▲", Meets.NOT: "■"}


def checked_of(record: ChangeRequest | Issue) -> Principles | None:
    """The check of a request, or of an issue's workaround, against the five principles."""
    if isinstance(record, Issue):
        return record.workaround_checked
    return record.checked or _as_said(record.principles)


def _as_said(said: Mapping[str, object] | tuple[str, ...] | None) -> Principles | None:
    """What a file says of the principles in its own way, as far as it can be understood."""
    told = said if isinstance(said, Mapping) else dict.fromkeys(said or (), True)
    found = {one.value: _understood(told.get(one.value, told.get(one.words))) for one in Principle}
    known = {key: check for key, check in found.items() if check is not None}
    return Principles.model_validate(known) if known else None


def _understood(said: object) -> PrincipleCheck | None:
    told = dict(said) if isinstance(said, Mapping) else {"verdict": said}
    verdict, why = told.get("verdict"), told.get("why")
    if isinstance(verdict, bool):
        verdict = Meets.MET if verdict else Meets.NOT
    if verdict not in set(Meets):
        return None
    return PrincipleCheck(verdict=Meets(str(verdict)), why=str(why) if why else None)


def against_principles(record: ChangeRequest | Issue) -> tuple[tuple[Principle, str], ...]:
    """Each principle with the verdict and a line why, in words and with its shape."""
    checked = checked_of(record)
    return tuple((one, _verdict(checked, one)) for one in Principle)


def _verdict(checked: Principles | None, principle: Principle) -> str:
    found = getattr(checked, principle.value, None)
    if found is None:
        return "○ not checked"
    why = f": {found.why}" if found.why else ""
    word = "not met" if found.verdict is Meets.NOT else found.verdict.words
    return f"{SHAPES[found.verdict]} {word}{why}"


def in_short(record: ChangeRequest | Issue) -> str:
    """How many of the five are met, and which are not."""
    checked = checked_of(record)
    verdicts = {one: getattr(checked, one.value, None) for one in Principle}
    known = {one: found.verdict for one, found in verdicts.items() if found is not None}
    if not known:
        return "○ not checked"
    met = sum(verdict is Meets.MET for verdict in known.values())
    against = [one.words for one, verdict in known.items() if verdict is Meets.NOT]
    return f"{met} of 5 met" + (f"; ■ not {', '.join(against)}" if against else "")


@dataclass(frozen=True)
class ByHand:
    """What somebody of a role does by hand in one shift: the issues, and the minutes together."""

    role: str
    shift: str
    issues: tuple[Issue, ...]
    minutes: int
    untimed: int
    most: int

    @property
    def is_much(self) -> bool:
        """Whether several workarounds add up to more than the trust's limit."""
        return len(self.issues) > 1 and self.minutes >= self.most

    @property
    def says(self) -> str:
        """The sum, with its shape where it is much."""
        untimed = f", {self.untimed} not timed" if self.untimed else ""
        mark = "■ " if self.is_much else ""
        return f"{mark}{counted(len(self.issues), 'workaround')}, {self.minutes} minutes{untimed}"


def workarounds(snapshot: Snapshot) -> tuple[Issue, ...]:
    """The open issues that people work around."""
    return tuple(i for i in snapshot.issues if i.is_open and (i.workaround or i.workaround_load))


def by_hand(snapshot: Snapshot) -> tuple[ByHand, ...]:
    """What is done by hand, added up per role and shift, the most first.

    What is done on every shift counts on each that is named for its role.
    """
    loads: defaultdict[tuple[str, str], list[tuple[Issue, ShiftLoad]]] = defaultdict(list)
    for issue, load in _loads(snapshot):
        loads[load.role, load.shift or ANY_SHIFT].append((issue, load))
    most = snapshot.policy[WORKAROUNDS_ADD_UP]
    found = []
    for (role, shift), own in loads.items():
        if shift != ANY_SHIFT:
            own = [*own, *loads.get((role, ANY_SHIFT), ())]
        issues = tuple({issue.ref: issue for issue, _ in own}.values())
        minutes = sum(load.minutes or 0 for _, load in own)
        untimed = sum(load.minutes is None for _, load in own)
        found.append(ByHand(role, shift, issues, minutes, untimed, most))
    return tuple(sorted(found, key=lambda one: -one.minutes))


def _loads(snapshot: Snapshot) -> Iterator[tuple[Issue, ShiftLoad]]:
    for issue in workarounds(snapshot):
        for load in issue.workaround_load:
            yield issue, load
