"""Taking out what should never have been typed."""

from readiness import permissions
from readiness.model import Person
from readiness.store import Work


def redact(work: Work, text: str, *, second: str) -> int:
    """Take a text out of everything, at the word of two people; in how many places it stood.

    `second` is the other person's reference. One of the two is an administrator, a clinical
    safety officer, the senior responsible owner or the chair.
    """
    other = work.get(Person, second)
    permissions.check(work, "redact", other)
    return work.redact(text, second=other.ref)
