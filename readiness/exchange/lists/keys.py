"""What a column of somebody's file may be taken for, kind by kind, in words for the screen."""

from collections.abc import Mapping

from readiness.exchange.lists.columns import PLACES

LEFT_ASIDE = "left aside"
OF_HAZARDS = {
    "ref": "Hazard number",
    "name": "Hazard name",
    "hazard": "Hazard, as it is called or described",
    "description": "Description",
    "effect": "Potential clinical impact",
    "causes": "Causes",
    "controls": "Controls, of no kind said",
    "controls.existing": "Controls: existing",
    "controls.design": "Controls: design",
    "controls.test": "Controls: test",
    "controls.training": "Controls: training",
    "controls.business_process_change": "Controls: business process change",
    "controls.proposed": "Controls: proposed",
    "controls.implemented": "Controls: implemented",
    "controls.verified": "Controls: verified",
    "controls.vigilance": "Controls: vigilance",
    "controls.workaround": "Controls: workaround",
    "initial.severity": "Before controls: severity",
    "initial.likelihood": "Before controls: likelihood",
    "initial.rating": "Before controls: rating",
    "residual.severity": "After controls: severity",
    "residual.likelihood": "After controls: likelihood",
    "residual.rating": "After controls: rating",
    "status": "Status",
    "owner": "Owner",
    "justification": "Justification",
    "approved_by": "Approved by",
    "approved_on": "Approved on",
    "transferred_to": "Transferred to",
}


def keys_of(kind: str) -> Mapping[str, str]:
    """The keys of a kind, each with what a screen calls it; the first leaves a column aside."""
    named = OF_HAZARDS if kind == "hazards" else {p.key: p.heading for p in PLACES[kind]}
    return {"": LEFT_ASIDE, **named}
