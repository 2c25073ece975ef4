"""`checker extract`: the claims of documents as drafts to review, as files or as JSON."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

import checker
from tests.functional.command import run
from tests.functional.test_scan import GAZETTE, HISTORY, NOWHERE

NOTE = (
    "The Falk fair drew over 4,000 visitors. People came on foot, by cart and by boat, from all the villages along "
    "the lake and from the hills behind them, and they stayed until the lamps were put out; for there was music in "
    "every street of the town, and nobody who had come so far wanted to be the one who went to bed before the band.\n"
)


def test_drafts_are_printed(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    ran = run("extract", "note.txt", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    head, _, vocabulary = ran.out.partition("\n# claims/vocabulary.yaml\n")
    assert 'value: "over 4,000"\n' in head
    assert "    quote: " in head
    assert "    draft: true\n    confidence: " in head
    assert "falk: {label: Falk}" in vocabulary
    assert "visitors: {label: visitors, kind: quantity, counted: [visitors]}" in vocabulary


def test_json_is_a_list_of_claims(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    ran = run("extract", "note.txt", "--format", "json", cwd=tmp_path)
    (claim,) = json.loads(ran.out)
    assert claim["id"] == "note:l1.1"
    assert (claim["written"], claim["hedge"], claim["low"], claim["high"]) == ("over 4,000", "over", 4000, None)
    assert (claim["low_open"], claim["unit"], claim["counted"]) == (True, "1", "visitors")
    assert claim["draft"] is True
    assert 0 < claim["confidence"] <= 1
    assert NOTE[claim["column"] - 1 : claim["end"] - 1] == claim["quote"]


def test_written_drafts_check_and_verify(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "gazette.html").write_text(
        "<!doctype html><html><body>" + "".join(f"<p>{p}</p>" for p in GAZETTE.split("\n\n")) + "</body></html>",
        encoding="utf-8",
    )
    (tmp_path / "d" / "history.md").write_text(HISTORY, encoding="utf-8")
    ran = run("extract", "d", "--write", "kept", cwd=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith("checker: kept: 3 files written; review the claims, then `checker check kept`\n")
    proved = run("verify", "kept", "--documents", "d", cwd=tmp_path)
    assert proved.code == 0, proved.err
    assert proved.out.endswith(" claims of 2 sources: every quote stands where it is said to.\n")
    assert run("check", "kept", cwd=tmp_path).code == 1


def test_quotes_are_cut_to_the_figure_and_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    ran = run("extract", "gazette.txt", cwd=tmp_path)
    assert ran.code == 0
    assert (
        ran.err
        == "checker: gazette.txt: 4 quotes were cut to the figure, because quotes may cover 15% of a document's words\n"
    )
    (tmp_path / "short.txt").write_text("In 2011 the fair of Falk drew 900 visitors.\n", encoding="utf-8")
    ran = run("extract", "short.txt", cwd=tmp_path)
    assert "figure was left out, because quotes may cover 15% of a document's words" in ran.err


def test_names_in_short_and_long_form_are_one_subject(tmp_path: Path) -> None:
    text = (
        "Captain Anna M. Holm was 44 years old. Captain Holm commanded 12 ships. Holm sailed 300 miles.\n\n"
        "Peter Lund owned 7 ships. Marta Lund owned 3 ships. Lund sold 2 ships.\n\n"
    )
    filler = "Nothing else is told of them in this old chronicle of the coast and its people, their boats and nets.\n"
    (tmp_path / "ships.txt").write_text(text + filler * 6, encoding="utf-8")
    told = run("extract", "ships.txt", cwd=tmp_path).out
    assert "{label: Captain Anna M. Holm, aliases: [" in told or "{label: Anna M. Holm, aliases: [" in told
    assert "peter-lund: {label: Peter Lund}" in told
    assert "lund: {label: Lund}" in told


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    ran = run("extract", "note.txt", "nowhere.txt", cwd=tmp_path)
    assert (ran.code, ran.err) == (2, NOWHERE)
    assert "over 4,000" in ran.out
    ran = run("extract", "note.txt", "nowhere.txt", "--write", "kept", cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (2, "", NOWHERE)
    assert not (tmp_path / "kept").exists()


def test_the_vocabulary_of_a_workspace_is_used(tmp_path: Path) -> None:
    (tmp_path / "history.md").write_text(HISTORY, encoding="utf-8")
    run("extract", "history.md", "--write", "desk", cwd=tmp_path)
    for name in ("history", "vocabulary"):
        path = tmp_path / "desk" / "claims" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8").replace("    draft: true\n", "")
        path.write_text(text.replace("people-deaths", "dead"), encoding="utf-8")
    (tmp_path / "new.txt").write_text(
        "On Monday they counted again: in Marn 44 people died.\n" + NOTE, encoding="utf-8"
    )
    told = run("extract", "new.txt", "--with", "desk", cwd=tmp_path).out
    assert "subject: marn\n    measure: dead\n    value: 44\n" in told


def test_the_library_calls() -> None:
    (claim,) = checker.extract(NOTE)
    assert (claim.low, claim.high, claim.low_open, claim.unit, claim.counted) == (
        Decimal(4000),
        None,
        True,
        "1",
        "visitors",
    )
    assert (claim.document, claim.line, claim.page, claim.kind, claim.hedge) == ("text", 1, None, "quantity", "over")
    assert (claim.likely_low, claim.likely_high, claim.change, claim.as_of) == (
        Decimal(4000),
        Decimal(5000),
        None,
        None,
    )
    report = checker.scan([GAZETTE, HISTORY])
    assert [finding.message for finding in report.findings] == ["Marn: people (deaths): 31 against 36"]
    assert [source.id for source in report.sources] == ["text", "text-2"]
    assert len(report.to_frame()) == 2


def test_where_nothing_is_left_to_keep_it_is_told_why(tmp_path: Path) -> None:
    (tmp_path / "snow.txt").write_text("It snowed all day.\n", encoding="utf-8")
    (tmp_path / "short.txt").write_text("The fire killed 5 people.\n", encoding="utf-8")
    assert run("extract", "snow.txt", cwd=tmp_path) == (
        2, "", "checker: snow.txt: no figure was read, so there is nothing to keep; name documents with figures\n",
    )  # fmt: skip
    ran = run("extract", "snow.txt", "short.txt", "--write", "kept", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "checker: snow.txt and 1 more: no figure can be quoted, because quotes may cover 15% of a document's words; "
        "`checker extract --format json` shows what was read\n"
    )
    assert not (tmp_path / "kept").exists()


def test_the_library_walks_a_folder_as_the_command_does(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    (tmp_path / "in" / "history.txt").write_text(HISTORY, encoding="utf-8")
    assert [finding.id for finding in checker.scan(tmp_path).findings] == [
        finding.id for finding in checker.scan([tmp_path / "gazette.txt", tmp_path / "in" / "history.txt"]).findings
    ]
    (tmp_path / "empty").mkdir()
    with pytest.raises(checker.BadInput, match="no document in this folder"):
        checker.scan(tmp_path / "empty")
