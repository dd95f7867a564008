"""Two hundred ticks by eight writers at once: none is lost, none is doubled."""

from sqlalchemy import Engine

from readiness.errors import AlreadyRecorded
from readiness.model import Judgement
from readiness.services.criteria import tick_off
from readiness.store import engine_for, latest, verify
from tests.factories import a_criterion, a_person, a_programme, filed
from tests.faults.killing import FORK
from tests.store.acts import acting, oldest_first

WRITERS, EACH = 8, 25
CRITERIA = [f"OP-{number:03d}" for number in range(1, WRITERS * EACH + 1)]


def test_two_hundred_ticks_by_eight_writers_at_once(store):
    with acting(store, "setup") as work:
        work.add(a_programme())
        work.add(a_person("P-01", name="Lee Programme", roles=["programme_lead"]))
        for ref in CRITERIA:
            work.add(a_criterion(ref))
    url, together = store.url.render_as_string(hide_password=False), FORK.Barrier(WRITERS)

    writers = [
        FORK.Process(target=tick, args=(together, url, CRITERIA[number::WRITERS]))
        for number in range(WRITERS)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(240)  # on a machine that has other things to do

    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    ticks = [j for j in latest(store).of("judgement").values() if isinstance(j, Judgement)]
    assert sorted(tick.of for tick in ticks) == CRITERIA
    assert len(latest(store).of("evidence")) == len(CRITERIA)
    numbers = [entry.number for entry in oldest_first(store)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert verify(store).ok


def tick(together, url: str, refs: list[str]) -> None:
    """What one writer does: each click twice, as people do who are not sure."""
    engine, known = engine_for(url), None
    together.wait(120)
    for ref in refs:
        known = latest(engine, known)
        clicks = [clicked(engine, known, ref) for _ in range(2)]
        assert clicks == [True, False]
    engine.dispose()


def clicked(engine: Engine, known, ref: str) -> bool:
    """Whether this click was the one that counted."""
    try:
        with acting(engine, act=f"tick-{ref}", known=known) as work:
            assert isinstance(tick_off(work, ref, evidence=filed(of=ref)), Judgement)
    except AlreadyRecorded:
        return False
    return True
