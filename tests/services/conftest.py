"""A trust in a real database, and a way to be somebody in it."""

import datetime as dt
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from readiness.model import PROGRAMME, LogVersion, Record
from readiness.scoring.log_versions import log_of
from readiness.services.criteria import attach_evidence
from readiness.store import Entry, Work, engine_for, entries, unit_of_work
from readiness.vocabulary import EvidenceKind
from tests.databases import SqliteFiles
from tests.factories import (
    AS_OF,
    a_control,
    a_criterion,
    a_hazard,
    a_log_version,
    a_measured_criterion,
    a_person,
    a_policy,
    a_programme,
    a_question,
    a_safety_case,
    a_scheme,
    a_snapshot,
    a_token,
    a_workstream,
    an_action,
    an_incident,
    an_issue,
)
from tests.services.front_line_deeds import SITE, THEME
from tests.services.gateway_deeds import GATEWAYS
from tests.services.learning_deeds import LEARNED
from tests.services.meeting_deeds import MEETINGS

MORNING = dt.datetime(2026, 11, 23, 9, 2, tzinfo=dt.UTC)

WorkAs = Callable[..., AbstractContextManager[Work]]

# What the hazard log holds besides the one hazard that most tests act on.
LOG: tuple[Record, ...] = (
    a_control("C-01", owner="Training lead"),
    a_control("C-02", state="implemented", evidenced="2026-11-16", owner="Training lead"),
    a_control("C-03", state="verified", evidenced="2026-11-16", verified_by="Lee Programme"),
    a_hazard("HZ-002", status="proposed", initial=None, residual=None),
    a_hazard("HZ-003", residual=1, controls=["C-03"]),
    a_hazard(
        "HZ-004",
        residual=1,
        controls=["C-03"],
        status="transferred",
        transferred_to={"organisation": "Southmoor", "controls": ["C-03"]},
    ),
    a_hazard("HZ-005", residual=1, controls=["C-03"], status="closed"),
    a_hazard("HZ-006", residual=1, controls=["C-01", "C-03"]),
    a_safety_case("SR-01"),
    a_scheme("SC-01"),
    an_incident("IN-001"),
    an_incident("IN-002", new_hazard=False, known_hazard=False, control_failed=False),
)


def issued(*records: Record) -> LogVersion:
    """The first version of a log, as it was issued."""
    return a_log_version(log=log_of(a_snapshot(*records)))


# Nobody here is anybody: the people are called after what they do.
RECORDS: tuple[Record, ...] = (
    a_programme(appetite={"operational": "cautious"}),
    a_person("P-01", name="Lee Programme", roles=["programme_lead"]),
    a_person("P-02", name="Toni Training", title="Training lead", roles=["workstream_lead"]),
    a_person(
        "P-03",
        name="Sam Safety",
        roles=["clinical_safety_officer"],
        registration="INVENTED-1",
        registration_expires="2027-10-31",
    ),
    a_person("P-04", name="Alex Accountable", roles=["senior_responsible_owner"]),
    a_person("P-05", name="Fran Frontline", roles=["front_line"]),
    a_person("P-06", name="Ade Admin", roles=["administrator"]),
    a_person("P-08", name="Charlie Chair", roles=["chair"]),
    a_person("P-09", name="Sacha Secretary", roles=["secretary"]),
    a_workstream(lead="Training lead"),
    a_criterion("OP-01", workstream="Training"),
    a_measured_criterion("OP-02", owner="Lee Programme"),
    a_criterion("OP-03", priority="must_not_waive"),
    an_issue("IS-001"),
    an_issue(
        "IS-002", criteria=["OP-01"], status="closed", closed="2026-11-09", summary="A new tray"
    ),
    a_hazard("HZ-001", initial={"severity": "major", "likelihood": "high"}, residual=None),
    a_question("Q-11", asked=None, raised="2026-11-20", raised_by="Alex Accountable"),
    a_question("Q-21", text="Who covers the nights?", asked=None, place=2),
    a_question("Q-12", text="What happens on the wards they cover?", to="COO", asked=AS_OF),
    an_action("A-11", source="Q-12"),
    *MEETINGS,
    *LOG,
    a_policy("watermelon", "off", ref="watermelon", of=PROGRAMME, reason="Under review"),
    *GATEWAYS,
    *LEARNED,
    THEME,
    a_token("TK-01"),
    SITE,
)
TRUST: tuple[Record | LogVersion, ...] = (*RECORDS, issued(*RECORDS))


@pytest.fixture
def bare_work_as(empty_store: Engine) -> WorkAs:
    """A way to do something in one transaction, as somebody, in a store with nothing in it."""

    def work_as(actor: str, **changes: Any) -> AbstractContextManager[Work]:
        ordinary = {"at": MORNING, "day": AS_OF}
        return unit_of_work(empty_store, actor=actor, **(ordinary | changes))

    return work_as


@pytest.fixture(scope="session")
def trust_once(sqlite: SqliteFiles, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the trust in it; recorded once, then copied."""
    path = tmp_path_factory.mktemp("trust") / "trust.db"
    sqlite.copy_to(path)
    engine = engine_for(f"sqlite:///{path}")
    with unit_of_work(engine, actor="setup", at=MORNING, day=AS_OF) as work:
        for thing in TRUST:
            if isinstance(thing, LogVersion):
                work.append(thing)
            else:
                work.add(thing)
    engine.dispose()
    return path


@pytest.fixture
def work_as(trust_once: Path, empty_store: Engine, bare_work_as: WorkAs) -> WorkAs:
    """A way to do something in one transaction, as somebody, in a trust with a programme."""
    shutil.copy(trust_once, str(empty_store.url.database))
    return bare_work_as


@pytest.fixture
def trail(empty_store: Engine) -> Callable[[], list[Entry]]:
    """What was recorded since the trust was set up, oldest first."""
    return lambda: entries(empty_store, since=len(TRUST))[::-1]


@pytest.fixture
def evidence(work_as: WorkAs) -> int:
    """The number of a piece of evidence behind OP-01, attached by the programme lead."""
    with work_as("P-01") as work:
        kind, on = EvidenceKind.AUDIT, dt.date(2026, 11, 20)
        return attach_evidence(work, "OP-01", kind=kind, summary="Seen", date=on).recorded
