import pytest

from readiness.scoring.changes import tells_of_new_build


@pytest.mark.parametrize(
    "text",
    [
        "A new build is in.",
        "Release 9 replaced the build on the wards",
        "The interface engine moved. Its configuration was changed on Friday.",
        "Tests ran in another environment",
    ],
)
def test_a_sentence_tells_of_a_new_build(text):
    assert tells_of_new_build(text)


@pytest.mark.parametrize(
    "text",
    [
        "No new build since the test.",
        "A new build is planned for March",
        "The build will be changed if the board agrees",
        "Will the wards cope? The rota has changed.",
        "A new ward opens",
        "The environment of the ward is calm",
        "The build has not changed. Staff asked for other screens.",
        "Rebuilding trust with the unions",
        "",
    ],
)
def test_a_text_does_not_tell_of_a_new_build(text):
    assert not tells_of_new_build(text)
