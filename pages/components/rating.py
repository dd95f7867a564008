"""A hazard's rating as a number, a word and a colour, and how it is looked up before one's eyes."""

from collections.abc import Mapping
from html import escape
from typing import TypeVar

import streamlit as st

from pages.components.form import Form
from readiness.model import Scored
from readiness.risk import (
    DCB,
    HARM_MEANS,
    LIKELIHOOD_MEANS,
    RATING_MEANS,
    SEVERITY_MEANS,
    Harm,
    Scheme,
    severity_of,
)
from readiness.scoring.figures import counted
from readiness.scoring.hazard_log import Matrix
from readiness.scoring.hazards import Score
from readiness.vocabulary import Likelihood, Severity

UNSCORED = "not scored"
ONE, SEVERAL = "One patient", "More than one patient"
NOT_LOW = "Choose both and the rating is looked up. Left empty, it is unscored, which is not low."
COLOURS = {5: "red", 4: "red", 3: "orange", 2: "yellow", 1: "green"}
W = TypeVar("W", Severity, Likelihood)


def in_words(rating: int | None) -> str:
    """A rating as the screen says it: its number and its word."""
    return UNSCORED if rating is None else f"{rating} {RATING_MEANS[rating]}"


def pills() -> tuple[list[str], list[str]]:
    """Every rating that a grid may show, and its colour."""
    ratings = sorted(RATING_MEANS, reverse=True)
    return (
        [in_words(rating) for rating in (None, *ratings)],
        ["gray", *(COLOURS[rating] for rating in ratings)],
    )


def mark(rating: int | None, score: Score = None) -> str:
    """A rating in HTML: number, word and colour, with what it was looked up from."""
    number = "none" if rating is None else rating
    parts = f" <small>{escape(parts_in_words(score))}</small>" if isinstance(score, Scored) else ""
    return f'<span class="rating risk-{number}">{escape(in_words(rating))}</span>{parts}'


def parts_in_words(score: Scored) -> str:
    """What a rating was looked up from."""
    return f"{score.severity.words}, {score.likelihood.words} likelihood"


def scoring(form: Form, *, unscored: str, scheme: Scheme = DCB) -> None:
    """What a rating is looked up from, and the rating, before it is recorded.

    In the standard's scheme the severity is derived from the harm and from how many it reaches;
    `unscored` says what it means to leave them empty.
    """
    severities, likelihoods = words_of(scheme)
    if scheme.is_standard:
        _harm(form)
    else:
        _field(form, "How grave is it?", "severity", means=severities)
    _field(form, "How likely is that harm?", "likelihood", means=likelihoods)
    looked_up(scheme, *chosen(form, scheme), unscored=unscored)


def _harm(form: Form) -> None:
    """Two plain questions, which come to a severity."""
    st.selectbox(
        "What is the worst harm that is credible?",
        list(Harm),
        index=None,
        format_func=lambda word: HARM_MEANS[word].capitalize(),
        key=form.key("harm"),
        placeholder="not scored",
    )
    st.selectbox("To how many?", [ONE, SEVERAL], key=form.key("many"))


def chosen(form: Form, scheme: Scheme) -> tuple[str | None, str | None]:
    """The severity and the likelihood as they have been answered; None where they have not."""
    severity, likelihood = form.chosen("severity"), form.chosen("likelihood")
    if scheme.is_standard:
        worst, several = form.chosen("harm"), form.chosen("many") == SEVERAL
        severity = None if worst is None else severity_of(worst, several=several)
    return severity, likelihood


def words_of(scheme: Scheme) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The severities and the likelihoods of a scheme, each with what it means."""
    if scheme.is_standard:
        return _meant(SEVERITY_MEANS), _meant(LIKELIHOOD_MEANS)
    return {word: word for word in scheme.severities}, {word: word for word in scheme.likelihoods}


def _meant(means: Mapping[W, str]) -> dict[str, str]:
    return {word: f"{word.words.capitalize()}: {said}" for word, said in means.items()}


def looked_up(
    scheme: Scheme, severity: str | None, likelihood: str | None, *, unscored: str = NOT_LOW
) -> None:
    """The rating that two words give, and from which scheme; or that it is not scored."""
    if severity is None or likelihood is None:
        st.html(f'<p role="status">{escape(unscored)}</p>')
        return
    rating = scheme.rating(severity, likelihood)
    severities, likelihoods = words_of(scheme)
    st.html(
        f'<p role="status">Rating {mark(rating)}, looked up in {escape(scheme.name)}<br>'
        f"<small>{escape(severities[severity])}<br>{escape(likelihoods[likelihood])}</small></p>"
    )


def _field(form: Form, label: str, field: str, *, means: Mapping[str, str]) -> str | None:
    return st.selectbox(
        label,
        list(means),
        index=None,
        format_func=means.__getitem__,
        key=form.key(field),
        placeholder="not scored",
    )


def matrix(filled: Matrix) -> None:
    """How many open hazards stand in each cell: number, word and colour in every one."""
    head = "".join(f'<th scope="col">{word.words.capitalize()}</th>' for word in Severity)
    rows = "".join(_row(filled, likelihood) for likelihood in reversed(Likelihood))
    st.html(
        f'<table class="matrix"><caption>{escape(_caption(filled))}</caption><thead><tr>'
        f'<th scope="col">Likelihood ↓ severity →</th>{head}</tr></thead><tbody>{rows}</tbody>'
        "</table>"
    )


def _row(filled: Matrix, likelihood: Likelihood) -> str:
    cells = "".join(_cell(filled, severity, likelihood) for severity in Severity)
    return f'<tr><th scope="row">{likelihood.words.capitalize()}</th>{cells}</tr>'


def _cell(filled: Matrix, severity: Severity, likelihood: Likelihood) -> str:
    count = filled.cells.get((severity, likelihood), 0)
    rating = DCB.rating(severity, likelihood)
    number = f"<b>{counted(count, 'hazard')}</b>" if count else "none"
    return f'<td class="risk-{rating}">{number}<br><small>{escape(in_words(rating))}</small></td>'


def _caption(filled: Matrix) -> str:
    """What the matrix shows, and what of the log it cannot."""
    return (
        "Open hazards as they are rated today. Rated without severity and likelihood: "
        f"{filled.bare}. Not scored: {filled.unscored}."
    )
