"""Draft claims files and a proposed vocabulary as YAML text, laid out as a person would write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.files.claim_text import write_entry, write_value
from checker.model.claims_file import ClaimEntry
from checker.model.source import Source
from checker.model.vocabulary import Measure, Term, Vocabulary

_KEYS = (
    "id", "subject", "measure", "value", "when", "attribution", "speaker", "line", "column", "page", "quote", "draft",
    "confidence", "filled",
)  # fmt: skip
_SOURCE_KEYS = ("id", "title", "author", "publisher", "published", "document", "sha256", "words")

_CLAIMS_HEAD = """\
# Draft claims of {document}, read by the checker: nobody has reviewed them yet.
# Review a claim: mend what is wrong in it and take away its line `draft: true`, or take the whole claim away.
"""
_VOCABULARY_HEAD = """\
# Proposed by the checker out of the documents' own words: rename, join and mend as you like, here and in the claims.
# A measure with `several: true` holds figures that were not found to speak of one thing: they are not compared.
"""


def write_claims(source: Source, entries: Sequence[ClaimEntry]) -> str:
    """The text of a claims file."""
    lines = [_CLAIMS_HEAD.format(document=_on_one_line(source.document)) + "schema: 1", "source:"]
    for key in _SOURCE_KEYS:
        value = getattr(source, key)
        if value:
            lines.append(f"  {key}: {write_value(value)}")
    lines.append("claims:")
    for entry in entries:
        lines.extend(write_entry(_shape(entry), dash=2, keys=4))
    return "\n".join(lines) + "\n"


def _on_one_line(name: str) -> str:
    """A name as a comment can hold it: what is not printed could not be read back."""
    return "".join(filter(str.isprintable, " ".join(name.split())))


def _shape(entry: ClaimEntry) -> dict[str, str | int | bool | Sequence[str]]:
    """The keys of an entry that say something, in the order in which people read them."""
    return {key: value for key in _KEYS if (value := getattr(entry, key)) not in (None, (), False, "own")}


def write_vocabulary(vocabulary: Vocabulary) -> str:
    """The text of a vocabulary of subjects and measures, by their ids."""
    lines = [_VOCABULARY_HEAD + "schema: 1"]
    sections: dict[str, Mapping[str, Term]] = {"subjects": vocabulary.subjects, "measures": vocabulary.measures}
    for section, terms in sections.items():
        if terms:
            lines.append(f"{section}:")
            lines.extend(
                f"  {write_value(name)}: {{{', '.join(_pairs(term))}}}" for name, term in sorted(terms.items())
            )
    return "\n".join(lines) + "\n"


def _pairs(term: Term) -> Iterator[str]:
    """The keys of a term inside of braces, where text with their signs needs quotes."""
    yield f"label: {write_value(term.label)}"
    if isinstance(term, Measure):
        yield f"kind: {term.kind}"
        if term.unit is not None:
            yield f"unit: {write_value(term.unit)}"
        if term.counted:
            yield f"counted: {write_value(term.counted)}"
        if term.time != "fixed":
            yield f"time: {term.time}"
        if term.role is not None:
            yield f"role: {term.role}"
        if term.several:
            yield "several: true"
    if term.aliases:
        yield f"aliases: {write_value(term.aliases)}"
