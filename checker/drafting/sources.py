"""The sources of a draft: what was read of documents, and the reviewed claims of workspaces."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from checker.documents.reading import read_text
from checker.documents.text import Document
from checker.drafting.quote_slots import give_slots
from checker.drafting.reading import Reading
from checker.extraction.claims import read_claims
from checker.extraction.published import read_published
from checker.extraction.sources import describe_source
from checker.model.claim import Claim
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.values import Date, UnreadableValue, read_date

_LONGEST_KEPT = 200_000  # characters of a text that is kept for the next call
_MOST_KEPT = 64


class Told(NamedTuple):
    """A source of a draft, and what was read of it."""

    source: Source
    reading: Reading


def read_document(document: Document, taken: Collection[str]) -> Told:
    """What a document says; its id is one that is not taken."""
    return _tell(document, describe_source(document, taken))


def read_source_text(text: str, taken: Collection[str]) -> Told:
    """What a text says; a text that is held against many drafts is read once."""
    return (_read_kept if len(text) <= _LONGEST_KEPT else _read_source_text)(text, frozenset(taken))


def _read_source_text(text: str, taken: frozenset[str]) -> Told:
    document = read_text(text, "source")
    return _tell(document, describe_source(document, taken))


_read_kept = lru_cache(maxsize=_MOST_KEPT)(_read_source_text)


def _tell(document: Document, source: Source) -> Told:
    claims = read_claims(document, source.id)
    published = read_published(document)
    return Told(
        source, Reading(source.id, document.text, claims, published, document.name, document.pages, document.prose)
    )


def read_workspace(
    sources: Iterable[Source], claims: Iterable[Claim], vocabulary: Vocabulary, taken: Collection[str]
) -> list[Told]:
    """What the reviewed claims of a workspace say, source by source; one without any is left out.

    Their quotes are all the text that there is.  A source whose id is taken gets a number after it.
    """
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        if not claim.is_draft:
            by_source.setdefault(claim.source, []).append(claim)
    ids, told = set(taken), []
    for source in sources:
        if source.id in by_source:
            own = [give_slots(claim, vocabulary) for claim in by_source[source.id]]
            name = number_id(source.id, ids)
            ids.add(name)
            own = [claim.model_copy(update={"source": name}) for claim in own]
            text = "\n".join(claim.quote.replace("\n", " ") for claim in own)
            told.append(
                Told(source.model_copy(update={"id": name}), Reading(name, text, own, _read_day(source.published)))
            )
    return told


def number_id(name: str, taken: Collection[str]) -> str:
    """An id that is not taken: the name, with a number after it where it is."""
    number, found = 2, name
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found


def _read_day(published: str | None) -> Date | None:
    if published is None:
        return None
    try:
        return read_date(published)
    except UnreadableValue:
        return None
