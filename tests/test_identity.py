"""Whom a provider's token stands for, and how long it is believed."""

from datetime import UTC, datetime, timedelta

import pytest

from readiness.errors import NotPermitted
from readiness.identity import SignIn, person_of
from tests.factories import a_person, a_snapshot, withdrawn

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
ISSUER = "https://login.example.nhs.uk"
NEL = a_person("P-01", name="Nel", email="Nel.Onward@example.nhs.uk")
KNOWN = a_person("P-02", name="Kit", email="kit@example.nhs.uk", subject=f"{ISSUER}|7")


def a_sign_in(**claims) -> SignIn:
    ordinary = {
        "iss": ISSUER,
        "sub": "42",
        "email": "nel.onward@example.nhs.uk",
        "email_verified": True,
        "exp": LATER.timestamp(),
    }
    return SignIn.of(ordinary | claims)


def found(sign_in: SignIn, *people, trusted=frozenset()) -> str | None:
    person = person_of(sign_in, a_snapshot(*people), trusted=trusted)
    return person.ref if person else None


def test_a_verified_address_stands_for_whoever_has_it():
    assert found(a_sign_in(), NEL, KNOWN) == "P-01"


@pytest.mark.parametrize("claim", [{"email_verified": False}, {"email_verified": "true"}])
def test_an_address_that_nobody_verified_stands_for_nobody(claim):
    assert found(a_sign_in(**claim), NEL) is None


def test_an_issuer_that_keeps_its_own_addresses_need_not_verify_them():
    unverified = a_sign_in(email_verified=None)

    assert found(unverified, NEL, trusted=frozenset({ISSUER})) == "P-01"
    assert found(unverified, NEL, trusted=frozenset({"https://elsewhere"})) is None


def test_an_identifier_stands_for_a_person_without_any_address():
    assert found(a_sign_in(sub="7", email=None), NEL, KNOWN) == "P-02"


def test_the_same_number_at_another_provider_is_somebody_else():
    assert found(a_sign_in(sub="7", email=None, iss="https://elsewhere"), KNOWN) is None


def test_who_is_known_by_an_identifier_is_not_to_be_had_by_their_address():
    assert found(a_sign_in(email="kit@example.nhs.uk"), KNOWN) is None


def test_an_address_of_two_people_stands_for_neither():
    twin = a_person("P-03", name="Twin", email="nel.onward@example.nhs.uk")
    assert found(a_sign_in(), NEL, twin) is None


def test_who_has_left_is_a_stranger():
    assert found(a_sign_in(), withdrawn(NEL)) is None


def test_a_sign_in_is_believed_until_it_runs_out():
    a_sign_in().refuse_if_over(LATER - timedelta(seconds=1), has_ended=False)

    with pytest.raises(NotPermitted, match="run out"):
        a_sign_in().refuse_if_over(LATER, has_ended=False)


def test_a_token_without_an_end_is_not_believed():
    with pytest.raises(NotPermitted, match="run out"):
        a_sign_in(exp=None).refuse_if_over(NOW, has_ended=False)


def test_a_sign_in_that_was_ended_elsewhere_is_over():
    with pytest.raises(NotPermitted, match="signed out in another window"):
        a_sign_in().refuse_if_over(NOW, has_ended=True)


def test_two_sign_ins_of_one_person_are_two():
    marks = {a_sign_in(iat=iat).mark for iat in (1, 2, 2)}
    assert len(marks) == 2
