"""Writing files whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.errors import BadInput, Problem


def write_atomically(path: Path, text: str) -> bool:
    """Write UTF-8 text, its line ends as they are on every system, whole or not at all.

    Folders are made as needed.
    A file that holds the same text already is not touched.  Gives whether anything was written.
    Raises `BadInput` where it cannot be written; what stood there before still stands.
    """
    return bool(write_all({path: text}))


def write_all(texts: Mapping[Path, str]) -> tuple[Path, ...]:
    """Write several files, all or none: first all beside their places, then all moved into place.

    Gives the paths that were written, without those that held the same text already.  Raises `BadInput` with
    every path that cannot be written, after putting back whatever had been moved.
    """
    problems: list[Problem] = []
    prepared: list[_Prepared] = []
    try:
        for path, text in texts.items():
            try:
                found = _prepare(path, text)
            except (OSError, UnicodeEncodeError) as error:
                problems.append(_why_unwritable(path, error))
            else:
                prepared += [] if found is None else [found]
        if problems:
            raise BadInput(problems)
        _move_all(prepared)
    finally:
        for one in prepared:
            with contextlib.suppress(OSError):
                one.temporary.unlink(missing_ok=True)
    return tuple(one.path for one in prepared)


def write_new(path: Path, content: bytes) -> None:
    """Write the bytes of a file that is not there yet, whole or not at all; folders are made as needed.

    Raises `BadInput` where something of that name is there, or it cannot be written.
    """
    try:
        if path.exists() or path.is_symlink():
            what = "there is something of that name already"
            raise BadInput([Problem(path.as_posix(), None, what, "give another name, or move that")])
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(path, content, None).replace(path)
    except OSError as error:
        raise BadInput([_why_unwritable(path, error)]) from error


@dataclass(frozen=True)
class _Prepared:
    """A new content that waits beside its place, and the content that stood there."""

    path: Path
    place: Path  # where a link leads, so that links stay links
    temporary: Path
    before: bytes | None


def _prepare(path: Path, text: str) -> _Prepared | None:
    """The text in a temporary file of the same folder, safely on disk; None where the file has it already."""
    content = text.encode("utf-8")
    place = path.resolve()
    before = place.read_bytes() if place.exists() else None
    if before == content:
        return None
    place.parent.mkdir(parents=True, exist_ok=True)
    if before is not None and not os.access(place, os.W_OK):
        raise PermissionError  # a move would go through, but somebody has locked the file
    mode = stat.S_IMODE(place.stat().st_mode) if before is not None else None
    return _Prepared(path, place, _write_beside(place, content, mode), before)


def _write_beside(place: Path, content: bytes, mode: int | None) -> Path:
    """A new file in the folder of `place`, flushed to disk, gone again if that fails."""
    temporary = place.with_name(f".{place.name[:100]}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            temporary.chmod(mode)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def _move_all(prepared: list[_Prepared]) -> None:
    moved: list[_Prepared] = []
    for one in prepared:
        try:
            one.temporary.replace(one.place)
        except OSError as error:
            _put_back(moved)
            raise BadInput([_why_unwritable(one.path, error)]) from error
        moved.append(one)


def _put_back(moved: list[_Prepared]) -> None:
    """Undo moves, as far as the disk lets us."""
    for one in moved:
        with contextlib.suppress(OSError):
            if one.before is None:
                one.place.unlink()
            else:
                _write_beside(one.place, one.before, None).replace(one.place)


def _why_unwritable(path: Path, error: OSError | UnicodeEncodeError) -> Problem:
    """What kept a file from being written, and how to mend it."""
    file = path.as_posix()
    if isinstance(error, UnicodeEncodeError):
        return Problem(file, None, "its text cannot be written in UTF-8", "remove what is no character")
    if isinstance(error, PermissionError):
        what = "it cannot be written: the file or its folder is read-only"
        return Problem(file, None, what, "allow writing there, or write somewhere else")
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return Problem(file, None, "it cannot be written: a file stands where a folder should be", "move that file")
    if isinstance(error, IsADirectoryError):
        return Problem(file, None, "it cannot be written: a folder of that name is there", "move that folder")
    return Problem(file, None, f"it cannot be written: {error.strerror or error}", "mend that, or write elsewhere")
