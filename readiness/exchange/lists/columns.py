"""The columns of each list: heading, key of the programme file, how a cell is read, other words."""

from collections.abc import Mapping, Sequence

from readiness.exchange.lists import typed
from readiness.exchange.lists.place import Place
from readiness.exchange.lists.reading_columns import READINGS
from readiness.vocabulary import (
    Counting,
    Direction,
    HeardBy,
    IssueStatus,
    Outcome,
    Pillar,
    Priority,
    RehearsalKind,
    TargetBasis,
)

CRITERIA = (
    Place("Ref", "ref", also="id|reference|criterion ref|criterion id|number|no"),
    Place(
        "Criterion",
        "name",
        also="statement|name|title|readiness criterion|description|kpi|requirement|deliverable"
        "|readiness item|item|task|checkpoint",
    ),
    Place("Meaning", "meaning", also="plain english|explanation"),
    Place("Pillar", "pillar", typed.word_of(Pillar), "domain|theme|category|dimension"),
    Place("Workstream", "workstream", also="stream|area"),
    Place("Site", "site", also="location|hospital"),
    Place("Organisations", "organisations", typed.texts),
    Place("Priority", "priority", typed.word_of(Priority), "must or should|moscow"),
    Place("Measure", "measure", also="metric|how measured"),
    Place("Unit", "unit", also="units"),
    Place("At least or at most", "direction", typed.word_of(Direction), "direction"),
    Place("Target", "target", typed.aimed, "target value|threshold"),
    Place("Target published or ours", "target_basis", typed.word_of(TargetBasis), "target basis"),
    Place("Tolerance", "tolerance", typed.number, "amber tolerance"),
    Place("Starts", "starts", typed.day, "start|start date"),
    Place(
        "Due", "due", typed.day, "due date|deadline|target date|by when|required by|completion date"
    ),
    Place("Gateway", "gateway", also="gate|milestone"),
    Place("Owner", "owner", also="responsible|lead|assigned to"),
    Place("Assessor", "assessor", also="assessed by"),
    Place(
        "Executive",
        "executive",
        also="accountable executive|sro|sponsor|executive sponsor|exec lead",
    ),
    Place("Counts", "counts", typed.word_of(Counting), "whom it counts"),
)
ISSUES = (
    Place(
        "Ref",
        "ref",
        also="id|reference|issue ref|issue id|number|no|ticket|issue no|issue number|issue key|key",
    ),
    Place("Issue", "name", also="name|title|description|summary of issue|issue title"),
    Place("Severity", "severity", typed.graded, "priority|sev|severity 1 worst|urgency"),
    Place("Patient safety", "patient_safety", typed.yes_or_no, "safety|patient safety issue"),
    Place("Status", "status", typed.word_of(IssueStatus), "state"),
    Place("Raised", "raised", typed.day, "raised on|date raised|opened|created|logged|date opened"),
    Place("Raised by", "raised_by", also="reporter|reported by|logged by"),
    Place(
        "Closed", "closed", typed.day, "closed on|date closed|resolved on|resolved|date resolved"
    ),
    Place("Due", "due", typed.day, "due date|target date|deadline|fix by|resolution date"),
    Place("Times reopened", "reopened", typed.whole, "reopened"),
    Place("Reports unchanged", "reports_unchanged", typed.whole),
    Place("Owner", "owner", also="assignee|assigned to|responsible|lead"),
    Place(
        "What is done about it", "summary", also="summary|action|update|resolution|latest update"
    ),
    Place("Workaround", "workaround", also="work around|mitigation"),
    Place("Site", "site", also="location|hospital"),
    Place("Criteria", "criteria", typed.texts, "criterion|linked criteria"),
    Place("Hazards", "hazards", typed.texts, "hazard|linked hazards"),
)
RISKS = (
    Place("Ref", "ref", also="id|reference|risk ref|risk id|number|no"),
    Place("Risk", "name", also="name|title|description|risk title|risk description"),
    Place("Cause", "cause", also="causes|because|source of risk"),
    Place("Effect", "effect", also="consequence|consequences|impact description|effects"),
    Place("Likelihood", "likelihood", typed.whole, "probability|current likelihood"),
    Place("Impact", "impact", typed.whole, "consequence score|severity|current impact"),
    Place("Owner", "owner", also="risk owner|responsible|executive lead|lead"),
    Place("Response", "response", also="mitigation|controls|action|treatment|mitigating actions"),
    Place("Of not going", "of_not_going", typed.yes_or_no, "risk of waiting|risk of delay"),
    Place("Pillar", "pillar", typed.word_of(Pillar), "area"),
)
REHEARSALS = (
    Place("Ref", "ref", also="id|reference|number|no"),
    Place("Rehearsal", "name", also="name|title|exercise|test"),
    Place("Date", "date", typed.day, "day|held|held on|planned for"),
    Place("Predicted", "plan", also="plan|expected|hypothesis"),
    Place("Happened", "do", also="do|what happened|result|actual"),
    Place("Learned", "study", also="study|lessons|lessons learned|findings"),
    Place("Changed", "act", also="act|action|actions|changes"),
    Place("Outcome", "outcome", typed.word_of(Outcome), "pass or fail|status"),
    Place("Criteria", "criteria", typed.texts, "criterion|linked criteria"),
    Place("Hazards", "hazards", typed.texts, "hazard|linked hazards"),
    Place("Kind", "kind", typed.word_of(RehearsalKind), "type|type of rehearsal"),
    Place("Errors, %", "errors", typed.number, "errors|error rate|percent errors"),
)
REQUESTS = (
    Place("Ref", "ref", also="id|reference|request id|number|no"),
    Place("Request", "name", also="name|title|change|change request|description"),
    Place("Asked", "raised", typed.day, "raised|raised on|date|requested on"),
    Place("Asked by", "raised_by", also="raised by|requested by|requester"),
    Place("Patients", "patient_benefit", typed.number, "patient benefit|benefit to patients"),
    Place("Staff", "staff_benefit", typed.number, "staff benefit|benefit to staff"),
    Place("Money", "financial_benefit", typed.number, "financial benefit|savings"),
    Place("Effort", "effort", typed.number, "size|estimate|points"),
    Place("Day one", "day_one", typed.yes_or_no, "in on day one|for go-live"),
    Place("Decision", "decision", also="outcome|status"),
    Place("Why", "why", also="reason|rationale"),
    Place("Decided by", "decided_by", also="approved by|approver"),
    Place("Decided", "decided_on", typed.day, "decided on|decision date"),
)
SCOPE = (
    Place("Ref", "ref", also="id|reference|number|no"),
    Place("What", "name", also="name|function|feature|scope item|capability"),
    Place("Pillar", "pillar", typed.word_of(Pillar)),
    Place("Day one", "day_one", typed.yes_or_no, "in scope|in on day one|go-live"),
    Place("Owner", "owner", also="gap owner|responsible|lead"),
    Place("Why", "why", also="reason|argument|rationale"),
    Place("Decided by", "decided_by", also="approved by"),
    Place("By hand meanwhile", "by_hand", also="workaround|manual process"),
    Place("Criteria", "criteria", typed.texts, "criterion|linked criteria"),
)
DELEGATIONS = (
    Place("Ref", "ref", also="id|reference|number|no"),
    Place("Decision", "name", also="name|what|delegated decision"),
    Place("To", "to", also="delegate|who|delegated to"),
    Place("Limit", "limit", also="within|limits"),
    Place("By", "by", also="delegated by"),
    Place("Since", "since", typed.day, "from|start"),
    Place("Until", "until", typed.day, "to date|end|expires"),
)
PULSES = (
    Place("Date", "date", typed.day, "timestamp|completion time|start time|submitted|day|when"),
    Place("Site", "site", also="location|hospital|where do you work|ward"),
    Place("Role group", "role_group", also="role|staff group|group|profession|what is your role"),
    Place("Confidence", "confidence", typed.whole, "score|rating|how ready do you feel|answer"),
    Place("Sentence", "comment", also="comment|comments|in one sentence|why|anything else"),
)
THEMES = (
    Place("Ref", "ref", also="id|reference|number|no"),
    Place("Theme", "name", also="name|title|what was said|topic|category|issue|subject"),
    Place("Heard by", "heard_by", typed.word_of(HeardBy), "source|channel|heard at|from"),
    Place("First heard", "date", typed.day, "date|day|week|raised|week ending"),
    Place("Site", "site", also="location|hospital|ward"),
    Place("Role group", "role_group", also="role|staff group|group"),
    Place(
        "Times heard", "times", typed.whole, "times|count|calls|tickets|number of calls|how often"
    ),
    Place("What we did", "did", also="we did|action|response|answer|outcome"),
    Place("Done on", "did_on", typed.day, "done|answered on|date done"),
    Place("Done by", "did_by", also="by|owner"),
)
VISITS = (
    Place("Ref", "ref", also="id|reference|number|no"),
    Place("Where", "name", also="name|ward|team|place|visit"),
    Place("On", "date", typed.day, "date|day|visited on"),
    Place("Site", "site", also="location|hospital"),
    Place("Who went", "by", also="by|executive|visitor"),
    Place("Heard", "heard", also="what was heard|notes|summary"),
)
SITES = (
    Place("Ref", "ref", also="id|reference|number|no"),
    Place("Site", "name", also="name|location|hospital|base"),
    Place("Organisation", "organisation", also="trust|partner|employer"),
    Place("Staff to train", "staff_to_train", typed.whole, "headcount|staff|in scope"),
    Place("Staff trained", "staff_trained", typed.whole, "trained|completed"),
    Place("Devices needed", "devices_needed", typed.whole, "needed|devices required"),
    Place("Devices working", "devices_ready", typed.whole, "devices ready|working|ready"),
    Place("Devices spare", "devices_spare", typed.whole, "spare|spares"),
    Place("Superusers needed", "superusers_needed", typed.whole),
    Place("Superusers", "superusers", typed.whole, "superusers ready|superusers trained"),
    Place("Downtime packs needed", "downtime_packs_needed", typed.whole, "packs needed"),
    Place("Downtime packs", "downtime_packs", typed.whole, "packs|downtime packs ready"),
)
WORKSTREAMS = (
    Place("Ref", "ref", also="id|reference|number|no"),
    Place("Workstream", "name", also="name|stream|area"),
    Place("Pillar", "pillar", typed.word_of(Pillar)),
    Place("Lead", "lead", also="workstream lead|led by"),
    Place("Executive", "executive", also="accountable executive|sro|executive lead"),
    Place("At the table", "disciplines", typed.texts, "disciplines"),
)
NEEDED = {
    "criteria": (("name",),),
    "issues": (("name",),),
    "risks": (("name",),),
    "rehearsals": (("name",),),
    "requests": (("name",),),
    "scope": (("name",),),
    "delegations": (("name",),),
    "readings": (("criterion", "name"), ("date",), ("value",)),
    "pulses": (("date",), ("confidence",)),
    "themes": (("name",),),
    "visits": (("name",),),
    "sites": (("name",),),
    "workstreams": (("name",),),
}
PLACES: Mapping[str, Sequence[Place]] = {
    "criteria": CRITERIA,
    "issues": ISSUES,
    "risks": RISKS,
    "rehearsals": REHEARSALS,
    "requests": REQUESTS,
    "scope": SCOPE,
    "delegations": DELEGATIONS,
    "readings": READINGS,
    "pulses": PULSES,
    "themes": THEMES,
    "visits": VISITS,
    "sites": SITES,
    "workstreams": WORKSTREAMS,
}
