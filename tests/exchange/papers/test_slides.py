"""A view as a slide: the screen's figures, a real title, a table that is told in words."""

import io

import pytest
from pptx import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide as Drawn

from readiness.errors import Refused
from readiness.exchange.papers.kinds import paper_of
from readiness.exchange.papers.view_slides import changed_slide
from readiness.scoring.since import last_time, since
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot
from readiness.what_changed import NOTHING, Change, Changes
from tests.factories import (
    a_criterion,
    a_gateway,
    a_hazard,
    a_question,
    a_snapshot,
    an_action,
    an_issue,
    judged,
)

THINGS = (
    a_criterion(),
    judged("red"),
    a_question(text="Who covers the <b>nights</b>?", to="COO", asked=None, raised="2026-11-20"),
    an_action(text="Book the rooms", owner="COO", due="2026-11-20"),
)

GRAVE = {"severity": "considerable", "likelihood": "very_high"}
SLIGHT = {"severity": "minor", "likelihood": "low"}


def slides(kind: str, snapshot: Snapshot) -> list[Drawn]:
    return list(Presentation(io.BytesIO(paper_of(kind, snapshot, ending="pptx"))).slides)


def words(slide: Drawn) -> str:
    """Everything that stands on a slide, its table row by row."""
    said = [shape.text_frame.text for shape in slide.shapes if isinstance(shape, Shape)]
    for shape in slide.shapes:
        if isinstance(shape, GraphicFrame) and shape.has_table:
            said += [" | ".join(cell.text for cell in row.cells) for row in shape.table.rows]
    return "\n".join(said)


def title(slide: Drawn) -> str:
    assert slide.shapes.title is not None
    return str(slide.shapes.title.text_frame.text)


def described(slide: Drawn) -> str:
    [table] = [shape for shape in slide.shapes if isinstance(shape, GraphicFrame)]
    return str(table._element.nvGraphicFramePr.cNvPr.get("descr"))


def test_where_we_stand_is_one_slide_in_the_words_of_the_screen():
    snapshot = a_snapshot(THINGS)
    [slide] = slides("standing", snapshot)
    told = words(slide)

    assert title(slide) == "Are we ready to go live?"
    assert standing(snapshot).verdict in told
    assert "Operational | ■ Will miss | ■ Will miss | 0 of 1 | not named" in told
    assert "Promises: kept 0, late 0, broken 1: Book the rooms, COO" in told
    assert "as at 23 November 2026 · 60 days to go-live" in told


def test_its_table_is_told_in_words_to_who_cannot_see_it():
    [slide] = slides("standing", a_snapshot(THINGS))
    assert "Operational; ■ Will miss; ■ Will miss; 0 of 1; not named." in described(slide)


def test_a_pillar_is_one_slide_of_its_must_haves_the_worst_first():
    good = a_criterion("OP-02"), judged("green", of="OP-02")
    [slide] = slides("operational", a_snapshot(THINGS, good))
    rows = [line for line in words(slide).splitlines() if line.startswith("Statement")]

    assert title(slide) == "Operational: ■ Will miss"
    assert [row.split(" | ")[0] for row in rows] == ["Statement of OP-01", "Statement of OP-02"]


def test_each_question_of_today_is_a_slide_without_its_crib():
    snapshot = a_snapshot(THINGS)
    found = slides("questions", snapshot)
    asked = next(slide for slide in found if title(slide) == "To the COO")

    assert "Who covers the <b>nights</b>?" in words(asked)
    assert all("good answer" not in words(slide).lower() for slide in found)


def test_the_decision_is_a_slide_with_what_stops_it():
    snapshot = a_snapshot(THINGS, a_gateway(planned="2026-12-10"))
    [slide] = slides("decision", snapshot)
    assert title(slide).endswith(": for decision")
    assert "OP-01" in words(slide)


def test_a_programme_with_nothing_in_it_has_slides_too():
    for kind in ("standing", "technical"):
        [slide] = slides(kind, a_snapshot())
        assert "as at 23 November 2026" in words(slide)


@pytest.mark.parametrize(("kind", "said"), [("decision", "no gateway"), ("questions", "no quest")])
def test_what_is_not_there_is_no_slide(kind: str, said: str):
    with pytest.raises(Refused, match=said):
        slides(kind, a_snapshot())


def test_the_heat_map_is_a_slide_with_the_worst_of_every_workstream():
    found = a_criterion(workstream="Training", site="Hollin Park"), judged("red")
    [slide] = slides("heat-map", a_snapshot(found))
    assert "Pillar | Workstream | Hollin Park" in words(slide)
    assert "Operational | Training | R ■ will miss: 1 of 1" in words(slide)


def test_the_outlook_is_drawn_from_the_figures_of_the_screen_and_told_in_words():
    snapshot = a_snapshot(THINGS)
    drawn, measures = slides("outlook", snapshot)
    [chart] = [shape.chart for shape in drawn.shapes if isinstance(shape, GraphicFrame)]
    burn = standing(snapshot).burn_up
    assert {s.name: tuple(s.values) for s in chart.plots[0].series} == {
        "Must-haves to meet": burn.scope,
        "Must-haves met": burn.met,
    }
    assert standing(snapshot).forecast.says in words(drawn)
    assert "0 of 1 must-haves met. Go-live is" in described(drawn)
    assert "None is measured and short of its target." in words(measures)


def test_the_matrix_is_a_slide_with_what_stood_in_each_cell_before_and_stands_after():
    [slide] = slides("hazard-matrix", a_snapshot(a_hazard(initial=GRAVE, residual=SLIGHT)))
    assert "1 → 0 · 4 must be reduced" in words(slide)
    assert "0 → 1 · 1 acceptable" in words(slide)


def test_the_open_issues_are_a_slide_safety_first_and_the_rest_counted():
    plain = [an_issue(f"IS-{n}", name=f"Late {n}", patient_safety=None) for n in range(10, 50)]
    [slide] = slides(
        "issues", a_snapshot(*plain, an_issue("IS-9", name="Labels jam", patient_safety=True))
    )
    rows = [line for line in words(slide).splitlines() if " | " in line]
    assert rows[1].startswith("Labels jam | ")
    assert f"And {41 - len(rows[1:])} more open issues." in words(slide)


def test_what_changed_is_a_slide_sort_by_sort():
    snapshot = a_snapshot(THINGS)
    found = (Changes("New", (Change("Issue IS-1: Labels jam", "A. Lead"), Change("Two", "B"))),)
    moved = since(snapshot.known.on(last_time(snapshot).day), snapshot)
    slide = changed_slide(snapshot, moved, found)
    assert [cell.text for cell in slide.rows[0]] == ["New", "2", "Issue IS-1: Labels jam (A. Lead)"]
    assert NOTHING in changed_slide(snapshot, moved, ()).lines


def test_what_changed_is_never_said_to_be_nothing_where_it_cannot_be_read():
    with pytest.raises(Refused, match="not at hand"):
        slides("what-changed", a_snapshot(THINGS))


@pytest.mark.parametrize("kind", ["heat-map", "outlook", "hazard-matrix", "issues"])
def test_every_view_of_an_empty_programme_says_so_on_its_slide(kind: str):
    for slide in slides(kind, a_snapshot()):
        assert "as at 23 November 2026" in words(slide)
