from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import BadInput, Problem
from checker.files import workspace
from checker.files.workspace import find_workspace, standard_rules_folder


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A whole workspace, with a package that has one standard rule."""
    package = tmp_path / "package"
    for name in (
        "package/standard_rules/figures.yaml",
        "w/claims/vocabulary.yaml",
        "w/claims/b.yaml",
        "w/claims/a.yaml",
        "w/claims/README.md",
        "w/claims/.#a.yaml",
        "w/rules/own.yaml",
        "w/reports/resolutions/z.yaml",
        "w/reports/resolutions/y.yaml",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    monkeypatch.setattr(workspace, "PACKAGE", package)
    return tmp_path / "w"


def problems_of(root: Path) -> list[Problem]:
    problems: list[Problem] = []
    find_workspace(root, problems)
    return problems


def test_files_are_found_in_order(root: Path) -> None:
    found = find_workspace(root)
    assert found.claims == (root / "claims/a.yaml", root / "claims/b.yaml")
    assert found.vocabulary == root / "claims/vocabulary.yaml"
    assert found.rules == (root / "rules/own.yaml",)
    assert [path.name for path in found.standard_rules] == ["figures.yaml"]
    assert found.resolutions == (root / "reports/resolutions/y.yaml", root / "reports/resolutions/z.yaml")
    assert found.baseline == root / "reports/baseline.json"
    assert found.reports == root / "reports"


def test_rules_and_reports_may_be_left_out(root: Path) -> None:
    for name in ("rules/own.yaml", "reports/resolutions/y.yaml", "reports/resolutions/z.yaml"):
        (root / name).unlink()
    for name in ("rules", "reports/resolutions", "reports"):
        (root / name).rmdir()
    found = find_workspace(root)
    assert (found.rules, found.resolutions) == ((), ())


def test_in_a_checkout_the_rules_beside_the_package_are_the_standard(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace, "PACKAGE", root / "checker")
    assert standard_rules_folder() == root / "rules"
    found = find_workspace(root)
    assert found.rules == ()
    assert [path.name for path in found.standard_rules] == ["own.yaml"]


def test_a_missing_folder_is_told(tmp_path: Path, root: Path) -> None:
    with pytest.raises(BadInput, match="nowhere: there is no such folder; name the folder that holds `claims/`"):
        find_workspace(tmp_path / "nowhere")


def test_a_file_is_no_workspace(root: Path) -> None:
    with pytest.raises(BadInput, match=r"a\.yaml: this is a file, not a workspace"):
        find_workspace(root / "claims" / "a.yaml")


def test_a_folder_without_claims_is_no_workspace(root: Path) -> None:
    with pytest.raises(BadInput, match="there is no folder `claims` in it"):
        find_workspace(root / "reports")


def test_claims_that_are_no_folder_are_told(root: Path) -> None:
    for path in (root / "claims").iterdir():
        path.unlink()
    (root / "claims").rmdir()
    (root / "claims").touch()
    (problem,) = problems_of(root)
    assert problem.file.endswith("/claims")


def test_an_empty_workspace_is_no_clean_result(root: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (root / "claims" / name).unlink()
    (problem,) = problems_of(root)
    assert problem.what == "there are no claims files in it, so nothing was compared"


def test_all_that_is_missing_is_told_at_once(root: Path) -> None:
    for name in ("a.yaml", "b.yaml", "vocabulary.yaml"):
        (root / "claims" / name).unlink()
    (root / "rules" / "other.yml").touch()
    assert [(problem.file.rpartition("/")[2], problem.what) for problem in problems_of(root)] == [
        ("vocabulary.yaml", "the vocabulary is missing: claims are written in its words"),
        ("claims", "there are no claims files in it, so nothing was compared"),
        ("other.yml", "only files whose names end in `.yaml` are read"),
    ]


def test_a_wrong_ending_does_not_pass_in_silence(root: Path) -> None:
    (root / "claims" / "c.yml").touch()
    (root / "claims" / "d.YAML").touch()
    assert [problem.file.rpartition("/")[2] for problem in problems_of(root)] == ["c.yml", "d.YAML"]


def test_a_folder_that_may_not_be_read_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listing = Path.iterdir

    def iterdir(self: Path) -> object:
        if self.name == "resolutions":
            raise PermissionError(13, "Permission denied")
        return listing(self)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    (problem,) = problems_of(root)
    assert (problem.file, problem.what) == ((root / "reports/resolutions").as_posix(), "it may not be read")


def test_without_standard_rules_the_package_is_broken(root: Path, tmp_path: Path) -> None:
    (tmp_path / "package/standard_rules/figures.yaml").unlink()
    (tmp_path / "package/standard_rules").rmdir()
    (problem,) = problems_of(root)
    assert problem.file.endswith("rules")
