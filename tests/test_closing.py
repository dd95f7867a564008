"""What a run leaves out for want of root or of systemd is counted in its closing lines."""

from types import SimpleNamespace

from tests.closing import closing_lines


def skipped(name: str, why: str) -> SimpleNamespace:
    return SimpleNamespace(nodeid=name, longrepr=("a file", 1, f"Skipped: {why}"))


def test_a_run_that_left_nothing_out_says_so():
    assert closing_lines({}) == [
        "No test was left out for want of root.",
        "No test was left out for want of systemd-analyze.",
    ]


def test_what_was_left_out_is_counted_and_named():
    reports = {
        "skipped": [skipped("b", "needs root to mount"), skipped("a", "needs root to mount")]
    }

    first, *names, other = closing_lines(reports)

    assert first == "2 tests were left out for want of root; run them as root:"
    assert names == ["a", "b"]
    assert other == "No test was left out for want of systemd-analyze."


def test_what_takes_systemd_is_counted_apart():
    said = closing_lines({"skipped": [skipped("a", "needs systemd-analyze")]})

    assert said[1:] == [
        "1 test was left out for want of systemd-analyze; run them where systemd is installed:",
        "a",
    ]


def test_what_was_left_out_for_another_reason_is_not_counted_as_that():
    assert "No test" in closing_lines({"skipped": [skipped("a", "it is Sunday")]})[0]
