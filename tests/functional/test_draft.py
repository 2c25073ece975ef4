"""The real command on drafts: what it prints, what it writes, and what it refuses."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import checker
from tests.functional.command import Ran, run
from tests.unit.drafting.word_files import list_parts, make_word_file

STORY = """# Fair drew 4,000 visitors

The Riverside fair drew 6,500 visitors in June 2019. It cost more than $3 million.

Tents cost $120.
"""
SOURCE = """The Riverside fair drew 5,500 visitors in June 2019. It cost about $3 million.
Tents cost $120.
"""
IGNORE = "<!-- checker: ignore -- the desk has it from the hospital -->"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "brief.txt").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def draft(folder: Path, *rest: str, story: str = "story.md", against: str = "sources") -> Ran:
    return run("draft", story, "--against", against, *rest, cwd=folder)


def test_lines_as_a_linter_prints_them_worst_first(folder: Path) -> None:
    ran = draft(folder)
    told = re.findall(r"^story\.md:(\d+):(\d+): ([^:]+):", ran.out, re.MULTILINE)
    assert ran.code == 1
    assert [name for _, _, name in told][:2] == ["contradicted", "contradicted"]
    assert told.index(("3", "62", "in tension")) > told.index(("1", "13", "differs from itself"))
    assert ("5", "12", "supported") in told
    assert '  draft: "The Riverside fair drew 6,500 visitors in"' in ran.out
    assert '  brief.txt:1: "The Riverside fair drew 5,500 visitors in"' in ran.out
    assert "checked: 2 contradicted, 1 in tension" in ran.out


def test_json_is_the_contracts_object(folder: Path) -> None:
    told = json.loads(draft(folder, "--format", "json").out)
    assert [source["id"] for source in told["sources"]] == ["brief"]
    assert list(told["verdicts"][0]) == ["verdict", "claim", "evidence", "mend"]
    assert told["verdicts"][0]["verdict"] == "contradicted"
    assert {verdict["claim"]["source"] for verdict in told["verdicts"]} == {"story"}
    assert told["verdicts"][0]["evidence"][0]["source"] == "brief"
    assert told["coverage"]["claims"] == len(told["verdicts"])
    assert len(told["findings"]) == 1


def test_markdown_has_a_section_a_verdict(folder: Path) -> None:
    out = draft(folder, "--format", "markdown").out
    assert re.findall(r"^## (.*)$", out, re.MULTILINE) == [
        "Differs from itself", "Contradicted", "In tension", "Supported",
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_no_quotes_prints_no_word_of_any_document(folder: Path, form: str) -> None:
    (folder / "sources" / "brief.txt").write_text(f"Title: Zanzibar\nAuthor: Zanzibar\n\n{SOURCE}", encoding="utf-8")
    (folder / "story.md").write_text(f"{STORY}\nNo 12/q7.\n\n7 geese. {IGNORE}\n", encoding="utf-8")
    ran = draft(folder, "--no-quotes", "--format", form)
    assert ran.code == 1
    for word in ("Fair", "fair", "Riverside", "visitors", "Tents", "drew", "Zanzibar", "hospital", "q7", "geese"):
        assert word not in ran.out, word
    assert "brief" in ran.out


@pytest.mark.parametrize(
    ("said", "rest", "code"),
    [
        ("The Riverside fair drew 6,500 visitors in June 2019.", ["--fail-on", "high"], 1),
        ("The Riverside fair drew 5,500 visitors in June 2019. It cost more than $3 million.", [], 0),
        ("The Riverside fair drew 5,500 visitors in June 2019. It cost more than $3 million.", ["--fail-on", "low"], 1),
        ("The Riverside fair drew 5,500 visitors. It sold 17,203 cakes.", [], 0),
        ("The Riverside fair drew 5,500 visitors. It sold 17,203 cakes.", ["--complete"], 1),
        ("The Riverside fair drew 5,500 visitors. It sold 17,203 cakes.", ["--complete", "--fail-on", "high"], 0),
    ],
)
def test_exit_codes(folder: Path, said: str, rest: list[str], code: int) -> None:
    (folder / "story.md").write_text(said, encoding="utf-8")
    ran = draft(folder, *rest)
    assert ran.code == code, ran.out + ran.err


def test_the_baseline_knows_what_a_draft_differs_from_itself_in(folder: Path) -> None:
    (folder / "story.md").write_text("# Fair drew 5,500 visitors\n\nThe fair drew 4,000 visitors.", encoding="utf-8")
    (folder / "sources" / "brief.txt").write_text("The fair drew 5,500 visitors.", encoding="utf-8")
    told = json.loads(draft(folder, "--format", "json").out)
    ids = [finding["id"] for finding in told["findings"]]
    assert len(ids) == 1
    (folder / "known.json").write_text(json.dumps({"schema": 1, "findings": ids}), encoding="utf-8")
    assert ", known]" in draft(folder, "--baseline", "known.json").out


def test_an_ignore_hides_what_it_stands_for_and_says_when_it_no_longer_does(folder: Path) -> None:
    (folder / "story.md").write_text(
        f"The Riverside fair drew 6,500 visitors. {IGNORE}\n\n{IGNORE}\nTents cost $120.\n", encoding="utf-8"
    )
    ran = draft(folder)
    assert "6,500" not in ran.out
    assert "1 statement is ignored in the draft, with reasons." in ran.out
    assert "checker: story.md:3: nothing is left that this `checker: ignore` stands for; take it out" in ran.err
    assert ran.code == 1
    told = json.loads(draft(folder, "--format", "json").out)
    assert told["coverage"]["not_compared"] == [
        {"reason": "ignored in the draft (line 1): the desk has it from the hospital", "count": 1}
    ]


def test_sources_that_say_nothing_are_named(folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / "sources" / name).write_text(f"No figure stands in {name[0]}.", encoding="utf-8")
    assert "No figure or date was read in 2 of the sources: a.txt, b.txt." in draft(folder).out
    assert "No figure or date was read" not in draft(folder, against="sources/brief.txt").out


def test_what_a_draft_differs_from_itself_in_is_told_by_its_sections(folder: Path) -> None:
    table = "| What | Number |\n|---|---|\n| Visitors at the fair | 7,100 |\n"
    (folder / "story.md").write_text(f"{STORY}\n{table}\nThe fair drew 8,000 visitors.\n", encoding="utf-8")
    out = draft(folder, "--annotate", "copy.md").out
    assert '  1:13 (headline): "Fair drew 4,000 visitors"' in out
    assert '  3:25 (lead): "The Riverside fair drew 6,500 visitors in"' in out
    (folder / "unnamed.md").write_text("# Storm kills 12\n\nThe storm killed 15 people on Monday.")
    (folder / "storm.txt").write_text("The storm killed 15 people on Monday.")
    assert (
        "differs from itself: people (deaths): 12 against 15"
        in draft(folder, story="unnamed.md", against="storm.txt").out
    )
    copy = (folder / "copy.md").read_text(encoding="utf-8")
    assert "Headline: “Fair drew 4,000 visitors”" in copy
    assert "Lead: “The Riverside fair drew 6,500 visitors in”" in copy
    assert "line 1, column 13 (headline)" in draft(folder, "--format", "markdown").out


def test_notes_that_are_not_read_are_told(folder: Path) -> None:
    (folder / "story.md").write_text(f"{STORY}\nMore came.[^1]\n\n[^1]: The fair drew 9,000 visitors.\n")
    assert (
        "checker: story.md: footnotes and lists of references are not checked: line 9 of its text" in draft(folder).err
    )


def test_an_annotated_copy_of_markdown(folder: Path) -> None:
    ran = draft(folder, "--annotate", "copy.md")
    assert ran.code == 1
    assert (folder / "story.md").read_text(encoding="utf-8") == STORY
    copy = (folder / "copy.md").read_text(encoding="utf-8")
    assert 'drew <mark title="contradicted">6,500</mark>[^checker-2] visitors' in copy
    assert "brief.txt:1: “The Riverside fair drew 5,500 visitors in”" in copy
    assert "Tents cost $120." in copy


def test_an_annotated_copy_without_quotes(folder: Path) -> None:
    draft(folder, "--annotate", "copy.md", "--no-quotes")
    notes = (folder / "copy.md").read_text(encoding="utf-8").partition("[^checker-1]:")[2]
    assert "5 500" in notes
    assert "Riverside" not in notes


def test_an_annotated_copy_of_a_word_file(folder: Path) -> None:
    (folder / "story.docx").write_bytes(make_word_file())
    ran = draft(folder, "--annotate", "copy.docx", story="story.docx")
    assert ran.code == 1
    assert "changes are tracked in it; it was read as if all of them were accepted" in ran.err
    before, after = (list_parts((folder / name).read_bytes()) for name in ("story.docx", "copy.docx"))
    assert before == list_parts(make_word_file()) or (folder / "story.docx").exists()
    assert {name for name in after if before.get(name) != after[name]} == {
        "word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels",
    }  # fmt: skip
    assert b"5,500 visitors in" in after["word/comments.xml"]


def test_a_copy_of_what_is_all_supported_is_the_same(folder: Path) -> None:
    (folder / "story.md").write_text("Tents cost $120.", encoding="utf-8")
    assert draft(folder, "--annotate", "copy.md").code == 0
    assert (folder / "copy.md").read_bytes() == (folder / "story.md").read_bytes()


def _refused(ran: Ran, told: str) -> None:
    assert ran.code == 2, ran.out
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1, ran.err
    assert told in ran.err


def test_a_draft_that_is_also_a_source(folder: Path) -> None:
    _refused(draft(folder, against="."), "story.md: this source is the draft itself")
    same = folder / "sources" / "same.md"
    for content in (STORY, STORY.replace("\n", "\r\n"), f"\ufeff{STORY}"):
        same.write_bytes(content.encode())
        _refused(draft(folder), "sources/same.md: this source is the draft itself")


def test_nothing_to_hold_against_each_other(folder: Path) -> None:
    (folder / "empty.md").write_text(" \n", encoding="utf-8")
    _refused(draft(folder, story="empty.md"), "empty.md: the document is empty")
    (folder / "words.md").write_text("nothing is said of any of it here", encoding="utf-8")
    _refused(draft(folder, story="words.md"), "so nothing was checked")
    (folder / "none").mkdir()
    _refused(draft(folder, against="none"), "none: there is no document in this folder")
    _refused(draft(folder, against="words.md"), "no figure or date in the sources")
    (folder / "other.txt").write_text("The tower is 93.7 m tall.", encoding="utf-8")
    (folder / "cakes.md").write_text("It sold 17,203 cakes.", encoding="utf-8")
    _refused(draft(folder, story="cakes.md", against="other.txt"), "nothing in the sources is comparable")
    assert draft(folder, "--complete", story="cakes.md", against="other.txt").code == 1


def test_no_sources_at_all(folder: Path) -> None:
    ran = run("draft", "story.md", cwd=folder)
    assert ran.code == 2
    assert "--against" in ran.err
    with pytest.raises(checker.BadInput, match="there is no source"):
        checker.check_draft(folder / "story.md", against=[])


def test_word_files_that_are_not_opened(folder: Path) -> None:
    (folder / "a.docm").write_bytes(make_word_file())
    _refused(draft(folder, story="a.docm"), "can hold macros")
    (folder / "b.docx").write_bytes(make_word_file())
    with zipfile.ZipFile(folder / "b.docx", "a") as packed:
        packed.writestr("word/vbaProject.bin", b"macros")
    _refused(draft(folder, story="b.docx"), "can hold macros")
    piped = subprocess.run(
        [sys.executable, "-m", "checker", "draft", "-", "--against", "sources"],
        cwd=folder, input=(folder / "b.docx").read_bytes(), capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert (piped.returncode, piped.stdout) == (2, b"")
    assert b"-: this Word file can hold macros" in piped.stderr
    (folder / "c.docx").write_text("no word file", encoding="utf-8")
    _refused(draft(folder, story="c.docx"), "c.docx: the name says DOCX, but that is not what the file holds")


def test_places_where_no_copy_can_be_written(folder: Path) -> None:
    _refused(draft(folder, "--annotate", "sources/brief.txt"), "there is something of that name already")
    _refused(draft(folder, "--annotate", "./story.md"), "this is the draft itself, which is never changed")
    _refused(draft(folder, "--annotate", "copy.docx"), "the copy is of the draft's own kind")
    _refused(draft(folder, "--annotate", "story.md/copy.md"), "it cannot be written")
    _refused(draft(folder, "--annotate", ""), "there is something of that name already")
    _refused(draft(folder, "--baseline", ""), "this is a folder where a file should be")
    assert sorted(path.name for path in folder.iterdir()) == ["sources", "story.md"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_read_only_folder(folder: Path) -> None:
    (folder / "locked").mkdir(mode=0o555)
    _refused(draft(folder, "--annotate", "locked/copy.md"), "read-only")


def test_a_source_that_cannot_be_read_is_no_silence(folder: Path) -> None:
    (folder / "sources" / "bad.docx").write_text("x", encoding="utf-8")
    _refused(draft(folder), "bad.docx")


def test_an_ignore_without_a_reason(folder: Path) -> None:
    (folder / "story.md").write_text("1 boat. <!-- checker: ignore -->", encoding="utf-8")
    _refused(draft(folder), "story.md:1: this `checker: ignore` gives no reason")


def test_a_workspace_stands_for_its_sources(folder: Path) -> None:
    run("init", "ws", cwd=folder)
    (folder / "story.md").write_text("The flood of 1953 is told here, with 12 boats.", encoding="utf-8")
    report = checker.check_draft(folder / "story.md", against=[folder / "ws"])
    assert {source.id for source in report.sources} == {p.stem for p in (folder / "ws" / "claims").glob("*.yaml")} - {
        "vocabulary"
    }
    assert all(not claim.is_draft for verdict in report.verdicts for claim in verdict.evidence)
    run("extract", "sources", "--write", "drafts", cwd=folder)
    _refused(draft(folder, against="drafts"), "no claim of this workspace has been reviewed")


def test_the_library_takes_texts() -> None:
    report = checker.check_draft("The fair drew 4,000 visitors.", against=["The fair drew 6,500 visitors."])
    assert [verdict.verdict for verdict in report.verdicts] == ["contradicted"]
    assert report.verdicts[0].claim.source == "draft"
    assert report.verdicts[0].evidence[0].source == "source"
    long = "The fair on the river drew visitors. " * 20
    assert checker.check_draft(f"{long}It drew 4,000 visitors.", against=long).verdicts


WORDS_STORY = """# The bridge

