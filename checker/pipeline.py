"""The straight line: a workspace's files -> claims -> groups -> rules -> findings -> resolutions -> report."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from checker.engine import find_discrepancies
from checker.errors import Problem
from checker.files.workspace import find_workspace
from checker.loading import Loaded, load_workspace
from checker.model.report import Report
from checker.resolutions import apply_resolutions


def check(workspace: str | Path = ".", *, known: Collection[str] = ()) -> Report:
    """All discrepancies between the sources of a workspace, and inside each of them.

    `workspace` is a folder with `claims/`, and perhaps `rules/` and `reports/resolutions/`; `known`
    are the ids of findings that are not new.  Reads only.  Raises `BadInput` with every problem of
    every file, each with its line and how to mend it.
    """
    return judge(load(workspace), known)


def load(workspace: str | Path = ".") -> Loaded:
    """All files of a workspace as records; raises `BadInput`."""
    problems: list[Problem] = []
    return load_workspace(find_workspace(Path(workspace), problems), problems)


def judge(loaded: Loaded, known: Collection[str] = ()) -> Report:
    """The report on what was loaded, with the resolutions laid over it."""
    report = find_discrepancies(loaded.claims, loaded.sources, loaded.vocabulary, loaded.rules)
    return apply_resolutions(report, loaded.resolutions, known)
