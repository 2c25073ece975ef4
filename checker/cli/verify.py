"""`checker verify`: every quote of every claim, looked up in its document; `--coverage` tells what no claim carries."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from checker.cli.exits import CLEAN
from checker.documents.reading import read_any
from checker.documents.text import Document
from checker.documents.verify import verify_source
from checker.errors import BadInput, Problem
from checker.loading import Loaded
from checker.model.source import Source
from checker.pipeline import load


def run(options: argparse.Namespace) -> int:
    """Prove each quote and line; what cannot be proved is bad input."""
    loaded = load(options.workspace)
    problems: list[Problem] = []
    documents: list[tuple[Source, Document]] = []
    for source in loaded.sources:
        claims = [claim for claim in loaded.claims if claim.source == source.id]
        file, head = loaded.places[source.id]
        try:
            document = read_any(Path(options.documents) / source.document)
        except BadInput as error:
            problems.extend(error.problems)
            continue
        documents.append((source, document))
        found = verify_source(
            source, claims, document, file=file, line_of=lambda claim: loaded.places[claim][1], source_line=head
        )
        problems.extend(found)
        print(f"{source.id}: {len(claims)} quotes looked up in {source.document}")
    if options.coverage:
        for source, document in documents:
            sys.stdout.write("\n" + _cover(loaded, source, document, problems))
        print()
    if problems:
        raise BadInput(problems)
    print(f"{len(loaded.claims)} claims of {len(loaded.sources)} sources: every quote stands where it is said to.")
    return CLEAN


def _cover(loaded: Loaded, source: Source, document: Document, problems: list[Problem]) -> str:
    """What no claim of a source carries, and no omission of its claims file names, in words."""
    from checker.documents.coverage import cover
    from checker.files.load import load_marked
    from checker.model.claims_file import ClaimsFile
    from checker.rendering.coverage import coverage_to_text

    marked = load_marked(Path(loaded.places[source.id][0]), ClaimsFile, "claims", problems)
    if marked is None:  # it was there a moment ago
        return ""
    coverage = cover(
        source.id,
        document,
        [claim for claim in loaded.claims if claim.source == source.id],
        marked.record.omitted,
        loaded.vocabulary,
        lambda place, what, mend: marked.problem(("omitted", place), what, mend),
        problems,
    )
    return coverage_to_text(coverage)
