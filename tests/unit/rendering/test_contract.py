"""The JSON object: its keys in their order, exact numbers, dates as ISO strings."""

from __future__ import annotations

import json
from decimal import Decimal
from importlib.resources import files
from typing import Any

import pytest

from checker.model.claim import Claim, Name
from checker.model.report import Report
from checker.rendering.contract import report_to_json, shape_claim, write_json
from tests.builders import HOSTILE, claim, date, finding, quantity, report, span

CLAIM_KEYS = [
    "id", "source", "document", "page", "line", "column", "end", "quote", "written", "hedge", "change", "kind", "unit",
    "counted", "low", "high", "low_open", "high_open", "likely_low", "likely_high", "as_of", "attribution", "origin",
    "filled",
]  # fmt: skip
FINDING_KEYS = [
    "id", "rule", "kind", "relation", "severity", "status", "is_new", "subject", "measure", "message", "why",
    "comparability", "resolution", "derivation", "fits_several", "positions",
]  # fmt: skip
SOURCE_KEYS = ["id", "title", "publisher", "published", "address", "document", "sha256", "claims"]


def test_keys_and_their_order(whole: Report) -> None:
    told = json.loads(report_to_json(whole))
    assert list(told) == ["schema", "sources", "findings", "agreements", "standing_alone", "verdicts", "coverage"]
    assert told["schema"] == 1
    assert told["verdicts"] == []
    assert list(told["sources"][0]) == SOURCE_KEYS
    assert [source["claims"] for source in told["sources"]] == [2, 3, 3]
    assert list(told["findings"][0]) == FINDING_KEYS
    assert list(told["findings"][0]["comparability"]) == ["score", "reasons"]
    assert list(told["findings"][0]["positions"][0]) == ["value", "claims"]
    assert list(told["agreements"][0]) == ["subject", "measure", "value", "origins", "claims"]
    assert list(told["coverage"]) == ["claims", "compared", "not_compared", "unread_numbers"]
    assert told["coverage"]["not_compared"] == [{"reason": "another place", "count": 4}]
    assert list(told["standing_alone"][0]) == CLAIM_KEYS


def test_a_resolution_says_who_when_and_why(whole: Report) -> None:
    told = json.loads(report_to_json(whole))["findings"]
    assert told[0]["resolution"] is None
    assert told[1]["resolution"] == {
        "verdict": "prefer", "position": "1836", "reason": "The board counted.", "by": "an editor",
        "date": "2020-01-02", "until": None,
    }  # fmt: skip


def shaped(value: Any, **rest: Any) -> dict[str, Any]:
    return json.loads(write_json(shape_claim(claim("a:b", value, **rest))))  # type: ignore[no-any-return]


def test_a_quantity_has_exact_ends() -> None:
    said = quantity(
        "over 60%", 0, 0, "%", bounds=span(60, None, low_open=True), likely=span(60, 70, True, True), hedge="over"
    )
    told = shaped(said)
    assert (told["kind"], told["unit"], told["hedge"]) == ("quantity", "%", "over")
    assert (told["low"], told["low_open"]) == (60, True)
    assert (told["high"], told["high_open"], told["likely_low"], told["likely_high"]) == (None, False, 60, 70)


def test_a_date_has_its_first_and_last_day() -> None:
    told = shaped(date("2014", "2014-01-01", "2014-12-31"), measure="held")
    assert (told["low"], told["high"], told["high_open"]) == ("2014-01-01", "2014-12-31", False)
    assert (told["likely_low"], told["likely_high"], told["unit"]) == ("2014-01-01", "2014-12-31", None)


def test_a_name_has_no_numbers() -> None:
    told = shaped(Name(written="Great Flood"), measure="name")
    assert (told["kind"], told["hedge"], told["low"], told["likely_high"], told["low_open"]) == (
        "name", "exact", None, None, False,
    )  # fmt: skip


def test_as_of_is_edtf_where_there_is_one() -> None:
    value = quantity("1", 1, 1)
    with_edtf = date("February 1953", "1953-02-01", "1953-02-28", edtf="1953-02")
    assert shaped(value, when=with_edtf)["as_of"] == "1953-02"
    assert shaped(value, when=date("that winter", "1953-01-01", "1953-02-28"))["as_of"] == "that winter"


@pytest.mark.parametrize(
    ("number", "text"),
    [("9.250", "9.25"), ("300000", "300000"), ("3E+5", "300000"), ("-0", "0"), ("0.1", "0.1"), ("-2.50", "-2.5"),
     ("1E-7", "0.0000001"), ("12345678901234567890.5", "12345678901234567890.5")],
)  # fmt: skip
def test_decimals_keep_their_own_digits(number: str, text: str) -> None:
    assert write_json(Decimal(number)) == text


def test_the_text_is_that_of_the_standard_encoder() -> None:
    value: Any = {"a": [], "b": {}, "c": [1, True, None, 0.8, "“x”\n\u2028"], "d": {"e": [{"f": "g"}]}}
    assert write_json(value) == json.dumps(value, indent=2, ensure_ascii=False)


def test_hostile_words_come_through_unharmed() -> None:
    hostile = claim("a:b", Name(written=HOSTILE), "name", quote=HOSTILE)
    told = json.loads(report_to_json(report((hostile,), standing_alone=(hostile,))))
    assert told["standing_alone"][0]["quote"] == HOSTILE


def test_the_same_report_gives_the_same_bytes(whole: Report) -> None:
    text = report_to_json(whole)
    assert text == report_to_json(Report.model_validate(whole.model_dump()))
    assert text.endswith("}\n")
    assert "\r" not in text


def test_claims_that_fit_several_positions_are_told(few: Claim, many: Claim) -> None:
    both = claim("guide-1990:dead", quantity("about 2,000", 1800, 2200))
    found = finding(("a", (few,)), ("b", (many,)), fits_several=(both,))
    told = json.loads(report_to_json(report((few, many, both), (found,))))
    assert [c["id"] for c in told["findings"][0]["fits_several"]] == ["guide-1990:dead"]


def test_the_published_schema_takes_it(whole: Report) -> None:
    schema = files("checker") / "schemas" / "report.schema.json"
    if not schema.is_file():
        pytest.skip("the schema of reports is not there yet")
    import jsonschema

    jsonschema.validate(json.loads(report_to_json(whole)), json.loads(schema.read_text(encoding="utf-8")))
