"""`checker verify --coverage` lists what no claim carries, and is a report: it exits 0."""

from __future__ import annotations

import hashlib
from pathlib import Path

import yaml

from tests.functional.command import run
from tests.workspaces import claim, files, source, write

TEXT = """THE REGATTA

In May 1998, 300 boats from 12 towns sailed to Oslo.<sup>1</sup> The two sides had S-400 radios.

The bridge opened in May 1999, for $5 million.

<sup>1</sup> Ann Lee, “Boats,” Post 22 (2001), pp. 4-9.

<sup>2</sup> Bo Doe, “Oars,” Herald 3 (2002).
"""
OMITTED = [
    {"line": 3, "text": "12 towns", "reason": "no claim is made of it"},
    {"line": 9, "text": "<sup>2</sup>", "reason": "a citation"},
]

PRINTED = """\
gazette: 2 quotes looked up in gazette.txt

gazette (gazette.txt)
  text      5 numbers: 3 carried by claims, 1 omitted with a reason, 1 left (20.0%)
  notes     6 numbers: 0 carried by claims, 2 omitted with a reason, 4 left (66.7%)
  headings  0 numbers: 0 carried by claims, 0 omitted with a reason, 0 left
  names     1 name beside a number: 0 carried by claims, 0 omitted with a reason, 1 left (100.0%)
  not counted: 1 number word refers back ("the two sides")
  left in the text:
    line 5: in May 1999, for $[5 million].
  left in the notes:
    line 7: Ann Lee, “Boats,” Post [22] (2001), pp. 4-9.
    line 7: Lee, “Boats,” Post 22 ([2001]), pp. 4-9.
    line 7: “Boats,” Post 22 (2001), pp. [4]-9.
    line 7: Post 22 (2001), pp. 4-[9].
  names left:
    line 3: from 12 towns sailed to [Oslo]. The two sides had

2 claims of 1 sources: every quote stands where it is said to.
"""


def workspace(root: Path, omitted: list[dict[str, object]]) -> Path:
    content = files()
    del content["claims/herald.yaml"]
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    head = {**source("gazette", sha256=digest), "words": len(TEXT.split())}
    claims = [
        claim("boats", "regatta", "boats", "300 boats", when="May 1998"),
        claim("opening", "bridge", "opened", "May 1999", line=5, quote="opened in May 1999"),
    ]
    content["claims/gazette.yaml"] = {"schema": 1, "source": head, "claims": claims, "omitted": omitted}
    write(root, content)
    (root / "gazette.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    return root


def test_all_that_is_left_is_listed(tmp_path: Path) -> None:
    ran = run("verify", "--documents", ".", "--coverage", cwd=workspace(tmp_path, OMITTED))
    assert (ran.code, ran.err, ran.out) == (0, "", PRINTED)


def test_without_the_option_nothing_is_listed(tmp_path: Path) -> None:
    ran = run("verify", "--documents", ".", cwd=workspace(tmp_path, OMITTED))
    assert ran.code == 0
    assert "left" not in ran.out


def test_an_omission_that_does_not_stand_there_is_bad_input(tmp_path: Path) -> None:
    root = workspace(tmp_path, [*OMITTED, {"line": 5, "text": "12 towns", "reason": "none"}])
    line = next(
        number
        for number, text in enumerate((root / "claims/gazette.yaml").read_text(encoding="utf-8").split("\n"), 1)
        if "line: 5" in text and number > 30
    )
    ran = run("verify", "--documents", ".", "--coverage", cwd=root)
    assert ran.code == 2
    assert ran.err == (
        f"checker: claims/gazette.yaml:{line}: the omitted `12 towns` is not on line 5 of `gazette.txt` "
        "(at omitted[2]); write `line: 3`, where it stands, or remove it\n"
    )


def test_a_quote_that_is_not_proved_is_bad_input_still(tmp_path: Path) -> None:
    root = workspace(tmp_path, OMITTED)
    path = root / "claims/gazette.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["claims"][0]["quote"] = "301 boats"
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
    ran = run("verify", "--documents", ".", "--coverage", cwd=root)
    assert ran.code == 2
    assert "301 boats" in ran.err
    assert "[300]" in ran.out
