"""Data and line marks out of the events of a YAML parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from checker.errors import Problem

DEEPEST = 50
MOST_PROBLEMS = 100

_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_NOTHING = frozenset({"", "~", "null"})
_LOST = re.compile(r"[ \t]*#\w")  # "ranked #1" without quotes ends at "ranked"


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
    is_flow: bool  # in brackets
    key: str | None = None  # of a mapping: the key whose value comes next
    key_line: int = 0


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
        line = event.start_mark.line + 1
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_extras(event, line)
            self._scalar(event, line)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._refuse_extras(event, line)
            self._open(isinstance(event, yaml.MappingStartEvent), bool(event.flow_style), line)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            frame = self._frames.pop()
            self._place(frame.value, Mark(frame.line, frame.marks))
        elif isinstance(event, yaml.AliasEvent):
            what = f"the alias `*{event.anchor}` is not used here"
            self.refuse(line, what, "write the value out, or put text that starts with * in quotes")
            self._scalar_value(None, line)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self.refuse(line, "a second document starts here", "keep one document a file: remove the line `---`")
                raise StopReadingError

    def _refuse_extras(self, event: Any, line: int) -> None:
        """Anchors and tags have no use in these files."""
        if event.anchor is not None:
            what = f"the anchor `&{event.anchor}` is not used here"
            self.refuse(line, what, "remove it, or put text that starts with & in quotes")
        if event.tag is not None:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            what = f"the tag `{shown}` is not used here"
            self.refuse(line, what, "remove it, or put text that starts with ! in quotes")

    def _open(self, is_mapping: bool, is_flow: bool, line: int) -> None:
        if len(self._frames) >= DEEPEST:
            self.refuse(line, f"lists and keys are nested deeper than {DEEPEST} levels", "write it flatter")
            raise StopReadingError
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self.refuse(line, "a list or mapping stands where a key should be", "put the key in quotes")
            raise StopReadingError
        self._frames.append(_Frame({}, {}, line, is_flow) if is_mapping else _Frame([], [], line, is_flow))

    def _scalar(self, event: Any, line: int) -> None:
        is_plain = event.implicit[0]
        if is_plain and _LOST.match(self.text, event.end_mark.index):
            what = "what follows ` #` is a comment, so it is lost from the text before it"
            self._tell(line, what, "put the whole text in quotes, or write the comment with a space after `#`")
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self._key(frame, event.value, is_plain, line)
        elif is_plain:
            self._scalar_value(_plain(event.value), line)
        else:
            self._scalar_value(event.value, line)

    def _key(self, frame: _Frame, key: str, is_plain: bool, line: int) -> None:
        assert isinstance(frame.marks, dict)
        if is_plain and key == "<<":
            self.refuse(line, "the merge key `<<` is not used here", "write the keys out")
        elif key == "":
            self.refuse(line, "a key is empty", "name it, or remove the line")
        elif key in frame.marks:
            first = frame.marks[key].line
            self._tell(line, f"the key `{key}` stands here twice, first on line {first}", "keep one of them")
        frame.key, frame.key_line = key, line

    def _scalar_value(self, value: Any, line: int) -> None:
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            frame.key, frame.key_line = "", line  # an alias for a key, refused already
            return
        self._place(value, Mark(line))

    def _place(self, value: Any, mark: Mark) -> None:
        """A finished value goes where it belongs; under a key, its line is the key's."""
        if not self._frames:
            self.root = (value, mark)
            return
        frame = self._frames[-1]
        if isinstance(frame.value, dict) and isinstance(frame.marks, dict):
            assert frame.key is not None
            mark.line = frame.key_line
            frame.value[frame.key] = value
            frame.marks[frame.key] = mark
            frame.key = None
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
