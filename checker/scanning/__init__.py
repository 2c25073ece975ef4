"""From draft claims to a report: where documents disagree, where they agree, and what stands alone."""

from checker.scanning.report import scan_claims as scan_claims
