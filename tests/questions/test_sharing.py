import pytest

from readiness.questions.sharing import spare_beside_shortage
from tests.factories import a_note, a_site, a_snapshot, an_action
from tests.questions.hearing import asked_about, question
from tests.questions.sentence import faults

GO_LIVE = "2027-01-10"  # forty-eight days from the snapshot's day
SHORT = a_site("S-01", name="Elm ward", devices_needed=100, devices_ready=80, devices_spare=5)
SPARE = a_site("S-02", name="Partner", organisation="Other", devices_needed=9, devices_ready=20)


def asks(*things, go_live=GO_LIVE):
    return asked_about(spare_beside_shortage, a_snapshot(*things, go_live=go_live))


def changed(site, **counts):
    return site.model_copy(update=counts)


def test_asks_who_lends_what_one_site_lacks_and_another_has():
    asked = question(spare_beside_shortage, a_snapshot(SHORT, SPARE, go_live=GO_LIVE))

    assert asked.text == (
        "“Elm ward” is 15 of 100 devices short, and another site could lend 11. Who agrees the "
        "loan with whom, and on what date do they arrive?"
    )
    assert [(cited.kind, cited.ref) for cited in asked.refs] == [("site", "S-01")]
    assert [r.says for r in asked.receipts][1] == "Partner could lend 11"
    assert faults(asked) == []


def test_asks_once_of_two_sites_that_lack_the_same():
    other = a_site("S-03", name="Oak ward", devices_needed=10, devices_ready=4)

    many = changed(SPARE, devices_ready=50)

    text = question(spare_beside_shortage, a_snapshot(SHORT, many, other, go_live=GO_LIVE)).text

    assert "; 1 more site alike." in text


@pytest.mark.parametrize("kit", ["superusers", "downtime_packs"])
def test_asks_of_superusers_and_of_packs(kit):
    few = a_site("S-01", **{f"{kit}_needed": 10, kit: 4})
    many = a_site("S-02", **{f"{kit}_needed": 10, kit: 13})

    assert asks(few, many) == ["S-01"]


def test_asks_although_a_promise_for_the_site_is_about_something_else():
    other = an_action(text="Elm ward writes its rota", owner="COO", due="2026-12-01")

    assert asks(SHORT, SPARE, other) == ["S-01"]


def test_is_silent_where_no_other_site_has_any_to_spare():
    assert asks(SHORT, changed(SPARE, devices_ready=9)) == []


def test_is_silent_where_nothing_is_short():
    assert asks(changed(SHORT, devices_spare=20), SPARE) == []


@pytest.mark.parametrize("count", ["devices_needed", "devices_ready"])
def test_is_silent_about_what_is_not_counted(count):
    assert asks(changed(SHORT, **{count: None}), SPARE) == []


def test_is_silent_about_the_last_one_in_a_hundred():
    assert asks(changed(SHORT, devices_ready=94), SPARE) == []


def test_is_silent_once_somebody_has_promised_them_by_a_day():
    promise = an_action(text="Partner lends Elm ward laptops", owner="COO", due="2026-12-01")

    assert asks(SHORT, SPARE, promise) == []


def test_is_silent_once_the_loan_is_decided():
    assert asks(SHORT, SPARE, a_note(kind="decision", text="Elm ward borrows 11 devices")) == []


def test_is_silent_of_a_trust_with_one_site():
    assert asks(SHORT) == []


@pytest.mark.parametrize("go_live", ["2027-06-01", "2026-11-01"])
def test_is_silent_long_before_go_live_and_after_it(go_live):
    assert asks(SHORT, SPARE, go_live=go_live) == []
