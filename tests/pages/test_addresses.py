"""SQL, paths and other people's records in an address or a filter: nothing is found by them."""

import pytest

from readiness.store import verify
from tests.pages.opening import FRONT_LINE, LEAD, App, offers

INJECTED = "' OR 1=1; DROP TABLE ledger; --"
ADDRESSES = (
    ("criteria", {"criterion": INJECTED, "doing": INJECTED}),
    ("issues", {"issue": INJECTED}),
    ("hazards", {"hazard": f"../../{INJECTED}"}),
    ("record", {"day": INJECTED, "ledger": INJECTED}),
    ("deep_dive", {"ledger": "999999999999999999999", "day": "0000-00-00"}),
)


@pytest.mark.parametrize(("page", "address"), ADDRESSES, ids=lambda found: str(found)[:9])
def test_an_address_is_looked_up_and_never_run(programme_app: App, page: str, address):
    before = programme_app.known.number

    session = programme_app.opened(page, who=LEAD, **address)

    assert not session.exception
    assert programme_app.known.number == before
    assert verify(programme_app.engine).ok


def test_what_somebody_typed_as_another_is_worth_nothing_to_whoever_may_not(programme_app: App):
    typed = programme_app.opened("criteria", who=LEAD, criterion="TE-01", doing="Judge")
    assert offers(typed, "Record")
    fields = (*typed.text_area, *typed.text_input)
    replayed = {field.key: "We stand on green" for field in fields if field.key}
    assert "We stand on green" in replayed.values()
    before = programme_app.known.number

    session = programme_app.session_of(FRONT_LINE)
    for key, value in replayed.items():
        session.session_state[str(key)] = value
    session.run()
    session.query_params.update({"criterion": "TE-01", "doing": "Judge"})
    session.switch_page("pages/criteria.py").run()

    assert not session.exception
    assert not offers(session, "Record")
    assert programme_app.known.number == before
