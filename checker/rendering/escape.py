"""Other people's words made safe to stand in Markdown and in a terminal: whoever wrote them, they stay words."""

from __future__ import annotations

import re
import unicodedata

# Control characters, marks that turn the direction of writing, lone surrogates: invisible, and never part of a quote.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})
_JOINERS = frozenset("\u200c\u200d")  # spelling, in Persian and Indian languages

_BACKSLASHED = re.compile(r"[\\`*\[\]~|$]|(?<![^\W_])_|_(?![^\W_])")  # an underscore inside a word marks nothing
_ENTITY = re.compile(r"&(?=#?\w{1,40};)")
_ADDRESS = re.compile(r"(?i)(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)")
_LEADING = re.compile(r"^(?=[-+#=])|^(\d{1,9})(?=[.)](?:\s|$))")


def strip_unseen(text: str) -> str:
    """Text without control characters; line breaks and tabs become spaces."""
    if text.isprintable():
        return text
    return "".join(
        char if char in _JOINERS or unicodedata.category(char) not in _UNSEEN else " " if char.isspace() else ""
        for char in text
    )


def plain(text: str) -> str:
    """Text on one line, without control characters and double spaces."""
    return " ".join(strip_unseen(text).split())


def escape(text: str) -> str:
    """Text on one line as Markdown shows it letter by letter: no markup, no HTML, no links, no columns."""
    safe = _BACKSLASHED.sub(r"\\\g<0>", plain(text))
    safe = _ADDRESS.sub(r"\\", safe)
    safe = _ENTITY.sub("&amp;", safe).replace("<", "&lt;").replace(">", "&gt;")
    return _LEADING.sub(r"\1\\", safe)


def quoted(text: str) -> str:
    """Verbatim words in quotation marks, as Markdown."""
    return f"“{escape(text)}”"
