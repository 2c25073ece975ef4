"""What a figure is a figure of: what is counted, of what whole, done or had by whom, and how near each word stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from checker.extraction.concepts import concepts_of
from checker.extraction.figure import Figure
from checker.extraction.sentences import Name, Sentence, Token
from checker.extraction.words import is_measuring, stem
from checker.model.slots import Slots
from checker.values import Date, Quantity
from checker.values.wordlists import list_words

# How much of a word's weight is left one word further from the figure, and beyond a break.
FADING = 0.96
FADING_OF_PHRASE = 0.86  # past a preposition, a verb or the like, which open another phrase
BREAKS = {",": 0.75, ";": 0.35, ":": 0.8, "–": 0.6, "—": 0.6, "|": 0.8, "(": 0.7, ")": 0.7}
PAST_FIGURE = 0.45
ASIDE = 0.5
OTHERS = 0.6
ROW = 0.85  # how near the first cell of a row stands to the figures of the others
COLUMN = 0.9  # how near the words over a cell stand to its figure
NAMED = 0.35  # as near as any name of the sentence stands at least
OPENING = 12  # characters: a date that a sentence opens with holds for all of it
FARTHEST_DATE = 24  # words between a figure and the date it holds for
OWNED = 0.4  # as near as a name must stand to own a figure
JOINTS = list_words("and but while when where which who whose although though whereas after before as because that")
JOINT = 0.5
LIMITERS = list_words("since until till by before after from")
_COULD = list_words("could can may might if able designed capable theoretically")
# What kind of figure of a thing it is: the top speed is not the speed, an average no total.
_QUALIFIERS = list_words(
    "top maximum minimum average median annual yearly monthly weekly daily net gross initial final "
    "original record peak additional remaining half-year quarterly nominal real female male adjusted minimum "
    "empty loaded still remaining remained remains"
)
_PLANNED = list_words(
    "plan plans planned planning expect expected expects schedule scheduled will target targeted projected forecast "
    "intended proposed estimate estimates aims aim"
)
_PARTITIVE = list_words("of among")
_RANK = list_words("first second third fourth fifth upper lower middle top bottom half quarter")
_RANKED = list_words("class classes division place floor phase stage round half quarter tier grade generation deck")
_CITED = list_words("article articles report reports study survey paper newspaper interview statement issue edition poll")
_POINTING = list_words("the these those both its their his her our all")
_ANCHORING = list_words("after before following until")
_ALL = list_words("total totals all overall sum combined")
_EMPTY_NOUNS = list_words("number numbers amount total size share quantity couple group kind kinds type types sort pair majority")
_PERSONS = list_words(
    "people person men man women woman children child others victims troops soldiers civilians workers firefighters "
    "students patients residents passengers crew musicians sailors guards pilots children adults girls boys migrants refugees officers employees members protesters"
)


_EVENTS = frozenset({"event"})


_DAY = re.compile(r"(\d{4}|X{4})(?:-(\d\d-\d\d))?")


@cache
def _person_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _PERSONS)


def is_of_persons(heads: frozenset[str]) -> bool:
    """Whether what is counted is people."""
    return bool(heads & _person_stems())


def families_of(figure: Figure, heads: frozenset[str]) -> frozenset[str]:
    """The families of concepts that a figure of its kind can belong to."""
    value = figure.value
    if isinstance(value, Date) or value.unit.startswith("clock"):
        return _EVENTS
    if value.unit == "1":
        return frozenset({"people", "capacity"})
    if len(value.unit) == 3 and value.unit.isupper():
        return frozenset({"money"})
    if value.unit in ("%", "pp"):
        return frozenset({"people", "money"})
    if value.unit == "s":
        return frozenset({"event"})
    return frozenset({"dimension"})


def read_slots(
    figure: Figure,
    sentence: Sentence,
    figures: Sequence[Figure],
    prose: str,
    heading: frozenset[str] = frozenset(),
    column: Sequence[Token] = (),
) -> Slots:
    """The slots of a figure.

    `figures` are all of its sentence, `heading` the stems of the headings over it; in the row of a table, `column` are
    the words over its cell.
    """
    tokens, starts = sentence.tokens, sentence.starts
    first = bisect_left(starts, figure.start)
    last = bisect_left(starts, figure.end)
    taken = [False] * len(tokens)  # by figures of the same kind
    for other in figures:
        if is_conversion(other, figures, prose) or isinstance(other.value, Date) != isinstance(figure.value, Date):
            continue
        for i in range(bisect_left(starts, other.start), bisect_left(starts, other.end)):
            taken[i] = True
    weights = weigh_row(tokens, first, last) if column else weigh(tokens, first, last, taken)
    head = _find_head(figure, tokens, taken, last)
    in_names = {i for name in sentence.names for i in range(name.first, name.last)}
    terms: dict[str, float] = {}
    for i, token in enumerate(tokens):
        if (token.tag in ("word", "verb") or is_measuring(token.lower)) and not taken[i] and i not in in_names:
            terms[token.stem] = max(terms.get(token.stem, 0.0), weights[i])
    names: dict[str, float] = {}
    for name in sentence.names:
        weight = max(NAMED, *weights[name.first : name.last])
        for word in name.words:
            names[word] = max(names.get(word, 0.0), weight)
    is_dated = isinstance(figure.value, Date) or figure.value.unit.startswith("clock")
    for token in () if is_dated else column:
        if token.tag in ("word", "verb") or is_measuring(token.lower):
            terms[token.stem] = COLUMN
    families = families_of(figure, head.heads)
    near = {words: max(w, 0.95) if words in head.heads else w for words, w in terms.items()}
    concepts = _find_concepts(near, families)
    if not concepts and families == _EVENTS:
        concepts = _find_concepts(dict.fromkeys(heading, 0.5), families)
    verb = _find_verb(tokens, weights, taken, first, last)
    lowers = {t.lower for t, w in zip(tokens, weights, strict=True) if w > 0.4}
    modality = "could" if lowers & _COULD else "planned" if lowers & _PLANNED else ""
    limiter = ""
    written = prose[figure.start : figure.end].lower().split()
    before = tokens[first - 1].lower if first else ""
    if isinstance(figure.value, Date):
        limiter = next((w for w in (*written[:1], before) if w in LIMITERS), "")
    subject = find_subject(sentence)
    qualifiers = frozenset(
        t.stem for t, w in zip(tokens, weights, strict=True) if w > 0.6 and t.lower in _QUALIFIERS
    ) | (head.modifiers & _qualifier_stems())
    when = find_when(figure, figures, sentence)
    days = _read_days([f for f in figures if f is not figure])
    return Slots(
        counted=head.words,
        heads=head.heads,
        modifiers=head.modifiers,
        ranks=_find_ranks(tokens, weights),
        whole=head.whole,
        concepts=concepts,
        verb=verb,
        owners=_find_owners(sentence, weights, subject),
        subject="" if subject is None else subject.shown,
        subjects=frozenset() if subject is None else frozenset(subject.words),
        names=names,
        terms=terms,
        row=_find_row(tokens, first) if column else frozenset(),
        modality=modality,
        qualifiers=qualifiers,
        sort=_sort_of(figure, tokens, first, last, head),
        limiter=limiter,
        heading=heading,
        when=when,
        is_definite=_is_definite(tokens, first),
        years=frozenset(year for year, _ in days if year),
        days=frozenset(day for _, day in days if day),
    )


def is_conversion(figure: Figure, figures: Sequence[Figure], prose: str) -> bool:
    """Whether a figure only repeats the one before it in another unit: 92 feet (28 meters)."""
    place = figures.index(figure)
    if not place or prose[figures[place - 1].end : figure.start].strip() not in ("(", "[", "/", "or"):
        return False
    one, two = figures[place - 1].value, figure.value
    return isinstance(one, Quantity) and isinstance(two, Quantity) and one.unit == two.unit and one.unit != "1"


def find_when(figure: Figure, figures: Sequence[Figure], sentence: Sentence) -> Date | None:
    """The date that a quantity holds for: the nearest of its sentence, one right after it before any other."""
    if isinstance(figure.value, Date) or figure.value.unit.startswith("clock"):
        return None
    best: tuple[int, Date] | None = None
    for other in figures:
        if not isinstance(other.value, Date) or _is_beside(figure, other, sentence):
            continue
        first, last = sorted((figure, other), key=lambda f: f.start)
        between = bisect_left(sentence.starts, last.start) - bisect_left(sentence.starts, first.end)
        follows = other is last
        distance = between if follows else between + (0 if other.start - sentence.start < OPENING else 2)
        if best is None or distance < best[0]:
            best = distance, other.value
    return None if best is None or best[0] > FARTHEST_DATE else best[1]


def _is_beside(figure: Figure, date: Figure, sentence: Sentence) -> bool:
    """Whether a date dates something else: what is cited (a 2020 article), or what stands in brackets of its own."""
    tokens = sentence.tokens
    after = bisect_left(sentence.starts, date.end)
    if any(t.lower in _CITED for t in tokens[after : after + 3]):
        return True
    first, last = sorted((figure, date), key=lambda f: f.start)
    between = tokens[bisect_left(sentence.starts, first.end) : bisect_left(sentence.starts, last.start)]
    marks = [t.text for t in between]
    opens = marks.count("(") - marks.count(")")
    return (opens > 0 if last is date else opens < 0) and len(between) > 1


def _is_definite(tokens: Sequence[Token], first: int) -> bool:
    """Whether a small number only points back: the two countries, these three points, its four members."""
    before = tokens[first - 1].lower if first else ""
    return before in _POINTING


def _read_days(figures: Sequence[Figure]) -> list[tuple[int, str]]:
    """The year, or 0, and the month and day, or nothing, of each date that is one day or one year at most."""
    found = []
    for figure in figures:
        if isinstance(figure.value, Date) and figure.value.edtf is not None:
            match = _DAY.match(figure.value.edtf)
            if match:
                year = int(match[1]) if match[1].isdigit() and "year" not in figure.filled else 0
                found.append((year, match[2] or ""))
    return found


def _find_asides(tokens: Sequence[Token], first: int) -> list[bool]:
    """Which words stand after "after", "before" and their like, up to a comma: another event, by which one is dated."""
    asides = [False] * len(tokens)
    start = -1
    for i, token in enumerate(tokens):
        if token.lower in _ANCHORING:
            start = i
        elif token.tag == "mark" and token.text != "-":
            start = -1
        asides[i] = start >= 0 and i > start
    place = min(first, len(tokens) - 1)
    return asides if not asides[place] else [False] * len(tokens)


def _find_owned(tokens: Sequence[Token], taken: Sequence[bool], first: int) -> list[bool]:
    """Which words follow another figure up to the next break, so that they are rather that one's."""
    owned = [False] * len(tokens)
    other = False
    for i, token in enumerate(tokens):
        if taken[i]:
            other = i < first
        elif token.text in (",", ";", "–", "—", "(", ")") or token.lower in ("and", "but"):
            other = False
        owned[i] = other and i < first
    return owned


