"""Reads the claims of a document: every figure in it, what it is a figure of, where it stands and who says so."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from checker.documents.blocks import Block, find_blocks
from checker.documents.text import Document
from checker.extraction.attribution import find_voice
from checker.extraction.figure import Figure
from checker.extraction.figures import find_figures
from checker.extraction.published import read_published
from checker.extraction.quoting import choose_quote
from checker.extraction.sentences import Sentence, Token, find_known_names, read_passage
from checker.extraction.slots import Setting, read_slots
from checker.extraction.sorts import is_conversion
from checker.extraction.subjects import find_focus
from checker.extraction.years import fill_years
from checker.model.claim import Claim, Evidence
from checker.model.slots import Slots
from checker.values import Date, Quantity, UnreadableValue, find_habit, read_quantity

# Blocks whose figures are no statements of the document: entries of a bibliography, addresses of notes.
_NOT_READ = frozenset({"notes"})
_HEADINGS = frozenset({"title", "heading"})


def read_claims(document: Document, source: str) -> list[Claim]:
    """The draft claims of a document, in the order of its text."""
    prose = document.prose
    known = find_known_names(prose)
    found: list[Claim] = []
    count: dict[int, int] = {}
    headings: list[tuple[int, frozenset[str]]] = []
    header: Sentence | None = None  # of the table that is being read
    for passage in _find_passages(document):
        block = passage.block
        if block.sort in _HEADINGS:
            headings = [h for h in headings if h[0] < block.level]
            headings.append((block.level, _list_stems(prose, block, known)))
        if block.sort == "header_row":
            header = read_passage(prose, [(block.start, block.end)], known)[0]
        elif block.sort != "row":
            header = None
        if not passage.figures:
            continue
        heading = frozenset[str]().union(*(words for _, words in headings))
        for figure, sentence, others, setting in _split(prose, passage, known):
            column = _find_column(prose, figure, block, header) if header is not None else ()
            slots = read_slots(figure, sentence, others, prose, setting._replace(heading=heading, column=column))
            line = document.place(figure.start)[0]
            count[line] = count.get(line, 0) + 1
            name = f"{source}:l{line}.{count[line]}"
            found.append(_make_claim(document, name, source, figure, sentence, others, slots))
    return found


class Passage(NamedTuple):
    """A block with its figures, and its sentences where it has any."""

    block: Block
    figures: Sequence[Figure]
    sentences: Sequence[tuple[int, int]]


def _find_passages(document: Document) -> list[Passage]:
    """The blocks of a document with their figures; years that dates leave out are filled in."""
    prose = document.prose
    figures = find_figures(prose, find_habit(prose))
    starts = [figure.start for figure in figures]
    held: list[tuple[Block, int, int, list[tuple[int, int]]]] = []
    for block in find_blocks(document):
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        is_read = first < last and block.sort not in _NOT_READ
        held.append((block, first, last if is_read else first, _find_sentences(prose, block) if is_read else []))
    filled = fill_years(
        figures,
        prose,
        [span for *_, spans in held for span in spans],
        [(block.start, block.end) for block, *_ in held],
        read_published(document),
    )
    return [Passage(block, filled[first:last], spans) for block, first, last, spans in held]


def _list_stems(prose: str, block: Block, known: frozenset[str]) -> frozenset[str]:
    (sentence,) = read_passage(prose, [(block.start, block.end)], known)
    return frozenset(token.stem for token in sentence.tokens if token.tag in ("word", "verb"))


def _split(
    prose: str, passage: Passage, known: frozenset[str]
) -> Iterator[tuple[Figure, Sentence, Sequence[Figure], Setting]]:
    """Each figure of a passage with its sentence, all figures of that, and what stands around them."""
    spans, figures = passage.sentences, passage.figures
    sentences = read_passage(prose, spans, known)
    around = frozenset(word for sentence in sentences for name in sentence.names for word in name.words)
    starts = [start for start, _ in spans]
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(max(bisect_right(starts, figure.start) - 1, 0), []).append(figure)
    for place, members in by_sentence.items():
        setting = Setting(around=around, focus=find_focus(sentences[:place], sentences[place]))
        for figure in members:
            if not is_conversion(figure, members, prose):
                yield figure, sentences[place], members, setting


def _find_column(prose: str, figure: Figure, block: Block, header: Sentence) -> tuple[Token, ...]:
    """The words over the cell in which a figure stands."""
    cell = prose.count("|", block.start, figure.start) or prose.count("\t", block.start, figure.start)
    bars = 0
    found = []
    for token in header.tokens:
        if token.text == "|":
            bars += 1
        elif bars == cell:
            found.append(token)
    return tuple(found)


def _find_sentences(prose: str, block: Block) -> list[tuple[int, int]]:
    """The sentences of a block; a row, an item or a heading is one."""
    if block.sort not in ("paragraph", "item", "caption", "label"):
        return [(block.start, block.end)]
    spans = _splitter()(prose[block.start : block.end])
    return [(block.start + start, block.start + end) for start, end in spans] or [(block.start, block.end)]


@cache
def _splitter():  # type: ignore[no-untyped-def]
    from nupunkt import sent_spans  # its model takes a while to load

    return sent_spans


def _make_claim(
    document: Document,
    name: str,
    source: str,
    figure: Figure,
    sentence: Sentence,
    others: Sequence[Figure],
    slots: Slots,
) -> Claim:
    voice = find_voice(sentence)
    value = figure.value
    if slots.sort == "age" and isinstance(value, Quantity) and value.unit == "1":
        value = _read_age(value.written) or value
    start, end = choose_quote(document.text, figure, sentence, others)
    line, column = document.place(start)
    evidence = Evidence.model_construct(
        document=document.name,
        line=line,
        quote=document.text[start:end],
        page=document.page_of(start),
        column=column,
        end=column + end - start,
    )
    return Claim.model_construct(
        id=name,
        source=source,
        subject=slots.subject,
        measure="",
        value=value,
        written=document.text[figure.start : figure.end],
        attribution=voice.attribution,
        speaker=voice.speaker,
        evidence=evidence,
        filled=figure.filled,
        slots=slots,
        confidence=_rate(figure, slots),
    )


@lru_cache(maxsize=1024)
def _read_age(written: str) -> Quantity | None:
    """A bare number that stands as an age does, in years; None where it is none."""
    try:
        return read_quantity(f"aged {written}")
    except UnreadableValue:
        return None


def _rate(figure: Figure, slots: Slots) -> float:
    """How sure the reading is: less where a year was filled in, or nothing shows what is counted."""
    sure = 0.95 - 0.15 * bool(figure.filled)
    if not isinstance(figure.value, Date) and not (slots.heads or slots.concepts):
        sure -= 0.25
    return round(sure - 0.1 * (not slots.subjects), 2)
