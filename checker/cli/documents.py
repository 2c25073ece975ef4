"""The documents that were named on the command line: files, folders walked in order, and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.progress import Progress
from checker.documents.folders import walk_folder, why_no_document
from checker.documents.reading import LARGEST_PACKED, read_any, read_standard_input
from checker.documents.text import Document
from checker.errors import BadInput, Problem, bad_input

if TYPE_CHECKING:
    from checker.extraction.clauses import Parser

STANDARD_INPUT = "-"


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
        inside = list(walk_folder(path))
        if not inside:
            problems.append(why_no_document(path))
        for file in inside:
            found.setdefault(os.path.realpath(file), file.as_posix())
    return list(found.values())


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
