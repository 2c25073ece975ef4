"""Which documents are meant: files as named, folders walked in order, each once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.cli.documents import check_names, find_documents, tell, tell_passed_over
from checker.errors import BadInput, Problem


def test_folders_are_walked_in_order_and_hidden_files_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a.MD", ".c.txt", "sub/d.html", "sub/e.xlsx", ".git/f.txt", "sub2/g.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    problems: list[Problem] = []
    found = find_documents([(tmp_path / "b.txt").as_posix(), tmp_path.as_posix(), "-", "-", "no.txt"], problems)
    assert [one.name for one in found] == ["b.txt", "a.MD", "sub/d.html", "sub2/g.pdf", "-", "no.txt"]
    assert found[2].path == (tmp_path / "sub" / "d.html").as_posix()
    assert problems == []


def test_a_folder_without_documents_is_told(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert find_documents([tmp_path.as_posix()], problems) == []
    assert [problem.what for problem in problems] == ["there is no document in this folder"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every folder")
def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "sub").chmod(0)
    problems: list[Problem] = []
    assert [one.name for one in find_documents([tmp_path.as_posix()], problems)] == ["a.txt"]
    (tmp_path / "sub").chmod(0o700)
    assert [(one.file, one.what) for one in problems] == [((tmp_path / "sub").as_posix(), "it may not be read")]


def test_documents_of_one_name_are_told_by_their_paths(tmp_path: Path) -> None:
    for name in ("x/doc.txt", "y/doc.txt", "y/other.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    named = [(tmp_path / name).as_posix() for name in ("x/doc.txt", "y/doc.txt", "y/other.txt")]
    assert [one.name for one in find_documents(named, [])] == ["x/doc.txt", "y/doc.txt", "other.txt"]
    folders = [(tmp_path / name).as_posix() for name in "xy"]
    assert [one.name for one in find_documents(folders, [])] == ["x/doc.txt", "y/doc.txt", "other.txt"]


def test_an_empty_name_is_not_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    problems: list[Problem] = []
    assert find_documents(["", " "], problems) == []
    assert {problem.what for problem in problems} == {"the name of a document is empty"}


def test_names_that_no_claims_file_can_hold_are_told(tmp_path: Path) -> None:
    for name in ("a\nb.txt", "c\x1b[31m.txt", "d\udcff.txt", "\u202ee.txt"):
        found = find_documents([(tmp_path / name).as_posix()], [])
        with pytest.raises(BadInput, match="a character that cannot be written in a claims file; rename the file"):
            check_names(found)
    check_names(find_documents(["é – ü.txt", "-"], []))


def test_what_is_told_is_one_line_without_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    tell("a\nb\x1b[31m.txt: it is empty")
    assert capsys.readouterr().err == "checker: a b[31m.txt: it is empty\n"


def test_files_that_are_passed_over_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "sub/b.doc", ".hidden", "sub/c.odt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    tell_passed_over([tmp_path.as_posix(), (tmp_path / "a.txt").as_posix(), "-", ""])
    told = (
        f"checker: {tmp_path.as_posix()}: 2 files were passed over for the ending, such as b.doc; name it to read it\n"
    )
    assert capsys.readouterr().err == told
