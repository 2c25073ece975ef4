"""Fills the years that dates leave out: from their sentence, their paragraph, the document, or its day."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from checker.extraction.figure import Figure
from checker.values import Date, UnreadableValue, read_date
from checker.values.date_forms import Order, find_order
from checker.values.date_open import is_open
from checker.values.date_relative import Tense, is_relative, read_relative

Span = tuple[int, int]

_NEAR = 62
"""Days around the publication in which writers leave the year out as plain."""
_FRAME = 16
"""Characters from the start of a sentence in which a bare year frames all of it (*In 1947, ...*)."""
_FUTURE = re.compile(
    r"\b(?:will|shall|plans?|planned|scheduled|due|expected|expects?|upcoming|going\sto|set\sto|next|would|about\sto)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did|said|told|took|made|went|came)\b|[a-z]ed\b", re.IGNORECASE)


def fill_years(
    figures: Sequence[Figure],
    prose: str,
    sentences: Sequence[Span],
    paragraphs: Sequence[Span],
    published: Date | None,
) -> list[Figure]:
    """Return the figures with missing years filled, and dates told from the day of the text read from it.

    `sentences` and `paragraphs` are spans of the prose in its order; `published` is the day of the document, if known.
    A year comes from another date of the sentence, then of the paragraph, then from the publication; what is filled is
    marked in `filled`: "year" for a missing year, "date" for *yesterday* and its like. What nothing fills stays as it
    was: unbounded.
    """
    context = _Context(figures, prose, sentences, paragraphs, published)
    return [context.fill(place) if _waits(figure) else figure for place, figure in enumerate(figures)]


def _waits(figure: Figure) -> bool:
    return isinstance(figure.value, Date) and is_open(figure.value)


class _Context:
    """The dates of one document by sentence and paragraph, for filling the ones that leave their year out."""

    def __init__(
        self,
        figures: Sequence[Figure],
        prose: str,
        sentences: Sequence[Span],
        paragraphs: Sequence[Span],
        published: Date | None,
    ) -> None:
        self.figures, self.prose, self.sentences = figures, prose, sentences
        self.day = _name_day(published)
        self.order = find_order(prose)
        self.published = published
        starts = [start for start, _ in sentences]
        lines = [start for start, _ in paragraphs]
        self.sentence_of = [bisect_right(starts, figure.start) - 1 for figure in figures]
        self.paragraph_of = [bisect_right(lines, figure.start) - 1 for figure in figures]
        self.years = [_say_year(figure) for figure in figures]
        self.before = self._sweep(range(len(figures)))
        self.after = self._sweep(range(len(figures) - 1, -1, -1))
        self.by_day = self._collect()
        self.tenses: dict[int, Tense] = {}

    def _sweep(self, order: range) -> list[tuple[int, int]]:
        """Return for each figure the place of the nearest date with a month and a year on one side, and of any year."""
        exact, bare, found = -1, -1, [(-1, -1)] * len(self.figures)
        for place in order:
            found[place] = (exact, bare)
            said = self.years[place]
            if said is not None:
                bare = place
                exact = place if said[1] else exact
        return found

    def _collect(self) -> dict[str, int | None]:
        """Return the one year that the document gives each day and month of the year, None where it gives several."""
        years: dict[str, int | None] = {}
        for figure, said in zip(self.figures, self.years, strict=True):
            if said is None or not said[1] or not isinstance(figure.value, Date) or not figure.value.edtf:
                continue
            edtf = figure.value.edtf
            for key in (edtf[5:7], edtf[5:10]):
                years[key] = said[0] if years.get(key, said[0]) == said[0] else None
        return years

    def fill(self, place: int) -> Figure:
        figure = self.figures[place]
        assert isinstance(figure.value, Date)
        if is_relative(figure.value.written):
            return self._fill_relative(figure, place)
        year = self._find_year(place, figure.value)
        if year is None:
            return figure
        value = _read_within(figure.value.written, str(year), self.order)
        return figure if value is None else figure._replace(value=value, filled=(*figure.filled, "year"))

    def _fill_relative(self, figure: Figure, place: int) -> Figure:
        if self.day is None:
            return figure
        value = _read_told(figure.value.written, self.day, self._tell_tense(place))
        return figure if value is None else figure._replace(value=value, filled=(*figure.filled, "date"))

    def _find_year(self, place: int, date: Date) -> int | None:
        sentence, paragraph = self.sentence_of, self.paragraph_of
        (before, bare_before), (after, bare_after) = self.before[place], self.after[place]
        told = self._say_by_publication(place, date)
        for other in (before, after):
            if other >= 0 and sentence[other] == sentence[place]:
                return self._year(other)
        if bare_before >= 0 and sentence[bare_before] == sentence[place] and self._frames(bare_before):
            return self._year(bare_before)
        if told is not None and told[1]:
            return told[0]
        for other, spans in ((bare_before, sentence), (bare_after, sentence), (before, paragraph),
                             (bare_before, paragraph),
                             (after, paragraph)):  # fmt: skip
            if other >= 0 and spans[other] == spans[place]:
                return self._year(other)
        edtf = date.edtf or ""
        year = self.by_day.get(edtf[5:10]) or self.by_day.get(edtf[5:7])
        if year is not None:
            return year
        return told[0] if told is not None else None

    def _year(self, place: int) -> int | None:
        said = self.years[place]
        return said[0] if said is not None else None

    def _frames(self, place: int) -> bool:
        start, _ = self.sentences[self.sentence_of[place]] if self.sentence_of[place] >= 0 else (0, 0)
        return self.figures[place].start - start <= _FRAME

    def _say_by_publication(self, place: int, date: Date) -> tuple[int, bool] | None:
        """Return the year that the publication makes of a date, and whether the two days lie near each other."""
        if self.published is None:
            return None
        first, last = self.published.earliest, self.published.latest
        if first is None or last is None:
            return None
        if self.day is None:
            return (last.year, False) if first.year == last.year else None
        tense, day = self._tell_tense(place), self.day.toordinal()
        for year in (self.day.year + 1, self.day.year, self.day.year - 1) if tense == "past" else (
            self.day.year - 1, self.day.year, self.day.year + 1):  # fmt: skip
            value = _read_within(date.written, str(year), self.order)
            low, high = _list_ends(value)
            if low is None or high is None:
                continue
            if (tense == "past" and low <= day) or (tense == "future" and high > day):
                return year, min(abs(low - day), abs(high - day)) <= _NEAR
        return None

    def _tell_tense(self, place: int) -> Tense:
        """Return whether the sentence of a figure speaks of what is to come."""
        number = self.sentence_of[place]
        if number < 0:
            return "past"
        if number not in self.tenses:
            start, end = self.sentences[number]
            text = self.prose[start : min(end, start + 600)]
            is_future = _FUTURE.search(text) is not None and _PAST.search(text) is None
            self.tenses[number] = "future" if is_future else "past"
        return self.tenses[number]


def _say_year(figure: Figure) -> tuple[int, bool] | None:
    """Return the year that a date says, and whether it says a month too; None for a longer one and for *since 2013*."""
    value = figure.value
    if not isinstance(value, Date) or not value.edtf or not value.bounds.is_bounded:
        return None
    found = re.match(r"(\d{4})(?!X)(-\d\d)?", value.edtf)
    return (int(found[1]), found[2] is not None) if found else None


def _name_day(published: Date | None) -> datetime.date | None:
    """Return the day of a publication, None where only its month or year is known."""
    if published is None or published.earliest is None or published.earliest != published.latest:
        return None
    return published.earliest


def _list_ends(value: Date | None) -> tuple[int | None, int | None]:
    """Return first and last day of a date; of an open one, its one end for both."""
    if value is None:
        return None, None
    low, high = value.bounds.low, value.bounds.high
    low, high = (low if low is not None else high), (high if high is not None else low)
    return (None if low is None else int(low)), (None if high is None else int(high))


@lru_cache(maxsize=1 << 12)
def _read_within(written: str, year: str, order: Order | None) -> Date | None:
    try:
        return read_date(written, within=read_date(year), order=order)
    except UnreadableValue:
        return None


@lru_cache(maxsize=1 << 12)
def _read_told(written: str, told: datetime.date, tense: Tense) -> Date | None:
    try:
        return read_relative(written, told, tense)
    except UnreadableValue:
        return None
