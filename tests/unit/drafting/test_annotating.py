"""An annotated copy as a whole: what the user is told of figures that no note could be set at."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.drafting.annotating import Note, annotate
from checker.drafting.opening import open_draft


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<q>1</q> boat.", "a figure on line 1 of its text; the report has it"),
        ("<q>1</q> boat.<p><q>2</q> boats.", "figures on lines 1, 3 of its text; the report has them"),
        ("<p><q>1</q> boat" * 12, "figures on lines 1, 3, 5, 7, 9 and 7 more of its text; the report has them"),
    ],
)
def test_figures_without_a_note_are_told(page: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "s.html").write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    draft = open_draft(tmp_path / "s.html")
    text = draft.document.text
    notes = [Note(at, at + 3, "scope", ("Said.",)) for at in range(len(text)) if text[at] == "“"]
    assert annotate(tmp_path / "copy.html", draft, notes) == [f"no note could be set at {told}"]
