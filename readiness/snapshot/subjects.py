"""What is asked of a snapshot by name: one short word for each thing that is kept."""

from readiness.model import (
    PROGRAMME,
    Action,
    Answer,
    ChangeRequest,
    Check,
    Condition,
    Control,
    Criterion,
    DeepDive,
    Evidence,
    Gateway,
    GroupReading,
    Hazard,
    Issue,
    Judgement,
    Note,
    Person,
    Pulse,
    Question,
    Rating,
    Reading,
    Rehearsal,
    Risk,
    Site,
    Vote,
    Waiver,
    Wave,
    Workstream,
)
from readiness.snapshot.day import Day


class Subjects(Day):
    """The records and facts of each kind, as they stood on the day."""

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody with a part in the programme."""
        return self.all_of(Person)

    @property
    def workstreams(self) -> tuple[Workstream, ...]:
        """The strands of the work."""
        return self.all_of(Workstream)

    @property
    def sites(self) -> tuple[Site, ...]:
        """The places that go live."""
        return self.all_of(Site)

    @property
    def waves(self) -> tuple[Wave, ...]:
        """The steps of a staggered go-live."""
        return self.all_of(Wave)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What has to be true before it is safe to go live."""
        return self.all_of(Criterion)

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is wrong and has to be dealt with."""
        return self.all_of(Issue)

    @property
    def controls(self) -> tuple[Control, ...]:
        """The barriers between the hazards and a patient."""
        return self.all_of(Control)

    @property
    def gateways(self) -> tuple[Gateway, ...]:
        """The fixed points at which progress is judged."""
        return self.all_of(Gateway)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was said and has to be answered."""
        return self.all_of(Note)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What was asked, by a rule or by a person."""
        return self.all_of(Question)

    @property
    def actions(self) -> tuple[Action, ...]:
        """What was promised."""
        return self.all_of(Action)

    @property
    def rehearsals(self) -> tuple[Rehearsal, ...]:
        """What was practised."""
        return self.all_of(Rehearsal)

    @property
    def risks(self) -> tuple[Risk, ...]:
        """The corporate risks."""
        return self.all_of(Risk)

    @property
    def change_requests(self) -> tuple[ChangeRequest, ...]:
        """What staff ask for."""
        return self.all_of(ChangeRequest)

    @property
    def deep_dives(self) -> tuple[DeepDive, ...]:
        """The meetings held."""
        return self.all_of(DeepDive)

    def readings(self, ref: str) -> tuple[Reading, ...]:
        """What was measured of a criterion, oldest first."""
        return self._dated(Reading, ref)

    def group_readings(self, ref: str) -> tuple[GroupReading, ...]:
        """What was measured of groups of people, oldest first."""
        return self._dated(GroupReading, ref)

    def judgements(self, ref: str) -> tuple[Judgement, ...]:
        """How a criterion was declared, oldest first."""
        return self._dated(Judgement, ref)

    def evidence(self, ref: str) -> tuple[Evidence, ...]:
        """What stands behind a criterion, in the order in which it was recorded."""
        return self.facts_of(Evidence, ref)

    def check_of(self, evidence: Evidence) -> Check | None:
        """Who looked at a piece of evidence, if anybody has."""
        checks = [c for c in self.facts_of(Check, evidence.of) if c.evidence == evidence.recorded]
        return checks[-1] if checks else None

    def waivers(self, ref: str) -> tuple[Waiver, ...]:
        """The permissions to go live with a criterion unmet."""
        return self.facts_of(Waiver, ref)

    def ratings(self, ref: str) -> tuple[Rating, ...]:
        """How a hazard was rated, oldest first."""
        return self._dated(Rating, ref)

    def conditions(self, ref: str) -> tuple[Condition, ...]:
        """What a gateway's "go" depends on."""
        return tuple(c for c in self.all_of(Condition) if c.of == ref)

    def votes(self, ref: str) -> tuple[Vote, ...]:
        """How people voted at a gateway."""
        return self.facts_of(Vote, ref)

    def answers(self, ref: str) -> tuple[Answer, ...]:
        """What was answered to a question."""
        return self.facts_of(Answer, ref)

    @property
    def pulses(self) -> tuple[Pulse, ...]:
        """What the front line said."""
        said = self.facts_of(Pulse, PROGRAMME)
        scope = self._seen_for
        return said if scope is None else tuple(pulse for pulse in said if scope.holds(pulse))

    def controls_of(self, hazard: Hazard) -> tuple[Control, ...]:
        """A hazard's controls, shared ones too, in its own order."""
        controls = self.once(Subjects._controls)
        found = (controls.get(ref) for ref in hazard.controls)
        return tuple(control for control in found if control is not None)

    def _controls(self) -> dict[str, Control]:
        return {control.ref: control for control in self.controls}
