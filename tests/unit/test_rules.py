"""The standard rules: their own examples, and that every kind has one."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.comparisons import COMPARISONS
from checker.errors import Problem
from checker.examples import run_examples
from checker.files.load import load_records
from checker.files.workspace import standard_rules_folder
from checker.model.rule import KINDS, RuleFile

FILES = sorted(standard_rules_folder().glob("*.yaml"))


def load(path: Path) -> RuleFile:
    problems: list[Problem] = []
    rule = load_records(path, RuleFile, "rule", problems)
    assert rule is not None, problems
    return rule


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_examples_come_out_as_they_say(path: Path) -> None:
    rule = load(path)
    assert rule.id == path.stem
    assert list(run_examples(rule)) == []


def test_every_kind_has_a_rule_and_a_comparison() -> None:
    assert {load(path).kind for path in FILES} == set(KINDS) == set(COMPARISONS)


def test_an_example_that_comes_out_otherwise_is_told() -> None:
    rule = load(next(path for path in FILES if path.stem == "names-differ"))
    swapped = rule.model_copy(
        update={
            "examples": rule.examples.model_copy(
                update={"conflict": rule.examples.no_conflict, "no_conflict": rule.examples.conflict}
            )
        }
    )
    failures = list(run_examples(swapped))
    assert len(failures) == len(rule.examples.conflict) + len(rule.examples.no_conflict)
    assert {failure.rule for failure in failures} == {"names-differ"}
