"""Patient numbers, which have no place in this product."""

import re

# Ten digits, alone or as 3-3-4, not part of a longer run of letters or digits.
CANDIDATE = re.compile(r"(?<![0-9A-Za-z])(\d{3})([ \-]?)(\d{3})\2(\d{4})(?![0-9A-Za-z])")
WEIGHTS = range(10, 1, -1)
IN_ORDER = "98765432109876543210"  # nobody's number: the digits as they come, in an example


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits pass the NHS number's modulus 11 check (NHS Data Dictionary)."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS, strict=False))
    return (11 - total % 11) % 11 == int(digits[9])


def patient_number_in(text: str) -> str | None:
    """The first NHS number in a text, as ten digits, if there is one."""
    for found in CANDIDATE.finditer(text):
        digits = found[1] + found[3] + found[4]
        if is_nhs_number(digits) and len(set(digits)) > 1 and digits not in IN_ORDER:
            return digits
    return None
