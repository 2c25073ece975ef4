"""The records that cross every boundary: claims, sources, vocabulary, rules, findings, resolutions, report."""
