"""What a file is refused for, as a test states it."""

from typing import Any

import pytest

from readiness.errors import BadFile
from readiness.exchange.planning import plan
from readiness.snapshot import Known
from tests.exchange.loading import TODAY, a_file


def refusals(file: dict[str, Any], before: Known | None = None) -> list[str]:
    with pytest.raises(BadFile) as refused:
        plan(file, before or Known(), today=TODAY)
    return refused.value.refusals


def refused(file: dict[str, Any], before: Known | None = None) -> str:
    (only,) = refusals(file, before)
    return only


def of(**keys: Any) -> str:
    """The refusal of a criterion with some keys."""
    return refused(a_file(criteria=[{"ref": "OP-01", "name": "Users trained"} | keys]))
