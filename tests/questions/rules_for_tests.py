"""Rules that see their pattern everywhere, so that the engine can be tested without real ones."""

from readiness.questions.asking import ranked
from readiness.questions.rule import Noticed, Receipt, Rule, rule
from tests.factories import (
    a_criterion,
)


def heard(found):
    names = " and ".join(f"“{noticed.record.label}”" for noticed in found[:2])
    return f"{names}, {len(found)} in all, stood open. On what date is each closed?"


def sees(name: str, *, cause: bool = False, gives_way_to: tuple[str, ...] = ()) -> Rule:
    """A rule that sees its pattern on every criterion; one cause for all, or one for each."""

    def notices(snapshot):
        """A criterion exists."""
        for criterion in snapshot.criteria:
            yield Noticed(
                record=criterion,
                fact="stood open",
                receipts=(Receipt(criterion.ref, "name", criterion.name),),
                cause=criterion.ref if cause else "",
            )

    notices.__name__ = name
    return rule("TST-01", asks=heard, gives_way_to=gives_way_to)(notices)


ALL = sees("all_of_them")
EACH = sees("each_of_them", cause=True)


def criteria(number: int, **changes):
    return [
        a_criterion(f"OP-{n:02}", name=f"Statement {n}", **changes) for n in range(1, number + 1)
    ]


def states(snapshot, *, rules=(EACH,), cap=None):
    return [asked.state.value for asked in ranked(snapshot, cap=cap, rules=rules)]
