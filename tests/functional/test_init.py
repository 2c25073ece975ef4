"""`checker init`: what it makes runs at once and shows each kind of rule; nothing that stands there is touched."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from checker.files.template import TEMPLATE
from checker.model.rule import KINDS
from tests.functional.command import run

FINDINGS = {
    "value": ["85 boats", "about 120 boats"],
    "date": ["May 1998", "June 1999"],
    "superlative": ["New Bridge: the first, bridge in Alder Bay (1998)", "Old Bridge: 1921"],
    "arithmetic": ["half", "25 %"],
    "order": ["ordered: March 2005", "delivered: autumn 2003"],
    "calendar": ["every June", "regatta of 2004: September 2004"],
    "category": ["concrete", "steel"],
    "name": ["Marta Lindqvist", "Martha Lindquist"],
}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_what_it_makes_shows_one_finding_of_each_kind(tmp_path: Path) -> None:
    made = run("init", "example", cwd=tmp_path)
    assert (made.code, made.err) == (0, "")
    assert "checker check example" in made.out
    checked = run("check", "example", "--format", "json", cwd=tmp_path)
    report = json.loads(checked.out)
    assert (checked.code, checked.err) == (1, "")
    assert {f["kind"]: [p["value"] for p in f["positions"]] for f in report["findings"]} == FINDINGS
    assert Counter(f["kind"] for f in report["findings"]) == Counter(KINDS)
    assert {f["relation"] for f in report["findings"]} == {"conflict"}
    assert [(a["subject"], a["value"], a["origins"]) for a in report["agreements"]] == [
        ("museum", "1911", ["gazette", "visitor-guide"])
    ]
    assert [c["id"] for c in report["standing_alone"]] == ["harbour-office:ferry-length"]
    assert report["coverage"]["unread_numbers"] == []


def test_the_quotes_are_proved_by_the_documents(tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    verified = run("verify", "--documents", "documents", cwd=tmp_path)
    assert (verified.code, verified.err) == (0, "")
    assert verified.out.endswith("every quote stands where it is said to.\n")


def test_the_reports_are_those_that_a_check_writes(tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    before = contents(tmp_path)
    assert {"reports/report.md", "reports/findings.json"} <= before.keys()
    assert run("check", "--write", cwd=tmp_path).code == 1
    assert contents(tmp_path) == before


def test_it_tells_every_file_it_made(tmp_path: Path) -> None:
    made = run("init", "two words", cwd=tmp_path)
    told = re.findall(r"^  (\S+)$", made.out, re.MULTILINE)
    assert told == sorted(contents(tmp_path / "two words"))
    assert 'checker check "two words"' in made.out


def test_its_readme_is_true(tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    console = re.search(r"```console\n(.*?)```", readme, re.DOTALL)
    assert console is not None
    for line in console[1].splitlines():
        arguments = line.partition("#")[0].split()[1:]
        assert run(*arguments, cwd=tmp_path).code == (1 if arguments[0] == "check" else 0), line
    assert re.findall(r"^\| (\w+) \|", readme.split("## Next")[0], re.MULTILINE)[:8] == list(KINDS)


def test_an_example_that_is_mended_is_one_finding_less(tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    claims = tmp_path / "claims" / "harbour-office.yaml"
    claims.write_text(
        claims.read_text(encoding="utf-8").replace("85 boats", "120 boats"), encoding="utf-8", newline="\n"
    )
    assert "7 discrepancies" in run("check", cwd=tmp_path).out
    assert run("verify", "--documents", "documents", cwd=tmp_path).code == 2


def test_a_finding_of_it_can_be_decided_and_the_rest_be_known(tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    report = json.loads((tmp_path / "reports" / "findings.json").read_text(encoding="utf-8"))
    name = next(f["id"] for f in report["findings"] if f["kind"] == "value")
    decided = run(
        "resolve", name, "--verdict", "prefer", "--position", "85 boats", "--reason", "Counted from the tower.",
        "--by", "A. Editor", cwd=tmp_path,
    )  # fmt: skip
    assert (decided.code, decided.err) == (0, "")
    assert "7 open, 1 resolved" in run("check", cwd=tmp_path).out
    assert run("baseline", cwd=tmp_path).code == 0
    assert run("check", "--baseline", "reports/baseline.json", cwd=tmp_path).code == 0


def test_nothing_is_overwritten_and_nothing_half_made(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "gazette.yaml").write_text("mine", encoding="utf-8")
    before = contents(tmp_path)
    refused = run("init", cwd=tmp_path)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.splitlines() == [
        "checker: README.md: it is there already, and nothing is overwritten; name a folder that is new or empty",
        "checker: claims/gazette.yaml: it is there already, and nothing is overwritten; "
        "name a folder that is new or empty",
    ]
    assert contents(tmp_path) == before


def test_it_is_not_made_twice(tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    before = contents(tmp_path)
    assert run("init", cwd=tmp_path).code == 2
    assert contents(tmp_path) == before


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    refused = run("init", "file", cwd=tmp_path)
    assert refused.code == 2
    assert (
        refused.err
        == "checker: file: this is a file, so no workspace can be made there; name a folder that is new or empty\n"
    )


def test_only_text_files_ship_with_the_package() -> None:
    assert {path.suffix for path in TEMPLATE.rglob("*") if path.is_file()} == {".md", ".txt", ".yaml"}
