"""What one cell lists, and what in it only says that nothing is known yet."""

import re
import unicodedata

NOT_SAID = re.compile(
    r"(?:tb[cda]|to be (?:confirmed|determined|agreed|decided|advised|defined)|n/?\.?a\.?"
    r"|not applicable|none|nil|null|unknown|not known|not set|not scored|not assessed|not rated"
    r"|not (?:stated|recorded|provided|specified|available)"
    r"|not yet (?:assessed|scored|rated|known|defined)|pending|to ?do|blank|awaited|\?+|x+|\.{2,}"
    r"|[-–—_]+|awaiting .{1,40})\.?",
    re.IGNORECASE,
)
# None of something, whatever is said besides: None identified during the first analysis.
NONE_OF_IT = re.compile(
    r"(?:none (?:identified|known|required|at present|recorded|effective|adequate|available|planned"
    r"|proposed|noted|needed|currently|yet|in place)|no (?:(?:existing|current|known|effective) )?"
    r"(?:controls?|mitigations?|safeguards?|causes?) (?:identified|known|in place|recorded|exist))"
    r"\b.*",
    re.IGNORECASE | re.DOTALL,
)
PUT_OFF = re.compile(r"(?:tb[cda]|to be (?:confirmed|determined|agreed|decided))\b", re.IGNORECASE)
NOBODY = re.compile(
    r"(?:unassigned|not assigned|unallocated|not allocated|nobody|no[- ]?one|no owner|vacant"
    r"|not (?:yet )?(?:accepted|approved|signed|agreed|named|appointed)|pending|awaiting)\b.*",
    re.IGNORECASE,
)
BULLET = re.compile(r"^\s*(?:[-*•‣▪◦·–—]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[[ xX]\])\s+")
NUMBERS = re.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+")
# Between the parts of one line: a dot in the middle, or the kind of the next control.
BETWEEN = re.compile(
    r"\s+[·•]\s+|(?<=[.;,])\s+(?=(?:D|T|Tr|B|BPC|Design|Test(?:ing)?|Training|Process)\s*:)"
)
MARKS = "*_`>\ufe0f\u200d"


def bare(text: str) -> str:
    """A text without the marks of emphasis and the pictures around it."""
    first, last = 0, len(text)
    while first < last and _is_mark(text[first]):
        first += 1
    while last > first and _is_mark(text[last - 1]):
        last -= 1
    return text[first:last]


def _is_mark(sign: str) -> bool:
    return sign in MARKS or sign.isspace() or unicodedata.category(sign) in ("So", "Sk")


def says_nothing(text: str) -> bool:
    """Whether a text only says that something is not known, not needed or yet to come."""
    said = bare(text).strip("()[] ")
    return any(found.fullmatch(said) for found in (NOT_SAID, NONE_OF_IT)) or bool(
        PUT_OFF.match(said)
    )


def names_nobody(text: str) -> bool:
    """Whether what stands for an owner names none."""
    return says_nothing(text) or bool(NOBODY.fullmatch(bare(text)))


def parts_of(text: str) -> list[str]:
    """What a cell lists: one to a line, by number, or parted by semicolons."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = _numbered(lines[0]) or _by_signs(lines[0])
    told = (BULLET.sub("", line).strip().rstrip(";") for line in lines)
    return [part for part in told if part]


def _numbered(line: str) -> list[str]:
    """The parts of a line that counts them: 1. this 2. that."""
    found = list(NUMBERS.finditer(line))
    if len(found) < 2 or [int(f[1]) for f in found] != list(range(1, len(found) + 1)):
        return []
    ends = [*(f.start() for f in found[1:]), len(line)]
    return [
        line[: found[0].start()],
        *(line[f.start() : e] for f, e in zip(found, ends, strict=True)),
    ]


def _by_signs(line: str) -> list[str]:
    """The parts between dots in the middle, kinds of control, or semicolons."""
    parts = [part for part in BETWEEN.split(line) if part.strip()]
    if len(parts) > 1 or "(" in line or "http" in line:
        return parts
    return line.split(";")
