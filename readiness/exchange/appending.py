"""The dated facts of a file: which are new, which are recorded, which no longer count."""

from collections.abc import Sequence

from readiness.exchange.facts import Found, Ledgered, Stored, agrees, content_of, found
from readiness.exchange.given import Given
from readiness.exchange.history import Moment
from readiness.exchange.tally import Tally
from readiness.model import Answer, Fact, Pulse, Thing
from readiness.scoring.figures import counted
from readiness.scoring.pulses import FEWEST, few_more
from readiness.snapshot import Withdrawal

SAME_DAY = frozenset({"reading", "judgement"})  # a second one of a day is worth a second look


class Appending:
    """Adds the facts of a file to a plan."""

    def __init__(self, tally: Tally, ledgered: Ledgered, *, on: Moment) -> None:
        self._tally, self._ledgered, self._on = tally, ledgered, on

    def facts(self, word: str, rows: Sequence[Given], ref: str) -> None:
        """The rows of one kind about one record."""
        stored = self._ledgered.about(word, ref)
        every = found(rows, stored, counted=word == "pulse")
        for one in self._in_company(every, stored) if word == "pulse" else every:
            what = self._fact(one, stored, ref)
            if word == "evidence":
                self._checks(one, what, ref)
            self.withdraw(one.given, what, one.stored.withdrawal if one.stored else None)

    def _in_company(self, every: Sequence[Found], stored: Sequence[Stored]) -> list[Found]:
        """The pulses that may be recorded; fewer than five more of a group are left in the file.

        Whoever saw the group before would learn from the next figure what these few have said.
        """
        new = [_pulse(one.given.fact) for one in every if one.stored is None]
        known = [_pulse(one.fact) for one in stored if one.withdrawal is None]
        told = few_more(new, beside=known)
        if told:
            self._tally.notices.append(
                f"{counted(len(told), 'answer')} would join a group that is on record and are fewer"
                f" than {FEWEST}: they are left in the file until more of that day have come."
            )
        left = {id(pulse) for pulse in told}
        return [one for one in every if one.stored or id(one.given.fact) not in left]

    def _fact(self, one: Found, stored: Sequence[Stored], ref: str) -> Thing | int:
        """The recorded fact, or the step that appends it."""
        if one.stored is not None:
            self._tally.keep(one.stored.fact)
            return one.stored.fact
        self._notice_same_day(one.given, stored)
        return self._tally.append(one.given.fact.model_copy(update={"of": ref}))

    def _checks(self, one: Found, evidence: Thing | int, ref: str) -> None:
        """Who looked at a piece of evidence, where a row says so and it is not recorded yet."""
        recorded = self._ledgered.checks_of(evidence, ref)
        about = evidence if isinstance(evidence, int) else None
        number = 0 if isinstance(evidence, int) else getattr(evidence, "recorded", 0)
        said = {content_of(row.beside): row.beside for row in one.rows if row.beside is not None}
        for content, given in said.items():
            check = given.model_copy(update={"of": ref, "evidence": number})
            if content in recorded:
                self._tally.keep(check)
            else:
                self._tally.append(check, about=about)

    def answer(self, given: Fact, ref: str) -> None:
        """An answer: what the file says of it, with the rest of the latest one recorded."""
        stored = self._ledgered.about("answer", ref)
        latest = [s.fact for s in stored if s.withdrawal is None][-1:]
        said = {k: v for fact in (*latest, given) for k, v in fact.document().items()}
        answer = Answer.model_validate({**said, "of": ref})
        same = [s.fact for s in stored if content_of(s.fact) == content_of(answer)]
        if same:
            self._tally.keep(same[0])
        else:
            self._tally.append(answer)

    def withdraw(self, given: Given, what: Thing | int, withdrawal: Withdrawal | None) -> None:
        """Take back what the file says was withdrawn, unless that is recorded."""
        if given.withdrawn is None or agrees(given.withdrawn, withdrawal):
            return
        if withdrawal is not None:
            self._tally.notices.append(
                f"{given.where} was withdrawn on {withdrawal.on} by {withdrawal.by}; that stands."
            )
            return
        on = given.withdrawn.on or self._on.now
        withdrawn = given.withdrawn.model_copy(update={"on": on})
        self._tally.take_back(given.thing if isinstance(what, int) else what, what, withdrawn)

    def _notice_same_day(self, given: Given, stored: Sequence[Stored]) -> None:
        day = given.thing.happened
        counting = [s.fact for s in stored if s.withdrawal is None and s.fact.happened == day]
        if given.kind.word in SAME_DAY and counting:
            said = ", ".join(str(v) for k, v in counting[-1].document().items() if k != "date")
            self._tally.notices.append(
                f"{given.where}: another {given.kind.title} of {day} is recorded ({said}); "
                "this one will stand beside it."
            )


def _pulse(fact: Fact) -> Pulse:
    if not isinstance(fact, Pulse):
        raise TypeError("a pulse is asked for")
    return fact
