"""What a figure is a figure of: what is counted, of what whole, done or had by whom, and how near each word stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from checker.extraction.concepts import concepts_of
from checker.extraction.figure import Figure
from checker.extraction.heads import find_head, is_of_persons, modifies
from checker.extraction.nearness import find_row, weigh, weigh_row
from checker.extraction.sentences import Name, Sentence, Token
from checker.extraction.sorts import find_sort
from checker.extraction.subjects import find_agent, find_beside, find_owners
from checker.extraction.times import find_when, is_frame, read_days
from checker.extraction.words import is_measuring, stem
from checker.model.slots import Slots
from checker.values import Date, Quantity
from checker.values.wordlists import list_words

COLUMN = 0.9  # how near the words over a cell stand to its figure
FROM_HEADING = 0.9  # of a concept that only the heading tells
NAMED = 0.35  # as near as any name of the sentence stands at least
_COULD = list_words("could can may might if able designed capable theoretically")
_PLANNED = list_words(
    "plan plans planned planning expect expected expects schedule scheduled will target targeted projected forecast "
    "intended proposed estimate estimates aims aim"
)
# Which figure of a thing it is: the top speed is not the speed, an average no total.
_QUALIFIERS = list_words(
    "top maximum minimum average median annual yearly monthly weekly daily net gross initial final original record "
    "peak additional half-year quarterly nominal female male adjusted empty loaded still remaining "
    "remained remains"
)
_CAPACITY = "capacity:capacity"
_DEATHS = "people:deaths"
_FARTHEST_HOLDING = 10  # words from a number of people to the verb that says that so many can be held
TAKEN = 0.4  # so near the loss stands to the lives
FATEFUL = 0.6  # so near what became of people stands to their number
_STATES = frozenset(f"people:{name}" for name in ("aboard", "employed", "population", "troops", "enrolled"))
_PEOPLE = frozenset({"people"})
_EVENTS = frozenset({"event"})
_FATES = frozenset(
    f"people:{name}" for name in ("deaths", "injured", "missing", "survived", "arrested", "infected", "dismissed")
)
_RANK = list_words("first second third fourth fifth upper lower middle top bottom half quarter")
_RANKED = list_words("class classes division place floor phase stage round half quarter tier grade generation deck")
# What figures of a unit can be: no weight is a height.
_DIMENSIONS = {
    "m": list_words("length width height draught depth thickness diameter distance travelled range"),
    "kg": list_words("weight"), "km/h": list_words("speed"), "m2": list_words("area"),
    "°C": list_words("temperature"), "magnitude": list_words("magnitude"),
}  # fmt: skip
_SOME = list_words("many most some few all several none any each part majority number much")
_INCLUDING = list_words("including excluding")
_PLAIN = frozenset({"1", "%", "pp"})  # units of what names a part of a whole by itself: 61% of the votes
_ADDING = list_words("more another other further additional extra")
_POINTING = list_words("these those")
_DEFINITE = list_words("the both its their his her our all")
FEW = 4  # so many are rarely news where "the" stands before them


class Setting(NamedTuple):
    """What stands around a sentence that its figures take part of their meaning from."""

    heading: frozenset[str] = frozenset()  # stems of the headings over it
    column: Sequence[Token] = ()  # in the row of a table, the words over the cell
    around: frozenset[str] = frozenset()  # words of the names in its paragraph
    subject: Name | None = None  # whom it is about
    focus: Name | None = None  # whom a pronoun at its start stands for
    under: Name | None = None  # whom the heading over it names, where the document has a title of its own


def families_of(figure: Figure, heads: frozenset[str]) -> frozenset[str]:
    """The families of concepts that a figure of its kind can belong to."""
    value = figure.value
    if isinstance(value, Date) or value.unit.startswith("clock"):
        return frozenset({"event"})
    if value.unit == "1":
        return frozenset({"people", "capacity"})
    if len(value.unit) == 3 and value.unit.isupper():
        return frozenset({"money"})
    if value.unit in ("%", "pp"):
        return frozenset({"people", "money"})
    if value.unit == "s":
        return frozenset({"event"})
    return frozenset({"dimension"})


def read_slots(figure: Figure, sentence: Sentence, figures: Sequence[Figure], setting: Setting) -> Slots:
    """The slots of a figure; `figures` are all of its sentence but those that repeat another in a second unit."""
    heading, column, around, subject, focus, under = setting
    tokens, starts = sentence.tokens, sentence.starts
    first = bisect_left(starts, figure.start)
    last = bisect_left(starts, figure.end)
    taken = [False] * len(tokens)  # by figures of the same kind
    dated = set[int]()  # words of dates: May is a month there
    for other in figures:
        places = range(bisect_left(starts, other.start), bisect_left(starts, other.end))
        if isinstance(other.value, Date):
            dated.update(places)
        is_rank = other.sort == "ordinal" and other is not figure  # the third class: no figure that parts the words
        if isinstance(other.value, Date) == isinstance(figure.value, Date) and not is_rank:
            for i in places:
                taken[i] = True
    weights = weigh_row(tokens, first, last) if column else weigh(tokens, first, last, taken)
    head = find_head(figure, tokens, taken, last)
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
    parted = head.heads | head.modifiers if _is_part(figure, tokens, last) else frozenset[str]()
    near = {
        word: max(weight, 0.95) if word in head.heads else weight
        for word, weight in terms.items()
        if word not in parted
    }
    if "dimension" in families and isinstance(figure.value, Quantity):
        of_unit = _DIMENSIONS.get(figure.value.unit, frozenset())
        near = {word: weight for word, weight in near.items() if _tells_of(word, of_unit)}
    concepts = _find_concepts(near, families)
    agent = find_agent(sentence, first)
    if not concepts and not is_dated and families == _EVENTS:  # the evacuation of 300 people took six hours
        concepts = _find_concepts({agent: 1.0}, families)
    if not concepts and is_dated and not isinstance(figure.value, Date):
        concepts = _find_concepts(dict.fromkeys(heading, 0.5), families)
        concepts = {name: weight * FROM_HEADING for name, weight in concepts.items()}
    is_whole = _is_whole(tokens, taken, first)
    if is_whole:  # what became of some of them is told of those
        concepts = {name: 1.0 for name in concepts if name not in _FATES}
    elif "people" in families and (fate := _find_fate(tokens, taken, last)):
        concepts.update(dict.fromkeys(fate, 1.0))
    if "people" in families and _are_lost(head.heads, near, tokens, first):
        concepts = {name: weight for name, weight in concepts.items() if name not in _FATES}
        concepts[_DEATHS] = 1.0
    if any(concepts.get(name, 0.0) >= FATEFUL for name in _FATES):
        # of those aboard who died, and the employees who were dismissed, it is the dead and dismissed that are counted
        concepts = {name: weight for name, weight in concepts.items() if name not in _STATES}
    said = [taken[i] or i in in_names for i in range(len(tokens))]
    verb = _find_verb(tokens, weights, said, first, last)
    stop = next((i for i in range(last, len(tokens)) if tokens[i].tag in ("conj", "mark")), len(tokens))
    lowers = {t.lower for i, t in enumerate(tokens[:stop]) if weights[i] > 0.4 and i not in dated}
    modality = "could" if lowers & _COULD else "planned" if lowers & _PLANNED else ""
    owners = find_owners(sentence, weights, subject)
    subject = subject or focus or under
    if verb == stem("carry") and is_of_persons(head.heads) and "people" in families:
        concepts.setdefault("people:aboard", 1.0)
    if _are_crew_apart(head.heads, tokens, taken):
        concepts.pop("people:aboard", None)
    if "capacity" in families and _can_hold(tokens, last):
        concepts[_CAPACITY] = 1.0
    if modality == "could" and verb in _holding() and "capacity" in families:
        concepts[_CAPACITY] = 1.0  # could hold, designed to carry
    qualifiers = frozenset(
        t.stem for t, w in zip(tokens, weights, strict=True) if w > 0.6 and t.lower in _QUALIFIERS
    ) | (head.modifiers & _qualifier_stems())
    if _adds(tokens, first, last) or (_DEATHS in concepts and stem("other") in head.heads):
        qualifiers |= {stem("additional")}
    if any(token.lower in _INCLUDING for token in tokens[max(first - 2, 0) : first]):
        qualifiers |= {stem("including")}
    when = find_when(figure, figures, sentence)
    days = read_days([f for f in figures if f is not figure])
    return Slots(
        counted=head.words,
        heads=head.heads,
        modifiers=head.modifiers,
        ranks=_find_ranks(tokens, weights),
        whole=head.whole,
        concepts=concepts,
        verb=verb,
        owners=owners if focus is None else (*owners, frozenset(focus.words)),
        subject="" if subject is None else subject.shown,
        subjects=frozenset() if subject is None else frozenset(subject.words),
        names=names,
        terms=terms,
        row=find_row(tokens, first) if column else frozenset(),
        modality=modality,
        qualifiers=qualifiers,
        sort=find_sort(figure, tokens, first, last, has_head=bool(head.heads)),
        around=around,
        beside=find_beside(sentence, first) if is_dated else frozenset(),
        agent=agent,
        designations=frozenset(t.lower for t in tokens if t.tag == "word" and t.text[-1].isdecimal()),
        when=when,
        is_frame=is_frame(figure, figures, sentence) and not concepts,
        points_back=_points_back(figure, tokens, first),
        years=frozenset(year for year, _ in days if year),
        days=frozenset(day for _, day in days if day),
    )


def _is_part(figure: Figure, tokens: Sequence[Token], last: int) -> bool:
    """Whether a measured figure is a part of the thing named after it: 13 million of the price are no price."""
    if not isinstance(figure.value, Quantity) or figure.value.unit in _PLAIN or last + 1 >= len(tokens):
        return False
    return tokens[last].lower == "of" and tokens[last + 1].lower in _DEFINITE


def _adds(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a figure comes on top of another: two more bodies, another 19, 6 other ships."""
    before = tokens[first - 1].lower if first else ""
    after = tokens[last] if last < len(tokens) else None
    follows = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    return before in _ADDING or (after is not None and after.lower in _ADDING and follows != "than")


