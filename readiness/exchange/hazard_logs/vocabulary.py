"""The words by which hazard logs head their columns, in one table, and what each means here."""

import re
from dataclasses import dataclass
from functools import cache

REF, NAME, DESCRIPTION, EFFECT, CAUSES = "ref", "name", "description", "effect", "causes"
CONTROLS, SEVERITY, LIKELIHOOD, RATING = "controls", "severity", "likelihood", "rating"
STATUS, OWNER, JUSTIFICATION, HAZARD = "status", "owner", "justification", "hazard"
APPROVED_BY, APPROVED_ON, TRANSFERRED_TO = "approved_by", "approved_on", "transferred_to"
SCHEME, CONSEQUENCE, INITIAL, RESIDUAL = "scheme", "consequence", "initial", "residual"
NOTHING = ""  # a heading that is known, and says nothing that a hazard holds
UNLABELLED = (
    "unlabelled"  # a text that stands under a hazard's title, and under no heading of its own
)

# What a heading means, by the words in it; of several that are in it, the longest counts.
HEADINGS: dict[str, tuple[str, ...]] = {
    REF: (
        "hazard number|hazard no|hazard id|hazard ref|hazard reference|hazard code|haz id",
        "hazard identifier|identifier|id|uid|ref|reference|number|no|risk id|risk ref|log number",
        "key",
    ),
    NAME: ("hazard name|hazard title|name|title|short name|hazard summary|name of hazard",),
    HAZARD: ("hazard|hazards",),
    DESCRIPTION: (
        "hazard description|description|description of hazard|description of the hazard|detail",
        "details|hazard details|hazard scenario|scenario|hazardous situation|hazard statement",
        "what could go wrong|hazard narrative|overview",
    ),
    EFFECT: (
        "effect|effects|clinical effect|clinical effects|potential effect|effect on care|harm",
        "potential clinical impact|clinical impact|potential impact|impact on patient|harms",
        "potential harm|possible harm|patient harm|patient impact|clinical consequence|outcome",
        "clinical consequences|potential consequence|potential consequences|potential harms",
        "possible effects|possible consequences|clinical impacts|impact description|clinical harm",
    ),
    CONSEQUENCE: ("consequence|consequences|impact|impacts|impact level|consequence level",),
    CAUSES: (
        "cause|causes|cause s|possible cause|possible causes|potential cause|potential causes",
        "root cause|root causes|trigger|triggers|contributing factors|contributory factors|why",
        "cause of hazard|causes of hazard|hazard causes|hazard cause|failure mode|failure modes",
    ),
    CONTROLS: (
        "control|controls|control measure|control measures|mitigation|mitigations|safeguards",
        "existing control|existing controls|current control|current controls|controls in place",
        "existing mitigation|existing mitigations|existing control measures|safeguard|barriers",
        "existing safeguards|mitigations in place|additional control|additional controls",
        "additional control measures|new controls|new hazard controls|hazard controls",
        "further controls|planned controls|proposed controls|proposed mitigation|risk controls",
        "proposed mitigations|mitigating actions|mitigation measures|mitigation strategy",
        "mitigation strategies|mitigations implemented|controls implemented|risk control",
        "implemented controls|required controls|recommended controls|planned mitigations",
        "design|design control|design controls|design measures|design mitigation|protective",
        "test|tests|testing|test control|test controls|testing controls|testing measures",
        "training|training control|training controls|training measures|training and briefing",
        "business process change|business process changes|business process|business processes",
        "process change|process changes|business change|business controls|business control",
        "business process controls|operational controls|procedural controls|process controls",
        "manufacturer controls|deployment controls|deployment side controls|technical controls",
        "additional mitigation|additional mitigations|controls and mitigations|vigilance",
        "user controls|organisational controls|preventive controls|workaround|workarounds",
        "related mitigations|preventative controls|detective controls|control description",
    ),
    SEVERITY: (
        "severity|severity scoring|severity score|severity level|severity rating|severity of harm",
        "severity of effect|worst credible severity|consequence severity|consequence score|s|sev",
    ),
    LIKELIHOOD: (
        "likelihood|likelihood scoring|likelihood score|likelihood level|likelihood rating",
        "likelihood of harm|probability|probability of occurrence|frequency|occurrence|l|lik",
    ),
    RATING: (
        "risk|rating|risk rating|risk score|risk level|score|clinical risk|risk scoring|band",
        "hazard risk rating|clinical risk rating|clinical risk score|risk category|risk class",
        "risk assessment|hazard risk assessment|clinical risk assessment|risk evaluation|rpn",
        "hazard risk|assessment|risk estimation|initial|residual|residual risk|initial risk",
        "inherent risk|risk grade|risk band|overall risk|risk value|highest risk|risk index",
        "risk rating initial|risk rating residual|pre mitigation|post mitigation|risk matrix score",
        "pre mitigation risk|post mitigation risk|post control|pre control|acceptability",
        "risk acceptability|init|res|risk no|rr|r",
    ),
    STATUS: ("status|hazard status|state|current status|log status|hazard state",),
    OWNER: (
        "owner|hazard owner|action owner|risk owner|assigned to|assignee|assignment|responsible",
        "responsible person|responsible owner|lead|accountable|responsibility|owned by|owner role",
        "responsible party|responsible role|hazard lead|accountable owner|proposed owner role",
    ),
    JUSTIFICATION: (
        "justification|rationale|residual risk justification|justification of residual risk",
        "acceptance rationale|alarp|alarp statement|alarp justification|risk acceptance",
        "residual risk rationale|acceptability rationale|risk benefit|acceptance justification",
    ),
    APPROVED_BY: ("approved by|signed off by|accepted by|cso approval|cso sign off|sign off",),
    APPROVED_ON: ("approved on|approval date|date approved|sign off date|date of approval",),
    TRANSFERRED_TO: ("transferred to|transfer to|transferred organisation|receiving organisation",),
    SCHEME: ("scheme|risk scheme|risk matrix|matrix|scoring scheme",),
    NOTHING: (
        "date|date identified|date raised|raised|raised by|identified by|category|hazard type|type",
        "hazard category|code|code associated with hazard|label|labels|labelling|project|version",
        "general utility label|review date|last reviewed|last updated|comments|notes|evidence",
        "control id|cause id|mitigation id|control ref|test id|requirement|requirements|source",
        "sources|author|severity rationale|likelihood rationale|link|links|count|verification",
        "affected parties|date closed|closed date|standard|application|organisation|document type",
        "target date|due date|actions|summary of actions|action summary|action|further action",
        "summary actions|hazard rationale|severity justification|likelihood justification|module",
        "control owner|control status|control type|mitigation type|effectiveness|priority|setting",
        "created|updated|created at|updated at|related hazards|linked hazards|incidents|feature",
        "mitigation status|mitigation state|control state|controls state|controls status",
        "type of control|type of mitigation|kind of control|status of control|state of control",
        "mitigation owner|mitigation kind|control kind|mitigation category|control category",
        "component|system|scope|detection|detectability|quantity|references|next review|user group",
    ),
}
# What stands about a rating or a control in its own heading or the one above it.
STAGES = {
    RESIDUAL: "residual|post|after|mitigated|final|net|target|expected|controlled|remaining|res",
    INITIAL: "initial|inherent|pre|before|unmitigated|gross|raw|original|baseline|init",
}
KINDS = {
    "design": "design|technical|engineering|protective|engineered|architecture|software",
    "test": "test|tests|testing|verification|tested",
    "training": "training|briefing|education|trained",
    "business_process_change": "business|process|procedural|procedure|operational|policy"
    "|organisational|administrative|sop",
    "vigilance": "vigilance|monitoring|surveillance",
    "workaround": "workaround|workarounds|work around",
}
STATES = {
    "existing": "existing|current|in place",
    "proposed": "proposed|planned|recommended|required|future|additional|not started|open"
    "|in progress|outstanding|todo|draft|not implemented|partially implemented|partial",
    "implemented": "implemented|complete|completed|done|live|in use|deployed",
    "verified": "verified|validated|tested and verified",
}
MOST_WORDS = 9  # a longer heading is a sentence, and means only what it says whole
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
NUMBERED = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]?|[a-z][.)])\s+")
NO_WORD = re.compile(r"[^a-z0-9#]+")
ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True)
class Meaning:
    """What a heading means: which of a hazard's fields, before or after the controls."""

    field: str
    stage: str | None = None


