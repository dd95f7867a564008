"""What a board carries, and what it weighs; each is our default until the trust has chosen."""

from readiness.threshold import Threshold, count


def _limit(appetite: str, default: int) -> Threshold:
    says = f"A board whose appetite is {appetite} carries a corporate risk up to {{}} of 25"
    return Threshold(f"risk_limit_{appetite}", default, "of 25", says, most=25)


def _weight(benefit: str, default: int) -> Threshold:
    says = f"The {benefit} benefit of a request counts {{}} times"
    return Threshold(f"request_weight_{benefit}", default, "of 10", says, least=0, most=10)


# The highest score of a corporate risk, 1 to 25, that each appetite allows.
RISK_AVERSE = _limit("averse", 6)
RISK_CAUTIOUS = _limit("cautious", 9)
RISK_OPEN = _limit("open", 12)
RISK_EAGER = _limit("eager", 16)

PATIENTS_WEIGH = _weight("patient", 5)
STAFF_WEIGHS = _weight("staff", 3)
MONEY_WEIGHS = _weight("financial", 2)
WORKAROUNDS_ADD_UP = count(
    "workaround_minutes", 30, "minutes", "Workarounds add up at {} minutes of a shift"
)
