"""What public logs in pages do that no template does, each in a small page of our own."""

import pytest

from tests.exchange.taking import flagged, named, rated, read_log


def block(**rows):
    """A field table under a heading, as some logs tell each hazard."""
    lines = "".join(f"| **{key}** | {text} |\n" for key, text in rows.items())
    return f"### HAZ-01 — A list is stale\n\n| | |\n|---|---|\n{lines}"


def of_one(**rows):
    (record,) = read_log(block(**rows)).records
    return record


def test_a_summary_that_agrees_with_its_hazards_says_nothing():
    table = "\n\n## Summary\n\n| ID | Hazard | Initial |\n|---|---|---|\n| HAZ-01 | Stale | {} |\n"
    page = block(Hazard="Old", Cause="Cache", Initial="Major / High → 4")
    assert not read_log(page + table.format("4 ⛔")).flags
    assert flagged(read_log(page + table.format("3"))) == [("initial", "3")]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("**Major (single) / High → 4.** It was seen in 2 of 5 tests, 3 wards", ("major", "high")),
        ("**Major / Low → 3 — Undesirable.** *Low* is measured. Not below 3", ("major", "low")),
        ("**Major / High → 4.** Once built, likelihood moves to Low", None),
        ("**Major / Low → 3.** Until May this stood at 2", None),
        ("**Major / Low → 4.** It was seen in 2 of 5 tests", None),
        ("Major × Low = 3 (2 after training)", None),
    ],
)
def test_what_is_said_after_a_rating_counts_only_where_it_is_another_rating(text, score):
    record = of_one(Hazard="Old", Cause="Cache", Initial=text)
    assert rated(record, "initial") == score
    assert ("initial_stated" in record) == (score is None)


def test_a_product_of_two_places_is_kept_as_stated():
    taken = read_log("### H1 — Stale list\n- **Cause:** Cache\n- **Initial L×S:** 2 × 2 = 4\n")
    (flag,) = taken.flags
    assert "it is a product" in flag.why
    assert taken.records[0]["initial_stated"] == "2 × 2 = 4"


def test_a_table_of_which_heading_is_which_is_no_hazard():
    key = "| Template | Here |\n|---|---|\n| Hazard name | Heading |\n| Possible causes | Cause |\n"
    taken = read_log(
        f"## Key\n\n{key}| Clinical impact | Effect |\n\n{block(Cause='A', Effect='B')}"
    )
    assert [record["name"] for record in taken.records] == ["A list is stale"]


def test_labels_in_the_middle_of_a_paragraph_are_told_apart():
    page = "## HZ-1 Stale list\n\n**Chain.** It goes stale.\n\n**Severity** Catastrophic (all).\n"
    taken = read_log(
        f"{page}**Likelihood** Low. **Status** controlled.\n\n**Controls.** Flush it.\n"
    )
    (record,) = taken.records

    assert rated(record, "initial") == ("catastrophic", "low")
    assert record["status_stated"] == "controlled."
    assert record["description"] == "Chain. It goes stale."
    assert named(record) == ["Flush it."]


def test_a_sentence_in_bold_is_no_label():
    page = block(Cause="Cache", Effect="Delay") + "\n> **The control is at part A.** See there.\n"
    assert not named(read_log(page).records[0])


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("HAZARD-CS01: Stale list", "HAZARD-CS01"),
        ("HAZ-A1 Stale list", "HAZ-A1"),
        ("Hazard 9 - Stale list", "9"),
        ("Stale list", None),
    ],
)
def test_a_number_with_letters_in_it_is_parted_from_the_title(text, ref):
    (record,) = read_log(f"## {text}\n\n### Cause\nCache\n\n### Effect\nDelay\n").records
    assert (record.get("ref"), record["name"]) == (ref, "Stale list")


@pytest.mark.parametrize(
    "text",
    [
        "None identified during the first analysis.",
        "None recorded",
        "None effective. It was tried",
        "No controls in place",
        "not recorded",
    ],
)
def test_a_control_that_is_said_not_to_exist_is_reported_and_none(text):
    taken = read_log(block(Cause="Cache", Effect="Delay", Controls=text))
    assert not named(taken.records[0])
    assert flagged(taken) == [("controls", text)]


def test_a_control_may_begin_with_none_of_them():
    record = of_one(Cause="Cache", Effect="Delay", Controls="None of the lists is cached at night")
    assert named(record) == ["None of the lists is cached at night"]


