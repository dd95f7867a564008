"""Numbers that a text spells out: thirty-three, a hundred and forty-seven, two thousand."""

import re

from readiness.questions.terms import listed

UNITS = listed(
    """one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen,
    fourteen, fifteen, sixteen, seventeen, eighteen, nineteen"""
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES = {
    **{word: number for number, word in enumerate(UNITS, 1)},
    **{word: 10 * number for number, word in enumerate(TENS, 2)},
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}
ANY = "|".join(sorted((*VALUES, *SCALES), key=len, reverse=True))
THEN = r"(?:[ -]|(?<=hundred) and |(?<=thousand) and )"
SPELT = re.compile(rf"\b(?:a )?(?:{ANY})s?(?:{THEN}(?:{ANY}))*\b", re.IGNORECASE)
JOINED = re.compile(r"[a-z]+")


def spelt(text: str) -> list[int]:
    """The numbers that a text spells out, in order."""
    return [_value(found[0].lower()) for found in SPELT.finditer(text)]


def _value(said: str) -> int:
    whole, part = 0, 0
    for word in JOINED.findall(said):
        if word in VALUES:
            part += VALUES[word]
        elif (scale := SCALES.get(word.removesuffix("s"))) is not None:
            part = max(part, 1) * scale
            if word.startswith("thousand"):
                whole, part = whole + part, 0
    return whole + part
