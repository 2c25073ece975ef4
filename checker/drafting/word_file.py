"""What is told of a Word file before it is taken as a draft: macros, and changes that are tracked."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from checker.errors import bad_input
from checker.files.reading import MEGABYTE

_PACKED = b"PK\x03\x04"
_MAIN = re.compile(r"word/document\d*\.xml")
_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)[ >]")
_MACRO_TYPE = b"macroEnabled"
_TYPES = "[Content_Types].xml"


def refuse_macros(content: bytes, file: str, path: Path | None) -> None:
    """Raise `BadInput` where a Word file holds macros, or is of the kind that can; what is no such file passes."""
    if not content.startswith(_PACKED):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            sizes = {part.filename: part.file_size for part in packed.infolist()}
            has_macros = any(name.lower().endswith("vbaproject.bin") for name in sizes)
            if not has_macros and sizes.get(_TYPES, MEGABYTE) < MEGABYTE:
                has_macros = _MACRO_TYPE in packed.read(_TYPES)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        return  # the reader tells what is wrong with it
    if has_macros or (path is not None and path.suffix.lower() == ".docm"):
        what = "this Word file can hold macros, and such a draft is not opened"
        raise bad_input(file, what, "save it without them as DOCX, and name that")


def find_remarks(content: bytes) -> tuple[str, ...]:
    """What the user is told of how a Word file was read, which it was already."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if any(_TRACKED.search(packed.read(name)) for name in packed.namelist() if _MAIN.fullmatch(name)):
            return ("changes are tracked in it; it was read as if all of them were accepted",)
    return ()
