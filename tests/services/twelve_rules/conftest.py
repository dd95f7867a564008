"""A trust with everything that the ways past the twelve rules are tried on."""

import pytest
from sqlalchemy import Engine

from tests.services.conftest import WorkAs
from tests.services.twelve_rules.trying import Trust


@pytest.fixture
def trust(empty_store: Engine, work_as: WorkAs) -> Trust:
    return Trust(empty_store, work_as)
