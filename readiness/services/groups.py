"""What people measure of some of those a criterion counts."""

import datetime as dt

from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import Criterion, GroupReading
from readiness.scoring.figures import is_share
from readiness.services.records import acted_on
from readiness.store import Work

TO_COME = "The reading of a group of {ref} is dated {day}, which is yet to come."
NOBODY = "Say whom it was measured of: a site, a profession, a shift, or those rostered first."
UNCOUNTED = "Say of how many people {ref} was measured: a share of a group is read beside that."


def post_group_reading(
    work: Work,
    ref: str,
    *,
    value: float,
    denominator: float | None = None,
    date: dt.date | None = None,
    rostered: bool | None = None,
    site: str | None = None,
    profession: str | None = None,
    shift: str | None = None,
    source: str | None = None,
) -> GroupReading:
    """Record what was measured of a group of people on a day."""
    criterion = acted_on(Criterion, ref, work=work, act="post_group_reading")
    told = {"rostered": rostered, "site": site, "profession": profession, "shift": shift}
    measured = {"value": value, "denominator": denominator, "source": source, "by": work.name}
    fields = {"of": ref, "date": date or work.day} | measured | told
    reading = GroupReading.model_validate(fields)
    refuse_unweighed(reading, criterion, today=work.day)
    return work.append(reading)


def refuse_unweighed(reading: GroupReading, criterion: Criterion, *, today: dt.date) -> None:
    """Go on only if a reading says of whom it is, of how many, and of a day that has come."""
    named = (reading.rostered, reading.site, reading.profession, reading.shift)
    if all(said is None for said in named):
        raise Refused(NOBODY)
    if is_share(criterion) and not reading.denominator:
        raise Refused(UNCOUNTED.format(ref=reading.of))
    if reading.date > today:
        raise Refused(TO_COME.format(ref=reading.of, day=in_words(reading.date)))
