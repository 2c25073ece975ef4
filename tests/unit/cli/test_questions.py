"""A claim by answering questions: wrong answers are met with the nearest words, and asked again."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from checker.cli.main import main
from tests.workspaces import files, write

TEXT = "In 1998 there were 300 boats.\n\nNobody could say who in the harbour had ever counted all of them that day.\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    content = files()
    content["claims/gazette.yaml"]["claims"] = content["claims/gazette.yaml"]["claims"][1:]
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    content["claims/herald.yaml"]["source"].update(document="herald.txt", sha256=digest, words=len(TEXT.split()))
    content["claims/herald.yaml"]["claims"] = content["claims/herald.yaml"]["claims"][1:]
    write(tmp_path, content)
    (tmp_path / "herald.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    return tmp_path


def answer(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Answers as they would be typed; gives the questions that were asked."""
    asked: list[str] = []
    left: Iterator[str] = iter(answers)

    def reply(question: str) -> str:
        asked.append(question)
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", reply)
    return asked


def test_a_claim_by_answers(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    asked = answer(
        monkeypatch,
        "", "regata", "regatta", "xyz", "boats", "300 boats", "300 boats",
        "1998", "", "rumour", "reported", "a crew", "",
    )  # fmt: skip
    assert main(["add", "herald", "--documents", "."]) == 0
    entry = yaml.safe_load((root / "claims/herald.yaml").read_text(encoding="utf-8"))["claims"][-1]
    assert entry == {
        "id": "regatta-boats", "subject": "regatta", "measure": "boats", "value": "300 boats", "line": 1,
        "quote": "300 boats", "when": 1998, "attribution": "reported", "speaker": "a crew",
    }  # fmt: skip
    assert asked[0] == asked[1] == asked[2] == "What is it about? "
    out = capsys.readouterr().out
    assert "  one of: regatta, bridge" in out
    assert "  regatta: Regatta of 1998" in out
    assert "there is no such word in claims/vocabulary.yaml under measures" in out
    assert "  one of: own, reported, doubted" in out


def test_only_what_is_missing_is_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, "none", "1")
    given = ["--subject", "regatta", "--measure", "boats", "--value", "300", "--quote", "300 boats"]
    assert main(["add", "herald", *given]) == 0
    assert asked == ["The line they start on? "] * 2


def test_answers_that_end_early_write_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / "claims/herald.yaml").read_bytes()
    answer(monkeypatch, "regatta")
    assert main(["add", "herald", "--documents", "."]) == 2
    assert "nothing was written" in capsys.readouterr().err
    assert (root / "claims/herald.yaml").read_bytes() == before
