"""Claims of two short documents, and how they compare."""

from collections.abc import Sequence

from checker.grouping.by_words import Comparison, compare_extracted
from checker.grouping.likeness import Likeness, compare_slots
from checker.grouping.rarity import Rarity
from checker.model.claim import Claim
from checker.values import read_date
from tests.unit.extraction.passages_of import read


def read_all(*texts: str) -> list[Claim]:
    """The claims of documents that are called a, b, c."""
    return [claim for name, text in zip("abcdefghij", texts, strict=False) for claim in read(text, name)]


def compare(*texts: str, published: Sequence[str | None] = ()) -> Comparison:
    """What comes of holding documents against one another."""
    days = {name: None if day is None else read_date(day) for name, day in zip("abcdefghij", published, strict=False)}
    return compare_extracted(read_all(*texts), days)


def disagreements(*texts: str, published: Sequence[str | None] = ()) -> list[tuple[str, str]]:
    """What disagrees, as written."""
    return sorted(
        (min(pair.one.written, pair.two.written), max(pair.one.written, pair.two.written))
        for pair in compare(*texts, published=published).disagreeing
    )


def likeness(one: str, two: str, written: tuple[str, str]) -> Likeness:
    """How alike two figures of two documents are."""
    claims = read_all(one, two)
    left = next(c for c in claims if c.source == "a" and c.written == written[0])
    right = next(c for c in claims if c.source == "b" and c.written == written[1])
    return compare_slots(left, right, Rarity(claims))
