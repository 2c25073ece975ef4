"""When a document was published, as far as it says so."""

from __future__ import annotations

from checker.documents.text import Document
from checker.values import Date, UnreadableValue, read_date


def read_published(document: Document) -> Date | None:
    """The day, month or year of publication that the document's front matter tells; None where it does not."""
    if document.published is None:
        return None
    try:
        return read_date(document.published)
    except UnreadableValue:
        return None
