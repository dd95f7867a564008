"""What every service promises: it asks who is at work, leaves a trail, and happens once."""

import importlib
import inspect
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

import readiness.exchange
import readiness.services
from readiness.acts import ACTS
from readiness.errors import AlreadyRecorded, NotFound, NotPermitted
from readiness.exchange.carrying_out import carry_out
from readiness.exchange.planning import plan
from readiness.services import programmes
from readiness.store import Engine, Work, engine_for, unit_of_work
from tests.factories import AS_OF, a_person, filed
from tests.services.conftest import MORNING, WorkAs
from tests.services.deeds import (
    ABOUT_NOTHING_GIVEN,
    DEEDS,
    EVIDENCE,
    FILE,
    LIST,
    kind_of,
    ref_for,
)

# Services whose name is not the word of what they do.
WORDS = {
    "programmes.start": "start_programme",
    "carrying_out.carry_out": "load_programme",
    "undoing.undo": "undo",
    "hazards.rate": "rate_hazard",
    "gateways.object_to": "object_to_gateway",
    "issues.link": "link_issue",
    "issues.redate": "redate_issue",
    "issues.reassign": "reassign_issue",
    "issues.regrade": "regrade_issue",
    "issues.close": "close_issue",
    "issues.reopen": "reopen_issue",
}
# What a service may ask besides, of somebody who may do the rest of it.
BESIDES = ("score_between", "lower_severity")
LOOKS_ON = "P-05"  # of the front line, who may do nothing that the table knows


@pytest.fixture(scope="module")
def filed_once(trust_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The trust with one piece of evidence, under the number that the deeds name."""
    path = tmp_path_factory.mktemp("filed") / "filed.db"
    shutil.copy(trust_once, path)
    engine = engine_for(f"sqlite:///{path}")
    with unit_of_work(engine, actor="P-02", at=MORNING, day=AS_OF) as work:
        assert work.append(filed(by="Toni Training")).recorded == EVIDENCE
    engine.dispose()
    return path


@pytest.fixture
def trust(filed_once: Path, empty_store: Engine, bare_work_as: WorkAs) -> WorkAs:
    """A way to be somebody in a copy of that trust."""
    shutil.copy(filed_once, str(empty_store.url.database))
    return bare_work_as


@pytest.mark.parametrize("act", DEEDS)
def test_it_happens_and_leaves_a_trail(trust, trail, act: str):
    actor, deed = DEEDS[act]
    with trust(actor) as work:
        deed(work, ref_for(act))

    *_, last = trail()
    assert last.actor == actor
    assert last.number > EVIDENCE


@pytest.mark.parametrize("act", DEEDS)
def test_it_is_refused_to_who_may_not_and_nothing_is_kept(trust, trail, act: str):
    _, deed = DEEDS[act]
    with pytest.raises(NotPermitted, match=r"\. Ask \w+"), trust(LOOKS_ON) as work:
        deed(work, ref_for(act))

    assert [entry.number for entry in trail()] == [EVIDENCE]


@pytest.mark.parametrize("act", DEEDS)
def test_it_is_refused_to_who_is_nobody_here(trust, act: str):
    _, deed = DEEDS[act]
    with pytest.raises(NotPermitted), trust("P-99") as work:
        deed(work, ref_for(act))


@pytest.mark.parametrize("act", DEEDS)
def test_the_same_click_twice_happens_once(trust, trail, act: str):
    actor, deed = DEEDS[act]
    with trust(actor, act="one click") as work:
        deed(work, ref_for(act))
    once = trail()

    with pytest.raises(AlreadyRecorded), trust(actor, act="one click") as work:
        deed(work, ref_for(act))
    assert trail() == once


@pytest.mark.parametrize("act", [act for act in DEEDS if act not in ABOUT_NOTHING_GIVEN])
def test_an_unknown_record_is_refused_by_its_reference(trust, trail, act: str):
    actor, deed = DEEDS[act]
    refusal = f"There is no {kind_of(act)} XX-99"
    with pytest.raises(NotFound, match=refusal), trust(actor) as work:
        deed(work, "XX-99")

    assert len(trail()) == 1


def test_an_old_file_is_taken_in_whoever_raised_what_stands_in_it(trust, trail):
    issue = {"name": "Labels jam on the night shift", "raised_by": "Fran Frontline"}
    with trust("P-01") as work:
        carry_out(work, plan(FILE | {"issues": [issue]}, work.known, today=AS_OF))

    *_, last = trail()
    assert (last.actor, last.after["raised_by"]) == ("P-01", "Fran Frontline")


def test_who_is_called_as_a_terminal_is_takes_in_no_file(trust):
    with trust("terminal") as work:
        work.add(a_person("terminal", roles=["front_line"]))
    with pytest.raises(NotPermitted, match="Loading a programme file"), trust("terminal") as work:
        carry_out(work, plan(LIST, work.known, today=AS_OF))


def test_every_act_is_done_here_but_the_first():
    # A programme is started only where there is none: see test_programmes.
    assert set(DEEDS) == set(ACTS) - {"start_programme"}
    assert programmes.start.__name__ == "start"


def test_the_table_knows_every_service_and_names_no_other():
    found = [*services(readiness.services), *services(readiness.exchange)]
    asked = [WORDS.get(name, name.partition(".")[2]) for name in found]
    assert sorted([*asked, *BESIDES]) == sorted(ACTS)


def test_what_leaves_no_trail_is_listed_and_asks_nobody_who_they_are():
    # What anybody may do without a name, and a note that its writer alone sees: no table knows who.
    assert set(services(readiness.services, handed=Engine)) == {
        "front_line.send_pulse",
        "private_notes.note_privately",
        "sent_in.send_in_unnamed",
    }


def services(package: ModuleType, *, handed: type = Work) -> Iterator[str]:
    """Every public function of a package that is handed a way to write, with its module's name."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            ours = function.__module__ == module.__name__ and not name.startswith("_")
            if ours and is_handed(function, handed):
                yield f"{module.__name__.rpartition('.')[2]}.{name}"


def is_handed(function: Callable[..., object], first: type) -> bool:
    parameters = inspect.signature(function, eval_str=True).parameters.values()
    return [parameter.annotation for parameter in parameters][:1] == [first]
