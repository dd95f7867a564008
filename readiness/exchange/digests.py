"""Everybody's digest of a day, and handing each in once."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from readiness.digest import Digest, digest_for
from readiness.errors import Refused
from readiness.exchange.mail import Post
from readiness.exchange.papers.brief import brief_text, chair_brief
from readiness.questions.asking import ranked
from readiness.scoring.next_time import is_tomorrow
from readiness.scoring.since import Since
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot
from readiness.store import Engine, claim_note, keep_note
from readiness.vocabulary import Role

SENT = "the day of the last digest"
WHY = "You get this because something needs you: one message a day at most, and none otherwise."


@dataclass(frozen=True)
class Delivery:
    """What became of a day's digests: sent, had already, to nobody's address, not taken."""

    sent: tuple[str, ...]
    had: tuple[str, ...]
    without: tuple[str, ...]
    refused: tuple[str, ...]


def digests(snapshot: Snapshot, *, moved: Since, waiting: int) -> Iterator[Digest]:
    """The digest of everybody whom something needs; on the eve of a deep dive the chair's brief."""
    now, questions = standing(snapshot), ranked(snapshot)
    brief = ""
    if is_tomorrow(snapshot, snapshot.as_of):
        brief = brief_text(chair_brief(snapshot, moved=moved, questions=questions))
    for person in snapshot.people:
        found = digest_for(person, snapshot, now=now, questions=questions, waiting=waiting)
        if brief and Role.CHAIR in person.roles:
            found = replace(found or Digest(person, snapshot.as_of, ()), brief=brief)
        if found is not None:
            yield found


def deliver(
    found: Iterable[Digest], *, engine: Engine, line: Post, day: dt.date, link: str | None
) -> Delivery:
    """Send each digest to whom it is for, unless they have had one on that day."""
    became: dict[str, list[str]] = {"sent": [], "had": [], "without": [], "refused": []}
    for digest in found:
        state, said = _delivered(digest, engine=engine, line=line, day=day, link=link)
        became[state].append(said)
    return Delivery(**{state: tuple(said) for state, said in became.items()})


def _delivered(
    digest: Digest, *, engine: Engine, line: Post, day: dt.date, link: str | None
) -> tuple[str, str]:
    """What became of one; who claims it first sends it, and gives it back if it is not taken."""
    person = digest.person
    if not person.email:
        return "without", person.name
    if not claim_note(engine, person=person.ref, about=SENT, text=day.isoformat()):
        return "had", person.name
    try:
        text = "\n\n".join(filter(None, (digest.text, link and f"Open it: {link}", WHY)))
        line.send(to=person.email, subject=f"Readiness: {digest.title}", text=text)
    except Refused as refusal:
        keep_note(engine, person=person.ref, about=SENT, text="")
        return "refused", f"{person.name}: {refusal}"
    return "sent", person.name
