import re
from itertools import chain
from pathlib import Path

import pytest

from readiness.charts.palette import FIVE, ON_ANY, TINTS

ROOT = Path(__file__).parents[2]
LOOKS = ROOT / "pages" / "components"
THEMES = LIGHT, DARK = 0, 1
LETTERS, SHAPES = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
PAGE = re.compile(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
OURS = {name: both for name, *both in PAGE.findall((LOOKS / "style.css").read_text())}
CONFIG = (ROOT / ".streamlit" / "config.toml").read_text()
LETTERS_OF = re.findall(r'textColor = "(#[0-9a-f]{6})"', CONFIG)
WORDS = ("soft", "lead", "blue", "green", "amber", "red", "grey")
EDGES = ("edge-blue", "edge-green", "edge-amber", "edge-red", "edge-grey")
GROUNDS = [name.removeprefix("on-") for name in OURS if name.startswith("on-")]


def brightness(colour: str) -> float:
    """The relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((brightness(one), brightness(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_contrast_is_reckoned_as_the_standard_reckons_it():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_colour_can_be_read_on_the_page(word, theme):
    assert contrast(OURS[word][theme], OURS["page"][theme]) >= LETTERS


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("edge", EDGES)
def test_every_edge_of_colour_can_be_seen_on_the_page(edge, theme):
    assert contrast(OURS[edge][theme], OURS["page"][theme]) >= SHAPES


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_what_stands_on_a_ground_of_colour_can_be_read(ground, theme):
    assert contrast(OURS[f"ink-{ground}"][theme], OURS[f"on-{ground}"][theme]) >= LETTERS


@pytest.mark.parametrize("colour", FIVE)
def test_a_chart_can_be_seen_in_either_theme(colour):
    for page in OURS["page"]:
        assert contrast(colour, page) >= SHAPES
    assert contrast(colour, ON_ANY) >= SHAPES  # the shapes that stand in its cells


def seen_through(tint: str, page: str) -> str:
    """What a colour looks like of which a part of the page behind it is seen."""
    share = int(tint[7:9], 16) / 255
    parts = [
        int(tint[n : n + 2], 16) * share + int(page[n : n + 2], 16) * (1 - share) for n in (1, 3, 5)
    ]
    return "#" + "".join(f"{round(part):02x}" for part in parts)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("risk", TINTS)
def test_what_stands_in_the_matrix_can_be_read(risk, theme):
    behind = seen_through(TINTS[risk], OURS["page"][theme])

    assert contrast(LETTERS_OF[theme], behind) >= LETTERS


def test_a_colour_is_named_where_it_is_proved_and_nowhere_else():
    styles = "".join(path.read_text() for path in LOOKS.glob("*.css"))
    charts = [p for p in (ROOT / "readiness/charts").glob("*.py") if p.stem != "palette"]
    pages = chain((ROOT / "pages").rglob("*.py"), charts)

    unproved = re.findall(r"#[0-9a-fA-F]{3,8}\b", PAGE.sub("", styles))
    assert unproved == []
    assert [p.name for p in pages if re.search(r'"#[0-9a-fA-F]{6}"', p.read_text())] == []


def test_every_colour_that_a_style_asks_for_is_there():
    styles = "".join(path.read_text() for path in LOOKS.glob("*.css"))

    asked = set(re.findall(r"var\(--([a-z-]+)\)", styles)) - {"small", "large"}
    assert asked == set(OURS)


def test_the_page_and_its_buttons_are_the_theme_s():
    light, dark = CONFIG.partition("[theme.light]")[2].split("[theme.dark]")

    assert f'backgroundColor = "{OURS["page"][DARK]}"' in dark
    for theme, button in zip((light, dark), OURS["on-button"], strict=True):
        assert f'primaryColor = "{button}"' in theme
    assert len(LETTERS_OF) == len(THEMES)
    assert all(contrast(*both) >= LETTERS for both in zip(LETTERS_OF, OURS["page"], strict=True))
