"""What a terminal shows: one block a finding, then the totals."""

from __future__ import annotations

from checker.model.claim import Claim, Name
from checker.model.finding import Comparability
from checker.model.report import Coverage, Report
from checker.rendering.terminal import report_to_text
from tests.builders import HOSTILE, claim, finding, report


def test_the_whole_output(whole: Report) -> None:
    assert report_to_text(whole) == (
        "HIGH  Flood of 1953: people killed: 1,836 against around 2,500  [3fa9c1d2e4b5, new]\n"
        "  1,836\n"
        '    board-1954, board-1954.txt:12  "1,836 lives were lost"\n'
        "  around 2,500\n"
        '    press-1953, press-1953.txt:3  "around 2,500"  reported: Mayor of Sluis\n'
        "  why: the highest figure is 36 % above the lowest\n"
        "\n"
        "LOW  Flood of 1953: people killed: 1836 against 2500  [aaaaaaaaaaaa, resolved]\n"
        "  1836\n"
        '    board-1954, board-1954.txt:12  "1,836 lives were lost"\n'
        "  2500\n"
        '    press-1953, press-1953.txt:3  "around 2,500"  reported: Mayor of Sluis\n'
        "  why: the highest figure is 36 % above the lowest\n"
        "  decided: one position is preferred (an editor, 2020-01-02)\n"
        "\n"
        "2 discrepancies: 1 high, 1 low; 1 open, 1 resolved.\n"
        "1 resolution is stale: read them again.\n"
        "  bbbbbbbbbbbb: both hold, decided by an editor; its finding is now 3fa9c1d2e4b5\n"
        "8 claims of 3 sources, 4 compared, 4 standing alone, 1 agreement.\n"
    )


def test_assumptions_and_claims_that_fit_several_are_told(few: Claim, many: Claim) -> None:
    told = finding(
        ("1", (few,)), ("2", (many,)), fits_several=(few,), derivation="1 + 1 = 2, stated: 3", is_new=False,
        comparability=Comparability(score=0.8, reasons=("one side does not say where",)),
    )  # fmt: skip
    text = report_to_text(report((few, many), (told,)))
    assert "  fits more than one of these:\n    board-1954, " in text
    assert "  but: one side does not say where\n" in text
    assert "why: 1 + 1 = 2, stated: 3; " in text
    assert ", known]" in text


def test_no_control_characters_reach_the_terminal(few: Claim) -> None:
    hostile = claim("press-1953:x", Name(written=HOSTILE), "name", quote=HOSTILE)
    text = report_to_text(report((few, hostile), (finding((HOSTILE, (hostile,)), ("b", (few,)), message=HOSTILE),)))
    assert "\x1b" not in text
    assert not any(line.startswith("second") for line in text.splitlines())


def test_a_clean_result_and_none_are_told_apart(few: Claim) -> None:
    assert report_to_text(report((few,))).startswith("No discrepancy found.\n")
    nothing = report((few,), coverage=Coverage(claims=1, compared=0))
    assert report_to_text(nothing).startswith("Nothing was compared")
