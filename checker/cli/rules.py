"""`checker rules`: the rules that a workspace is checked by, and their own examples."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from checker.cli.exits import CLEAN, FOUND
from checker.errors import BadInput, Problem
from checker.examples import run_examples
from checker.files.workspace import find_workspace
from checker.loading import load_rule_files
from checker.model.rule import RuleFile


def run(options: argparse.Namespace) -> int:
    """List the rules, or run their examples: exit 1 when one comes out otherwise than it says."""
    problems: list[Problem] = []
    rules = load_rule_files(find_workspace(Path(options.workspace), problems), problems)
    if problems:
        raise BadInput(problems)
    rules = tuple(sorted(rules, key=lambda rule: rule.id))
    if options.examples:
        return _run_examples(rules)
    for rule in rules:
        print(f"{rule.id:28} {rule.kind:11} {rule.severity:6} {rule.title}")
    return CLEAN


def _run_examples(rules: tuple[RuleFile, ...]) -> int:
    failures = [failure for rule in rules for failure in run_examples(rule)]
    for failure in failures:
        print(f"{failure.rule}: {failure.example}: {failure.what}", file=sys.stderr)
    count = sum(len(r.examples.conflict) + len(r.examples.no_conflict) for r in rules)
    print(f"{len(rules)} rules, {count} examples, {len(failures)} come out otherwise than they say")
    return FOUND if failures else CLEAN
