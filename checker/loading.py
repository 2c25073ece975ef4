"""A workspace's files as records and claims, with every problem of every file told in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from checker.errors import BadInput, Problem
from checker.files.load import Marked, Model, load_marked, load_records, load_rule_head
from checker.files.workspace import Workspace
from checker.model.baseline import Baseline
from checker.model.claim import Claim
from checker.model.claims_file import MOST_QUOTED_WORDS, ClaimsFile
from checker.model.resolution import Resolution, ResolutionsFile
from checker.model.rule import Rule, RuleFile
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.normalization import normalize, read_time
from checker.references import Fault, check_claim, check_rule, check_rule_words, check_vocabulary
from checker.values import UnreadableValue

AnyRule = TypeVar("AnyRule", bound=Rule)


@dataclass(frozen=True)
class Loaded:
    """All that a workspace says."""

    vocabulary: Vocabulary
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    rules: tuple[Rule, ...]
    resolutions: tuple[Resolution, ...]
    places: dict[str, tuple[str, int]]  # the file and line where each claim, and each source, is written


def load_workspace(workspace: Workspace, problems: list[Problem]) -> Loaded:
    """Everything that a workspace holds; raises `BadInput` with all that is wrong in any file."""
    marked = load_marked(workspace.vocabulary, Vocabulary, "vocabulary", problems)
    if marked is not None:
        problems.extend(_told(marked, (), check_vocabulary(marked.record)))
    vocabulary = marked.record if marked is not None else None
    rules = load_rules(workspace, vocabulary, problems)
    files = [load_marked(path, ClaimsFile, "claims", problems) for path in workspace.claims]
    resolutions = _load_resolutions(workspace.resolutions, problems)
    present = list(_present(files))
    problems.extend(_source_problems(present))
    if vocabulary is not None:
        for file in present:
            problems.extend(_claim_problems(file, vocabulary))
        problems.extend(_foreign_derivations(present))
    if problems or vocabulary is None:
        raise BadInput(problems)
    claims: list[Claim] = []
    places: dict[str, tuple[str, int]] = {}
    for file in present:
        places[file.record.source.id] = (file.file, file.line_of(("source",)))
        for i, entry in enumerate(file.record.claims):
            claim = normalize(entry, file.record.source, vocabulary)
            claims.append(claim)
            places[claim.id] = (file.file, file.line_of(("claims", i)))
            if claim.unread is not None:
                problems.append(file.problem(("claims", i, "value"), claim.unread))
    if problems:
        raise BadInput(problems)
    sources = tuple(file.record.source for file in present)
    return Loaded(vocabulary, sources, tuple(claims), rules, resolutions, places)


def load_rules(workspace: Workspace, vocabulary: Vocabulary | None, problems: list[Problem]) -> tuple[Rule, ...]:
    """The standard rules, with the workspace's own added or, where they have the same id, in their place.

    Of the standard rules the examples are left out: they are proven by our tests, and by `checker rules --examples`.
    """
    standard = [load_rule_head(path, problems) for path in workspace.standard_rules]
    own = [load_marked(path, RuleFile, "rule", problems) for path in workspace.rules]
    _check_own_rules(_present(own), vocabulary, problems)
    return _join_rules((*standard, *own), problems)


def load_rule_files(workspace: Workspace, problems: list[Problem]) -> tuple[RuleFile, ...]:
    """As `load_rules`, with the examples of all of them."""
    standard = [load_marked(path, RuleFile, "rule", problems) for path in workspace.standard_rules]
    own = [load_marked(path, RuleFile, "rule", problems) for path in workspace.rules]
    _check_own_rules(_present(own), None, problems)
    return _join_rules((*standard, *own), problems)


def _join_rules(files: Iterable[Marked[AnyRule] | None], problems: list[Problem]) -> tuple[AnyRule, ...]:
    rules: dict[str, AnyRule] = {}
    for marked in _present(files):
        problems.extend(_told(marked, (), check_rule(marked.record)))
        rules[marked.record.id] = marked.record
    return tuple(rules.values())


def _check_own_rules(files: Iterable[Marked[RuleFile]], vocabulary: Vocabulary | None, problems: list[Problem]) -> None:
    """Two of a workspace's rules with one id, and words that its vocabulary does not know."""
    own: dict[str, str] = {}
    for marked in files:
        rule = marked.record
        if rule.id in own:
            problems.append(marked.problem(("id",), f"`{own[rule.id]}` has a rule `{rule.id}` too", "rename one"))
        own[rule.id] = marked.file
        if vocabulary is not None:
            problems.extend(_told(marked, (), check_rule_words(rule, vocabulary)))


