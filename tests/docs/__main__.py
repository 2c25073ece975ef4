"""`python -m tests.docs` tells which pages are not current; `--write` renews their generated parts."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.docs.console import follow
from tests.docs.pages import fill, list_pages, put_outputs
from tests.docs.sections import SECTIONS


def main(arguments: list[str]) -> int:
    """Renew the pages, or tell which are not current: exit 1 where one is not."""
    stale = []
    for page in list_pages():
        text = page.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            outputs = [typed.printed for typed in follow(text, Path(folder))]
        current = put_outputs(fill(text, SECTIONS), iter(outputs))
        if current != text:
            stale.append(page)
            if "--write" in arguments:
                page.write_text(current, encoding="utf-8", newline="\n")
    for page in stale:
        print(
            f"{page.name}: {'renewed' if '--write' in arguments else 'not current; run python -m tests.docs --write'}"
        )
    return 1 if stale and "--write" not in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
