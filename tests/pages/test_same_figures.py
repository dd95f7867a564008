"""Each figure on a page is the terminal's: on the demonstration, and on a go-live that happened."""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

from readiness.cli.desk import app as terminal
from readiness.days import weekday
from readiness.exchange.files import read_file
from readiness.settings import DATABASE
from readiness.store import engine_for
from readiness.vocabulary import Declared, Pillar, Status
from tests.databases import SqliteFiles
from tests.exchange.loading import load
from tests.pages.opening import ROOT, App, refusals, shown, unescaped

GO_LIVES = ROOT / "tests" / "fixtures" / "go_lives"
VIEWS: dict[str, tuple[str, dict[str, str]]] = {
    "Where we stand": ("where_we_stand", {}),
    "Deep dive": ("deep_dive", {}),
    "What changed": ("deep_dive", {"view": "changed"}),
    "Criteria": ("criteria", {}),
    "Must-haves": ("criteria", {"musts": "true"}),
    "My work": ("criteria", {"view": "My work", "who": "P-13"}),
    "Rehearsals": ("criteria", {"view": "Rehearsals"}),
    "Sites and partners": ("criteria", {"view": "Sites and partners"}),
    "Issues": ("issues", {}),
    "Closed issues": ("issues", {"stands": "Closed"}),
    "Risks": ("issues", {"view": "Risks"}),
    "Requests": ("issues", {"view": "Requests"}),
    "Hazards": ("hazards", {}),
    "Matrix": ("hazards", {"hazards_view": "Matrix"}),
    "Versions": ("hazards", {"hazards_view": "Versions"}),
    "Incidents": ("hazards", {"hazards_view": "Incidents"}),
    "Decision": ("decision", {}),
    "Two cases": ("decision", {"view": "Two cases"}),
    "Day one": ("decision", {"view": "Day one"}),
    "Exceptions": ("decision", {"view": "Exceptions"}),
    "Outlook": ("decision", {"view": "Outlook"}),
    "Heat map": ("decision", {"view": "Heat map"}),
    "Conditions": ("decision", {"view": "Conditions"}),
    "After go-live": ("decision", {"view": "After go-live"}),
    "People": ("criteria", {"view": "People"}),
    "A criterion": ("criteria", {"criterion": "OP-01", "doing": "Reading", "who": "P-13"}),
    "Record": ("record", {}),
    "Programme and people": ("door", {}),
}


@dataclass(frozen=True)
class Both:
    """What the pages show of a programme, and what the terminal says of it."""

    pages: dict[str, AppTest]
    standing: Any
    questions: Any

    def reads(self, view: str) -> str:
        return shown(self.pages[view])


@pytest.fixture(scope="module", params=["the demonstration", "cambridge_2014"])
def both(request: pytest.FixtureRequest, sqlite: SqliteFiles) -> Iterator[Both]:
    """Every page opened once, and the terminal asked once."""
    with ExitStack() as stack:
        if request.param == "the demonstration":
            url = request.getfixturevalue("northmoor").engine.url.render_as_string()
        else:
            url = stack.enter_context(sqlite.migrated())
            load(engine_for(url), read_file((GO_LIVES / f"{request.param}.yaml").read_bytes()))
        stack.enter_context(served_from(url))
        app = App(engine_for(url))
        pages = {view: app.cold(page, **asked) for view, (page, asked) in VIEWS.items()}
        yield Both(pages, said("standing"), said("questions", "--all"))


@contextmanager
def served_from(url: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(DATABASE, url)
        yield


def said(*words: str) -> Any:
    """What a command prints for other programs."""
    return json.loads(CliRunner().invoke(terminal, [*words, "--json"]).stdout)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)


def found(pattern: str, text: str) -> str:
    hit = compiled(pattern).search(text)
    assert hit is not None, f"{pattern} in {text[:400]}"
    return hit[1]


def pillar_on_the_wall(both: Both, pillar: str) -> str:
    heading = Pillar(pillar).heading
    return found(f"(<h2>{heading}.*?)</section>", both.reads("Where we stand"))


