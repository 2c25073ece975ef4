"""Tables as lines of text: cells between bars."""

from __future__ import annotations

from collections.abc import Sequence


def write_row(cells: Sequence[str]) -> str:
    """A row as one line, ``| a | b |``; a bar in a cell becomes a stroke."""
    return "| " + " | ".join(" ".join(cell.replace("|", "/").split()) for cell in cells) + " |"
