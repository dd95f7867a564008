"""A word of the programme file, as a screen says it."""

from enum import StrEnum


class Word(StrEnum):
    """A word of the programme file, which a screen says as it is written, with spaces."""

    @property
    def words(self) -> str:
        """The word as a sentence says it."""
        return self.value.replace("_", " ")
