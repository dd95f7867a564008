"""Issuing the hazard log, and what has to be signed beside it (DCB0160)."""

from collections.abc import Sequence

from readiness import permissions
from readiness.errors import Refused
from readiness.model import KIND_OF, PROGRAMME, Acceptance, LogVersion, RiskScheme, SafetyCase
from readiness.risk import DCB
from readiness.scoring.log_versions import digest_of, last_version, log_of
from readiness.scoring.schemes import gaps, scheme_in_use, scheme_named
from readiness.services.accepting import accepted, version_in_force
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.services.registration import refuse_unregistered
from readiness.store import Work
from readiness.vocabulary import HazardStatus, SafetyStage


def issue_log(work: Work, *, report: str) -> LogVersion:
    """Freeze the log as it stands under the next number, for a safety case report."""
    permissions.check(work, "issue_log")
    refuse_unregistered(work.person, on=work.day)
    found = acted_on(SafetyCase, report, work=work, act="issue_log")
    if found.stage is None:
        raise Refused(f"{report} does not say for which stage it is. Say so first.")
    snapshot = work.snapshot()
    _refuse_unready(work)
    log = log_of(snapshot)
    last, person = last_version(snapshot), work.person
    said = {
        "of": PROGRAMME,
        "number": last.number + 1 if last else 1,
        "date": work.day,
        "by": work.name,
        "registration": person.registration if person else None,
        "report": found.ref,
        "stage": found.stage,
        "scheme": scheme_in_use(snapshot).name,
        "digest": digest_of(log),
        "log": log,
    }
    return work.append(LogVersion.model_validate(said))


def _refuse_unready(work: Work) -> None:
    """Go on only if there is a log, and no proposal is left in it for nobody to have looked at."""
    hazards = work.snapshot().hazards
    if not hazards:
        raise Refused("There is no hazard in the log. Hold the hazard workshop first.")
    proposed = [hazard.ref for hazard in hazards if hazard.status is HazardStatus.PROPOSED]
    if proposed:
        raise Refused(
            f"{', '.join(proposed)} only proposed. Take each into the log, or withdraw it, first."
        )


def accept_residual_risk(work: Work, *, reason: str) -> Acceptance:
    """Accept, for the organisation, the risk that the last version of the log leaves.

    It is for somebody at the top who is not the safety officer, and says nothing of hazards that
    nobody may accept.
    """
    permissions.check(work, "accept_residual_risk")
    version = version_in_force(work.snapshot())
    if version is None:
        raise Refused("No version of the hazard log has been issued. Ask for one first.")
    reason = given(reason, otherwise="Say in a sentence on what grounds the risk is accepted.")
    return accepted(version, by=work.person, reason=reason, work=work)


def write_safety_case(
    work: Work,
    *,
    name: str,
    stage: SafetyStage,
    system: str | None = None,
    version: str | None = None,
    summary: str | None = None,
    link: str | None = None,
) -> SafetyCase:
    """Put a safety case report on record: for a system, at a stage of its life."""
    permissions.check(work, "write_safety_case")
    name = given(name, otherwise="Say what the report is called.")
    texts = {"system": system, "version": version, "summary": summary, "link": link}
    said = {"name": name, "stage": stage} | {key: text or None for key, text in texts.items()}
    ref = work.new_ref(SafetyCase, f"{KIND_OF[SafetyCase].prefix}-")
    return work.add(SafetyCase.model_validate(said | {"ref": ref}))


def approve_safety_case(work: Work, ref: str) -> SafetyCase:
    """Sign a safety case report as the clinical safety officer."""
    case = acted_on(SafetyCase, ref, work=work, act="approve_safety_case")
    refuse_unregistered(work.person, on=work.day)
    if case.approved_on is not None:
        raise Refused(f"{ref} is approved already. A new version is a report of its own.")
    return work.move(case, approved_by=work.name, approved_on=work.day)


def write_scheme(
    work: Work,
    *,
    name: str,
    version: str,
    severities: Sequence[str],
    rows: Sequence[tuple[str, Sequence[int]]],
) -> RiskScheme:
    """Put a trust's own scheme on record; nothing is rated in it until it is chosen."""
    permissions.check(work, "write_scheme")
    refuse_unregistered(work.person, on=work.day)
    name = given(name, otherwise="Say what the scheme is called.")
    version = given(version, otherwise="Say which version of it this is.")
    ref = work.new_ref(RiskScheme, f"{KIND_OF[RiskScheme].prefix}-")
    said = {"ref": ref, "name": name, "version": version, "severities": tuple(severities)}
    cells = [{"likelihood": word, "ratings": tuple(ratings)} for word, ratings in rows]
    scheme = RiskScheme.model_validate(said | {"rows": cells})
    if missing := gaps(scheme):
        raise Refused(f"{scheme.label} is not whole: {'; '.join(missing)}.")
    if scheme_named(work.snapshot(), scheme.label) is not None:
        raise Refused(f"{scheme.label} is on record already. Give it another version.")
    return work.add(scheme)


def adopt_scheme(work: Work, name: str, *, why: str | None = None) -> None:
    """Rate in another scheme from now on; what is rated already keeps the one it has."""
    permissions.check(work, "adopt_scheme")
    refuse_unregistered(work.person, on=work.day)
    asks = "Say in a sentence where the trust has agreed on this scheme."
    why = given(why or work.why, otherwise=asks)
    found = scheme_named(work.snapshot(), name)
    if found is None:
        own = acted_on(RiskScheme, name, work=work, act="adopt_scheme")
        raise Refused(f"{own.label} is not whole: {'; '.join(gaps(own))}.")
    chosen = None if found is DCB else found.name
    with because(why, work):
        work.move(work.known.programme, risk_scheme=chosen)
