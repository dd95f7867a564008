"""A rating as a file states it, and whether it may be scored: by a named scheme, or not at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from readiness.exchange.hazard_logs.levels import (
    Level,
    Scale,
    in_words,
    level_of,
    numbers_in,
    odd_word,
    statement_of,
    together,
)
from readiness.exchange.hazard_logs.lists import bare, says_nothing
from readiness.risk import DCB, Scheme

NEEDS = "needs CSO rating"
PRODUCT = re.compile(r"\d\s*[×x*]\s*\d")  # two places in a scale multiplied
BARE = re.compile(r"(?:[a-z ]+[:=]\s*)?(\d{1,3})(?:\s*[-–—:,(\[]\s*(.*?)[)\]]?)?", re.I | re.S)


@dataclass(frozen=True)
class Stated:
    """What a file says of one rating: the texts of its cells."""

    severity: tuple[str, ...] = ()
    likelihood: tuple[str, ...] = ()
    rating: tuple[str, ...] = ()
    scheme: Scheme = DCB

    @property
    def texts(self) -> tuple[str, ...]:
        """All of the texts, in the order in which a rating is said."""
        return (*self.severity, *self.likelihood, *self.rating)

    @property
    def text(self) -> str:
        """All of it as one text."""
        kinds = ["; ".join(k) for k in (self.severity, self.likelihood, self.rating) if k]
        return " / ".join(kinds[:1] if len({*kinds}) == 1 and says_nothing(kinds[0]) else kinds)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the rating itself."""
        found = (n for text in self.rating for n in numbers_in(text, self.scheme))
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True)
class Rated:
    """What is made of a rating: a score or a bare rating, else its text; and what is doubtful.

    `placed` are the words of a trust's own scheme in which the bare rating was looked up.
    """

    score: dict[str, str] | int | None = None
    placed: dict[str, str] | None = None
    stated: str | None = None
    doubts: tuple[str, ...] = ()
    band: int | None = None


def rate(stated: Stated, scheme: Scheme, *, is_named: bool, is_foreign: bool) -> Rated:
    """What may be made of a rating.

    `is_named` says that somebody chose the scheme; else only its own words count, and a bare
    number only where nothing in the file speaks another scale (`is_foreign`).
    """
    if not stated.texts:
        return Rated()
    whole = replace(stated, scheme=scheme)
    if all(says_nothing(text) for text in whole.texts):
        return _unscored(whole, "it is not said")
    found = _rate(_without_prose(whole), is_named=is_named, is_foreign=is_foreign)
    return replace(found, stated=whole.text) if found.stated else found


def _rate(stated: Stated, *, is_named: bool, is_foreign: bool) -> Rated:
    scheme = stated.scheme
    severity, likelihood = _levels(stated, is_named=is_named)
    if not severity.words and not likelihood.words and (products := PRODUCT.findall(stated.text)):
        several = f"{len(products)} ratings stand there, each" if len(products) > 1 else "it is"
        return _unscored(stated, f"{several} a product, and the standard's rating is looked up")
    several = _several(stated, severity, likelihood)
    if several:
        return _unscored(stated, several)
    if not severity.words and not likelihood.words:
        return _bare(stated, is_named=is_named, is_foreign=is_foreign)
    missing = _missing(severity, likelihood)
    return (
        _unscored(stated, missing) if missing else _looked_up(stated, scheme, severity, likelihood)
    )


def _without_prose(stated: Stated) -> Stated:
    """A rating that is said in one cell, without the sentences after it that say no other."""
    if stated.severity or stated.likelihood:
        return stated
    rating = tuple(statement_of(text, stated.scheme) for text in stated.rating)
    return replace(stated, rating=rating)


def _levels(stated: Stated, *, is_named: bool) -> tuple[Level, Level]:
    scheme = stated.scheme
    severity = _of(stated.severity, tuple(scheme.severities), is_named=is_named)
    likelihood = _of(stated.likelihood, tuple(scheme.likelihoods), is_named=is_named)
    if not stated.severity and not stated.likelihood:
        return together(" / ".join(stated.rating), scheme)
    return severity, likelihood


