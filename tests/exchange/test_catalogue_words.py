import re

from readiness.exchange.catalogue import DATA, rows
from readiness.vocabulary import Pillar, Priority, TargetBasis

CRITERIA = rows("criteria")
GATEWAYS = rows("gateways")
SECTIONS = re.split(r"\n## ", (DATA / "README.md").read_text(encoding="utf-8"))
MAY_BE_EMPTY = {"measure", "unit", "direction", "target", "tolerance", "curve", "counts"}
EXPLAINED = {"NHS", "GP", "GPs"}
EXECUTIVES = {
    "Chief executive",
    "Chief operating officer",
    "Chief medical officer",
    "Chief nursing officer",
    "Chief digital and information officer",
    "Chief finance officer",
    "Chief people officer",
    "Senior information risk owner",
    "Senior responsible owner",
}


def section(start: str) -> str:
    """The part of the folder's own page whose heading begins so."""
    [found] = [part for part in SECTIONS if part.startswith(start)]
    return found


def test_every_row_is_complete():
    gaps = [
        (row["ref"], key)
        for row in CRITERIA
        for key, value in row.items()
        if not value and key not in MAY_BE_EMPTY
    ]

    assert gaps == []


def test_no_cell_has_stray_spaces_or_missing_columns():
    cells = [cell for row in CRITERIA + GATEWAYS for cell in row.values()]

    assert [cell for cell in cells if cell != " ".join(cell.split())] == []
    assert {len(row) for row in CRITERIA} == {19}
    assert {len(row) for row in GATEWAYS} == {5}


def test_every_reference_is_unique_and_tells_its_pillar():
    starts = {"OP": "operational", "TE": "technical", "CS": "clinical_safety"}
    refs = [row["ref"] for row in CRITERIA]

    assert len(set(refs)) == len(refs)
    assert [ref for ref in refs if not re.fullmatch(r"(OP|TE|CS|ST)-\d\d[b-d]?", ref)] == []
    assert [
        row["ref"] for row in CRITERIA if starts.get(row["ref"][:2], row["pillar"]) != row["pillar"]
    ] == []


def test_no_two_criteria_ask_for_the_same_thing():
    for key in ("statement", "meaning", "measure"):
        said = [row[key].casefold() for row in CRITERIA if row[key]]
        assert len(set(said)) == len(said), f"{key} is repeated"


def test_a_statement_is_one_line_without_a_full_stop():
    statements = [row["statement"] for row in CRITERIA]

    assert [text for text in statements if not text[0].isupper()] == []
    assert [text for text in statements if text[-1] in ".;:,!?"] == []
    assert [text for text in statements if len(text) > 80] == []


def test_a_meaning_is_at_most_two_short_sentences():
    meanings = [row["meaning"] for row in CRITERIA]

    assert [text for text in meanings if len(text.split()) >= 30] == []
    assert [text for text in meanings if len(re.findall(r"[.?!](?: |$)", text)) not in (1, 2)] == []
    assert [text for text in meanings if not text.endswith(".")] == []


def test_no_abbreviation_is_left_unexplained():
    shown = [(row["ref"], row[key]) for row in CRITERIA for key in ("statement", "meaning", "unit")]
    found = {(ref, word) for ref, text in shown for word in re.findall(r"\b[A-Z]{2,}s?\b", text)}

    assert {(ref, word) for ref, word in found if word not in EXPLAINED} == set()


def test_every_pillar_has_musts_and_some_that_cannot_be_waived():
    for pillar in Pillar:
        priorities = {row["priority"] for row in CRITERIA if row["pillar"] == pillar}
        assert priorities == set(Priority), pillar


def test_every_must_that_cannot_be_waived_is_argued_for():
    argued = section("The musts that nobody can waive")
    strict = [row["ref"] for row in CRITERIA if row["priority"] == Priority.MUST_NOT_WAIVE]

    assert len(strict) == 11
    assert [ref for ref in strict if f"`{ref}`" not in argued] == []


def test_the_legal_duties_of_the_safety_standard_cannot_be_waived():
    priority = {row["ref"]: row["priority"] for row in CRITERIA}

    assert {priority[ref] for ref in ("CS-01", "CS-06", "CS-10", "CS-11")} == {"must_not_waive"}


def test_every_criterion_has_one_accountable_executive():
    assert {row["executive"] for row in CRITERIA} == EXECUTIVES


def test_a_default_says_that_it_is_ours():
    defaults = [row for row in CRITERIA if row["target_basis"] == TargetBasis.DEFAULT]

    assert [row["ref"] for row in defaults if not row["basis"].startswith("Our default")] == []


def test_a_published_target_names_a_publisher_that_the_readme_lists():
    listed = section("Where the facts come from")
    publishers = re.findall(r"^\| ([^|]+?) \|", listed, flags=re.MULTILINE)[1:]
    published = [row for row in CRITERIA if row["target_basis"] == TargetBasis.PUBLISHED]

    assert published
    assert [row["ref"] for row in published if not row["basis"].startswith(tuple(publishers))] == []


def test_no_basis_is_a_bare_code_or_a_link():
    bases = [row["basis"] for row in CRITERIA + GATEWAYS]

    assert [text for text in bases if re.search(r"\bS\d+\b|t:\w+|https?:|www\.", text)] == []
    assert [text for text in bases if not text.endswith(".")] == []
