"""A file is handed in with what is said of it, and looked at where the evidence stands."""

import hashlib
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.components.filed import under_heads
from readiness.model import Evidence
from readiness.settings import files_folder
from readiness.store.files import Files
from tests.pages.criterion import PROVED, describe, opened
from tests.pages.opening import App, press, refusals, said_done, shown

SEEN = b"ward,devices\nA1,12\n"


def hand_in(session: AppTest, file: bytes, name: str = "devices.csv") -> AppTest:
    [uploader] = session.file_uploader
    uploader.upload(name, file, "text/csv")
    return session


def folder(database: Path) -> Files:
    return Files(files_folder(f"sqlite:///{database}"))


def evidence(app: App) -> list[Evidence]:
    return [e for e in app.known.of("evidence").values() if isinstance(e, Evidence)]


def test_a_file_is_kept_under_its_digest_and_named_in_the_record(programme_app, database):
    session = opened(programme_app, PROVED, "Evidence")
    describe(session)
    press(hand_in(session, SEEN), "Attach evidence")

    digest = hashlib.sha256(SEEN).hexdigest()
    assert said_done(session) == [f"Evidence is attached to {PROVED}."]
    assert evidence(programme_app)[-1].sha256 == digest
    assert folder(database).read(digest) == SEEN


@pytest.mark.parametrize("name", ["../../../etc/cron.d/x.csv", "con.csv", "a" * 300 + ".csv"])
def test_what_somebody_called_a_file_is_never_part_of_a_path(programme_app, database, name: str):
    session = opened(programme_app, PROVED, "Evidence")
    describe(session)
    press(hand_in(session, SEEN, name), "Attach evidence")

    kept = [path for path in folder(database).folder.rglob("*") if path.is_file()]
    assert [path.name for path in kept] == [hashlib.sha256(SEEN).hexdigest()]


def test_a_file_that_is_refused_takes_nothing_with_it(programme_app, database):
    before = programme_app.known.number
    session = opened(programme_app, PROVED, "Evidence")
    describe(session)
    press(hand_in(session, b"<html><script>alert(1)</script>"), "Attach evidence")

    [why] = refusals(session)
    assert "not filed" in why
    assert programme_app.known.number == before
    assert not folder(database).folder.exists()


def test_a_tick_may_come_with_a_file(programme_app, database):
    session = opened(programme_app, PROVED, "Tick off")
    describe(session)
    press(hand_in(session, SEEN), "Tick off")

    assert said_done(session) == [f"{PROVED} is ticked off."]
    assert folder(database).holds(evidence(programme_app)[-1].sha256 or "")


def test_a_file_of_which_nothing_is_said_is_not_filed(programme_app):
    session = opened(programme_app, PROVED, "Tick off")
    press(hand_in(session, SEEN), "Tick off")

    assert refusals(session) == ["Say in a sentence what the file shows. Nothing was recorded."]


def test_a_table_is_shown_in_its_place(programme_app):
    session = opened(programme_app, PROVED, "Evidence")
    describe(session)
    press(hand_in(session, SEEN), "Attach evidence")
    session = opened(programme_app, PROVED, "Check")
    number = evidence(programme_app)[-1].recorded

    session.session_state[f"file-{number}"] = True
    session.run()

    assert "devices" in str(session.dataframe[-1].value)


def test_a_file_that_is_not_here_is_said_to_be_missing(programme_app, database):
    session = opened(programme_app, PROVED, "Evidence")
    describe(session)
    press(hand_in(session, SEEN), "Attach evidence")
    [path] = [path for path in folder(database).folder.rglob("*") if path.is_file()]
    path.unlink()
    session = opened(programme_app, PROVED, "Check")
    session.session_state[f"file-{evidence(programme_app)[-1].recorded}"] = True

    assert "The file is not on this machine" in shown(session.run())


def test_a_table_that_was_filed_can_be_had_as_a_plain_table(programme_app: App):
    session = opened(programme_app, PROVED, "Evidence")
    describe(session)
    press(hand_in(session, SEEN), "Attach evidence")
    number = evidence(programme_app)[-1].recorded
    session = opened(programme_app, PROVED, "Check")
    session.session_state[f"file-{number}"] = True
    session.session_state[f"plain-filed-{number}"] = True

    said = shown(session.run())
    assert '<th scope="col">devices</th>' in said
    assert "<td>12</td>" in said


def test_columns_that_are_called_alike_are_told_apart():
    assert under_heads([["ward", "", "ward"], ["A1", "12"]]) == [{"ward": "A1", "column 2": "12"}]
    assert list(under_heads([["a", "a"], ["1", "2"]])[0]) == ["a", "a (2)"]
