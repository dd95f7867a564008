"""What an item shows before its questions: where we are, what was promised, what is decided."""

from collections.abc import Iterator
from html import escape

from pages.components.frame import Page
from pages.components.marks import mark
from readiness.days import in_words
from readiness.model import Action, AgendaItem
from readiness.model import Question as Put
from readiness.questions.agenda import pillar_named
from readiness.scoring.meeting import Meeting
from readiness.scoring.pillar import PillarStanding
from readiness.scoring.promises import promises
from readiness.scoring.standing import standing
from readiness.vocabulary import AgendaKind, MinuteKind

MOST = 4  # lines that a room can read at once


def overview(page: Page, meeting: Meeting, item: AgendaItem) -> str:
    """The item itself: whose it is, and what the records say of it today."""
    led = f'<p class="to">{escape(item.lead)}</p>' if item.lead else ""
    return led + "".join(_lines(page, meeting, item)) + _to_come(page, item)


def _lines(page: Page, meeting: Meeting, item: AgendaItem) -> Iterator[str]:
    match item.kind:
        case AgendaKind.WHERE_WE_ARE:
            yield _where_we_are(page)
        case AgendaKind.PROMISES:
            yield _promises(page)
        case AgendaKind.FOCUS | AgendaKind.EXCEPTIONS:
            yield _pillars(page, item)
        case AgendaKind.DECISIONS:
            yield _decided(page, meeting)
        case _:
            yield f'<h2 class="ask">{escape(item.name)}</h2>'


def _where_we_are(page: Page) -> str:
    now = page.worked_out(standing)
    days = f"{now.days_to_go} days to go" if now.days_to_go > 1 else in_words(now.go_live)
    pillars = "".join(f"<li>{_pillar(pillar)}</li>" for pillar in now.pillars)
    verdict = escape(now.verdict)
    return f'<p class="fact">{days}. {verdict}</p><ul class="pillars">{pillars}</ul>'


def _pillar(pillar: PillarStanding) -> str:
    due = f"{pillar.due_in_place} of {len(pillar.due)} due in place" if pillar.due else "none due"
    return f"<b>{pillar.pillar.heading}</b> {mark(pillar.standing)} {due}"


def _promises(page: Page) -> str:
    made = page.worked_out(promises)
    counts = f"kept {len(made.kept)} · late {len(made.late)} · broken {len(made.broken)}"
    broken = "".join(
        f"<li>■ {escape(p.text)}: {escape(p.owner or 'nobody named')}</li>"
        for p in made.broken[: MOST - 1]
    )
    return f'<h2 class="ask">{counts}</h2><ul class="receipts">{broken}</ul>'


def _pillars(page: Page, item: AgendaItem) -> str:
    """The pillar in focus, with the reason for its colour; or the other two."""
    named = pillar_named(item.name)
    shown = [p for p in page.worked_out(standing).pillars if p.pillar in named]
    rows = "".join(f"<li>{_pillar(p)}<br>{escape(p.reason)}</li>" for p in shown)
    return (
        f'<ul class="pillars">{rows}</ul>' if rows else f'<h2 class="ask">{escape(item.name)}</h2>'
    )


def _decided(page: Page, meeting: Meeting) -> str:
    """What has been decided and promised so far."""
    decided = [m.text or "" for m in meeting.minutes if m.kind is MinuteKind.DECISION]
    promised = [
        f"{a.text}: {a.owner or 'nobody named'}, by {in_words(a.due) if a.due else 'no day'}"
        for a in page.snapshot.all_of(Action)
        if a.recorded > meeting.dive.recorded
    ]
    lines = [*(f"Decided: {text}" for text in decided), *(f"Promised: {text}" for text in promised)]
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines[-MOST:])
    none = '<h2 class="ask">Nothing is decided or promised yet.</h2>'
    return f'<ul class="receipts">{rows}</ul>' if rows else none


def _to_come(page: Page, item: AgendaItem) -> str:
    """How many questions this item holds."""
    count = sum(page.snapshot.find(Put, ref) is not None for ref in item.about)
    if not count:
        return ""
    return f'<p class="count">{count} question{"s" if count > 1 else ""} to come</p>'
