"""What a criterion is about, where several share one cause."""

from readiness.model import Criterion
from readiness.questions import terms
from readiness.questions.links import wording
from readiness.questions.stems import content_words
from readiness.questions.words import mentions

SUBJECTS = {
    "training": (*terms.TRAINING, *terms.COMPETENCE),
    "testing": terms.TESTING,
    "contingency": terms.CONTINGENCY,
}

EVERYBODY = content_words(". ".join((*SUBJECTS["training"], *terms.EVERYBODY)))


def subjects(text: str) -> frozenset[str]:
    """Which of the field's subjects a text speaks of."""
    return frozenset(name for name, its_terms in SUBJECTS.items() if mentions(text, its_terms))


def subject(criterion: Criterion) -> str:
    """A criterion's subject among the field's; else its workstream, else itself."""
    own = subjects(wording(criterion))
    found = (name for name in SUBJECTS if name in own)
    return next(found, criterion.workstream or criterion.ref)


def is_time_sensitive(criterion: Criterion) -> bool:
    """Whether its proof wears off: training, tests and contingency."""
    return mentions(_everything(criterion), terms.TIME_SENSITIVE)


def is_static(criterion: Criterion) -> bool:
    """Whether it is a fact that stays proved: a contract signed, a policy approved."""
    named = mentions(wording(criterion), terms.STATIC)
    return named or mentions(criterion.unit, terms.STATIC_UNITS)


def _everything(criterion: Criterion) -> str:
    return ". ".join(filter(None, (wording(criterion), criterion.workstream, criterion.unit)))


def is_about_training(criterion: Criterion) -> bool:
    """Whether it is about training or competency."""
    return mentions(wording(criterion), SUBJECTS["training"])


def whose(text: str) -> frozenset[str]:
    """Whose training or competency a text speaks of; nobody in particular means everybody's."""
    return content_words(text) - EVERYBODY
