"""The workspace that ships with the package as an example: its files, and where they would stand in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from checker.errors import BadInput, Problem, bad_input
from checker.files.workspace import PACKAGE

TEMPLATE = PACKAGE / "template"


def read_template() -> dict[str, str]:
    """The files of the example by their path in it, as text; its reports are made, not kept."""
    files = sorted(path for path in TEMPLATE.rglob("*") if path.is_file() and not _is_hidden(path))
    return {path.relative_to(TEMPLATE).as_posix(): path.read_text(encoding="utf-8") for path in files}


def place_in(folder: Path, texts: Mapping[str, str]) -> dict[Path, str]:
    """The files with their paths in a folder that can take them.

    Raises `BadInput` with each that stands there already, and where the folder holds claims of its own:
    nothing is overwritten, and no two workspaces are mixed.
    """
    file = next((path for path in (folder, *folder.parents) if path.is_file()), None)
    if file is not None:
        what = "this is a file, so no workspace can be made there"
        raise bad_input(file.as_posix(), what, "name a folder that is new or empty")
    placed = {folder / name: text for name, text in texts.items()}
    problems = [_taken(path) for path in placed if os.path.lexists(path)]
    problems.extend(_foreign_files(folder, placed))
    if problems:
        raise BadInput(problems)
    return placed


def _taken(path: Path) -> Problem:
    what = "it is there already, and nothing is overwritten"
    return Problem(path.as_posix(), None, what, "name a folder that is new or empty")


def _foreign_files(folder: Path, placed: Iterable[Path]) -> list[Problem]:
    """YAML files that would be read as part of the new workspace, though they are none of it."""
    own = set(placed)
    found = [
        path
        for inner in ("claims", "rules", "reports", "reports/resolutions")
        for path in sorted((folder / inner).glob("*.y*ml"))
        if path not in own
    ]
    what = "it belongs to another workspace, which the new one would be mixed with"
    return [Problem(path.as_posix(), None, what, "name a folder that is new or empty") for path in found]


def _is_hidden(path: Path) -> bool:
    """Whether an editor or the system has left it behind."""
    return any(part.startswith(".") or part == "__pycache__" for part in path.relative_to(TEMPLATE).parts)
