"""A trust a week ago, small enough to hold a deep dive in a test."""

from datetime import UTC, date, datetime, timedelta

from readiness.days import london_day
from readiness.exchange.files import Document

TODAY = london_day(datetime.now(UTC))
LAST_WEEK = TODAY - timedelta(days=7)
TICKS = 10
CHAIR, SECRETARY, LEAD, ACCOUNTABLE = "P-01", "P-02", "P-03", "P-04"
EXECUTIVES = ("Chief operating officer", "Chief nursing officer", "Chief medical officer")
FIRST = "Half of the night staff are booked. What happens on the wards they cover?"
SECOND = "Who signs for the wards on the day?"
WORRY = "What keeps me up at night is the printers on the two oldest wards."


def a_trust() -> Document:
    """Its people, what it has to have in place, and what the chair and a ward want to ask."""
    return {
        "format": "readiness-programme/1",
        "as_of": LAST_WEEK.isoformat(),
        "programme": {"name": "Northmoor EPR", "go_live": _in(60)},
        "people": [
            {"ref": CHAIR, "name": "Charlie Chair", "title": "Trust chair", "roles": ["chair"]},
            {"ref": SECRETARY, "name": "Sacha Secretary", "roles": ["secretary"]},
            {"ref": LEAD, "name": "Lee Programme", "roles": ["programme_lead"]},
            {
                "ref": ACCOUNTABLE,
                "name": "Alex Accountable",
                "roles": ["senior_responsible_owner", "executive"],
            },
            *_executives(),
        ],
        "criteria": [
            {
                "ref": f"OP-{n:02d}",
                "name": f"Ward {n} has its printers",
                "pillar": "operational",
                "priority": "must",
                "owner": "Lee Programme",
                "due": _in(20),
            }
            for n in range(1, TICKS + 1)
        ],
        "gateways": [{"ref": "G-01", "name": "Go-live decision", "planned": _in(30)}],
        "questions": [
            _written("Q-01", FIRST, to=EXECUTIVES[0], about=["OP-01"]),
            _written("Q-02", SECOND, to=EXECUTIVES[1]),
            _written("Q-03", WORRY, sent_in=True),
        ],
    }


def _executives() -> list[Document]:
    return [
        {"ref": f"P-1{n}", "name": f"{title[6].upper()}. Executive", "title": title}
        | {"roles": ["executive"]}
        for n, title in enumerate(EXECUTIVES)
    ]


def _written(ref: str, text: str, **said: object) -> Document:
    raised = {"raised": LAST_WEEK.isoformat(), "raised_by": "Charlie Chair"}
    return {"ref": ref, "text": text, **raised, **said}


def _in(days: int) -> str:
    day: date = TODAY + timedelta(days=days)
    return day.isoformat()
