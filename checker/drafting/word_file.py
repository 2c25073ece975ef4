"""What is told of a Word file before it is taken as a draft: macros, and changes that are tracked."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from checker.errors import bad_input

_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)[ >]")
_MACRO_TYPE = b"macroEnabled"
TYPES = "[Content_Types].xml"


def check_word_file(content: bytes, file: str, path: Path | None) -> tuple[str, ...]:
    """What the user is told of how a Word file was read; raises `BadInput` where it holds macros."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = packed.namelist()
        has_macros = any(name.lower().endswith("vbaproject.bin") for name in names)
        if not has_macros and TYPES in names:
            has_macros = _MACRO_TYPE in packed.read(TYPES)
        if has_macros or (path is not None and path.suffix.lower() == ".docm"):
            mend = "save it without them as DOCX, and name that"
            raise bad_input(file, "this Word file can hold macros, and a draft with them is not opened", mend)
        main = [name for name in names if re.fullmatch(r"word/document\d*\.xml", name)]
        if any(_TRACKED.search(packed.read(name)) for name in main):
            return ("changes are tracked in it; it was read as if all of them were accepted",)
    return ()
