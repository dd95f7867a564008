"""A fingerprint on a sealed paper is found in the record it was taken from, and in no other."""

import json
import re
from pathlib import Path

import pytest

from readiness.errors import Refused
from readiness.printed import Printed
from readiness.services.gateways import decide
from readiness.store import engine_for, verify
from readiness.vocabulary import GatewayOutcome
from tests.exchange.papers.reading import text_of
from tests.factories import judged
from tests.pages.opening import PEOPLE
from tests.store.acts import acting, begin, oldest_first
from tests.store.by_hand import by_hand, unguard
from tests.test_terminal import TWO_TRUSTS, run

__all__ = ["run"]


def looked_up(engine, digest: str, *, number: int | None = None):
    printed = Printed.read(digest, number=number)
    assert printed is not None
    return printed.looked_up(engine)


def test_it_is_found_under_its_number_with_its_moment(store):
    begin(store)

    found = looked_up(store, verify(store).digest, number=4)

    assert found.ok
    assert "is that of row 4, recorded on Mon 23 Nov 2026 09:02." in found.message


def test_its_first_sixteen_digits_are_enough_in_capitals_and_with_spaces(store):
    begin(store)
    digest = verify(store).digest[:16].upper()

    assert looked_up(store, f" {digest[:8]} {digest[8:]}… ").ok


def test_it_is_still_found_when_work_has_gone_on(store):
    begin(store)
    printed = verify(store).digest
    with acting(store) as work:
        work.append(judged("amber"))

    assert looked_up(store, printed, number=4).ok


def test_under_another_number_it_does_not_prove_the_paper(store):
    begin(store)

    found = looked_up(store, verify(store).digest, number=3)

    assert not found.ok
    assert "is that of row 4, and not of row 3" in found.message


def test_of_another_record_it_stands_nowhere(store):
    begin(store)

    found = looked_up(store, "ab" * 32)

    assert not found.ok
    assert "stands nowhere" in found.message


def test_a_record_rewritten_from_end_to_end_is_found_out_by_the_paper_alone(sqlite):
    with sqlite.migrated() as url, sqlite.migrated() as other:
        honest, rewritten = engine_for(url), engine_for(other)
        begin(honest)
        begin(rewritten)  # the same acts, entered anew by somebody with every right

        assert verify(rewritten).ok
        assert not looked_up(rewritten, verify(honest).digest).ok
        honest.dispose()
        rewritten.dispose()


def test_a_redaction_leaves_the_paper_provable(store):
    begin(store)
    printed = verify(store).digest
    with acting(store, why="A name was typed") as work:
        work.redact("Asha Lead", second="P-02")

    assert looked_up(store, printed, number=4).ok


@pytest.mark.parametrize("typed", ["", "abc", "g" * 64, "a" * 65, "' OR 1=1 --", "%" * 16])
def test_what_is_no_fingerprint_is_refused(typed: str):
    with pytest.raises(Refused, match="16 to 64 of the digits"):
        Printed.read(typed)


def test_a_number_alone_is_refused():
    with pytest.raises(Refused, match="no fingerprint"):
        Printed.read(None, number=4)


TRUST = {
    "format": "readiness-programme/1",
    "programme": {"name": "Northmoor EPR", "go_live": "2027-01-22"},
    "people": PEOPLE,
    "gateways": [{"ref": "G-01", "name": "Go-live decision", "planned": "2026-11-23"}],
}


def decided(url: str) -> None:
    """The board's decision, which seals the record as it stands."""
    engine = engine_for(url)
    with acting(engine, "P-03") as work:
        decide(work, "G-01", outcome=GatewayOutcome.NOT_YET, reason="Night staff")
    engine.dispose()


def test_a_decision_paper_can_be_checked_years_later_from_a_terminal(run, tmp_path: Path):
    (tmp_path / "trust.json").write_text(json.dumps(TRUST))
    run("load", tmp_path / "trust.json")
    decided(f"sqlite:///{tmp_path / 'terminal.db'}")
    run("paper", "decision", "-o", tmp_path / "decision.pdf", "--as-of", "2026-11-23")
    said = text_of((tmp_path / "decision.pdf").read_bytes())
    sealed = re.search(r"on entry (\d+) of the record of changes, ([0-9a-f\s]{64,70})", said)
    assert sealed is not None

    found = run("verify", "--digest", "".join(sealed[2].split())[:64], "--number", sealed[1])

    assert found.status == 0
    assert f"is that of row {sealed[1]}, recorded on" in found.out


def test_the_terminal_ends_with_status_1_where_the_paper_is_of_another_record(run):
    run("load", TWO_TRUSTS)

    found = run("verify", "--digest", "ab" * 32)

    assert found.status == 1
    assert "Either it was mistyped, or the paper was sealed on another database" in found.out


def test_a_paper_that_is_found_does_not_excuse_a_row_that_was_changed(run, tmp_path: Path):
    run("load", TWO_TRUSTS)
    engine = engine_for(f"sqlite:///{tmp_path / 'terminal.db'}")
    printed = oldest_first(engine)
    digest = verify(engine).digest
    unguard(engine)
    by_hand(engine, "UPDATE payload SET why = 'something else' WHERE number = 1")
    engine.dispose()

    found = run("verify", "--digest", digest, "--number", len(printed))

    assert found.status == 1
    assert "Row 1 is not as it was written" in found.out
