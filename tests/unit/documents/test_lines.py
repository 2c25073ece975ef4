"""Lines that say only when, and by whom, a text was published."""

from __future__ import annotations

import pytest

from checker.documents.blocks import find_blocks
from checker.documents.lines import find_dateline
from checker.documents.reading import read_text


@pytest.mark.parametrize(
    ("line", "is_below_title", "expected"),
    [
        ("4 June 2018", False, "4 June 2018"),
        ("January 18, 2012 | 2:24 pm", False, "January 18, 2012"),
        ("PUBLISHED: 09:21 EST, 15 November 2012 | UPDATED: 09:30 EST, 16 November 2012", False, "15 November 2012"),
        ("Posted by: Ann Lee | 16 January, 2012", False, "16 January, 2012"),
        ("Orley Gazette, July 5, 2017", True, "July 5, 2017"),
        ("Orley Gazette, July 5, 2017", False, None),  # further down it may be a caption
        ("Opened 4 June 2018", True, None),
        ("The fair was held on 4 June 2018", True, None),
        ("The fair in January 2008", True, None),
        ("Orley", True, None),
    ],
)
def test_a_dateline(line: str, is_below_title: bool, expected: str | None) -> None:
    assert find_dateline(line, is_below_title=is_below_title) == expected


def test_a_dateline_below_the_title_is_a_block_of_its_own_sort() -> None:
    text = "Ships lost in a storm\n\nPosted by: Ann Lee | 16 January 2012\n\nIt sank on 4 June 2011 in the storm.\n"
    assert [block.sort for block in find_blocks(read_text(text))][1] == "dateline"


def test_dates_of_a_text_without_a_dateline_stay_statements() -> None:
    text = "Ships lost in a storm\n\nThe Kestrel sank on 4 June 2011 in the storm.\n"
    assert "dateline" not in [block.sort for block in find_blocks(read_text(text))]
