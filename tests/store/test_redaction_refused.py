import pytest

from readiness.errors import Refused, StoreProblem
from readiness.store import latest
from tests.factories import a_criterion, judged
from tests.store.acts import acting, begin
from tests.store.test_redaction import NAME, everything_in, redact, with_the_name


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


def test_refuses_a_text_that_is_part_of_a_reference(store):
    begin(store)
    with acting(store) as work:
        work.add(a_criterion("OMALLEY-1"))

    with pytest.raises(Refused, match=r"part of a reference \(row 5 "):
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
        with pytest.raises(StoreProblem, match="once every program that uses them"):
            redact(empty_store)

    assert latest(empty_store).of("issue")["IS-01"].document()["summary"] == "[redacted] fell"
