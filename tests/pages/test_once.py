"""What is done outside the record is done once, and what was refused may be tried again."""

import pytest

from pages.components.once import once
from readiness.errors import AlreadyRecorded, Refused


def test_two_clicks_of_one_page_do_it_once():
    done: list[str] = []
    once("page-1", lambda: done.append("sent"))

    with pytest.raises(AlreadyRecorded):
        once("page-1", lambda: done.append("again"))
    once("page-2", lambda: done.append("the next person's"))
    assert done == ["sent", "the next person's"]


def test_what_was_refused_may_be_tried_again():
    def refuse() -> None:
        raise Refused("Choose one of the sites in the list.")

    with pytest.raises(Refused):
        once("page-3", refuse)

    assert once("page-3", lambda: "sent") == "sent"


def test_what_failed_through_a_fault_of_ours_is_not_taken_for_done():
    def fail() -> None:
        raise RuntimeError("a fault of ours")

    with pytest.raises(RuntimeError):
        once("page-4", fail)

    assert once("page-4", lambda: "sent") == "sent"