def weigh(tokens: Sequence[Token], first: int, last: int, taken: Sequence[bool]) -> list[float]:
    """How near each word stands to the figure between two tokens: less with each word and each break.

    Of two figures that are part and whole ("killing 1,200 of the 1,959 aboard"), what stands beyond the other is the
    other's.
    """
    weights = [1.0] * len(tokens)
    asides = _find_asides(tokens, first)
    owned = _find_owned(tokens, taken, first)
    for steps in (range(first - 1, -1, -1), range(last, len(tokens))):
        weight, inside = 1.0, False
        for i in steps:
            token = tokens[i]
            if taken[i] and not inside:
                weight *= PAST_FIGURE
            inside = taken[i]
            weights[i] = weight * (ASIDE if asides[i] else 1.0) * (OTHERS if owned[i] else 1.0)
            weight *= (
                BREAKS.get(token.text, 1.0)
                if token.tag == "mark"
                else FADING
                if token.tag in ("word", "number", "det")
                else FADING_OF_PHRASE
            )
            if token.lower in JOINTS:
                weight *= JOINT
    return weights


def weigh_row(tokens: Sequence[Token], first: int, last: int) -> list[float]:
    """The weights in the row of a table: a figure's own cell and the first one tell what it is of, others do not."""
    bars = [i for i, token in enumerate(tokens) if token.text == "|"]
    start = max((i for i in bars if i < first), default=-1)
    end = min((i for i in bars if i >= last), default=len(tokens))
    opening = _end_of_first_cell(tokens)
    is_first = last <= opening
    return [1.0 if start < i < end else ROW if i < opening or is_first else 0.0 for i in range(len(tokens))]


