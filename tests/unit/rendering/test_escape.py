"""Whoever wrote the words, in Markdown and in a terminal they stay words."""

from __future__ import annotations

import pytest

from checker.rendering.escape import escape, plain, quoted, strip_unseen


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, 9.3%", "plain words, 9.3%"),
        ("<script>", "&lt;script&gt;"),
        ("a | b", r"a \| b"),
        ("*bold* and _italic_", r"\*bold\* and \_italic\_"),
        ("in_a_name", "in_a_name"),
        ("`code`", r"\`code\`"),
        ("[a](b)", r"\[a\](b)"),
        ("back\\slash", r"back\\slash"),
        ("AT&T", "AT&T"),
        ("&lt;", "&amp;lt;"),
        ("&#60;", "&amp;#60;"),
        ("$9.3bn and $9.4bn", r"\$9.3bn and \$9.4bn"),
        ("~~gone~~", r"\~\~gone\~\~"),
        ("http://bad.example", r"http:\//bad.example"),
        ("www.bad.example", r"www\.bad.example"),
        ("me@bad.example", r"me\@bad.example"),
        ("# heading", r"\# heading"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("> quote", "&gt; quote"),
        ("1. item", r"1\. item"),
        ("12) item", r"12\) item"),
        ("300.000", "300.000"),
        ("two\nlines\r\nor\u2028three", "two lines or three"),
        ("\x1b[31mred", r"\[31mred"),
        ("left\u202eright", "leftright"),
        ("", ""),
    ],
)
def test_markup_becomes_letters(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_quotation_marks_hold_escaped_words() -> None:
    assert quoted("a*b") == "“a\\*b”"


def test_plain_text_is_one_line_without_control_characters() -> None:
    assert plain(" a\x07\tb\n\x9b c ") == "a b c"
    assert strip_unseen("  a\n  b\x1b") == "  a   b"
