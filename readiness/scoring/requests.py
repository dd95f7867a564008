"""Changes asked for before go-live: their worth by the trust's weights, their effort."""

from dataclasses import dataclass

from readiness.model import ChangeRequest
from readiness.policy import Policy
from readiness.snapshot import Snapshot
from readiness.threshold import Threshold
from readiness.weights import MONEY_WEIGHS, PATIENTS_WEIGH, STAFF_WEIGHS

IN, LATER, REFUSED, WAITS = "in on day one", "later", "decided", "waits for a decision"


def benefits() -> dict[str, tuple[str, Threshold]]:
    """The three benefits by their key: for whom, and how much each counts."""
    return {
        "patient_benefit": ("patients", PATIENTS_WEIGH),
        "staff_benefit": ("staff", STAFF_WEIGHS),
        "financial_benefit": ("money", MONEY_WEIGHS),
    }


@dataclass(frozen=True)
class RequestStanding:
    """A request with its value, which is not known until all three benefits are scored."""

    request: ChangeRequest
    value: float | None
    rank: int | None = None

    @property
    def effort(self) -> float | None:
        """How much work it is, as it was scored."""
        return self.request.effort

    @property
    def is_decided(self) -> bool:
        """Whether anybody has said what becomes of it."""
        return self.request.day_one is not None or self.request.decision is not None

    @property
    def says(self) -> str:
        """What becomes of it, with its shape."""
        if self.request.day_one:
            return f"● {IN}"
        if self.request.day_one is False:
            return f"○ {LATER}"
        return f"● {REFUSED}: {self.request.decision}" if self.is_decided else f"▲ {WAITS}"

    @property
    def missing(self) -> tuple[str, ...]:
        """What has not been scored."""
        every = {key: words for key, (words, _) in benefits().items()} | {"effort": "effort"}
        return tuple(words for key, words in every.items() if getattr(self.request, key) is None)


def requests(snapshot: Snapshot) -> tuple[RequestStanding, ...]:
    """Every request: the most value for its effort first, then those not scored."""
    found = [RequestStanding(r, _value(r, snapshot.policy)) for r in snapshot.change_requests]
    scored = [one for one in found if one.value is not None and one.effort is not None]
    scored.sort(key=lambda one: (-_worth(one), one.request.ref))
    ranked = [RequestStanding(o.request, o.value, n) for n, o in enumerate(scored, start=1)]
    return (*ranked, *(one for one in found if one not in scored))


def _value(request: ChangeRequest, policy: Policy) -> float | None:
    """The weighted mean of the three benefits; none where one is missing."""
    weighed: list[float] = []
    for key, (_, weighs) in benefits().items():
        score: float | None = getattr(request, key)
        if score is None:
            return None
        weighed.append(score * policy[weighs])
    total = sum(policy[weighs] for _, weighs in benefits().values())
    return round(sum(weighed) / total, 2) if total else None


def _worth(one: RequestStanding) -> float:
    """Value for effort; the least effort that counts is half a point."""
    return (one.value or 0) / max(one.effort or 0, 0.5)


@dataclass(frozen=True)
class PassedOver:
    """A request that waits or is put off with no reason, and a lesser one that is in on day one."""

    better: RequestStanding
    lesser: RequestStanding


SHORTEST_REASON = 4  # words: "Not on day one" gives none


def passed_over(snapshot: Snapshot) -> tuple[PassedOver, ...]:
    """Each request that is worth more to patients and in all, for no more effort, than one let in.

    One whose reason is written down is not among them.
    """
    every = [one for one in requests(snapshot) if one.rank is not None]
    let_in = [one for one in every if one.request.day_one]
    found = []
    for one in every:
        if not one.request.day_one and not _is_argued(one.request):
            lesser = [other for other in let_in if _beats(one, other)]
            if lesser:
                found.append(PassedOver(one, min(lesser, key=lambda other: other.value or 0)))
    return tuple(found)


def _is_argued(request: ChangeRequest) -> bool:
    if request.why:
        return True
    return len((request.decision or "").split()) > SHORTEST_REASON


def _beats(one: RequestStanding, other: RequestStanding) -> bool:
    patients = (one.request.patient_benefit or 0) > (other.request.patient_benefit or 0)
    return patients and (one.value or 0) > (other.value or 0) and _no_more(one, other)


def _no_more(one: RequestStanding, other: RequestStanding) -> bool:
    return (one.effort or 0) <= (other.effort or 0)
