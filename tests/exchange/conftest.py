"""The demonstration, played once for all tests that read it; and a store with a programme in it."""

import pytest
from sqlalchemy import Engine

from tests.exchange.loading import a_file, load
from tests.played import MONDAY, Played

__all__ = ["MONDAY", "Played"]


@pytest.fixture
def programme(empty_store: Engine) -> Engine:
    """A store with a programme in it, and nothing else."""
    load(empty_store, a_file())
    return empty_store
