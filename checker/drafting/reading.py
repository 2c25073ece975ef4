"""What was read of one source of a draft: its claims, and the words that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from checker.drafting.name_forms import list_acronyms, list_initials, list_roots
from checker.drafting.phrases import Phrase, read_phrase
from checker.drafting.placing import place_figure
from checker.drafting.polarity import denies_something, find_denial, find_denied
from checker.extraction.quoting import MOST_WORDS
from checker.extraction.words import is_plural, stem, stem_of, tag_word
from checker.model.claim import Claim, Evidence, Name
from checker.values import Date

ENTRY = re.compile(r"[ \t]*(?:(\d{1,2})[.)]|[-*•–])[ \t]")
_PER = re.compile(
    r" ?(?:/ ?|per |each |every |an? (?=(?:minute|hour|day|night|week|month|quarter|year)\b))(?P<of>[^\W\d_]+)"
)
# Words for one and the same thing that a figure is told for each of.
_SAME_RATES = {
    "annum": "year", "yr": "year", "mo": "month", "wk": "week", "diem": "day", "hr": "hour", "min": "minute",
    "head": "person", "capita": "person",
}  # fmt: skip
_ANY_WORD = re.compile(r"\S+")
_SPAN_BEFORE = 120  # characters among which they are looked for
_WORDS_BEFORE = 3  # that are quoted before what is cited
_PARTS = re.compile(r"[-.:/]")
_ALONE = re.compile(r"\b(?:only|just|a single) one\Z", re.IGNORECASE)
_LONGEST_ALONE = 20  # characters
_NAME = r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|van|von|of|al))*"
_LISTED = re.compile(rf"(?: [\w-]+){{1,3}}(?:,| \(|:| -| –| —) ?(?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME})")
_JOINED = re.compile(r",? and |, ")
WORD = re.compile(r"[^\W_]+(?:[-'’.,:/][^\W_]+)*")


@dataclass(frozen=True)
class Reading:
    """A source: its id, text and claims, and when it was published, where it says so."""

    source: str
    text: str
    claims: Sequence[Claim]
    published: Date | None = None
    document: str | None = None  # the file's name; None where the text is but the quotes of the claims, a line each
    pages: Sequence[int] = ()  # where each starts, for a document that has pages
    prose: str = ""  # the text with what is no words of it blanked; empty where all of it is

    @property
    def spoken(self) -> str:
        """The text as far as it is words that somebody reads, with every character in its place."""
        return self.prose or self.text

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(found.end() for found in re.finditer("\n", self.text)))

    @cached_property
    def _phrases(self) -> dict[str, Phrase]:
        return {}

    def phrase_of(self, claim: Claim) -> Phrase:
        """The words beside the figure of one of its claims; of a reviewed one, those of its quote."""
        found = self._phrases.get(claim.id)
        if found is None:
            start, end = self.place(claim)
            found = self._phrases[claim.id] = read_phrase(self.text, start, end)
        return found

    def place(self, claim: Claim) -> tuple[int, int]:
        """Where the figure of one of its claims starts and ends; of a reviewed one, in its quote."""
        quote, line = claim.evidence.quote, claim.evidence.line
        if self.document is None:
            quote = quote.replace("\n", " ")  # a line each
        if line <= len(self._line_starts):
            start = self._line_starts[line - 1] + (claim.evidence.column or 1) - 1
            if self.text.startswith(quote, start):
                return place_figure(claim, self.text, self._line_starts)
        start = max(self.text.find(quote), 0)
        at = max(quote.find(claim.written), 0)
        return start + at, start + at + len(claim.written)

    def denial_of(self, claim: Claim) -> tuple[str, ...] | None:
        """The stems of the words between the figure of one of its claims and its denial; None where there is none."""
        if claim.id not in self._denials:
            self._denials[claim.id] = find_denial(self.spoken, self.place(claim)[0])
        return self._denials[claim.id]

    @cached_property
    def _denials(self) -> dict[str, tuple[str, ...] | None]:
        return {}

    def denies_beside(self, claim: Claim) -> bool:
        """Whether anything is denied in the clause of one of its claims."""
        return denies_something(self.spoken, self.place(claim)[0])

    def denied_of(self, claim: Claim) -> str | None:
        """The stem of what is denied of those that one of its claims counts; None where nothing is."""
        if claim.slots is None or claim.slots.sort != "count" or not claim.slots.heads:
            return None
        return find_denied(self.spoken, *self.place(claim))

    def rate_of(self, claim: Claim) -> str | None:
        """The stem of what the figure of one of its claims is told for each of: a month, of *$50/month*."""
        match = _PER.match(self.text, self.place(claim)[1])
        if match is None:
            return None
        told = match["of"].lower()
        return stem(_SAME_RATES.get(told, told))

    def is_alone(self, claim: Claim) -> bool:
        """Whether a figure is the one of *only one*, which tells how many there are."""
        end = self.place(claim)[1]
        return _ALONE.search(self.text, max(end - _LONGEST_ALONE, 0), end) is not None

    def names_after(self, claim: Claim) -> list[str]:
        """The names that a passage lists right after a figure and what it counts: *two friends, Ann and Ben*."""
        match = _LISTED.match(self.text, self.place(claim)[1])
        return [] if match is None else [name for name in _JOINED.split(match["names"]) if name]

    def cite(self, start: int, end: int) -> Claim:
        """A stretch of the text as what the source says, with the words around it, ten at most."""
        line = bisect_right(self._line_starts, start)
        if self.document is None:
            return self.claims[line - 1]
        floor, stop = self._line_starts[line - 1], self.text.find("\n", start)
        stop = len(self.text) if stop < 0 else stop
        before = list[int]()
        near = list(_ANY_WORD.finditer(self.text, max(floor, start - _SPAN_BEFORE), start))
        for word in reversed(near[-_WORDS_BEFORE:]):
            if word.group().endswith((".", "!", "?", "|", ":", ";")):
                break
            before.insert(0, word.start())
        first = before[0] if before else start
        if self.text.find(self.text[start:end], first) != start:
            first, before = start, []  # the same word stands before it too
        after = islice(_ANY_WORD.finditer(self.text, start, stop), MOST_WORDS - len(before))
        last = max((word.end() for word in after), default=end)
        written = self.text[start : min(end, last)]
        column = first - floor + 1
        evidence = Evidence.model_construct(
            document=self.document, line=line, quote=self.text[first:last], column=column, end=column + last - first,
            page=bisect_right(self.pages, start) or None,
        )  # fmt: skip
        return Claim.model_construct(
            id=f"{self.source}:w{line}.{start - floor + 1}", source=self.source, subject="", measure="",
            value=Name.model_construct(written=written), written=written, evidence=evidence,
        )  # fmt: skip

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each word and number of the text stands."""
        return [match.span() for match in WORD.finditer(self.spoken)]

    def find_word(self, offset: int) -> int:
        """The place in the sequence of the word at an offset of the text, or before it."""
        return max(bisect_right(self.places, offset, key=lambda span: span[0]) - 1, 0)

    @cached_property
    def sequence(self) -> list[str]:
        """The words and numbers of the text in their order, in lower case."""
        return [word.lower() for word in WORD.findall(self.spoken)]  # the same words, sooner than by places

    @cached_property
    def lookup(self) -> dict[str, list[int]]:
        """The places in the sequence of each word and number of the text."""
        found: dict[str, list[int]] = {}
        for place, word in enumerate(self.sequence):
            found.setdefault(word, []).append(place)
        return found

    @cached_property
    def _forms(self) -> dict[str, list[str]]:
        """The words of the text by their stems."""
        found: dict[str, list[str]] = {}
        for word in self.lookup:
            found.setdefault(stem_of(word), []).append(word)
        return found

    @cached_property
    def _places_of_stems(self) -> dict[str, list[int]]:
        return {}

    def places_of(self, stemmed: str) -> Sequence[int]:
        """The places in the sequence of the words of one stem, in order."""
        found = self._places_of_stems.get(stemmed)
        if found is None:
            found = sorted(at for word in self._forms.get(stemmed, ()) for at in self.lookup[word])
            self._places_of_stems[stemmed] = found
        return found

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the text writes without a capital."""
        return frozenset(word for word in WORD.findall(self.spoken) if word[0].islower())

    @cached_property
    def capitalized(self) -> dict[str, list[tuple[str, int]]]:
        """The words that the text never writes small, by their first letter, each with its first place."""
        found: dict[str, list[tuple[str, int]]] = {}
        for word, places in self.lookup.items():
            if word not in self.small_words and word[0].isalpha():
                found.setdefault(word[0], []).append((word, places[0]))
        return found

    def has_single(self, stemmed: str) -> bool:
        """Whether the text speaks of one of a thing, by the stem of its noun, and not of several alone."""
        return any(not is_plural(word) and tag_word(word) == "word" for word in self._forms.get(stemmed, ()))

    @cached_property
    def listed(self) -> frozenset[int]:
        """How many entries each numbered or bulleted list of the text has."""
        found, numbered, bulleted = set[int](), 0, 0
        for line in self.text.split("\n"):
            match = ENTRY.match(line)
            if match is not None and match[1] is None:
                bulleted += 1
            elif match is not None or (line.strip() and not line[0].isspace()):  # an entry goes on in indented lines
                found.add(bulleted)
                bulleted = 0
            if match is not None and match[1] is not None:
                place = int(match[1])
                if place != numbered + 1:
                    found.add(numbered)
                numbered = place if place in (1, numbered + 1) else 0
        return frozenset(n for n in (*found, numbered, bulleted) if n > 1)

    @cached_property
    def entries(self) -> dict[int, list[tuple[int, int]]]:
        """The numbered entries of lists: by number, where that starts and ends."""
        found: dict[int, list[tuple[int, int]]] = {}
        start = 0
        for line in self.text.split("\n"):
            match = ENTRY.match(line)
            if match is not None and match[1] is not None:
                found.setdefault(int(match[1]), []).append((start + match.start(1), start + match.end(1)))
            start += len(line) + 1
        return found

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of the names that the text spells out, and the acronyms in it, in lower case."""
        return list_initials(self.text) | list_acronyms(self.text)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The acronyms of the text, in lower case and without points."""
        return list_acronyms(self.text)

    @cached_property
    def roots(self) -> frozenset[str]:
        """What the names of the text have in common with those of their people: *syri*."""
        return list_roots(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word and number of the text in lower case, and the stems of the words."""
        found = set(self.sequence)
        found |= {part for word in found if not word.isalnum() for part in _PARTS.split(word)}
        return frozenset(found | {stem(word) for word in found if word.isalpha()})


def split_words(text: str) -> list[str]:
    """The words and numbers of a text in lower case, in order; "r-101" is one, "don't" too."""
    return WORD.findall(text.lower())
