"""Texts that nobody would write, read and compared in bounded time."""

import pytest

from checker.documents.reading import read_text
from checker.errors import BadInput
from checker.extraction.claims import read_claims
from checker.grouping.by_words import compare_extracted
from checker.grouping.gathering import gather

HOSTILE = {
    "one long word": ("x" * 200_000 + " 12 people", 1),
    "a number of 10,000 digits": (f"The fund holds {'9' * 10_000} euros.", None),
    "a long fraction": (f"It is 0.{'3' * 10_000} metres long.", None),
    "a long exponent": (f"It is 1e{'9' * 5_000} wide.", None),
    "figures only": ("12 people " * 500, 500),
    "numbers in a row": (", ".join(map(str, range(10, 510))), None),
    "names only": ("Marta Novak " * 5000 + "met 12 men", 1),
    "words only": ("the of and " * 20_000 + "12 people", 1),
    "brackets": ("(" * 50_000 + "12 people" + ")" * 50_000, 1),
    "nested figures": ("(12 men [13 women " * 500, None),
    "quotation marks": ('"“‘12 people' * 200, None),
    "right to left": ("קרסו 12 בתים. " * 500 + "\u202e12 people died\u202c in 2019.", None),
    "other digits": ("في 2019 قتل ٢٥ شخصا.", None),
    "emoji": ("🔥12 people died👩‍👩‍👧 in 2019. " * 100, None),
    "control characters": ("12 people\x01\x02\x0b\x0c\x1c\x85\u2028 died in 2019.", None),
    "a lone surrogate": ("12 people \ud800 died.", 1),
    "combining marks": ("12 pe" + "\u0301" * 50_000 + "ople died", 1),
    "hyphens": ("S-" * 50_000 + "400 12 people", None),
    "initials": ("A." * 50_000 + " 12 people", 1),
    "one line of spaces": ("5" + " " * 200_000 + "people", 1),
    "deep headings": ("\n\n".join(f"{'#' * (i % 6 + 1)} Part {i}\n\nWe saw {i} men." for i in range(500)), None),
    "a wide table": ("\t".join(map(str, range(800))), None),
}


@pytest.mark.parametrize(("text", "count"), HOSTILE.values(), ids=HOSTILE)
def test_whatever_is_written_is_read(text: str, count: int | None) -> None:
    document = read_text(text)
    claims = read_claims(document, "a")
    assert count is None or len(claims) == count
    assert all(len(claim.quote.split()) <= 10 for claim in claims)
    other = read_claims(document, "b")[:80]
    gather(compare_extracted([*claims[:80], *other], {}).disagreeing)


@pytest.mark.parametrize("text", ["", " \n\t\n", "12 people\0 died."], ids=["nothing", "space", "a NUL"])
def test_what_is_no_text_is_told(text: str) -> None:
    with pytest.raises(BadInput):
        read_text(text)


def test_thousands_of_equal_claims_are_one_disagreement() -> None:
    texts = [f"The fire in Lund killed {number} people.\n\n" * 350 for number in (14, 19)]
    claims = [claim for name, text in zip("ab", texts, strict=True) for claim in read_claims(read_text(text), name)]
    conflicts = gather(compare_extracted(claims, {}).disagreeing)
    assert conflicts
    assert all([{c.written for c in p} for p in one.positions] == [{"14"}, {"19"}] for one in conflicts)
