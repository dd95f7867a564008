"""The decision record on one page: go, go with conditions, or not yet, and what it rested on."""

from collections.abc import Iterator, Sequence

from readiness.days import in_words
from readiness.errors import Refused
from readiness.exchange.papers.paper import Block, Facts, Heading, Paper, Paragraph, Points, Table
from readiness.model import Gateway, Statement
from readiness.scoring.decision_record import DecisionRecord, decision_record, latest_gateway
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot

MOST = 6  # things named in a list; the rest are counted, so that one page holds it all


def decision_paper(snapshot: Snapshot, gateway: Gateway | None = None) -> Paper:
    """The record of a gateway, the one at hand where none is given; a draft until it is sealed."""
    gateway = gateway or latest_gateway(snapshot)
    if gateway is None:
        raise Refused("There is no gateway in this programme, and so nothing to decide.")
    record = decision_record(snapshot, gateway)
    name = snapshot.programme.name
    return Paper(
        title=f"{gateway.name}: {record.outcome.words if record.outcome else 'for decision'}",
        subtitle=f"{name}, go-live planned for {in_words(snapshot.go_live)}",
        day=gateway.held or snapshot.as_of,
        says=f"{name} · as at {in_words(gateway.held or snapshot.as_of)}{_sealed(record)}",
        mark="" if record.is_sealed else "DRAFT",
        blocks=tuple(_blocks(record)),
    )


def _sealed(record: DecisionRecord) -> str:
    if record.before.number is None:
        return ""
    return f" · sealed on entry {record.before.number}, {(record.before.digest or '')[:16]}"


def _blocks(record: DecisionRecord) -> Iterator[Block]:
    yield Paragraph(record.before.position or "", strong=True)
    yield Facts(tuple(_facts(record)))
    yield from _listed("What stops “go”", record.before.stops, none="Nothing on record.")
    yield from _listed("Must-haves not due yet", record.before.later, none="None is unmet.")
    case = record.before.deferral_case
    yield from _listed("The case for deferring", case, none="Nobody has written one.")
    yield Heading("Conditions")
    if record.conditions:
        heads = ("Condition", "Owner", "Due", "Test", "Risk accepted by", "Ends")
        rows = tuple(
            (
                condition.text,
                condition.owner or "nobody named",
                in_words(condition.due) if condition.due else "no date",
                condition.test or "none",
                condition.accepted_by or "nobody",
                in_words(condition.expires) if condition.expires else "no date",
            )
            for condition in record.conditions
        )
        yield Table(heads, rows, (4, 2, 2, 3, 2, 2))
    else:
        yield Paragraph("None.")
    yield from _voices(record)


def _facts(record: DecisionRecord) -> Iterator[tuple[str, str]]:
    said, before, gateway = record.recommendation, record.before, record.gateway
    if gateway.held is not None:
        by = f" by {before.by}" if before.by else ""
        yield "Decided", f"{in_words(gateway.held)}{by}. {before.reason or ''}".strip()
    if said is not None:
        yield "Recommended", f"{said.outcome.words} ({said.by}). {said.text or ''}".strip()
    yield "Clinical safety officer states", _said(record.safety_statement)
    yield "Residual clinical risk accepted", _said(record.residual_risk)
    if before.number is not None and before.digest:
        yield "Sealed", f"on entry {before.number} of the record of changes, {before.digest}"


def _said(said: Statement | None) -> str:
    return f"{said.by}: {said.text or 'no words recorded'}" if said else "not recorded"


def _listed(title: str, items: Sequence[str], *, none: str) -> Iterator[Block]:
    yield Heading(title)
    if not items:
        yield Paragraph(none)
        return
    more = (f"and {len(items) - MOST} more",) if len(items) > MOST else ()
    yield Points((*items[:MOST], *more))


def _voices(record: DecisionRecord) -> Iterator[Block]:
    """The votes, by name, and the dissent with its reasons."""
    yield Heading("Votes and dissent")
    votes = [f"{v.by or 'not named'}: {v.vote}" for v in record.last_votes]
    tally = counted(len(votes), "vote")
    yield Paragraph(f"{tally}. {'; '.join(votes)}." if votes else "No vote is recorded.")
    if record.dissent:
        yield Points(tuple(f"{v.by or 'not named'}: {v.reason}" for v in record.dissent))
    else:
        yield Paragraph("No dissent is recorded.")
