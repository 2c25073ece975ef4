"""The draft and its sources, opened: files, texts, folders and workspaces, or every reason why not."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.documents.folders import walk_folder, why_no_document
from checker.documents.reading import LARGEST_PACKED, read_any, read_standard_input, read_text
from checker.documents.text import Document
from checker.drafting.ignoring import Ignore, find_ignores
from checker.drafting.sources import Told, read_document, read_source_text, read_workspace
from checker.drafting.word_file import find_remarks, refuse_macros
from checker.errors import BadInput, Problem, bad_input
from checker.files.reading import read_bytes
from checker.files.workspace import find_workspace
from checker.loading import load_workspace

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
    return Draft(file, document, content, tuple(ignores), path, remarks)


def open_sources(
    against: Sequence[Path | str | Document], draft: Draft, taken: str, tell: Tell | None = None
) -> list[Told]:
    """What the sources of a draft say, in their order, each document once.

    A path may be that of a document, of a folder of them, or of a workspace; a string is a text.  `taken` is the id of
    the draft.  Raises `BadInput` with every source that cannot be read, that holds the draft, or where there is none.
    """
    problems: list[Problem] = []
    if not against:
        raise bad_input(draft.file, "there is no source to hold the draft against", "name at least one after --against")
    found: list[Told] = []
    seen: set[str] = set()
    items = list(_list_items(against, problems))
    for place, item in enumerate(items):
        ids = {taken, *(one.source.id for one in found)}
        try:
            if isinstance(item, str):
                found.append(read_source_text(item, ids))
            elif isinstance(item, Document):
                found.append(_take(item, item.name, draft, ids))
            elif item.is_dir():
                found += _open_workspace(item, draft, ids)
            elif (real := os.path.realpath(item)) not in seen:
                seen.add(real)
                if tell is not None:
                    tell(f"reading {item.as_posix()}", place, len(items))
                found.append(_open_document(item, draft, ids))
        except BadInput as error:
            problems.extend(error.problems)
    if problems:
        raise BadInput(problems)
    return found


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


def _open_document(path: Path, draft: Draft, ids: set[str]) -> Told:
    if draft.path is not None and os.path.realpath(path) == os.path.realpath(draft.path):
        raise _same(path.as_posix())
    return _take(read_any(path), path.as_posix(), draft, ids)


def _take(document: Document, file: str, draft: Draft, ids: set[str]) -> Told:
    if document.sha256 == draft.document.sha256:
        raise _same(file)
    return read_document(document, ids)


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
