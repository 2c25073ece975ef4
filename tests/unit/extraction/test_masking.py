"""What only looks like a quantity is blanked, and nothing else; every sentence is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.masking import mask

# a text, and what of it is blanked
BLANKED: list[tuple[str, list[str]]] = [
    ("an S-400, a Su-35 and a Mi-171Sh", ["S-400", "Su-35", "Mi-171Sh"]),
    ("a Boeing 737 MAX", ["737"]),
    ("COVID-19, the G20, Vostok-2018", ["COVID-19", "G20", "Vostok-2018"]),
    ("the 3rd Brigade on the 3rd of June", ["3rd Brigade"]),
    ("Flight 370 vanished; see Figure 2, Chapter 3 and No. 7.", ["370", "2", "3", "7"]),
    ("(Marlow, 2019, p. 12) and (Ek and Lind, 2020)", ["2019, p. 12", "2020"]),
    ("vol. 12, no. 3, pp. 3–14", ["12", "3", "3–14"]),
    ("as shown [12], [3, 4] and <sup>5</sup>", ["[12]", "[3, 4]", "<sup>5</sup>"]),
    ("at 10 Kings Road", ["10 Kings Road"]),
    ("call +44 20 7946 0958 or 555-123-4567", ["+44 20 7946 0958", "555-123-4567"]),
    ("1. First\n2) Second\n3.2.1 Third", ["1.", "2)", "3.2.1"]),
    ("it does 1) this and 2) that", ["1)", "2)"]),
    ("at https://a.example/b/2019/c_12.html today", ["https://a.example/b/2019/c_12.html"]),
    ("they won 3-1 at home", ["3-1"]),
    ("open 24/7", ["24/7"]),
    ("issue #7", ["#7"]),
]

KEPT = [
    "In Rome 200 people sang.", "The Bounty carried 20 boats.", "US$50, EUR3m, Rs500 crore and A$5", "in the mid-2000s",
    "under-18s and over-65s", "The vote was 52-48.", "a 1.5-ton anchor", "On May 5, 2020, 20 F", "14–20 km", "1e10",
    "20km2", "30.5.", "rose 9% (from 3%)", "Anna Ek (63, a potter)", "2019: 300", "9 million", "- 20 boats",
]  # fmt: skip


@pytest.mark.parametrize(("text", "blanked"), BLANKED, ids=[row[0] for row in BLANKED])
def test_what_only_looks_like_a_quantity_is_blanked(text: str, blanked: list[str]) -> None:
    masked = mask(text)
    at = 0
    expected = ""
    for piece in blanked:
        start = text.index(piece, at)
        expected += text[at:start] + " " * len(piece)
        at = start + len(piece)
    assert masked == expected + text[at:]


@pytest.mark.parametrize("text", KEPT)
def test_quantities_are_kept(text: str) -> None:
    assert mask(text) == text


@given(st.text(alphabet="ab AZ09-.,()[]/#+\n–<>sup%$", max_size=80))
def test_a_mask_has_the_length_of_its_text_and_only_blanks(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, masked, strict=True))
    assert masked.count("\n") == text.count("\n")
