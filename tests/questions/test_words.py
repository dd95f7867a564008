from importlib import import_module
from pkgutil import iter_modules

import pytest

from readiness import questions
from readiness.questions import terms
from readiness.questions.stems import content_words, shares_words, stem
from readiness.questions.words import denies, mentions, says, says_of


@pytest.mark.parametrize(
    "alike",
    [
        ("train", "trained", "training", "trains", "trainers"),
        ("test", "tests", "tested", "testing"),
        ("competency", "competence", "competent"),
        ("prescriber", "prescribing", "prescription", "prescribe"),
        ("migrated", "migration", "migrating"),
        ("rehearsal", "rehearsed", "rehearsals"),
        ("deferral", "deferred", "defer"),
        ("close", "closed", "closure"),
        ("policy", "policies"),
        ("note", "noted", "notes"),
        ("agree", "agreed"),
        ("delay", "delayed", "delays"),
    ],
)
def test_endings_of_one_word_have_one_stem(alike):
    assert len({stem(word) for word in alike}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("note", "not"), ("later", "late"), ("report", "rehearsal"), ("red", "read")]
)
def test_words_that_only_look_alike_have_stems_of_their_own(one, other):
    assert stem(one) != stem(other)


def test_content_words_are_what_a_text_is_about():
    about = content_words("The new system is not ready: 12 label printers on the wards")

    assert about == {stem("label"), stem("printers"), stem("wards")}


def test_two_shared_content_words_link_two_texts():
    assert shares_words("Label printers mapped", "Printers: labels come out blank")
    assert shares_words("Electronic prescribing training", "Train every prescriber")


def test_one_shared_word_or_only_common_ones_link_nothing():
    assert not shares_words("Label printers mapped", "Printers in the post room")
    assert not shares_words("Patient safety risk review", "Review of patient safety risks")


@pytest.mark.parametrize(
    "text",
    [
        "Load has not been tested.",
        "It is not yet fully tested",
        "Serious defects",
        "too few trainers",
    ],
)
def test_says_what_is_amiss(text):
    assert says(text, terms.ADVERSE)


@pytest.mark.parametrize(
    "text", ["No serious concerns", "Without any defect", "None late.", "Wards open", "", None]
)
def test_does_not_say_what_is_denied_or_absent(text):
    assert not says(text, terms.ADVERSE)


def test_a_denial_reaches_no_further_than_its_clause():
    assert says("No comments; serious defects", terms.ADVERSE)
    assert says("No comments, but serious defects", terms.ADVERSE)


def test_what_is_still_to_come_is_not_said_to_have_happened():
    assert says("The build was changed", terms.CHANGED, unless=terms.TO_COME)
    assert not says("The build will be changed", terms.CHANGED, unless=terms.TO_COME)


def test_mentions_a_term_whatever_is_said_of_it():
    assert mentions("No training was given", terms.TRAINING)
    assert not mentions("Wards and clinics", terms.TRAINING)


@pytest.mark.parametrize(
    "text",
    [
        "The pilot at two wards was cancelled.",
        "We cancelled the pilot",
        "Noted; the pilot had to be cancelled",
    ],
)
def test_says_a_term_of_a_subject_close_by(text):
    assert says_of(text, ("pilot",), ("cancelled",))


@pytest.mark.parametrize(
    "text",
    [
        "The pilot was not cancelled.",
        "The pilot went well; a course was cancelled.",
        "The pilot was held on the day on which the chief porter and two clerks cancelled.",
        "A course was cancelled.",
        None,
    ],
)
def test_does_not_say_a_term_of_a_subject_elsewhere_or_denied(text):
    assert not says_of(text, ("pilot",), ("cancelled",))


def test_denies_what_there_is_none_of():
    assert denies("There is no fallback", ("fallback",))
    assert denies("We go live without a tested fallback", ("fallback",))


def test_denies_nothing_further_off():
    assert not denies("No problem was seen in the fallback", ("fallback",))
    assert not denies(None, ("fallback",))


VOCABULARIES = [
    import_module(found.name)
    for found in iter_modules(questions.__path__, "readiness.questions.")
    if found.name.endswith("terms")
]


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda module: module.__name__)
def test_no_term_is_listed_twice_or_left_empty(vocabulary):
    lists = {name: value for name, value in vars(vocabulary).items() if isinstance(value, tuple)}

    assert all(all(listed) for listed in lists.values())
    assert [name for name, listed in lists.items() if len(set(listed)) != len(listed)] == []