@pytest.mark.parametrize("view", VIEWS)
def test_every_page_opens_and_counts_the_same_days_down(both: Both, view: str):
    days, day = both.standing["days_to_go"], date.fromisoformat(both.standing["go_live"])
    countdown = found('class="countdown">(.*?)</p>', both.reads(view))
    assert countdown == f"{days} days to go · {weekday(day)}"
    assert not both.pages[view].exception
    assert refusals(both.pages[view]) == []


def test_the_wall_says_the_terminals_verdict(both: Both):
    assert f'class="verdict">{both.standing["verdict"]}</p>' in both.reads("Where we stand")


def test_a_pillar_on_the_wall_shows_the_terminals_standing_and_counts(both: Both):
    for pillar in both.standing["pillars"]:
        beside = both.standing["by_pillar"][pillar["pillar"]]
        section, due = pillar_on_the_wall(both, pillar["pillar"]), pillar["musts_due"]
        assert f'class="status {pillar["standing"]}"' in section
        in_place = (
            f"<b>{beside['due_in_place']} of {due}</b> due in place · {beside['later']} later"
        )
        assert (in_place if due else "none due yet") in section
        early = len(beside["early_warnings"])
        assert (f"<b>{early} will miss</b>" in section) is bool(early)


def test_what_the_terminal_counts_adds_up(both: Both):
    for pillar in both.standing["pillars"]:
        beside = both.standing["by_pillar"][pillar["pillar"]]
        assert pillar["musts"] == pillar["musts_due"] + beside["later"]
        assert pillar["musts_checked"] <= pillar["musts_met"] <= pillar["musts"]
        assert pillar["executive"] is None or pillar["executive"] in pillar_on_the_wall(
            both, pillar["pillar"]
        )


def test_the_wall_says_on_how_many_we_say_too_much(both: Both):
    for pillar, beside in both.standing["by_pillar"].items():
        too_much = len(beside["said_too_much"])
        section = pillar_on_the_wall(both, pillar)
        assert (f"<b>{too_much}</b></p>" in section) is bool(too_much)


def test_the_wall_shows_the_terminals_hazards(both: Both):
    hazards = both.standing["hazards"]
    unsafe = len(hazards["unacceptable"]), len(hazards["unrated"])
    words = f"■ hazards: unacceptable {unsafe[0]}, unrated {unsafe[1]}"
    counted = f"hazards: {hazards['open'] or 'none'} open"
    section = pillar_on_the_wall(both, "clinical_safety")
    assert (words if any(unsafe) else counted) in section


def test_the_wall_shows_what_moved_and_what_was_promised(both: Both):
    wall, since, made = (
        both.reads("Where we stand"),
        both.standing["since"],
        both.standing["promises"],
    )
    for words, key in (("worse", "worse"), ("better", "better"), ("re-dated", "redated")):
        assert f"{words} <b>{len(since[key])}</b>" in wall
    assert f"raised early <b>{len(since['raised_early'])}</b>" in wall
    kept = " · ".join(f"{word} <b>{made[word]}</b>" for word in ("kept", "late", "broken"))
    assert (kept in wall) is bool(sum(made.values()))


def test_the_deep_dive_counts_the_terminals_questions(both: Both):
    states = [question["state"] for question in both.questions]
    counts = {"today": "asked", "answered": "answered", "reserve": "reserve", "held": "parked"}
    line = found(r"(today \d+ · .*?)\n", both.reads("Deep dive"))
    for word, state in counts.items():
        assert f"{word} {states.count(state)}" in line
    assert f"promises broken {both.standing['promises']['broken']}" in line


def test_the_list_of_criteria_shows_the_terminals_statuses(both: Both):
    counts, told = both.standing["counts"], {c["ref"]: c for c in both.standing["criteria"]}
    assert f"{counts['criteria']} of {counts['criteria']} criteria" in both.reads("Criteria")
    rows = both.pages["Criteria"].dataframe[0].value
    assert len(rows) == counts["criteria"]
    for ref, says, shows in zip(rows["Ref"], rows["We say"], rows["Records show"], strict=True):
        assert Status(told[ref]["computed"]).words in shows[0]
        declared = told[ref]["declared"]
        assert declared is None or Declared(declared).words.lower() in says[0].lower()


