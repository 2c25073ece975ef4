"""Draft files are YAML that loads as what was written."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from checker.errors import Problem
from checker.files.claim_text import write_value
from checker.files.draft_text import write_claims, write_vocabulary
from checker.files.load import load_records
from checker.files.yaml_file import parse_yaml
from checker.model.claims_file import ClaimEntry, ClaimsFile
from checker.model.vocabulary import Measure, Subject, Vocabulary
from tests.builders import source

ENTRY = ClaimEntry(
    id="l3.1", subject="falk", measure="visitors", value="over 4,000", when="2019", line=3, column=7, page=2,
    quote='drew "over 4,000": visitors # of', draft=True, confidence=85, filled=("year",),
    attribution="reported", speaker="the mayor",
)  # fmt: skip


def test_a_claims_file_loads_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    given_source = source("a", title="A: title, with {signs}", author=("Anna Holm",))
    path.write_text(write_claims(given_source, [ENTRY]), encoding="utf-8")
    problems: list[Problem] = []
    loaded = load_records(path, ClaimsFile, "claims", problems)
    assert problems == []
    assert loaded is not None
    assert loaded.claims == (ENTRY,)
    assert loaded.source == given_source


def test_a_comment_holds_no_character_that_yaml_does_not(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    given_source = source("a").model_copy(update={"document": "a\nb\x1b[31m\u202e.txt"})
    path.write_text(write_claims(given_source, [ENTRY]), encoding="utf-8")
    assert path.read_text(encoding="utf-8").startswith("# Draft claims of a b[31m.txt, read by the checker")
    problems: list[Problem] = []
    assert load_records(path, ClaimsFile, "claims", problems) is not None, problems


def test_a_vocabulary_loads_as_it_was_written(tmp_path: Path) -> None:
    vocabulary = Vocabulary(
        subjects={"falk": Subject(label="Falk, the town", aliases=("Falk: town", "null"))},
        measures={
            "visitors": Measure(label="visitors", kind="quantity", counted=("visitors", "guests, all")),
            "share": Measure(label="share", kind="quantity", unit="%", several=True, time="level"),
            "signed": Measure(label="date", kind="date", role="contracted"),
        },
    )
    path = tmp_path / "vocabulary.yaml"
    path.write_text(write_vocabulary(vocabulary), encoding="utf-8")
    problems: list[Problem] = []
    assert load_records(path, Vocabulary, "vocabulary", problems) == vocabulary
    assert problems == []


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1).filter(str.strip))
def test_any_text_reads_as_itself(text: str) -> None:
    squeezed = " ".join(text.split())
    loaded = parse_yaml(f"k: {write_value(text)}\nl: {{m: {write_value(text)}}}", "", problems := [])
    assert problems == []
    assert loaded is not None
    assert str(loaded.data["k"]) == str(loaded.data["l"]["m"]) == squeezed