def _points_back(figure: Figure, tokens: Sequence[Token], first: int) -> bool:
    """Whether a figure only points back: those 16 boats, the two countries, its four members."""
    before = tokens[first - 1].lower if first else ""
    if before in _POINTING:
        return True
    value = figure.value
    is_few = isinstance(value, Quantity) and value.stated is not None and abs(value.stated) <= FEW
    return is_few and before in _DEFINITE


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
        if token.tag == "verb" and not taken[i] and weights[i] > best and not (i < first and modifies(tokens, i)):
            best, found = weights[i], token.stem
    return found


def _can_hold(tokens: Sequence[Token], last: int) -> bool:
    """Whether words behind a figure say that a thing can hold so many: 3,700 passengers that the ship can carry."""
    for i in range(last, min(last + _FARTHEST_HOLDING, len(tokens) - 1)):
        if tokens[i].text in (".", ";", ","):
            return False
        if tokens[i].lower in _COULD and tokens[i + 1].stem in _holding():
            return True
    return False


@cache
def _taking() -> frozenset[str]:
    return frozenset(stem(word) for word in ("lost", "loss", "claimed", "cost", "took"))


def _are_lost(heads: frozenset[str], near: dict[str, float], tokens: Sequence[Token], first: int) -> bool:
    """Whether people are counted who lost their lives: 1,201 lives were lost, with the loss of 1,198."""
    if stem("lives") in heads:
        return any(near.get(word, 0.0) >= TAKEN for word in _taking())
    is_after_loss = [token.lower for token in tokens[max(first - 2, 0) : first]] == ["loss", "of"]
    return is_after_loss and (not heads or is_of_persons(heads))


