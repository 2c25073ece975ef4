"""Whom or what a figure is told of, out of a dependency parse of its sentence: the optional extra `[nlp]`.

The words before the verb, by which `subjects` goes, miss a subject that stands after another clause or that a relative
clause hangs on. The relations are those of ClearNLP, which spaCy's English models give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from checker.extraction.figure import Figure
from checker.extraction.sentences import Name, Sentence
from checker.model.slots import Slots
from checker.values import Date

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_BEFORE = frozenset({"nummod", "amod", "compound", "npadvmod", "quantmod", "nmod", "advmod"})  # a 16-day voyage
_SAID_OF = frozenset({"appos", "acl", "relcl", "amod"})  # a ship 269 metres long, a barge built in 1912
_OWNING = frozenset({"poss", "compound", "nmod", "appos"})  # the Titanic's crew
_BORROWING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})  # of verbs that leave their subject to another


class Word(NamedTuple):
    """A word of a parsed sentence: where it stands in it, the place of the word it hangs on, and by which relation."""

    start: int
    end: int
    head: int  # its own place for the root
    relation: str
    sort: str  # a tag of the Penn Treebank: NN, NNP, VBD, MD


Parse = Sequence[Word]
Parser = Callable[[Sequence[str]], list[Parse]]
"""Takes sentences, and gives the parse of each."""


def name_subject(slots: Slots, figure: Figure, sentence: Sentence, parse: Parse) -> Slots:
    """The slots of a figure; where they name nobody, with the name that the parse shows it to be told of."""
    if slots.subject:
        return slots
    start, end = figure.start - sentence.start, figure.end - sentence.start
    subject = find_told_of(parse, start, end, _kind_of(figure))
    name = None if subject is None else _find_name(sentence, parse, subject)
    return slots if name is None else replace(slots, subject=name.shown, subjects=frozenset(name.words))


def _kind_of(figure: Figure) -> str:
    if isinstance(figure.value, Date) or figure.value.unit.startswith("clock"):
        return "date"
    return "count" if figure.value.unit == "1" else "measure"


def find_told_of(parse: Parse, start: int, end: int, kind: str) -> int | None:
    """The place of the noun that a figure at a span is told of; None where the parse shows none.

    `kind` is "count", "measure" or "date": a count belongs to the verb over what is counted, a measure first to the
    noun it stands before, a date first to the noun it dates.
    """
    root = _find_root(parse, start, end)
    if root is None:
        return None
    above = list(_climb(parse, root))
    for below, place in pairwise(above):
        if _is_noun(parse[place]) and parse[below].relation in _SAID_OF:
            return place
    held = None if kind == "count" else _find_measured(parse, root)
    if held is None and kind == "date":
        held = _find_dated(parse, root)
    if held is not None:
        return held
    verb = next((place for place in above if _is_verb(parse[place])), None)
    return None if verb is None else _find_subject(parse, verb, start, end)


def _find_root(parse: Parse, start: int, end: int) -> int | None:
    """The word of a span that hangs on one outside of it, the last of several."""
    inside = {i for i, word in enumerate(parse) if word.start < end and start < word.end}
    return max((i for i in inside if parse[i].head not in inside or parse[i].head == i), default=None)


def _climb(parse: Parse, place: int) -> Iterator[int]:
    """A word and those it hangs on, up to the root."""
    yield place
    while parse[place].head != place:
        place = parse[place].head
        yield place


def _find_measured(parse: Parse, root: int) -> int | None:
    """The noun that a measure stands before: a 16-day voyage."""
    place = root
    while parse[place].relation in _BEFORE and parse[place].head > place:
        place = parse[place].head
    return place if place != root and _is_noun(parse[place]) else None


def _find_dated(parse: Parse, root: int) -> int | None:
    """The noun that a preposition hangs a date on: the rescue on August 30."""
    if parse[root].relation != "pobj":
        return None
    preposition = parse[parse[root].head]
    over = parse[preposition.head]
    return preposition.head if preposition.relation == "prep" and _is_noun(over) else None


def _find_subject(parse: Parse, verb: int, start: int, end: int) -> int | None:
    """The noun a verb is said of, that of the verb over it where it has none; None for a pronoun.

    Where the figure stands in the subject itself, it is told of who did it: 90 people were hurt by the storm.
    """
    for place in _climb(parse, verb):
        word = parse[place]
        own = next((i for i, w in enumerate(parse) if w.head == place and w.relation in _SUBJECTS), None)
        if own is not None and _is_noun(parse[own]):
            return _find_doer(parse, place) if _holds(parse, own, start, end) else own
        if word.relation == "relcl" or (own is None and word.relation == "acl"):
            return word.head  # which sank in 1912, built in 1912
        if own is not None or word.relation not in _BORROWING:
            return None
    return None


def _find_doer(parse: Parse, verb: int) -> int | None:
    by = next((i for i, word in enumerate(parse) if word.head == verb and word.relation == "agent"), None)
    return next((i for i, word in enumerate(parse) if word.head == by and word.relation == "pobj"), None)


def _holds(parse: Parse, top: int, start: int, end: int) -> bool:
    """Whether a span stands in the phrase under a word."""
    return any(top in _climb(parse, i) for i, word in enumerate(parse) if word.start < end and start < word.end)


def _find_name(sentence: Sentence, parse: Parse, noun: int) -> Name | None:
    """The name that a noun is a word of, or that hangs on it as its owner: the Titanic, the Titanic's crew."""
    owning = (i for i, word in enumerate(parse) if word.head == noun and word.relation in _OWNING)
    for place in (noun, *owning):
        at = parse[place].start + sentence.start
        for name in sentence.names:
            if sentence.tokens[name.first].start <= at < sentence.tokens[name.last - 1].end:
                return name
    return None


def _is_noun(word: Word) -> bool:
    return word.sort.startswith("NN")


def _is_verb(word: Word) -> bool:
    return word.sort.startswith("VB") or word.sort == "MD"
