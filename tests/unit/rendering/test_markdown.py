"""The report for editors: every section, every finding, and no word of a source that acts as markup."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

from checker.model.claim import Claim, Members, Name
from checker.model.finding import Comparability
from checker.model.report import Agreement, Coverage, NotCompared, Report
from checker.rendering.distance import how_far_apart
from checker.rendering.markdown import report_to_markdown
from tests.builders import HOSTILE, claim, date, finding, quantity, report, span

OVER_60 = quantity("over 60%", 0, 0, "%", bounds=span(60, None, low_open=True), likely=span(60, 70), stated=60)


def test_sections_stand_in_their_order(whole: Report) -> None:
    headings = re.findall(r"^##? .*", report_to_markdown(whole), re.M)
    assert headings == [
        "# Discrepancy report", "## Discrepancies", "## Agreements", "## Standing alone", "## Source by source",
        "## Not compared", "## Stale resolutions",
    ]  # fmt: skip


def test_the_summary_fits_one_screen(few: Claim, many: Claim) -> None:
    findings = tuple(finding(("1", (few,)), ("2", (many,)), id=f"{i:012x}") for i in range(25))
    text = report_to_markdown(report((few, many), findings))
    assert text.index("## Discrepancies") > 0
    assert text[: text.index("## Discrepancies")].count("\n") <= 45


def test_low_findings_are_folded_where_there_are_many(few: Claim, many: Claim) -> None:
    findings = tuple(
        finding(("1", (few,)), ("2", (many,)), id=f"{i:012x}", severity="high" if i < 5 else "low") for i in range(30)
    )
    text = report_to_markdown(report((few, many), findings))
    summary = text[: text.index("## Discrepancies")]
    assert "<summary>5 more findings: 5 low</summary>" in summary
    assert all(f"(#finding-{i:012x})" in summary for i in range(30))


def test_high_findings_are_never_folded(few: Claim, many: Claim) -> None:
    findings = tuple(finding(("1", (few,)), ("2", (many,)), id=f"{i:012x}") for i in range(40))
    text = report_to_markdown(report((few, many), findings))
    assert "more finding" not in text


def test_every_line_of_the_list_links_to_a_section(whole: Report) -> None:
    text = report_to_markdown(whole)
    linked = re.findall(r"\(#(finding-[0-9a-f]{12})\)", text)
    assert len(linked) == len(whole.findings)
    assert all(f'<a id="{name}"></a>' in text for name in linked)


def test_a_finding_shows_both_sides_and_what_was_made_of_them(whole: Report) -> None:
    text = report_to_markdown(whole)
    section = text[text.index("### 1.") : text.index("### 2.")]
    for said in (
        "“1,836 lives were lost”, in its own voice",
        "board-1954.txt:12",
        "Read as 1 836 people",
        "as reported: Mayor of Sluis",
        "Read as 2 250 to 2 750 people (likely 2 375 to 2 625)",
        "all speak of one thing, Flood of 1953: people killed; nothing had to be assumed.",
        "Both count the same thing.",
        "the highest figure is 36 % above the lowest",
        "Ask both where they have it from.",
    ):
        assert said in section


def test_a_decision_is_told_with_who_and_why(whole: Report) -> None:
    decision = "Decided: one position is preferred, 1836 (an editor, 2020-01-02). The board counted."
    assert decision in report_to_markdown(whole)


def test_a_stale_decision_is_told_at_its_finding_and_at_the_end(whole: Report) -> None:
    text = report_to_markdown(whole)
    assert "To decide again, because it has changed: both hold (an editor, 2019-05-06)." in text
    assert "It may belong to finding `3fa9c1d2e4b5` now." in text


def test_assumptions_are_told(few: Claim, many: Claim) -> None:
    open_slot = Comparability(score=0.8, reasons=("one side does not say where (Zeeland)",))
    text = report_to_markdown(report((few, many), (finding(("1", (few,)), ("2", (many,)), comparability=open_slot),)))
    assert "less sure, because one side does not say where (Zeeland)." in text


def test_agreements_say_who_only_reports_or_doubts(few: Claim) -> None:
    doubted = claim("press-1953:dead", quantity("1,836", 1836, 1836), attribution="doubted", line=7)
    same = Agreement(subject="flood", measure="dead", value="1,836", origins=("a", "b"), claims=(few, doubted))
    assert "| board-1954 12; press-1953 7 doubted | 2 | |" in report_to_markdown(
        report((few, doubted), agreements=(same,))
    )


def test_claims_that_stand_alone_are_not_listed_twice(whole: Report) -> None:
    text = report_to_markdown(whole)
    assert "| another place | 4 |" in text
    assert "Those not listed here stand above, under Standing alone." in text
    assert text[text.index("## Not compared") :].count("<details>") == 0


def test_claims_that_were_not_compared_are_listed(few: Claim, many: Claim) -> None:
    reason = NotCompared(reason="another place", count=2, claims=(few.id, many.id))
    coverage = Coverage(claims=2, compared=0, not_compared=(reason,))
    text = report_to_markdown(report((few, many), standing_alone=(many,), coverage=coverage))
    assert "another place, besides 1 listed above under Standing alone:" in text
    assert "| board-1954:dead | 12 | Flood of 1953: people killed | 1,836 |" in text
    assert "| press-1953:dead |" not in text


def test_one_origin_is_one_witness(whole: Report) -> None:
    assert "one witness: Water Board Archive" in report_to_markdown(whole)


def test_a_claim_of_another_subject_says_of_which(few: Claim) -> None:
    other = claim("press-1953:held", date("1953", "1953-01-01", "1953-12-31"), "held", subject="dam")
    text = report_to_markdown(report((few, other), (finding(("1", (few,)), ("2", (other,))),)))
    assert "Read as 1953 (Dam at Sluis: date)" in text
    assert "Read as 1 836 people" in text


def test_hostile_words_stay_words(few: Claim) -> None:
    hostile = claim(
        "press-1953:x", Name(written=HOSTILE), "name", quote=HOSTILE, speaker=HOSTILE, attribution="reported",
        note=HOSTILE, document=HOSTILE,
    )  # fmt: skip
    told = finding((HOSTILE, (hostile,)), ("b", (few,)), message=HOSTILE, why=HOSTILE, mend=HOSTILE, derivation=HOSTILE)
    coverage = Coverage(claims=2, compared=2, unread_numbers=(HOSTILE,))
    text = report_to_markdown(report((few, hostile), (told,), standing_alone=(hostile,), coverage=coverage))
    assert "<img" not in text
    assert "\x1b" not in text
    assert "[link](" not in text.replace(r"\[link\](", "")
    assert not re.search(r"(?<!\\)\*bold", text)
    assert not re.search(r"^second", text, re.M)
    table = text[text.index("## Standing alone") : text.index("## Source by source")]
    row = next(line for line in table.splitlines() if "img" in line)
    assert len(re.findall(r"(?<!\\)\|", row)) == 6


def test_nothing_compared_is_not_a_clean_result(few: Claim) -> None:
    text = report_to_markdown(report((few,), coverage=Coverage(claims=1, compared=0)))
    assert "nothing was compared" in text
    assert "no discrepancy was found" not in text


def test_the_same_report_gives_the_same_bytes(whole: Report) -> None:
    text = report_to_markdown(whole)
    assert text == report_to_markdown(Report.model_validate(whole.model_dump()))
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text
    assert "\n\n\n" not in text


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        (quantity("32,000", 32000, 32000), quantity("300,000", 300000, 300000), "differ by a factor of 9.4"),
        (
            quantity("9.3", 9.25, 9.35, "%", stated=Decimal("9.3")),
            quantity("9.4", 9.35, 9.45, "%", stated=Decimal("9.4")),
            "0.1 percentage",
        ),
        (quantity("93", 93, 93, "USD"), quantity("94", 94, 94, "USD"), "1.1 % above the lowest"),
        (quantity("60%", 59.5, 60.5, "%", stated=60), quantity("45%", 45, 45, "%"), "15 percentage points apart"),
        (quantity("30 to 60%", 30, 60, "%"), OVER_60, "the highest begins where the lowest ends, at 60 %"),
        (quantity("30 to 50%", 30, 50, "%"), OVER_60, "at least 10 percentage points apart"),
        (date("a", "2014-01-01", "2014-12-31"), date("b", "2016-01-01", "2016-12-31"), "dates are 2 years apart"),
        (date("a", "2014-01-01", "2014-12-31"), date("b", "2016-03-01", "2016-03-31"), "at least 13 months apart"),
        (date("a", "2014-11-01", "2014-11-30"), date("b", "2015-01-01", "2015-01-31"), "dates are 2 months apart"),
        (date("a", "2014-01-01", "2014-01-01"), date("b", "2014-01-02", "2014-01-02"), "dates are 1 day apart"),
    ],
)
def test_how_far_apart(one: Any, two: Any, apart: str) -> None:
    kind = "date" if one.kind == "date" else "value"
    told = how_far_apart(finding(("1", (claim("a:x", one),)), ("2", (claim("b:x", two),)), kind=kind))
    assert told is not None
    assert apart in told


def test_members_that_only_one_side_names() -> None:
    one = claim("a:x", Members(written="Sluis, Breskens", members=frozenset({"sluis", "breskens"})), "towns")
    two = claim("b:x", Members(written="sluis, Axel", members=frozenset({"sluis", "axel"})), "towns")
    assert how_far_apart(finding(("1", (one,)), ("2", (two,)), kind="category")) == "not named by all: Axel, Breskens"


def test_the_words_in_which_names_differ() -> None:
    one, two = (claim(f"{s.lower()}:x", Name(written=f"Great Flood of {s}"), "name") for s in ("Zeeland", "Zealand"))
    told = how_far_apart(finding(("1", (one,)), ("2", (two,)), kind="name"))
    assert told == "the words that differ: 'Zeeland' against 'Zealand'"


def test_no_distance_where_there_is_no_telling(few: Claim) -> None:
    name = claim("a:x", Name(written="x"), "name")
    assert how_far_apart(finding(("1", (few,)), ("2", (name,)))) is None
    zero = claim("b:x", quantity("0", 0, 0))
    told = how_far_apart(finding(("1", (few,)), ("2", (zero,))))
    assert told == "the lowest and highest figures are 1 836 apart"
    loose = finding(("1", (claim("a:y", quantity("1", 1, 3)),)), ("2", (claim("b:y", quantity("2", 2, 4)),)))
    tension = loose.model_copy(update={"relation": "tension"})
    assert how_far_apart(tension) == "all that they can mean meets, what they likely mean does not"
    open_end = claim("c:x", quantity("more", 0, 0, bounds=span(1836, None)))
    assert how_far_apart(finding(("1", (few,)), ("2", (open_end,)))) is not None
