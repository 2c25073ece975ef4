"""What in a draft can be checked beside its figures and dates: names, firsts, words with digits, lone list numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.documents.text import Document
from checker.drafting.reading import ENTRY
from checker.extraction.sentences import find_known_names, read_passage
from checker.extraction.words import tag_word
from checker.model.claim import Category, Claim, Evidence, Name, Superlative
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
_ENTRY_WORDS = 8  # of an entry by which it is known
_MIXED = re.compile(r"(?<![\w.,:/-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]+")


def find_checkables(document: Document, source: str, figures: Sequence[Claim]) -> list[Claim]:
    """The names, firsts, words with digits and lone list numbers of a draft; figures that were read are left out."""
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
        value: Superlative | Name | Category
        stop, note = end, None
        if sort == "rank":
            value = Superlative.model_construct(written=written, rank=written.lower(), of_class="")
            note = _words_after(document, end)
        elif sort == "entry":
            stop = _end_of_entry(document, end)
            value = Category.model_construct(written=written, term="", label=document.text[end:stop])
        else:
            value = Name.model_construct(written=written)
        line, column = document.place(start)
        evidence = Evidence.model_construct(
            document=document.name, line=line, quote=document.text[start:stop], page=document.page_of(start),
            column=column, end=column + stop - start,
        )  # fmt: skip
        found.append(
            Claim.model_construct(
                id=f"{source}:n{line}.{column}", source=source, subject="", measure="", value=value, written=written,
                evidence=evidence, note=note,
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


def _words_after(document: Document, end: int) -> str:
    """The few words after a rank, which say of what: up to the end of the clause."""
    return " ".join(re.split(r"[.,;:!?()\n]", document.prose[end : end + 60], maxsplit=1)[0].split()[:2])


def _end_of_entry(document: Document, end: int) -> int:
    """Where the first words of a list's entry end, by the end of its number."""
    line = document.text[end:].split("\n", 1)[0]
    words = list(re.finditer(r"\S+", line))[: _ENTRY_WORDS + 1]
    return end + words[-1].end() if words else end


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
    """The number of an entry that opens a paragraph, and that no other of the draft comes before or after.

    It is left over, or that of an entry of a source.
    """
    entries, before, start = list[tuple[int, int, int, bool]](), "", 0
    for line in document.prose.split("\n"):
        match = ENTRY.match(line)
        if match is not None and match[1] is not None and line[match.end() :][:1].isalpha():
            entries.append((int(match[1]), start + match.start(1), start + match.end(1), not before.strip()))
        before, start = line, start + len(line) + 1
    numbers = [number for number, *_ in entries]
    for number, first, end, opens in entries:
        if opens and numbers.count(number) == 1 and {number - 1, number + 1}.isdisjoint(numbers):
            yield "entry", first, end


def _find_mixed(document: Document) -> Iterator[tuple[str, int, int]]:
    for match in _MIXED.finditer(document.prose):
        yield "name", match.start(), match.end()
