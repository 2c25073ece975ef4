"""`checker explain`: everything that led to a finding, or that is known of a claim or a rule, in words."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterable
from pathlib import Path

from checker.cli.exits import CLEAN
from checker.comparisons import Material
from checker.errors import BadInput, Problem, bad_input
from checker.examples import run_examples
from checker.files.workspace import find_workspace
from checker.grouping import group_claims
from checker.loading import load_baseline, load_rule_files
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.report import Report
from checker.model.rule import Rule, RuleFile
from checker.pipeline import find_standard_rules, judge, load, load_standard_rules, scan_documents
from checker.rendering.explanation import explain_finding
from checker.rendering.explanation_claim import explain_claim
from checker.rendering.explanation_layout import Background
from checker.rendering.explanation_rule import explain_rule

MOST_NAMED = 5  # ids told where none, or more than one, fits


def run(options: argparse.Namespace) -> int:
    """Print what led to a finding, a claim or a rule; raises BadInput, with the nearest ids, for anything else."""
    background = _gather(options.places, options.with_workspace, nlp=options.nlp)
    thing = pick(options.thing, background)
    if isinstance(thing, Finding):
        text = explain_finding(thing, background)
    elif isinstance(thing, Claim):
        text = explain_claim(thing, background)
    else:
        rule = _read_whole(thing, options.with_workspace or options.places[0])
        text = explain_rule(rule, {failure.example: failure.what for failure in run_examples(rule)}, background)
    sys.stdout.write(text)
    return CLEAN


def _gather(places: list[str], workspace: str | None, *, nlp: bool) -> Background:
    """All that explanations draw on, out of a workspace or, where documents are named, of a scan of them."""
    if workspace is None and len(places) == 1 and _is_workspace(Path(places[0])):
        return _gather_workspace(places[0])
    return _gather_scan(places, workspace, nlp=nlp)


def _is_workspace(path: Path) -> bool:
    """Whether a folder is meant as a workspace: it has claims, or there is nothing else that it could be."""
    if (path / "claims").exists() or not path.exists():
        return True
    from checker.cli.documents import find_documents

    return path.is_dir() and not find_documents([str(path)], [])


def _gather_workspace(workspace: str) -> Background:
    """A workspace's report and all that it was made from; its own baseline says what is known."""
    loaded = load(workspace)
    baseline = find_workspace(Path(workspace)).baseline
    has_baseline = baseline.exists()
    report = judge(loaded, load_baseline(baseline) if has_baseline else ())
    return _background(report, loaded.rules, loaded.places, baseline.as_posix() if has_baseline else None)


def _gather_scan(names: list[str], workspace: str | None, *, nlp: bool) -> Background:
    """The report on documents; raises `BadInput` where any of them cannot be read."""
    from checker.cli.documents import find_documents, find_parser, read_each
    from checker.cli.progress import Progress

    loaded = load(workspace) if workspace is not None else None
    problems: list[Problem] = []
    found = find_documents(names, problems)
    parser = find_parser(wanted=nlp)
    with Progress() as progress:
        report = scan_documents(read_each(found, problems, progress), loaded, parser=parser).report
    if problems:
        raise BadInput(problems)
    return _background(report, load_standard_rules() if loaded is None else loaded.rules, {}, None)


def _background(
    report: Report, rules: tuple[Rule, ...], places: dict[str, tuple[str, int]], baseline: str | None
) -> Background:
    material = Material(report.claims, report.vocabulary, group_claims(report.claims, report.vocabulary))
    return Background(report=report, rules=rules, material=material, places=places, baseline=baseline)


def _read_whole(rule: Rule, workspace: str) -> RuleFile:
    """A rule with its examples, out of a workspace or, where documents are named, of the standard ones."""
    problems: list[Problem] = []
    files = find_workspace(Path(workspace)) if _is_workspace(Path(workspace)) else find_standard_rules()
    rules = load_rule_files(files, problems)
    if problems:
        raise BadInput(problems)
    return next(whole for whole in rules if whole.id == rule.id)


def pick(name: str, background: Background) -> Finding | Claim | Rule:
    """The finding, claim or rule of a whole id, of a finding's first digits, or of a claim's part if it is unique."""
    findings = {finding.id: finding for finding in background.report.findings}
    claims = {claim.id: claim for claim in background.report.claims}
    rules = {rule.id: rule for rule in background.rules}
    whole = findings.get(name) or claims.get(name) or rules.get(name)
    if whole is not None:
        return whole
    things: dict[str, Finding | Claim] = {
        **{i: f for i, f in findings.items() if name and i.startswith(name)},
        **{i: c for i, c in claims.items() if i.partition(":")[2] == name},
    }
    if len(things) == 1:
        return next(iter(things.values()))
    if things:
        raise bad_input(name, f"{len(things)} ids fit this", f"give more of the id: {_list(things)}")
    raise bad_input(name, "there is no finding, claim or rule with this id", _mend(name, findings, claims, rules))


def _mend(name: str, findings: Iterable[str], claims: Iterable[str], rules: Iterable[str]) -> str:
    """The nearest ids, a claim's also by its part after the source; or where ids are found."""
    by_part: dict[str, list[str]] = {}
    for claim in claims:
        by_part.setdefault(claim.partition(":")[2], []).append(claim)
    near: dict[str, None] = {}
    for word in difflib.get_close_matches(name, sorted({*findings, *claims, *rules, *by_part}), n=MOST_NAMED):
        near.update(dict.fromkeys(by_part.get(word, [word])))
    return f"nearest: {_list(near)}" if near else "`checker check` tells findings and `checker rules` tells rules"


def _list(names: Iterable[str]) -> str:
    listed = list(names)
    more = f" and {len(listed) - MOST_NAMED} more" if len(listed) > MOST_NAMED else ""
    return ", ".join(f"`{name}`" for name in listed[:MOST_NAMED]) + more
