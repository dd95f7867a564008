"""What should never have been typed is taken out, at the word of two people."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect

from readiness.errors import Refused
from readiness.model import ChangeRequest, Criterion, Evidence, Issue
from readiness.store import engine_for, known_at, latest, verify
from readiness.store.redaction import TOMBSTONE
from tests.factories import a_criterion, a_hazard, an_issue, filed, judged
from tests.store.acts import acting, begin, oldest_first, rows
from tests.store.by_hand import by_hand

NAME = "Doreen O\u2019Malley"


def with_the_name(engine: Engine) -> None:
    """A programme into which somebody typed a patient's name wherever there was room."""
    begin(engine)
    with acting(engine, why=f"{NAME} complained") as work:
        work.add(an_issue(summary=f"{NAME.upper()} fell", criteria=(f"{NAME}'s bed",)))
        work.add(a_hazard(causes=("Wrong wristband", f"{NAME}, bay 4")))
        work.add(ChangeRequest(ref="CH-01", name="Labels", principles={NAME: "yes"}))
        work.append(judged("amber", why=f"Waiting for {NAME}"))
        work.append(filed(summary=f'"{NAME}"\nsaid so', link=f"file:///{NAME}"))
        work.move(work.get(Criterion, "OP-01"), meaning=f"{NAME} can be found")
    with acting(engine) as work:
        work.move(work.get(Criterion, "OP-01"), meaning="Patients can be found")
        work.withdraw(work.get(Issue, "IS-01"), reason=f"{NAME} went home")


def redact(engine: Engine, text: str = NAME) -> int:
    with acting(engine, why="A patient was named") as work:
        return work.redact(text, second="P-02")


def everything_in(engine: Engine) -> str:
    """Every row of every table, as text."""
    tables = inspect(engine).get_table_names()
    return "\n".join(str(by_hand(engine, f'SELECT * FROM "{table}"')) for table in tables)


def test_leaves_the_name_in_no_table(store):
    with_the_name(store)
    assert NAME in everything_in(store)

    redact(store)

    assert NAME.lower() not in everything_in(store).lower()
    assert "O\\u2019Malley" not in everything_in(store)


def test_says_in_how_many_rows_the_name_stood(store):
    with_the_name(store)

    assert redact(store) == 8


def test_leaves_a_tombstone_and_the_words_around_it(store):
    with_the_name(store)

    redact(store)

    known = latest(store)
    assert known.of("issue")["IS-01"] == an_issue(
        summary="[redacted] fell", criteria=("[redacted]'s bed",), recorded=5, changed=5
    )
    (evidence,) = known.of("evidence").values()
    assert isinstance(evidence, Evidence)
    assert evidence.summary == '"[redacted]"\nsaid so'
    assert known.withdrawals["issue", "IS-01"].reason == "[redacted] went home"


def test_leaves_everything_else_as_it_was(store):
    with_the_name(store)
    before = latest(store)

    redact(store)

    after = latest(store, before)
    untouched = ("programme", "person")
    assert [after.of(kind) for kind in untouched] == [before.of(kind) for kind in untouched]
    assert [entry.ref for entry in oldest_first(store)[:-1]] == [row[2] for row in rows(store)[:-1]]


def test_leaves_the_name_in_no_byte_of_the_files_of_sqlite(empty_store):
    with_the_name(empty_store)

    redact(empty_store)

    files = list(Path(empty_store.url.database or "").parent.iterdir())
    for spelling in (NAME, NAME.upper(), NAME.encode("unicode_escape").decode()):
        assert not any(spelling.encode() in file.read_bytes() for file in files)


def test_leaves_the_name_in_no_table_file_of_postgresql(postgresql):
    with postgresql.migrated() as url:
        engine = engine_for(url)
        with_the_name(engine)
        by_hand(engine, "ANALYZE", "CHECKPOINT")

        redact(engine)

        by_hand(engine, "CHECKPOINT")
        engine.dispose()
        assert NAME.encode() not in postgresql.table_files(url)


def test_what_was_known_before_is_read_without_the_name(store):
    with_the_name(store)

    redact(store)

    meaning = known_at(store, 10).of("criterion")["OP-01"].document()["meaning"]
    assert meaning == f"{TOMBSTONE} can be found"


