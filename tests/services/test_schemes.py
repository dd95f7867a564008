"""A trust's own scheme: of another size, in other words, and never mixed with another."""

import pytest

from readiness.errors import NotPermitted, Refused
from readiness.model import Hazard, Placed
from readiness.risk import DCB
from readiness.services.hazards import log_hazard, rate
from readiness.services.issuing import adopt_scheme, write_scheme
from tests.factories import a_scheme

OWN = "Northmoor three by three 2"


@pytest.fixture
def own(work_as):
    """The trust, rating in its own scheme."""
    with work_as("P-03") as work:
        adopt_scheme(work, "SC-01", why="Agreed in the plan")
        assert work.known.programme.risk_scheme == OWN
    return work_as


def test_a_rating_is_looked_up_in_it_and_kept_with_its_name_and_version(own):
    with own("P-03") as work:
        hazard = log_hazard(work, name="Late", severity="grave", likelihood="sometimes")
        (rating,) = work.snapshot().ratings(hazard.ref)

    placed = Placed(severity="grave", likelihood="sometimes")
    assert (hazard.initial, hazard.scheme, rating.placed) == (4, OWN, placed)
    assert (rating.rating, rating.scheme, rating.severity) == (4, OWN, None)


def test_a_hazard_lives_in_it(own):
    with own("P-03") as work:
        ref = log_hazard(work, name="Late", severity="grave", likelihood="often").ref
        rate(work, ref, severity="grave", likelihood="rarely")
        assert [h.residual for h in work.snapshot().hazards if h.ref == ref] == [3]
        milder = log_hazard(work, name="Early", severity="slight", likelihood="rarely").ref
    with pytest.raises(Refused, match="cannot be rated higher"), own("P-03") as work:
        rate(work, milder, severity="grave", likelihood="often")


def test_a_lower_severity_takes_a_reason_in_it_too(own):
    with own("P-03") as work:
        ref = log_hazard(work, name="Late", severity="grave", likelihood="often").ref
    with pytest.raises(Refused, match="is less grave"), own("P-03") as work:
        rate(work, ref, severity="slight", likelihood="often")


def test_the_standards_words_are_not_its_own(own):
    with pytest.raises(Refused, match="not both words of Northmoor"), own("P-03") as work:
        log_hazard(work, name="Late", severity="major", likelihood="high")


def test_two_schemes_are_never_mixed_on_one_hazard(own):
    with (
        pytest.raises(Refused, match="first rated in another"),
        own("P-03") as work,
    ):
        rate(work, "HZ-001", severity="grave", likelihood="rarely")


def test_the_standards_example_can_be_chosen_again(own):
    with own("P-03") as work:
        adopt_scheme(work, DCB.name, why="The plan was changed")
        assert work.known.programme.risk_scheme is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"rows": []}, "it has no cells"),
        ({"severities": ["slight", "serious"]}, "has 3 of 2 cells"),
        ({"severities": ["slight", "slight", "grave"]}, "stands in it twice"),
        ({"rows": [{"likelihood": "often", "ratings": [3, 2, 5]}]}, "a graver harm rates lower"),
    ],
)
def test_a_scheme_that_is_not_whole_is_not_chosen(work_as, changes, words):
    with work_as("setup") as work:
        work.add(a_scheme("SC-02", **{"name": "Other", **changes}))
    with pytest.raises(Refused, match=words), work_as("P-03") as work:
        adopt_scheme(work, "SC-02", why="Agreed")


def test_nobody_but_the_safety_officer_chooses_it(work_as):
    with pytest.raises(NotPermitted), work_as("P-01") as work:
        adopt_scheme(work, "SC-01", why="Agreed")


def written(work, **changes):
    said = {"name": "Two by two", "version": "1", "severities": ["slight", "grave"]}
    rows = [("often", [3, 5]), ("rarely", [1, 3])]
    return write_scheme(work, **said | {"rows": rows} | changes)


def test_a_scheme_of_the_trusts_own_is_written_and_then_chosen(work_as):
    with work_as("P-03") as work:
        scheme = written(work)
        adopt_scheme(work, scheme.ref, why="Agreed in the plan")
        ref = log_hazard(work, name="Late", severity="grave", likelihood="often").ref
        assert work.get(Hazard, ref).initial == 5
    assert scheme.label == "Two by two 1"


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": " "}, "what the scheme is called"),
        ({"version": ""}, "which version"),
        ({"rows": [("often", [3]), ("rarely", [1, 3])]}, "is not whole"),
        ({"name": "Northmoor three by three", "version": "2"}, "on record already"),
    ],
)
def test_a_scheme_that_is_not_whole_or_stands_there_already_is_refused(work_as, changes, why):
    with pytest.raises(Refused, match=why), work_as("P-03") as work:
        written(work, **changes)
