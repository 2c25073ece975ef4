"""`checker verify`: every quote of every claim, looked up in its document."""

from __future__ import annotations

import argparse
from pathlib import Path

from checker.cli.exits import CLEAN
from checker.documents.text import read_document
from checker.documents.verify import verify_source
from checker.errors import BadInput, Problem
from checker.pipeline import load


def run(options: argparse.Namespace) -> int:
    """Prove each quote and line; what cannot be proved is bad input."""
    loaded = load(options.workspace)
    problems: list[Problem] = []
    for source in loaded.sources:
        claims = [claim for claim in loaded.claims if claim.source == source.id]
        file, head = loaded.places[source.id]
        try:
            document = read_document(Path(options.documents) / source.document)
        except BadInput as error:
            problems.extend(error.problems)
            continue
        found = verify_source(
            source, claims, document, file=file, line_of=lambda claim: loaded.places[claim][1], source_line=head
        )
        problems.extend(found)
        print(f"{source.id}: {len(claims)} quotes looked up in {source.document}")
    if problems:
        raise BadInput(problems)
    print(f"{len(loaded.claims)} claims of {len(loaded.sources)} sources: every quote stands where it is said to.")
    return CLEAN
