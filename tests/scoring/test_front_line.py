import random
from collections import Counter
from datetime import timedelta
from itertools import combinations

import pytest

from readiness.scoring.front_line import voices
from readiness.scoring.lots import OTHERS, lots, unread
from readiness.scoring.pulses import FEWEST, front_line, in_company
from readiness.vocabulary import Status
from tests.factories import AS_OF, a_criterion, a_pulse, a_site, a_snapshot, judged
from tests.services.front_line_deeds import waiting

DAYS = [(AS_OF - timedelta(days=n)).isoformat() for n in (3, 10, 17)]


def pulses(number: int, confidence: int = 2, **said):
    return [a_pulse(confidence=confidence, **said) for _ in range(number)]


def test_four_of_a_day_a_site_and_a_group_are_in_no_figure():
    heard = front_line(a_snapshot(pulses(4, role_group="Porters"), pulses(5, role_group="Nurses")))

    assert {pulse.role_group for pulse in heard.pulses} == {"Nurses"}
    assert heard.says == "5 of 5 answers in the last 28 days are not confident."


@pytest.mark.parametrize("parted_by", ["date", "site", "role_group"])
def test_those_parted_by_anything_that_is_shown_are_not_counted_together(parted_by: str):
    values = DAYS if parted_by == "date" else ["A", "B"]
    apart = [
        [a_pulse(**{"on" if parted_by == "date" else parted_by: value})] * 4 for value in values
    ]

    assert front_line(a_snapshot(*apart)).pulses == ()


@pytest.mark.parametrize("seed", range(5))
def test_no_figure_taken_from_another_leaves_fewer_than_five(seed: int):
    chance = random.Random(seed)
    said = [
        a_pulse(chance.choice(DAYS), site=chance.choice("AB"), role_group=chance.choice("NDP"))
        for _ in range(70)
    ]
    shown = in_company(said)
    figures = set[frozenset[int]]()
    for keys in (k for n in range(4) for k in combinations(("date", "site", "role_group"), n)):
        for value in {tuple(str(getattr(p, key)) for key in keys) for p in said}:
            fits = [n for n, p in enumerate(shown) if value == _of(p, keys)]
            figures.add(frozenset(fits))

    parted = {len(a - b) for a in figures for b in figures}
    assert parted.isdisjoint(range(1, FEWEST))
    assert any(
        size < FEWEST
        for size in Counter(_of(p, ("date", "site", "role_group")) for p in said).values()
    )


def _of(pulse, keys):
    return tuple(str(getattr(pulse, key)) for key in keys)


def test_next_week_s_figures_give_away_nobody_either():
    before = [*pulses(6, 4), *pulses(3, 1, role_group="Porters")]
    after = [*before, *[a_pulse("2026-11-16", confidence=1, role_group="Porters")] * 2]

    assert front_line(a_snapshot(before)).says == front_line(a_snapshot(after)).says


def test_old_answers_are_not_what_staff_say_now():
    assert front_line(a_snapshot([a_pulse("2026-10-01") for _ in range(6)])).pulses == ()


def test_where_we_and_they_disagree_most_comes_first():
    green = (a_criterion("OP-01", site="S-01"), judged("green"))
    found = voices(
        a_snapshot(
            a_site("S-01", name="North"),
            *green,
            pulses(5, 5, site="North", role_group="Clerks"),
            pulses(5, 1, site="North", role_group="Nurses"),
        )
    )

    assert [(v.role_group, v.said) for v in found] == [
        ("Nurses", Status.GREEN),
        ("Clerks", Status.GREEN),
    ]
    assert [v.verdict for v in found] == ["■ we say more than staff do", "● much the same"]
    assert found[0].says_of == "its own criteria (1)"


def test_a_red_that_staff_do_not_share_is_told_as_well():
    red = (a_criterion("OP-01", site="North"), judged("red"))
    [voice] = voices(a_snapshot(*red, pulses(5, 5, site="North")))

    assert voice.verdict == "▲ staff are surer than we say"


def test_a_place_of_which_nothing_is_declared_is_called_so():
    [voice] = voices(a_snapshot(a_criterion("OP-01", site="North"), pulses(5, 5, site="North")))

    assert voice.verdict == "nothing declared"


def test_what_they_wrote_stands_beside_no_figure_of_its_own():
    said = [a_pulse(confidence=n, comment=text) for n, text in enumerate("edcba", start=1)]
    [voice] = voices(a_snapshot(said))

    assert voice.sentences == ("a", "b", "c", "d", "e")
    assert voice.confidences == (1, 2, 3, 4, 5)


def test_five_of_a_group_are_taken_in_under_their_last_day():
    given = [*waiting(4, day=AS_OF - timedelta(days=3)), *waiting(1, confidence=4)]
    [lot] = lots(given, today=AS_OF)

    assert (len(lot.answers), lot.day) == (5, AS_OF - timedelta(days=1))


def test_what_is_said_today_waits_until_tomorrow():
    given = waiting(9, day=AS_OF)

    assert lots(given, today=AS_OF) == ()
    assert len(lots(given, today=AS_OF + timedelta(days=1))) == 1


def test_few_of_several_groups_go_in_together_after_a_week():
    given = [*waiting(3, role_group="Pharmacy"), *waiting(2, role_group="Nurses")]

    assert lots(given, today=AS_OF) == ()
    [lot] = lots(given, today=AS_OF + timedelta(days=6))
    assert (lot.role_group, len(lot.answers)) == (OTHERS, 5)


def test_whoever_finds_no_company_in_four_weeks_is_never_read():
    given = waiting(4)

    assert unread(given, today=AS_OF) == ()
    assert len(unread(given, today=AS_OF + timedelta(days=27))) == 4