def _of(texts: Sequence[str], scale: Scale, *, is_named: bool) -> Level:
    """The level that a rating's cells of one scale say; by its place where a scheme is named."""
    levels = [_placed(text, scale) if is_named else level_of(bare(text), scale) for text in texts]
    words = tuple(dict.fromkeys(word for level in levels for word in level.words))
    clashes = [level.clash for level in levels if level.clash is not None]
    is_clean = all(level.is_clean for level in levels)
    return Level(words, clashes[0] if clashes else None, is_clean)


def _placed(text: str, scale: Scale) -> Level:
    number = bare(text)
    if number.isdigit() and 1 <= int(number) <= len(scale):
        return Level((scale[int(number) - 1],))
    return level_of(number, scale)


def _several(stated: Stated, severity: Level, likelihood: Level) -> str:
    """Why it holds more than one rating; empty if it does not."""
    for level in (severity, likelihood):
        if len(level.words) > 1:
            names = " and ".join(in_words(word) for word in level.words)
            return f"{names} both stand there"
    if len(stated.numbers) > 1 and (severity.words or not stated.severity):
        return f"the numbers {' and '.join(map(str, stated.numbers))} both stand there"
    return ""


def _missing(severity: Level, likelihood: Level) -> str:
    """Why its words do not make a rating of the scheme; empty if they do."""
    if not severity.words or not severity.is_clean:
        return "the severity is not in the scheme's words"
    if not likelihood.words or not likelihood.is_clean:
        return "the likelihood is not in the scheme's words"
    for level in (severity, likelihood):
        if level.clash is not None:
            return f"'{in_words(level.words[0])}' is not number {level.clash} of its scale"
    return ""


def _looked_up(stated: Stated, scheme: Scheme, severity: Level, likelihood: Level) -> Rated:
    (grave,), (likely,) = severity.words, likelihood.words
    band = scheme.rating(grave, likely)
    if stated.numbers and stated.numbers != (band,):
        pair = f"{in_words(grave)} and {in_words(likely)} are rated {band}"
        return _unscored(stated, f"{pair}, and the file says {stated.numbers[0]}")
    words = {"severity": str(grave), "likelihood": str(likely)}
    beside = stated.rating if stated.severity else ()
    odd = odd_word(beside, band)
    doubt = (f"'{odd}' is not what the scheme calls a rating of {band}",) if odd else ()
    if scheme.is_standard:
        return Rated(words, doubts=doubt, band=band)
    return Rated(band, words, doubts=doubt, band=band)


def _bare(stated: Stated, *, is_named: bool, is_foreign: bool) -> Rated:
    """A number by itself: a rating stated in the scheme, unless the file speaks another scale."""
    found = BARE.fullmatch(bare(stated.text)) if len(stated.texts) == 1 else None
    band = int(found[1]) if found else 0
    if found is None or stated.rating == () or not 1 <= band <= 5:
        return _unscored(stated, "it is not in the scheme's words")
    if (is_foreign and not is_named) or (found[2] and odd_word([found[2]], band)):
        return _unscored(stated, "its number or word is of another scale")
    return Rated(band, band=band)


def _unscored(stated: Stated, why: str) -> Rated:
    return Rated(stated=stated.text, doubts=(f"{NEEDS}: {why}",))


def is_of_another_scale(stated: Stated) -> bool:
    """Whether a rating shows that its file speaks another scale than the standard's."""
    said = [text for text in stated.texts if not says_nothing(text)]
    if any(number > 5 for number in stated.numbers) or any(map(PRODUCT.search, stated.rating)):
        return True
    scheme = stated.scheme
    levels = [(t, tuple(scheme.severities)) for t in stated.severity]
    levels += [(t, tuple(scheme.likelihoods)) for t in stated.likelihood]
    return any(text in said and not level_of(bare(text), scale).words for text, scale in levels)
