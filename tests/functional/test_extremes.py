"""Values at the ends of what can be written: told, never a crash, and never read as something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.command import run
from tests.workspaces import claim, files, source, write


@pytest.mark.parametrize("value", ["1e30 boats", "over 1e30 boats", "9" * 38 + " boats", "0." + "0" * 37 + "1 boats"])
def test_figures_that_are_far_apart(value: str, tmp_path: Path) -> None:
    content = files()
    content["claims/herald.yaml"]["claims"][0].update(value=value, quote="boats")
    ran = run("check", cwd=write(tmp_path, content))
    assert (ran.code, ran.err) == (1, "")


@pytest.mark.parametrize("value", ["1e999999999 boats", "1.5e99999 boats", "1e41 boats"])
def test_figures_that_nobody_means(value: str, tmp_path: Path) -> None:
    content = files()
    content["claims/herald.yaml"]["claims"][0].update(value=value, quote="boats")
    ran = run("check", cwd=write(tmp_path, content))
    assert ran.code == 2
    assert value in ran.err


@pytest.mark.parametrize("value", ["December 9999", "late 9999", "late 9990s"])
def test_the_last_days_of_the_calendar(value: str, tmp_path: Path) -> None:
    content = files()
    content["claims/herald.yaml"]["claims"][1].update(value=value, quote="opening")
    assert run("check", cwd=write(tmp_path, content)).code == 1


def test_a_derivation_may_name_a_claim_of_another_source(tmp_path: Path) -> None:
    content = files()
    content["claims/mirror.yaml"] = {
        "schema": 1,
        "source": source("mirror"),
        "claims": [
            claim("sum", "bridge", "boats", "900 boats",
                  derivation={"operation": "sum", "of": ["gazette:boats", "herald:boats"]}),
        ],
    }  # fmt: skip
    ran = run("check", cwd=write(tmp_path, content))
    assert ran.code == 1
    assert "300 boats + 32 boats = " in ran.out
