from __future__ import annotations

import pytest

from checker.documents.page_furniture import find_furniture

BODY = ["The ship left.", "It sank.", "Five died.", "So it is said."]


def furniture(pages: list[list[str]]) -> list[list[str]]:
    texts = ["\n".join(lines) for lines in pages]
    return [[text[start:end] for start, end in found] for text, found in zip(texts, find_furniture(texts), strict=True)]


def bodies(count: int) -> list[list[str]]:
    return [[f"{line} {'abcdefgh'[number]}" for line in BODY] for number in range(count)]


def test_lines_that_repeat_are_furniture_but_at_the_top_of_the_first_page() -> None:
    pages = [["Ships", *body, "Board 2020"] for body in bodies(4)]
    assert furniture(pages) == [["Board 2020"], *[["Ships", "Board 2020"]] * 3]


def test_numbers_that_count_up_with_the_pages_are_furniture() -> None:
    pages = [[f"Chapter {'abcd'[number]} {number + 7}", *body] for number, body in enumerate(bodies(4))]
    assert furniture(pages) == [[page[0]] for page in pages]


@pytest.mark.parametrize("line", ["Page 1", "page 1 of 9", "– 1 –", "iv", "1"])
def test_a_page_number_is_furniture_on_few_pages(line: str) -> None:
    assert furniture([[*BODY, line]]) == [[line]]


@pytest.mark.parametrize("line", ["1912", "5 died", "vile", "Page 5 is lost"])
def test_what_is_said_is_no_furniture(line: str) -> None:
    assert furniture([[*BODY, line], [*BODY[::-1], "It"]]) == [[], []]
