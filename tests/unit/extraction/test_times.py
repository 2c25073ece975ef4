"""When a quantity holds."""

import pytest

from tests.unit.extraction.passages_of import slots

WHEN = [
    ("In 2019 the firm employed 1,200 workers; in 2021 it employed 900.", "1,200", "2019"),
    ("In 2019 the firm employed 1,200 workers; in 2021 it employed 900.", "900", "2021"),
    ("The firm employed 1,200 workers in 2019.", "1,200", "2019"),
    ("The firm employed 1,200 workers.", "1,200", None),
    ("A 2018 study counted 400 villages.", "400", None),
    ("The town (founded in 1204) has 400 houses.", "400", None),
]


@pytest.mark.parametrize(("text", "written", "when"), WHEN, ids=[f"{row[1]}: {row[0]}" for row in WHEN])
def test_the_date_that_a_quantity_holds_for(text: str, written: str, when: str | None) -> None:
    found = slots(text, written).when
    assert (None if found is None else found.written) == when


def test_a_date_holds_for_no_date() -> None:
    assert slots("From May 1999 it was open; it closed in 2004.", "2004").when is None


def test_the_days_and_years_told_beside_a_figure() -> None:
    found = slots("On 3 May 2014, 12 people met; on 7 June 2015, they parted.", "12")
    assert found.years == {2014, 2015}
    assert found.days == {"05-03", "06-07"}
    own = slots("On 3 May 2014, 12 people met; on 7 June 2015, they parted.", "3 May 2014")
    assert own.days == {"06-07"}
