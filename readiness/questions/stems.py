"""How words are told from their endings, and which of them say what a text is about."""

import re
from functools import lru_cache

TOKENS = re.compile(r"[a-z0-9]+")
ENDING = re.compile(
    r"(?<=\w{3})("
    r"at(?:ed|es?|ing|ions?|ors?)|enc(?:y|es?|ies)|e?ments?|ents?|ings?|ions?|ers?|als?|ures?"
    r"|ies|ied|(?<!e)ed|es|(?<!s)s|e|(?<![aeiou])y)$"
)
DOUBLED = re.compile(r"([bdgmnprt])\1$")
WHOLE = {
    "ready": "ready",
    "note": "note",
    "notes": "note",
    "noted": "note",
    "later": "later",
    "letter": "letter",
    "letters": "letter",
    "please": "please",
    "signal": "signal",
}
SAME_AS = {
    "prescript": "prescrib",
    "reconcili": "reconcil",
    "rebuilt": "rebuild",
    "agreed": "agre",
    "def": "defer",
    "ref": "refer",
    "wifi": "wireless",
}
FILLERS = frozenset({"a", "an", "the", "is", "are", "was", "were", "has", "have", "had", "been"})
FILLERS |= {"being", "yet", "fully", "very"}

# Words that nearly every record of a programme holds, and that therefore link none.
GENERIC_WORDS = """
about above after again against also and any are been before being below between both but can
cannot could did does done down during each every few for from further had has have here how
into its itself just less made make many more most must need needs nor not now off once one
only other our out over own per same shall should since some such than that the their them
then there these they this those through too two three four five six seven eight nine ten
under until upon use very was were what when where which while who whom whose why will with
within without would yet you your all
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
day days date dates week weeks month months year years time today
programme project ready readiness live golive trust trusts hospital hospitals epr ehr
electronic record records system systems new staff patient patients clinical safety risk risks
issue issues problem problems review paper note report reports plan plans planned work works
team teams board date full first last complete completed criterion criteria hazard hazards
unless considered attached number percent rate item items
"""
GENERIC = frozenset(GENERIC_WORDS.split())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What a word's endings have in common: "train" of trained, training and trains."""
    if word in WHOLE:
        return WHOLE[word]
    bare = DOUBLED.sub(r"\1", ENDING.sub("", word))
    return SAME_AS.get(bare, bare)


def words(text: str) -> list[str]:
    """The words of a text, in lower case and in order."""
    return TOKENS.findall(plain(text))


def plain(text: str) -> str:
    """A text in lower case, without its apostrophes."""
    return text.lower().replace("’", "'").replace("n't", " not").replace("'s", "")


@lru_cache(maxsize=32768)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that say what a text is about."""
    return frozenset(
        stem(word)
        for word in words(text)
        if len(word) > 2 and not word.isdigit() and word not in GENERIC
    )


def shares_words(one: str, other: str, *, least: int = 2) -> bool:
    """Whether two texts are about the same thing: they share two content words or more."""
    return len(content_words(one) & content_words(other)) >= least


class _Stems(dict[str, str]):
    """The stem of each word, worked out once; none of a word that only fills."""

    def __missing__(self, word: str) -> str:
        self[word] = found = "" if word in FILLERS else stem(word)
        return found


_STEMS = _Stems()


def stems(text: str) -> tuple[str, ...]:
    """The stems of a plain text without the words that only fill it: "has not been tested"."""
    return tuple(filter(None, map(_STEMS.__getitem__, TOKENS.findall(text))))
