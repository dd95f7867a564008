"""A process at work that is killed in the middle, again and again, and what it had confirmed."""

import itertools
import multiprocessing
import random
import time
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine

from readiness.model import Evidence, Judgement
from readiness.store import engine_for, latest, verify
from readiness.store.files import Files
from tests.factories import filed, judged
from tests.store.acts import acting

LONGEST = 0.12  # seconds that a process lives once its first act is confirmed
HERE = "tests.faults.killing"
FORK = multiprocessing.get_context("forkserver")  # what is imported once is there in every life
FORK.set_forkserver_preload([HERE])


@dataclass
class Toll:
    """What was confirmed before each death, and how often something was under way."""

    confirmed: list[str] = field(default_factory=list)
    cut_short: int = 0


def killed(engine: Engine, folder: Path, *, times: int) -> Toll:
    """Let a process work and kill it at a random moment; after each death the record is whole."""
    toll, when = Toll(), random.Random()
    for life in range(times):
        said = folder / f"life-{life}"
        die_at_work(engine, folder, said, after=when.uniform(0, LONGEST))
        lines = said.read_text().splitlines()
        toll.confirmed += [line.removeprefix("done ") for line in lines if line.startswith("done")]
        toll.cut_short += lines[-1].startswith("begun")
        verdict = verify(engine)
        assert verdict.ok, verdict.message
    return toll


def die_at_work(engine: Engine, folder: Path, said: Path, *, after: float) -> None:
    url = engine.url.render_as_string(hide_password=False)
    process = FORK.Process(target=work, args=(url, folder / "evidence", said))
    process.start()
    while not (said.exists() and "done" in said.read_text()):
        assert process.is_alive(), "it died before it was killed"
        time.sleep(0.001)
    time.sleep(after)
    process.kill()
    process.join()
    process.close()


def work(url: str, folder: Path, said: Path) -> None:
    """File a file and judge by it in one act, over and over, and say so after each."""
    engine, files, known = engine_for(url), Files(folder), None
    with said.open("ab", buffering=0) as out:
        for turn in itertools.count():
            name = f"{said.name}-{turn}"
            out.write(f"begun {name}\n".encode())
            digest = files.keep(name.encode())
            known = latest(engine, known)
            with acting(engine, known=known) as act:
                act.append(filed(summary=name, sha256=digest))
                act.append(judged("amber", why=name))
            out.write(f"done {name}\n".encode())


def recorded(engine: Engine, folder: Path) -> list[str]:
    """What stands on record, each with its file whole; no act by half."""
    known, files = latest(engine), Files(folder / "evidence")
    evidence = [e for e in known.of("evidence").values() if isinstance(e, Evidence)]
    judgements = [j for j in known.of("judgement").values() if isinstance(j, Judgement)]
    assert [e.summary for e in evidence] == [j.why for j in judgements]
    for one in evidence:
        assert files.read(one.sha256 or "") == str(one.summary).encode()
    return [str(one.summary) for one in evidence]
