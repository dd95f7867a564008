"""What every page begins with: the same door, the same head, the same way to do a thing."""

import datetime as dt
import uuid
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import streamlit as st

from pages.components import (
    coming_back,
    explaining,
    head,
    identity,
    last_act,
    moment,
    telling,
    waves,
)
from pages.components.exposure import refuse_exposure
from pages.components.navigation import PAGES, navigation
from pages.components.once import once
from pages.components.shelf import Shelf, shelf
from readiness.days import london_day
from readiness.errors import AlreadyRecorded, ReadinessError, Refused
from readiness.model import Person
from readiness.permissions import why_not
from readiness.questions.asking import ranked
from readiness.settings import database_url
from readiness.snapshot import Known, Snapshot
from readiness.store import unit_of_work
from readiness.store.rows import recorded_in, rehearsal

T = TypeVar("T")
SETUP = "setup"  # who acts before anybody is named in the programme
READ_ONLY = "The past is read-only. Go back to the present to change anything."


@dataclass(frozen=True)
class Page:
    """What a page is drawn from, and the one way to act from it."""

    shelf: Shelf
    known: Known
    moment: moment.Moment
    today: dt.date
    person: Person | None
    act: str

    @property
    def snapshot(self) -> Snapshot:
        """What was so at the moment that the page shows."""
        return self.shelf.on(self.known, self.moment.day, wave=self.moment.wave)

    @property
    def actor(self) -> str:
        """Who is acting, by reference."""
        return self.person.ref if self.person else SETUP

    def worked_out(self, judge: Callable[[Snapshot], T]) -> T:
        """What a pure judgement says of what the page shows."""
        return self.shelf.worked_out(judge, self.snapshot)

    def worked_out_for(self, person: Person, judge: Callable[[Snapshot], T]) -> T:
        """What a judgement says to one person of what the page shows."""
        return self.shelf.worked_out(judge, self.snapshot, for_=person.ref)

    def made_once(self, what: Hashable, make: Callable[[], T]) -> T:
        """What is made of what the page shows, once for everybody; `what` says which it is."""
        return self.shelf.made_once(what, self.snapshot, make)

    def worked_out_on(self, day: dt.date, judge: Callable[[Snapshot], T]) -> T:
        """What a pure judgement says of another day, of what the page shows."""
        then = self.shelf.on(self.known, day, wave=self.moment.wave)
        return self.shelf.worked_out(judge, then)

    def why_not(self, act: str, record: Any = None) -> str | None:
        """Why this person may not do a thing here; None if they may."""
        if self.moment.is_reopened:
            return READ_ONLY
        return why_not(self.person, act, self.snapshot, record)

    def attempt(
        self,
        done: str,
        deed: Callable[..., T],
        *args: Any,
        why: str | None = None,
        then: Callable[[T], None] | None = None,
        **how: Any,
    ) -> None:
        """Do one thing in one transaction, and say that it is done or why it was refused.

        Call it from a callback: it draws nothing, so that a click cannot cut it short. The page it
        was drawn on and what `args` name make two clicks the same act. What was done goes to
        `then`.
        """
        self._tried(done, lambda: self._told(deed, *args, why=why, **how), then)

    def attempt_aside(
        self,
        done: str,
        deed: Callable[..., T],
        *,
        then: Callable[[T], None] | None = None,
        **how: Any,
    ) -> None:
        """Do one thing that stands outside the record: nothing tells who did it, or at what time.

        Otherwise it is like `attempt`.
        """
        telling.aside()

        def do() -> T:
            if self.moment.is_reopened:
                raise Refused(READ_ONLY)
            return once(self.act, lambda: deed(self.shelf.engine, **how))

        self._tried(done, do, then)

    def _tried(self, done: str, do: Callable[[], T], then: Callable[[T], None] | None) -> None:
        try:
            made = do()
        except AlreadyRecorded:  # a second click may have cut short the page that said so
            st.session_state["done"] = done
            if st.session_state.get("act") == self.act:  # what comes next is another act
                st.session_state["act"] = uuid.uuid4().hex
            return
        except ReadinessError as refusal:
            self.refuse(str(refusal))
            return
        st.session_state["done"] = done
        st.session_state["act"] = uuid.uuid4().hex
        if then is not None:
            then(made)

    def refuse(self, sentence: str) -> None:
        """Say, once the page is drawn again, why a thing was not done."""
        st.session_state["refused"] = sentence

    def answer(self, ask: Callable[[], T]) -> T | None:
        """What something that writes nothing answers; a refusal is shown in its place."""
        try:
            return ask()
        except ReadinessError as refusal:
            head.refused(str(refusal))
            return None

    def beforehand(self, ask: Callable[[], T]) -> T | None:
        """What has to be had before an act can be done; if it is refused, so is the act."""
        try:
            return ask()
        except ReadinessError as refusal:
            self.refuse(str(refusal))
            return None

    def _told(self, deed: Callable[..., T], *args: Any, **how: Any) -> T:
        """Do it, and tell whoever runs the server that it was done or refused."""
        try:
            made = self._do(deed, *args, **how)
        except ReadinessError as refusal:
            telling.refused(deed.__name__, refusal, who=self.actor)
            raise
        telling.done(deed.__name__, who=self.actor)
        return made

    def _do(self, deed: Callable[..., T], *args: Any, why: str | None, **how: Any) -> T:
        if self.moment.is_reopened:
            raise Refused(READ_ONLY)
        identity.refuse_if_over(self.shelf)
        known = self.shelf.latest()
        with unit_of_work(
            self.shelf.engine,
            actor=self.actor,
            at=dt.datetime.now(dt.UTC),
            day=self.moment.day,
            act=uuid.uuid5(uuid.UUID(self.act), repr((deed.__name__, *args))).hex,
            seen=self.known.number,
            why=why,
            known=known,
            at_hand=self.shelf.on(known, self.moment.day),
        ) as work:
            made = deed(work, *args, **how)
        self.shelf.learn(work.known)
        last_act.remember(recorded_in(work))
        return made

    def tried(self, deed: Callable[..., T], *args: Any, **how: Any) -> T:
        """What an act would come to if it were done now; nothing of it is recorded."""
        known = self.shelf.latest()
        with rehearsal(
            self.shelf.engine,
            actor=self.actor,
            at=dt.datetime.now(dt.UTC),
            day=self.moment.day,
            seen=self.known.number,
            known=known,
            at_hand=self.shelf.on(known, self.moment.day),
        ) as work:
            return deed(work, *args, **how)