def _end_of_first_cell(tokens: Sequence[Token]) -> int:
    return next((i for i, token in enumerate(tokens) if token.text == "|" and i), len(tokens))


def _find_row(tokens: Sequence[Token], first: int) -> frozenset[str]:
    """What the first cell of a row says, for a figure in another cell; nothing for a row of totals."""
    opening = _end_of_first_cell(tokens)
    if first < opening or {t.lower for t in tokens[:opening]} & _ALL:
        return frozenset()
    return frozenset(t.stem for t in tokens[:opening] if t.tag not in ("mark", "det", "prep", "conj"))


def _sort_of(figure: Figure, tokens: Sequence[Token], first: int, last: int, head: _Head) -> str:
    """The kind of figure, as far as kinds are never held against one another."""
    if figure.sort == "ordinal":
        return "ordinal"
    if isinstance(figure.value, Date):
        return "date"
    written = figure.value.written.lower()
    if first and tokens[first - 1].lower in ("age", "aged", "ages"):
        return "age"
    if figure.value.unit == "s":
        if "unit" in figure.filled:  # a bare number that could only be an age
            return "age"
        around = {t.lower for t in tokens[max(first - 2, 0) : first]} | {t.lower for t in tokens[last : last + 3]}
        if around & {"aged", "age", "old"} or "old" in written:
            return "age"
        return "duration"
    if figure.value.unit == "1" and not head.heads and _is_age_beside_name(tokens, first, last):
        return "age"
    return "count" if figure.value.unit == "1" else figure.value.unit


