"""What can be done to many criteria at once: what each asks for, and how it is done to one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages.components import filed, proof, together_set
from pages.components.form import Form
from pages.components.marks import said
from readiness.exchange.pasting import pasted
from readiness.model import Criterion, Evidence
from readiness.services import criteria, the_set
from readiness.services.criteria import SAID_OTHERWISE
from readiness.store import Work
from readiness.vocabulary import Declared

How = dict[str, Any]
Deed = Callable[[Work, str], object]


@dataclass(frozen=True)
class Intended:
    """What somebody asked for: what, to which criteria, and how."""

    asks: str
    refs: tuple[str, ...]
    how: How


@dataclass(frozen=True)
class Doing:
    """One way to deal with many criteria.

    `taken` is what was typed, or the sentence that asks for what is missing.
    """

    asks: str
    done: str
    fields: Callable[[Form, Sequence[str]], None]
    taken: Callable[[Form, Sequence[str]], How | str]
    does: Callable[[Work, str, How], object]

    def deed(self, intended: Intended) -> Deed:
        """How it is done to one criterion."""
        return lambda work, ref: self.does(work, ref, intended.how)


def _why(form: Form, words: str = "Why") -> None:
    form.text(words, "why", required=True)


def _proof_wanted(form: Form, _refs: Sequence[str]) -> None:
    st.text("Attach what proves them all, unless that is on record already.")
    proof.fields(form)
    form.text("Anything to add (optional)", "why")


def _tick(form: Form, _refs: Sequence[str]) -> How | str:
    if (wanting := proof.is_wanting(form)) is not None:
        return wanting
    evidence = _evidence(form) if form.typed("summary") else None
    if isinstance(evidence, str):
        return evidence
    return {"evidence": evidence, "why": form.typed("why") or None}


def _evidence(form: Form, _refs: Sequence[str] = ()) -> How | str:
    """What was said of one piece of evidence for them all; its file is kept by then."""
    if not form.typed("summary"):
        return "Say in a sentence what the evidence shows. Nothing was recorded."
    if form.chosen("kind") is None:
        return proof.NO_KIND
    if not filed.is_taken_in(form):
        return str(st.session_state.pop("refused"))
    given = proof.given(form)
    return {key: getattr(given, key) for key in proof.SAID}


def _ticked(work: Work, ref: str, how: How) -> object:
    given = how["evidence"]
    evidence = Evidence.model_validate({**given, "of": ref}) if given else None
    return criteria.tick_off(work, ref, evidence=evidence, why=how["why"])


def _status(form: Form, _refs: Sequence[str]) -> None:
    st.selectbox(
        "We say",
        [status for status in Declared if status not in SAID_OTHERWISE],
        index=None,
        format_func=said,
        key=form.key("status"),
        placeholder="choose",
        required=True,
    )
    _why(form)


def _owner(form: Form, _refs: Sequence[str]) -> None:
    form.text("Owner", "owner", required=True)
    _why(form)


def _date(form: Form, _refs: Sequence[str]) -> None:
    form.coming_day("Due", "due")
    _why(form, "Why it moves")


def _values(form: Form, refs: Sequence[str]) -> None:
    measured = [ref for ref in refs if _is_measured(form, ref)]
    st.text_area(
        "Values, one on each line after its reference",
        value="".join(f"{ref}\t\n" for ref in measured),
        key=form.key("values"),
        height=min(400, 68 + 24 * len(measured)),
    )
    with st.container(horizontal=True):
        form.past_day("As at", "on")
        form.text("Source (optional)", "source")


def _is_measured(form: Form, ref: str) -> bool:
    found = form.page.snapshot.find(Criterion, ref)
    return found is not None and (found.measure is not None or found.target is not None)


def _typed_values(form: Form, refs: Sequence[str]) -> How | str:
    lines = [line for line in form.typed("values").splitlines() if line.strip() not in refs]
    paste = pasted("\n".join(lines), form.page.snapshot)
    if paste.refused:
        return "\n".join(f"{lines[one.line - 1].strip()}: {one.why}" for one in paste.refused)
    if not paste.rows:
        return "Type a value after its reference first. Nothing was recorded."
    source = form.typed("source") or None
    return {"values": paste.values, "date": form.chosen("on"), "source": source}


def _posted(work: Work, ref: str, how: How) -> object:
    return criteria.post_reading(
        work, ref, value=how["values"][ref], date=how["date"], source=how["source"]
    )


def _needed(asks: Mapping[str, str]) -> Callable[[Form, Sequence[str]], How | str]:
    """What was typed into the fields; the first that is empty asks for itself."""

    def taken(form: Form, _refs: Sequence[str]) -> How | str:
        values = {field: form.chosen(field) for field in asks}
        missing = [asks[field] for field, value in values.items() if not value]
        return f"{missing[0]} Nothing was recorded." if missing else values

    return taken


WHY = {"why": "Say in a sentence why."}
DOING: dict[str, Doing] = {
    doing.asks: doing
    for doing in (
        Doing("Tick off", "Ticked off", _proof_wanted, _tick, _ticked),
        Doing(
            "Judge",
            "Judged",
            _status,
            _needed({"status": "Choose where they stand."} | WHY),
            lambda work, ref, how: criteria.judge(work, ref, **how),
        ),
        Doing("Post readings of", "Posted readings of", _values, _typed_values, _posted),
        Doing(
            "Attach evidence to",
            "Attached evidence to",
            lambda form, _refs: proof.fields(form),
            _evidence,
            lambda work, ref, how: criteria.attach_evidence(work, ref, **how),
        ),
        Doing(
            "Move the date of",
            "Moved the date of",
            _date,
            _needed({"due": "Choose a date first."} | WHY),
            lambda work, ref, how: criteria.redate(work, ref, **how),
        ),
        Doing(
            "Change the owner of",
            "Changed the owner of",
            _owner,
            _needed({"owner": "Say who is to own them."} | WHY),
            lambda work, ref, how: criteria.reassign(work, ref, **how),
        ),
        Doing(
            "Change the target of",
            "Changed the target of",
            together_set.target,
            together_set.taken_target,
            lambda work, ref, how: the_set.change_target(work, ref, **how),
        ),
        Doing(
            "Change the priority of",
            "Changed the priority of",
            together_set.priority,
            together_set.taken_priority,
            lambda work, ref, how: the_set.change_priority(work, ref, **how),
        ),
        Doing(
            "Put out of scope",
            "Put out of scope",
            together_set.why,
            _needed(WHY),
            together_set.put_out_of_scope,
        ),
    )
}
