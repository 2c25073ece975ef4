"""Reads the claims of a document: every figure in it, what it is a figure of, where it stands and who says so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from checker.documents.blocks import Block, find_blocks
from checker.documents.text import Document
from checker.extraction.attribution import find_voice
from checker.extraction.figure import Figure
from checker.extraction.figures import find_figures
from checker.extraction.quoting import choose_quote
from checker.extraction.sentences import Name, Sentence, Token, find_known_names, read_sentence
from checker.extraction.slots import find_subject, is_conversion, read_slots
from checker.model.claim import Claim, Evidence
from checker.model.slots import Slots
from checker.values import Date, Quantity, UnreadableValue, find_habit, read_quantity
from checker.values.wordlists import list_words

# Blocks whose figures are no statements of the document: entries of a bibliography, addresses of notes.
_NOT_READ = frozenset({"notes"})
FARTHEST_FOCUS = 3  # sentences back
_PRONOUNS = list_words("he she it they his her its their")
_HEADINGS = frozenset({"title", "heading"})


def read_claims(document: Document, source: str) -> list[Claim]:
    """The draft claims of a document, in the order of its text."""
    prose = document.prose
    figures = find_figures(prose, find_habit(prose))
    known = find_known_names(prose)
    found: list[Claim] = []
    count: dict[int, int] = {}
    headings: list[tuple[int, frozenset[str]]] = []
    header: Sentence | None = None  # of the table that is being read
    at = 0
    for block in find_blocks(document):
        while at < len(figures) and figures[at].start < block.start:
            at += 1
        first = at
        while at < len(figures) and figures[at].start < block.end:
            at += 1
        if block.sort in _HEADINGS:
            headings = [h for h in headings if h[0] < block.level]
            sentence = read_sentence(prose, block.start, block.end, known)
            headings.append((block.level, frozenset(t.stem for t in sentence.tokens if t.tag in ("word", "verb"))))
        if block.sort == "header_row":
            header = read_sentence(prose, block.start, block.end, known)
        elif block.sort != "row":
            header = None
        if at == first or block.sort in _NOT_READ:
            continue
        heading = frozenset[str]().union(*(words for _, words in headings))
        around = frozenset(w for n in read_sentence(prose, block.start, block.end, known).names for w in n.words)
        for figure, sentence, others, focus in _split(prose, block, figures[first:at], known):
            column = _find_column(prose, figure, block, header) if block.sort == "row" and header is not None else ()
            slots = read_slots(figure, sentence, others, prose, heading, column)
            if not slots.subjects and focus is not None:
                slots = replace(slots, subject=focus.shown, subjects=frozenset(focus.words))
            slots = replace(slots, around=around)
            if focus is not None:
                slots = replace(slots, owners=(*slots.owners, frozenset(focus.words)))
            line = document.place(figure.start)[0]
            count[line] = count.get(line, 0) + 1
            name = f"{source}:l{line}.{count[line]}"
            found.append(_make_claim(document, name, source, figure, sentence, others, slots))
    return found


def _split(
    prose: str, block: Block, figures: Sequence[Figure], known: frozenset[str]
) -> Iterator[tuple[Figure, Sentence, Sequence[Figure], Name | None]]:
    """Each figure of a block with its sentence, all figures of that, and whom a pronoun in it stands for."""
    spans = _find_sentences(prose, block)
    starts = [start for start, _ in spans]
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(max(bisect_right(starts, figure.start) - 1, 0), []).append(figure)
    for place, members in by_sentence.items():
        start, end = spans[place]
        sentence = read_sentence(prose, start, max(end, members[-1].end), known)
        focus = _find_focus(prose, spans[max(place - FARTHEST_FOCUS, 0) : place], sentence, known)
        for figure in members:
            if not is_conversion(figure, members, prose):
                yield figure, sentence, members, focus


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


def _find_focus(
    prose: str, before: Sequence[tuple[int, int]], sentence: Sentence, known: frozenset[str]
) -> Name | None:
    """Whom the pronoun that a sentence begins with stands for: the last one named as a subject before it."""
    opening = [t.lower for t in sentence.tokens[:3]]
    if not opening or not _PRONOUNS.intersection(opening[:1] if opening[0] != "," else opening):
        return None
    for start, end in reversed(before):
        name = find_subject(read_sentence(prose, start, end, known))
        if name is not None:
            return name
    return None


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
    document: Document, name: str, source: str, figure: Figure, sentence: Sentence, others: Sequence[Figure], slots: Slots
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
