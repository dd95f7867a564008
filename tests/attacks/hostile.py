"""A programme with something hostile in every text that the model knows.

A text that is declared tomorrow is attacked from that day on.
"""

from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from readiness.exchange.files import Document
from readiness.exchange.layout import BESIDE, BESIDE_KEYS, FORMAT, INSIDE, SECTIONS, fields_of
from readiness.model import KINDS
from readiness.model.base import Count, Day, Grade, Number, Score, Words, YesNo
from readiness.model.hazard import Band
from readiness.model.moments import Moment
from tests.exchange.programmes import agreeing
from tests.pages.opening import PEOPLE

ELSEWHERE = "elsewhere.invalid"
MARKER = "hostile-"  # and the field it stands in: what a test looks for
# Script, HTML, Markdown, LaTeX, Streamlit's own marks, and a typesetter's, in one text.
PAYLOAD = (
    "<script>window.hurt=1</script><img src=x onerror='window.hurt=2'>"
    f"<img class=injected src=https://{ELSEWHERE}/a.png>"
    f"![picture](https://{ELSEWHERE}/b.png) [link](javascript:window.hurt=3) "
    "<b class=injected>b</b> $\\KaTeX^2$ $$\\frac{1}{2}$$ :red[loud] :material/warning: **bold** "
    '#read("/etc/passwd") \\input{/etc/passwd} {{7*7}} ${7*7} %s %(name)s {0}'
    " '; DROP TABLE ledger; -- ../../etc/passwd"
)
FORMULA = f'=HYPERLINK("https://{ELSEWHERE}","b")'
DAY = "2026-11-20"
PLAIN: dict[Any, Any] = {
    Day: DAY,
    Moment: f"{DAY}T09:05:00Z",
    Number: 4,
    YesNo: False,
    Score: 3,
    Grade: 2,
    Band: 2,
    Count: 4,
    int: 4,
}


def hostile(field: str) -> str:
    """A text that says which field it stands in, and tries everything."""
    return f"{FORMULA} {MARKER}{field} {PAYLOAD}"


def value_of(hint: Any, field: str) -> Any:
    """A value of a field, as a file writes it: hostile if it is a text."""
    if hint is Words:
        return hostile(field)
    if hint in PLAIN:
        return PLAIN[hint]
    if hint == dict[str, Any]:
        return {"key": hostile(field)}
    parts = [part for part in get_args(hint) if part is not NoneType]
    if get_origin(hint) in (Union, UnionType):
        return value_of(Words if Words in parts else parts[0], field)
    if get_origin(hint) is tuple and parts[-1] is Ellipsis:
        return [value_of(parts[0], field)]
    if get_origin(hint) is tuple:
        return [value_of(part, field) for part in parts]
    if hasattr(hint, "model_fields"):
        return values_in(hint, field)
    return next(iter(hint)).value


def values_in(model: Any, inside: str) -> Document:
    hints = get_type_hints(model, include_extras=True)
    return {name: value_of(hints[name], f"{inside}.{name}") for name in model.model_fields}


def row_of(word: str) -> Document:
    """A row of a kind with every key that it can have, and a row of each kind inside it."""
    hints = get_type_hints(KINDS[word].value, include_extras=True)
    row = {key: value_of(hints[f], f"{word}.{key}") for key, f in fields_of(word).items()}
    beside = BESIDE.get(word, "")
    inner = get_type_hints(KINDS[beside].value, include_extras=True) if beside else {}
    row |= {key: value_of(inner[key], f"{beside}.{key}") for key in BESIDE_KEYS.get(beside, ())}
    row |= {key: [row_of(kind)] for key, kind in INSIDE.get(word, {}).items()}
    return agreeing(word, row)


def programme() -> Document:
    """The whole of it, with people to open it as."""
    sections = {key: [row_of(word)] for key, word in SECTIONS.items()}
    sections["people"] += PEOPLE
    sections["pulses"] *= 5  # of fewer nothing is told
    sections["hazards"][0]["controls"][0]["ref"] += " inside"
    about = {key: value for key, value in row_of("programme").items() if key != "as_of"}
    return {"format": FORMAT, "as_of": DAY, "programme": about, **sections}
