"""The words around the figure of a reviewed claim, as they are read around a figure of a document."""

from __future__ import annotations

from checker.documents.reading import read_text
from checker.extraction.claims import read_claims
from checker.extraction.words import stem
from checker.model.claim import Claim
from checker.model.slots import Slots
from checker.model.vocabulary import Vocabulary
from checker.values import Date, Quantity


def give_slots(claim: Claim, vocabulary: Vocabulary) -> Claim:
    """A claim with what its figure is a figure of: by its quote, and by the labels of its subject and measure.

    A claim whose value is neither a quantity nor a date stays as it is.
    """
    if not isinstance(claim.value, Quantity | Date):
        return claim
    subject, measure = vocabulary.label(claim.subject), vocabulary.label(claim.measure)
    document = read_text(f"{subject}, {measure}: {claim.quote}", "quote")
    for read in read_claims(document, "quote"):
        same = isinstance(read.value, Quantity | Date) and read.value.bounds == claim.value.bounds
        if same or claim.written == read.written:
            return claim.model_copy(update={"slots": read.slots})
    return claim.model_copy(update={"slots": _make_slots(claim, f"{subject} {measure} {claim.quote}", subject)})


def _make_slots(claim: Claim, words: str, subject: str) -> Slots:
    """The slots of a claim whose figure was not found again in its quote: a word spelled out, a range of two lines."""
    terms = {stem(word): 0.5 for word in words.lower().split() if word.isalpha()}
    names = frozenset(word for word in subject.lower().split() if word.isalpha())
    counted = claim.counted or ""
    unit = claim.unit or ""
    return Slots(
        counted=counted,
        heads=frozenset(stem(word) for word in counted.lower().split()[-1:]),
        subject=subject,
        subjects=names,
        names=dict.fromkeys(names, 1.0),
        terms=terms,
        sort="date" if isinstance(claim.value, Date) else {"1": "count", "s": "duration"}.get(unit, unit),
    )
