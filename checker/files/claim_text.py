"""A new claim put into the text of a claims file: nothing else in the text changes, comments and layout included."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from checker.errors import Problem, bad_input
from checker.files.yaml_file import parse_yaml

Entry = Mapping[str, str | int | bool | Sequence[str]]

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_PLAIN = re.compile(r"[^\W_](?:[^\n#:,\[\]{}]*[^\s#:,\[\]{}])?")
_SAFE = re.compile(r"[A-Za-z][A-Za-z0-9.'’ -]*[A-Za-z0-9]")  # text that reads as itself, but for a few words
_NO_TEXT = frozenset({"true", "false", "null"})
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class _Style:
    """How the claims of a file are laid out."""

    last_line: int  # of the last claim, from 0
    dash: int  # the column of the `-`
    keys: int  # the column of the keys
    is_spaced: bool  # whether an empty line stands between claims


def write_entry(entry: Entry, dash: int = 0, keys: int = 2) -> list[str]:
    """The lines of one claim in YAML, without line ends; `dash` and `keys` are columns."""
    pairs = [f"{key}: {write_value(value)}" for key, value in entry.items()]
    first = " " * dash + "-" + " " * (keys - dash - 1) + pairs[0]
    return [first, *(" " * keys + pair for pair in pairs[1:])]


def insert_claim(text: str, entry: Entry, file: str) -> tuple[str, int]:
    """The text of a claims file with one claim more, after its last, and the line that it starts on, from 1.

    Line ends and a byte order mark stay as they are.  Raises `BadInput` where the claims are not written one
    below the other.
    """
    style = _find_style(text.removeprefix("\ufeff"), file)
    lines = [found[0] for found in _LINES.finditer(text) if found[0]]
    end = "\r\n" if lines[0].endswith("\r\n") else "\r" if lines[0].endswith("\r") else "\n"
    after = style.last_line + 1
    while after < len(lines) and _is_comment_of(lines[after], style.dash):
        after += 1
    if not lines[after - 1].endswith(("\r", "\n")):
        lines[after - 1] += end
    new = write_entry(entry, style.dash, style.keys)
    if style.is_spaced:
        new = ["", *new]
    whole = [*lines[:after], *(line + end for line in new), *lines[after:]]
    return "".join(whole), after + 1 + style.is_spaced


def _is_comment_of(line: str, dash: int) -> bool:
    """Whether a line is a comment on the claim above: further in than the claims' dashes."""
    bare = line.lstrip(" ")
    return bare.startswith("#") and len(line) - len(bare) > dash


def _find_style(text: str, file: str) -> _Style:
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError:
        root = None
    claims = None
    if isinstance(root, yaml.MappingNode) and not root.flow_style:
        claims = next((value for key, value in root.value if key.value == "claims"), None)
    if not isinstance(claims, yaml.SequenceNode) or claims.flow_style or not claims.value:
        what = "the claims are not written one below the other, so none can be added below them"
        raise bad_input(file, what, "start each claim on a line of its own with `- id: `")
    items = claims.value
    lines = text.splitlines() if "\r" not in text else re.split(r"\r\n|\r|\n", text)
    dash = claims.start_mark.column
    before = lines[items[-1].start_mark.line - 1].strip() if len(items) > 1 else "-"
    keys = items[-1].start_mark.column if isinstance(items[-1], yaml.MappingNode) else dash + 2
    return _Style(_last_line(items[-1], lines), dash, keys, not before)


def _last_line(node: Any, lines: Sequence[str]) -> int:
    """The last line with something of a node on it; a block's own end mark lies after the blank lines below it."""
    last: int = node.end_mark.line if node.end_mark.column else node.end_mark.line - 1
    inner = node
    while isinstance(inner, yaml.CollectionNode) and not inner.flow_style and inner.value:
        inner = inner.value[-1][1] if isinstance(inner, yaml.MappingNode) else inner.value[-1]
        last = inner.end_mark.line if inner.end_mark.column else inner.end_mark.line - 1
    while last > node.start_mark.line and not lines[min(last, len(lines) - 1)].strip():
        last -= 1
    return last


def write_value(value: str | int | bool | Sequence[str]) -> str:
    """A value as it stands in YAML: text, a whole number, true or false, or a list of texts in brackets."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _write_text(value)
    return "[" + ", ".join(_write_text(one) for one in value) + "]"


def _write_text(text: str) -> str:
    """Text plain where it then reads as the same text, in double quotes where it does not."""
    squeezed = " ".join(text.split())
    if _SAFE.fullmatch(squeezed) and squeezed.lower() not in _NO_TEXT:
        return squeezed
    if _PLAIN.fullmatch(squeezed) and _reads_same(squeezed):
        return squeezed
    return json.dumps(squeezed, ensure_ascii=False)


def _reads_same(text: str) -> bool:
    problems: list[Problem] = []
    loaded = parse_yaml(f"k: {text}", "", problems)
    if loaded is None or problems:
        return False
    value = loaded.data["k"]
    return not isinstance(value, bool) and value is not None and str(value) == text
