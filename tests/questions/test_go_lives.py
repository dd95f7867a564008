"""Published go-lives, good and bad: what hindsight says should have been asked, and what not."""

import pytest

from readiness.questions.asking import MOST_CITED
from tests.questions.go_lives import GO_LIVES, cited, hindsight, missed, raised, shown
from tests.questions.sentence import faults

MOST = 25  # questions that one programme may raise
each = pytest.mark.parametrize("path", GO_LIVES, ids=lambda path: path.stem)
TROUBLED = [path for path in GO_LIVES if hindsight(path).findings]
CALM = [path for path in GO_LIVES if not hindsight(path).findings]


@pytest.mark.parametrize("path", TROUBLED, ids=lambda path: path.stem)
def test_nine_in_ten_of_what_hindsight_asks_is_asked(path):
    findings = hindsight(path).findings
    left = missed(findings, raised(path))

    assert len(left) <= len(findings) / 10, "; ".join(map(str, left))


@pytest.mark.parametrize("path", TROUBLED, ids=lambda path: path.stem)
def test_of_the_five_that_a_meeting_hears_all_but_two_were_to_be_asked(path):
    heard, findings = shown(raised(path)), hindsight(path).findings
    hits = [one for one in heard if any(f.is_raised_by(one) for f in findings)]

    assert len(heard) == 5
    assert len(hits) >= 3


def test_half_of_what_hindsight_asks_is_among_the_few_that_the_meetings_hear():
    found = [hindsight(path).findings for path in TROUBLED]
    left = [
        missed(findings, shown(raised(path)))
        for path, findings in zip(TROUBLED, found, strict=True)
    ]

    assert sum(map(len, left)) <= sum(map(len, found)) / 2


@each
def test_no_question_rests_on_what_is_well_alone(path):
    well = hindsight(path).left_alone

    assert [one.text for one in raised(path) if cited(one) <= well] == []


@pytest.mark.parametrize("path", CALM, ids=lambda path: path.stem)
def test_a_calm_programme_is_left_in_peace(path):
    questions, known = raised(path), hindsight(path)

    assert known.at_most is not None
    assert len(questions) <= known.at_most
    assert not known.never & {one.trigger for one in questions}


@each
def test_no_programme_is_buried_in_questions_or_in_records(path):
    questions = raised(path)

    assert len(questions) <= MOST
    assert all(len(one.refs) <= MOST_CITED for one in questions)


@each
def test_every_question_about_a_go_live_may_be_read_aloud(path):
    found = {one.text: faults(one) for one in raised(path)}

    assert {text: said for text, said in found.items() if said} == {}


@each
def test_what_is_known_afterwards_names_records_that_are_in_the_file(path):
    known, named = hindsight(path), {line.strip() for line in path.read_text().splitlines()}
    about = known.left_alone.union(*(finding.about for finding in known.findings))
    text = "\n".join(named)

    assert [name for name in about if name.replace("'", "") not in text.replace("'", "")] == []
