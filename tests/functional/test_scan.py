"""`checker scan`: documents in, disagreements out; what cannot be read or compared is told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.command import run
from tests.unit.documents.pages import make_pdf, set_lines
from tests.unit.documents.test_pdf import PICTURE

GAZETTE = """\
Flood in the Orle valley: what is known

When the Orle burst its banks on 4 May 2011, the water stood two metres high in
the old town of Marn. The flood killed 31 people and left 1,200 families without
a roof, the mayor's office said in the evening. Rescuers came from all parts of
the country, with boats, pumps and blankets, and many stayed for weeks on end.
The government of the day promised to rebuild whatever the river had taken away,
and set aside $40 million for it. Nobody could say how long that would take.
"""
HISTORY = """\
# The Orle flood, ten years on

On the morning of 4 May 2011 the river Orle burst its banks. In Marn, the flood
killed 36 people, and some 1,150 families lost their homes to the brown water.
Those who saw it still speak of the noise that went before it, and of the smell
that stayed behind. The government set aside $40 million to rebuild the town; it
was spent within two years, on walls, on pumps and on a school that stands there.
"""
TOLD = """\
HIGH  Marn: people (deaths): 31 against 36  [05ee67c94738, new]
  31
    gazette.txt:4  "The flood killed 31 people and left"
  36
    history.md:3  "the flood killed 36 people, and"
  why: the highest figure is 16 % above the lowest
  comparable: both tell of deaths; both count people; both stand near “killed”, “people”, “flood”, “families”

