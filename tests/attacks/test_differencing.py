"""Whoever compares all figures of the front line, at every moment, learns of nobody."""

import datetime as dt
import random
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import combinations
from pathlib import Path

import pytest
from sqlalchemy import Engine

from readiness.errors import Refused
from readiness.exchange.dumping import document_of
from readiness.exchange.lists.writing import csv_of
from readiness.model import Pulse
from readiness.scoring.pulses import FEWEST, front_line, in_company
from readiness.services import front_line as said
from readiness.store import entries, known_at, latest, unit_of_work, waiting_pulses
from tests.exchange.loading import NINE, TODAY, a_file, load
from tests.exchange.taking import taken_in

OFFICE = {"ref": "P-01", "name": "Office", "roles": ["programme_lead"]}
SITES, GROUPS = ("North", "South"), ("Nurses", "Pharmacy", "Other staff")
KEYS = ("date", "site", "role_group")
Answers = frozenset[int]


@pytest.fixture
def trust(empty_store: Engine) -> Engine:
    sites = [{"ref": f"S-{n}", "name": name} for n, name in enumerate(SITES)]
    load(empty_store, a_file(as_of=None, people=[OFFICE], sites=sites))
    return empty_store


def send(trust: Engine, number: int, day: dt.date, *, site: str, role_group: str) -> None:
    for n in range(number):
        said.send_pulse(
            trust, day=day, site=site, role_group=role_group, confidence=n % 5 + 1, comment=f"S{n}"
        )


def answer(trust: Engine, comment: str) -> None:
    said.send_pulse(
        trust, day=TODAY, site=SITES[0], role_group=GROUPS[0], confidence=3, comment=comment
    )


def take_in(trust: Engine, day: dt.date) -> None:
    at = dt.datetime.combine(day, dt.time(9), dt.UTC)
    with unit_of_work(trust, actor="P-01", at=at, day=day) as work, suppress(Refused):
        said.take_in_pulses(work)


def a_row(chance: random.Random, day: dt.date) -> str:
    return (
        f"{day:%d/%m/%Y},{chance.choice(SITES)},{chance.choice(GROUPS)},{chance.randint(1, 5)},\n"
    )


def figures(pulses: list[Pulse]) -> Iterator[Answers]:
    """Whom each total is made of: of all, and of every site, group and day, and of two of these."""
    shown = in_company(pulses)
    for keys in (k for n in range(3) for k in combinations(KEYS, n)):
        totals: dict[tuple[object, ...], set[int]] = {}
        for pulse in shown:
            totals.setdefault(tuple(getattr(pulse, k) for k in keys), set()).add(pulse.recorded)
        yield from (frozenset(total) for total in totals.values())


def seen_so_far(trust: Engine, day: dt.date) -> set[Answers]:
    """Every total that can be read off: today's, and at each number of the record of changes."""
    last = latest(trust).number
    moments = [known_at(trust, number) for number in range(max(1, last - 6), last + 1)]
    pulses = [list(known.on(day).pulses) for known in (latest(trust), *moments)]
    return {answers for one in pulses for answers in figures(one)} | {frozenset()}


@pytest.mark.parametrize("seed", range(2))
def test_no_two_totals_of_any_two_moments_differ_by_fewer_than_five(trust: Engine, seed: int):
    chance, export, seen = random.Random(seed), "Date,Site,Role,Score,Comments\n", set[Answers]()
    for n in range(9):
        day = TODAY + dt.timedelta(days=n)
        for _ in range(chance.randint(0, 3)):
            place = {"site": chance.choice(SITES), "role_group": chance.choice(GROUPS)}
            send(trust, chance.randint(1, 7), day, **place)
        export += "".join(a_row(chance, TODAY) for _ in range(chance.randint(0, 4)))
        if chance.random() < 0.5:
            taken_in(trust, "pulses", export.encode(), "forms.csv")
        else:
            take_in(trust, day)
        seen |= seen_so_far(trust, day)

    parted = Counter(len(one ^ other) for one in seen for other in seen)
    assert len(seen) > 9
    assert parted.keys().isdisjoint(range(1, FEWEST))


def test_one_more_row_of_a_day_that_is_on_record_waits_in_its_file(trust: Engine):
    rows = [{"date": "2026-11-16", "site": "North", "role_group": "Nurses"} | {"confidence": 2}] * 9
    load(trust, a_file(as_of=None, pulses=rows[:5]))

    planned = load(trust, a_file(as_of=None, pulses=[*rows[:5], rows[0] | {"confidence": 1}]))

    assert front_line(latest(trust).on(TODAY)).says.startswith("5 of 5 answers")
    assert planned.notices[0].startswith("1 answer would join a group that is on record")
    assert len(document_of(latest(trust))["pulses"]) == 5
    ten = load(trust, a_file(as_of=None, pulses=[*rows[:5], *[rows[0] | {"confidence": 1}] * 5]))
    assert len(ten.new) == 5


def test_no_number_of_the_record_of_changes_shows_one_answer_after_the_other(trust: Engine):
    send(trust, 7, TODAY, site="North", role_group="Nurses")
    before = latest(trust).number
    take_in(trust, TODAY + dt.timedelta(days=1))
    last = latest(trust).number

    shown = [known_at(trust, n).on(TODAY).pulses for n in range(before, last + 1)]
    written = [csv_of("pulses", known_at(trust, n).on(TODAY)) for n in range(before, last)]

    now = latest(trust)
    shared = [known_at(trust, n, now=now).on(TODAY).pulses for n in range(before, last + 1)]

    assert [len(pulses) for pulses in shown] == [0] * 7 + [7]
    assert shared == shown
    assert {text.count(b"\n") for text in written} == {1}
    assert {entry.kind for entry in entries(trust, since=before)} == {"pulse"}


def test_the_place_of_a_row_in_the_file_says_nothing_of_when_it_came(trust: Engine):
    for n in range(8):
        answer(trust, f"Sentence number {n}")
    path = Path(str(trust.url.database))
    with closing(sqlite3.connect(path)) as connection:
        keys = {row[0] for row in connection.execute("SELECT key FROM waiting_pulse")}
    whole = path.read_bytes()

    places = [whole.find(f"Sentence number {n}".encode()) for n in range(8)]
    assert min(places) > 0
    assert places not in (sorted(places), sorted(places, reverse=True))
    answer(trust, "One more")
    assert keys.isdisjoint(one.key for one in waiting_pulses(trust))


def test_the_log_beside_the_database_does_not_tell_in_which_order_they_came(trust: Engine):
    with unit_of_work(trust, actor="P-01", at=NINE, day=TODAY) as work:
        said.hear_theme(work, name="Labels jam")
    answer(trust, "Said in confidence")

    assert Path(f"{trust.url.database}-wal").read_bytes() == b""


def test_what_found_no_company_is_forgotten_when_the_next_answer_comes(trust: Engine):
    send(trust, 4, TODAY, site="North", role_group="Nurses")
    later = TODAY + dt.timedelta(days=29)

    send(trust, 1, later, site="South", role_group="Pharmacy")

    assert [one.day for one in waiting_pulses(trust)] == [later]
