"""The words and numbers of a rating as a file writes it, read by a named scheme."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from readiness.exchange.hazard_logs.lists import bare
from readiness.risk import Scheme

NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?![\w]|\.\d)")
RISK_WORDS = re.compile(r"\b(?:very )?(?:low|medium|moderate|high)[- ]risk\b", re.IGNORECASE)
# A rating in a sentence of its own, and what is said besides: Major / Low → 3. Seen in tests.
STATEMENT = re.compile(r"(?P<rating>[^.;]{5,90}?\d[^.;\d]{0,40})[.;]\s+(?P<prose>.+)", re.DOTALL)
# A number in prose that is spoken of as a rating is.
OF_A_RATING = re.compile(
    r"(?:[→=(]|\b(?:level|rating|rated|risk|scored?|band|at|to|was|is|from|below|above|residual|now)"
    r"\b(?:\s+of\b)?)\s*\**(\d{1,2})\b(?![/%:]|\.\d)",
    re.IGNORECASE,
)
LOWER = re.compile(r"\b[a-z]\w*")  # in prose, only a word with a capital names a level
ACCEPTABILITY = {
    1: "acceptable",
    2: "acceptable",
    3: "undesirable",
    4: "must be reduced|mandatory|unacceptable",
    5: "unacceptable",
}


Scale = tuple[str, ...]  # the words of a scheme, least first


@dataclass(frozen=True)
class Level:
    """What a cell of severities or likelihoods says.

    `words` are the scheme's that stand in it, `clash` a number that is not the word's place in
    the scale, `is_clean` whether it says nothing else.
    """

    words: Scale = ()
    clash: int | None = None
    is_clean: bool = True


def in_words(level: str) -> str:
    """A level as a log writes it: Very low."""
    return level.replace("_", " ").capitalize()


def _plain(word: str) -> str:
    return re.sub(r"[ _-]+", "", word.lower())


@cache
def _pattern(scale: Scale) -> re.Pattern[str]:
    words = sorted((re.sub(r"[ _-]+", " ", word) for word in scale), key=len, reverse=True)
    written = "|".join(re.escape(word).replace(r"\ ", r"[ _-]?") for word in words)
    return re.compile(rf"\b({written})\b", re.IGNORECASE)


@cache
def _alone(scale: Scale) -> re.Pattern[str]:
    """A level by itself, with its place in the scale, and with what it is said to mean."""
    written = _pattern(scale).pattern[2:-2]
    return re.compile(
        rf"(?:[sl]?(\d)\s*[-–—:.)=]*\s*)?[(\[]?{written}[)\]]?\s*(?:[-–—:=]?\s*[(\[]?(\d)[)\]]?)?"
        r"(?:\s*(?:[-–—:,]|\()\s*\D.*)?",
        re.IGNORECASE | re.DOTALL,
    )


def found_in(text: str, scale: Scale) -> Scale:
    """The levels of a scale that a text names, each once."""
    words = (_level(found[0], scale) for found in _pattern(scale).finditer(text))
    return tuple(dict.fromkeys(words))


def _level(text: str, scale: Scale) -> str:
    return next(word for word in scale if _plain(word) == _plain(text))


def level_of(text: str, scale: Scale) -> Level:
    """What a cell that holds one level says."""
    alone = _alone(scale).fullmatch(text.strip(" *_."))
    if alone is None:
        return Level(found_in(text, scale), is_clean=False)
    word = _level(alone[2], scale)
    said = {int(n) for n in (alone[1], alone[3]) if n}
    wrong = said - {scale.index(word) + 1}
    return Level((word,), clash=min(wrong) if wrong else None)


def numbers_in(text: str, scheme: Scheme) -> tuple[int, ...]:
    """The whole numbers of a text, each once, without those that only place a word in a scale."""
    for scale in (scheme.severities, scheme.likelihoods):
        written = _pattern(scale).pattern
        text = re.sub(rf"{written}\s*[(\[]\s*\d\s*[)\]]", r"\1", text, flags=re.IGNORECASE)
        text = re.sub(rf"\b\d\s*[(\[]\s*{written}\s*[)\]]", r"\1", text, flags=re.IGNORECASE)
    text = re.sub(r"(?i)\b(?:dcb|v)\s*\d[\d.]*|\b\d+\s*x\s*\d+ matrix", "", text)
    return tuple(dict.fromkeys(int(n) for n in NUMBER.findall(text)))


def together(text: str, scheme: Scheme) -> tuple[Level, Level]:
    """The severities and the likelihoods of a cell that holds both."""
    plain = RISK_WORDS.sub("", text)
    severities, likelihoods = scheme.severities, scheme.likelihoods
    return Level(found_in(plain, severities)), Level(found_in(plain, likelihoods))


def statement_of(text: str, scheme: Scheme) -> str:
    """The rating with which a cell begins, where the sentences after it name no other."""
    said = STATEMENT.fullmatch(bare(text))
    if said is None:
        return text
    told = together(said["rating"], scheme)
    if any(len(level.words) != 1 for level in told):
        return text
    numbers = set(numbers_in(said["rating"], scheme))
    others = {int(n) for n in OF_A_RATING.findall(said["prose"])} - numbers
    more = together(LOWER.sub(" ", said["prose"]), scheme)
    is_other = any({*level.words} - {*mine.words} for level, mine in zip(more, told, strict=True))
    return text if others or is_other else said["rating"]


def odd_word(texts: Iterable[str], rating: int) -> str | None:
    """A word beside a rating that says another than its number; None if none does."""
    for text in texts:
        words = re.findall(r"[a-z]+(?: [a-z]+)*", text.lower())
        for word in words:
            if word.split()[0] in ("acceptable", "undesirable", "unacceptable", "mandatory"):
                if not any(word.startswith(w) for w in ACCEPTABILITY[rating].split("|")):
                    return text
            elif word in ("low", "medium", "moderate", "high", "very low", "very high", "extreme"):
                return text
    return None
