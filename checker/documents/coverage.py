"""Which numbers, and which names beside them, of a document no claim of its source carries."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from checker.documents.layout import HIDDEN, Kind, Layout, find_layout
from checker.documents.numbers import Number, find_numbers, find_references
from checker.documents.proper_names import ProperName, find_names
from checker.documents.text import Document, Span, find_quote, find_text
from checker.errors import Problem
from checker.model.claim import Claim
from checker.model.claims_file import Omission
from checker.model.vocabulary import Vocabulary
from checker.values.wordlists import list_words

KINDS: tuple[Kind, ...] = ("text", "note", "heading")

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)")
_GLUED = re.compile(r"(?<=[^\W\d_])-(?=\d)")  # documents also write "Race 2018" for "Race-2018"
_WORD = re.compile(r"\w+")
_SMALL_WORD = re.compile(r"\b[^\W\d_A-Z]+\b")
_CAPITAL_INSIDE = re.compile(r"(?<=[^\W\d_A-Z]\s)([^\W\d_a-z]\w+)")
_TITLES = list_words(
    "president minister prime general colonel admiral lieutenant senator secretary chairman deputy director professor"
    " doctor dr mr mrs ms sir the of and for"
)
_STEM = 4
_FEW_WORDS = 5  # of context to each side


@dataclass(frozen=True)
class Left:
    """A number or name that no claim carries: its line, and a few words around it."""

    line: int
    written: str
    before: str
    after: str


@dataclass(frozen=True)
class Count:
    """What became of the numbers of one kind of line."""

    total: int
    carried: int
    omitted: int
    left: tuple[Left, ...]


@dataclass(frozen=True)
class DocumentCoverage:
    """What the claims of one source carry of its document."""

    source: str
    document: str
    numbers: dict[Kind, Count]
    names: Count  # different names that stand in one sentence of the text with a number
    references: int  # number words that refer back ("the two sides"), which are not counted


def cover(
    source: str,
    document: Document,
    claims: Sequence[Claim],
    omissions: Sequence[Omission],
    vocabulary: Vocabulary,
    problem: Callable[[int, str, str], Problem],
    problems: list[Problem],
) -> DocumentCoverage:
    """What the claims of a source carry of its document, and what its claims file omits with a reason.

    A number is carried when the quote of a claim covers it, or when it stands in the sentence of a claim whose
    value, time, or the words of whose subject hold it.  `problem` makes a problem of the omission with a number;
    those whose text is not on their line are added to `problems`.
    """
    layout = find_layout(document)
    carriers = _Carriers(document, layout, claims, vocabulary)
    numbers = _gather(document, layout)
    carried = {number for number in numbers if carriers.carry(number)}
    omitted = _omit(document, layout, [n for n in numbers if n not in carried], omissions, carriers, problem, problems)
    counts: dict[Kind, Count] = {}
    for kind in KINDS:
        mine = [number for number in numbers if _kind(document, layout, number.start) == kind]
        left = [number for number in mine if number not in carried and number not in omitted]
        counts[kind] = Count(
            total=len(mine),
            carried=sum(number in carried for number in mine),
            omitted=sum(number in omitted for number in mine),
            left=tuple(_show(document, layout, number.start, number.end) for number in left),
        )
    references = sum(len(find_references(layout.masked[start:end])) for start, end in layout.sentences)
    names = _cover_names(document, layout, numbers, carriers, omissions)
    return DocumentCoverage(source, document.name, counts, names, references)


def _gather(document: Document, layout: Layout) -> list[Number]:
    """All numbers of the document; one never runs from one sentence into the next."""
    return [number.moved(start) for start, end in layout.sentences for number in find_numbers(layout.masked[start:end])]


def _kind(document: Document, layout: Layout, offset: int) -> Kind:
    return layout.kinds[document.place(offset)[0] - 1]


class _Carriers:
    """The claims of a source by where their quotes stand, asked which numbers and names they carry."""

    def __init__(self, document: Document, layout: Layout, claims: Sequence[Claim], vocabulary: Vocabulary) -> None:
        self._starts = [start for start, _ in layout.sentences]
        self._quoted: set[int] = set()  # every offset that a quote covers
        self._keys: dict[int, set[str]] = {}  # by sentence: the figures that its claims name
        self._words: list[frozenset[str]] = []  # by claim: the words it names things by
        for claim in claims:
            texts = _texts(claim, vocabulary)
            keys = _keys(texts)
            self._words.append(frozenset(_fold(" ".join([*texts, claim.evidence.quote]))))
            for span in find_quote(document, claim.evidence.quote, claim.evidence.line):
                self._quoted.update(range(span.start, span.end))
                for sentence in range(self.sentence(span.start), self.sentence(span.end - 1) + 1):
                    self._keys.setdefault(sentence, set()).update(keys)

    def sentence(self, offset: int) -> int:
        """The number of the sentence in which an offset stands."""
        return bisect_right(self._starts, offset) - 1

    def carry(self, number: Number) -> bool:
        """Whether claims carry every figure of a number."""
        keys = self._keys.get(self.sentence(number.start), set())
        return all(
            figure.key in keys or (figure.start in self._quoted and figure.end - 1 in self._quoted)
            for figure in number.figures
        )

    def name(self, words: frozenset[str]) -> bool:
        """Whether one claim names all these words."""
        return any(words <= known for known in self._words)


def _texts(claim: Claim, vocabulary: Vocabulary) -> list[str]:
    """What a claim says, besides its quote: value, time, and the words for what it is about."""
    texts = [claim.written, claim.speaker or "", getattr(claim.value, "rank", "")]
    texts.append(claim.when.written if claim.when is not None else "")
    for name, words in (
        (claim.subject, vocabulary.subjects),
        (claim.measure, vocabulary.measures),
        (claim.where, vocabulary.places),
        (claim.of, vocabulary.subjects),
        (claim.of, vocabulary.classes),
        (claim.of_class, vocabulary.classes),
        (claim.origin, vocabulary.origins),
    ):
        term = words.get(name) if name is not None else None
        if term is not None:
            texts += [term.label, *term.aliases]
    value_labels = [getattr(claim.value, "label", "")]
    return [text for text in [*texts, *value_labels] if text]


def _keys(texts: Iterable[str]) -> set[str]:
    """Every figure that texts hold, dates in the notation of ISO 8601 part by part."""
    found: set[str] = set()
    for text in texts:
        for year, month, day in _ISO.findall(text):
            found.update({str(int(year)), f"month {int(month)}", *([str(int(day))] if day else [])})
        found.update(figure.key for number in find_numbers(_GLUED.sub(" ", text)) for figure in number.figures)
    return found


def _omit(
    document: Document,
    layout: Layout,
    numbers: Sequence[Number],
    omissions: Sequence[Omission],
    carriers: _Carriers,
    problem: Callable[[int, str, str], Problem],
    problems: list[Problem],
) -> set[Number]:
    """The numbers that the omissions name.

    An omission stands for the first place of its text on its line where a number is left; one that starts with
    the mark of a note stands for the whole note.
    """
    omitted: set[Number] = set()
    for place, omission in enumerate(omissions):
        spans = find_quote(document, omission.text, omission.line)
        if not spans:
            problems.append(problem(place, *_why_missing(document, omission)))
            continue
        if _names_note(document, layout, spans[0], omission.line):
            block = _block(document, layout, omission.line)
            omitted.update(number for number in numbers if number.start in block)
            continue
        for span in spans:
            inside = {n for n in numbers if n not in omitted and _meets(n, span, carriers)}
            if inside:
                omitted |= inside
                break
    return omitted


def _why_missing(document: Document, omission: Omission) -> tuple[str, str]:
    """Why an omission's text does not stand on its line, and how to mend it."""
    if find_text(document, omission.text, omission.line):
        what = f"the omitted `{omission.text}` cuts a word or number of line {omission.line} in two"
        return what, "write all of it"
    what = f"the omitted `{omission.text}` is not on line {omission.line} of `{document.name}`"
    elsewhere = find_quote(document, omission.text)
    if elsewhere:
        nearest = min(elsewhere, key=lambda span: (abs(span.line - omission.line), span.start))
        return what, f"write `line: {nearest.line}`, where it stands, or remove it"
    return what, "write what stands there, or remove it"


