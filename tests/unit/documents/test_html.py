from __future__ import annotations

from pathlib import Path

import pytest

from checker.documents.blocks import find_blocks
from checker.documents.reading import read_any, read_standard_input
from checker.documents.text import Document
from checker.errors import BadInput

HEAD = """<title>Ships lost | The Board</title><meta property="og:site_name" content="The Board">
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2020-01-02T10:00">"""


def read(body: str, head: str = "") -> Document:
    document = read_standard_input(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode())
    assert document.format == "html"
    assert len(document.prose) == len(document.text)
    return document


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Five <b>ships</b>\n sank.</p><p>It\xa0did.</p>", "Five ships sank.\n\nIt\xa0did."),
        ("<h2>Ships</h2><div>Five</div>sank", "## Ships\n\nFive\n\nsank"),
        ("<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>", "- one\n  - two\n- three"),
        ("one<br>two", "one\ntwo"),
        ("<pre>one\n two</pre>", "one\ntwo"),
        ("<nav>Home 5</nav><p>It</p><aside>6</aside><footer>7</footer><script>8</script><style>9</style>", "It"),
        ("<p>It</p><div class='sidebar x'>5</div><div role=navigation>6</div><p hidden>7</p>", "It"),
        ("<p>It</p><p style='display: none'>5</p><p aria-hidden=true>6</p>", "It"),
        ("<div class=sidebar><h1>Ships</h1></div>", "# Ships"),
        ("<p>in 2019<sup>11</sup> men</p>", "in 2019¹¹ men"),
        ("<p>in 2019<sup><a href='#n'>[11]</a></sup> men</p>", "in 2019¹¹ men"),
        ("<p>in 2019<a href='#n'>11</a> men</p>", "in 2019¹¹ men"),
        ("<p>5 km<sup>2</sup>, the 4<sup>th</sup>, 10<sup>6</sup></p>", "5 km², the 4th, 10⁶"),
        ("<p>CO<sub>2</sub> <del>400</del> 500 <q>so</q></p>", "CO₂ ~~400~~ 500 “so”"),
        ("<p>a &lt; b &amp; c</p>", "a < b & c"),
        ("<p>in 2019<span style='font-size: 60%; vertical-align: super'>11</span> men</p>", "in 2019¹¹ men"),
        (
            "<p>in 2019<span class='x superscript'>11</span> <span class=super>twelve men</span></p>",
            "in 2019¹¹ twelve men",
        ),
        ("<p>5 km<span style='vertical-align:super'>2</span></p>", "5 km²"),
        ("<ruby>31<rp>(</rp><rt>7</rt><rp>)</rp></ruby> men", "31 men"),
        (
            "<p>It</p><p style='color:red; visibility : hidden'>5</p><div id=sidebar>6</div><p class=pagination>7</p>",
            "It",
        ),
    ],
)
def test_what_a_reader_sees_is_read(body: str, expected: str) -> None:
    assert read(body).text == expected + "\n"


def test_raised_digits_are_notes_and_no_figures() -> None:
    prose = read("<p>in 2019<sup>11</sup> and 2018<sup>[12]</sup>, 5 km<sup>2</sup> <del>400</del></p>").prose
    assert prose.split() == ["in", "2019", "and", "2018", ",", "5", "km²"]


def test_tables_are_rows_of_cells() -> None:
    body = (
        "<table><caption>Losses</caption><tr><th>Year</th><th colspan=2>Dead</th></tr>"
        "<tr><td rowspan=2>1912</td><td>5</td><td>a|b</td></tr><tr><td>6</td><td>7</td></tr></table>"
    )
    document = read(body)
    assert document.text.split("\n") == [
        "Losses",
        "",
        "| Year | Dead |  |",
        "| --- | --- | --- |",
        "| 1912 | 5 | a/b |",
        "| 1912 | 6 | 7 |",
        "",
    ]
    assert [block.sort for block in find_blocks(document)][1:] == ["header_row", "row", "row"]


def test_a_table_for_looks_is_text() -> None:
    assert (
        read("<table><tr><td><h2>Ships</h2><p>Five</td><td>sank</td></tr></table>").text == "## Ships\n\nFive\n\nsank\n"
    )


def test_the_one_article_is_read_where_it_has_most_words() -> None:
    said = "<p>Five ships sank on their way.</p>" * 3
    assert read(f"<div>Menu</div><article>{said}</article>").text.startswith("Five")
    assert read(f"<article>Menu</article>{said}").text.startswith("Menu")


def test_front_matter_is_taken_from_the_head() -> None:
    document = read("<p>It sank.</p>", HEAD)
    assert (document.title, document.author) == ("Ships lost", "Ann Lee")
    assert (document.publisher, document.published) == ("The Board", "2020-01-02T10:00")
    linked = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Five ships",
    "author": [{"name": "Bo Ek"}, {"name": "Cy"}], "datePublished": "2021-05-06"}, {"@type": "Person"}]}</script>"""
    document = read("<p>It sank.</p>", HEAD + linked)
    assert (document.title, document.author, document.published) == ("Five ships", "Bo Ek, Cy", "2021-05-06")
    document = read("<header><h1>Ships</h1><time datetime=2020-01-02>then</time></header><p>It sank.</p>")
    assert (document.title, document.published) == ("Ships", "2020-01-02")
    broken = '<script type="application/ld+json">{"@type": </script>'
    assert read("<p>It sank.</p>", broken).title is None


def test_the_encoding_that_a_page_names_is_taken(tmp_path: Path) -> None:
    page = '<html><meta charset="{}"><p>{}</p></html>'
    (tmp_path / "d.html").write_bytes(page.format("ISO-8859-1", "Café ÐÞ £5").encode("cp1252"))
    assert read_any(tmp_path / "d.html").text == "Café ÐÞ £5\n"
    (tmp_path / "d.html").write_bytes(page.format("windows-1251", "Привет").encode("cp1251"))
    assert read_any(tmp_path / "d.html").text == "Привет\n"
    (tmp_path / "d.html").write_bytes(page.format("punycode", "Привет").encode("cp1251"))
    with pytest.raises(BadInput, match="not UTF-8 text"):
        read_any(tmp_path / "d.html")


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<script>5</script>", "there is no text on this web page"),
        ("<div>" * 100_000 + "5", "nested 100,001 elements deep|nested 10"),
        ("<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">5", "too many attributes"),
    ],
)
def test_pages_that_are_none_are_told(body: str, what: str) -> None:
    with pytest.raises(BadInput, match=what):
        read(body)


@pytest.mark.parametrize(
    "table",
    [("<tr>" + "<td colspan=100>1" * 200) * 20, "<tr>" + ("<td rowspan=9999>" + "one " * 50) * 40 + "<tr><td>2" * 99],
    ids=["columns", "rows"],
)
def test_spanned_cells_fill_no_memory(table: str) -> None:
    assert len(read(f"<table>{table}").text) < 16 * len(table)


def test_unclosed_elements_are_no_matter() -> None:
    assert read("<b>" * 100_000 + "<i><p>5 ships").text == "5 ships\n"
    assert read("<p>one <p>two" * 20_000).text.count("two") == 20_000
