"""Many criteria are dealt with at once: chosen, asked about, done, and undone again."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import Engine, event
from streamlit.testing.v1 import AppTest

from readiness.model import Judgement
from readiness.services import criteria
from readiness.vocabulary import Declared, EvidenceKind
from tests.pages.opening import (
    ACCOUNTABLE,
    CCIO,
    FRONT_LINE,
    KNOWN_UP_TO,
    LEAD,
    App,
    complaints,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
)


def technical(app: App, who: str = LEAD) -> AppTest:
    """The three technical criteria, all chosen."""
    return press(app.opened("criteria", who=who, pillar="Technical"), "Choose all 3 shown")


def submit(session: AppTest, label: str) -> AppTest:
    """The page as it stands after a button of the form that stands over it was pressed."""
    [button] = [found for found in session.button if found.label == label]
    return button.click().run()


def asked(session: AppTest) -> str:
    """What the form that stands over a page says."""
    kinds = (session.header, session.text, session.get("html"))
    return "\n".join(str(getattr(f, "value", "")) for found in kinds for f in found)


def do(session: AppTest, what: str) -> AppTest:
    [pills] = [p for p in session.button_group if "all of them" in str(p.label)]
    return pills.set_value(what).run()


def declared(app: App, ref: str) -> list[Declared]:
    return [j.status for j in app.known.on(KNOWN_UP_TO).judgements(ref)]


def test_what_will_be_done_and_what_will_be_left_is_said_first(programme_app: App):
    before = programme_app.known.number
    session = press(technical(programme_app), "Tick off 3 criteria…")

    assert "Tick off 3 criteria?" in asked(session)
    assert "1 has no evidence and will be left." in asked(session)
    assert "TE-01 has nothing hard behind it yet" in asked(session)
    assert "Tick off 2" in [button.label for button in session.button]
    assert programme_app.known.number == before


def test_one_press_ticks_those_and_says_what_was_left(programme_app: App):
    before = programme_app.known.number
    session = submit(press(technical(programme_app), "Tick off 3 criteria…"), "Tick off 2")

    assert said_done(session) == ["Ticked off 2 criteria."]
    assert "TE-01 has nothing hard behind it yet" in shown(session)
    ticks = programme_app.since(before)
    assert [entry.ref.partition("/")[0] for entry in ticks] == ["TE-02", "TE-03"]
    assert len({entry.act for entry in ticks}) == 1


def test_it_is_undone_at_one_press(programme_app: App):
    session = submit(press(technical(programme_app), "Tick off 3 criteria…"), "Tick off 2")

    press(session, "Undo that").run()

    assert Declared.MET not in declared(programme_app, "TE-02") + declared(programme_app, "TE-03")
    assert not offers(session, "Undo that")


def test_undo_is_offered_for_thirty_seconds_and_no_longer(programme_app: App):
    session = submit(press(technical(programme_app), "Tick off 3 criteria…"), "Tick off 2")
    assert offers(session, "Undo that")

    number, actor, _ = session.session_state["last_act"]
    session.session_state["last_act"] = (number, actor, time.monotonic() - 1)

    assert not offers(session.run(), "Undo that")


def test_undo_is_offered_to_nobody_but_who_did_it(programme_app: App):
    session = submit(press(technical(programme_app), "Tick off 3 criteria…"), "Tick off 2")

    session.session_state["who"] = CCIO
    session.query_params["who"] = CCIO

    assert not offers(session.run(), "Undo that")


def test_it_is_undone_from_the_history_for_a_reason(programme_app: App):
    submit(press(technical(programme_app), "Tick off 3 criteria…"), "Tick off 2")
    session = programme_app.opened("criteria", who=LEAD, criterion="TE-02", doing="History")

    session.main.button(key=f"Undo|{programme_app.known.number - 1}").click().run()
    assert any("to 2 criteria: TE-02, TE-03" in text.value for text in session.text)
    field(session, "Why it is undone").set_value("The wrong trust")
    submit(session, "Undo it")

    assert [e.why for e in programme_app.since(programme_app.known.number - 2)] == [
        "The wrong trust"
    ] * 2
    assert declared(programme_app, "TE-03")[-1:] != [Declared.MET]


@pytest.mark.parametrize(
    ("what", "fields", "word"),
    [
        ("Judge", {"We say": Declared.RED, "Why": "No trainers"}, "Judged"),
        ("Move the date of", {"Due": date(2022, 5, 16), "Why it moves": "Snow"}, "Moved the date"),
        ("Change the owner of", {"Owner": "Data lead", "Why": "Left"}, "Changed the owner"),
        ("Change the target of", {"Target": 7.0, "Why it changes": "New"}, "Changed the target"),
        (
            "Change the priority of",
            {"Priority": "must_not_waive", "Why it changes": "The CSO asks"},
            "Changed the priority",
        ),
        (
            "Attach evidence to",
            {"What was seen, run or signed": "Run", "Kind": EvidenceKind.TRIAL_LOAD},
            "Attached evidence to",
        ),
    ],
)
def test_many_are_dealt_with_in_each_way_and_can_be_undone(
    programme_app: App, what: str, fields: dict[str, object], word: str
):
    before = programme_app.known
    session = do(technical(programme_app), what)
    for label, value in fields.items():
        field(session, label).set_value(value)
    submit(press(session, f"{what} 3 criteria…"), f"{what} 3")
    assert said_done(session) == [f"{word} 3 criteria."] or word in said_done(session)[0]

    press(session, "Undo that").run()

    now, then = (known.on(KNOWN_UP_TO) for known in (programme_app.known, before))
    for ref in ("TE-01", "TE-02", "TE-03"):
        assert now.judgements(ref) == then.judgements(ref)
        assert now.evidence(ref) == then.evidence(ref)
        assert [c.document() for c in now.criteria] == [c.document() for c in then.criteria]


def test_readings_are_typed_beside_their_references(programme_app: App):
    session = press(
        programme_app.opened("criteria", who=LEAD, holds="users trained, trust"),
        "Choose all 2 shown",
    )
    do(session, "Post readings of")
    values = field(session, "Values, one on each line after its reference")
    assert values.value == "OP-01\t\nOP-02\t\n"
    values.set_value("OP-01\t61\nOP-02\t\n")

    submit(press(session, "Post readings of 2 criteria…"), "Post readings of 1")

    snapshot = programme_app.known.on(KNOWN_UP_TO)
    assert snapshot.readings("OP-01")[-1].value == 61
    assert snapshot.readings("OP-02")[-1].value != 61


def test_a_value_that_is_no_number_is_refused_by_its_line(programme_app: App):
    session = press(
        programme_app.opened("criteria", who=LEAD, holds="users trained, trust"),
        "Choose all 2 shown",
    )
    do(session, "Post readings of")
    values = field(session, "Values, one on each line after its reference")
    values.set_value("OP-01\tplenty\nOP-02\t50")

    press(session, "Post readings of 2 criteria…")

    [why] = refusals(session)
    assert "“plenty” is not a number" in why


def test_what_is_missing_is_asked_for(programme_app: App):
    session = do(technical(programme_app), "Judge")

    press(session, "Judge 3 criteria…")

    assert refusals(session) == ["Choose where they stand. Nothing was recorded."]


def test_those_that_do_not_apply_leave_the_counts_together(programme_app: App):
    session = do(technical(programme_app, who=ACCOUNTABLE), "Put out of scope")
    field(session, "Why they do not apply").set_value("No theatre here")
    submit(press(session, "Put out of scope 3 criteria…"), "Put out of scope 3")

    assert "3 that do not apply, and are not counted" in shown(session)
    assert declared(programme_app, "TE-01")[-1] is Declared.REMOVED


@pytest.mark.parametrize(
    ("what", "wants"),
    [
        ("Change the target of", "Type the target first."),
        ("Change the priority of", "Choose a priority first."),
        ("Put out of scope", "Say in a sentence why."),
    ],
)
def test_the_set_is_not_changed_by_an_empty_form(programme_app: App, what: str, wants: str):
    before = programme_app.known.number
    session = press(do(technical(programme_app), what), f"{what} 3 criteria…")

    assert refusals(session) == [f"{wants} Nothing was recorded."]
    assert programme_app.known.number == before


def test_who_may_do_it_to_none_is_told_so_and_offered_nothing(programme_app: App):
    session = press(technical(programme_app, who=FRONT_LINE), "Tick off 3 criteria…")

    assert "3 are for somebody else and will be left." in asked(session)
    assert [b.label for b in session.button if "Tick off" in b.label] == ["Tick off 3 criteria…"]
    assert complaints(session) == []


def test_what_the_filters_hide_is_not_acted_on(programme_app: App):
    session = technical(programme_app)

    field(session, "Statement or owner holds").set_value("returns").run()
    assert "3 criteria chosen" not in shown(session)

    field(session, "Statement or owner holds").set_value("").run()
    assert "3 criteria chosen" in shown(session)


def test_check_boxes_choose_the_same(programme_app: App):
    session = programme_app.opened("criteria", who=LEAD, choose_in="Check boxes")
    box = next(box for box in session.checkbox if "TE\\-01" in box.label)
    box.check().run()
    assert "1 criterion chosen" in shown(session)

    next(box for box in session.checkbox if "TE\\-01" in box.label).uncheck().run()
    assert "criterion chosen" not in shown(session)


def test_twenty_of_five_hundred_are_ticked_with_few_statements(large_app: App):
    day = date(2026, 11, 23)
    refs = [c.ref for c in large_app.known.on(day).criteria if c.target is None][:20]
    with large_app.work_as(LEAD, day=day) as work:
        for ref in refs:
            criteria.attach_evidence(work, ref, kind=EvidenceKind.AUDIT, summary="Seen")
    session = large_app.opened("criteria", who=LEAD)
    session.session_state["chosen"] = refs
    press(session.run(), "Tick off 20 criteria…")

    with statements() as said:
        submit(session, "Tick off 20")

    # A row of the ledger, its payload and its fact for each, and what a page asks anyhow.
    assert len(said) <= 5 * len(refs)
    ticked = [j for j in large_app.known.of("judgement").values() if isinstance(j, Judgement)]
    assert [j.of for j in ticked if j.status is Declared.MET] == refs


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement that any database is given meanwhile."""
    said: list[str] = []

    def heard(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", heard)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", heard)