def test_only_must_haves_are_as_many_as_the_terminals(both: Both):
    counts = both.standing["counts"]
    assert counts["musts"] == sum(pillar["musts"] for pillar in both.standing["pillars"])
    assert f"{counts['musts']} of {counts['criteria']} criteria" in both.reads("Must-haves")


def test_the_lists_of_issues_and_hazards_are_as_long_as_the_terminals(both: Both):
    counts, hazards = both.standing["counts"], both.standing["hazards"]
    for key, view in (("issues_open", "Issues"), ("issues_closed", "Closed issues")):
        number = counts[key]
        assert (f"{number} of {number} " in both.reads(view)) is bool(number)
    open_ = both.pages["Hazards"].dataframe[0].value if hazards["open"] else ()
    assert len(open_) == hazards["open"]
    unscored = f"Open and not scored, which is not low: {hazards['unscored_today']}."
    assert (unscored in both.reads("Hazards")) is bool(hazards["logged"])


def test_the_decision_page_shows_the_terminals_gateway(both: Both):
    gateway, page = both.standing["gateway"], both.reads("Decision")
    assert gateway["says"] in page
    assert f"{gateway['met']} of the {gateway['due']} must-have" in page
    stops, _, rest = page.partition("Must-haves not due yet")
    for ref in gateway["stops"]:
        assert ref in stops
    for ref in gateway["later"]:
        assert f"- {ref} (" in rest


def test_the_outlook_says_the_terminals_forecast(both: Both):
    outlook, counts = both.reads("Outlook"), both.standing["counts"]
    assert both.standing["forecast"]["says"] in outlook
    assert f"{counts['musts_met']} of " in found("In words\n(.*?)Go-live is", outlook)
    rows = both.pages["Outlook"].table[0].value if both.pages["Outlook"].table else None
    told = {c["ref"]: c["forecast"] for c in both.standing["criteria"]}
    asked = {ref for ref, forecast in told.items() if "asks" in forecast}
    assert rows is None or {unescaped(name).split()[0] for name in rows["Must-have"]} <= asked


def test_the_heat_map_holds_every_must_of_the_terminal_once(both: Both):
    cells = re.findall(r"<small>.*?: (\d+) of (\d+)</small>", both.reads("Heat map"))
    assert sum(int(of) for _, of in cells) == both.standing["counts"]["musts"]
    assert all(int(number) <= int(of) for number, of in cells)


def test_a_criterion_says_the_terminals_forecast_and_shares(both: Both):
    panel = both.reads("A criterion")
    [told] = [c for c in both.standing["criteria"] if c["ref"] == "OP-01"]
    assert told["reason"] in panel
    for line in told.get("shares", {}).get("says", ()):
        assert line in panel
    forecast = told["forecast"]
    assert forecast["says"] in panel or "Nothing is measured here" in panel
    assert forecast.get("asks", "") in panel


def test_wherever_a_criterion_stands_with_its_status_it_is_the_terminals(both: Both):
    told = {c["ref"]: c for c in both.standing["criteria"]}
    tables = [t.value for page in both.pages.values() for t in (*page.dataframe, *page.table)]
    for table in (t for t in tables if "Records show" in t):
        names = table["Ref"] if "Ref" in table else map(unescaped, table["Must-have"])
        for name, shows in zip(names, table["Records show"], strict=True):
            words = Status(told[name.split()[0]]["computed"]).words
            assert words in (unescaped(shows) if isinstance(shows, str) else shows[0])


def test_the_matrix_holds_every_open_hazard_of_the_terminal_once(both: Both):
    hazards, page = both.standing["hazards"], both.pages["Matrix"]
    without = re.findall(r"Without a severity and a likelihood: (\d+)", both.reads("Matrix"))
    for cells, missing in zip([grid.value for grid in page.dataframe], without, strict=True):
        placed = [re.match(r"(\d+) hazard", cell) for cell in cells.to_numpy().ravel()]
        assert sum(int(hit[1]) for hit in placed if hit) + int(missing) == hazards["open"]
