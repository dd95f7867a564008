"""Every list as a plain table of the page: for whoever hears the screen."""

import pytest

from pages.components import choosing, plain_table
from tests.pages.opening import LEAD, App, complaints, shown


@pytest.mark.parametrize(
    ("page", "name", "kind"), [("issues", "list", "issue"), ("hazards", "list", "hazard")]
)
def test_a_list_becomes_a_table_whose_rows_lead_to_their_records(
    programme_app: App, page: str, name: str, kind: str
):
    session = programme_app.opened(page, who=LEAD)
    session.toggle(key=f"plain-{name}").set_value(True).run()

    assert complaints(session) == []
    assert not session.dataframe
    assert f"{kind}=" in shown(session)
    assert '<th scope="col">Ref</th>' in shown(session)


def test_criteria_become_a_table_too(programme_app: App):
    session = programme_app.opened("criteria", who=LEAD, choose_in=choosing.PLAIN)

    assert "8 criteria. Records show: " in shown(session)
    assert "criterion=OP-01" in shown(session)


def test_the_record_of_changes_becomes_a_table_too(programme_app: App):
    session = programme_app.opened("record")
    session.toggle(key="plain-changes").set_value(True).run()

    assert "changes, newest first</caption>" in shown(session)


def test_what_somebody_typed_stays_text():
    assert plain_table.cells({"Ref": "<b>", "Is": ["▲ At risk"]}, ["Ref", "Is"], None) == (
        '<th scope="row">&lt;b&gt;</th><td>▲ At risk</td>'
    )
