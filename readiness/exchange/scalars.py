"""What a word in a YAML file stands for when nothing quotes it, read as YAML 1.2."""

import re

Scalar = str | int | float | bool | None

WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
NO_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
# What a reader of YAML 1.1 or 1.2 could take for a number, a time or a yes: the writer quotes it.
MISTAKABLE = re.compile(
    r"[-+]?[0-9._:,]*[0-9][0-9._:,]*(?:[eE][-+]?[0-9]+)?|[-+]?0[box][0-9a-fA-F_]+|[yYnN]"
)
MOST_DIGITS = 300


def meaning(text: str) -> Scalar:
    """The value that an unquoted text stands for; `no`, `12:30`, `010` and days stay text."""
    if text in WORDS:
        return WORDS[text]
    if NO_NUMBER.fullmatch(text):
        raise ValueError(f"{text} is not a number that can be kept")
    if WHOLE.fullmatch(text):
        return whole(text)
    return decimal(text) if DECIMAL.fullmatch(text) else text


def whole(digits: str) -> int:
    """The whole number that digits write."""
    if len(digits) > MOST_DIGITS:
        raise ValueError(f"a number of {len(digits)} digits is too large to be kept")
    return int(digits)


def decimal(digits: str) -> float:
    """The number that digits with decimals or an exponent write."""
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"{digits} is too large to be kept")
    return value


def is_mistakable(text: str) -> bool:
    """Whether some reader of YAML would take the unquoted text for something else."""
    return text in WORDS or any(p.fullmatch(text) for p in (DECIMAL, NO_NUMBER, MISTAKABLE))
