from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.errors import Problem
from checker.files.load import dotted, load_marked, load_records
from checker.files.schema import models
from checker.model.claims_file import ClaimsFile
from checker.model.resolution import ResolutionsFile
from checker.model.vocabulary import Vocabulary

from .samples import sample


def write(folder: Path, data: Any) -> Path:
    path = folder / "f.yaml"
    text = data if isinstance(data, str) else yaml.safe_dump(data, sort_keys=False, allow_unicode=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", sorted(models()))
def test_a_good_file_of_each_kind_loads(tmp_path: Path, name: str) -> None:
    problems: list[Problem] = []
    assert load_records(write(tmp_path, sample(name)), models()[name], name, problems) is not None
    assert problems == []


def test_keys_with_trailing_underscores_are_filled(tmp_path: Path) -> None:
    claims = load_records(write(tmp_path, sample("claims")), ClaimsFile, "claims", [])
    assert claims is not None
    assert (claims.schema_, claims.claims[0].class_) == (1, "race")
    vocabulary = load_records(write(tmp_path, sample("vocabulary")), Vocabulary, "vocabulary", [])
    assert vocabulary is not None
    assert vocabulary.classes_of("regatta") == {"race"}


def test_numbers_without_quotes_stay_the_words_they_were(tmp_path: Path) -> None:
    text = (
        yaml.safe_dump(sample("claims"), sort_keys=False)
        .replace("about 300 boats", "1.10")
        .replace("A. Writer", "12:30")
    )
    claims = load_records(write(tmp_path, text), ClaimsFile, "claims", [])
    assert claims is not None
    assert (claims.claims[0].value, claims.claims[0].when, claims.source.author) == ("1.10", "1998", ("12:30",))


def test_a_finding_of_digits_alone_needs_no_quotes(tmp_path: Path) -> None:
    data = sample("resolutions")
    data["resolutions"][0]["finding"] = 123456789012
    found = load_records(write(tmp_path, data), ResolutionsFile, "resolutions", [])
    assert found is not None
    assert found.resolutions[0].finding == "123456789012"


def test_lines_are_known(tmp_path: Path) -> None:
    path = write(tmp_path, sample("claims"))
    marked = load_marked(path, ClaimsFile, "claims", [])
    assert marked is not None
    lines = path.read_text(encoding="utf-8").split("\n")
    numbers = marked.lines_by_id("claims")
    assert {name: lines[number - 1] for name, number in numbers.items()} == {
        "boats": "- id: boats",
        "guests": "- id: guests",
    }
    assert lines[marked.line_of(("claims", 1, "quote")) - 1] == "  quote: Norway and Denmark"
    problem = marked.problem(("claims", 1, "quote"), "what", "mend")
    assert problem == Problem(
        path.as_posix(), marked.line_of(("claims", 1, "quote")), "what", "mend", "claims[1].quote"
    )


def test_all_faults_of_a_file_are_told_at_once_with_line_and_path(tmp_path: Path) -> None:
    text = """\
schema: 1
resolutions:
  - finding: 0123456789ab
    verdict: neither
    reason: first
    reason: second
    by: me
    date: 2026-02-30
  - finding: 0123456789ab
    verdict: prefer
    reason: x
    by: me
    date: 2026-01-31
  - finding: 0123456789ab
    verdict: neiter
    by: me
    date: 2026-13-01
    until: ""
colour: red
"""
    problems: list[Problem] = []
    assert load_records(write(tmp_path, text), ResolutionsFile, "resolutions", problems) is None
    assert sorted((problem.line, problem.path, problem.what) for problem in problems) == [
        (6, "", "the key `reason` stands here twice, first on line 5"),
        (8, "resolutions[0].date", "`2026-02-30` is no day of the calendar"),
        (9, "resolutions[1]", "the verdict `prefer` needs a `position`"),
        (14, "resolutions[2]", "the key `reason` is missing"),
        (15, "resolutions[2].verdict", "`neiter` is not one of the values allowed here"),
        (17, "resolutions[2].date", "`2026-13-01` is no day of the calendar"),
        (18, "resolutions[2].until", "the text is empty"),
        (19, "colour", "there is no key `colour` here"),
    ]
    assert {problem.mend for problem in problems if problem.line == 9} == {"name the value that is preferred"}


def test_a_duplicate_key_alone_keeps_a_file_from_loading(tmp_path: Path) -> None:
    problems: list[Problem] = []
    text = "schema: 1\nschema: 1\nsubjects: {}\n"
    assert load_records(write(tmp_path, text), Vocabulary, "vocabulary", problems) is None
    assert [problem.line for problem in problems] == [2]


def test_earlier_problems_of_other_files_do_not_matter(tmp_path: Path) -> None:
    problems = [Problem("other.yaml", 1, "x")]
    assert load_records(write(tmp_path, sample("vocabulary")), Vocabulary, "vocabulary", problems) is not None
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "the file is empty"),
        ("a: [", "the bracket that opens here is not closed"),
        ("null", "this must be keys with values"),
    ],
)
def test_a_file_without_data_is_one_problem(tmp_path: Path, text: str, what: str) -> None:
    problems: list[Problem] = []
    assert load_records(write(tmp_path, text), Vocabulary, "vocabulary", problems) is None
    assert len(problems) == 1
    assert problems[0].what.startswith(what)


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert load_records(tmp_path / "none.yaml", Vocabulary, "vocabulary", problems) is None
    assert [problem.what for problem in problems] == ["there is no such file or folder"]


def test_a_claim_without_evidence_is_told(tmp_path: Path) -> None:
    data = sample("claims")
    del data["claims"][1]["quote"], data["claims"][1]["line"]
    problems: list[Problem] = []
    load_records(write(tmp_path, data), ClaimsFile, "claims", problems)
    assert [(problem.path, problem.what) for problem in problems] == [
        ("claims[1]", "the keys `line` and `quote` are missing")
    ]


def test_an_id_that_only_the_model_refuses_is_told(tmp_path: Path) -> None:
    data = sample("claims")
    data["claims"][1]["id"] = -5
    problems: list[Problem] = []
    load_records(write(tmp_path, data), ClaimsFile, "claims", problems)
    assert [problem.path for problem in problems] == ["claims[1].id"]


def test_paths_read_as_people_write_them() -> None:
    assert dotted(("claims", 3, "line")) == "claims[3].line"
    assert dotted((2, "a")) == "[2].a"
    assert dotted(()) == ""
