"""Whatever people do, the record of changes and the tables tell the same story."""

from dataclasses import dataclass
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from readiness.model import Criterion, Judgement
from readiness.snapshot import Known
from readiness.store import Work, engine_for, known_at, latest, verify
from tests.factories import AS_OF, a_criterion, judged
from tests.store.acts import acting, begin
from tests.store.test_reading import same


@dataclass(frozen=True)
class Step:
    """Something that somebody does to one of a few criteria, if it can be done."""

    verb: str
    which: int
    value: int

    def take(self, work: Work) -> None:
        ref = f"OP-{self.which:02d}"
        if ref not in work.known.of("criterion"):
            work.add(a_criterion(ref, tolerance=self.value))
        elif self.verb == "move":
            due = AS_OF + timedelta(days=self.value) if self.value else None
            work.move(work.get(Criterion, ref), due=due, organisations=("A", "B")[: self.value])
        elif self.verb == "append":
            work.append(judged("amber", AS_OF - timedelta(days=self.value), of=ref))
        else:
            self._withdraw(work, ref)

    def _withdraw(self, work: Work, ref: str) -> None:
        standing = work.facts(Judgement, ref)
        if standing:
            work.withdraw(standing[-1], reason=f"Mistake {self.value}")
        elif ("criterion", ref) not in work.known.withdrawals:
            work.withdraw(work.get(Criterion, ref), reason="Out of scope")


steps = st.builds(
    Step,
    verb=st.sampled_from(["move", "append", "append", "withdraw"]),
    which=st.integers(1, 3),
    value=st.integers(0, 3),
)
acts = st.lists(st.lists(steps, min_size=1, max_size=5), min_size=1, max_size=5)


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,  # the same acts on every machine; whoever hunts may turn it off
    suppress_health_check=[HealthCheck.too_slow],
)
@given(done=acts)
def test_replaying_gives_what_the_tables_hold_at_every_moment(databases, done):
    with databases.migrated() as url:
        engine = engine_for(url)
        try:
            seen = live_through(engine, done)
            for known in seen:
                assert same(known_at(engine, known.number), known)
                assert same(known_at(engine, known.number, now=seen[-1]), known)
            assert same(latest(engine, seen[0]), latest(engine))
            assert verify(engine).ok
        finally:
            engine.dispose()


def live_through(engine: Engine, done: list[list[Step]]) -> list[Known]:
    """Do it all, one act after the other; what was known after each."""
    begin(engine)
    seen = [latest(engine)]
    for several in done:
        with acting(engine, known=seen[-1]) as work:
            for step in several:
                step.take(work)
        seen.append(latest(engine))
    return seen
