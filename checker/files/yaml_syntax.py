"""Why a text is no YAML, in the words of somebody who writes claims, not parsers."""

from __future__ import annotations

import re

import yaml

DEEPEST = 50
"""How many lists and keys may stand in one another."""
TOO_DEEP = f"lists and keys are nested deeper than {DEEPEST} levels", "write it flatter"

_NOT_PRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_QUOTES = "put the whole text in quotes"
_OTHERWISE = "which YAML gives another meaning"

_AFTER_QUOTE = "text goes on after a closing quote, or the line is indented wrongly"
_ONE_PAIR = "put the whole text in one pair of quotes, with quotes inside of it written twice"

# Part of the parser's message (libyaml's or the pure parser's), what is wrong, how to mend it.
_IN_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "there is a `: ` in text without quotes, or the line is indented wrongly",
        f"{_QUOTES}, or start the line under its neighbours",
    ),
    (
        "sequence entries are not allowed",
        "a list item `- ` stands where none can be",
        f"start the list on a line of its own, or {_QUOTES}",
    ),
    (
        "unknown escape character",
        "a backslash in double quotes is followed by a character it does not go with",
        "use single quotes, or write the backslash twice",
    ),
    ("did not find expected key", _AFTER_QUOTE, _ONE_PAIR),
    ("expected <block end>", _AFTER_QUOTE, _ONE_PAIR),
    (
        "expected '-' indicator",
        "a list item does not start with `- ` under its neighbours",
        "start the line under its neighbours",
    ),
    ("expected alphabetic or numeric", f"text starts with `*` or `&`, {_OTHERWISE}", _QUOTES),
    ("expected comment or line break", f"text starts with `|` or `>`, {_OTHERWISE}", _QUOTES),
    ("expected chomping or indentation", f"text starts with `|` or `>`, {_OTHERWISE}", _QUOTES),
    ("node content", f"a value is missing, or starts with a character, {_OTHERWISE}", _QUOTES),
    ("maximum nesting depth", *TOO_DEEP),  # libyaml looks further ahead than what is built so far
    ("directive", f"a line starts with `%`, {_OTHERWISE}", _QUOTES),
)


def explain(error: yaml.YAMLError, text: str, bracket: int | None) -> tuple[int, str, str]:
    """The line of a syntax error, counted from 1, what is wrong, and how to mend it.

    `bracket` is the line of the innermost bracket that was open when the parser gave up.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _explain_character(text)
    lines = text.split("\n")
    at = min(error.problem_mark.line, len(lines) - 1)
    problem, context = error.problem or "", error.context or ""
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    if "\t" in indent:
        return at + 1, "a tab is used to indent", "indent with spaces"
    opened = error.context_mark.line + 1 if error.context_mark is not None else at + 1
    if ("quoted scalar" in context and "end of" in problem) or "document indicator" in problem:
        return opened, "the quote that opens here is never closed", "close it"
    if bracket is not None and isinstance(error, yaml.parser.ParserError):
        return bracket, "the bracket that opens here is not closed, or a comma is missing in it", "close it"
    if "could not find expected ':'" in problem:  # told where the parser gave up, meant where the key began
        what = "this line has no key followed by `: `"
        return opened, what, "write `key: value` with a space after the colon"
    if lines[at].lstrip().startswith(":"):
        return at + 1, "a key is empty", "name it, or remove the line"
    if "cannot start any token" in problem:
        character = lines[at][error.problem_mark.column : error.problem_mark.column + 1]
        if character == "\t":
            return at + 1, "a tab is used to indent", "indent with spaces"
        return at + 1, f"text cannot start with `{character}`", _QUOTES
    for part, what, mend in _IN_WORDS:
        if part in problem or part in context:
            return at + 1, what, mend
    what = f"this is not YAML: {problem or context}"
    return at + 1, what, "see that it is indented and quoted as its neighbours"


def _explain_character(text: str) -> tuple[int, str, str]:
    """A character that YAML does not allow at all."""
    found = _NOT_PRINTABLE.search(text)
    if found is None:
        return 1, "this is not YAML", "see that it is plain text"
    line = text.count("\n", 0, found.start()) + 1
    return line, f"the control character U+{ord(found[0]):04X} stands here", "remove it"
