from datetime import date

from readiness.model import Reading
from readiness.store import latest, unit_of_work
from tests.exchange.loading import (
    NINE,
    TODAY,
    a_criterion_with,
    changes,
    load,
    loaded,
    told,
)

WITHDRAWN = {"on": "2022-05-11", "by": "Alex Chair", "reason": "Entered twice"}


def test_what_a_file_withdraws_keeps_who_said_so(empty_store):
    known = loaded(empty_store, a_criterion_with(withdrawn=WITHDRAWN))

    assert known.on(TODAY).criteria == ()
    assert told(empty_store, "criteria")["withdrawn"] == WITHDRAWN | {"on": date(2022, 5, 11)}


def test_a_later_file_may_withdraw_what_an_earlier_one_gave(empty_store):
    reading = {"date": "2022-05-11", "value": 49}
    load(empty_store, a_criterion_with(readings=[reading]))
    planned = load(empty_store, a_criterion_with(readings=[reading | {"withdrawn": WITHDRAWN}]))

    assert changes(planned) == [("withdrawn", None, WITHDRAWN)]
    assert latest(empty_store).on(TODAY).readings("OP-01") == ()


def test_a_file_that_knows_nothing_of_a_withdrawal_does_not_undo_it(empty_store):
    file = a_criterion_with(readings=[["2022-05-11", 49]])
    known = loaded(empty_store, file)
    (reading,) = known.on(TODAY).readings("OP-01")
    with unit_of_work(empty_store, actor="P-01", at=NINE, day=TODAY) as work:
        work.withdraw(work.fact(Reading, reading.recorded), reason="Misread")

    assert load(empty_store, file).changes_nothing


def test_what_was_withdrawn_and_recorded_anew_stays_two(empty_store):
    reading = {"date": "2022-05-11", "value": 49}
    file = a_criterion_with(readings=[reading | {"withdrawn": WITHDRAWN}, reading])
    known = loaded(empty_store, file)

    assert len(known.of("reading")) == 2
    assert len(known.on(TODAY).readings("OP-01")) == 1
    assert load(empty_store, file).changes_nothing


def test_another_reason_for_the_same_withdrawal_is_noticed_and_left(empty_store):
    load(empty_store, a_criterion_with(withdrawn=WITHDRAWN))
    planned = load(empty_store, a_criterion_with(withdrawn=WITHDRAWN | {"reason": "Other"}))

    assert planned.changes_nothing
    assert planned.notices == (
        "Criterion 'OP-01' was withdrawn on 2022-05-11 by Alex Chair; that stands.",
    )


def test_a_withdrawal_that_says_little_is_the_loader_s_on_the_day_of_the_file(empty_store):
    load(empty_store, a_criterion_with(withdrawn={"reason": "Twice"}))

    row = told(empty_store, "criteria")
    assert row["withdrawn"] == {"on": date(2022, 5, 11), "by": "terminal", "reason": "Twice"}
