"""Short texts read as documents, for tests of what is read out of them."""

from checker.documents.reading import read_text
from checker.extraction.claims import read_claims
from checker.extraction.sentences import Sentence, find_known_names, read_passage
from checker.model.claim import Claim
from checker.model.slots import Slots


def read(text: str, source: str = "gazette") -> list[Claim]:
    """The claims of a text."""
    return read_claims(read_text(text, source), source)


def claim(text: str, written: str, source: str = "gazette") -> Claim:
    """The one claim of a text that is written so."""
    (found,) = (claim for claim in read(text, source) if claim.written == written)
    return found


def slots(text: str, written: str) -> Slots:
    """The slots of the one claim of a text that is written so."""
    found = claim(text, written).slots
    assert found is not None
    return found


def sentence(text: str, around: str = "") -> Sentence:
    """A sentence cut into words; `around` is more of its document, from which names are known."""
    known = find_known_names(f"{text} {around}")
    return read_passage(text, [(0, len(text))], known)[0]
