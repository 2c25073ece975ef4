"""Reads the claims of a document: every figure in it, what it is a figure of, where it stands and who says so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.documents.blocks import Block
from checker.documents.text import Document
from checker.extraction.attribution import Voice, find_voice
from checker.extraction.clauses import Parse, Parser, name_subject
from checker.extraction.figure import Figure
from checker.extraction.passages import LONGEST, Passage, find_passages
from checker.extraction.quoting import choose_quote
from checker.extraction.sentences import Name, Sentence, Token, find_known_names, read_passage
from checker.extraction.slots import Setting, read_slots
from checker.extraction.sorts import leave_conversions
from checker.extraction.subjects import FARTHEST_FOCUS, find_focus, find_subject
from checker.extraction.trends import read_trend
from checker.model.claim import Claim, Evidence
from checker.model.slots import Slots
from checker.values import Date, Quantity, UnreadableValue, read_quantity

_HEADINGS = frozenset({"title", "heading"})
_PARSED = frozenset({"paragraph", "item", "caption"})  # what has sentences
OFTEN = 3  # times that a text names whom a heading in it names
AROUND = 20  # sentences before and after one whose names count as named around it


def read_claims(document: Document, source: str, parser: Parser | None = None) -> list[Claim]:
    """The draft claims of a document, in the order of its text; a `parser` names more of their subjects.

    Raises `BadInput` where the document holds more than 100,000 numbers.
    """
    prose = document.prose
    known = find_known_names(prose)
    found: list[Claim] = []
    count: dict[int, int] = {}
    headings: list[tuple[int, Sentence]] = []
    columns: Sequence[Sequence[Token]] = ()  # of the table that is being read, the words over each cell
    for passage in find_passages(document):
        block = passage.block
        if block.sort in _HEADINGS:
            headings = [h for h in headings if h[0] < block.level]
            headings.append((block.level, _read_heading(prose, block, known)))
        if block.sort == "header_row":
            columns = _read_columns(prose, block, known)
        elif block.sort != "row":
            columns = ()
        if not passage.figures:
            continue
        heading = frozenset(t.stem for _, one in headings for t in one.tokens if t.tag in ("word", "verb"))
        under = _find_under(headings, block, prose)
        for spot in _find_spots(prose, passage, known, parser):
            column = _find_column(prose, spot.figure, block, columns) if columns else ()
            setting = spot.setting._replace(heading=heading, column=column, under=under)
            slots = read_slots(spot.figure, spot.sentence, spot.told, setting)
            if spot.parse:
                slots = name_subject(slots, spot.figure, spot.sentence, spot.parse)
            line = document.place(spot.figure.start)[0]
            count[line] = count.get(line, 0) + 1
            found.append(_make_claim(document, f"{source}:l{line}.{count[line]}", source, spot, slots))
    return found


def _read_heading(prose: str, block: Block, known: frozenset[str]) -> Sentence:
    (sentence,) = read_passage(prose, [(block.start, min(block.end, block.start + LONGEST))], known)
    return sentence


def _find_under(headings: Sequence[tuple[int, Sentence]], block: Block, prose: str) -> Name | None:
    """The name in the nearest heading over a block that the text speaks of too; not in the title, which is over all."""
    if len(headings) < 2 or block.sort in _HEADINGS or len(headings[-1][1].names) != 1:
        return None
    name = headings[-1][1].names[0]
    return name if prose.count(name.shown) >= OFTEN else None


class Spot(NamedTuple):
    """A figure where it stands, and what stands around it."""

    figure: Figure
    sentence: Sentence
    others: Sequence[Figure]  # all figures of the sentence
    told: Sequence[Figure]  # without those that repeat another in a second unit
    setting: Setting
    voice: Voice
    parse: Parse  # of the sentence; empty where none was asked for


def _find_spots(prose: str, passage: Passage, known: frozenset[str], parser: Parser | None) -> Iterator[Spot]:
    """Each figure of a passage with its sentence and what stands around that."""
    spans, figures = passage.sentences, passage.figures
    sentences = read_passage(prose, spans, known)
    if passage.block.sort == "row":
        sentences = _repeat_opening(sentences)
    starts = [start for start, _ in spans]
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(max(bisect_right(starts, figure.start) - 1, 0), []).append(figure)
    subjects = {place: find_subject(sentences[place]) for place in by_sentence}
    parses: dict[int, Parse] = {}
    if parser is not None and passage.block.sort in _PARSED:
        bare = [place for place, subject in subjects.items() if subject is None]
        texts = [prose[slice(*spans[place])].replace("\n", " ") for place in bare]
        parses = dict(zip(bare, parser(texts), strict=True))
    for place, members in by_sentence.items():
        sentence = sentences[place]
        focus = find_focus(sentences[max(place - FARTHEST_FOCUS, 0) : place], sentence)
        setting = Setting(around=_name_around(sentences, place), subject=subjects[place], focus=focus)
        told, voice = leave_conversions(members, prose), find_voice(sentence)
        for figure in told:
            yield Spot(figure, sentence, members, told, setting, voice, parses.get(place, ()))


def _repeat_opening(pieces: Sequence[Sentence]) -> list[Sentence]:
    """The pieces of a long row of a table, each with the words of the first cell, which says what the row is of."""
    first = pieces[0].tokens
    opening = first[: next((i + 1 for i, token in enumerate(first) if token.text == "|" and i), 0)]
    return [pieces[0], *(piece.open_with(opening) for piece in pieces[1:])]


def _name_around(sentences: Sequence[Sentence], place: int) -> frozenset[str]:
    """The words of all names in the sentences around one."""
    near = sentences[max(place - AROUND, 0) : place + AROUND + 1]
    return frozenset(word for sentence in near for name in sentence.names for word in name.words)


def _read_columns(prose: str, block: Block, known: frozenset[str]) -> list[list[Token]]:
    """The words of each cell in the first row of a table."""
    columns: list[list[Token]] = [[]]
    for token in read_passage(prose, [(block.start, block.end)], known)[0].tokens:
        if token.text == "|":
            columns.append([])
        else:
            columns[-1].append(token)
    return columns


def _find_column(prose: str, figure: Figure, block: Block, columns: Sequence[Sequence[Token]]) -> Sequence[Token]:
    """The words over the cell in which a figure stands."""
    cell = prose.count("|", block.start, figure.start) or prose.count("\t", block.start, figure.start)
    return columns[cell] if cell < len(columns) else ()


def _make_claim(document: Document, name: str, source: str, spot: Spot, slots: Slots) -> Claim:
    figure, voice = spot.figure, spot.voice
    value = figure.value
    if slots.sort == "age" and isinstance(value, Quantity) and value.unit == "1":
        value = _read_age(value.written) or value
    value = read_trend(figure, spot.sentence) or value
    start, end = choose_quote(document.text, figure, spot.sentence, spot.others)
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
