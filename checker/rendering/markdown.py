"""The report as Markdown, for editors: what disagrees on the first screen, then all there is to judge it by."""

from __future__ import annotations

from checker.model.report import Report
from checker.rendering.agreements import write_agreements, write_matrix
from checker.rendering.discrepancies import write_discrepancies
from checker.rendering.leftovers import write_not_compared, write_stale, write_standing_alone
from checker.rendering.overview import write_overview


def report_to_markdown(report: Report) -> str:
    """The whole report: summary, findings, agreements, what stands alone, the matrix, what was not compared."""
    sections = (
        write_overview(report),
        write_discrepancies(report),
        write_agreements(report),
        write_standing_alone(report),
        write_matrix(report),
        write_not_compared(report),
        write_stale(report),
    )
    return "\n\n".join(section for section in sections if section) + "\n"
