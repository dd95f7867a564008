"""What every service promises: it asks who is at work, leaves a trail, and happens once."""

import datetime as dt
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

import readiness.exchange
import readiness.services
from readiness.errors import AlreadyRecorded, NotFound, NotPermitted
from readiness.exchange.carrying_out import carry_out
from readiness.exchange.planning import plan
from readiness.model import Evidence
from readiness.permissions import ACTS
from readiness.services import criteria, people, programmes, redactions
from readiness.store import Work
from readiness.vocabulary import Declared, EvidenceKind
from tests.factories import AS_OF, GO_LIVE, a_person, filed

Deed = Callable[[Work, str], object]

LATER = dt.date(2026, 12, 15)
EVIDENCE = 12  # the first number after the trust was set up
# Services whose name is not the word of what they do.
WORDS = {"start": "start_programme", "carry_out": "load_programme"}
FILE = {
    "format": "readiness-programme/1",
    "programme": {"name": "Northmoor EPR", "go_live": GO_LIVE.isoformat()},
    "people": [{"ref": "P-07", "name": "Nova Newcomer"}],
}

# Each act as somebody would do it to a criterion (or a person), and somebody who may.
DEEDS: dict[str, tuple[str, Deed]] = {
    "tick_off": (
        "P-02",
        lambda work, ref: criteria.tick_off(work, ref, evidence=filed("trial_load")),
    ),
    "judge": (
        "P-03",
        lambda work, ref: criteria.judge(work, ref, status=Declared.RED, why="No"),
    ),
    "take_out_of_scope": (
        "P-04",
        lambda work, ref: criteria.take_out_of_scope(work, ref, why="Not needed"),
    ),
    "post_reading": ("P-02", lambda work, ref: criteria.post_reading(work, ref, value=1)),
    "attach_evidence": (
        "P-02",
        lambda work, ref: criteria.attach_evidence(
            work, ref, kind=EvidenceKind.AUDIT, summary="Seen"
        ),
    ),
    "redate": ("P-02", lambda work, ref: criteria.redate(work, ref, due=LATER, why="Snow")),
    "reassign": ("P-01", lambda work, ref: criteria.reassign(work, ref, owner="Sam", why="Left")),
    "waive": (
        "P-04",
        lambda work, ref: criteria.waive(work, ref, reason="Floor walkers", expires=LATER),
    ),
    "redact": ("P-01", lambda work, _: redactions.redact(work, "Training lead", second="P-06")),
    "check_evidence": ("P-03", lambda work, _: criteria.check_evidence(work, EVIDENCE)),
    "withdraw_fact": (
        "P-01",
        lambda work, _: criteria.withdraw_fact(work, Evidence, EVIDENCE, reason="Misread"),
    ),
    "add_people": ("P-06", lambda work, _: people.add_people(work, [a_person("P-07")])),
    "load_programme": (
        "P-06",
        lambda work, _: carry_out(work, plan(FILE, work.known, today=AS_OF)),
    ),
}
NOT_TO_A_CRITERION = {"check_evidence", "withdraw_fact", "redact", "add_people", "load_programme"}


@pytest.fixture
def trust(work_as):
    """The trust with one piece of evidence, under the number that the deeds name."""
    with work_as("P-02") as work:
        fact = filed(by="Toni Training")
        assert work.append(fact).recorded == EVIDENCE
    return work_as


@pytest.mark.parametrize("act", DEEDS)
def test_it_happens_and_leaves_a_trail(trust, trail, act: str):
    actor, deed = DEEDS[act]
    with trust(actor) as work:
        deed(work, "OP-01")

    *_, last = trail()
    assert last.actor == actor
    assert last.number > EVIDENCE


@pytest.mark.parametrize("act", DEEDS)
def test_it_is_refused_to_who_may_not_and_nothing_is_kept(trust, trail, act: str):
    _, deed = DEEDS[act]
    with pytest.raises(NotPermitted, match=r"\. Ask \w+"), trust("P-05") as work:
        deed(work, "OP-01")

    assert [entry.number for entry in trail()] == [EVIDENCE]


@pytest.mark.parametrize("act", DEEDS)
def test_it_is_refused_to_who_is_nobody_here(trust, act: str):
    _, deed = DEEDS[act]
    with pytest.raises(NotPermitted), trust("P-99") as work:
        deed(work, "OP-01")


@pytest.mark.parametrize("act", DEEDS)
def test_the_same_click_twice_happens_once(trust, trail, act: str):
    actor, deed = DEEDS[act]
    with trust(actor, act="one click") as work:
        deed(work, "OP-01")
    once = trail()

    with pytest.raises(AlreadyRecorded), trust(actor, act="one click") as work:
        deed(work, "OP-01")
    assert trail() == once


@pytest.mark.parametrize("act", [act for act in DEEDS if act not in NOT_TO_A_CRITERION])
def test_an_unknown_criterion_is_refused_by_its_reference(trust, act: str):
    actor, deed = DEEDS[act]
    with pytest.raises(NotFound, match="There is no criterion OP-99"), trust(actor) as work:
        deed(work, "OP-99")


def test_every_act_is_done_here_but_the_first():
    # A programme is started only where there is none: see test_programmes.
    assert set(DEEDS) == set(ACTS) - {"start_programme"}
    assert programmes.start.__name__ == "start"


def test_the_table_knows_every_service_and_names_no_other():
    found = [*services(readiness.services), *services(readiness.exchange)]
    assert sorted(WORDS.get(name, name) for name in found) == sorted(ACTS)


def services(package: ModuleType) -> Iterator[str]:
    """Every public function of a package that is handed a `Work`."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            ours = function.__module__ == module.__name__ and not name.startswith("_")
            if ours and is_handed_work(function):
                yield name


def is_handed_work(function: Callable[..., object]) -> bool:
    parameters = inspect.signature(function, eval_str=True).parameters.values()
    return [parameter.annotation for parameter in parameters][:1] == [Work]
