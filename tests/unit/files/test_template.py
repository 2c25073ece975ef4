"""The example that ships with the package, and where it may be put."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import BadInput
from checker.files.template import place_in, read_template


def test_the_example_is_a_workspace() -> None:
    names = set(read_template())
    assert {"README.md", "claims/vocabulary.yaml", "rules/README.md"} <= names
    assert sum(name.startswith("claims/") for name in names) == 4
    assert sum(name.startswith("documents/") for name in names) == 3
    assert not any(name.startswith("reports/") for name in names)


def test_no_line_ends_but_newlines_and_no_long_lines() -> None:
    for name, text in read_template().items():
        assert "\r" not in text, name
        assert text.endswith("\n"), name
        assert max(map(len, text.splitlines())) <= 130, name


@pytest.mark.parametrize("folder", ["new", "new/deep", "."])
def test_a_new_or_empty_folder_takes_it(tmp_path: Path, folder: str) -> None:
    placed = place_in(tmp_path / folder, {"claims/a.yaml": "x\n"})
    assert placed == {tmp_path / folder / "claims" / "a.yaml": "x\n"}
    assert not list(tmp_path.iterdir())


def test_every_file_that_stands_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("mine")
    try:
        (tmp_path / "a.md").symlink_to("gone")  # leads nowhere, and is somebody's all the same
    except OSError:
        pytest.skip("this system lets nobody make links")
    with pytest.raises(BadInput) as raised:
        place_in(tmp_path, {"a.md": "", "b.md": "", "c.md": ""})
    assert [Path(problem.file).name for problem in raised.value.problems] == ["a.md", "b.md"]


@pytest.mark.parametrize("name", ["claims/other.yaml", "rules/own.yaml", "reports/resolutions/verdicts.yaml"])
def test_another_workspace_is_not_mixed_with_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text("mine")
    with pytest.raises(BadInput, match="another workspace"):
        place_in(tmp_path, {"claims/a.yaml": ""})


@pytest.mark.parametrize("folder", ["file", "file/below", "file/far/below"])
def test_a_file_is_no_folder(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(BadInput, match="file: this is a file") as raised:
        place_in(tmp_path / folder, {"claims/a.yaml": "", "claims/b.yaml": ""})
    assert len(raised.value.problems) == 1
