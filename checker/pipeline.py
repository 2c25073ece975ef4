"""The straight line: a workspace's files -> claims -> groups -> rules -> findings -> resolutions -> report."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.engine import find_discrepancies
from checker.errors import BadInput, Problem, bad_input
from checker.files.workspace import Workspace, find_workspace, standard_rules_folder
from checker.loading import Loaded, load_rules, load_workspace
from checker.model.claim import Claim
from checker.model.report import Report
from checker.model.rule import Rule
from checker.resolutions import apply_resolutions

if TYPE_CHECKING:
    from checker.documents.text import Document
    from checker.drafting.opening import Draft, Tell
    from checker.drafting.report import Drafted
    from checker.extraction.clauses import Parser
    from checker.extraction.drafts import Drafts
    from checker.model.claims_file import Omission

LONGEST_PATH = 1024
DOCUMENT_ENDINGS = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx"})


class Scanned(NamedTuple):
    """What was read from documents, and the report on it."""

    drafts: Drafts
    report: Report
    recognized: frozenset[str] = frozenset()  # draft claims in the words of a workspace's vocabulary


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
    found = find_workspace(Path(workspace), problems)
    if problems and not found.claims:
        raise BadInput(problems)  # there is no workspace: what it lacks besides says nothing more
    return load_workspace(found, problems)


def judge(loaded: Loaded, known: Collection[str] = ()) -> Report:
    """The report on what was loaded, with the resolutions laid over it."""
    report = find_discrepancies(loaded.claims, loaded.sources, loaded.vocabulary, loaded.rules)
    return apply_resolutions(report, loaded.resolutions, known)


def extract(document: str | Path, *, parser: Parser | None = None) -> list[Claim]:
    """The draft claims of one document, in the order of its text: a path, or the text itself.

    Each claim has the JSON contract's names as attributes: `quote` (verbatim, at most ten words), `line`, `column` and
    `end` (from 1), `low` to `likely_high` (exact decimals in `unit`, or days as YYYY-MM-DD), `hedge`, `counted`,
    `as_of`, `confidence` from 0 to 1.  Units are %, s, m, m2, m3, kg, km/h, °C, the codes of currencies (ISO 4217),
    1 for a plain count; what rounding and hedges stand for is told in docs/how-it-decides.md, dates are EDTF
    (ISO 8601-2).  A string is a path where a file of that name exists or it ends as one (.txt, .md, .html, .pdf,
    .docx), else the text.  A `parser`, which `load_parser` gives, names more of the subjects.  Raises `BadInput` where
    the document cannot be read.
    """
    from checker.extraction.drafts import read_drafts
    from checker.extraction.naming import name_claims

    drafts = read_drafts([read(document)], parser)
    return name_claims(drafts.claims, drafts.words)[0]


def scan(
    documents: str | Path | Sequence[str | Path],
    *,
    workspace: str | Path | None = None,
    known: Collection[str] = (),
    parser: Parser | None = None,
) -> Report:
    """Where documents disagree with one another, and each with itself: paths, folders, or the texts themselves.

    The same report as that of `check`, out of draft claims that are read as `extract` does and compared by their
    words: what is counted, of whom, when.  The vocabulary, rules and reviewed claims of a `workspace` sharpen it.
    `known` are the ids of findings that are not new; `parser` is as for `extract`.  Reads only.  Raises `BadInput` with
    every document, or file of the workspace, that cannot be read.
    """
    problems: list[Problem] = []
    found = []
    for document in _list_documents([documents] if isinstance(documents, str | Path) else documents, problems):
        try:
            found.append(read(document))
        except BadInput as error:
            problems.extend(error.problems)
    if problems:
        raise BadInput(problems)
    return scan_documents(found, None if workspace is None else load(workspace), known, parser).report


def _list_documents(listed: Iterable[str | Path], problems: list[Problem]) -> Iterator[str | Path]:
    """Paths and texts, with the documents of each folder in its place."""
    from checker.documents.folders import walk_folder, why_no_document

    for item in listed:
        if (isinstance(item, Path) or _is_path(item)) and Path(item).is_dir():
            inside = list(walk_folder(Path(item), problems))
            if not inside:
                problems.append(why_no_document(Path(item)))
            yield from inside
        else:
            yield item


def scan_documents(
    documents: Iterable[Document],
    workspace: Loaded | None = None,
    known: Collection[str] = (),
    parser: Parser | None = None,
) -> Scanned:
    """The draft claims of documents that are read one after the other, and the report on them."""
    from checker.extraction.drafts import read_drafts
    from checker.scanning import scan_claims

    if workspace is None:
        drafts = read_drafts(documents, parser)
        report = scan_claims(
            drafts.claims,
            list(drafts.sources.values()),
            load_standard_rules(),
            drafts.published,
            drafts.words,
            drafts.unread,
        )
        return Scanned(drafts, apply_resolutions(report, (), known))
    return _scan_with(documents, workspace, known, parser)


def _scan_with(
    documents: Iterable[Document], workspace: Loaded, known: Collection[str], parser: Parser | None
) -> Scanned:
    """A scan that a workspace sharpens; of its decisions, those about the scanned documents."""
    from checker.extraction.drafts import read_drafts
    from checker.scanning.reviewed import Reviewed
    from checker.scanning.sharpened import compare_sharpened, sharpen

    claims = {
        source.id: [claim for claim in workspace.claims if claim.source == source.id and not claim.is_draft]
        for source in workspace.sources
    }
    reviewed = Reviewed(workspace.sources, claims, _load_omitted(workspace))
    drafts = read_drafts(reviewed.watch(documents), parser)
    found = sharpen(drafts, reviewed, workspace.vocabulary)
    own = {source.id for source in workspace.sources}
    sources = [*workspace.sources, *(source for source in found.sources if source.id not in own)]
    report = compare_sharpened(found, sources, workspace.rules, drafts)
    judged = apply_resolutions(report, workspace.resolutions, known)
    present = {finding.id for finding in judged.findings}
    stale = tuple(one for one in judged.stale if one.now in present)  # the others are for `check` to tell
    return Scanned(drafts, judged.model_copy(update={"stale": stale}), found.recognized)


def _load_omitted(workspace: Loaded) -> dict[str, tuple[Omission, ...]]:
    """The numbers that a person has left out, by source."""
    from checker.files.load import load_records
    from checker.model.claims_file import ClaimsFile

    problems: list[Problem] = []
    found = {}
    for source in workspace.sources:
        record = load_records(Path(workspace.places[source.id][0]), ClaimsFile, "claims", problems)
        found[source.id] = () if record is None else record.omitted
    return found


def draft_workspace(
    scanned: Scanned,
) -> tuple[dict[str, str], list[str]]:
    """The files of a workspace with the draft claims of a report, by their path in it, and what was left out, in words.

    Whatever the scan found comparable meets again when the workspace is checked.  Raises `BadInput` where nothing was
    read that could be kept.
    """
    from checker.files.draft_text import write_claims, write_vocabulary
    from checker.scanning.drafting import draft_files, say_left_out
    from checker.scanning.settling import settle_names

    report = scanned.report
    drafts = [claim for claim in report.claims if claim.is_draft]
    claims, vocabulary = settle_names(report, drafts, scanned.recognized)
    found = {claim.id for finding in report.findings for claim in finding.claims}
    files = [one for one in draft_files(report.sources, claims, vocabulary, found) if one.entries]
    if not files:
        raise bad_input("--write", "no figure was read, so there is nothing to keep", "name documents with figures")
    texts = {f"claims/{one.source.id}.yaml": write_claims(one.source, one.entries) for one in files}
    texts["claims/vocabulary.yaml"] = write_vocabulary(vocabulary)
    return texts, [f"{source.document}: {told}" for source, told in say_left_out(files)]


def check_draft(
    draft: str | Path,
    against: str | Path | Sequence[str | Path],
    *,
    complete: bool = False,
    known: Collection[str] = (),
) -> Report:
    """What sources say of each figure and date of a draft, as `Report.verdicts`, worst first.

    `draft` is a path (text, Markdown, HTML or DOCX) or the text itself; each of `against` is a path, a text, a folder
    of documents, or a workspace, whose reviewed claims then stand for its sources.  With `complete` the sources are all
    there is, so that what is not found in them counts.  A verdict's `claim` is the draft's, its `evidence` are claims
    of the sources, the most telling first; their values are in the units that `extract` names (%, s, m, kg, codes of
    currencies, 1 for a count; days for dates).  `Report.findings` tell where the draft disagrees with itself, `known`
    are the ids of those that are not new; `Report.sources` are the sources.  Reads only.  Raises `BadInput` with every
    document that cannot be read, and where the draft is a source too, there is no source, or an ignore in the draft
    gives no reason.
    """
    from checker.drafting.opening import open_draft

    listed = [against] if isinstance(against, str | Path) else against
    opened = open_draft(Path(draft) if isinstance(draft, Path) or _is_path(draft) else draft)
    sources = [Path(one) if isinstance(one, Path) or _is_path(one) else one for one in listed]
    return check_opened(opened, sources, complete=complete, known=known).report


def check_opened(
    draft: Draft,
    against: Sequence[str | Path | Document],
    *,
    complete: bool = False,
    known: Collection[str] = (),
    tell: Tell | None = None,
    cores: int = 1,
) -> Drafted:
    """The report on a draft that is open, with the ignores in it.

    `tell` is told how far reading has come; with several `cores`, other processes read the sources.
    """
    from checker.drafting.opening import open_sources
    from checker.drafting.report import report_draft
    from checker.extraction.drafts import read_drafts

    drafts = read_drafts([draft.document])
    (own,) = drafts.sources
    told = open_sources(against, draft, own, tell=tell, cores=cores)
    found = report_draft(draft.document, drafts, told, _standard_rules(), draft.ignores, complete=complete)
    return found._replace(report=apply_resolutions(found.report, (), known))


@cache
def _standard_rules() -> tuple[Rule, ...]:
    """The standard rules, read once in a process."""
    return load_standard_rules()


def read(document: str | Path) -> Document:
    """A document by its path; a string that names no file is the text itself."""
    from checker.documents.reading import read_any, read_text

    if isinstance(document, Path) or _is_path(document):
        return read_any(Path(document))
    return read_text(document)


def _is_path(text: str) -> bool:
    """Whether a string is meant as a path: one line, of a file that is there or that ends as a document does."""
    if len(text) > LONGEST_PATH or "\n" in text or not text.strip():
        return False
    return Path(text).suffix.lower() in DOCUMENT_ENDINGS or os.path.exists(text)  # noqa: PTH110  no name is too long


def load_standard_rules() -> tuple[Rule, ...]:
    """The rules that ship with the checker; raises `BadInput` where one of them is broken."""
    problems: list[Problem] = []
    rules = load_rules(find_standard_rules(), None, problems)
    if problems:
        raise BadInput(problems)
    return rules


def find_standard_rules() -> Workspace:
    """The files of the standard rules, as of a workspace that has nothing else."""
    folder = standard_rules_folder()
    return Workspace(folder, folder, (), (), tuple(sorted(folder.glob("*.yaml"))), (), folder)
