import pytest

from readiness.questions.deferral import no_deferral_case
from tests.factories import (
    a_criterion,
    a_gateway,
    a_note,
    a_programme,
    a_snapshot,
    judged,
)
from tests.questions.hearing import asked_about, question

TROUBLES = (
    a_criterion("TE-01", name="Label printers mapped", pillar="technical"),
    a_criterion("TE-02", name="Wireless points fitted", pillar="technical"),
    a_criterion("TE-03", name="Interfaces built", pillar="technical"),
    *(judged("red", of=ref) for ref in ("TE-01", "TE-02")),
)


def a_paper(text, **changes):
    ordinary = {"name": "Paper", "kind": "board_minute", "date": "2026-11-02"}
    return a_note(text=text, **ordinary | changes)


def asks(*things, **options):
    return asked_about(no_deferral_case, a_snapshot(*things, **options))


@pytest.mark.parametrize(
    "text",
    [
        "Each month of delay costs £1.5m.",
        "Deferring would add 4 million to the bill.",
        "The date cannot move: the old contract ends in February.",
        "Go-live was announced by the minister.",
        "Delay is not an option.",
        "The date is fixed by statutory deadline.",
    ],
)
def test_asks_when_a_paper_argues_one_side_only(text):
    assert asks(a_paper(text)) == ["N-01"]


def test_asks_in_the_words_of_the_paper():
    text = question(no_deferral_case, a_snapshot(a_paper("Each month of delay costs £1.5m."))).text

    assert "said on 2 November: “Each month of delay costs £1.5m”; no paper compares" in text


def test_asks_when_the_programmes_own_case_lacks_a_side():
    programme = a_programme(deferral_case={"date": "2026-11-02", "cost_of_delay": 2_000_000})

    text = question(no_deferral_case, a_snapshot(programme)).text

    assert "nothing on going now or a smaller step" in text


def test_asks_when_the_criterion_that_asks_for_the_case_is_unmet():
    options = a_criterion(name="Options paper on deferral")

    assert asks(options, judged("red")) == ["OP-01"]


def test_asks_of_the_gate_when_nothing_is_on_file_in_a_troubled_programme():
    assert asks(TROUBLES, a_gateway()) == ["G-01"]
    assert asks(TROUBLES) == ["programme"]


def test_asks_when_the_comparison_is_older_than_sixty_days():
    old = a_paper("Options: go, defer to June, or a pilot.", date="2026-08-03")

    assert asks(TROUBLES, old) == ["programme"]


@pytest.mark.parametrize(
    "text",
    [
        "Options paper compares July, September and not going; deferral costs about £850,000.",
        "Going ahead, deferral to June and a phased start were weighed; delay costs £2m.",
        "The options were set side by side: proceed, postpone or one site first.",
    ],
)
@pytest.mark.parametrize("kind", ["decision", "board_minute", "internal_review"])
def test_is_silent_when_a_fresh_paper_compares_all_three(text, kind):
    pressing = a_paper("Each month of delay costs £1.5m.", ref="N-02", name="Costs")

    assert asks(TROUBLES, a_paper(text, kind=kind), pressing) == []


def test_is_silent_when_the_programmes_own_case_is_whole():
    case = {
        "date": "2026-11-02",
        "cost_of_delay": 2_000_000,
        "cost_of_going": "Risk to clinics",
        "smaller_step": "One site first",
    }

    assert asks(a_programme(deferral_case=case), TROUBLES) == []


def test_is_silent_when_the_date_has_just_been_put_back():
    deferred = a_paper("The board put back go-live because the rehearsal failed.", kind="decision")
    not_yet = a_gateway(held="2026-11-02", outcome="not_yet")

    assert asks(TROUBLES, deferred) == []
    assert asks(TROUBLES, not_yet) == []


def test_is_silent_more_than_ninety_days_off_and_after_go_live():
    assert asks(TROUBLES, a_paper("Delay costs £1m."), go_live="2027-03-01") == []
    assert asks(TROUBLES, a_paper("Delay costs £1m."), go_live="2026-11-01") == []


def test_is_silent_when_nothing_is_amiss():
    assert asks(TROUBLES[:3], a_gateway()) == []


def test_is_silent_about_what_others_say_of_delay_elsewhere():
    assert asks(a_paper("Each month of delay cost them £1.5m.", kind="peer_lesson")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The contract for archive scanning ends in June.",
        "Migrated data cannot move twice.",
        "The lift costs £2m.",
        "Training begins in June.",
    ],
)
def test_is_silent_about_a_paper_on_something_else(text):
    assert asks(a_paper(text)) == []
