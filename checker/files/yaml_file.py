"""YAML as people write it: text stays text, and every key and item knows its line.

YAML's own loader reads ``12:30`` as 750, ``no`` as false and ``1.10`` as 1.1, and drops the first of two
equal keys (https://github.com/yaml/pyyaml/issues/165).
Here every scalar stays as it was written, apart from plain whole numbers, plain ``true`` and ``false``, and
plain nothing.
Aliases, merge keys and tags are refused: they make a file hard to read and cheap to blow up.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from checker.errors import BadInput, Problem
from checker.files.reading import MEGABYTE, decode, read_bytes
from checker.files.yaml_building import Branch, Builder, Mark, StopReadingError, line_of
from checker.files.yaml_syntax import explain

LARGEST = 16 * MEGABYTE

Step = str | int
KeyPath = tuple[Step, ...]

# libyaml's parser is twenty times quicker; the pure one is the same where there is no libyaml.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Loaded:
    """What a YAML file holds, as dicts, lists, text, whole numbers, truth values and None."""

    file: str
    data: Any
    _mark: Mark = field(repr=False, compare=False)

    def line_of(self, path: KeyPath) -> int:
        """The line of a key or item, counted from 1; of the nearest one above it where there is none."""
        mark = self._mark
        for step in path:
            inner = mark.inner if isinstance(mark, Branch) else None
            if isinstance(inner, dict) and step in inner:
                mark = inner[str(step)]
            elif isinstance(inner, list) and isinstance(step, int) and 0 <= step < len(inner):
                mark = inner[step]
            else:
                break
        return line_of(mark)


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
    A file whose only fault is duplicate keys is still given, with the last of each, so that what else is wrong
    in it can be told in the same run.
    """
    text = _read(path, problems)
    return None if text is None else parse_yaml(text, path.as_posix(), problems)


def load_yaml_above(path: Path, key: str, problems: list[Problem]) -> Loaded | None:
    """What a YAML file holds above one of its keys, the last; as `load_yaml`."""
    text = _read(path, problems)
    return None if text is None else parse_yaml(text.partition(f"\n{key}:")[0], path.as_posix(), problems)


def _read(path: Path, problems: list[Problem]) -> str | None:
    try:
        return decode(read_bytes(path, LARGEST), path.as_posix())
    except BadInput as error:
        problems.extend(error.problems)
        return None


def parse_yaml(text: str, file: str, problems: list[Problem]) -> Loaded | None:
    """What YAML text holds; `file` is the name that its problems are told under.  See `load_yaml`."""
    builder = Builder(file, text)
    try:
        parser = _LOADER(text)
        try:
            for event in iter(parser.get_event, None):
                builder.take(event)
        finally:
            parser.dispose()
    except yaml.YAMLError as error:
        builder.refuse(*explain(error, text, builder.open_bracket))
    except StopReadingError:
        pass
    if builder.root is None and not builder.problems:
        builder.refuse(1, "the file is empty", "write what it should hold, or remove it")
    problems.extend(builder.problems)
    return None if builder.is_refused or builder.root is None else Loaded(file, builder.root[0], builder.root[1])