The bridge was not repaired by the council. Sales fell in the north. Nobody was hurt at Orley Bay.

The pass costs $40.
"""
WORDS_SOURCE = """The bridge was repaired by the council. Sales rose in the north. Three people were hurt at Orley Bay.

The pass costs $40.
"""
WORDS_TOLD = """\
story.md:3:16: contradicted: not repaired by the council (the source: repaired by the council)
  draft: "The bridge was not repaired by the council. Sales fell"
  brief.txt:1: "The bridge was repaired by the council. Sales rose in"
  to do: Read both sentences, and find out which is right.
story.md:3:51: contradicted: fell (the source: rose)
  draft: "Sales fell in the north. Nobody was hurt at Orley"
  brief.txt:1: "Sales rose in the north. Three people were hurt at"
  to do: Read both sentences, and find out which is right.
story.md:3:70: contradicted: Nobody was hurt (the source: Three)
  draft: "Nobody was hurt at Orley Bay."
  brief.txt:1: "Three people were hurt at Orley Bay."
  to do: Read both sentences, and find out which is right.
story.md:3:89: supported: Orley Bay (brief.txt:1; 1 origin)
story.md:5:16: supported: $40 (brief.txt:3; 1 origin)

5 statements of the draft checked: 3 contradicted, 2 supported.
Held against 2 figures of 1 source.
"""


@pytest.fixture
def words(tmp_path: Path) -> Path:
    (tmp_path / "story.md").write_text(WORDS_STORY, encoding="utf-8")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "brief.txt").write_text(WORDS_SOURCE, encoding="utf-8")
    return tmp_path


def test_words_that_say_the_opposite_are_told_with_the_sources(words: Path) -> None:
    ran = draft(words)
    assert ran.code == 1
    assert ran.out == WORDS_TOLD


def test_words_do_not_travel_without_quotes(words: Path) -> None:
    ran = draft(words, "--no-quotes", "--annotate", "copy.md")
    assert "contradicted: words" in ran.out
    notes = (words / "copy.md").read_text(encoding="utf-8").partition("[^checker-1]:")[2]
    for word in ("repaired", "rose", "fell", "hurt", "Orley", "Three", "people"):
        assert word not in ran.out, word
        assert word not in notes, word


def test_words_are_annotated_where_they_stand(words: Path) -> None:
    draft(words, "--annotate", "copy.md")
    copy = (words / "copy.md").read_text(encoding="utf-8")
    assert '<mark title="contradicted">not repaired by the council</mark>' in copy
    assert 'Sales <mark title="contradicted">fell</mark>' in copy


def test_a_word_that_is_ignored_with_a_reason_is_not_told(words: Path) -> None:
    said = WORDS_STORY.replace("Orley Bay.", f"Orley Bay. {IGNORE}")
    (words / "story.md").write_text(said, encoding="utf-8")
    ran = draft(words)
    assert ran.code == 0
    assert "3 statements are ignored in the draft, with reasons." in ran.out
