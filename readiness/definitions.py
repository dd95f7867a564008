"""What each mark and each word of the screen means, in one sentence that can be read aloud."""

from readiness.vocabulary import Declared, Status

STATUS_MEANS = {
    Status.BLUE: "The target is met, something seen, run or signed shows it, and somebody other "
    "than its owner has checked.",
    Status.MET: "The target is met; nobody but its owner has checked yet. It counts as met.",
    Status.GREEN: "Not due yet, and at its present pace it is met by its date.",
    Status.AMBER: "Off its pace, claimed in words alone, or resting on old figures; with an owner "
    "and a way back that still makes the date.",
    Status.RED: "Its date has passed unmet, its pace misses the date, or nobody has a way back.",
    Status.GREY: "Nothing is recorded. It is never counted as good.",
    Status.WAIVED: "Somebody named has allowed it to be unmet, for a reason and until a day.",
}
SAID_MEANS = {
    Declared.MET: "Somebody says that it is met.",
    Declared.GREEN: "Somebody says that it will be met in time.",
    Declared.AMBER: "Somebody says that it is at risk, and has a way back.",
    Declared.RED: "Somebody says that it will not be met in time.",
    Declared.NOT_STARTED: "Nobody has begun.",
    Declared.NOT_PLANNED: "It is needed, and nobody plans to do it.",
    Declared.REMOVED: "It was taken out of scope; it leaves the counts and stays on the list.",
}
NOTHING_SAID_MEANS = "Nobody has said where it stands."
TERMS = {
    "Must-have": "A criterion that can stop a go-live. One due by the next gateway decides where "
    "its pillar stands; a later one is counted beside it.",
    "Pillar": "Operational, technical or clinical safety. It stands where the worst of its "
    "must-haves due by the next gateway stands, never at an average.",
    "We say": "The status that somebody has declared.",
    "Records show": "The status worked out from readings, evidence and dates, whatever anybody "
    "says.",
    "Hard evidence": "Something seen, run or signed, rather than said.",
    "Due in place": "Of the must-haves due by the next gateway, how many are met or allowed.",
    "Gateway": "A fixed day on which progress is judged, and the programme may be stopped.",
    "Hazard": "A way the deployment could harm a patient, kept to the standard DCB0160.",
    "Unacceptable": "A risk so high that nobody may sign for it.",
    "Risk left after controls": "How likely and how bad the harm still is, once what stands "
    "against it is in place.",
    "Allowed exception": "A signed permission, with an end, to go on without a must-have.",
    "Promise": "What somebody said they would do, and by when. Kept where it was done in time, "
    "late once it was moved or done late, broken once its day has passed and it is not done.",
    "Raised early": "Somebody said that their own criterion was in trouble while the records still "
    "looked better. It deserves thanks.",
    "Re-dated": "Something whose day has moved since last time.",
    "Held until": "A question set aside until a day, with a reason.",
    "Even chance by": "The programme’s own pace gives one chance in two by this day; “almost "
    "certain by” is the day that six times in seven is enough.",
    "Record of changes": "Every change, who made it, when and why. Nothing in it can be altered.",
    "Fingerprint": "A short code that changes when anything before it is altered.",
    "Front line": "Those who will use the system. They say anonymously how ready they feel.",
}


def said_means(declared: Declared | None) -> str:
    """What a status that somebody declared means."""
    return NOTHING_SAID_MEANS if declared is None else SAID_MEANS[declared]
