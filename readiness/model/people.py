"""Who takes part, in which workstream, at which site."""

from readiness.model.base import Count, Day, Record, Words, kept, worded
from readiness.vocabulary import Discipline, Pillar, Role


class Person(Record):
    """Somebody with a part in the programme; a clinical safety officer also has a registration.

    `subject` is what an identity provider knows them by: its address, a bar, their id there.
    """

    name: Words
    email: Words | None = None
    title: Words | None = None
    roles: tuple[Role, ...] = kept(())
    discipline: Discipline | None = worded(Discipline)
    organisation: Words | None = None
    profession: Words | None = None
    regulator: Words | None = None
    registration: Words | None = None
    registration_expires: Day | None = None
    safety_training: Day | None = None
    deputy: Words | None = None
    subject: Words | None = None


class Workstream(Record):
    """A strand of the work, in one pillar, with the disciplines at its table."""

    name: Words
    pillar: Pillar | None = worded(Pillar)
    lead: Words | None = None
    executive: Words | None = None
    disciplines: tuple[Discipline, ...] = kept(())


class Site(Record):
    """A place that goes live, with the people and the kit it needs."""

    name: Words
    organisation: Words | None = None
    staff_to_train: Count | None = None
    devices_needed: Count | None = None
    devices_ready: Count | None = None
    devices_spare: Count | None = None
    staff_trained: Count | None = None
    superusers_needed: Count | None = None
    superusers: Count | None = None
    downtime_packs_needed: Count | None = None
    downtime_packs: Count | None = None
