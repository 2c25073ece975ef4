"""YAML as people write it: text stays text, and every key and item knows its line.

YAML's own loader reads ``12:30`` as 750, ``no`` as false and ``1.10`` as 1.1, and drops the first of two
equal keys (https://github.com/yaml/pyyaml/issues/165).
Here every scalar stays as it was written, apart from plain whole numbers, plain ``true`` and ``false``, and
plain nothing.
Aliases, merge keys and tags are refused: they make a file hard to read and cheap to blow up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from checker.errors import BadInput, Problem
from checker.files.reading import MEGABYTE, decode, read_bytes
from checker.files.yaml_syntax import explain

LARGEST = 16 * MEGABYTE
DEEPEST = 50
MOST_PROBLEMS = 100

Step = str | int
KeyPath = tuple[Step, ...]

# libyaml's parser is twenty times quicker; the pure one is the same where there is no libyaml.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_NOTHING = frozenset({"", "~", "null"})


@dataclass(slots=True)
class _Mark:
    """The line of a key or an item, and the marks inside of it."""

    line: int
    inner: dict[str, _Mark] | list[_Mark] | None = None


@dataclass(frozen=True)
class Loaded:
    """What a YAML file holds, as dicts, lists, text, whole numbers, truth values and None."""

    file: str
    data: Any
    _mark: _Mark = field(repr=False, compare=False)

    def line_of(self, path: KeyPath) -> int:
        """The line of a key or item, counted from 1; of the nearest one above it where there is none."""
        mark = self._mark
        for step in path:
            inner = mark.inner
            if isinstance(inner, dict) and step in inner:
                mark = inner[str(step)]
            elif isinstance(inner, list) and isinstance(step, int) and 0 <= step < len(inner):
                mark = inner[step]
            else:
                break
        return mark.line


def read_yaml(path: Path) -> Loaded:
    """What a YAML file holds.

    Raises `BadInput` with every problem found: unreadable, not UTF-8, larger than 16 MB, broken YAML,
    duplicate keys, aliases, anchors, merge keys, tags, several documents, nesting deeper than 50.
    """
    problems: list[Problem] = []
    loaded = load_yaml(path, problems)
    if loaded is None or problems:
        raise BadInput(problems)
    return loaded


def load_yaml(path: Path, problems: list[Problem]) -> Loaded | None:
    """What a YAML file holds; what is wrong with it is added to `problems`.

    None where nothing can be made of it.
    A file whose only fault is duplicate keys is still given, with the last of each, so that what else is wrong in it can be told in the same run.
    """
    try:
        text = decode(read_bytes(path, LARGEST), path.as_posix())
    except BadInput as error:
        problems.extend(error.problems)
        return None
    return parse_yaml(text, path.as_posix(), problems)


def parse_yaml(text: str, file: str, problems: list[Problem]) -> Loaded | None:
    """What YAML text holds; `file` is the name that its problems are told under.  See `load_yaml`."""
    builder = _Builder(file)
    try:
        # Closed by hand: a generator left half way would keep the parser until it is collected.
        for event in _events(text):
            builder.take(event)
    except yaml.YAMLError as error:
        builder.refuse(*explain(error, text))
    except _Stop:
        pass
    if builder.root is None and not builder.problems:
        builder.refuse(1, "the file is empty", "write what it should hold, or remove it")
    problems.extend(builder.problems)
    return (
        None if builder.is_refused or builder.root is None else Loaded(file, builder.root[0], builder.root[1])
    )


def _events(text: str) -> Iterator[Any]:
    """The parser's events, with the parser disposed of at the end."""
    loader = _LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Stop(Exception):
    """No more can be read."""


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being filled."""

    value: dict[str, Any] | list[Any]
    marks: dict[str, _Mark] | list[_Mark]
    line: int
    key: str | None = None  # of a mapping: the key whose value comes next
    key_line: int = 0


class _Builder:
    """Builds data and marks from the parser's events, without recursion: no depth can exhaust the stack."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.is_refused = False
        self.root: tuple[Any, _Mark] | None = None
        self._frames: list[_Frame] = []
        self._documents = 0

    def refuse(self, line: int, what: str, mend: str) -> None:
        """Record a problem after which the data is not to be used."""
        self.is_refused = True
        self._tell(line, what, mend)

    def _tell(self, line: int, what: str, mend: str) -> None:
        self.problems.append(Problem(self.file, line, what, mend))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _Stop

    def take(self, event: Any) -> None:
        """One event of the parser."""
        line = event.start_mark.line + 1
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_extras(event, line)
            self._scalar(event, line)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._refuse_extras(event, line)
            self._open(isinstance(event, yaml.MappingStartEvent), line)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            frame = self._frames.pop()
            self._place(frame.value, _Mark(frame.line, frame.marks))
        elif isinstance(event, yaml.AliasEvent):
            what = f"the alias `*{event.anchor}` is not used here"
            self.refuse(line, what, "write the value out, or put text that starts with * in quotes")
            self._scalar_value(None, line)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self.refuse(
                    line, "a second document starts here", "keep one document a file: remove the line `---`"
                )
                raise _Stop

    def _refuse_extras(self, event: Any, line: int) -> None:
        """Anchors and tags have no use in these files."""
        if event.anchor is not None:
            what = f"the anchor `&{event.anchor}` is not used here"
            self.refuse(line, what, "remove it, or put text that starts with & in quotes")
        if event.tag is not None:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            what = f"the tag `{shown}` is not used here"
            self.refuse(line, what, "remove it, or put text that starts with ! in quotes")

    def _open(self, is_mapping: bool, line: int) -> None:
        if len(self._frames) >= DEEPEST:
            self.refuse(line, f"lists and keys are nested deeper than {DEEPEST} levels", "write it flatter")
            raise _Stop
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self.refuse(line, "a list or mapping stands where a key should be", "put the key in quotes")
            raise _Stop
        self._frames.append(_Frame({}, {}, line) if is_mapping else _Frame([], [], line))

    def _scalar(self, event: Any, line: int) -> None:
        is_plain = event.implicit[0]
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
        self._place(value, _Mark(line))

    def _place(self, value: Any, mark: _Mark) -> None:
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
