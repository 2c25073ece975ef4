"""Documents as sources: an id from the file's name, and what the document tells of itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import PurePath

from checker.documents.text import Document
from checker.extraction.naming import make_id
from checker.extraction.published import read_published
from checker.model.source import Source


def describe_sources(documents: Sequence[Document]) -> list[Source]:
    """One source for each document, in their order; ids are the file names, with a number where two are alike."""
    found: dict[str, Source] = {}
    for document in documents:
        source = describe_source(document, found)
        found[source.id] = source
    return list(found.values())


def describe_source(document: Document, taken: Collection[str] = ()) -> Source:
    """The source that a document is, with an id that is not taken yet.

    A date of publication that cannot be read as one is left out.
    """
    return Source.model_construct(
        id=_find_id(document, taken),
        title=" ".join((document.title or document.name).split()) or document.name,
        author=(document.author,) if document.author else (),
        publisher=document.publisher,
        published=document.published if read_published(document) is not None else None,
        address=None,
        document=document.name,
        sha256=document.sha256,
        words=max(document.word_count, 1),
        thousands=None,
    )


def _find_id(document: Document, taken: Collection[str]) -> str:
    name = document.name
    stem = make_id(PurePath(name).stem or name)
    number = 2
    found = stem
    while found in taken:
        found, number = f"{stem}-{number}", number + 1
    return found
