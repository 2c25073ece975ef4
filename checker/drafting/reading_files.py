"""Many sources read at once, on as many cores as there are; few of them, or where that is not safe, one by one."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from checker.documents.reading import read_any
from checker.drafting.sources import Told, read_document
from checker.errors import BadInput, Problem

_FEWEST = 8  # documents for which starting other processes is worth its time
_AT_ONCE = 4  # documents that a process takes at a time

Failed = tuple[Problem, ...]  # why a document cannot be read


class Task(NamedTuple):
    """A document that is to be read, and the id that it is to have."""

    path: Path
    name: str


def count_cores() -> int:
    """The cores that this process may use, 1 where others cannot be started as copies of it."""
    if "fork" not in multiprocessing.get_all_start_methods() or not hasattr(os, "sched_getaffinity"):
        return 1
    return len(os.sched_getaffinity(0))


def read_files(tasks: Sequence[Task], cores: int) -> Iterator[Told | Failed]:
    """What each document says, or why it cannot be read, in their order.

    With several cores, processes are copied from this one, so that nothing that it has read already is read again.
    """
    if cores < 2 or len(tasks) < _FEWEST:
        yield from map(_read, tasks)
        return
    with multiprocessing.get_context("fork").Pool(cores) as pool:
        yield from pool.imap(_read, tasks, _AT_ONCE)


def _read(task: Task) -> Told | Failed:
    name = task.name
    try:
        told = read_document(read_any(task.path), ())
    except BadInput as error:
        return error.problems
    if told.source.id == name:
        return told
    claims = [claim.model_copy(update={"source": name, "id": _rename(claim.id, name)}) for claim in told.reading.claims]
    source = told.source.model_copy(update={"id": name})
    return told._replace(source=source, reading=replace(told.reading, source=name, claims=claims))


def _rename(claim: str, source: str) -> str:
    return f"{source}:{claim.partition(':')[2]}"
