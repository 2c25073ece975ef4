"""Reviewed claims in the place of drafts at the same words."""

from __future__ import annotations

from checker.documents.reading import read_text
from checker.extraction.drafts import read_drafts
from checker.model.claims_file import Omission
from checker.scanning.reviewed import Reviewed, figure_places, replace_drafts
from tests.builders import claim, quantity, source

TEXT = "The fair drew 4,000 visitors\nand sold 900 boats at 12 stalls.\n"


def test_drafts_are_replaced_left_out_or_kept() -> None:
    document = read_text(TEXT, "a.txt")
    known = source("a", sha256=document.sha256)
    visitors = claim("a:visitors", quantity("4,000", 4000, 4000), quote="4,000 visitors", line=1)
    omitted = Omission(line=2, text="12 stalls", reason="not checked")
    reviewed = Reviewed([known], {"a": [visitors]}, {"a": [omitted]})
    drafts = read_drafts(reviewed.watch([document]))
    assert reviewed.find(document.sha256, "") is known
    replaced = replace_drafts(drafts.claims, reviewed.spans[document.sha256])
    assert [draft.written for draft in replaced.drafts] == ["900"]
    assert {name: twin.written for name, twin in replaced.twins.items()} == {"a:visitors": "4,000"}
    assert replaced.left_out == 1


def test_another_document_is_not_known() -> None:
    reviewed = Reviewed([source("a", sha256="1" * 64)], {"a": []}, {"a": []})
    assert list(reviewed.watch([read_text(TEXT, "a.txt")])) != []
    assert reviewed.spans == {}


def test_the_same_but_for_line_ends_is_the_same_document() -> None:
    reviewed = Reviewed([known := source("a", sha256="1" * 64)], {"a": []}, {"a": []})
    assert reviewed.find("2" * 64, "1" * 64) is known


def test_where_a_figure_stands_in_its_quote() -> None:
    one = claim("a:1", quantity("900", 900, 900), written="900", quote="visitors\nand sold 900 boats", line=1)
    placed = one.model_copy(update={"evidence": one.evidence.model_copy(update={"column": 21})})
    assert figure_places(placed) == ((2, 10), (2, 13))
