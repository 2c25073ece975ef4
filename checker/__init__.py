"""Tells a fact-checker where sources disagree: which figure, in whose words, on which line, and how far apart.

    import checker
    report = checker.check("path/to/workspace")
    for finding in report.findings:
        print(finding.severity, finding.message)

Everything is offline and the same every time.  Names are imported when they are first used, so
that the command starts quickly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.errors import BadInput as BadInput
    from checker.model.report import Report as Report
    from checker.pipeline import check as check

__version__ = "0.1.0"
__all__ = ["BadInput", "Report", "__version__", "check"]

_HOMES = {"check": "checker.pipeline", "Report": "checker.model.report", "BadInput": "checker.errors"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'checker' has no attribute '{name}'")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)