def open_page(title: str, *, needs_programme: bool = True, is_open: bool = False) -> Page:
    """The page, once whoever asks has come through the door.

    A cold link runs a page without `dashboard.py`; it is sent through it first. A page that is open
    asks nobody to sign in.
    """
    if not st.session_state.pop("framed", False):
        navigation()
        st.rerun()
    refuse_exposure()
    act = st.session_state.setdefault("act", uuid.uuid4().hex)
    store = shelf(database_url())
    today = london_day(dt.datetime.now(dt.UTC))
    person = identity.whoever(store, today, is_open=is_open)
    # An open page is for nobody in particular, and so is what is told of it.
    st.session_state[telling.HERE] = person.ref if person and not is_open else None
    try:
        known, shown = moment.chosen(store, today)
    except ReadinessError as refusal:
        st.session_state["refused"] = str(refusal)
        moment.choose()
        known, shown = moment.chosen(store, today)
    shown = replace(shown, wave=waves.chosen(known))
    page = Page(store, known, shown, today, person, act)
    head.show(title, page.person, known, shown)
    coming_back.watch()
    explaining.over(title, lambda: store.worked_out_last(ranked, page.snapshot)[0])
    if needs_programme and known.is_empty:
        st.switch_page(PAGES / "door.py")
    return page
