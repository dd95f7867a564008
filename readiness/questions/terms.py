"""The field's terms, as records write them: the one vocabulary that all rules read.

A term is a word or a short phrase in its plainest form. It stands for its other endings too
("test" for tests, tested and testing), so only one of them is written here.
"""

# What a record is about.
TRAINING = ("train", "e-learning", "course", "refresher")
COMPETENCE = ("competence", "proficiency", "skill", "confidence", "able to use")
TESTING = (
    *("test", "rehearsal", "trial load", "trial run", "dry run", "end to end", "pilot"),
    *("simulation", "parallel run", "load", "walkthrough", "walk through"),
)
CONTINGENCY = (
    *("contingency", "downtime", "fallback", "fall back", "rollback", "roll back", "way back"),
    *("back out", "continuity", "disaster recovery", "failover", "restore", "backup"),
)
TIME_SENSITIVE = TRAINING + COMPETENCE + TESTING + CONTINGENCY
STATIC = (
    *("contract", "policy", "agreement", "licence", "registration", "impact assessment"),
    *("procurement", "appointment letter", "insurance"),
)
STATIC_UNITS = ("sign", "approve", "ratify")
EVERYBODY = (
    *("user", "staff", "end", "all", "employee", "headcount", "site", "role", "based", "complete"),
    *("everybody", "everyone", "people", "workforce"),
)
BY_PEOPLE = (
    *("train", "vigilance", "vigilant", "aware", "reminder", "remind", "guidance", "procedure"),
    *("sop", "check", "manual", "workaround", "care", "attention", "instruction", "policy"),
)
PATIENT_SAFETY = ("patient safety", "clinical safety", "patient harm", "harm", "unsafe", "death")

# What a reviewer says.
RECOMMENDING = (
    *("recommend", "advise", "urge", "propose", "should", "must", "need to", "ought to"),
    *(
        "required to",
        "delay",
        "defer",
        "postpone",
        "put back",
        "pause",
        "reconsider",
        "not go live",
    ),
)
CONDITIONAL = (
    *(
        "unless",
        "until",
        "subject to",
        "condition",
        "provided that",
        "only if",
        "on the basis that",
    ),
    *("before go live", "prior to go live", "depend"),
)
ADVERSE = (
    *(
        "risk",
        "concern",
        "fail",
        "harm",
        "danger",
        "dangerous",
        "unsafe",
        "inadequate",
        "insufficient",
    ),
    *("incomplete", "not ready", "not complete", "not tested", "not proven", "not safe"),
    *("untested", "unproven", "unresolved", "unclear", "unreliable", "unstable", "unrealistic"),
    *("missing", "lack", "gap", "weakness", "shortfall", "behind", "late", "overdue", "poor"),
    *("serious", "critical", "outstanding", "worry", "warn", "problem", "defect", "error"),
    *("cannot", "unable", "worse", "doubt", "too few", "too little", "too soon", "no plan"),
    *("no evidence", "not enough", "red"),
)
REASSURING = (
    *("ready to proceed", "ready to go", "well manage", "on track", "satisfactory", "satisfied"),
    *("good progress", "substantial assurance", "reasonable assurance", "well prepared"),
)
FAILED = (
    *("fail", "did not pass", "not pass", "unsuccessful", "abandon", "stopped early", "rejected"),
    *("did not work", "not work", "not met", "below target", "not complete", "incomplete"),
)

# What an answer says.
CLOSED = ("close", "complete", "resolve", "implement", "address", "action", "met", "done", "fix")
OUTSTANDING = ("open", "outstanding", "remain", "partly", "partial", "except", "still")
REASONING = (
    *("because", "reason", "due to", "given that", "on the ground that", "evidence", "retest"),
    *(
        "test",
        "verify",
        "the data show",
        "audit",
        "measure",
        "reconcile",
        "as a result",
        "owing to",
    ),
)
ACTING = (
    *("action", "close", "complete", "resolve", "implement", "address", "fix", "mitigate"),
    *("strengthen", "commission", "appoint", "fund", "defer", "postpone", "put back", "extend"),
    *("will", "extra", "additional", "added", "change", "rebuild", "repeat"),
)
DENYING = (
    *("not accurate", "not an accurate", "inaccurate", "not recognise", "disagree", "reject"),
    *("not a fair", "unfair", "misleading", "overstate", "exaggerate", "alarmist", "out of date"),
    *("dismiss", "refute", "not representative", "not a true", "disputed", "not share"),
)
ACCEPTING = (
    *("risk accept", "accept risk", "accept the risk", "risk is accept", "risk are accept"),
    *("risk was accept", "risk be accept", "tolerate", "accept as a risk"),
)
ACKNOWLEDGING = (
    "note",
    "receive",
    "discuss",
    "acknowledge",
    "thank",
    "consider",
    "aware",
    "tabled",
)

# What a change says.
CHANGEABLE = (
    *("build", "release", "version", "configuration", "software", "code", "scope", "design"),
    *("workflow", "plan", "organisation", "structure", "department", "template", "order set"),
    *("interface", "pathway", "method", "rota"),
)
CHANGED = (
    *("change", "rebuild", "replace", "upgrade", "redesign", "revise", "add", "remove", "move"),
    *("merge", "reconfigure", "restructure", "update", "rewrite", "patch", "descope", "replan"),
    *("reorganise", "redraw", "split"),
)
CHANGES = (
    *("new release", "new build", "new version", "rebuilt", "build change", "release change"),
    *("scope change", "plan change", "design change", "merger", "reorganisation"),
)
TO_COME = ("will", "would", "could", "if", "propose", "request", "be", "plan", "should", "before")

PROVED = ("retest", "re test", "test", "verify", "confirm", "prove", "demonstrate", "witness")
AGREED = ("approve", "accept", "agree", "adopt", "yes", "in build", "built", "deliver", "done")

# What a sign-off says, and whose it is.
SIGNED_OFF = ("sign off", "approve", "endorse", "support", "agree", "back", "sponsor")
ROLES = (
    *("director", "officer", "lead", "manager", "consultant", "nurse", "chief", "pharmacist"),
    *("clinician", "doctor", "matron", "sister", "surgeon", "physician", "midwife", "therapist"),
    *("executive", "head", "chair", "ccio", "cso", "cmo", "cno", "coo", "cio", "ceo", "owner"),
)
RANKS = (
    *("medical", "nursing", "clinical", "chief", "operating", "information", "finance", "deputy"),
    *("executive", "non-executive", "programme", "project", "digital", "technical", "safety"),
    *("associate", "lead", "head", "training", "ward", "informatics", "managing", "divisional"),
    *("people", "quality", "senior", "responsible", "nurse", "head of", "consultant", "service"),
)
