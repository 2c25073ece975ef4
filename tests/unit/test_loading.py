from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.errors import Problem
from checker.files.load import load_rule_head
from checker.files.workspace import Workspace, find_workspace, standard_rules_folder
from checker.loading import load_rule_files, load_rules
from checker.model.rule import Rule, RuleFile
from tests.unit.test_rules import load

FILES = sorted(standard_rules_folder().glob("*.yaml"))
ROOT = Path(__file__).parents[2]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """One whose only standard rule has examples that are none."""
    text = FILES[0].read_text(encoding="utf-8")
    broken = tmp_path / FILES[0].name
    broken.write_text(text[: text.index("\nexamples:")] + "\nexamples: none\n", encoding="utf-8")
    return replace(find_workspace(ROOT), rules=(), standard_rules=(broken,))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_the_head_of_a_standard_rule_is_all_but_its_examples(path: Path) -> None:
    marked, whole = load_rule_head(path, []), load(path)
    assert marked is not None
    assert marked.record == Rule(**{name: value for name, value in whole if name != "examples"})


def test_examples_are_read_where_they_are_wanted(workspace: Workspace) -> None:
    problems: list[Problem] = []
    (rule,) = load_rules(workspace, None, problems)
    assert not isinstance(rule, RuleFile)
    assert problems == []
    assert load_rule_files(workspace, problems) == ()
    assert [problem.path for problem in problems] == ["examples"]


def test_a_copy_of_a_standard_rule_is_no_rule_of_its_own() -> None:
    assert find_workspace(ROOT).rules == ()  # also where the package is installed and does not stand beside them


def test_all_of_a_workspaces_own_rules_is_looked_at(workspace: Workspace) -> None:
    problems: list[Problem] = []
    assert load_rules(replace(workspace, rules=workspace.standard_rules, standard_rules=()), None, problems) == ()
    assert [problem.path for problem in problems] == ["examples"]
