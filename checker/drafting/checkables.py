"""What in a draft can be checked beside its figures and dates: names, firsts and superlatives, words with digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.documents.text import Document
from checker.extraction.sentences import find_known_names, read_passage
from checker.extraction.words import tag_word
from checker.model.claim import Claim, Evidence, Name, Superlative
from checker.values.wordlists import list_words

RANKS = list_words(
    "first last second third fourth fifth final only largest biggest smallest oldest youngest newest longest shortest "
    "highest lowest tallest deepest fastest slowest best worst earliest latest most least richest poorest deadliest "
    "heaviest strongest greatest"
)
_PARTS = list_words("half halves")  # the first half of a thing is no first of its kind
HEADLINE = 0.6  # of the words of a line are capitalized
_RANKED = re.compile(r"(?<![\w-])([A-Za-z]+)(?=[ \t]+([A-Za-z]+))")
_NUMBER_AFTER = re.compile(r" \d{1,4}(?![\w.,:%/]*\d)(?![\w%°])")
_ENTRY = re.compile(r"(?:\A|\n[ \t]*\n)[ \t]*(?P<number>\d{1,2})[.)](?=[ \t]+[^\W\d_])")
_ENTRY_WORDS = 12  # after its number by which an entry is known
_MIXED = re.compile(r"(?<![\w.,:/-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]+")


def find_checkables(document: Document, source: str, figures: Sequence[Claim]) -> list[Claim]:
    """The names, firsts and words with digits of a draft, each once a sentence; figures that were read are left out."""
    taken = [_span_of(document, claim) for claim in figures]
    found: list[Claim] = []
    for sort, start, end in sorted(
        {*_find_names(document), *_find_ranks(document), *_find_mixed(document), *_find_lone_entries(document)},
        key=_place,
    ):
        if any(low < end and start < high for low, high in taken):
            continue
        if sort == "name":
            end = _end_with_number(document.prose, end, taken)
        written = document.text[start:end]
        value = (
            Superlative.model_construct(written=written, rank=written.lower(), of_class="")
            if sort == "rank"
            else Name.model_construct(written=written)
        )
        line, column = document.place(start)
        evidence = Evidence.model_construct(
            document=document.name, line=line, quote=written, page=document.page_of(start), column=column,
            end=column + end - start,
        )  # fmt: skip
        found.append(
            Claim.model_construct(
                id=f"{source}:n{line}.{column}", source=source, subject="", measure="", value=value, written=written,
                evidence=evidence, note=_note_on(document, sort, end),
            )
        )  # fmt: skip
        taken.append((start, end))
    return found


def _end_with_number(prose: str, end: int, taken: Sequence[tuple[int, int]]) -> int:
    """Where a name ends with the number that belongs to it, and is no figure: a Boeing 747 is no Boeing 737."""
    number = _NUMBER_AFTER.match(prose, end)
    if number is None or any(low < number.end() and end < high for low, high in taken):
        return end
    return number.end()


def _note_on(document: Document, sort: str, end: int) -> str | None:
    """What is told by more than its own words: of what a rank is, to the end of the clause; what an entry says."""
    if sort == "rank":
        return " ".join(re.split(r"[.,;:!?()\n]", document.prose[end : end + 60], maxsplit=1)[0].split()[:2])
    if sort == "entry":
        return " ".join(document.prose[end + 1 :].split("\n", 1)[0].split()[:_ENTRY_WORDS])
    return None


def _place(found: tuple[str, int, int]) -> tuple[int, int, str]:
    return found[1], -found[2], found[0]


def _span_of(document: Document, claim: Claim) -> tuple[int, int]:
    """Where a claim's written value stands, within its quote."""
    start = document.line_starts[claim.evidence.line - 1] + (claim.evidence.column or 1) - 1
    at = document.text.find(claim.written, start)
    return (at, at + len(claim.written)) if at >= 0 else (start, start + len(claim.evidence.quote))


def _find_names(document: Document) -> Iterator[tuple[str, int, int]]:
    prose = document.prose
    known = find_known_names(prose)
    for sentence in read_passage(prose, _lines_of(prose), known):
        words = [token for token in sentence.tokens if token.text[0].isalpha()]
        if sum(token.text[0].isupper() for token in words) > HEADLINE * len(words):
            continue  # a headline writes every word like a name
        for name in sentence.names:
            start, end = sentence.tokens[name.first].start, sentence.tokens[name.last - 1].end
            if not prose[start:end].endswith(("'s", "’s")):
                yield "name", start, end
            else:
                yield "name", start, end - 2


def _lines_of(prose: str) -> list[tuple[int, int]]:
    """The spans of the lines that say something."""
    return [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", prose)]


def _find_ranks(document: Document) -> Iterator[tuple[str, int, int]]:
    """Firsts and superlatives that stand before a noun; "First, ..." only orders what is said."""
    for match in _RANKED.finditer(document.prose):
        follows = match[2].lower()
        if match[1].lower() in RANKS and tag_word(follows) == "word" and follows not in _PARTS:
            yield "rank", match.start(1), match.end(1)


def _find_lone_entries(document: Document) -> Iterator[tuple[str, int, int]]:
    """The number of an entry that no other comes before or after: it is left over, or that of a source's entry."""
    found = list(_ENTRY.finditer(document.prose))
    numbers = {int(one["number"]) for one in found}
    for one in found:
        if numbers.isdisjoint({int(one["number"]) - 1, int(one["number"]) + 1}):
            yield "entry", one.start("number"), one.end("number")


def _find_mixed(document: Document) -> Iterator[tuple[str, int, int]]:
    for match in _MIXED.finditer(document.prose):
        yield "name", match.start(), match.end()