def _are_crew_apart(heads: frozenset[str], tokens: Sequence[Token], taken: Sequence[bool]) -> bool:
    """Whether passengers are counted apart from the crew: 1,266 passengers and 696 crew are not all aboard."""
    if stem("passengers") not in heads or stem("crew") in heads:
        return False
    crew = (i for i, token in enumerate(tokens) if token.stem == stem("crew"))
    return any(any(taken[max(i - 2, 0) : i]) for i in crew)


def _is_whole(tokens: Sequence[Token], taken: Sequence[bool], first: int) -> bool:
    """Whether a figure is the whole that another is a part of: 12 of the 40 passengers."""
    opens = [token.lower for token in tokens[max(first - 2, 0) : first]]
    of = first - 1 if opens[-1:] == ["of"] else first - 2 if opens[:1] == ["of"] and opens[-1] in _DEFINITE else 0
    return of > 0 and (taken[of - 1] or tokens[of - 1].lower in _SOME)


def _find_fate(tokens: Sequence[Token], taken: Sequence[bool], last: int) -> frozenset[str]:
    """What became of the people whom a figure counts, where that is the verb of its clause: 35 people on board died.

    Others may be told between: 35 on board and one on the ground died; 20 of the 40 aboard are missing.
    """
    is_joined = has_verb = False
    for i in range(last, len(tokens)):
        token = tokens[i]
        if taken[i]:
            if is_joined or _is_whole(tokens, [True] * len(tokens), i) or taken[i - 1]:
                continue
            break
        follows = tokens[i + 1].tag if i + 1 < len(tokens) else "mark"
        if token.lower == "and" and not has_verb and follows not in ("verb", "aux", "adv"):
            is_joined = True
        elif token.tag in ("mark", "pron", "conj"):
            break
        has_verb = has_verb or token.tag == "aux"
        if token.tag == "verb" and not modifies(tokens, i):
            return frozenset(f"people:{c.name}" for c in concepts_of(token.stem, _PEOPLE)) & _FATES
    return frozenset()


def _tells_of(word: str, dimensions: frozenset[str]) -> bool:
    """Whether a word tells of one of some dimensions."""
    return any(c.name in dimensions for c in concepts_of(word, frozenset({"dimension"})))


def _find_ranks(tokens: Sequence[Token], weights: Sequence[float]) -> frozenset[str]:
    """Classes and parts named by rank near the figure: third class, first half."""
    found = set()
    for i, token in enumerate(tokens):
        if weights[i] > 0.45 and token.lower in _RANK and i + 1 < len(tokens):
            follows = tokens[i + 1] if tokens[i + 1].text != "-" or i + 2 >= len(tokens) else tokens[i + 2]
            if follows.lower in _RANKED:
                found.add(f"{token.lower} {follows.stem}")
    return frozenset(found)


@cache
def _qualifier_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _QUALIFIERS)


@cache
def _holding() -> frozenset[str]:
    return frozenset(map(stem, ("hold", "carry", "take", "fit", "transport")))
