"""Every way in which people write their hazard logs, read by the same rules."""

import pytest

from readiness.exchange.hazard_logs.naming import split_title
from tests.exchange.taking import LOGS, flagged, named, rated, taken_in, the_log

EVERY_LOG = sorted(path.name for path in LOGS.iterdir())
NAMES = {
    "attributes.md": ["Advice is wrong in a crisis", "Data is lost"],
    "bold_labels.md": ["Stale letter opened"],
    "nested.json": ["Overdose"],
    "nested_bullets.md": ["Printer fails", "Screen freezes"],
    "numbered_rows.csv": ["Dup record", "Late sync"],
    "one_line_each.md": ["Wrong patient", "Old result"],
    "other_scale.md": ["Wrong survey sent", "Answers lost"],
    "short_heads.md": ["Invented finding in a summary", "Missing allergy", "Slow"],
    "bullets.md": ["Dose shown without its unit", "Alert cannot be seen"],
    "by_key.json": ["Clock drifts", "Night shift sees yesterday"],
    "entries.json": ["Allergy severity lost", "Ward codes unmapped"],
    "field_tables.md": ["Blood group overwritten", "Time zone"],
    "headings_and_html_tables.md": ["Messages arrive in the wrong order"],
    "labelled_lines.md": ["An alert is shown to the wrong team", "An alert is shown twice"],
    "linked_by_ids.json": [
        "Observation filed for the wrong patient",
        "Tablet shows yesterday's list",
    ],
    "links_back.json": ["Old image shown", "Image of another patient"],
    "one_hazard.md": ["Clinic that does not exist"],
    "sections.md": ["Wrong record displayed", "Printing fails"],
    "spans.html": ["A letter goes to the old address", "A result is filed twice"],
    "two_heads.csv": [
        "Visit list is out of date",
        "Two people are merged",
        "Dose in the wrong unit",
    ],
    "wide.md": ["Orders sit in a queue", "Letters unsent"],
}
SCORED = {
    "attributes.md": [(None, None), (("minor", "low"), None)],
    "bold_labels.md": [(None, None)],
    "nested.json": [(("major", "medium"), ("major", "low"))],
    "nested_bullets.md": [
        (("minor", "high"), ("minor", "low")),
        (("significant", "high"), ("significant", "high")),
    ],
    "numbered_rows.csv": [
        (None, None),
        (("considerable", "low"), ("considerable", "very_low")),
    ],
    "one_line_each.md": [(("major", "low"), None), (("considerable", "medium"), None)],
    "other_scale.md": [(None, None), (None, None)],
    "short_heads.md": [
        (("major", "high"), ("major", "low")),
        (("major", "medium"), ("major", "medium")),
        (("significant", "medium"), ("significant", "low")),
    ],
    "bullets.md": [(("catastrophic", "low"), ("catastrophic", "very_low")), (None, None)],
    "by_key.json": [(("minor", "medium"), ("minor", "high")), (4, None)],
    "entries.json": [(("major", "medium"), None), (None, None)],
    "field_tables.md": [(("catastrophic", "low"), ("catastrophic", "medium")), (None, None)],
    "headings_and_html_tables.md": [(("considerable", "medium"), ("considerable", "low"))],
    "labelled_lines.md": [(("major", "medium"), None), (None, None)],
    "linked_by_ids.json": [(None, None), (None, None)],
    "links_back.json": [(("major", "medium"), ("major", "very_low")), (None, None)],
    "one_hazard.md": [(("significant", "low"), None)],
    "sections.md": [(None, None), (("considerable", "high"), None)],
    "spans.html": [
        (("significant", "high"), ("significant", "low")),
        (("minor", "very_low"), ("minor", "very_low")),
    ],
    "two_heads.csv": [
        (("considerable", "medium"), ("considerable", "low")),
        (("major", "low"), ("major", "medium")),
        (None, ("minor", "low")),
    ],
    "wide.md": [(("major", "high"), None), (None, ("major", "high"))],
}
DOUBTFUL = {
    "attributes.md": [
        ("initial", "Catastrophic (5) / Possible (3) / 15 - High"),
        ("residual", "5 - Low"),
        ("residual", "N/A"),
        ("owner", "—"),
    ],
    "bold_labels.md": [
        ("initial", "TBC"),
        ("residual", "TBC — awaiting controls"),
        ("status", "Draft from LLM"),
        ("controls", "None identified"),
    ],
    "nested.json": [],
    "nested_bullets.md": [("owner", "TBC")],
    "numbered_rows.csv": [
        ("initial", "4 / 3 / 12"),
        ("residual", "4 / 2 / 8"),
        ("name", "HAZ002"),
    ],
    "one_line_each.md": [],
    "other_scale.md": [
        ("initial", "High / Medium / Intolerable"),
        ("residual", "ALARP"),
        ("initial", "Medium / Low / ALARP"),
        ("residual", "Acceptable"),
    ],
    "short_heads.md": [
        ("controls", "None"),
        ("status", "Open — blocked"),
        ("owner", "UNASSIGNED"),
        ("controls", "—"),
        ("controls", "n/a"),
    ],
    "bullets.md": [("initial", "Serious / Low / 9"), ("status", "monitoring")],
    "by_key.json": [("residual", "TBC"), ("controls", "n/a"), ("owner", "Unassigned")],
    "entries.json": [
        ("owner", "UNASSIGNED"),
        ("initial", "Considerable / High / 4; must be reduced"),
        ("status", "SIGNED"),
    ],
    "field_tables.md": [("owner", "TBC"), ("initial", "Minor / High / 3")],
    "headings_and_html_tables.md": [("controls", "n/a")] * 3,
    "labelled_lines.md": [
        ("residual", "Major / Low / Very low"),
        ("status", "Under review"),
        ("initial", "Negligible / Likely / 4"),
        ("owner", "Unassigned"),
    ],
    "linked_by_ids.json": [("initial", "Major / Possible"), ("initial", "Major / Rare; Minor")],
    "links_back.json": [("initial", "Catastrophic / Unlikely / 10"), ("status", "Accepted")],
    "one_hazard.md": [("residual", "TBC"), ("status", "Draft from LLM")],
    "sections.md": [
        ("initial", "5 (Catastrophic) / 3 (Possible - without controls) / 15 (CRITICAL)"),
        ("residual", "5 / 1 (Rare) / 5 (LOW)"),
        ("status", "✅ MITIGATED (LOW residual risk)"),
        ("owner", "UNASSIGNED"),
    ],
    "spans.html": [("controls", "—"), ("controls", "TBC")],
    "two_heads.csv": [
        ("causes", "Battery flat"),
        ("controls", "n/a"),
        ("initial", "Major / Very High / 4"),
        ("status", "Mitigated"),
    ],
    "wide.md": [
        ("residual", "Major × Low = 3 (2 after training)"),
        ("causes", "—"),
        ("initial", "Major × Medium = 4"),
        ("status", "Live"),
        ("controls", "TBC"),
        ("owner", "UNASSIGNED"),
        ("causes", "Folder unknown"),
        ("controls", "Train secretaries"),
    ],
}


