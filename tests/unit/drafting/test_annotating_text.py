"""Highlights and footnotes in a copy of a Markdown or text draft."""

from __future__ import annotations

import re

import pytest

from checker.documents.plain import read_plain
from checker.drafting.annotating import Note
from checker.drafting.annotating_text import annotate_text

TEXT = "---\ntitle: 4,000\n---\n# Fair drew 4,000 visitors\n\nIt cost £3 million\nin all, and 4,000 more.\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_all_but_the_notes_is_as_it_was(encoding: str, ending: str) -> None:
    content = TEXT.replace("\n", ending).encode(encoding)
    document = read_plain(content, "s.md", "s.md", "markdown")
    start = document.text.index("£3 million\nin")
    notes = [Note(start, start + 13, "scope", ("First.", "Second."))]
    copy = annotate_text(content, document, notes, "s.md").content.decode(encoding)
    assert f'cost <mark title="scope">£3 million{ending}in</mark>[^checker-1] all' in copy
    assert copy.endswith(f"[^checker-1]: First.  {ending}    Second.{ending}")
    bare = re.sub(r"</?mark[^>]*>|\[\^checker-1\](?!:)", "", copy).partition(f"{ending}[^checker-1]:")[0]
    assert bare == TEXT.replace("\n", ending)


def test_a_copy_of_a_copy_has_notes_of_its_own() -> None:
    content = b"It drew 4,000[^checker-7] visitors.\n\n[^checker-7]: Not found.\n"
    document = read_plain(content, "s.md", "s.md", "markdown")
    copy = annotate_text(content, document, [Note(8, 13, "not_found", ("Not found.",))], "s.md").content.decode()
    assert copy.startswith('It drew <mark title="not found">4,000</mark>[^checker-8][^checker-7] visitors.')
    assert copy.endswith("\n[^checker-7]: Not found.\n\n[^checker-8]: Not found.\n")
