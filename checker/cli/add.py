"""`checker add`: one claim more, written into its source's claims file as a person would write it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from checker.cli.exits import CLEAN
from checker.cli.new_claim import (
    KEYS,
    Given,
    as_written,
    build_entry,
    check_quotes,
    find_claims_file,
    find_line,
    make_id,
    try_out,
)
from checker.documents.text import Document, read_document
from checker.errors import BadInput, Problem, bad_input
from checker.files.claim_text import insert_claim, write_entry
from checker.files.reading import read_bytes
from checker.files.workspace import find_workspace
from checker.files.writing import write_atomically
from checker.files.yaml_file import LARGEST
from checker.model.claim import Claim
from checker.model.report import Report
from checker.pipeline import judge, load
from checker.rendering.escape import strip_unseen
from checker.rendering.words import say_message, say_place, say_value

LONGEST_VALUE = 100  # of each side of a finding, in one line


def run(options: argparse.Namespace) -> int:
    """Add a claim; writes only where the workspace still loads with it and its quotes are proved and few."""
    before = load(options.workspace)
    workspace = find_workspace(Path(options.workspace))
    file = find_claims_file(workspace, options.source)
    document = _read_document(options.documents, file.record.source.document)
    given = _gather(options)
    missing = [key for key in ("subject", "measure", "value", "quote") if key not in given]
    missing += ["line"] if "line" not in given and document is None else []
    if missing and sys.stdin is not None and sys.stdin.isatty():
        from checker.cli.questions import ask_claim

        given = ask_claim(given, before.vocabulary, has_document=document is not None)
    elif missing:
        raise BadInput(_tell_missing(key) for key in missing)
    if document is not None:
        given["line"] = find_line(document, given["quote"], given.get("line"))
    given.setdefault("id", make_id(given, {entry.id for entry in file.record.claims}))
    entry = build_entry(given, file, before.vocabulary)
    path = Path(file.file)
    content = read_bytes(path, LARGEST)
    text, line = insert_claim(content.decode("utf-8"), as_written(entry, given), file.file)
    name = f"{options.source}:{entry.id}"
    after = try_out(workspace, path, text, before, name)
    claim = next(one for one in after.claims if one.id == name)
    problems = check_quotes(after, claim, document)
    if problems:
        raise BadInput(problems)
    if read_bytes(path, LARGEST) != content:
        raise bad_input(file.file, "the file was changed while the claim was made", "start again")
    write_atomically(path, text)
    print(f"{file.file}:{line}: added")
    print("\n".join(write_entry(as_written(entry, given), dash=2, keys=4)))
    for told in _tell_outcome(claim, judge(after)):
        print(strip_unseen(told))
    return CLEAN


def _gather(options: argparse.Namespace) -> Given:
    """What was given on the command line, by the key of a claim; several values are a list."""
    given: Given = {}
    for key in KEYS:
        value = getattr(options, "class_" if key == "class" else key)
        if isinstance(value, list):
            value = tuple(map(_squeeze, value)) if len(value) > 1 else _squeeze(value[0])
        if value is not None:
            given[key] = _squeeze(value) if isinstance(value, str) else value
    return given


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _tell_missing(key: str) -> Problem:
    mend = "give it, or `--documents`, so that it is looked up" if key == "line" else "give it"
    return Problem(f"--{key}", None, "a claim cannot do without it", mend)


def _read_document(folder: str | None, name: str) -> Document | None:
    return None if folder is None else read_document(Path(folder) / name)


def _tell_outcome(claim: Claim, report: Report) -> Iterator[str]:
    """What a claim now agrees and disagrees with, or that nothing speaks of the same thing."""
    findings = [one for one in report.findings if any(claim.id == other.id for other in one.claims)]
    for finding in findings:
        yield f"disagrees ({finding.severity}): {say_message(finding, LONGEST_VALUE)}  [{finding.id}]"
        sides = [side.claims for side in finding.positions if all(claim.id != other.id for other in side.claims)]
        for other in (one for side in sides for one in side):
            yield f'    {other.source}, {say_place(other)}  "{other.evidence.quote}"'
    agreements = [one for one in report.agreements if any(claim.id == other.id for other in one.claims)]
    for agreement in agreements:
        others = [other for other in agreement.claims if other.id != claim.id]
        yield f"agrees: {agreement.value}"
        for other in others:
            yield f'    {other.source}, {say_place(other)}  "{other.evidence.quote}"'
    for other in report.claims:
        is_same = (other.source, other.subject, other.measure) == (claim.source, claim.subject, claim.measure)
        if is_same and other.id != claim.id:
            yield f'its source says of this already, {say_place(other)}  "{other.evidence.quote}"'
    if not findings and not agreements:
        alone = any(claim.id == other.id for other in report.standing_alone)
        value = say_value(claim, report.vocabulary)
        yield f"{value}: " + (
            "no other source speaks of the same thing" if alone else "no other source agrees, and none disagrees"
        )