1 discrepancy: 1 high; 1 open.
11 claims of 2 sources, 6 compared, 5 standing alone, 2 agreements.
All of them were read by the checker itself and reviewed by nobody: read both passages before you rely on one.
"""
NOWHERE = "checker: nowhere.txt: there is no such file or folder; check the name and where it should stand\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    (tmp_path / "documents" / "history.md").write_text(HISTORY, encoding="utf-8")
    return tmp_path


def test_a_folder(folder: Path) -> None:
    assert run("scan", "documents", cwd=folder) == (1, TOLD, "")


def test_files_in_any_order_give_the_same(folder: Path) -> None:
    assert run("scan", "documents/history.md", "documents/gazette.txt", cwd=folder).out == TOLD


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert run("scan", "documents", "documents/history.md", cwd=folder).out == TOLD


def test_what_fails_and_what_is_known(folder: Path) -> None:
    (folder / "known.json").write_text('{"schema": 1, "findings": ["05ee67c94738"]}', encoding="utf-8")
    ran = run("scan", "documents", "--baseline", "known.json", cwd=folder)
    assert ran == (0, TOLD.replace("[05ee67c94738, new]", "[05ee67c94738, known]"), "")
    (folder / "mild.txt").write_text("In Marn the flood of 2011 killed 31 people.\n", encoding="utf-8")
    assert run("scan", "documents/gazette.txt", "mild.txt", "--fail-on", "high", cwd=folder).code == 0


def test_what_cannot_be_read_is_told_and_the_rest_reported(folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    ran = run("scan", "nowhere.txt", "documents", "empty.txt", "--write", "kept", cwd=folder)
    assert ran.code == 2
    assert ran.out == TOLD
    assert ran.err == "checker: empty.txt: the document is empty; name the file that was read\n" + NOWHERE
    assert not (folder / "kept").exists()


def test_nothing_that_can_be_read(folder: Path) -> None:
    (folder / "none").mkdir()
    ran = run("scan", "none", cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("checker: none: there is no document in this folder; name one that holds any of .txt, ")
    assert run("scan", "nowhere.txt", cwd=folder) == (2, "", NOWHERE)


def test_nothing_to_compare_is_no_clean_result(folder: Path) -> None:
    (folder / "snow.txt").write_text("It snowed all day.\n", encoding="utf-8")
    ran = run("scan", "snow.txt", "documents/gazette.txt", cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "checker: snow.txt and 1 more: nothing was compared: no two figures were found to speak of one thing; name "
        "documents on one subject; `checker extract` shows what was read of each\n"
    )


def test_standard_input(folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "checker", "scan", "documents/gazette.txt", "-"],
        cwd=folder, input=HISTORY, capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert ran.returncode == 1
    assert ran.stdout == TOLD.replace("history.md:3", "standard input:3")


def test_files_of_one_name_are_two_sources(folder: Path) -> None:
    (folder / "other").mkdir()
    (folder / "other" / "gazette.txt").write_text(HISTORY, encoding="utf-8")
    ran = run("scan", "documents/gazette.txt", "other/gazette.txt", "--format", "json", cwd=folder)
    told = json.loads(ran.out)
    assert [(source["id"], source["document"]) for source in told["sources"]] == [
        ("gazette", "documents/gazette.txt"), ("gazette-2", "other/gazette.txt"),
    ]  # fmt: skip
    text = run("scan", "documents/gazette.txt", "other/gazette.txt", cwd=folder).out
    assert '    other/gazette.txt:3  "the flood killed 36 people, and"' in text
    run("scan", "documents/gazette.txt", "other/gazette.txt", "--write", "kept", cwd=folder)
    assert run("verify", "kept", "--documents", ".", cwd=folder).code == 0


def test_documents_in_folders_of_a_folder_verify(folder: Path) -> None:
    (folder / "documents" / "old").mkdir()
    (folder / "documents" / "history.md").rename(folder / "documents" / "old" / "gazette.txt")
    assert run("scan", "documents", "--write", "kept", cwd=folder).code == 1
    assert run("verify", "kept", "--documents", "documents", cwd=folder).code == 0


def test_a_document_with_too_many_numbers_is_told_and_the_rest_reported(folder: Path) -> None:
    (folder / "numbers.txt").write_text("12 people. " * 100_001, encoding="utf-8")
    ran = run("scan", "numbers.txt", "documents", cwd=folder)
    assert (ran.code, ran.out) == (2, TOLD)
    assert ran.err == "checker: numbers.txt: there are more than 100,000 numbers; split it into smaller files\n"


@pytest.mark.parametrize("option", ["--write", "--with"])
def test_a_folder_without_a_name_is_told(option: str, folder: Path) -> None:
    for command in ("scan", "extract"):
        ran = run(command, "documents", option, "", cwd=folder)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f'checker: "": the name of the folder of {option} is empty; ')


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_name_of_two_lines_is_told_in_one(folder: Path) -> None:
    (folder / "documents" / "a\nb.txt").write_text("", encoding="utf-8")
    ran = run("scan", "documents", cwd=folder)
    assert (ran.code, ran.out) == (2, TOLD)
    assert ran.err == "checker: documents/a b.txt: the document is empty; name the file that was read\n"
    (folder / "documents" / "a\nb.txt").write_text(HISTORY, encoding="utf-8")
    ran = run("scan", "documents", "--write", "kept", cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert "documents/a b.txt: its name holds a character that cannot be written" in ran.err
    assert not (folder / "kept").exists()


def test_pages_that_are_pictures_are_told(folder: Path) -> None:
    lines = [f"The flood in Marn killed {number} people on 4 May 2011." for number in (31, 36)]
    (folder / "scan.pdf").write_bytes(make_pdf([set_lines(lines), [PICTURE], [PICTURE]]))
    ran = run("scan", "scan.pdf", cwd=folder)
    assert ran.code == 1
    assert ran.err == (
        "checker: scan.pdf: 2 pages are pictures without text, and were not read, the first of them page 2; run text "
        "recognition (OCR) on it to have all of it read\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a shell of Unix")
def test_streams_that_are_closed_or_full(folder: Path) -> None:
    def code(command: str) -> tuple[int, str, str]:
        whole = f"'{sys.executable}' -m checker {command}"
        ran = subprocess.run(["sh", "-c", whole], cwd=folder, capture_output=True, encoding="utf-8", check=False)
        return ran.returncode, ran.stdout, ran.stderr

    assert code("scan documents >&-") == (1, "", "")
    assert code("scan documents >/dev/full")[0] == 3
    assert code("scan nowhere.txt 2>&-") == (2, "", "")
    assert code("scan nowhere.txt 2>/dev/full") == (2, "", "")
    assert code("extract documents --write kept 2>/dev/full") == (0, "", "")


def test_json_has_the_contract_s_keys(folder: Path) -> None:
    told = json.loads(run("scan", "documents", "--format", "json", cwd=folder).out)
    (finding,) = told["findings"]
    claims = [claim for position in finding["positions"] for claim in position["claims"]]
    assert [(c["document"], c["line"], c["column"], c["low"], c["counted"]) for c in claims] == [
        ("gazette.txt", 4, 23, 31, "people"), ("history.md", 3, 71, 36, "people"),
    ]  # fmt: skip
    assert finding["comparability"]["score"] == 1.0
    lines = GAZETTE.split("\n")
    assert lines[3][claims[0]["column"] - 1 : claims[0]["end"] - 1] == claims[0]["quote"]
    assert told["coverage"] == {
        "claims": 11, "compared": 6, "unread_numbers": [],
        "not_compared": [{"reason": "no other figure of the same thing was found", "count": 5}],
    }  # fmt: skip


def test_markdown(folder: Path) -> None:
    told = run("scan", "documents", "--format", "markdown", cwd=folder).out
    assert told.startswith("# Discrepancy report\n")
    assert "- Why these are comparable: both tell of deaths; both count people;" in told


def test_a_scan_grows_into_a_workspace(folder: Path) -> None:
    ran = run("scan", "documents", "--write", "kept", cwd=folder)
    assert (ran.code, ran.out) == (1, TOLD)
    assert ran.err.endswith("checker: kept: 3 files written; review the claims, then `checker check kept`\n")
    assert run("verify", "kept", "--documents", "documents", cwd=folder).code == 0
    checked = run("check", "kept", cwd=folder)
    assert checked.code == 1
    assert "HIGH  Marn: people (deaths): 31 against 36" in checked.out
    assert "1 discrepancy: 1 high; 1 open." in checked.out
    again = run("scan", "documents", "--write", "kept", cwd=folder)
    assert again.code == 2
    assert again.err.count("it is there already, and nothing is overwritten") == 3


def test_reviewed_claims_win(folder: Path) -> None:
    run("scan", "documents", "--write", "kept", cwd=folder)
    path = folder / "kept" / "claims" / "history.yaml"
    reviewed = path.read_text(encoding="utf-8").replace("    value: 36\n", "    value: 31\n")
    path.write_text(reviewed.replace("    draft: true\n", ""), encoding="utf-8")
    ran = run("scan", "documents", "--with", "kept", cwd=folder)
    assert ran.err == ""
    assert "36" not in ran.out.split("discrepanc")[0]
    assert ran.code == 0


def test_a_draft_meets_reviewed_claims_in_the_words_of_the_vocabulary(folder: Path) -> None:
    run("extract", "documents/history.md", "--write", "desk", cwd=folder)
    claims = folder / "desk" / "claims" / "history.yaml"
    claims.write_text(claims.read_text(encoding="utf-8").replace("    draft: true\n", ""), encoding="utf-8")
    (folder / "new.txt").write_text("On Monday they counted again: in Marn 44 people died.\n", encoding="utf-8")
    ran = run("scan", "new.txt", "--with", "desk", "--format", "json", cwd=folder)
    told = json.loads(ran.out)
    assert {source["id"] for source in told["sources"]} == {"history", "new"}
    assert [[c["written"] for p in f["positions"] for c in p["claims"]] for f in told["findings"]] == [["36", "44"]]


def test_numbers_that_were_not_read_are_told(folder: Path) -> None:
    path = folder / "documents" / "gazette.txt"
    path.write_text(GAZETTE + "\nThe pump was marked 117S and 3e.9q.\n", encoding="utf-8")
    told = json.loads(run("scan", "documents", "--format", "json", cwd=folder).out)["coverage"]["unread_numbers"]
    text = run("scan", "documents", cwd=folder).out
    for number in told:
        assert number.startswith("gazette.txt:10: ")
        assert number in text


def test_explain_tells_what_led_to_it(folder: Path) -> None:
    ran = run("explain", "05ee", "documents", cwd=folder)
    assert ran.code == 0
    assert ran.out.startswith("Finding 05ee67c94738: Marn: people (deaths): 31 against 36\n")
    for part in ("WHY THESE CAN BE COMPARED", "both tell of deaths", "WHAT IS OPEN", "WHAT WOULD HAVE REJECTED THEM"):
        assert part in ran.out
    claim = run("explain", "gazette:l4.1", "documents", cwd=folder)
    assert "THE FIGURES NEAREST TO IT" in claim.out
    assert "“the flood killed 36 people, and” (history:l4.1, history.md:3)\n    alike by 1.00: conflict" in claim.out


@pytest.mark.skipif(os.name == "nt", reason="there is no pseudo-terminal there")
def test_progress_is_for_people_who_watch(folder: Path) -> None:
    import pty

    for number in range(12):
        (folder / "documents" / f"copy{number}.txt").write_text("It snowed all day.\n\n" * 20000, encoding="utf-8")
    main, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "checker", "scan", "documents"], cwd=folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=terminal,
    ) as ran:  # fmt: skip
        os.close(terminal)
        shown = b""
        while True:
            try:
                piece = os.read(main, 4096)
            except OSError:  # Linux says so when the other side is closed
                break
            if not piece:
                break
            shown += piece
        ran.wait(timeout=120)
    os.close(main)
    assert b"\rchecker: " in shown
    assert b" of 14: reading documents/" in shown
    assert shown.rstrip().endswith(b"\r") or shown.endswith(b"\r")
