"""The columns of a table of readings, such as a learning system writes."""

from readiness.exchange.lists import typed
from readiness.exchange.lists.place import Place

READINGS = (
    Place(
        "Criterion ref", "criterion", also="criterion|ref|criterion id|course|course title|measure"
    ),
    Place(
        "Criterion",
        "name",
        also="criterion name|statement|course name|competence name|competency name|learning title",
    ),
    Place("Date", "date", typed.day, "as at|as at date|report date|reading date|day|week ending"),
    Place(
        "Value",
        "value",
        typed.number,
        "reading|result|trained|completed|complete|completion|percent|compliance|actual"
        "|percentage|completion rate|percent complete|percentage complete|compliance percent",
    ),
    Place(
        "Out of",
        "denominator",
        typed.number,
        "denominator|total|required|headcount|staff|in scope|number required|base|of|enrolled"
        "|eligible|assigned|cohort|learners",
    ),
    Place("Source", "source", also="system|origin|report"),
    Place("By", "by", also="posted by|entered by|reported by"),
    Place(
        "Rostered first",
        "rostered",
        typed.yes_or_no,
        "rostered|on rota|on the rota|rostered yes no|rostered in first 14 days|on duty"
        "|rostered first fourteen days|rostered in the first fourteen days|rostered for go live"
        "|rostered at go live|in first fortnight",
    ),
    Place("Site", "site", also="location|hospital|locality|base"),
    Place(
        "Profession",
        "profession",
        also="staff group|professional group|role group|job role|grade|discipline|occupation",
    ),
    Place("Shift", "shift", also="shift pattern|shift type|days or nights|working pattern"),
)
