"""The draft claims of several documents, with what is told of each document: one read after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.documents.text import Document
from checker.extraction.claims import read_claims
from checker.extraction.clauses import Parser
from checker.extraction.naming import Words
from checker.extraction.published import read_published
from checker.extraction.sources import describe_source
from checker.extraction.unread import find_unread
from checker.extraction.words import stem
from checker.model.claim import Claim
from checker.model.source import Source
from checker.values import Date

_CAPITAL = re.compile(r"[A-Z][\w’-]*")
_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")


@dataclass
class Drafts:
    """What was read from documents."""

    sources: dict[str, Source] = field(default_factory=dict)  # by id, in the order of the documents
    claims: list[Claim] = field(default_factory=list)
    published: dict[str, Date | None] = field(default_factory=dict)  # by source
    same_lines: dict[str, str] = field(default_factory=dict)  # by source, the sha256 with line ends as on Unix
    spelled: dict[str, str] = field(default_factory=dict)  # by stem, the shortest word of the documents that has it
    capitals: dict[str, str] = field(default_factory=dict)  # by a word in lower case, as it is written with a capital
    unread: list[str] = field(default_factory=list)  # numbers that were neither read nor masked, with their places

    @property
    def words(self) -> Words:
        """How the documents' words are written."""
        return Words(self.spelled, self.capitals)


def read_drafts(documents: Iterable[Document], parser: Parser | None = None) -> Drafts:
    """Every figure of each document as a draft claim; a document is let go before the next is asked for."""
    drafts = Drafts()
    for document in documents:
        source = describe_source(document, drafts.sources)
        drafts.sources[source.id] = source
        drafts.published[source.id] = read_published(document)
        drafts.same_lines[source.id] = document.sha256_of_lines
        claims = read_claims(document, source.id, parser)
        drafts.claims.extend(claims)
        drafts.unread.extend(find_unread(document, claims))
        _learn_words(document.prose, drafts.spelled)
        _learn_capitals(document.prose, drafts.capitals)
    return drafts


def _learn_words(prose: str, spelled: dict[str, str]) -> None:
    """Keep, for each stem, the shortest of its words, the first in the alphabet of equals."""
    for word in set(_WORD.findall(prose.lower())):
        known = spelled.get(stem(word))
        if known is None or (len(word), word) < (len(known), known):
            spelled[stem(word)] = word


def _learn_capitals(prose: str, capitals: dict[str, str]) -> None:
    """Keep, for each word, how it is most often written with a capital."""
    counts: dict[str, Counter[str]] = {}
    for word, count in Counter(_CAPITAL.findall(prose)).items():
        counts.setdefault(word.lower(), Counter())[word] += count
    for lower, forms in counts.items():
        capitals.setdefault(lower, min(forms, key=lambda form: (-forms[form], form)))
