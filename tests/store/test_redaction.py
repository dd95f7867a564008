"""What should never have been typed is taken out, at the word of two people."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect

from readiness.model import ChangeRequest, Criterion, Evidence, Issue, Judgement
from readiness.store import engine_for, known_at, latest, verify
from readiness.store.protection import TOMBSTONE
from readiness.vocabulary import Declared
from tests.factories import a_criterion, a_hazard, a_question, a_waiver, an_issue, filed, judged
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
    assert sorted(map(int, entry.after["redacted"])) == [5, 6, 7, 8, 9, 10, 11, 12]


@pytest.mark.parametrize("text", ["Green", "2026-11", "Status", "Judge", "Grant", "Gram"])
def test_takes_out_a_name_that_is_also_a_word_of_the_programmes_own(store, text):
    begin(store)
    with acting(store, why=f"{text} was not meant") as work:
        work.append(judged("green", why=f"Saw {text}"))
        work.append(a_waiver(reason=text))
        work.add(a_question(parked={"by": text, "reason": text, "until": "2026-12-01"}))
        work.withdraw(work.append(judged("green")), reason="Entered twice")

    redact(store, text)

    assert verify(store).ok
    (judgement, _) = latest(store).of("judgement").values()
    assert isinstance(judgement, Judgement)
    assert (judgement.status, judgement.why) == (Declared.GREEN, f"Saw {TOMBSTONE}")
    assert latest(store).of("question")["Q-01"].document()["parked"]["by"] == TOMBSTONE


def test_takes_out_a_name_that_a_digest_happens_to_spell(store):
    begin(store)
    with acting(store, why="Adams was here") as work:
        work.append(judged("amber"))
    redact(store, "Adams")
    first = oldest_first(store)[-1].after["redacted"]["5"][:3]
    with acting(store, why=f"{first} was typed") as work:
        work.append(judged("red"))

    redact(store, first)

    assert verify(store).ok
