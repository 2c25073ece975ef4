"""Data and line marks out of the events of a YAML parser."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from checker.errors import Problem
from checker.files.yaml_syntax import DEEPEST, TOO_DEEP

MOST_PROBLEMS = 100

_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_NOTHING = frozenset({"", "~", "null"})
_NO_KEYS = frozenset({"", "<<"})
_MAY_MEAN_MORE = frozenset({"", *"0123456789-~ntf"})  # the first characters of what is no text, or may be none
_LOST = re.compile(r"[ \t]*#\w")  # "ranked #1" without quotes ends at "ranked"
_LOST_ANYWHERE = re.compile(r"[ \t]#\w")


@dataclass(slots=True)
class Branch:
    """The line of a key or item that holds others, and their marks."""

    line: int
    inner: dict[str, Mark] | list[Mark]


Mark = int | Branch
"""Where a key or an item stands: its line, and the marks inside of it where there are any."""


def line_of(mark: Mark) -> int:
    """The line of a key or item, counted from 1."""
    return mark if isinstance(mark, int) else mark.line


class StopReadingError(Exception):
    """No more can be read."""


@dataclass(slots=True)
class _Mapping:
    """A mapping that is being filled: a key waits for its value, or the next key is wanted."""

    line: int
    is_flow: bool  # in brackets
    value: dict[str, Any] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    wants_key: bool = True
    key: str = ""
    key_line: int = 0

    def take_key(self, key: str, line: int) -> None:
        """Keep a key for the value that comes next."""
        self.key, self.key_line, self.wants_key = key, line, False

    def put(self, value: Any, mark: Mark) -> None:
        """The value of the key that waits, whose line is the key's."""
        self.value[self.key] = value
        if isinstance(mark, Branch):
            mark.line = self.key_line
            self.marks[self.key] = mark
        else:
            self.marks[self.key] = self.key_line
        self.wants_key = True


@dataclass(slots=True)
class _List:
    """A list that is being filled, or the whole file, which holds one value."""

    line: int
    is_flow: bool = False
    value: list[Any] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    wants_key: Literal[False] = False

    def put(self, value: Any, mark: Mark) -> None:
        """The next item."""
        self.value.append(value)
        self.marks.append(mark)


class Builder:
    """Builds data and marks from the parser's events, without recursion: no depth can exhaust the stack."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.problems: list[Problem] = []
        self.is_refused = False
        self._whole = _List(0)
        self._frame: _Mapping | _List = self._whole  # what is being filled now
        self._around: list[_Mapping | _List] = []  # what that is in, from the outside in
        self._documents = 0
        self._may_lose_text = _LOST_ANYWHERE.search(text) is not None
        self._takers: dict[type, Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._start_document,
        }

    @property
    def root(self) -> tuple[Any, Mark] | None:
        """What the file holds, with its mark; None while there is nothing whole."""
        return (self._whole.value[0], self._whole.marks[0]) if self._whole.value else None

    @property
    def open_bracket(self) -> int | None:
        """The line of the innermost bracket that is open."""
        return next((frame.line for frame in (self._frame, *reversed(self._around)) if frame.is_flow), None)

    def refuse(self, line: int, what: str, mend: str) -> None:
        """Record a problem after which the data is not to be used."""
        self.is_refused = True
        self._tell(line, what, mend)

    def _tell(self, line: int, what: str, mend: str) -> None:
        self.problems.append(Problem(self.file, line, what, mend))

    def take(self, event: Any) -> None:
        """One event of the parser."""
        if self.problems and len(self.problems) >= MOST_PROBLEMS:
            raise StopReadingError
        taker = self._takers.get(type(event))
        if taker is not None:
            taker(event)

    def _start_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            line = event.start_mark.line + 1
            self.refuse(line, "a second document starts here", "keep one document a file: remove the line `---`")
            raise StopReadingError

    def _scalar(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event, line)
        text: str = event.value
        is_plain: bool = event.implicit[0]
        if is_plain and self._may_lose_text and _LOST.match(self.text, event.end_mark.index):
            what = "what follows ` #` is a comment, so it is lost from the text before it"
            self._tell(line, what, "put the whole text in quotes, or write the comment with a space after `#`")
        frame = self._frame
        if frame.wants_key:
            if text in frame.marks or text in _NO_KEYS:
                self._refuse_key(frame.marks, text, is_plain, line)
            frame.take_key(text, line)
        else:
            frame.put(_plain(text) if is_plain and text[:1] in _MAY_MEAN_MORE else text, line)

    def _alias(self, event: Any) -> None:
        line = event.start_mark.line + 1
        what = f"the alias `*{event.anchor}` is not used here"
        self.refuse(line, what, "write the value out, or put text that starts with * in quotes")
        if self._frame.wants_key:
            self._frame.take_key("", line)
        else:
            self._frame.put(None, line)

    def _open(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event, line)
        if len(self._around) >= DEEPEST:
            self.refuse(line, *TOO_DEEP)
            raise StopReadingError
        if self._frame.wants_key:
            self.refuse(line, "a list or mapping stands where a key should be", "put the key in quotes")
            raise StopReadingError
        self._around.append(self._frame)
        kind = _Mapping if type(event) is MappingStartEvent else _List
        self._frame = kind(line, bool(event.flow_style))

    def _close(self, event: Any) -> None:
        closed = self._frame
        self._frame = self._around.pop()
        self._frame.put(closed.value, Branch(closed.line, closed.marks))

    def _refuse_extras(self, event: Any, line: int) -> None:
        """Anchors and tags have no use in these files."""
        if event.anchor is not None:
            what = f"the anchor `&{event.anchor}` is not used here"
            self.refuse(line, what, "remove it, or put text that starts with & in quotes")
        if event.tag is not None:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            what = f"the tag `{shown}` is not used here"
            self.refuse(line, what, "remove it, or put text that starts with ! in quotes")

    def _refuse_key(self, marks: dict[str, Mark], key: str, is_plain: bool, line: int) -> None:
        """A key that cannot be one, or that stands there already."""
        if key == "<<" and is_plain:
            self.refuse(line, "the merge key `<<` is not used here", "write the keys out")
        elif key == "":
            self.refuse(line, "a key is empty", "name it, or remove the line")
        elif key in marks:
            first = line_of(marks[key])
            self._tell(line, f"the key `{key}` stands here twice, first on line {first}", "keep one of them")


def _plain(text: str) -> str | int | bool | None:
    """What a scalar without quotes stands for."""
    if text in _NOTHING:
        return None
    if text == "true" or text == "false":
        return text == "true"
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text