def _is_age_beside_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a bare number stands as a person's age does: Edward Smith (63, ...), or Edward Smith, 63, ..."""
    if last - first != 1 or not tokens[first].text.isdigit() or not 1 <= int(tokens[first].text) <= 120:
        return False
    before = tokens[first - 1].text if first else ""
    after = tokens[last].text if last < len(tokens) else ""
    if first < 2 or not tokens[first - 2].text[0].isupper():
        return False
    return (before == "(" and after in (",", ")")) or (before == after == ",")


class _Head:
    __slots__ = ("heads", "modifiers", "whole", "words")

    def __init__(self, words: str, heads: frozenset[str], modifiers: frozenset[str], whole: frozenset[str]) -> None:
        self.words, self.heads, self.modifiers, self.whole = words, heads, modifiers, whole


def _find_head(figure: Figure, tokens: Sequence[Token], taken: Sequence[bool], after: int) -> _Head:
    """What stands after the figure: the noun that is counted, what stands before it, and of what it is a part."""
    value = figure.value
    none = frozenset[str]()
    if isinstance(value, Date):
        return _Head("", none, none, none)
    place, whole = after, none
    count = len(tokens)
    if place < count and tokens[place].lower in _PARTITIVE:
        phrase, place = _read_phrase(tokens, taken, place + 1, is_whole=True)
        if value.unit != "1":
            return _as_head(phrase, none)
        nouns = _as_head(phrase, none)
        return _Head(nouns.words, nouns.heads, nouns.modifiers, nouns.heads)
    if place < count and tokens[place].text == "-":
        place += 1
    phrase, place = _read_phrase(tokens, taken, place, is_whole=False)
    if place < count and tokens[place].lower == "of" and phrase and phrase[-1].lower in _EMPTY_NOUNS:
        phrase, place = _read_phrase(tokens, taken, place + 1, is_whole=True)
        return _as_head(phrase, frozenset())
    if place < count and tokens[place].lower == "of" and phrase:
        of, _ = _read_phrase(tokens, taken, place + 1, is_whole=True)
        whole = frozenset(t.stem for t in of[-1:])
    return _as_head(phrase, whole)


def _as_head(phrase: list[Token], whole: frozenset[str]) -> _Head:
    if not phrase:
        return _Head("", frozenset(), frozenset(), whole)
    heads, modifiers = set[str](), set[str]()
    for i, token in enumerate(phrase):
        ends = i + 1 == len(phrase) or phrase[i + 1].lower in ("and", "or")
        if token.lower in ("and", "or"):
            continue
        (heads if ends else modifiers).add(token.stem)
    return _Head(" ".join(t.text for t in phrase), frozenset(heads), frozenset(modifiers), whole)


def _read_phrase(tokens: Sequence[Token], taken: Sequence[bool], place: int, *, is_whole: bool) -> tuple[list[Token], int]:
    """The noun phrase that starts at a token: its words without determiners, and the place after it."""
    phrase: list[Token] = []
    count = len(tokens)
    while place < count:
        token = tokens[place]
        if taken[place] and not (is_whole and not phrase):
            break
        if token.tag in ("det", "adv") or (taken[place] and is_whole) or (token.tag == "mark" and token.text in "-‘'\"“"):
            if phrase and token.tag == "det":
                break
            place += 1
            continue
        if token.tag == "verb" and (any(t.tag == "word" for t in phrase) or not _modifies(tokens, place)):
            break
        if token.lower in ("and", "or") and phrase and place + 1 < count and _joins(tokens, taken, place):
            phrase.append(token)
            place += 1
            continue
        if token.tag not in ("word", "verb"):
            break
        phrase.append(token)
        place += 1
    return phrase, place