def _present(files: Iterable[Marked[Model] | None]) -> Iterator[Marked[Model]]:
    return (file for file in files if file is not None)


def load_baseline(path: Path) -> tuple[str, ...]:
    """The finding ids that a baseline holds; raises `BadInput` where it cannot be read."""
    problems: list[Problem] = []
    baseline = load_records(path, Baseline, "baseline", problems)
    if baseline is None:
        raise BadInput(problems)
    return baseline.findings


def _load_resolutions(paths: Iterable[Path], problems: list[Problem]) -> tuple[Resolution, ...]:
    found: dict[str, tuple[Resolution, str]] = {}
    for path in paths:
        marked = load_marked(path, ResolutionsFile, "resolutions", problems)
        for i, resolution in enumerate(marked.record.resolutions if marked is not None else ()):
            assert marked is not None
            if resolution.finding in found:
                other = found[resolution.finding][1]
                what = f"finding {resolution.finding} is resolved in `{other}` too"
                problems.append(marked.problem(("resolutions", i), what, "keep one of the two"))
            found[resolution.finding] = (resolution, marked.file)
    return tuple(resolution for resolution, _ in found.values())


def _told(marked: Marked[Any], at: tuple[str | int, ...], faults: Iterable[Fault]) -> list[Problem]:
    return [marked.problem((*at, *path), what, mend) for path, what, mend in faults]


def _source_problems(files: list[Marked[ClaimsFile]]) -> list[Problem]:
    """Two files with one source, and dates of publication that cannot be read."""
    problems, seen = [], dict[str, str]()
    for file in files:
        source = file.record.source
        if source.id in seen:
            what = f"`{seen[source.id]}` has the source `{source.id}` too"
            problems.append(file.problem(("source", "id"), what, "give each source its own id and file"))
        seen[source.id] = file.file
        problems.extend(_date_problem(file, ("source", "published"), source.published))
    return problems


def _claim_problems(file: Marked[ClaimsFile], vocabulary: Vocabulary) -> list[Problem]:
    problems: list[Problem] = []
    ids = {entry.id for entry in file.record.claims}
    seen: dict[str, int] = {}
    for i, entry in enumerate(file.record.claims):
        at = ("claims", i)
        if entry.id in seen:
            what = f"line {seen[entry.id]} has a claim `{entry.id}` too"
            problems.append(file.problem((*at, "id"), what, "give each claim its own id"))
        seen[entry.id] = file.line_of(at)
        problems.extend(_told(file, at, check_claim(entry, ids, vocabulary)))
        problems.extend(_date_problem(file, (*at, "when"), entry.when))
        if len(entry.quote.split()) > MOST_QUOTED_WORDS:
            what = f"the quote has {len(entry.quote.split())} words, and {MOST_QUOTED_WORDS} are the most"
            problems.append(file.problem((*at, "quote"), what, "keep the words that hold the value"))
    return problems


def _date_problem(file: Marked[ClaimsFile], path: tuple[str | int, ...], written: str | None) -> list[Problem]:
    if written is None:
        return []
    try:
        read_time(written)
    except UnreadableValue as error:
        return [file.problem(path, str(error))]
    return []


def _foreign_derivations(files: list[Marked[ClaimsFile]]) -> list[Problem]:
    """Derivations that name a claim of another source which is not there."""
    known = {f"{file.record.source.id}:{entry.id}" for file in files for entry in file.record.claims}
    problems = []
    for file in files:
        for i, entry in enumerate(file.record.claims):
            for j, name in enumerate(entry.derivation.of if entry.derivation is not None else ()):
                if ":" in name and name not in known:
                    what = f"unknown claim `{name}`"
                    problems.append(
                        file.problem(("claims", i, "derivation", "of", j), what, "write it as source:claim")
                    )
    return problems
