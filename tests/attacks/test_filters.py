"""SQL in a filter finds what is called so, which is nothing."""

import pytest

from readiness.store import entries
from tests.store.acts import begin

INJECTED = "' OR 1=1; DROP TABLE ledger; --"


@pytest.mark.parametrize("ref", [INJECTED, "%", "_P-01", "OP-0%", 'x" OR "1"="1'])
def test_a_filter_on_the_record_finds_what_is_called_so_and_nothing_else(store, ref: str):
    begin(store)

    assert entries(store, ref=ref) == []
    assert entries(store, kind=ref) == []
    assert entries(store, act=ref) == []
