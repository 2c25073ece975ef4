"""`checker add`: a claim in one command, written only where everything about it holds."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import yaml

from tests.functional.command import run
from tests.workspaces import files, write

TEXT = """The regatta of 1998

More than 40 yachts came. In all, 300 boats sailed, 12 of them twice, and nobody counted all of the oars that broke.

The bridge opened in May 1999. Some say that 12 people saw it, and that it cost $5 million.
"""
GAZETTE = f"""# Read on a rainy day.
schema: 1
source:
  id: gazette   # the town's paper
  title: The Gazette
  document: gazette.txt
  sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}
  words: {len(TEXT.split())}
claims:

  - id: opening
    subject: bridge
    measure: opened
    value: May 1999   # as printed
    line: 5
    quote: May 1999

omitted:
  - {{line: 3, text: 12 of them, reason: no claim is made of it}}
"""
CLAIM = ("--subject", "regatta", "--measure", "boats", "--value", "300 boats", "--quote", "300 boats")
ADDED = """
    quote: May 1999
  - id: regatta-boats
    subject: regatta
    measure: boats
    value: 300 boats
    line: 3
    quote: 300 boats
    when: 1998

omitted:
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, {**files(), "claims/gazette.yaml": GAZETTE})
    (tmp_path / "gazette.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    return tmp_path


def gazette(root: Path) -> str:
    return (root / "claims/gazette.yaml").read_bytes().decode()


def test_the_line_is_looked_up_and_the_file_keeps_its_layout(root: Path) -> None:
    ran = run("add", "gazette", *CLAIM, "--when", "1998", "--documents", ".", cwd=root)
    assert (ran.code, ran.err) == (0, "")
    assert gazette(root) == GAZETTE.replace("\n    quote: May 1999\n\nomitted:\n", ADDED)
    assert ran.out.startswith("claims/gazette.yaml:17: added\n  - id: regatta-boats\n    subject: regatta\n")
    told = ran.out.split("\n")
    assert told[8].startswith("disagrees (high): Regatta of 1998: boats: ")
    assert told[9:] == ['    herald, herald.txt:7  "32 boats"', ""]
    assert run("verify", "--documents", ".", cwd=root).err.count("gazette.txt") == 0


def test_what_agrees_is_told(root: Path) -> None:
    write(root, {"claims/gazette.yaml": GAZETTE.replace("May 1999   #", "June 2001   #")})
    ran = run(
        "add", "gazette", "--subject", "bridge", "--measure", "opened", "--value", "May 1999", "--quote",
        "opened in May 1999", "--documents", ".", "--id", "opened-in-may", cwd=root,
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert "- id: opened-in-may" in ran.out
    disagrees, agrees = ran.out.split("\n")[7:9], ran.out.split("\n")[9:]
    assert disagrees[0].startswith("disagrees (medium): Bay Bridge: opening: ")
    assert disagrees[1] == '    gazette, gazette.txt:5  "May 1999"'
    assert agrees == [
        "agrees: May 1999 / 1999",
        '    herald, herald.txt:9  "1999"',
        'its source says of this already, gazette.txt:5  "May 1999"',
        "",
    ]


def test_what_stands_alone_is_told(root: Path) -> None:
    ran = run(
        "add", "gazette", "--subject", "bridge", "--measure", "cost", "--value", "$5 million", "--quote", "$5 million",
        "--attribution", "reported", "--speaker", "some", "--documents", ".", cwd=root,
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert ran.out.endswith("no other source speaks of the same thing\n")
    assert "    attribution: reported\n    speaker: some\n" in gazette(root)


def test_without_documents_the_line_is_given(root: Path) -> None:
    assert run("add", "gazette", *CLAIM, "--line", "3", cwd=root).code == 0
    assert run("add", "gazette", *CLAIM, "--line", "3", cwd=root).code == 0
    entries = yaml.safe_load(gazette(root))["claims"]
    assert [entry["id"] for entry in entries] == ["opening", "regatta-boats", "regatta-boats-2"]


def test_another_folder_and_other_line_ends(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (root / "claims/gazette.yaml").write_bytes(GAZETTE.replace("\n", "\r\n").encode())
    away = tmp_path_factory.mktemp("away")
    arguments = ("--workspace", str(root), "--documents", str(root), "--when", "1998")
    assert run("add", "gazette", *CLAIM, *arguments, cwd=away).code == 0
    assert gazette(root) == GAZETTE.replace("\n    quote: May 1999\n\nomitted:\n", ADDED).replace("\n", "\r\n")


def given(**change: str) -> list[str]:
    options = {"subject": "regatta", "measure": "boats", "value": "300 boats", "quote": "300 boats", **change}
    return [part for key, value in options.items() if value for part in (f"--{key}", value)]


# what is given, and what the message says
REFUSED: dict[str, tuple[list[str], str]] = {
    "unknown subject": (
        given(subject="regata"), "--subject: unknown subject `regata`; did you mean `regatta` (Regatta of 1998)?"),
    "a label for a subject": (given(subject="bay bridge"), "--subject: `bay bridge` cannot be used as a name"),
    "part of a label": (given(subject="bay"), "did you mean `bridge` (Bay Bridge)?"),
    "unknown measure": (given(measure="boat"), "did you mean `boats` (boats)? Else add it to claims/vocabulary.yaml"),
    "unknown place": (given(where="bai"), "--where: unknown where `bai`; did you mean `bay` (the bay)?"),
    "value that cannot be read": (given(value="lots"), "--value: "),
    "time that cannot be read": (given(when="2019-13"), "--when: "),
    "quote that is not there": (
        given(quote="300 yachts sailed"), "is not in `gazette.txt`; quote what stands there: line 3 has `300 boats"),
    "quote that cuts a number": (given(quote="00 boats"), "cuts a word or number of line 3 of `gazette.txt` in two"),
    "quote that stands on several lines": (
        given(quote="12"), "the quote `12` stands on lines 3, 5 of `gazette.txt`; say which with `--line`"),
    "another line": (given(line="5"), "is not on line 5 of `gazette.txt` but on line 3; give `--line 3`"),
    "line zero": (given(quote="May 1999", line="0"), "--line: "),
    "long quote": (
        given(quote="300 boats sailed, 12 of them twice, and nobody counted all"), "11 words, and 10 are the most"),
    "too much quoted": (
        given(quote="sailed, 12 of them twice, and nobody counted all of"), "15% is the most"),
    "id that is taken": (given(id="opening"), "line 11 of `claims/gazette.yaml` has a claim `opening` already"),
    "id that is none": (given(id="A b"), "--id: `A b` cannot be used as a name"),
    "reported without a speaker": (given(attribution="reported"), "--attribution: `reported` without a speaker"),
    "nothing given": ([], "--subject: a claim cannot do without it; give it"),
    "empty value": (given(note=" "), "--note: it is empty"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_hold_is_refused_and_nothing_written(name: str, root: Path) -> None:
    options, words = REFUSED[name]
    ran = run("add", "gazette", *options, "--documents", ".", cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err, ran.err
    assert all(line.startswith("checker: ") for line in ran.err.splitlines())
    assert gazette(root) == GAZETTE


def test_an_unknown_source_is_told_with_the_known_ones(root: Path) -> None:
    ran = run("add", "gazete", *CLAIM, cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "checker: SOURCE: there is no source `gazete`; its sources: gazette, herald\n"


def test_a_document_that_changed_is_refused(root: Path) -> None:
    (root / "gazette.txt").write_text(TEXT + "One line more.\n", encoding="utf-8")
    ran = run("add", "gazette", *CLAIM, "--documents", ".", cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert "no longer the document that was read" in ran.err
    assert gazette(root) == GAZETTE


def test_without_documents_the_quotes_still_have_to_be_few(root: Path) -> None:
    quote = "one two three four five six seven eight nine ten"
    ran = run("add", "gazette", *given(quote=quote, line="3"), cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert "would hold 12 of its 46 words, and 15% is the most" in ran.err
    assert gazette(root) == GAZETTE


def test_a_workspace_that_does_not_load_is_refused(root: Path) -> None:
    write(root, {"claims/herald.yaml": "schema: 1\n"})
    ran = run("add", "gazette", *CLAIM, "--line", "3", cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert "claims/herald.yaml" in ran.err
    assert gazette(root) == GAZETTE


def test_claims_in_brackets_are_left_alone(root: Path) -> None:
    data = yaml.safe_load(GAZETTE)
    text = yaml.safe_dump(data, default_flow_style=True)
    write(root, {"claims/gazette.yaml": text})
    ran = run("add", "gazette", *CLAIM, "--line", "3", cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert "one below the other" in ran.err
    assert gazette(root) == text
