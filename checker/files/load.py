"""A file read, checked against its schema, and built into records, with the line of all that is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from checker.errors import Problem
from checker.files.keys import key_of, rename_keys
from checker.files.records import make_record
from checker.files.schema import find_faults, is_accepted
from checker.files.yaml_file import KeyPath, Loaded, load_yaml, load_yaml_above
from checker.model.rule import Rule

Model = TypeVar("Model", bound=BaseModel)
Held = TypeVar("Held", bound=BaseModel, covariant=True)


@dataclass(frozen=True)
class Marked(Generic[Held]):
    """Records with the lines they were written on."""

    record: Held
    loaded: Loaded

    @property
    def file(self) -> str:
        """The file's name, as problems tell it."""
        return self.loaded.file

    def line_of(self, path: KeyPath) -> int:
        """The line of a key or item of the file, by its keys and places: ``("claims", 3, "line")``."""
        return self.loaded.line_of(path)

    def lines_by_id(self, key: str) -> dict[str, int]:
        """The line of each item of a list, by the item's `id`."""
        items = self.loaded.data.get(key, ())
        return {str(item["id"]): self.line_of((key, place)) for place, item in enumerate(items)}

    def problem(self, path: KeyPath, what: str, mend: str = "") -> Problem:
        """A problem at a key or item of the file."""
        return Problem(self.file, self.line_of(path), what, mend, dotted(path))


def load_records(path: Path, model: type[Model], schema_name: str, problems: list[Problem]) -> Model | None:
    """The records of a file, or None after everything that is wrong with it was added to `problems`."""
    marked = load_marked(path, model, schema_name, problems)
    return None if marked is None else marked.record


def load_marked(path: Path, model: type[Model], schema_name: str, problems: list[Problem]) -> Marked[Model] | None:
    """The records of a file with their lines, or None after all that is wrong was added to `problems`."""
    found: list[Problem] = []
    marked = _mark(load_yaml(path, found), model, schema_name, found)
    problems.extend(found)
    return marked


def load_rule_head(path: Path, problems: list[Problem]) -> Marked[Rule] | None:
    """A rule without the examples that end its file, which take most of the time to read; as `load_marked`."""
    found: list[Problem] = []
    marked = _mark(load_yaml_above(path, "examples", found), Rule, "rule-head", found)
    problems.extend(found)
    return marked


def _mark(loaded: Loaded | None, model: type[Model], schema_name: str, problems: list[Problem]) -> Marked[Model] | None:
    record = None if loaded is None else _build(loaded, model, schema_name, problems)
    return None if loaded is None or record is None or problems else Marked(record, loaded)


def _build(loaded: Loaded, model: type[Model], schema_name: str, problems: list[Problem]) -> Model | None:
    """The records, by schema and model both: a fault of one key must not hide the faults of another."""
    if is_accepted(loaded.data, schema_name):
        record = make_record(loaded.data, model)
        if record is not None:
            return record
    faults = find_faults(loaded.data, schema_name)
    problems.extend(Problem(loaded.file, loaded.line_of(path), what, mend, dotted(path)) for path, what, mend in faults)
    try:
        return model.model_validate(rename_keys(loaded.data, model))
    except ValidationError as error:
        problems.extend(_further_problems(error, loaded, [fault.path for fault in faults]))
        return None


def _further_problems(error: ValidationError, loaded: Loaded, told: Sequence[KeyPath]) -> list[Problem]:
    """What the model refuses and the schema did not tell already."""
    found = []
    for detail in error.errors(include_url=False):
        path = _path_in(loaded.data, detail["loc"])
        if not any(other[: len(path)] == path for other in told):
            what, mend = _in_words(detail)
            found.append(Problem(loaded.file, loaded.line_of(path), what, mend, dotted(path)))
    return found


def _path_in(data: Any, location: tuple[str | int, ...]) -> KeyPath:
    """A place as pydantic tells it, without the names of types and fields that are not in the file."""
    path: list[str | int] = []
    for step in location:
        if isinstance(data, dict):
            key = step if step in data else key_of(str(step))
            if key not in data:
                continue
            step = key
        elif not (isinstance(data, list) and isinstance(step, int) and step < len(data)):
            continue
        path.append(step)
        data = data[step]
    return tuple(path)


def _in_words(detail: Any) -> tuple[str, str]:
    """What is wrong and how to mend it; our own models say both, with a colon between."""
    if detail["type"].startswith("date"):
        return f"`{detail['input']}` is no day of the calendar", "write a day such as 2020-11-30"
    what, colon, mend = detail["msg"].removeprefix("Value error, ").partition(": ")
    if detail["type"] == "value_error" and colon:
        return what, mend
    return detail["msg"].removeprefix("Value error, ").replace("Input should", "this should"), ""


def dotted(path: KeyPath) -> str:
    """A path as people read it: ``claims[3].line``."""
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return steps.removeprefix(".")
