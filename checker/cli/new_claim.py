"""A claim as it is given on the command line: looked up, checked, and tried out before it is written."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checker.cli.suggestions import SECTIONS, suggest, words_for
from checker.documents.nearness import describe_nearest
from checker.documents.text import Document, Span, find_quote, find_text
from checker.documents.verify import LARGEST_QUOTED_PERCENT, verify_source
from checker.errors import BadInput, Problem, bad_input
from checker.files.load import Marked, load_marked
from checker.files.workspace import Workspace
from checker.loading import Loaded, load_workspace
from checker.model.claim import Claim
from checker.model.claims_file import MOST_QUOTED_WORDS, ClaimEntry, ClaimsFile
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.normalization import normalize, read_time
from checker.references import check_claim
from checker.values import UnreadableValue

# The keys of a claim in the order in which they are written.
KEYS = (
    "id", "subject", "measure", "value", "line", "quote", "when", "extent", "where", "of", "class", "members",
    "attribution", "speaker", "origin", "note",
)  # fmt: skip

Given = dict[str, Any]  # what was given, by key; what was not is not in it


def find_claims_file(workspace: Workspace, source: str) -> Marked[ClaimsFile]:
    """The claims file of a source; raises `BadInput` where there is none."""
    problems: list[Problem] = []
    known: dict[str, Marked[ClaimsFile]] = {}
    for path in workspace.claims:
        marked = load_marked(path, ClaimsFile, "claims", problems)
        if marked is not None:
            known[marked.record.source.id] = marked
    if problems:
        raise BadInput(problems)
    if source not in known:
        raise bad_input("SOURCE", f"there is no source `{source}`", "its sources: " + ", ".join(sorted(known)))
    return known[source]


def find_line(document: Document, quote: str, line: int | None) -> int:
    """The line on which a quote stands; raises `BadInput` where it does not, or on several and none is given."""
    spans = find_quote(document, quote)
    lines = sorted({span.line for span in spans})
    if not lines:
        raise BadInput([_why_missing(document, quote, line)])
    if line is None and len(lines) > 1:
        what = f"the quote `{quote}` stands on lines {', '.join(map(str, lines))} of `{document.name}`"
        raise bad_input("--quote", what, "say which with `--line`, or quote more words")
    if line is not None and line not in lines:
        nearest = min(lines, key=lambda one: (abs(one - line), one))
        what = f"the quote `{quote}` is not on line {line} of `{document.name}` but on line {nearest}"
        raise bad_input("--line", what, f"give `--line {nearest}`, or quote the line that is meant")
    return lines[0] if line is None else line


def _why_missing(document: Document, quote: str, line: int | None) -> Problem:
    cut: list[Span] = find_text(document, quote)
    if cut:
        what = f"the quote `{quote}` cuts a word or number of line {cut[0].line} of `{document.name}` in two"
        return Problem("--quote", None, what, "quote all of it")
    nearest = describe_nearest(document, quote, line or 1)
    mend = f"quote what stands there: {nearest}" if nearest else "give it word for word as it stands there"
    return Problem("--quote", None, f"the quote `{quote}` is not in `{document.name}`", mend)


def make_id(given: Given, ids: Collection[str]) -> str:
    """An id that no claim of the source has, from what the claim is about."""
    start = f"{given['subject']}-{given['measure']}"
    number, name = 1, start
    while name in ids:
        number += 1
        name = f"{start}-{number}"
    return name


def build_entry(given: Given, file: Marked[ClaimsFile], vocabulary: Vocabulary) -> ClaimEntry:
    """The claim that was given, checked against the vocabulary; raises `BadInput` with all that is wrong in it."""
    fields = {"class_" if key == "class" else key: value for key, value in given.items()}
    try:
        entry = ClaimEntry.model_validate(fields)
    except ValidationError as error:
        raise BadInput(_in_words(detail) for detail in error.errors(include_url=False)) from error
    problems: list[Problem] = []
    for place, known in enumerate(file.record.claims):
        if known.id == entry.id:
            what = f"line {file.line_of(('claims', place))} of `{file.file}` has a claim `{entry.id}` already"
            problems.append(Problem("--id", None, what, "give another id, or none"))
    for path, what, mend in check_claim(entry, {*(one.id for one in file.record.claims), entry.id}, vocabulary):
        slot = "class" if path[0] == "id" else str(path[0])
        problems.append(Problem(f"--{slot}", None, what, _suggest(slot, given, what, vocabulary) or mend))
    count = len(entry.quote.split())
    if count > MOST_QUOTED_WORDS:
        what = f"the quote has {count} words, and {MOST_QUOTED_WORDS} are the most"
        problems.append(Problem("--quote", None, what, "keep the words that hold the value"))
    problems.extend(_find_unreadable(entry, file.record.source, vocabulary))
    if problems:
        raise BadInput(problems)
    return entry


def _suggest(slot: str, given: Given, what: str, vocabulary: Vocabulary) -> str:
    """The nearest words of the vocabulary, where a slot holds one that is not in it."""
    if slot not in SECTIONS or not what.startswith("unknown"):
        return ""
    near = suggest(str(given[slot]), words_for(slot, vocabulary))
    return f"did you mean {near}? Else add it to claims/vocabulary.yaml under {SECTIONS[slot]}" if near else ""


def _in_words(detail: Any) -> Problem:
    slot = str(detail["loc"][0]).rstrip("_")
    if detail["type"] == "string_pattern_mismatch":
        what = f"`{detail['input']}` cannot be used as a name"
        return Problem(f"--{slot}", None, what, "use small letters, digits, `.`, `_` and `-`")
    if detail["type"] in ("string_too_short", "too_short"):
        return Problem(f"--{slot}", None, "it is empty", "write it, or leave the option out")
    return Problem(f"--{slot}", None, str(detail["msg"]).replace("Input should", "this should"), "mend it")


def _find_unreadable(entry: ClaimEntry, source: Source, vocabulary: Vocabulary) -> list[Problem]:
    """A value or time that cannot be read."""
    try:
        if entry.when is not None:
            read_time(entry.when)
    except UnreadableValue as error:
        return [Problem("--when", None, str(error), "write a year, a date or a span of dates")]
    if entry.measure not in vocabulary.measures:
        return []
    unread = normalize(entry, source, vocabulary).unread
    return [] if unread is None else [Problem("--value", None, unread)]


def try_out(workspace: Workspace, file: Path, text: str, before: Loaded, claim: str) -> Loaded:
    """The whole workspace with a new text for one of its claims files.

    Raises `BadInput` where it would not load, or where the text changes more than it adds the claim.
    """
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / file.name
        trial.write_bytes(text.encode("utf-8"))
        claims = tuple(trial if path == file else path for path in workspace.claims)
        problems: list[Problem] = []
        try:
            after = load_workspace(dataclasses.replace(workspace, claims=claims), problems)
        except BadInput as error:
            name = trial.as_posix()
            raise BadInput(
                dataclasses.replace(
                    one,
                    file=file.as_posix() if one.file == name else one.file,
                    what=f"with this claim in it, {one.what}" if one.file == name else one.what,
                )
                for one in error.problems
            ) from error
    others = tuple(one for one in after.claims if one.id != claim)
    if others != before.claims or after.sources != before.sources:
        what = "the claim cannot be put below the others without changing them"
        raise bad_input(file.as_posix(), what, "see how its last claim is indented and quoted, or add this one by hand")
    places = {name: (file.as_posix() if Path(at) == trial else at, line) for name, (at, line) in after.places.items()}
    return dataclasses.replace(after, places=places)


def check_quotes(loaded: Loaded, claim: Claim, document: Document | None) -> list[Problem]:
    """What speaks against quoting a claim's words: another document than was read, or too much quoted in all.

    Without the document every different quote of the source counts in full.
    """
    source = next(one for one in loaded.sources if one.id == claim.source)
    mine = [one for one in loaded.claims if one.source == claim.source]
    file, head = loaded.places[source.id]
    if document is not None:
        found = verify_source(
            source, mine, document, file=file, line_of=lambda name: 0 if name == claim.id else None, source_line=head
        )
        return [
            dataclasses.replace(one, file="--quote", line=None) if one.line == 0 else one
            for one in found
            if one.path.startswith("source") or one.line == 0
        ]
    quotes = {(one.evidence.line, " ".join(one.evidence.quote.split())) for one in mine}
    count = sum(len(quote.split()) for _, quote in quotes)
    if count <= source.words * LARGEST_QUOTED_PERCENT // 100:
        return []
    what = f"the quotes of `{source.id}` would hold {count:,} of its {source.words:,} words, and "
    what += f"{LARGEST_QUOTED_PERCENT}% is the most"
    mend = "quote fewer words, or give `--documents`, so that words quoted twice count once"
    return [Problem("--quote", None, what, mend)]


def as_written(entry: ClaimEntry, given: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a claim that were given, in the order in which they are written."""
    values = {**entry.model_dump(exclude_none=True), "class": entry.class_}
    return {key: values[key] for key in KEYS if key in given and not (key == "attribution" and values[key] == "own")}
