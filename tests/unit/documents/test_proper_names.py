"""Proper names by their capitals."""

from __future__ import annotations

import pytest

from checker.documents.proper_names import find_names

CASES: list[tuple[str, list[str]]] = [
    ("In May the Bay of Fundy saw Ann Lee.", ["Bay of Fundy", "Ann Lee"]),
    ("Boats came to Oslo.", ["Oslo"]),
    ("Ann Lee came.", ["Ann Lee"]),
    ("NATO came on Monday.", ["NATO"]),
    ("Although Denmark won, the U.S. Navy left.", ["Denmark", "U.S. Navy"]),
    ("a US-led fleet of S-400 guns", ["S-400"]),
    ("China and the Soviet Union", ["China", "Soviet Union"]),
    ("nothing here", []),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_names(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text, {"although", "boats", "in"}, {"China"})] == names