@pytest.mark.parametrize("name", EVERY_LOG)
def test_every_hazard_is_found_in_the_order_of_its_file(name):
    assert [record["name"] for record in the_log(name).records] == NAMES[name]


@pytest.mark.parametrize("name", EVERY_LOG)
def test_a_rating_is_scored_only_in_the_standards_words(name):
    records = the_log(name).records
    assert [(rated(r, "initial"), rated(r, "residual")) for r in records] == SCORED[name]


@pytest.mark.parametrize("name", EVERY_LOG)
def test_everything_doubtful_is_reported_and_nothing_else(name):
    taken = the_log(name)

    assert flagged(taken) == DOUBTFUL[name]
    assert {flag.record for flag in taken.flags} <= {*NAMES[name], "HAZ002"}


@pytest.mark.parametrize("name", EVERY_LOG)
def test_taking_a_log_in_twice_changes_nothing(programme, name):
    data = (LOGS / name).read_bytes()
    first = taken_in(programme, "hazards", data, name)
    second = taken_in(programme, "hazards", data, name)

    assert first.counts == {"new": len(NAMES[name]), "changed": 0, "unchanged": 0}
    assert second.counts == {"new": 0, "changed": 0, "unchanged": len(NAMES[name])}
    assert second.plan.changes_nothing


@pytest.mark.parametrize("name", EVERY_LOG)
def test_the_cells_are_kept_as_they_stood(name):
    for record in the_log(name).records:
        texts = [text for _, text in record["raw"]]
        assert any(record["name"] in text for text in texts)
        assert record["taken_from"] == name


def test_controls_know_what_their_headings_say():
    (record,) = the_log("headings_and_html_tables.md").records

    assert named(record, "existing") == ["Sequence numbers in every message."]
    assert record["controls"][1]["kind"] == "design"
    assert record["causes"] == ["Queues with several workers.", "Clocks that differ."]


def test_what_is_linked_by_references_is_brought_to_its_hazard():
    first, second = the_log("links_back.json").records

    assert first["causes"] == ["Cache not cleared", "Session shared"]
    assert named(first, "verified") == ["Cache cleared on change"]
    assert named(second) == ["Name on every image"]
    assert first["effect"] == "Wrong finding"


@pytest.mark.parametrize(
    ("title", "ref", "name"),
    [
        ("H-001: Wrong patient", "H-001", "Wrong patient"),
        ("HZ-3 – Wrong patient", "HZ-3", "Wrong patient"),
        ("UKC010 Code is dropped", "UKC010", "Code is dropped"),
        ("Hazard 4", "4", None),
        ("3. Late letters", None, "Late letters"),
        ("2 patients are merged", None, "2 patients are merged"),
        ("NHS111 referral is lost", None, "NHS111 referral is lost"),
    ],
)
def test_a_title_is_parted_from_the_number_before_it(title, ref, name):
    assert split_title(title) == (ref, name)
