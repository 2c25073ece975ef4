"""What an ignore in a draft stands for, and which cannot be followed."""

from __future__ import annotations

import pytest

from checker.documents.html import read_html
from checker.documents.reading import read_text
from checker.drafting.ignoring import find_ignores
from checker.drafting.ignoring_html import find_page_ignores
from checker.errors import BadInput

WHY = "<!-- checker: ignore -- a reason -->"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"One 1.\n\nTwo 2. {WHY}\n\nThree 3.", (3, 3)),
        (f"One 1.\n\n{WHY}\nTwo 2.\n\nThree 3.", (4, 4)),
        (f"One 1.\n\n{WHY}\n\nTwo 2.\n\nThree 3.", (5, 5)),
        (f"{WHY}\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\nFive 5.", (2, 5)),
        (f"| a | b |\n|---|---|\n| 1 | 2 {WHY} |\n| 3 | 4 |", (3, 3)),
        (f"One.\n\n{WHY}\n- 1 boat\n- 2 boats\n", (4, 4)),
        (f"One 1.\n\n{WHY}", (3, 3)),
        ("<!-- Checker: Ignore -- a reason -->\nOne 1.", (2, 2)),
        ("<!-- checker: ignore\n  — over two lines\n-->\nOne 1.", (4, 4)),
    ],
)
def test_its_line_or_the_next_block(text: str, lines: tuple[int, int]) -> None:
    (found,) = find_ignores(read_text(text), "s.md")
    assert (found.first, found.last) == lines
    assert found.reason in ("a reason", "over two lines")


def test_a_wrapped_paragraph_is_one() -> None:
    line = "The fair at the riverside drew {} visitors on its first day, and as many on the"
    text = f"{WHY}\n" + "\n".join(line.format(n) for n in range(5)) + " next.\n\nMore 9."
    (found,) = find_ignores(read_text(text), "s.md")
    assert (found.first, found.last) == (2, 6)


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("<!-- checker: ignore -->", "s.md:2: this `checker: ignore` gives no reason"),
        ("<!-- checker: ignore -- -->", "s.md:2: this `checker: ignore` gives no reason"),
        ("<!-- checker: ignore because -->", "s.md:2: this `checker: ignore` gives no reason"),
        ("<!-- checker: ignroe -- why -->", "s.md:2: `checker: ignroe` is nothing that the checker knows"),
    ],
)
def test_one_without_a_reason_is_bad_input(comment: str, told: str) -> None:
    with pytest.raises(BadInput, match="write `<!-- checker: ignore -- why it may stay -->`") as caught:
        find_ignores(read_text(f"One 1.\n{comment}\n"), "s.md")
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize("text", ["1 <!-- an editor's own -->", "1 <!-- checker", "the checker: ignore 1", "1 <!-->"])
def test_other_comments_are_left_alone(text: str) -> None:
    assert find_ignores(read_text(text), "s.md") == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f"<p>One 1.</p> {WHY}\n<p>Two 2.</p>", "One 1."),
        (f"<p>One 1.</p>\n{WHY}\n<p>Two 2.</p>", "Two 2."),
        (f"<p>One 1.</p>\n{WHY}<p>Two 2.</p>", "Two 2."),
        (
            f"<p>One 1.</p><table><tr><td>a</td><td>3</td></tr>\n{WHY}\n<tr><td>b</td><td>4</td></tr></table>",
            "| b | 4 |",
        ),
        (
            f"{WHY}\n<table><tr><th>a</th><th>b</th></tr><tr><td>3</td><td>4</td></tr></table><p>Five 5.</p>",
            "| a | b |\n| --- | --- |\n| 3 | 4 |",
        ),
        (
            f"<table><tr><th>a</th><th>b</th></tr>\n{WHY}\n<tr><td>3</td><td>4</td></tr><tr><td>5</td><td>6</td></tr></table>",
            "| 3 | 4 |",
        ),
        (f"<ul>\n{WHY}\n<li>One 1</li><li>Two</li></ul>", "- One 1"),
    ],
)
def test_in_a_web_page(body: str, said: str) -> None:
    page = f"<html><head><title>x</title></head><body>\n{body}\n</body></html>".encode()
    document = read_html(page, "p.html", "p.html")
    (found,) = find_page_ignores(document, page, "p.html")
    assert "\n".join(document.lines[found.first - 1 : found.last]) == said


def test_in_a_part_of_a_page_that_is_not_read_it_stands_for_nothing() -> None:
    page = f"<body><p>One 1.</p>\n<nav>\n{WHY}\nHome 2</nav></body>".encode()
    (found,) = find_page_ignores(read_html(page, "p", "p"), page, "p")
    assert (found.first, found.last) == (0, 0)
