"""`checker explain`, with the real command: a finding, a claim and a rule in words, and what it refuses.

What is printed is pinned whole in `explained/`; `RENEW=1 pytest tests/functional/test_explain.py` writes it anew.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.functional.command import run
from tests.workspaces import claim, files, source, write

PINNED = Path(__file__).parent / "explained"
RULE = """\
schema: 1
id: crowds-differ
title: Crowds that differ
kind: value
where: {measure: [crowd]}
options: {tolerance: 1%}
severity: low
message: "{subject}: {values}"
why: Both count the crowd.
mend: Ask the harbour master.
examples:
  conflict:
    - name: two crowds
      vocabulary: {subjects: {s: {label: s}}, measures: {crowd: {label: crowd, kind: quantity, counted: [people]}}}
      claims:
        - {source: a, subject: s, measure: crowd, value: 12 people}
        - {source: b, subject: s, measure: crowd, value: 120 people, when: 1998}
  no_conflict:
    - name: this one is judged wrongly
      vocabulary: {subjects: {s: {label: s}}, measures: {crowd: {label: crowd, kind: quantity, counted: [people]}}}
      claims:
        - {source: a, subject: s, measure: crowd, value: 1 person}
        - {source: b, subject: s, measure: crowd, value: 2 people}
"""


def content() -> dict[str, Any]:
    """The regatta with hedged counts, another year's crowd, a first, a derived share and steps in a wrong order."""
    found = files()
    quotient = {"operation": "share", "of": ["finished", "boats"]}
    words = found["claims/vocabulary.yaml"]
    words["measures"] |= {
        "crowd": {"label": "crowd", "kind": "quantity", "counted": ["people"], "time": "level"},
        "ratio": {"label": "boats that finished", "kind": "quantity", "unit": "%"},
        "finished": {"label": "boats at the end", "kind": "quantity", "counted": ["boats"]},
        "first": {"label": "first of its kind", "kind": "superlative", "rank": "first"},
        "held": {"label": "held", "kind": "date", "role": "held"},
        "begun": {"label": "begun", "kind": "date", "role": "started"},
        "ended": {"label": "ended", "kind": "date", "role": "ended"},
        "crew": {"label": "crew", "kind": "set", "values_from": "text"},
    }
    words["subjects"]["dash"] = {"label": "Dash of 1990", "class": "race"}
    found["claims/gazette.yaml"]["claims"] += [
        claim("crowd", "regatta", "crowd", "around 4 000 people", when="1998", line=4),
        claim("crowd-later", "regatta", "crowd", "9,500 people", when="2004", line=5),
        claim("first", "regatta", "first", "first", when="1998", line=6, **{"class": "race"}),
        claim("crew", "regatta", "crew", ["Ann", "Ben"], line=8),
        claim("begun", "bridge", "begun", "2001", line=9),
    ]
    found["claims/herald.yaml"]["claims"] += [
        claim("crowd", "regatta", "crowd", "over 6.000", line=11),
        claim("held", "dash", "held", "May 1990", line=12),
        claim("finished", "regatta", "finished", "8 boats", line=13),
        claim("ratio", "regatta", "ratio", "half", line=14, derivation=quotient),
        claim("crew", "regatta", "crew", ["Ann", "Cleo"], line=15, members="some"),
        claim("ended", "bridge", "ended", "1999", line=16, attribution="reported", speaker="the mayor"),
    ]  # fmt: skip
    found["rules/crowds.yaml"] = RULE
    return found


def ids(root: Path) -> dict[str, str]:
    lines = run("check", cwd=root).out.splitlines()
    heads = [line.rpartition("  [") for line in lines if line.endswith(", new]")]
    return {head.partition("  ")[2]: tail.partition(",")[0] for head, _, tail in heads}


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("counts", "Regatta of 1998: boats: "),
        ("level", "Regatta of 1998: crowd: "),
        ("first", "Regatta of 1998: first, "),
        ("arithmetic", "Regatta of 1998: boats that finished"),
        ("order", "Bay Bridge: "),
        ("members", "Regatta of 1998: crew: "),
    ],
)
def test_a_finding(name: str, start: str, tmp_path: Path) -> None:
    root = write(tmp_path, content())
    finding = next(i for message, i in ids(root).items() if message.startswith(start))
    whole, brief = run("explain", finding, cwd=root), run("explain", finding[:7], cwd=root)
    assert whole == brief
    assert (whole.code, whole.err) == (0, "")
    compare(f"finding-{name}", whole.out)


