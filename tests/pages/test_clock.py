"""A machine whose clock is days behind its own record says so on the page."""

from datetime import UTC, datetime, timedelta

from readiness.store import unit_of_work
from tests.factories import AS_OF, a_person
from tests.pages.opening import App


def recorded(app: App, *, days: int) -> None:
    """Something recorded so many days from now, by the clock of this machine."""
    at = datetime.now(UTC) + timedelta(days=days)
    with unit_of_work(app.engine, actor="setup", at=at, day=AS_OF) as work:
        work.add(a_person("P-77", name="Nelly Nonexec"))


def test_it_is_said_where_the_last_change_lies_days_ahead(bare_app: App):
    recorded(bare_app, days=3)

    (warning,) = bare_app.opened("criteria").warning

    assert "This machine's clock says" in warning.value
    assert "have it set right before you rely on them" in warning.value


def test_nothing_is_said_of_a_change_made_just_now(bare_app: App):
    recorded(bare_app, days=0)

    assert not bare_app.opened("criteria").warning
