"""The draft and its sources, opened: files, texts, folders and workspaces, or every reason why not."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.documents.blocks import find_blocks
from checker.documents.folders import walk_folder, why_no_document
from checker.documents.reading import LARGEST_PACKED, read_any, read_standard_input, read_text
from checker.documents.text import Document
from checker.drafting.ignoring import Ignore, find_ignores
from checker.drafting.reading_files import Task, read_files
from checker.drafting.sources import Told, number_id, read_document, read_source_text, read_workspace
from checker.drafting.word_file import find_remarks, refuse_macros
from checker.errors import BadInput, Problem, bad_input
from checker.extraction.naming import make_id
from checker.files.reading import read_bytes
from checker.files.workspace import find_workspace
from checker.loading import load_workspace

_MOST_LINES = 5  # that are named of what is not read

Tell = Callable[[str, int, int], None]  # what is being read, how much of it is done, of how much


class Draft(NamedTuple):
    """A draft as it was opened; `content` are its bytes, `file` is what messages call it."""

    file: str
    document: Document
    content: bytes
    ignores: tuple[Ignore, ...]
    path: Path | None = None
    remarks: tuple[str, ...] = ()  # on how it was read


def open_draft(draft: Path | str | bytes) -> Draft:
    """A draft by its path, its text, or the bytes of standard input; raises `BadInput`."""
    if isinstance(draft, str):
        document = read_text(draft, "draft")
        return Draft("draft", document, b"", tuple(find_ignores(document, "draft")))
    if isinstance(draft, bytes):
        refuse_macros(draft, "-", None)
        return _open(draft, "-", read_standard_input(draft), None)
    content = read_bytes(draft, LARGEST_PACKED)
    refuse_macros(content, draft.as_posix(), draft)
    return _open(content, draft.as_posix(), read_any(draft), draft)


def _open(content: bytes, file: str, document: Document, path: Path | None) -> Draft:
    remarks: tuple[str, ...] = ()
    ignores: Sequence[Ignore] = ()
    if document.format == "docx":
        remarks = find_remarks(content)
    elif document.format == "html":
        from checker.drafting.ignoring_html import find_page_ignores

        ignores = find_page_ignores(document, content, file)
    else:
        ignores = find_ignores(document, file)
    remarks = (*remarks, *_find_unread_notes(document))
    return Draft(file, document, content, tuple(ignores), path, remarks)


def _find_unread_notes(document: Document) -> Iterator[str]:
    """What the user is told of footnotes with figures: most cite, and so none is read."""
    lines = [
        document.place(block.start)[0]
        for block in find_blocks(document)
        if block.sort == "notes" and any(map(str.isdecimal, document.prose[block.start : block.end]))
    ]
    if lines:
        told = ", ".join(map(str, lines[:_MOST_LINES]))
        more = f" and {len(lines) - _MOST_LINES} more" if len(lines) > _MOST_LINES else ""
        yield f"footnotes and lists of references are not checked: line {told}{more} of its text"


def open_sources(
    against: Sequence[Path | str | Document], draft: Draft, taken: str, *, tell: Tell | None = None, cores: int = 1
) -> list[Told]:
    """What the sources of a draft say, in their order, each document once.

    A path may be that of a document, of a folder of them, or of a workspace; a string is a text.  `taken` is the id of
    the draft, `cores` how many processes may read files.  Raises `BadInput` with every source that cannot be read, that
    holds the draft, or where there is none.
    """
    if not against:
        raise bad_input(draft.file, "there is no source to hold the draft against", "name at least one after --against")
    problems: list[Problem] = []
    ids, seen = {taken}, set[str]()
    found: list[Told | Task] = []
    for item in _list_items(against, problems):
        first = len(found)
        try:
            if isinstance(item, str):
                found.append(read_source_text(item, ids))
            elif isinstance(item, Document):
                found.append(_check(read_document(item, ids), item.name, draft))
            elif item.is_dir():
                found += _open_workspace(item, draft, ids)
            elif (real := os.path.realpath(item)) not in seen:
                seen.add(real)
                found.append(Task(item, number_id(make_id(item.stem or item.name), ids)))
        except BadInput as error:
            problems.extend(error.problems)
        ids.update(one.name if isinstance(one, Task) else one.source.id for one in found[first:])
    told = _read_tasks(found, draft, problems, tell, cores)
    if problems:
        raise BadInput(problems)
    return told


def _read_tasks(
    found: Sequence[Told | Task], draft: Draft, problems: list[Problem], tell: Tell | None, cores: int
) -> list[Told]:
    """The sources with those read that are still to be; what cannot be is added to `problems`."""
    tasks = [one for one in found if isinstance(one, Task)]
    read, told, done = read_files(tasks, cores), list[Told](), 0
    for one in found:
        if isinstance(one, Told):
            told.append(one)
            continue
        if tell is not None:
            tell(f"reading {one.path.as_posix()}", done, len(tasks))
        result, done = next(read), done + 1
        if not isinstance(result, Told):
            problems.extend(result)
        elif _is_draft(result, draft):
            problems.extend(_same(one.path.as_posix()).problems)
        else:
            told.append(result)
    return told


def _list_items(against: Sequence[Path | str | Document], problems: list[Problem]) -> Iterator[Path | str | Document]:
    """The sources one by one: a folder is walked, a workspace stays whole."""
    for item in against:
        if not isinstance(item, Path) or not item.is_dir() or is_workspace(item):
            yield item
            continue
        inside = list(walk_folder(item))
        if not inside:
            problems.append(why_no_document(item))
        yield from inside


def is_workspace(folder: Path) -> bool:
    """Whether a folder holds claims, so that these stand for its sources."""
    claims = folder / "claims"
    return claims.is_dir() and any(claims.glob("*.yaml"))


def _check(told: Told, file: str, draft: Draft) -> Told:
    """A source that is not the draft itself; raises `BadInput`."""
    if _is_draft(told, draft):
        raise _same(file)
    return told


def _is_draft(told: Told, draft: Draft) -> bool:
    """Whether a source is the draft: the same file, or one that says all the same in another encoding or format."""
    return told.source.sha256 == draft.document.sha256 or told.reading.text == draft.document.text


def _same(file: str) -> BadInput:
    what = "this source is the draft itself, which would support all it says"
    return bad_input(file, what, "name sources without it")


def _open_workspace(folder: Path, draft: Draft, ids: set[str]) -> list[Told]:
    problems: list[Problem] = []
    loaded = load_workspace(find_workspace(folder, problems), problems)
    for source in loaded.sources:
        if source.sha256 in (draft.document.sha256, draft.document.sha256_of_lines):
            raise _same(f"{folder.as_posix()}: {source.document}")
    told = read_workspace(loaded.sources, loaded.claims, loaded.vocabulary, ids)
    if not told:
        what = "no claim of this workspace has been reviewed, so there is nothing to hold the draft against"
        raise bad_input(folder.as_posix(), what, "review its claims and take out `draft: true`")
    return told
