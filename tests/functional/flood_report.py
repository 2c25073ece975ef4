"""The flood's report in short, as `tests/functional/flood/report.txt` keeps it; run as a module to renew that file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.functional.command import run

FLOOD = Path(__file__).parent / "flood"
GOLD = FLOOD / "report.txt"


def report_of_flood() -> dict[str, Any]:
    """What `checker check --format json` prints of the flood."""
    checked = run("check", str(FLOOD), "--format", "json", cwd=FLOOD)
    assert (checked.code, checked.err) == (1, "")
    report: dict[str, Any] = json.loads(checked.out)
    return report


def shorten(report: dict[str, Any]) -> str:
    """All that was found, without ids and the words that explain it, which have tests of their own."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: dict[str, Any]) -> Iterator[str]:
    for finding in report["findings"]:
        comparability = finding["comparability"]
        yield f"{finding['severity']} {finding['relation']} {finding['rule']}: {finding['message']}"
        for position in finding["positions"]:
            yield f"  {position['value']}: {_names(position['claims'])}"
        if finding["fits_several"]:
            yield f"  fits several: {_names(finding['fits_several'])}"
        if comparability["reasons"]:
            yield f"  comparable {comparability['score']}: {'; '.join(comparability['reasons'])}"
        if finding["derivation"]:
            yield f"  {finding['derivation']}"
    yield ""
    for agreement in report["agreements"]:
        where = f"{agreement['subject']} {agreement['measure']}"
        yield f"agreed, {where}: {agreement['value']}: {_names(agreement['claims'])}; {_origins(agreement['origins'])}"
    yield ""
    yield from (f"alone: {claim['id']} ({claim['written']})" for claim in report["standing_alone"])
    yield ""
    coverage = report["coverage"]
    yield f"{coverage['claims']} claims, {coverage['compared']} compared"
    yield from (f"not compared: {one['count']}, {one['reason']}" for one in coverage["not_compared"])


def _names(claims: list[dict[str, Any]]) -> str:
    return ", ".join(claim["id"] for claim in claims)


def _origins(origins: list[str]) -> str:
    return f"{len(origins)} {'origin' if len(origins) == 1 else 'origins'}"


if __name__ == "__main__":
    GOLD.write_text(shorten(report_of_flood()), encoding="utf-8", newline="\n")
