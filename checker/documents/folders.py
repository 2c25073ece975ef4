"""The documents of a folder and of those in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from checker.errors import Problem
from checker.files.reading import why_unreadable

ENDINGS = (".txt", ".md", ".markdown", ".mdown", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".docm")


def walk_folder(folder: Path, problems: list[Problem] | None = None) -> Iterator[Path]:
    """The documents of a folder, by name; hidden files and folders are passed over, links to folders not followed.

    Folders in it that may not be read are added to `problems`.
    """

    def note(error: OSError) -> None:
        if problems is not None:
            problems.append(why_unreadable(Path(error.filename or folder), error))

    for at, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name.lower().endswith(ENDINGS):
                yield Path(at) / name


def list_others(folder: Path) -> list[Path]:
    """The files that are passed over when a folder is walked, for their endings; hidden ones are not looked at."""
    found: list[Path] = []
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(at) / name for name in sorted(files) if not name.startswith(".")]
    return [path for path in found if not path.name.lower().endswith(ENDINGS)]


def why_no_document(folder: Path) -> Problem:
    """What to tell of a folder in which there is no document."""
    what = "there is no document in this folder"
    return Problem(folder.as_posix(), None, what, f"name one that holds any of {', '.join(ENDINGS)}")