def _names_note(document: Document, layout: Layout, span: Span, line: int) -> bool:
    """Whether the text of an omission touches the mark of the note on its line."""
    start = document.line_starts[line - 1]
    return layout.kinds[line - 1] == "note" and span.start < start + layout.marks[line - 1]


def _block(document: Document, layout: Layout, line: int) -> range:
    """The offsets of a note: its line, and those below without a mark of their own or a blank line between."""
    last = line
    while (
        last < len(document.lines)
        and document.lines[last].strip()
        and layout.kinds[last] == "note"
        and not layout.marks[last]
    ):
        last += 1
    return range(document.line_starts[line - 1], document.end_of_line(last))


def _meets(number: Number, span: Span, carriers: _Carriers) -> bool:
    """Whether a span covers a number, or so much of it that the claims carry the rest."""
    rest = tuple(f for f in number.figures if not (span.start <= f.start and f.end <= span.end))
    return len(rest) < len(number.figures) and carriers.carry(Number(number.start, number.end, rest))


def _cover_names(
    document: Document,
    layout: Layout,
    numbers: Sequence[Number],
    carriers: _Carriers,
    omissions: Sequence[Omission],
) -> Count:
    """The different names beside numbers of the text; each is looked at once, where it first stands."""
    with_numbers = sorted({carriers.sentence(number.start) for number in numbers})
    common = frozenset(_SMALL_WORD.findall(layout.masked))
    known = frozenset(_CAPITAL_INSIDE.findall(layout.masked))
    seen: dict[frozenset[str], tuple[int, ProperName]] = {}
    for sentence in with_numbers:
        start, end = layout.sentences[sentence]
        if _kind(document, layout, start) == "text":
            for name in find_names(layout.masked[start:end], common, known):
                words = frozenset(_fold(name.text, _TITLES))
                if words:
                    seen.setdefault(words, (start, name))
    given = [frozenset(_fold(omission.text)) for omission in omissions]
    carried, omitted, left = 0, 0, []
    for words, (start, name) in seen.items():
        if carriers.name(words):
            carried += 1
        elif any(words <= text for text in given):
            omitted += 1
        else:
            left.append(_show(document, layout, start + name.start, start + name.end))
    return Count(len(seen), carried, omitted, tuple(left))


def _fold(text: str, without: Collection[str] = ()) -> list[str]:
    """Words without case and possessive ends, the long ones by how they begin: *Syria* is in *Syrian*."""
    words = [word.casefold() for word in _WORD.findall(re.sub(r"['’]s\b", "", text.replace(".", "")))]
    return [word[:_STEM] for word in words if word not in without]


def _show(document: Document, layout: Layout, start: int, end: int) -> Left:
    """A place with a few words around it, of its own line."""
    line = document.place(start)[0]
    first, last = document.line_starts[line - 1], document.line_starts[line - 1] + len(document.lines[line - 1])
    before = layout.masked[first:start].replace(HIDDEN, " ")
    after = layout.masked[end : max(last, end)].replace(HIDDEN, " ")
    return Left(
        line=line,
        written=" ".join(document.text[start:end].split()),
        before=_few(before, from_end=True),
        after=_few(after, from_end=False),
    )


def _few(text: str, *, from_end: bool) -> str:
    words = text.split()
    glue = text[-1:] if from_end else text[:1]
    some = " ".join(words[-_FEW_WORDS:] if from_end else words[:_FEW_WORDS])
    if not glue.isspace() or not some:
        return some
    return some + " " if from_end else " " + some
