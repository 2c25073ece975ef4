"""Tables in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_RULE = re.compile(r"^\|[-:|]+\|$")


def write_table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose cells are Markdown already.

    The padding is taken out again: it depends on how wide an installed library holds a character to be, and one
    longer cell would change every line of a committed report.
    """
    from tabulate import tabulate  # not needed for JSON or a terminal

    table = tabulate([list(row) for row in rows], headers=list(headers), tablefmt="pipe", disable_numparse=True)
    return "\n".join(_unpad(line) for line in table.splitlines())


def _unpad(line: str) -> str:
    if _RULE.match(line):
        return re.sub(r"-+", "---", line)
    return re.sub(r" {2,}", " ", line)
