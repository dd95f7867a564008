"""What the front line says in a minute, what came of it, and who went to listen."""

import datetime as dt
import secrets

from readiness import permissions
from readiness.errors import Refused
from readiness.model import KIND_OF, PROGRAMME, Pulse, Theme, Visit, Waiting
from readiness.model.refusal import said_plainly
from readiness.scoring.lots import OTHERS, UNREAD_AFTER, Lot, lots, unread
from readiness.services.reasons import given
from readiness.services.records import acted_on
from readiness.snapshot import Snapshot
from readiness.store import Engine, Work, forget_pulses, keep_pulse, latest, pulses_to_take

ROLE_GROUPS = (
    "Nurses",
    "Healthcare support workers",
    "Doctors and prescribers",
    "Therapists and psychologists",
    "Pharmacy",
    "Administrators and clerks",
    "Team and ward managers",
    OTHERS,
)
CONFIDENCE = range(1, 6)
LONGEST = 280  # letters of a sentence
MOST_OF_A_SITE = 500  # answers in a day, where nobody has said how many staff it has


def send_pulse(
    engine: Engine,
    *,
    day: dt.date,
    site: str | None,
    role_group: str | None,
    confidence: int | None,
    comment: str | None = None,
) -> None:
    """Say how ready one is: no ledger, no log and no file tells by whom, or when in the day.

    A site has no more answers in a day than it has staff: a flood ends there.
    """
    snapshot = latest(engine).on(day)
    said = _said(day, site, role_group, confidence=confidence, comment=comment)
    if site not in {None, *(known.name for known in snapshot.sites)}:
        raise Refused("Choose one of the sites in the list.")
    if not keep_pulse(engine, said, most=_most(snapshot, site), since=day - UNREAD_AFTER):
        raise Refused("So many have answered from here today that no more are taken. Try tomorrow.")


def take_in_pulses(work: Work) -> list[Pulse]:
    """Take in the answers that have company, in no order; the others go on waiting."""
    permissions.check(work, "take_in_pulses")
    waiting = pulses_to_take(work)
    ready = lots(waiting, today=work.day)
    lost = unread(waiting, today=work.day)
    forget_pulses(work, (*lost, *(answer for lot in ready for answer in lot.answers)))
    if not ready:
        raise Refused("No group of five has answered since the last lot. Answers of today wait.")
    pulses = [_pulse(lot, answer) for lot in ready for answer in lot.answers]
    secrets.SystemRandom().shuffle(pulses)
    return [work.append(pulse) for pulse in pulses]


def say_what_was_done(work: Work, ref: str, *, did: str) -> Theme:
    """Say what was done about something that staff said: you said, we did."""
    theme = acted_on(Theme, ref, work=work, act="say_what_was_done")
    did = given(did, otherwise="Say in a sentence what was done about it.")
    return work.move(theme, did=did, did_on=work.day, did_by=work.name)


def hear_theme(work: Work, **said: object) -> Theme:
    """Write down something that many have said."""
    permissions.check(work, "hear_theme")
    name = given(str(said.pop("name", "") or ""), otherwise="Say in a few words what was said.")
    ref = work.new_ref(Theme, f"{KIND_OF[Theme].prefix}-")
    return work.add(Theme.model_validate({"ref": ref, "name": name, "date": work.day} | said))


def log_visit(
    work: Work,
    *,
    name: str,
    heard: str,
    date: dt.date | None = None,
    site: str | None = None,
    by: str | None = None,
) -> Visit:
    """Log that an executive went to listen, where, and what was heard."""
    permissions.check(work, "log_visit")
    name = given(name, otherwise="Say where the visit was: the ward or the team, and the shift.")
    heard = given(heard, otherwise="Say in a sentence what was heard there.")
    day = date or work.day
    if day > work.day:
        raise Refused("A visit is logged once it was made. Choose a day up to today.")
    said = {"name": name, "date": day, "site": site or None, "by": by or work.name, "heard": heard}
    ref = work.new_ref(Visit, f"{KIND_OF[Visit].prefix}-")
    return work.add(Visit.model_validate({"ref": ref} | said))


def _most(snapshot: Snapshot, site: str | None) -> int:
    staff = [known.staff_to_train for known in snapshot.sites if known.name == site]
    return next((number for number in staff if number), MOST_OF_A_SITE)


def _said(
    day: dt.date,
    site: str | None,
    role_group: str | None,
    *,
    confidence: int | None,
    comment: str | None,
) -> Waiting:
    if role_group not in ROLE_GROUPS:
        raise Refused("Choose the group of staff that you belong to.")
    if confidence is None or confidence not in CONFIDENCE:
        raise Refused("Choose how ready you feel, from 1 to 5.")
    text = " ".join((comment or "").split())
    if len(text) > LONGEST:
        raise Refused(f"One sentence, please: of at most {LONGEST} letters.")
    with said_plainly():
        text = given(text, otherwise="") if text else ""
    return Waiting("", day, site, role_group, confidence, text or None)


def _pulse(lot: Lot, answer: Waiting) -> Pulse:
    said = {"site": lot.site, "role_group": lot.role_group, "confidence": answer.confidence}
    return Pulse.model_validate(
        {"of": PROGRAMME, "date": lot.day, "comment": answer.comment} | said
    )