def test_not_accepted_is_nobodys_name():
    taken = read_log(block(Cause="Cache", Effect="Delay") + "| **Accepted by** | not accepted. |\n")
    assert "approved_by" not in taken.records[0]
    assert flagged(taken) == [("approved_by", "not accepted.")]


def test_headings_with_something_in_brackets_still_say_the_kind_of_control():
    page = "## HZ-1 Stale list\n\n### Cause\nCache\n\n### Hazard controls\n\n"
    page += "#### Design controls (us)\n- Flush it\n\n"
    page += "#### Testing controls (us)\n- Unit test: flush, then look\n"
    (record,) = read_log(page).records
    assert record["controls"] == [
        {"name": "Flush it", "kind": "design"},
        {"name": "Unit test: flush, then look", "kind": "test"},
    ]


def test_what_stands_under_a_heading_of_its_own_stays_with_the_hazard():
    page = (
        "## HZ-1 Stale list\n\n### Cause\nCache\n\n### Effect\nDelay\n\n### Next steps\n- Look\n\n"
    )
    page += "### Recommended Additional Mitigations\n- [ ] Flush it\n\n### Residual risk\n3\n"
    (record,) = read_log(page).records

    assert ["Next steps", "Look"] in record["raw"]
    assert record["controls"] == [{"name": "Flush it", "state": "proposed"}]
    assert record["residual"] == 3


def test_a_further_row_of_a_field_without_a_name_is_reported():
    page = block(Cause="Cache", Controls="1. Flush it") + "| | 2. Look at it |\n"
    taken = read_log(page)
    assert named(taken.records[0]) == ["Flush it", "Look at it"]
    assert flagged(taken) == [("controls", "2. Look at it")]


def test_whether_it_is_acceptable_is_said_of_the_rating_before_it():
    page = block(Cause="Cache", Severity="Major", Likelihood="Low")
    page += "| **Residual risk** | 2 |\n| **Risk acceptability** | ALARP |\n"
    (record,) = read_log(page).records
    assert rated(record, "initial") == ("major", "low")
    assert record["residual_stated"] == "2; ALARP"


def test_lists_before_a_page_are_read_as_the_page_is():
    front = "---\nid: HZ-1\ntitle: Stale list\ntopic: x1\ncauses:\n  - Cache\n  - Clock\n---\n"
    (record,) = read_log(f"{front}\n# Stale list\n\n## Effect\nDelay\n").records

    assert record["causes"] == ["Cache", "Clock"]
    assert ["topic", "topic: x1"] in record["raw"] or ["", "topic: x1"] in record["raw"]


def test_a_hazard_may_be_folded_away_in_a_page():
    one = "<details><summary>Hazard {0} - Stale {0}</summary>\n<a>link</a><br>\n## Hazard {0}\n\n"
    one += (
        "### Hazard name\nStale {0}\n\n### Cause(s)\nCache\n\n### Effect\nDelay\n\n</details>\n\n"
    )
    taken = read_log(one.format(9) + one.format(7))
    assert [(r["ref"], r["name"]) for r in taken.records] == [("9", "Stale 9"), ("7", "Stale 7")]
    assert all("description" not in record for record in taken.records)


def test_headings_in_no_row_and_numbers_in_a_link_are_read():
    head = (
        "<table><thead><th>Hazard Number</th><th>Hazard Name</th><th>Initial<br>Risk</th></thead>"
    )
    page = f"# Risk Rating\n\n{head}<tr><td>{{{{pagelink:FH01}}}}</td><td>Stale list</td><td>3</td>"
    (record,) = read_log(f"{page}</tr></table>\n").records
    assert (record["ref"], record["name"], record["initial"]) == ("FH01", "Stale list", 3)


def test_digits_as_they_come_are_nobodys_number():
    record = of_one(Cause="It changes 123 456 7890 to 987 654 3210", Effect="Delay")
    assert record["causes"] == ["It changes 123 456 7890 to 987 654 3210"]


def test_a_paragraph_in_bold_with_a_number_is_a_title():
    one = "**H-0{0}: Stale list {0}**\n\nCause: Cache\n\nControls: D: Flush; T: Look\n\n"
    one += "Initial risk: Major / Low (3)\n\n"
    taken = read_log(f"# Hazards\n\n{one.format(1)}{one.format(2)}")

    assert [(r["ref"], r["name"]) for r in taken.records] == [
        ("H-01", "Stale list 1"),
        ("H-02", "Stale list 2"),
    ]
    assert named(taken.records[0]) == ["Flush", "Look"]
    assert rated(taken.records[1], "initial") == ("major", "low")