def test_the_chain_still_holds_and_the_redactions_are_counted(store):
    with_the_name(store)

    redact(store)

    verdict = verify(store)
    assert verdict.ok
    assert verdict.redactions == 8
    assert "13 rows" in verdict.message
    assert "8 of them redacted" in verdict.message


def test_work_goes_on_after_a_redaction(store):
    with_the_name(store)
    redact(store)

    with acting(store) as work:
        work.add(a_criterion("OP-02"))

    assert verify(store).ok


def test_a_row_can_be_redacted_twice(store):
    with_the_name(store)
    redact(store)

    assert redact(store, "Wrong wristband") == 1

    assert verify(store).ok
    assert latest(store).of("hazard")["HZ-01"].document()["causes"][0] == TOMBSTONE


def test_both_people_are_on_record_and_the_name_is_not(store):
    with_the_name(store)

    redact(store)

    entry = oldest_first(store)[-1]
    assert (entry.kind, entry.actor, entry.after["by"]) == ("redaction", "P-01", ["P-01", "P-02"])
    assert entry.why == "A patient was named"
    assert list(entry.after["redacted"]) == ["5", "6", "7", "8", "9", "10", "11", "12"]


def test_takes_two_different_people(store):
    with_the_name(store)

    with pytest.raises(Refused, match="second person"), acting(store) as work:
        work.redact(NAME, second="P-01")


@pytest.mark.parametrize("text", ["", "  ", "Do", "redact"])
def test_refuses_a_text_too_short_to_be_meant(store, text):
    with_the_name(store)

    with pytest.raises(Refused, match="at least 3 letters"):
        redact(store, text)


def test_refuses_a_text_that_stands_nowhere(store):
    begin(store)

    with pytest.raises(Refused, match="stands nowhere"):
        redact(store)


@pytest.mark.parametrize("text", ["amber", "2026-11", "status", "judgement", "Judge"])
def test_refuses_a_text_that_is_part_of_the_programmes_own_words(store, text):
    with_the_name(store)
    with acting(store, why=f"{text} was not meant") as work:
        work.append(judged("amber"))

    with pytest.raises(Refused, match="Give more of it"):
        redact(store, text)

    assert verify(store).redactions == 0


def test_refuses_a_text_that_is_part_of_a_reference(store):
    begin(store)
    with acting(store) as work:
        work.add(a_criterion("OMALLEY-1"))

    with pytest.raises(Refused, match="part of the reference OMALLEY-1"):
        redact(store, "OMalley")


def test_refuses_a_reason_that_repeats_the_text(store):
    with_the_name(store)

    why = f"{NAME.lower()} was named"
    with pytest.raises(Refused, match="without repeating"), acting(store, why=why) as work:
        work.redact(NAME, second="P-02")


def test_refuses_to_stand_behind_another_change(store):
    with_the_name(store)

    def judge_and_redact() -> None:
        with acting(store) as work:
            work.append(judged("red"))
            work.redact(NAME, second="P-02")

    with pytest.raises(Refused, match="stands alone"):
        judge_and_redact()


def test_refuses_another_change_behind_it(store):
    with_the_name(store)

    def redact_and_judge() -> None:
        with acting(store) as work:
            work.redact(NAME, second="P-02")
            work.append(judged("red"))

    with pytest.raises(Refused, match="stands alone"):
        redact_and_judge()

    assert NAME in everything_in(store)


def test_refuses_to_redact_two_texts_in_one_act(store):
    with_the_name(store)

    def redact_two() -> None:
        with acting(store) as work:
            work.redact(NAME, second="P-02")
            work.redact("Wrong wristband", second="P-02")

    with pytest.raises(Refused, match="stands alone"):
        redact_two()


def test_says_so_when_somebody_is_still_reading_the_old_pages(empty_store):
    with_the_name(empty_store)

    with empty_store.connect() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM ledger").all()
        with pytest.raises(Refused, match="once every program that uses it has been closed"):
            redact(empty_store)

    assert latest(empty_store).of("issue")["IS-01"].document()["summary"] == "[redacted] fell"
