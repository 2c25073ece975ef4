"""The documents that were named on the command line: files, folders walked in order, and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.progress import Progress
from checker.documents.reading import LARGEST_PACKED, read_any, read_standard_input
from checker.documents.text import Document
from checker.errors import BadInput, Problem, bad_input

if TYPE_CHECKING:
    from checker.extraction.clauses import Parser

STANDARD_INPUT = "-"
ENDINGS = (".txt", ".md", ".markdown", ".mdown", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".docm")


def find_documents(names: Sequence[str], problems: list[Problem]) -> list[str]:
    """The documents that are named, each once: of a folder all with a known ending, by name, folders in it too.

    A folder without any is a problem; a file that is named is taken whatever its ending.
    """
    found: dict[str, str] = {}
    for name in names:
        path = Path(name)
        if name == STANDARD_INPUT or not path.is_dir():
            found.setdefault(name if name == STANDARD_INPUT else os.path.realpath(name), name)
            continue
        inside = list(_walk(path))
        if not inside:
            what = "there is no document in this folder"
            problems.append(Problem(path.as_posix(), None, what, f"name one that holds any of {', '.join(ENDINGS)}"))
        for file in inside:
            found.setdefault(os.path.realpath(file), file.as_posix())
    return list(found.values())


def _walk(folder: Path) -> Iterator[Path]:
    """The documents of a folder, by name; hidden files and folders are passed over, links to folders not followed."""
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name.lower().endswith(ENDINGS):
                yield Path(at) / name


def read_each(names: Sequence[str], problems: list[Problem], progress: Progress) -> Iterator[Document]:
    """The documents, one read after the other; what cannot be read is added to `problems`."""
    for place, name in enumerate(names):
        progress.tell(f"reading {name}", place, len(names))
        try:
            yield _read_input() if name == STANDARD_INPUT else read_any(Path(name))
        except BadInput as error:
            problems.extend(error.problems)


def find_parser(*, wanted: bool) -> Parser | None:
    """The parser of sentences where it is asked for, never because it is installed; raises `BadInput` without it."""
    if not wanted:
        return None
    from checker.extraction.parsing import load_parser

    return load_parser()


def _read_input() -> Document:
    if sys.stdin is None:
        raise bad_input(STANDARD_INPUT, "there is no standard input", "name a file")
    return read_standard_input(sys.stdin.buffer.read(LARGEST_PACKED + 1))
