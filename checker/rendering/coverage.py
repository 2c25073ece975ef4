"""What claims carry of their documents, as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.documents.coverage import KINDS, Count, DocumentCoverage, Left
from checker.rendering.escape import strip_unseen

_LABELS = {"text": "text", "note": "notes", "heading": "headings"}


def coverage_to_text(coverage: DocumentCoverage) -> str:
    """The numbers of each kind of line, the names beside numbers, and all that is left; lines end with a newline."""
    return "\n".join(map(strip_unseen, _write(coverage))) + "\n"


def _write(coverage: DocumentCoverage) -> Iterator[str]:
    yield f"{coverage.source} ({coverage.document})"
    width = max(len(label) for label in _LABELS.values())
    for kind in KINDS:
        yield f"  {_LABELS[kind]:{width}}  {_say(coverage.numbers[kind], 'number', 'numbers')}"
    yield f"  {'names':{width}}  {_say(coverage.names, 'name beside a number', 'names beside numbers')}"
    if coverage.references:
        what = "number word refers" if coverage.references == 1 else "number words refer"
        yield f'  not counted: {coverage.references} {what} back ("the two sides")'
    for kind in KINDS:
        yield from _list(f"left in the {_LABELS[kind]}", coverage.numbers[kind].left)
    yield from _list("names left", coverage.names.left)


def _say(count: Count, singular: str, plural: str) -> str:
    share = f" ({len(count.left) / count.total:.1%})" if count.total else ""
    return (
        f"{count.total} {singular if count.total == 1 else plural}: {count.carried} carried by claims, "
        f"{count.omitted} omitted with a reason, {len(count.left)} left{share}"
    )


def _list(title: str, left: Sequence[Left]) -> Iterator[str]:
    if left:
        yield f"  {title}:"
    for one in left:
        yield f"    line {one.line}: {one.before}[{one.written}]{one.after}"