@pytest.mark.parametrize("name", ["gazette:crowd", "gazette:crowd-later", "gazette:first", "herald:ratio"])
def test_a_claim(name: str, tmp_path: Path) -> None:
    ran = run("explain", name, cwd=write(tmp_path, content()))
    assert (ran.code, ran.err) == (0, "")
    compare(f"claim-{name.replace(':', '-')}", ran.out)


@pytest.mark.parametrize("name", ["crowds-differ", "first-is-not-first", "ended-before-started"])
def test_a_rule(name: str, tmp_path: Path) -> None:
    ran = run("explain", name, cwd=write(tmp_path, content()))
    assert (ran.code, ran.err) == (0, "")
    compare(f"rule-{name}", ran.out)


def test_a_claim_by_its_part_where_that_is_unique(tmp_path: Path) -> None:
    root = write(tmp_path, content())
    assert run("explain", "ratio", cwd=root) == run("explain", "herald:ratio", cwd=root)
    ran = run("explain", "crowd", str(root), cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "checker: crowd: 2 ids fit this; give more of the id: `gazette:crowd`, `herald:crowd`\n"


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ("herald:ration", "nearest: `herald:ratio`"),
        ("ration", "nearest: `herald:ratio`"),
        ("crowd-differ", "`crowds-differ`"),
        ("zzzz", "`checker check` tells findings and `checker rules` tells rules"),
        ("", "`checker check` tells findings and `checker rules` tells rules"),
    ],
)
def test_what_nothing_is_called(thing: str, said: str, tmp_path: Path) -> None:
    ran = run("explain", thing, cwd=write(tmp_path, content()))
    assert (ran.code, ran.out) == (2, "")
    assert "there is no finding, claim or rule with this id" in ran.err
    assert said in ran.err


def test_status_is_told(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    finding = next(iter(ids(root).values()))
    run("baseline", cwd=root)
    assert "It is in reports/baseline.json: known, which is not accepted." in run("explain", finding, cwd=root).out
    run("resolve", finding, "--verdict", "prefer", "--position", "32 boats", "--reason", "counted on the quay",
        "--by", "Ann", "--today", "2026-01-02", cwd=root)  # fmt: skip
    out = run("explain", finding, cwd=root).out
    assert "Resolved: one position is preferred, 32 boats (Ann, 2026-01-02).\n  Reason: counted on the quay" in out
    changed = files()
    changed["claims/herald.yaml"]["claims"][0].update(value="33 boats", quote="33 boats")
    out = run("explain", next(i for i in ids_of_any_status(write(root, changed))), cwd=root).out
    assert f"Open again: it was resolved as {finding} (one position is preferred, Ann)" in out
    assert "It is not in reports/baseline.json, so it counts as new." in out


def ids_of_any_status(root: Path) -> list[str]:
    lines = run("check", cwd=root).out.splitlines()
    return [line.rpartition("  [")[2].partition(",")[0] for line in lines if line.startswith("HIGH")]


def test_a_further_source_keeps_the_id_of_what_one_side_says(tmp_path: Path) -> None:
    """What is said of each claim is tried out, and holds."""
    more = files()
    more["claims/mirror.yaml"] = {
        "schema": 1, "source": source("mirror"), "claims": [claim("b", "regatta", "boats", "32 yachts")],
    }  # fmt: skip
    root = write(tmp_path / "three", more)
    finding = next(iter(ids(root).values()))
    out = run("explain", finding, cwd=root).out
    assert "without “32 boats” (herald:boats): the id stays" in out
    assert "without “32 yachts” (mirror:b): the id stays" in out
    assert "without “300 boats” (gazette:boats): the finding ends" in out
    del more["claims/mirror.yaml"]
    assert list(ids(write(tmp_path / "two", more)).values()) == [finding]


def compare(name: str, printed: str) -> None:
    path = PINNED / f"{name}.txt"
    if os.environ.get("RENEW"):
        path.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == path.read_text(encoding="utf-8")
