"""When a document was published."""

import datetime

from checker.documents.reading import read_text
from checker.extraction.published import read_published


def test_front_matter_tells_the_day() -> None:
    found = read_published(read_text("---\ntitle: Flood\ndate: 2004-03-09\n---\n\nThe river rose by 2 metres.\n"))
    assert found is not None
    assert found.earliest == found.latest == datetime.date(2004, 3, 9)


def test_without_it_nothing_is_known() -> None:
    assert read_published(read_text("The river rose by 2 metres in 2004.")) is None


def test_what_is_no_date_is_left_out() -> None:
    assert read_published(read_text("---\ntitle: Flood\ndate: soon\n---\n\nThe river rose.\n")) is None
