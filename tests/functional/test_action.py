"""The action at the top of the repository: sound YAML, and steps that do what they say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.cli.parser import SEVERITIES
from tests.functional.command import run
from tests.workspaces import files, write

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
BASH = shutil.which("bash")


def check_step() -> dict[str, Any]:
    return next(step for step in STEPS if "checker check" in step.get("run", ""))


def run_check(cwd: Path, **inputs: str) -> int:
    """Run the action's own script with `checker` as a command of this Python."""
    assert BASH is not None
    folder = cwd / "bin"
    folder.mkdir(exist_ok=True)
    command = folder / "checker"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', encoding="utf-8", newline="\n")
    command.chmod(0o755)
    defaults = {name: given["default"] for name, given in ACTION["inputs"].items()}
    given = {**defaults, **{name.replace("_", "-"): value for name, value in inputs.items()}}
    variables = {
        name: given[value.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, value in check_step()["env"].items()
    }
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", check_step()["run"]],
        cwd=cwd, env={**os.environ, "PATH": path, **variables}, capture_output=True, timeout=60, check=False,
    ).returncode  # fmt: skip


def test_the_action_is_sound() -> None:
    assert set(ACTION) == {"name", "description", "inputs", "runs"}
    assert ACTION["runs"]["using"] == "composite"
    assert set(ACTION["inputs"]) == {"workspace", "baseline", "fail-on"}
    assert ACTION["inputs"]["fail-on"]["default"] in SEVERITIES
    assert all(given["description"] and "default" in given for given in ACTION["inputs"].values())
    for step in STEPS:
        assert ("uses" in step) != ("run" in step)
        assert "run" not in step or step["shell"] == "bash", "a composite step must name its shell"


def test_it_sets_up_python_and_installs_its_own_checkout() -> None:
    uses = [step["uses"] for step in STEPS if "uses" in step]
    assert [use.partition("@")[0] for use in uses] == ["actions/setup-python"]
    install = next(step for step in STEPS if "pip install" in step.get("run", ""))
    assert install["env"] == {"CHECKOUT": "${{ github.action_path }}"}
    assert install["run"].split()[-1] == '"$CHECKOUT"'


def test_inputs_reach_a_script_as_variables_alone() -> None:
    """An expression inside a script would let an input run as a command."""
    assert not [step for step in STEPS if "${{" in step.get("run", "")]
    named = {name for step in STEPS for name in re.findall(r"inputs\.([\w-]+)", str(step.get("env", {})))}
    assert named == set(ACTION["inputs"])


@pytest.mark.skipif(BASH is None or os.name == "nt", reason="the action's scripts need bash")
def test_its_command_is_the_gate(tmp_path: Path) -> None:
    root = write(tmp_path / "a workspace", files())
    assert run_check(tmp_path, workspace="a workspace") == 1
    assert run("baseline", cwd=root).code == 0
    assert run_check(tmp_path, workspace="a workspace", baseline="a workspace/reports/baseline.json") == 0
    assert run_check(tmp_path, workspace="nowhere") == 2
    assert run_check(tmp_path, workspace="a workspace", fail_on="worst") == 2


def test_the_docs_name_every_input() -> None:
    text = (ROOT / "docs" / "gate.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w-]+)` \| .*left out", text, re.MULTILINE)) >= set(ACTION["inputs"])
    workflow = next(
        yaml.safe_load(block)
        for block in re.findall(r"^```yaml\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
        if "runs-on" in block
    )
    given = workflow["jobs"]["check"]["steps"][-1]["with"]
    assert set(given) == set(ACTION["inputs"])
