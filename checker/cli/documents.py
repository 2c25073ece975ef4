"""The documents that were named on the command line: files, folders walked in order, and standard input."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.cli.progress import Progress
from checker.documents.folders import list_others, walk_folder, why_no_document
from checker.documents.reading import LARGEST_PACKED, read_any, read_standard_input
from checker.documents.text import Document
from checker.errors import BadInput, Problem, bad_input
from checker.rendering.escape import strip_unseen

if TYPE_CHECKING:
    from checker.extraction.clauses import Parser

STANDARD_INPUT = "-"


class Named(NamedTuple):
    """A document that is to be read: where it is, and the name that it is told by."""

    path: str
    name: str


def find_documents(names: Sequence[str], problems: list[Problem]) -> list[Named]:
    """The documents that are named, each once: of a folder all with a known ending, by name, folders in it too.

    A folder without any is a problem; a file that is named is taken whatever its ending.  One of a folder is told by
    its path in there, a file that is named by its name alone, where no other has it.
    """
    found: dict[str, Named] = {}
    for name in names:
        path = Path(name)
        if name == STANDARD_INPUT:
            found.setdefault(name, Named(name, name))
        elif not name.strip():  # a variable of the shell that is not set, and `Path` would take it for this folder
            problems.append(_why_unnamed("a document"))
        elif not path.is_dir():
            found.setdefault(os.path.realpath(name), Named(name, path.name or name))
        else:
            unread: list[Problem] = []
            inside = list(walk_folder(path, unread))
            problems.extend(unread if inside or unread else [why_no_document(path)])
            for file in inside:
                found.setdefault(os.path.realpath(file), Named(file.as_posix(), file.relative_to(path).as_posix()))
    return _tell_apart(list(found.values()))


def _tell_apart(found: list[Named]) -> list[Named]:
    """The documents, those of one name by their paths from the folder that holds all of these."""
    by_name: dict[str, list[str]] = {}
    for one in found:
        by_name.setdefault(one.name, []).append(os.path.abspath(one.path))  # noqa: PTH100  no link is followed
    folders = {}
    for name, paths in by_name.items():
        with contextlib.suppress(ValueError):  # of two drives on Windows
            folders.update({name: os.path.commonpath(paths)} if len(paths) > 1 else {})
    return [
        one._replace(name=Path(os.path.relpath(one.path, folders[one.name])).as_posix()) if one.name in folders else one
        for one in found
    ]


def read_each(names: Sequence[Named], problems: list[Problem], progress: Progress) -> Iterator[Document]:
    """The documents, one read after the other; what cannot be read is added to `problems`."""
    for place, (path, name) in enumerate(names):
        progress.tell(f"reading {path}", place, len(names))
        try:
            yield _read(path, name)
        except BadInput as error:
            problems.extend(error.problems)


def tell_passed_over(names: Sequence[str]) -> None:
    """Say of each folder which of its files are not read, so that none is missed in silence."""
    for folder in {name: Path(name) for name in names if name.strip() and Path(name).is_dir()}.values():
        others = list_others(folder)
        if others:
            said = f"{len(others)} files were" if len(others) > 1 else "1 file was"
            tell(
                f"{folder.as_posix()}: {said} passed over for the ending, such as {others[0].name}; name it to read it"
            )


def check_folder(option: str, folder: str | None) -> None:
    """That an option which takes a folder was not given an empty name; raises `BadInput`."""
    if folder is not None and not folder.strip():
        raise BadInput([_why_unnamed(f"the folder of {option}")])


def check_names(names: Sequence[Named]) -> None:
    """That claims can be kept of documents with such names; raises `BadInput` with each that is none."""
    what = "its name holds a character that cannot be written in a claims file"
    problems = [Problem(one.path, None, what, "rename the file") for one in names if not one.name.isprintable()]
    if problems:
        raise BadInput(problems)


def tell(what: object) -> None:
    """Say something on standard error, in one line whatever is in it."""
    print(f"checker: {strip_unseen(str(what))}", file=sys.stderr)


def _read(path: str, name: str) -> Document:
    """A document that can be read and held in memory with all of its numbers."""
    from checker.extraction.passages import check_numbers

    document = _read_input() if path == STANDARD_INPUT else replace(read_any(Path(path)), name=name)
    check_numbers(document, path)
    if document.pictures:
        tell(f"{path}: {_say_pictures(document.pictures)}; run text recognition (OCR) on it to have all of it read")
    return document


def _say_pictures(pages: Sequence[int]) -> str:
    """Which pages were passed over."""
    if len(pages) == 1:
        return f"page {pages[0]} is a picture without text, and was not read"
    return f"{len(pages)} pages are pictures without text, and were not read, the first of them page {pages[0]}"


def _why_unnamed(what: str) -> Problem:
    return Problem('""', None, f"the name of {what} is empty", "give a name, or see why there is none")


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
