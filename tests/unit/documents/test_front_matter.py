from __future__ import annotations

import pytest

from checker.documents.front_matter import FrontMatter, fill_in, find_front_matter, measure_front_matter, tidy

DATE = "Oct 21, 2020"
WRAPPED = "The board found the ship on the ground\nof the sea where nobody had looked for it\nfor years."
LONG = "The ship left the port with many people aboard and sank on the third day of its way. " * 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "---\ntitle: 'Ships: a list'\nauthors: [Ann Lee, Bo Ek]\ndate: 2020-01-02\nsource: Board\n---\nIt.",
            ("Ships: a list", "Ann Lee, Bo Ek", "Board", "2020-01-02"),
        ),
        ("---\nauthor:\n  name: Ann Lee\ntitle: [broken\n---\n", ("[broken", None, None, None)),
        (f"Ships lost\n\nBy Ann Lee\n\n4 June 2018\n\n{LONG}", ("Ships lost", "Ann Lee", None, "4 June 2018")),
        (f"{DATE}\n\nShips lost in a storm\n\nNews\n\n{LONG}", ("Ships lost in a storm", None, None, DATE)),
        (
            f"Title: Ships lost\nAuthors: Lee, Ann\nPublisher: Board\nPublication date: May 2019\n\n{LONG}",
            ("Ships lost", "Lee, Ann", "Board", "May 2019"),
        ),
        (
            f"# Ships lost\n\n*By ANN LEE, staff writer*\n\nPublished on 4 June 2018\n\n{LONG}",
            ("Ships lost", "ANN LEE", None, "4 June 2018"),
        ),
        (f"{LONG}\n\nShips lost\n\n4 June 2018", (None, None, None, None)),
        ("By the end of May it sank.\n", (None, None, None, None)),
        (WRAPPED, (None, None, None, None)),
        ("It sank.\n\nSource: the board\n", (None, None, None, None)),
    ],
)
def test_front_matter_is_taken_where_it_stands(text: str, expected: tuple[str | None, ...]) -> None:
    assert find_front_matter(text) == FrontMatter(*expected)


def test_only_yaml_between_rules_is_front_matter_alone() -> None:
    assert measure_front_matter("---\ntitle: A\n---\nIt.") == len("---\ntitle: A\n---")
    assert measure_front_matter("---\n\nIt sank.\n\n---\n") == 0
    assert measure_front_matter("---\ntitle: A\n") == 0


def test_yaml_that_would_grow_without_end_is_bounded() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 40)), "title: *a39"]
    assert find_front_matter("---\n" + "\n".join(lines) + "\n---\nIt.").title is None


def test_fields_are_one_line() -> None:
    assert tidy(" Ships\n lost ") == "Ships lost"
    assert tidy([{"name": "Ann Lee"}, "Bo Ek", 5]) == "Ann Lee, Bo Ek"
    assert tidy({"x": 1}) is None
    assert fill_in(FrontMatter(title="A"), FrontMatter("B", "C")) == FrontMatter("A", "C")
