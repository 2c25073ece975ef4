"""Documents as sources: an id from the file's name, and what the document tells of itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from checker.documents.text import Document
from checker.extraction.naming import make_id
from checker.model.source import Source


def describe_sources(documents: Sequence[Document]) -> list[Source]:
    """One source for each document, in their order; ids are the file names, with a number where two are alike."""
    taken: set[str] = set()
    found = []
    for document in documents:
        stem = make_id(PurePath(document.name).stem or document.name)
        name, number = stem, 2
        while name in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name)
        found.append(
            Source.model_construct(
                id=name,
                title=document.title or document.name,
                author=(document.author,) if document.author else (),
                publisher=document.publisher,
                published=document.published,
                address=None,
                document=document.name,
                sha256=document.sha256,
                words=max(document.word_count, 1),
                thousands=None,
            )
        )
    return found
