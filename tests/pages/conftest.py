"""The dashboard on databases of its own: empty, just begun, in the thick of it, and large."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

from readiness.exchange.files import Document
from readiness.settings import DATABASE
from readiness.store import engine_for
from tests.databases import SqliteFiles
from tests.exchange.loading import load
from tests.pages.opening import (
    KEEPER,
    PEOPLE,
    App,
    kept_by_an_administrator,
    many_criteria,
    nothing_but_a_name,
    two_trusts,
)
from tests.pages.sitting import sit

DOCUMENTS: dict[str, Callable[[], Document]] = {
    "bare_app": nothing_but_a_name,
    "programme_app": two_trusts,
    "kept_app": kept_by_an_administrator,
    "large_app": many_criteria,
    "trust_app": lambda: two_trusts() | {"people": [*PEOPLE, KEEPER]},
}


@pytest.fixture(autouse=True, scope="session")
def components_sought_once() -> Iterator[None]:
    """Streamlit reads what every installed package says of itself, anew for each session."""
    with pytest.MonkeyPatch.context() as patch:
        found = manifest_scanner.scan_component_manifests()
        patch.setattr(manifest_scanner, "scan_component_manifests", lambda: found)
        yield


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    """What a process keeps between visitors is forgotten between tests."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture(scope="session")
def loaded_once(
    sqlite: SqliteFiles, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Path]:
    """A database with a document in it; loading takes a moment, so each is copied from then on."""
    folder = tmp_path_factory.mktemp("loaded")

    def template(name: str) -> Path:
        path = folder / f"{name}.db"
        if not path.exists():
            sqlite.copy_to(path)
            engine = engine_for(f"sqlite:///{path}")
            load(engine, DOCUMENTS[name]())
            engine.dispose()
        return path

    return template


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the dashboard looks for its database during a test."""
    path = tmp_path / "readiness.db"
    monkeypatch.setenv(DATABASE, f"sqlite:///{path}")
    return path


@pytest.fixture
def empty_app(database: Path, sqlite: SqliteFiles) -> Iterator[App]:
    """The dashboard before anything is on record."""
    sqlite.copy_to(database)
    yield from served(database)


@pytest.fixture
def bare_app(database: Path, loaded_once: Callable[[str], Path]) -> Iterator[App]:
    """The dashboard of a programme with nothing in it but its name and its date."""
    shutil.copy(loaded_once("bare_app"), database)
    yield from served(database)


@pytest.fixture
def programme_app(database: Path, loaded_once: Callable[[str], Path]) -> Iterator[App]:
    """The dashboard of two trusts six days before their go-live, with people to act as."""
    shutil.copy(loaded_once("programme_app"), database)
    yield from served(database)


@pytest.fixture
def sitting(programme_app: App) -> App:
    """The dashboard of two trusts on which a deep dive is running."""
    return sit(programme_app)


@pytest.fixture
def kept_app(database: Path, loaded_once: Callable[[str], Path]) -> Iterator[App]:
    """The dashboard of a programme whose people an administrator keeps."""
    shutil.copy(loaded_once("kept_app"), database)
    yield from served(database)


@pytest.fixture
def trust_app(database: Path, loaded_once: Callable[[str], Path]) -> Iterator[App]:
    """The dashboard of two trusts, whose people an administrator keeps."""
    shutil.copy(loaded_once("trust_app"), database)
    yield from served(database)


@pytest.fixture
def large_app(database: Path, loaded_once: Callable[[str], Path]) -> Iterator[App]:
    """The dashboard of a programme of five hundred criteria."""
    shutil.copy(loaded_once("large_app"), database)
    yield from served(database)


def served(database: Path) -> Iterator[App]:
    engine = engine_for(f"sqlite:///{database}")
    yield App(engine)
    engine.dispose()
