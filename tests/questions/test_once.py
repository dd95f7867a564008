"""What is judged again only where something was touched is what would be judged of it all anew."""

import inspect
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from pydantic import ValidationError

from pages.components.warming import JUDGEMENTS
from readiness import scoring
from readiness.also import also
from readiness.model import KINDS, Fact, Kind, Record, Thing
from readiness.scoring.decision import Deciding, deciding
from readiness.snapshot import Known, Snapshot
from readiness.store.ledger import Entry
from readiness.store.replay import Replay, ref_of
from tests.factories import AS_OF
from tests.pages.opening import TWO_TRUSTS
from tests.questions.hearing import from_file
from tests.store.acts import NINE

RUNS, ACTS = 6, 5


class Chance:
    """Somebody who does anything at all that the record allows."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)

    def entry(self, known: Known) -> Entry:
        """A fact like another one, a record moved or made like another one, or one taken back."""
        kind = KINDS[self.draw.choice([word for word in known.things if known.of(word)])]
        thing = self.draw.choice(list(known.of(kind.word).values()))
        deed = self.draw.choice((self.more, self.more, self.more, self.withdrawn))
        ref, after = deed(known, kind, thing)
        number = known.number + 1
        return Entry(number, NINE, "P-01", f"act-{number}", kind.word, ref, {}, after, None)

    def more(self, known: Known, kind: Kind, thing: Thing) -> tuple[str, dict[str, Any]]:
        said = thing.document()
        if isinstance(thing, Fact):
            parents = list(known.of(kind.parent or ""))
            of = self.draw.choice([thing.of, str(self.draw.choice(parents))])
            if thing.happened is not None:
                on = thing.happened + timedelta(days=self.draw.randint(-9, 9))
                said |= {"date": on.isoformat()}
            return f"{of}/{known.number + 1}", said
        other = self.draw.choice(list(known.of(kind.word).values())).document()
        moved = {key: other[key] for key in other.keys() - {"ref"} if self.draw.random() < 0.4}
        assert isinstance(thing, Record)
        return self.draw.choice([thing.ref, thing.ref, f"{thing.ref}9"]), said | moved

    def withdrawn(self, _known: Known, kind: Kind, thing: Thing) -> tuple[str, dict[str, Any]]:
        on = AS_OF - timedelta(days=self.draw.randint(0, 2000))
        said = {"on": on.isoformat(), "by": "P-01", "reason": "A mistake"}
        return ref_of(kind, thing), {"withdrawn": said}


def anew(snapshot: Snapshot) -> Snapshot:
    """The same moment, of which nothing has been gathered or judged."""
    return replace(snapshot, known=replace(snapshot.known))


def decided(snapshot: Snapshot) -> list[Deciding]:
    return [deciding(snapshot, gateway) for gateway in snapshot.gateways]


def judgements() -> Iterator[Callable[[Snapshot], object]]:
    """Everything in the package that judges a snapshot and needs to be told no more."""
    for module in iter_modules(scoring.__path__, "readiness.scoring."):
        for name, found in vars(import_module(module.name)).items():
            is_public = inspect.isfunction(found) and not name.startswith("_")
            if is_public and found.__module__ == module.name and _is_asked_of_a_snapshot(found):
                yield found


def _is_asked_of_a_snapshot(function: Callable[..., object]) -> bool:
    is_lazy = inspect.isgeneratorfunction(function)
    return list(inspect.signature(function).parameters) == ["snapshot"] and not is_lazy


EVERY = (*JUDGEMENTS, *judgements(), also, decided)


def said(snapshot: Snapshot) -> list[object]:
    """All that is said of a moment, as the shelf would have it said."""
    return [snapshot.once(judge) for judge in EVERY]


@pytest.mark.parametrize("seed", range(RUNS))
def test_what_is_handed_on_is_what_would_be_judged_anew(seed: int):
    chance, first = Chance(seed), from_file(TWO_TRUSTS)
    replay, days = Replay(first.known), (first.as_of, first.as_of - timedelta(days=7))
    at_hand = [first.known.on(day) for day in days]
    for _ in range(ACTS):
        tried = replay.copy()
        try:
            tried.apply(chance.entry(replay.known))
        except ValidationError:
            continue
        replay = tried
        at_hand = [snapshot.later(replay.known) for snapshot in at_hand]
        for snapshot in at_hand:
            assert said(snapshot) == said(anew(snapshot))