@cache
def normal(heading: str) -> str:
    """A heading's words, in small letters and without signs, numbering and brackets around."""
    text = NUMBERED.sub("", CAMEL.sub(" ", heading).lower().replace("'", ""))
    return NO_WORD.sub(" ", text).strip().replace("#", "number")


@cache
def _phrases() -> dict[str, str]:
    return {
        phrase: field
        for field, lines in HEADINGS.items()
        for line in lines
        for phrase in line.split("|")
    }


@cache
def field_named(heading: str) -> str | None:
    """The field that a heading is the name of, and nothing besides; None if it is not."""
    phrases = _phrases()
    for said in (heading, ASIDE.sub("", heading)):
        words = normal(said)
        without = " ".join(w for w in words.split() if w not in _stage_words())
        if (found := phrases.get(words, phrases.get(without))) is not None:
            return found
    return None


@cache
def field_of(heading: str) -> str | None:
    """The field that one heading names or speaks of; None if it is not known."""
    named, words, phrases = field_named(heading), normal(heading), _phrases()
    inside = [p for p in phrases if len(p) > 3 and f" {p} " in f" {words} "]
    if named is not None or not inside or len(words.split()) > MOST_WORDS:
        return named
    return phrases[max(inside, key=len)]


@cache
def _stage_words() -> frozenset[str]:
    return frozenset(word for words in STAGES.values() for word in words.split("|")) | {
        "mitigation",
        "controls",
        "hazard",
        "the",
        "of",
        "clinical",
    }


def first_in(table: dict[str, str], *headings: str) -> str | None:
    """The entry of a table of words of which one stands in a heading; the nearest counts."""
    for heading in reversed(headings):
        words = f" {normal(heading)} "
        for entry, wanted in table.items():
            if any(f" {word} " in words for word in wanted.split("|")):
                return entry
    return None


def meaning(*headings: str) -> Meaning | None:
    """What a heading means under those above it; None if none of them is known."""
    for last in range(len(headings), 0, -1):
        found = field_of(headings[last - 1])
        if found is not None:
            return Meaning(found, first_in(STAGES, *headings[:last]))
    return None
