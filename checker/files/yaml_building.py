"""Data and line marks out of the events of a YAML parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

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

DEEPEST = 50
MOST_PROBLEMS = 100

_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_NOTHING = frozenset({"", "~", "null"})
_LOST = re.compile(r"[ \t]*#\w")  # "ranked #1" without quotes ends at "ranked"
_LOST_ANYWHERE = re.compile(r"[ \t]#\w")


@dataclass(slots=True)
class Mark:
    """The line of a key or an item, and the marks inside of it."""

    line: int
    inner: dict[str, Mark] | list[Mark] | None = None


class StopReadingError(Exception):
    """No more can be read."""


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being filled."""

    value: dict[str, Any] | list[Any]
    marks: dict[str, Mark] | list[Mark]
    line: int
    wants_key: bool  # whether what comes next is a key, and not a value
    key: str = ""
    key_line: int = 0
    is_flow: bool = False  # in brackets

    def take_key(self, key: str, line: int) -> None:
        """Keep a key for the value that comes next."""
        self.key, self.key_line, self.wants_key = key, line, False


class Builder:
    """Builds data and marks from the parser's events, without recursion: no depth can exhaust the stack."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.problems: list[Problem] = []
        self.is_refused = False
        self.root: tuple[Any, Mark] | None = None
        self._frames: list[_Frame] = []
        self._documents = 0
        self._may_lose_text = _LOST_ANYWHERE.search(text) is not None

    @property
    def open_bracket(self) -> int | None:
        """The line of the innermost bracket that is open."""
        return next((frame.line for frame in reversed(self._frames) if frame.is_flow), None)

    def refuse(self, line: int, what: str, mend: str) -> None:
        """Record a problem after which the data is not to be used."""
        self.is_refused = True
        self._tell(line, what, mend)

    def _tell(self, line: int, what: str, mend: str) -> None:
        self.problems.append(Problem(self.file, line, what, mend))

    def take(self, event: Any) -> None:
        """One event of the parser."""
        if len(self.problems) >= MOST_PROBLEMS:
            raise StopReadingError
        kind = type(event)
        if kind is ScalarEvent:
            self._scalar(event, event.start_mark.line + 1)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            self._open(event, event.start_mark.line + 1)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            frame = self._frames.pop()
            self._place(frame.value, Mark(frame.line, frame.marks))
        elif kind is AliasEvent:
            self._alias(event, event.start_mark.line + 1)
        elif kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                line = event.start_mark.line + 1
                self.refuse(line, "a second document starts here", "keep one document a file: remove the line `---`")
                raise StopReadingError

    def _scalar(self, event: Any, line: int) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event, line)
        is_plain: bool = event.implicit[0]
        if is_plain and self._may_lose_text and _LOST.match(self.text, event.end_mark.index):
            what = "what follows ` #` is a comment, so it is lost from the text before it"
            self._tell(line, what, "put the whole text in quotes, or write the comment with a space after `#`")
        if self._frames and self._frames[-1].wants_key:
            self._key(self._frames[-1], event.value, is_plain, line)
        else:
            self._place(_plain(event.value) if is_plain else event.value, Mark(line))

    def _alias(self, event: Any, line: int) -> None:
        what = f"the alias `*{event.anchor}` is not used here"
        self.refuse(line, what, "write the value out, or put text that starts with * in quotes")
        if self._frames and self._frames[-1].wants_key:
            self._frames[-1].take_key("", line)
        else:
            self._place(None, Mark(line))

    def _open(self, event: Any, line: int) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event, line)
        if len(self._frames) >= DEEPEST:
            self.refuse(line, f"lists and keys are nested deeper than {DEEPEST} levels", "write it flatter")
            raise StopReadingError
        if self._frames and self._frames[-1].wants_key:
            self.refuse(line, "a list or mapping stands where a key should be", "put the key in quotes")
            raise StopReadingError
        is_mapping = type(event) is MappingStartEvent
        frame = _Frame({}, {}, line, is_mapping) if is_mapping else _Frame([], [], line, is_mapping)
        frame.is_flow = bool(event.flow_style)
        self._frames.append(frame)

    def _refuse_extras(self, event: Any, line: int) -> None:
        """Anchors and tags have no use in these files."""
        if event.anchor is not None:
            what = f"the anchor `&{event.anchor}` is not used here"
            self.refuse(line, what, "remove it, or put text that starts with & in quotes")
        if event.tag is not None:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            what = f"the tag `{shown}` is not used here"
            self.refuse(line, what, "remove it, or put text that starts with ! in quotes")

    def _key(self, frame: _Frame, key: str, is_plain: bool, line: int) -> None:
        assert isinstance(frame.marks, dict)
        if key == "<<" and is_plain:
            self.refuse(line, "the merge key `<<` is not used here", "write the keys out")
        elif key == "":
            self.refuse(line, "a key is empty", "name it, or remove the line")
        elif key in frame.marks:
            first = frame.marks[key].line
            self._tell(line, f"the key `{key}` stands here twice, first on line {first}", "keep one of them")
        frame.take_key(key, line)

    def _place(self, value: Any, mark: Mark) -> None:
        """A finished value goes where it belongs; under a key, its line is the key's."""
        if not self._frames:
            self.root = (value, mark)
            return
        frame = self._frames[-1]
        if isinstance(frame.value, dict) and isinstance(frame.marks, dict):
            mark.line = frame.key_line
            frame.value[frame.key] = value
            frame.marks[frame.key] = mark
            frame.wants_key = True
        elif isinstance(frame.value, list) and isinstance(frame.marks, list):
            frame.value.append(value)
            frame.marks.append(mark)


def _plain(text: str) -> str | int | bool | None:
    """What a scalar without quotes stands for."""
    if text in _NOTHING:
        return None
    if text == "true" or text == "false":
        return text == "true"
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text
