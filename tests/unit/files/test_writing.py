from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from checker.errors import BadInput
from checker.files.writing import write_all, write_atomically


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, so that nothing half-written can hide."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def refuse_move_to(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let moves to one name fail, as they do when the file is open elsewhere on Windows."""
    move = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if Path(target).name == name:
            raise PermissionError(13, "Permission denied")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_text_is_written_with_its_own_line_ends(tmp_path: Path) -> None:
    assert write_atomically(tmp_path / "a.md", "é\nb\n")
    assert contents(tmp_path) == {"a.md": "é\nb\n".encode()}


def test_the_same_text_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_atomically(path, "x\n")
    os.utime(path, ns=(1, 1))
    assert not write_atomically(path, "x\n")
    assert path.stat().st_mtime_ns == 1
    assert write_atomically(path, "y\n")
    assert contents(tmp_path) == {"a.md": b"y\n"}


def test_folders_are_made(tmp_path: Path) -> None:
    write_atomically(tmp_path / "reports" / "resolutions" / "a.yaml", "x\n")
    assert contents(tmp_path / "reports" / "resolutions") == {"a.yaml": b"x\n"}


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such modes")
def test_a_files_mode_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("x", encoding="utf-8")
    path.chmod(0o640)
    write_atomically(path, "y")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("x", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_atomically(tmp_path / "link", "y")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text(encoding="utf-8") == "y"


def test_all_files_are_written(tmp_path: Path) -> None:
    (tmp_path / "same").write_bytes(b"s")
    written = write_all({tmp_path / "a": "1", tmp_path / "same": "s", tmp_path / "b": "2"})
    assert written == (tmp_path / "a", tmp_path / "b")
    assert contents(tmp_path) == {"a": b"1", "b": b"2", "same": b"s"}


def test_when_one_cannot_be_prepared_none_is_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"f")
    (tmp_path / "folder").mkdir()
    with pytest.raises(BadInput) as caught:
        write_all({tmp_path / "a": "1", tmp_path / "file" / "b": "2", tmp_path / "folder": "3"})
    assert {problem.file for problem in caught.value.problems} == {
        (tmp_path / "file" / "b").as_posix(),
        (tmp_path / "folder").as_posix(),
    }
    assert contents(tmp_path) == {"file": b"f"}


def test_when_one_cannot_be_moved_the_others_are_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "old").write_bytes(b"before")
    refuse_move_to("last", monkeypatch)
    with pytest.raises(BadInput, match="last: it cannot be written: the file or its folder is read-only"):
        write_all({tmp_path / "old": "after", tmp_path / "new": "1", tmp_path / "last": "2"})
    assert contents(tmp_path) == {"old": b"before"}


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(BadInput, match="a: it cannot be written: No space left on device"):
        write_atomically(tmp_path / "a", "after")
    assert contents(tmp_path) == {"a": b"before"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(BadInput, match="it cannot be written: the file or its folder is read-only"):
            write_atomically(tmp_path / "a", "x")
    finally:
        tmp_path.chmod(0o755)
    assert contents(tmp_path) == {}


def test_a_locked_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"before")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(BadInput, match="read-only"):
        write_atomically(tmp_path / "a", "after")
    assert contents(tmp_path) == {"a": b"before"}


def test_text_that_is_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="its text cannot be written in UTF-8"):
        write_atomically(tmp_path / "a", "\ud800")
    assert contents(tmp_path) == {}
