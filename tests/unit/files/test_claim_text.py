"""A claim put into a claims file: every other character of the file stays."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from checker.errors import BadInput
from checker.files.claim_text import insert_claim, write_entry
from checker.files.yaml_file import parse_yaml

ENTRY = {"id": "new", "subject": "regatta", "measure": "boats", "value": "32 boats", "line": 7, "quote": "32 boats"}
NEW = "  - id: new\n    subject: regatta\n    measure: boats\n    value: 32 boats\n    line: 7\n    quote: 32 boats\n"

HEAD = "# top\nschema: 1\nsource: {id: a}  # odd\nclaims:\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HEAD + "  - id: old\n    value: x\n", HEAD + "  - id: old\n    value: x\n" + NEW),
        (HEAD + "  - id: old\n    value: x", HEAD + "  - id: old\n    value: x\n" + NEW),
        (
            HEAD + "  - id: old\n    value: x  # why\n    # more of it\n\n# below\nomitted: []\n",
            HEAD + "  - id: old\n    value: x  # why\n    # more of it\n" + NEW + "\n# below\nomitted: []\n",
        ),
        (
            HEAD + "  - id: a\n    value: x\n\n  - id: b\n    value: [1,\n      2]\n\nomitted: []\n",
            HEAD + "  - id: a\n    value: x\n\n  - id: b\n    value: [1,\n      2]\n\n" + NEW + "\nomitted: []\n",
        ),
        (
            HEAD + "  - {id: old, value: x}\n",
            HEAD + "  - {id: old, value: x}\n" + NEW,
        ),
        (
            HEAD + "  - id: old\n    note: |\n      a\n      b\n\nomitted: []\n",
            HEAD + "  - id: old\n    note: |\n      a\n      b\n" + NEW + "\nomitted: []\n",
        ),
        (
            HEAD + "- id: old\n  value: x\n",
            HEAD + "- id: old\n  value: x\n" + NEW.replace("\n  ", "\n").removeprefix("  "),
        ),
    ],
)  # fmt: skip
def test_only_the_claim_is_added(before: str, after: str) -> None:
    text, line = insert_claim(before, ENTRY, "f")
    assert text == after
    assert text.split("\n")[line - 1].strip() == "- id: new"
    for end in ("\r\n", "\r"):
        assert insert_claim(before.replace("\n", end), ENTRY, "f")[0] == after.replace("\n", end)
    assert insert_claim("\ufeff" + before, ENTRY, "f")[0] == "\ufeff" + after


@pytest.mark.parametrize("text", ["claims: [{id: a}]\n", "claims: []\n", "schema: 1\n", "- a\n", "{claims: [a]}\n"])
def test_a_layout_that_cannot_be_added_to_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="one below the other"):
        insert_claim(text, ENTRY, "f")


@pytest.mark.parametrize(
    "text",
    ["32 boats", "2013", "007", "true", "no", "null", "~", "a: b", "a #b", "#1", "- a", "*a", "&a", "'a'", '"a"', "[a]",
     "100%", "%", "$5", "a, b", "(x", "x)", "…", "“a”", "a\\b", "üb", "12:30", "1.5", "x:", "@a", "`a`", "!a", "|", ">",
     "é\u00a0b", "{a}", "? a", "="],
)  # fmt: skip
def test_every_text_reads_back(text: str) -> None:
    written = "\n".join(write_entry({"id": "a", "value": text, "quote": [text, "b"]}))
    problems: list[object] = []
    loaded = parse_yaml(written, "f", problems)  # type: ignore[arg-type]
    assert loaded is not None
    assert problems == []
    assert str(loaded.data[0]["value"]) == " ".join(text.split())
    assert [str(one) for one in loaded.data[0]["quote"]] == [" ".join(text.split()), "b"]


def test_the_claims_of_this_repository_can_be_added_to() -> None:
    folder = Path(__file__).parents[3] / "claims"
    for path in sorted(folder.glob("*.yaml")):
        if path.name != "vocabulary.yaml":
            text = path.read_text(encoding="utf-8")
            before, after = yaml.safe_load(text), yaml.safe_load(insert_claim(text, ENTRY, path.name)[0])
            assert after["claims"] == [*before["claims"], ENTRY]
            assert {**after, "claims": before["claims"]} == before
