"""Draft claims as entries of claims files: values that read back as they were read, quotes within what is fair."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.documents.verify import LARGEST_QUOTED_PERCENT
from checker.model.claim import Claim
from checker.model.claims_file import ClaimEntry
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.normalization import read_time, read_value
from checker.values import Date, Quantity, UnreadableValue
from checker.values.amounts import write_number

_DIGIT = re.compile(r"\d")
UNKNOWN_SPEAKER = "not named"
_HEDGES = {
    "about": "about",
    "nearly": "nearly",
    "over": "over",
    "at_least": "at least",
    "under": "under",
    "up_to": "up to",
}


@dataclass(frozen=True)
class DraftFile:
    """The entries of a source, and the claims that could not be made into one, by the reason."""

    source: Source
    entries: tuple[ClaimEntry, ...]
    unwritten: tuple[Claim, ...] = ()  # their words alone do not read as the figure that was read in the text
    unquoted: tuple[Claim, ...] = ()  # with them, more of the document would be quoted than is fair
    shortened: int = 0  # quotes that are cut to the figure for the same reason


def draft_files(
    sources: Sequence[Source], claims: Iterable[Claim], vocabulary: Vocabulary, first: Collection[str]
) -> list[DraftFile]:
    """A file for each source that has claims; the quotes of the claims `first` are the last to be cut."""
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    return [
        _draft_file(source, by_source[source.id], vocabulary, first) for source in sources if source.id in by_source
    ]


def _draft_file(source: Source, claims: Sequence[Claim], vocabulary: Vocabulary, first: Collection[str]) -> DraftFile:
    quotes = choose_quotes(claims, source.words * LARGEST_QUOTED_PERCENT // 100, first)
    entries, unwritten, unquoted = [], [], []
    for claim in claims:
        if claim.id not in quotes:
            unquoted.append(claim)
            continue
        entry = _make_entry(claim, *quotes[claim.id], source, vocabulary)
        if entry is None:
            unwritten.append(claim)
        else:
            entries.append(entry)
    whole = {claim.id.partition(":")[2]: " ".join(claim.quote.split()) for claim in claims}
    shortened = sum(entry.quote != whole[entry.id] for entry in entries)
    return DraftFile(source, tuple(entries), tuple(unwritten), tuple(unquoted), shortened)


def choose_quotes(
    claims: Sequence[Claim], allowed: int, first: Collection[str]
) -> dict[str, tuple[str, int, int | None]]:
    """For each claim its quote with line and column, in at most so many words of the document in all.

    Every claim is given its figure alone as far as that goes, then, as far as there is room, its whole quote: in both
    rounds claims of `first` come first, then the surest.  A word that several quote counts once.
    """
    order = sorted(claims, key=lambda c: (c.id not in first, -(c.confidence or 0), c.evidence.line, c.id))
    covered: set[tuple[int, int]] = set()
    chosen: dict[str, tuple[str, int, int | None]] = {}
    for shape in (_figure_alone, _whole_quote):
        for claim in order:
            if shape is _whole_quote and claim.id not in chosen:
                continue
            quote, line, column = shape(claim)
            words = set(_list_words(quote, line, column))
            if len(covered | words) <= allowed:
                covered |= words
                chosen[claim.id] = quote, line, column
    return chosen


def _whole_quote(claim: Claim) -> tuple[str, int, int | None]:
    return claim.quote, claim.line, claim.column


def _figure_alone(claim: Claim) -> tuple[str, int, int | None]:
    """The words of the figure, where they stand in the quote."""
    at = claim.quote.find(claim.written)
    if at < 0 or claim.column is None:
        return _whole_quote(claim)
    before = claim.quote[:at]
    breaks = before.count("\n")
    column = claim.column + at if not breaks else at - before.rfind("\n")
    return claim.written, claim.line + breaks, column


def _list_words(quote: str, line: int, column: int | None) -> Iterator[tuple[int, int]]:
    """The line and column of each word of a quote."""
    for number, part in enumerate(quote.split("\n")):
        at = 0
        for word in part.split():
            at = part.index(word, at)
            yield line + number, at + ((column or 1) if number == 0 else 1)
            at += len(word)


def _make_entry(
    claim: Claim, quote: str, line: int, column: int | None, source: Source, vocabulary: Vocabulary
) -> ClaimEntry | None:
    """The entry of a claim whose value reads back as it was read; None where no way of writing it does."""
    when = _write_when(claim)
    for value in dict.fromkeys(_ways_of_writing(claim)):
        entry = ClaimEntry.model_construct(
            id=claim.id.partition(":")[2] or claim.id,
            subject=claim.subject,
            measure=claim.measure,
            value=value,
            when=when,
            attribution=claim.attribution,
            speaker=claim.speaker or (None if claim.attribution == "own" else UNKNOWN_SPEAKER),
            line=line,
            column=column,
            page=claim.page,
            quote=" ".join(quote.split()),
            draft=True,
            confidence=None if claim.confidence is None else round(claim.confidence * 100),
            filled=claim.filled,
        )
        if _reads_back(entry, claim, source, vocabulary):
            return entry
    return None


def _write_when(claim: Claim) -> str | None:
    """The time a figure holds for; of a date whose year was filled in, that year."""
    if isinstance(claim.value, Date):
        year = (claim.value.edtf or "")[:4]
        return year if claim.filled and year.isdigit() else None
    for written in () if claim.when is None else (claim.when.edtf, claim.when.written):
        if written and _is_time(written):
            return written
    return None


def _is_time(written: str) -> bool:
    try:
        read_time(written)
    except UnreadableValue:
        return False
    return True


def _ways_of_writing(claim: Claim) -> Iterator[str]:
    """The value as written, then with its unit, then as numbers or as a day in EDTF."""
    written = " ".join(claim.written.split())
    yield written
    value = claim.value
    if isinstance(value, Date):
        if value.edtf:
            yield value.edtf
        if claim.low and claim.high:
            yield f"{claim.low}/{claim.high}"
    elif isinstance(value, Quantity):
        unit = "" if value.unit in ("1", "clock") else f" {value.unit}"
        if claim.slots is not None and claim.slots.sort == "age":
            yield f"aged {written}"
        yield f"{written}{unit}"
        digit = _DIGIT.search(written)
        if digit is not None:
            yield f"{_HEDGES.get(value.hedge, '')} {written[digit.start() :]}".strip()
        if value.stated is not None:
            hedge = _HEDGES.get(value.hedge, "")
            yield f"{hedge} {write_number(value.stated)}{unit}".strip()
        low, high = value.bounds.low, value.bounds.high
        if low is not None and high is not None:
            yield f"between {write_number(low)} and {write_number(high)}{unit}"


def _reads_back(entry: ClaimEntry, claim: Claim, source: Source, vocabulary: Vocabulary) -> bool:
    """Whether an entry's words alone stand for the figure that was read in the text."""
    try:
        when = None if entry.when is None else read_time(entry.when)
        read = read_value(entry, vocabulary.measures[entry.measure], source, when, vocabulary)
    except (UnreadableValue, ValueError, ArithmeticError):
        return False
    known = claim.value
    if isinstance(known, Quantity) and isinstance(read, Quantity):
        same_kind = (read.unit, read.change, read.per) == (known.unit, known.change, known.per)
        return same_kind and (read.bounds, read.likely) == (known.bounds, known.likely)
    if isinstance(known, Date) and isinstance(read, Date):
        return (read.bounds, read.likely) == (known.bounds, known.likely)
    return False


def say_left_out(files: Sequence[DraftFile]) -> list[tuple[Source, str]]:
    """What could not be kept of each source, in words."""
    told = []
    limit = f"because quotes may cover {LARGEST_QUOTED_PERCENT}% of a document's words"
    for file in files:
        if file.unwritten:
            why = "because their words alone do not say what they say in the text"
            told.append((file.source, f"{_count(len(file.unwritten), 'figure')} left out, {why}"))
        if file.unquoted:
            told.append((file.source, f"{_count(len(file.unquoted), 'figure')} left out, {limit}"))
        if file.shortened:
            told.append((file.source, f"{_count(file.shortened, 'quote')} cut to the figure, {limit}"))
    return told


def _count(number: int, noun: str) -> str:
    return f"{number} {noun} was" if number == 1 else f"{number} {noun}s were"
