"""Tells a fact-checker where sources disagree: which figure, in whose words, on which line, and how far apart.

    import checker
    report = checker.check("path/to/workspace")
    for finding in report.findings:
        print(finding.severity, finding.message)

    report = checker.scan(["brief.pdf", "article.html", "The fair drew 4,000 visitors."])
    report = checker.check_draft("story.docx", against=["brief.pdf", "notes/"])
    for verdict in report.verdicts:
        print(verdict.verdict, verdict.claim.line, verdict.claim.quote, [claim.quote for claim in verdict.evidence])
    for claim in checker.extract("notes.md"):
        print(claim.line, claim.quote, claim.low, claim.high, claim.unit)

Everything is offline and the same every time.  Names are imported when they are first used, so
that the command starts quickly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.errors import BadInput as BadInput
    from checker.extraction.parsing import load_parser as load_parser
    from checker.model.report import Report as Report
    from checker.pipeline import check as check
    from checker.pipeline import check_draft as check_draft
    from checker.pipeline import extract as extract
    from checker.pipeline import scan as scan

__version__ = "0.1.0"
__all__ = ["BadInput", "Report", "__version__", "check", "check_draft", "extract", "load_parser", "scan"]

_HOMES = {
    "check": "checker.pipeline",
    "check_draft": "checker.pipeline",
    "extract": "checker.pipeline",
    "load_parser": "checker.extraction.parsing",
    "scan": "checker.pipeline",
    "Report": "checker.model.report",
    "BadInput": "checker.errors",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'checker' has no attribute '{name}'")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)
