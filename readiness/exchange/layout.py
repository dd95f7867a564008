"""Where everything stands in a programme file: its sections, and each kind's keys in order."""

from functools import cache

from readiness.model import KINDS, Kind, Record, Thing
from readiness.vocabulary import Pillar

FORMAT = "readiness-programme/1"

SECTIONS = {
    "people": "person",
    "workstreams": "workstream",
    "sites": "site",
    "criteria": "criterion",
    "issues": "issue",
    "schemes": "scheme",
    "controls": "control",
    "hazards": "hazard",
    "safety_cases": "safety_case",
    "log_versions": "log_version",
    "acceptances": "acceptance",
    "incidents": "incident",
    "gateways": "gateway",
    "notes": "note",
    "questions": "question",
    "actions": "action",
    "rehearsals": "rehearsal",
    "risks": "risk",
    "pulses": "pulse",
    "themes": "theme",
    "visits": "visit",
    "change_requests": "change_request",
    "scope": "scope_item",
    "delegations": "delegation",
    "deep_dives": "deep_dive",
}
NOT_IN_A_FILE = frozenset({"token"})  # a way in is given at one trust, and goes nowhere else
TOP_KEYS = ("format", "as_of", "programme", *SECTIONS)

# What stands inside a record, under which key.
INSIDE = {
    "programme": {"waves": "wave", "policy": "policy"},
    "criterion": {
        "readings": "reading",
        "by_group": "group_reading",
        "declared": "judgement",
        "evidence": "evidence",
        "waivers": "waiver",
    },
    "hazard": {"rating_history": "rating", "controls": "control"},
    "gateway": {"conditions": "condition", "votes": "vote"},
    "deep_dive": {"agenda": "agenda_item", "minuted": "minute"},
}
# A fact whose keys stand among those of the thing that it is about.
BESIDE = {"evidence": "check", "question": "answer"}
BESIDE_KEYS = {
    "check": ("verified_by", "verified_on"),
    "answer": ("answered_by", "answer", "assurance", "answered", "assurance_by"),
}
# The file's key for a field, where the two differ.
FILE_KEYS = {("rating", "which"): "of", ("action", "source"): "from"}
# Keys that are no fields of their kind: each with the key after which it stands.
AFTER = {
    "programme": {"waves": "planned_go_lives", "policy": "deferral_case"},
    "criterion": {
        "readings": "curve",
        "by_group": "readings",
        "declared": "by_group",
        "evidence": "counts",
        "waivers": "evidence",
    },
    "evidence": {"verified_by": "environment", "verified_on": "verified_by"},
    "hazard": {"rating_history": "residual_stated"},
    "gateway": {"conditions": "paper_author", "votes": "conditions"},
    "deep_dive": {"agenda": "suppliers", "minuted": "agenda"},
    "question": {
        "answered_by": "asked",
        "answer": "answered_by",
        "assurance": "answer",
        "answered": "assurance",
        "assurance_by": "answered",
    },
}
# Dated facts that may be written as a short pair.
PAIRS = {
    "reading": ("date", "value"),
    "judgement": ("date", "status"),
    "rating": ("date", "rating"),
}
NO_KEYS = frozenset({"recorded", "changed", "of"})
NO_KEYS_OF = {"programme": frozenset({"ref"}), "check": frozenset({"evidence"})}
# What a thing without a name is known by.
NATURAL = {
    "action": ("text", "owner"),
    "condition": ("text",),
    "deep_dive": ("date", "chair"),
    "question": ("rule", "text", "asked"),
}
# How a made reference begins, where the kind alone does not say.
PILLAR_PREFIXES: dict[str, str] = {
    Pillar.OPERATIONAL: "OP",
    Pillar.TECHNICAL: "TE",
    Pillar.CLINICAL_SAFETY: "CS",
}
# Kinds that stand inside one record, and whose names are that record's own.
SCOPED = frozenset({"control", "condition", "agenda_item"})


@cache
def fields_of(word: str) -> dict[str, str]:
    """A kind's own keys in the file, in order, each with its field."""
    kind = KINDS[word]
    hidden = NO_KEYS | NO_KEYS_OF.get(word, frozenset())
    return {FILE_KEYS.get((word, f), f): f for f in kind.value.model_fields if f not in hidden}


@cache
def keys_of(word: str) -> tuple[str, ...]:
    """All the keys that a row of a kind may have, in the order in which they are written."""
    keys = list(fields_of(word))
    for key, before in AFTER.get(word, {}).items():
        keys.insert(keys.index(before) + 1, key)
    return (*keys, "withdrawn")


def natural_name(kind: Kind, thing: Thing) -> tuple[object, ...]:
    """What a record of a kind is known by where it has no reference."""
    return tuple(getattr(thing, field) for field in NATURAL.get(kind.word, ("name",)))


def start_of_ref(kind: Kind, record: Record) -> str:
    """How the reference begins that is made for a record."""
    if kind.word == "criterion":
        return PILLAR_PREFIXES.get(getattr(record, "pillar", None) or "", kind.prefix)
    return kind.prefix
