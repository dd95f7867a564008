from datetime import date

import pytest

from readiness.errors import NotFound, Refused
from readiness.model import Criterion, Judgement
from readiness.store import latest
from tests.factories import a_hazard, judged
from tests.store.acts import acting, begin, oldest_first


def test_what_is_withdrawn_stays_on_record_and_no_longer_counts(store):
    begin(store)
    with acting(store) as work:
        judgement = work.append(judged("green"))

    with acting(store, "P-02") as work:
        work.withdraw(judgement, reason="Wrong criterion")

        assert work.facts(Judgement, "OP-01") == ()
        assert work.fact(Judgement, judgement.recorded) == judgement
        assert work.snapshot().judgements("OP-01") == ()


def test_a_withdrawal_says_who_when_and_why(store):
    begin(store)

    with acting(store, "P-02") as work:
        work.withdraw(work.get(Criterion, "OP-01"), reason="Out of scope", on=date(2026, 11, 30))

    said = {"on": "2026-11-30", "by": "P-02", "reason": "Out of scope"}
    assert oldest_first(store)[-1].after == {"withdrawn": said}
    assert latest(store).withdrawals["criterion", "OP-01"].reason == "Out of scope"


def test_refuses_to_withdraw_twice(store):
    begin(store)
    with acting(store) as work:
        work.withdraw(work.get(Criterion, "OP-01"), reason="Out of scope")

    with pytest.raises(Refused, match="already been withdrawn"), acting(store) as work:
        work.withdraw(work.get(Criterion, "OP-01"), reason="Out of scope")


def test_refuses_to_withdraw_what_was_never_recorded(store):
    begin(store)

    with pytest.raises(NotFound, match="no hazard HZ-01"), acting(store) as work:
        work.withdraw(a_hazard(), reason="Never was")


def test_refuses_a_reason_for_withdrawal_that_must_not_be_kept(store):
    begin(store)

    with pytest.raises(Refused, match="NHS number"), acting(store) as work:
        work.withdraw(work.get(Criterion, "OP-01"), reason="Belongs to 9434765919")
