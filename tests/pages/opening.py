"""Pages opened as a visitor opens them, on a database of the test's own."""

import re
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from readiness.exchange.files import Document, read_file
from readiness.snapshot import Known
from readiness.store import Entry, Work, entries, latest, unit_of_work

ROOT = Path(__file__).parents[2]
PAGES = tuple(sorted(path.stem for path in (ROOT / "pages").glob("[!_]*.py")))
TWO_TRUSTS = ROOT / "tests" / "fixtures" / "two_trusts.yaml"
KNOWN_UP_TO = date(2022, 5, 11)  # what the two trusts' file says of itself
SECONDS = 30  # before a run of a page counts as stuck, on a machine that is busy

# Nobody here is anybody: the people are called after what they do.
LEAD, CCIO, CHAIR, ACCOUNTABLE, FRONT_LINE = "P-01", "P-02", "P-03", "P-04", "P-05"
PEOPLE = [
    {"ref": LEAD, "name": "Lee Programme", "roles": ["programme_lead"]},
    {"ref": CCIO, "name": "Casey Clinical", "roles": ["ccio"]},
    {"ref": CHAIR, "name": "Charlie Chair", "roles": ["chair"]},
    {"ref": ACCOUNTABLE, "name": "Alex Accountable", "roles": ["senior_responsible_owner"]},
    {"ref": FRONT_LINE, "name": "Fran Frontline", "roles": ["front_line"]},
]
KEEPER = {"ref": "P-06", "name": "Kim Keeper", "roles": ["administrator"]}


@dataclass(frozen=True)
class App:
    """The dashboard on one database; each page that is opened is a session of its own."""

    engine: Engine

    def opened(
        self, page: str = "where_we_stand", *, who: str | None = None, **address: Any
    ) -> AppTest:
        """A page, come to from the first one by somebody chosen in the side menu."""
        session = self.session_of(who)
        session.run()
        session.query_params.pop("view", None)  # as the menu does: the chair comes from a view
        session.query_params.update(address)
        return session.switch_page(f"pages/{page}.py").run()

    def started(self, *, who: str | None = None) -> AppTest:
        """What somebody is shown first, who comes by no link."""
        return self.session_of(who).run()

    def cold(self, page: str, *, who: str | None = None, **address: Any) -> AppTest:
        """A page by a link, as the first thing that its process is asked for."""
        session = self.session_of(who)
        session.query_params.update(address)
        return session.switch_page(f"pages/{page}.py").run()

    @property
    def known(self) -> Known:
        """Everything recorded by now."""
        return latest(self.engine)

    def since(self, number: int) -> list[Entry]:
        """What was recorded after a number, oldest first."""
        return entries(self.engine, since=number)[::-1]

    def work_as(self, who: str, *, day: date = KNOWN_UP_TO) -> AbstractContextManager[Work]:
        """A way to do something as somebody, elsewhere than on the page that a test has open."""
        return unit_of_work(self.engine, actor=who, at=datetime.now(UTC), day=day)

    def session_of(self, who: str | None) -> AppTest:
        """A visitor who has opened nothing yet."""
        session = AppTest.from_file(ROOT / "dashboard.py", default_timeout=SECONDS)
        if who is not None:
            session.session_state["who"] = who
        return session


def two_trusts() -> Document:
    """Two trusts six days before go-live, and somebody of each kind to act as."""
    return read_file(TWO_TRUSTS.read_bytes()) | {"people": PEOPLE}


def nothing_but_a_name() -> Document:
    """A programme in which nothing is recorded yet."""
    programme = {"name": "Northmoor EPR", "go_live": "2027-01-22"}
    return {"format": "readiness-programme/1", "as_of": "2026-11-23", "programme": programme}


def kept_by_an_administrator() -> Document:
    """A programme with people to act as, one of whom keeps the others."""
    return nothing_but_a_name() | {"people": [*PEOPLE, KEEPER]}


def many_criteria(number: int = 500) -> Document:
    """A programme with more criteria than a screen holds, of every sort that there is."""
    criteria = [_one_of_many(n) for n in range(1, number + 1)]
    return nothing_but_a_name() | {"people": PEOPLE, "criteria": criteria}


def _one_of_many(n: int) -> Document:
    pillar = ("operational", "technical", "clinical_safety")[n % 3]
    criterion: Document = {
        "ref": f"{pillar[:2].upper()}-{n:03d}",
        "name": f"Statement {n} of what has to be true <b>before</b> we *switch on*",
        "pillar": pillar,
        "priority": ("must", "should", "must_not_waive")[n % 5 % 3],
        "owner": ("Training lead", "Lee Programme", None)[n % 7 % 3],
        "due": f"2026-{11 + n % 2}-{1 + n % 28:02d}",
    }
    if n % 2:
        measured = {"measure": "users trained", "unit": "%", "direction": "min", "target": 80}
        posted = [[f"2026-11-{day:02d}", n % 60 + day] for day in (2, 9, 16)]
        criterion |= measured | {"readings": posted}
    if n % 4:
        words = ("green", "amber", "red", "not_started")
        criterion["declared"] = [["2026-11-16", words[n % len(words)]]]
    return {key: value for key, value in criterion.items() if value is not None}


def shown(session: AppTest) -> str:
    """All that a page says, as text."""
    return unescaped("\n".join(_words(session.main)))


def complaints(session: AppTest) -> list[str]:
    """Everything on a page that says that something went wrong."""
    raised = [found.message for found in session.exception]
    return raised + refusals(session) + [str(found.value) for found in session.warning]


def refusals(session: AppTest) -> list[str]:
    """Why a page says that a thing was not done."""
    return [unescaped(found.value) for found in session.error]


def said_done(session: AppTest) -> list[str]:
    """What a page says has been done."""
    return [unescaped(found.value) for found in session.success]


def field(session: AppTest, label: str) -> Any:
    """The one thing on a page that asks for this."""
    fields = ("text_input", "text_area", "number_input", "date_input", "selectbox", "multiselect")
    [found] = [f for kind in fields for f in getattr(session, kind) if f.label == label]
    return found


def press(session: AppTest, label: str) -> AppTest:
    """The page as it stands after its one button of this name was pressed."""
    [button] = [found for found in session.main.button if found.label == label]
    return button.click().run()


def unfold(session: AppTest, label: str) -> AppTest:
    """The page as it stands after the form of this name was unfolded."""
    session.session_state[f"{label}-{session.session_state['act']}"] = True
    return session.run()


def offers(session: AppTest, label: str) -> bool:
    """Whether a page has a button of this name."""
    return any(found.label == label for found in session.main.button)


def leaves_as_a_slide(session: AppTest) -> bool:
    """Whether a page hands what it shows out as a slide."""
    return any(found.proto.label == "As a slide" for found in session.get("download_button"))


def unescaped(markdown: str) -> str:
    """Somebody's text as it was typed, before it was made safe to stand in Markdown."""
    return re.sub(r"\\(.)", r"\1", markdown)


def _words(elements: Iterable[Any]) -> Iterable[str]:
    for element in elements:
        for field in ("label", "value", "placeholder"):
            text = getattr(element, field, None)
            if text is not None:
                yield str(text)
