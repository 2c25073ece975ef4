"""Which edits keep a finding's id, and which change it: each with the reason beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import checker
from tests.workspaces import claim, files, source, write

Content = dict[str, Any]


def finding_ids(root: Path) -> list[str]:
    return sorted(finding.id for finding in checker.check(root).findings)


def add_source_with_known_value(content: Content) -> None:
    content["claims/mirror.yaml"] = {
        "schema": 1, "source": source("mirror"), "claims": [claim("b", "regatta", "boats", "32 yachts")],
    }  # fmt: skip


def add_source_with_known_value_in_other_notation(content: Content) -> None:
    content["claims/mirror.yaml"] = {
        "schema": 1, "source": source("mirror"), "claims": [claim("b", "regatta", "boats", "thirty-two boats")],
    }  # fmt: skip


def correct_quote(content: Content) -> None:
    content["claims/herald.yaml"]["claims"][0]["quote"] = "only 32 boats"


def move_line(content: Content) -> None:
    content["claims/herald.yaml"]["claims"][0]["line"] = 70


def rename_source(content: Content) -> None:
    content["claims/herald.yaml"]["source"] = source("morning-herald")


def rename_claim(content: Content) -> None:
    content["claims/herald.yaml"]["claims"][0]["id"] = "number-of-boats"


def rename_file(content: Content) -> None:
    content["claims/zebra.yaml"] = content.pop("claims/herald.yaml")


def rename_subject(content: Content) -> None:
    subjects = content["claims/vocabulary.yaml"]["subjects"]
    subjects["grand-regatta"] = {**subjects.pop("regatta"), "label": "Grand Regatta", "was": ["regatta"]}
    for name in ("gazette", "herald"):
        content[f"claims/{name}.yaml"]["claims"][0]["subject"] = "grand-regatta"


def relabel_measure(content: Content) -> None:
    content["claims/vocabulary.yaml"]["measures"]["boats"]["label"] = "boats at the start"


def attribute_to_somebody(content: Content) -> None:
    content["claims/herald.yaml"]["claims"][0].update(attribution="reported", speaker="the harbour master")


def add_unrelated_claim(content: Content) -> None:
    content["claims/herald.yaml"]["claims"].append(claim("cost", "bridge", "cost", "$3 million"))


def set_tolerance_that_decides_nothing(content: Content) -> None:
    content["rules/counts.yaml"] = with_tolerance("5%")


def change_figure(content: Content) -> None:
    content["claims/herald.yaml"]["claims"][0].update(value="33 boats", quote="33 boats")


def change_hedge(content: Content) -> None:
    content["claims/herald.yaml"]["claims"][0].update(value="over 32 boats", quote="over 32 boats")


def add_source_with_new_value(content: Content) -> None:
    content["claims/mirror.yaml"] = {
        "schema": 1, "source": source("mirror"), "claims": [claim("b", "regatta", "boats", "90 boats")],
    }  # fmt: skip


def add_source_with_new_value_in_a_known_position(content: Content) -> None:
    content["claims/mirror.yaml"] = {
        "schema": 1, "source": source("mirror"), "claims": [claim("b", "regatta", "boats", "about 32 boats")],
    }  # fmt: skip


def remove_source(content: Content) -> None:
    del content["claims/herald.yaml"]


def set_tolerance_that_covers_the_difference(content: Content) -> None:
    content["rules/counts.yaml"] = with_tolerance("90%")


def split_subject(content: Content) -> None:
    subjects = content["claims/vocabulary.yaml"]["subjects"]
    subjects["junior-regatta"] = {"label": "Junior Regatta"}
    content["claims/herald.yaml"]["claims"][0]["subject"] = "junior-regatta"


def with_tolerance(share: str) -> str:
    rule = (Path(__file__).parents[2] / "rules" / "counts-differ.yaml").read_text(encoding="utf-8")
    return rule.replace("severity: high", f"options:\n  tolerance: {share}\nseverity: high")


KEEP = (
    add_source_with_known_value,
    add_source_with_known_value_in_other_notation,
    correct_quote,
    move_line,
    rename_source,
    rename_claim,
    rename_file,
    rename_subject,
    relabel_measure,
    attribute_to_somebody,
    add_unrelated_claim,
    set_tolerance_that_decides_nothing,
)
CHANGE = (change_figure, change_hedge, add_source_with_new_value, add_source_with_new_value_in_a_known_position)
END = (remove_source, set_tolerance_that_covers_the_difference, split_subject)


def before_and_after(tmp_path: Path, edit: Callable[[Content], None]) -> tuple[list[str], list[str]]:
    before = finding_ids(write(tmp_path / "before", files()))
    content = files()
    edit(content)
    return before, finding_ids(write(tmp_path / "after", content))


@pytest.mark.parametrize("edit", KEEP, ids=lambda edit: edit.__name__)
def test_edit_that_keeps_the_id(tmp_path: Path, edit: Callable[[Content], None]) -> None:
    before, after = before_and_after(tmp_path, edit)
    assert len(before) == 1
    assert after == before


@pytest.mark.parametrize("edit", CHANGE, ids=lambda edit: edit.__name__)
def test_edit_that_changes_the_id(tmp_path: Path, edit: Callable[[Content], None]) -> None:
    before, after = before_and_after(tmp_path, edit)
    assert len(after) == 1
    assert after != before


@pytest.mark.parametrize("edit", END, ids=lambda edit: edit.__name__)
def test_edit_that_ends_the_disagreement(tmp_path: Path, edit: Callable[[Content], None]) -> None:
    _, after = before_and_after(tmp_path, edit)
    assert after == []


def test_a_source_that_goes_keeps_the_id_while_another_holds_its_value(tmp_path: Path) -> None:
    content = files()
    add_source_with_known_value(content)
    with_three = finding_ids(write(tmp_path / "three", content))
    del content["claims/herald.yaml"]
    assert finding_ids(write(tmp_path / "two", content)) == with_three


def test_another_relation_changes_the_id(tmp_path: Path) -> None:
    """The same two figures, once as measured values that conflict and once widened by a unit into tension."""
    content = files()
    content["claims/gazette.yaml"]["claims"][0].update(value="710 boats", quote="710 boats")
    content["claims/herald.yaml"]["claims"][0].update(value="705 boats", quote="705 boats")
    tension = checker.check(write(tmp_path / "tension", content)).findings
    content["claims/gazette.yaml"]["claims"][0].update(value="711 boats", quote="711 boats")
    conflict = checker.check(write(tmp_path / "conflict", content)).findings
    assert [f.relation for f in (*tension, *conflict)] == ["tension", "conflict"]
    assert tension[0].id != conflict[0].id
