"""Which documents are meant: files as named, folders walked in order, each once."""

from __future__ import annotations

from pathlib import Path

from checker.cli.documents import find_documents
from checker.errors import Problem


def test_folders_are_walked_in_order_and_hidden_files_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a.MD", ".c.txt", "sub/d.html", "sub/e.xlsx", ".git/f.txt", "sub2/g.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    problems: list[Problem] = []
    found = find_documents([(tmp_path / "b.txt").as_posix(), tmp_path.as_posix(), "-", "-", "no.txt"], problems)
    shown = [Path(one).relative_to(tmp_path).as_posix() if one.startswith(str(tmp_path)) else one for one in found]
    assert shown == ["b.txt", "a.MD", "sub/d.html", "sub2/g.pdf", "-", "no.txt"]
    assert problems == []


def test_a_folder_without_documents_is_told(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert find_documents([tmp_path.as_posix()], problems) == []
    assert [problem.what for problem in problems] == ["there is no document in this folder"]
