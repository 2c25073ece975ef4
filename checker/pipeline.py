"""The straight line: a workspace's files -> claims -> groups -> rules -> findings -> resolutions -> report."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.engine import find_discrepancies
from checker.errors import BadInput, Problem
from checker.files.workspace import Workspace, find_workspace, standard_rules_folder
from checker.loading import Loaded, load_rules, load_workspace
from checker.model.claim import Claim
from checker.model.report import Report
from checker.model.rule import Rule
from checker.resolutions import apply_resolutions

if TYPE_CHECKING:
    from checker.documents.text import Document

LONGEST_PATH = 1024
DOCUMENT_ENDINGS = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx"})


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


def extract(document: str | Path) -> list[Claim]:
    """The draft claims of one document: a path, or the text itself."""
    from checker.extraction.claims import read_claims

    return read_claims(_read(document), "text")


def scan(documents: Sequence[str | Path]) -> Report:
    """Where documents disagree: paths, or the texts themselves."""
    from checker.extraction.claims import read_claims
    from checker.extraction.published import read_published
    from checker.extraction.sources import describe_sources
    from checker.scanning import scan_claims

    read = [_read(document) for document in documents]
    sources = describe_sources(read)
    claims = [claim for document, source in zip(read, sources, strict=True) for claim in read_claims(document, source.id)]
    published = {source.id: read_published(document) for document, source in zip(read, sources, strict=True)}
    return scan_claims(claims, sources, _load_standard_rules(), published)


def _read(document: str | Path) -> Document:
    """A document by its path; a string that names no file is the text itself."""
    from checker.documents.reading import read_any, read_text

    if isinstance(document, Path) or _is_path(document):
        return read_any(Path(document))
    return read_text(document)


def _is_path(text: str) -> bool:
    """Whether a string is meant as a path: one line without spaces around, of a file that is there or has its ending."""
    if len(text) > LONGEST_PATH or "\n" in text or not text.strip():
        return False
    return Path(text).suffix.lower() in DOCUMENT_ENDINGS or Path(text).exists()


def _load_standard_rules() -> tuple[Rule, ...]:
    folder = standard_rules_folder()
    problems: list[Problem] = []
    files = Workspace(folder, folder, (), (), tuple(sorted(folder.glob("*.yaml"))), (), folder)
    rules = load_rules(files, None, problems)
    if problems:
        raise BadInput(problems)
    return rules
