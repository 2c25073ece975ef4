"""The README is true: its opening, its commands and its example run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

import checker
from checker.cli.parser import build_parser
from checker.model.resolution import Resolution
from tests.functional.command import run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_opening_is_what_the_tool_prints() -> None:
    opening = re.search(r"```text\n(.*?)```", README, re.DOTALL)
    assert opening is not None
    assert opening[1].strip() in run("check", cwd=ROOT).out


def test_every_command_is_told() -> None:
    subparsers = next(a for a in build_parser()._actions if hasattr(a, "choices") and a.choices)
    told = set(re.findall(r"^\| `checker (\w+)", README, re.MULTILINE))
    assert told == set(subparsers.choices or ())


def test_the_two_commands_are_there() -> None:
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    assert [block.strip() for block in blocks] == ["pip install . && checker check", "pip install '.[test]' && pytest"]
    assert shlex.split(blocks[0])[-2:] == ["checker", "check"]


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code is not None
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(code[1], names)
    assert "high " in capsys.readouterr().out
    assert len(names["table"]) > len(checker.check(ROOT).findings)  # type: ignore[arg-type]


def test_the_resolution_example_loads() -> None:
    text = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
    assert text is not None
    entry = yaml.safe_load(text[1])["resolutions"][0]
    assert Resolution.model_validate(entry).verdict == "prefer"
    assert entry["finding"] in {finding.id for finding in checker.check(ROOT).findings}