def _joins(tokens: Sequence[Token], taken: Sequence[bool], place: int) -> bool:
    """Whether an "and" joins two nouns of one count: a bare noun follows, and no verb after it."""
    follows = tokens[place + 1]
    if follows.tag != "word" or taken[place + 1]:
        return False
    return place + 2 >= len(tokens) or tokens[place + 2].tag != "word" or tokens[place + 2].lower == "members"


def _modifies(tokens: Sequence[Token], place: int) -> bool:
    """Whether a participle stands before its noun: flooded compartments, surviving passengers."""
    return place + 1 < len(tokens) and tokens[place + 1].tag == "word" and tokens[place].lower.endswith(("ed", "ing"))


def _find_concepts(terms: dict[str, float], families: frozenset[str]) -> dict[str, float]:
    """The concepts whose words stand near, by how near: 1 for the nearest of its family."""
    found: dict[tuple[str, str], float] = {}
    for word, weight in terms.items():
        if weight < 0.3:
            continue
        for concept in concepts_of(word, families):
            found[concept] = max(found.get(concept, 0.0), weight)
    best: dict[str, float] = {}
    for (family, _), weight in found.items():
        best[family] = max(best.get(family, 0.0), weight)
    return {
        f"{family}:{name}": weight / best[family]
        for (family, name), weight in found.items()
        if weight >= 0.5 * best[family]
    }


def _find_verb(tokens: Sequence[Token], weights: Sequence[float], taken: Sequence[bool], first: int, last: int) -> str:
    """The verb that stands nearest."""
    best, found = 0.25, ""
    for i, token in enumerate(tokens):
        if token.tag == "verb" and not taken[i] and weights[i] > best and not (i < first and _modifies(tokens, i)):
            best, found = weights[i], token.stem
    return found


def _find_ranks(tokens: Sequence[Token], weights: Sequence[float]) -> frozenset[str]:
    """Classes and parts named by rank near the figure: third class, first half."""
    found = set()
    for i, token in enumerate(tokens):
        if weights[i] > 0.45 and token.lower in _RANK and i + 1 < len(tokens):
            follows = tokens[i + 1] if tokens[i + 1].text != "-" or i + 2 >= len(tokens) else tokens[i + 2]
            if follows.lower in _RANKED:
                found.add(f"{token.lower} {follows.stem}")
    return frozenset(found)


def find_subject(sentence: Sentence) -> Name | None:
    """The name before the first verb of a sentence, without those that a preposition brings in."""
    stop, brought = len(sentence.tokens), set[int]()
    after_preposition = False
    for i, token in enumerate(sentence.tokens):
        if token.tag in ("verb", "aux") and i and not _modifies(sentence.tokens, i):
            stop = i
            break
        if token.tag == "prep" or (token.tag == "conj" and not i):
            after_preposition = True
        elif token.text in (",", ":", "–", "—", "|") and not _goes_on(sentence, i):
            after_preposition = False
        if after_preposition:
            brought.add(i)
    names = [name for name in sentence.names if name.first < stop and name.first not in brought]
    return names[-1] if names else None


def _find_owners(sentence: Sentence, weights: Sequence[float], subject: Name | None) -> tuple[frozenset[str], ...]:
    """Whose age, birth or death it may be: the names that stand near, nearest first, then the subject."""
    near = [(max(weights[name.first : name.last]), name) for name in sentence.names]
    near = sorted((pair for pair in near if pair[0] >= OWNED), key=lambda pair: -pair[0])
    names = [name for _, name in near] + ([subject] if subject is not None else [])
    relative = next((i for i, t in enumerate(sentence.tokens) if t.lower == "who" and weights[i] >= OWNED), None)
    if relative is not None:  # Bertram Dean, who died ...
        names = [name for name in sentence.names if 0 <= relative - name.last <= 1] + names
    return tuple(dict.fromkeys(frozenset(name.words) for name in names))


def _goes_on(sentence: Sentence, comma: int) -> bool:
    """Whether a list of names goes on after a comma: in Cherbourg, France, and Queenstown, the ship ..."""
    follows = sentence.tokens[comma + 1 : comma + 3]
    return bool(follows) and (follows[0].text[0].isupper() or follows[0].lower in ("and", "or"))


@cache
def _qualifier_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _QUALIFIERS)
