"""Draft claims in the words of a vocabulary, where the words beside the figure leave one answer."""

from __future__ import annotations

import pytest

from checker.model.claim import Claim
from checker.model.vocabulary import Vocabulary
from checker.scanning.recognizing import Recognizer
from tests.builders import claim, date, quantity
from tests.passages import drafts_of

VOCABULARY = Vocabulary.model_validate({
    "subjects": {
        "falk-fair": {"label": "Falk fair", "aliases": ["fair of Falk"]},
        "marn-fair": {"label": "Marn fair"},
        "orle": {"label": "Orle"},
    },
    "measures": {
        "visitors": {"label": "visitors", "kind": "quantity", "counted": ["visitors", "guests"]},
        "stalls": {"label": "stalls", "kind": "quantity", "counted": ["stalls"]},
        "share": {"label": "share of guests from abroad", "kind": "quantity", "unit": "percent"},
        "signed": {"label": "contract", "kind": "date", "role": "contracted"},
    },
})  # fmt: skip
REVIEWED = [
    claim("desk:1", quantity("9", 9, 9), subject="falk-fair", measure="visitors"),
    claim("desk:2", quantity("9", 9, 9), subject="falk-fair", measure="stalls"),
    claim("desk:3", quantity("9", 9, 9), subject="falk-fair", measure="share"),
    claim("desk:4", date("1953", "1953-01-01", "1953-12-31"), subject="falk-fair", measure="signed"),
    claim("desk:5", quantity("9", 9, 9), subject="orle", measure="stalls"),
]


def figure(text: str, written: str) -> Claim:
    return next(one for one in drafts_of(text).claims if one.written == written)


@pytest.mark.parametrize(
    ("text", "written", "topic"),
    [
        ("The fair of Falk drew 4,000 visitors.", "4,000", ("falk-fair", "visitors")),
        ("At the Falk fair there were 4,000 guests.", "4,000", ("falk-fair", "visitors")),
        ("The fair of Falk drew 4,000 sheep.", "4,000", None),
        ("The fair of Marn drew 4,000 visitors.", "4,000", None),
        ("The fair of Falk had 12% guests from abroad, a large share.", "12%", ("falk-fair", "share")),
        ("The fair of Falk had 12% rain.", "12%", None),
        ("The contract for the Falk fair was signed in 2014.", "2014", ("falk-fair", "signed")),
        ("The Falk fair was cancelled in 2014.", "2014", None),
    ],
)
def test_what_is_recognized(text: str, written: str, topic: tuple[str, str] | None) -> None:
    assert Recognizer(VOCABULARY, REVIEWED).recognize(figure(text, written)) == topic


def test_the_subject_alone() -> None:
    recognizer = Recognizer(VOCABULARY, REVIEWED)
    assert recognizer.name_subject(figure("That year, Orle sold 12 ships.", "12")) == "orle"
    assert recognizer.name_subject(figure("That year, Holm sold 12 ships.", "12")) is None
