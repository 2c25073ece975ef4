from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.files.schema import FOLDER, as_text, build_schema, find_faults, models, read_schema, validate

from .samples import sample

NAMES = sorted(models())
Spoil = Callable[[Any], object]


@pytest.mark.parametrize("name", NAMES)
def test_committed_schemas_are_current(name: str) -> None:
    """Renew them with ``python -m checker.files.schema``."""
    committed = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert committed == as_text(build_schema(models()[name]))


@pytest.mark.parametrize("name", [*NAMES, "report"])
def test_published_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(read_schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_good_file_has_no_faults(name: str) -> None:
    assert validate(sample(name), name) == []


@pytest.mark.parametrize("name", NAMES)
def test_schemas_use_the_keys_of_files(name: str) -> None:
    text = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert "schema_" not in text
    assert "class_" not in text
    assert "$ref" not in text
    assert '"null"' not in text


def claim(data: Any) -> Any:
    return data["claims"][0]


def put(container: Any, key: Any, value: Any) -> None:
    container[key] = value


@pytest.mark.parametrize(
    ("name", "spoil", "path", "message"),
    [
        ("claims", lambda d: put(claim(d), "qoute", "x"), ("claims", 0, "qoute"),
         "there is no key `qoute` here; did you mean `quote`? allowed: id, subject, measure, value, line, quote, when"),
        ("claims", lambda d: put(claim(d), "class_", "x"), ("claims", 0, "class_"),
         "there is no key `class_` here; did you mean `class`?"),
        ("claims", lambda d: put(d, "zzz", 1), ("zzz",),
         "there is no key `zzz` here; allowed: schema, source, claims, omitted"),
        ("claims", lambda d: claim(d).pop("quote"), ("claims", 0), "the key `quote` is missing; add it"),
        ("claims", lambda d: (claim(d).pop("quote"), claim(d).pop("line"), claim(d).pop("id")), ("claims", 0),
         "the keys `id`, `line` and `quote` are missing; add them"),
        ("claims", lambda d: put(claim(d), "line", "three"), ("claims", 0, "line"),
         "this must be a whole number, and is the text `three`; write it in digits"),
        ("claims", lambda d: put(claim(d), "line", 0), ("claims", 0, "line"), "this must be at least 1, not 0"),
        ("claims", lambda d: put(claim(d), "line", None), ("claims", 0, "line"),
         "this must be a whole number, and is empty; write it, or remove the key"),
        ("claims", lambda d: put(claim(d), "note", None), ("claims", 0, "note"),
         "this must be text, and is empty; write it, or remove the key"),
        ("claims", lambda d: put(claim(d), "note", True), ("claims", 0, "note"),
         "this must be text, and `true` without quotes is read as a truth value; put it in quotes"),
        ("claims", lambda d: put(claim(d), "quote", {"a": "b"}), ("claims", 0, "quote"),
         "this must be text, and is a set of keys with values; put text that holds `: `"),
        ("claims", lambda d: put(claim(d), "quote", ""), ("claims", 0, "quote"), "the text is empty; write it"),
        ("claims", lambda d: put(claim(d), "subject", "The Regatta"), ("claims", 0, "subject"),
         "`The Regatta` does not have the form wanted here; use small letters, digits, `.`, `_` and `-`"),
        ("claims", lambda d: put(claim(d), "attribution", "report"), ("claims", 0, "attribution"),
         "`report` is not one of the values allowed here; did you mean `reported`? allowed: own, reported, doubted"),
        ("claims", lambda d: put(claim(d), "attribution", None), ("claims", 0, "attribution"),
         "this is empty; allowed: own"),
        ("claims", lambda d: put(claim(d), "value", None), ("claims", 0, "value"),
         "this must be text or a list, and is empty"),
        ("claims", lambda d: put(claim(d), "value", {}), ("claims", 0, "value"),
         "this must be text or a list, and is a set of keys with values"),
        ("claims", lambda d: put(claim(d), "value", []), ("claims", 0, "value"),
         "the list needs at least one item and has none; add what is missing"),
        ("claims", lambda d: put(claim(d), "value", ["a", None]), ("claims", 0, "value", 1),
         "this must be text, and is empty"),
        ("claims", lambda d: put(claim(d), "derivation", {"operation": "sum", "of": ["a"]}),
         ("claims", 0, "derivation", "of"), "the list needs at least 2 items and has 1"),
        ("claims", lambda d: put(d, "claims", "none"), ("claims",),
         "this must be a list, and is the text `none`; put each item on a line of its own that starts with `- `"),
        ("claims", lambda d: put(d["claims"], 0, "boats:3"), ("claims", 0),
         "this must be keys with values, and is the text `boats:3`; write `key: value` with a space after the colon"),
        ("claims", lambda d: put(d, "schema", 2), ("schema",), "this must be 1, not `2`; write 1"),
        ("claims", lambda d: put(d["source"], "sha256", "abc"), ("source", "sha256"),
         "`abc` does not have the form wanted here; use 64 digits and letters a to f"),
        ("claims", lambda d: put(d["source"], "author", "A. Writer"), ("source", "author"),
         "this must be a list, and is the text `A. Writer`"),
        ("vocabulary", lambda d: put(d["subjects"], "Big Boat", {"label": "x"}), ("subjects", "Big Boat"),
         "`Big Boat` cannot be used as a name; use small letters"),
        ("vocabulary", lambda d: put(d["subjects"]["regatta"], "kind", "x"), ("subjects", "regatta", "kind"),
         "there is no key `kind` here; allowed: label"),
        ("vocabulary", lambda d: put(d["measures"]["boats"], "time", "rate"), ("measures", "boats", "time"),
         "`rate` is not one of the values allowed here; allowed: fixed, level, total, cumulative"),
        ("rule", lambda d: put(d["options"], "tolerance", "0.05"), ("options", "tolerance"),
         "`0.05` does not have the form wanted here; use a percentage such as 5%"),
        ("rule", lambda d: d["examples"].pop("no_conflict"), ("examples",), "the key `no_conflict` is missing"),
        ("rule", lambda d: d.pop("examples"), (), "the key `examples` is missing"),
        ("rule", lambda d: put(d["examples"], "conflict", []), ("examples", "conflict"),
         "the list needs at least one item"),
        ("resolutions", lambda d: d["resolutions"][0].pop("reason"), ("resolutions", 0), "the key `reason` is missing"),
        ("resolutions", lambda d: put(d["resolutions"][0], "date", "31 January"), ("resolutions", 0, "date"),
         "`31 January` does not have the form wanted here; use a day such as 2020-11-30"),
        ("resolutions", lambda d: put(d["resolutions"][0], "date", 2020), ("resolutions", 0, "date"),
         "this must be a day, and is the number `2020`; use a day such as 2020-11-30"),
        ("baseline", lambda d: put(d["findings"], 0, "x" * 99), ("findings", 0),
         f"`{'x' * 57}...` does not have the form"),
    ],
)  # fmt: skip
def test_faults_are_told_in_plain_words(name: str, spoil: Spoil, path: tuple[str | int, ...], message: str) -> None:
    data = sample(name)
    spoil(data)
    faults = validate(data, name)
    assert [found for found, _ in faults] == [path]
    assert faults[0][1].startswith(message)


def test_every_fault_says_how_to_mend_it() -> None:
    data = sample("claims")
    claim(data).update(line=-1, quote=[], when=False, attribution=3, value=["a", {}], extra=1)
    data["claims"].append(7)
    faults = find_faults(data, "claims")
    assert len(faults) == 7
    assert all(fault.what and fault.mend for fault in faults)


@pytest.mark.parametrize("data", [None, "text", 3, [], {}])
def test_a_file_of_something_else_is_told(data: Any) -> None:
    assert len(validate(data, "claims")) == 1


def report() -> dict[str, Any]:
    """A report as the contract has it."""
    claim: dict[str, Any] = dict.fromkeys(
        [
            "page",
            "column",
            "end",
            "change",
            "unit",
            "counted",
            "low",
            "high",
            "likely_low",
            "likely_high",
            "as_of",
            "origin",
        ]
    )
    claim |= dict.fromkeys(["id", "source", "document", "quote", "written"], "x")
    claim |= {"line": 3, "hedge": "exact", "kind": "quantity", "attribution": "own", "filled": ["when"]}
    claim |= {"low": 9.25, "high": 10, "low_open": False, "high_open": True, "likely_low": "2020-01-01"}
    finding: dict[str, Any] = dict.fromkeys(["rule", "subject", "measure", "message", "why"], "x")
    finding |= {"id": "0123456789ab", "kind": "value", "relation": "tension", "severity": "low", "status": "open"}
    finding |= {"is_new": True, "comparability": {"score": 0.5, "reasons": ["x"]}, "derivation": None}
    finding |= {"resolution": None, "fits_several": [claim]}
    finding |= {"positions": [{"value": "x", "claims": [claim]}, {"value": "y", "claims": [claim]}]}
    source = dict.fromkeys(["id", "title", "document"], "x")
    return {
        "schema": 1,
        "sources": [{**source, "publisher": None, "published": None, "address": None, "sha256": "0" * 64, "claims": 2}],
        "findings": [finding],
        "agreements": [{"subject": "x", "measure": "x", "value": "x", "origins": ["x"], "claims": [claim, claim]}],
        "standing_alone": [claim],
        "verdicts": [{"verdict": "not_found", "claim": claim, "evidence": [], "mend": None}],
        "coverage": {
            "claims": 2, "compared": 2, "not_compared": [{"reason": "x", "count": 0}], "unread_numbers": ["12"],
        },
    }  # fmt: skip


def test_a_report_of_the_contract_fits_its_schema() -> None:
    assert validate(report(), "report") == []


@pytest.mark.parametrize(
    ("spoil", "path"),
    [
        (lambda d: d.pop("verdicts"), ()),
        (lambda d: put(d, "more", 1), ("more",)),
        (lambda d: put(d["findings"][0], "mend", "x"), ("findings", 0, "mend")),
        (lambda d: d["findings"][0].pop("derivation"), ("findings", 0)),
        (lambda d: d["findings"][0]["positions"].pop(), ("findings", 0, "positions")),
        (lambda d: put(d["findings"][0], "status", "new"), ("findings", 0, "status")),
        (lambda d: put(d["standing_alone"][0], "line", None), ("standing_alone", 0, "line")),
        (lambda d: put(d["standing_alone"][0], "extra", 1), ("standing_alone", 0, "extra")),
        (lambda d: put(d["standing_alone"][0], "low", [1]), ("standing_alone", 0, "low")),
        (lambda d: d["standing_alone"][0].pop("origin"), ("standing_alone", 0)),
        (lambda d: put(d["findings"][0]["comparability"], "score", 2), ("findings", 0, "comparability", "score")),
    ],
)
def test_a_report_that_breaks_the_contract_is_told(spoil: Spoil, path: tuple[str | int, ...]) -> None:
    data = json.loads(json.dumps(report()))
    spoil(data)
    assert path in [found for found, _ in validate(data, "report")]


def test_good_files_do_not_pay_for_jsonschema() -> None:
    program = (
        "import sys\nfrom checker.files.schema import validate\n"
        "assert validate({'schema': 1, 'findings': []}, 'baseline') == []\nassert 'jsonschema' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
