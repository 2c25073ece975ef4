"""Highlights in a copy of a web page: every character of it stays, in its own encoding."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from checker.documents.html import read_html
from checker.drafting.annotating import Note
from checker.drafting.annotating_page import annotate_page

PAGE = (
    "<!doctype html>\r\n<html><head><title>4,000</title><script>var x = '4,000';</script></head><body>\r\n"
    '<nav>4,000</nav><h1 data-n="4,000">Fair drew <b>4,</b>000 visitors &amp; more</h1>\r\n'
    "<p>It cost&nbsp;£3&nbsp;million &mdash; in caf\u00e9s.<sup>7</sup> <!-- 55 --> Then 55&#37; left.</p>\r\n"
    "<table><tr><th>tent</th><th>price</th></tr><tr><td>a</td><td>120</td></tr></table></body></html>\r\n"
)


def annotated(content: bytes, *written: str) -> bytes:
    document = read_html(content, "p.html", "p.html")
    notes = []
    for said in written:
        start = document.text.index(said)
        notes.append(Note(start, start + len(said), "tension", ("A <note> & more.", "“Second”")))
    copy = annotate_page(content, document, sorted(notes), "p.html")
    assert copy.unplaced == ()
    return copy.content


def without_notes(content: bytes) -> bytes:
    for pattern in (
        rb"<aside id=\"checker-notes\">.*</aside>\n",
        rb"<sup class=\"checker-note\">.*?</sup>",
        rb"</?mark[^>]*>",
    ):
        content = re.sub(pattern, b"", content, flags=re.DOTALL)
    return content


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_all_but_the_notes_is_as_it_was(encoding: str) -> None:
    content = PAGE.encode(encoding)
    copy = annotated(content, "4,000", "55%", "120")
    if encoding == "utf-16":
        assert without_notes(copy[2:].decode("utf-16-le").encode()).decode() == PAGE
    else:
        assert without_notes(copy) == content
    assert "Second" not in read_html(copy, "p", "p").text  # notes are no part of what a page says


def test_a_figure_in_two_elements_is_marked_in_both() -> None:
    copy = annotated(PAGE.encode(), "4,000").decode()
    marks = re.findall(r"<mark[^>]*>(.*?)</mark>", copy)
    assert marks == ["4,", "000"]
    assert "var x = '4,000'" in copy
    assert 'data-n="4,000"' in copy


def test_notes_are_words_and_no_elements() -> None:
    copy = annotated(PAGE.encode(), "120").decode()
    assert "A &lt;note&gt; &amp; more." in copy
    assert "<note>" not in copy


def test_entities_are_one_character() -> None:
    copy = annotated(PAGE.encode(), "55%").decode()
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", copy) == ["55&#37;"]


def noted(page: str, *written: str) -> str:
    return annotated(page.encode(), *written).decode()


@pytest.mark.parametrize(
    ("tail", "after"),
    [
        ("</body></html>\n<!-- from </body> -->", "</body></html>\n<!-- from </body> -->"),
        ("<script>x = '</body>'</script>", ""),
        ("<!-- never closed </body>", "<!-- never closed </body>"),
        ("<script>never = 'closed';", "<script>never = 'closed';"),
        ("<b never closed", "<b never closed"),
    ],
    ids=["a comment after the body", "a script", "an open comment", "an open script", "an open tag"],
)
def test_the_notes_stand_where_a_reader_sees_them(tail: str, after: str) -> None:
    before, _, rest = noted(f"<html><body><p>It drew 4,000 visitors.</p>{tail}", "4,000").partition("<aside")
    assert "4,000</mark>" in before
    assert rest.partition("</aside>\n")[2] == after


def test_a_figure_in_a_link_leaves_the_link_whole() -> None:
    copy = noted('<p><a name="top">On</a> <a href="/x">over 4,000 came</a> and 55 left.', "4,000", "55")
    assert '4,000</mark><sup class="checker-note">[1]</sup> came</a>' in copy
    assert '<sup class="checker-note"><a href="#checker-2">[2]</a></sup> left' in copy


@pytest.mark.parametrize(
    "link",
    ['<a href="#t">4,000 came</a>', '<a href="#t">On that day 4,000 came', '<a href="#n"><b>[2]</b></a> 4,000 came'],
)
def test_a_link_within_the_page_is_no_note_unless_it_is_a_number(link: str) -> None:
    copy = noted(f"<html><body><p>The fair opened. {link}.", "4,000")
    assert "4,000</mark>" in copy


def test_space_that_is_an_entity_before_a_figure() -> None:
    page = "<html><body><table><tr><td>&nbsp;Tent<td>&nbsp; &#160;4,000&nbsp;<td>&nbsp;</table><p>&ensp;55 left.</p>"
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", noted(page, "4,000", "55")) == ["4,000", "55"]


@pytest.mark.parametrize(
    "mark",
    [
        '<span style="vertical-align: super">2</span>',
        '<span class="footnote-ref">[12]</span>',
        '<a class="noteref" href="/notes">3</a>',
        '<font style="vertical-align:super"><b>4</b></font>',
    ],
)
def test_what_is_raised_by_its_style_is_left_alone(mark: str) -> None:
    page = f"<html><body><p>It drew 4,000 visitors{mark}, on 9 m{mark} of land, <span>55</span> of them late.</p>"
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", noted(page, "4,000", "visitors")) == ["4,000", "visitors"]


def test_a_long_cell_that_spans_rows_is_left_alone() -> None:
    long = "The council met for hours and nobody could say what would follow. " * 5
    rows = f"<tr><td rowspan=3>{long}<td>killed<td>21</tr><tr><td>hurt<td>140</tr>"
    page = f"<html><body><p>Then 55 left.</p><table>{rows}<tr><td>safe<td>900</tr></table><p>4,000 came.</p>"
    assert len(re.findall("<mark", noted(page, "55", "21", "140", "900", "4,000"))) == 5


def test_a_copy_of_xhtml_is_xml() -> None:
    page = '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>4,000 came.</p></body></html>'
    etree.fromstring(noted(page, "4,000").encode())


def test_a_copy_of_a_copy_has_notes_of_its_own() -> None:
    copy = noted(PAGE, "4,000", "55%")
    again = noted(copy, "120")
    names = re.findall(r'\sid="([^"]*)"', again)
    assert len(names) == len(set(names))
    assert 'href="#checker-3"' in again
