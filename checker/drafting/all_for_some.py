"""Where a draft tells of all of a thing what a source tells of so many: *every customer*, *the first 20 customers*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.drafting.denying_words import is_denying
from checker.drafting.opposed import Opposed
from checker.drafting.reading import Reading
from checker.drafting.surroundings import (
    MOST_PLACES,
    are_at_other_times,
    end_of_clause,
    is_content,
    is_number,
    nearest_content,
    times_in,
    window,
)
from checker.extraction.words import stem_of, tag_word
from checker.values.wordlists import list_words

_ALL = list_words("all every each both whole entire")
_TELLING = list_words("all every each")
_ADDING_UP = list_words("combined together total totals altogether")
_OWN = list_words("the its their his her our my your these those all")  # before a number, it is that of all there are
_JOINING = list_words("who that which")
_OF = list_words("of the its their his her our those last first")
_TOLD = 4  # telling words after a thing by which what is told of it is known
_AT_LARGE = list_words("hundreds thousands millions billions trillions")
_YEARS = range(1000, 2200)
_NEAR = 4  # words around a thing among which a source says that it means all of them


def find_all_for_some(draft: Reading, sources: Sequence[Reading]) -> Iterator[Opposed]:
    """The places where a draft tells of all what a source tells of a number, and no source of all."""
    known: dict[object, tuple[Reading, int] | None] = {}  # a sentence that comes again is looked up once
    for place, word in enumerate(draft.sequence):
        if word not in _TELLING or _is_no_statement(draft, place):
            continue
        statement = _read_statement(draft, place)
        if statement is None:
            continue
        key = statement, times_in(draft, place)
        if key not in known:
            known[key] = _find_some(draft, place, statement, sources)
        found = known[key]
        if found is not None:
            source, at = found
            yield Opposed(place, place, end_of_clause(draft, place), source, at, at)


def _find_some(
    draft: Reading, place: int, statement: _Statement, sources: Sequence[Reading]
) -> tuple[Reading, int] | None:
    """The source, and the place in it of the number, that tells the same of some; None where one tells it of all."""
    if any(_tells_of_all(statement.thing, source) for source in sources):
        return None
    for source in sources:
        for thing in source.places_of(statement.thing)[:MOST_PLACES]:
            at = _find_number(source, thing)
            if (
                at is not None
                and _tells_the_same(statement, _read_statement(source, at))
                and not are_at_other_times(draft, place, source, at)
            ):
                return source, at
    return None


class _Statement(NamedTuple):
    """A thing that something is told of right after it: guests (who) booked by May."""

    thing: str  # its stem
    is_relative: bool  # told by "who" or "that"
    told: frozenset[str]  # the stems of the telling words after it


def _read_statement(reading: Reading, place: int) -> _Statement | None:
    """What is told of the thing right after a word; None where none is, as of *640 stations on the coast*."""
    words = reading.sequence
    at = place + 1
    while at < len(words) and (words[at] in _OF or (at > place + 1 and is_number(words[at]))):
        at += 1
    if at + 1 >= len(words) or not is_content(words[at]):
        return None
    joins = words[at + 1]
    if joins not in _JOINING and tag_word(joins) not in ("aux", "verb", "adv"):
        return None
    told = nearest_content(reading, at, 1, _TOLD)
    return _Statement(stem_of(words[at]), joins in _JOINING, frozenset(told))


def _tells_the_same(own: _Statement, theirs: _Statement | None) -> bool:
    return theirs is not None and own.is_relative == theirs.is_relative and not own.told.isdisjoint(theirs.told)


def _is_no_statement(draft: Reading, place: int) -> bool:
    """Whether all of a thing are only added up, or not all of them are meant: not all, a quarter of all."""
    low, high = window(draft, place)
    before = draft.sequence[place - 1] if place > low else ""
    return before == "of" or is_denying(before) or not _ADDING_UP.isdisjoint(draft.sequence[low:high])


def _find_number(source: Reading, place: int) -> int | None:
    """The place of the number of a thing, by that of its noun: 20 guests, four of the nine guests; None without one.

    That of all of them there are is none: the firm's 20 guests.
    """
    words = source.sequence
    if _is_count(source, place - 1):  # of (the) nine guests it is four that something is told of
        part = _pass_over(words, place - 2)
        first = part if words[part + 1 : part + 2] == ["of"] and _is_count(source, part) else place - 1
    else:
        first = _pass_over(words, place - 1)
    before = words[first - 1] if first > 0 else ""
    if not _is_count(source, first) or before in _OWN or before.endswith(("'s", "’s", "s'", "s’")):
        return None
    return first


def _pass_over(words: Sequence[str], place: int) -> int:
    """The place before articles and their like, going back from one."""
    while place > 0 and words[place] in _OF:
        place -= 1
    return place


def _is_count(source: Reading, place: int) -> bool:
    """Whether a word is a number, and no year or number at large: thousands."""
    word = source.sequence[place] if place >= 0 else ""
    if not word or not is_number(word) or word in _AT_LARGE:
        return False
    return not (word.isdecimal() and int(word) in _YEARS)


def _tells_of_all(thing: str, source: Reading) -> bool:
    return any(
        not _ALL.isdisjoint(source.sequence[max(at - _NEAR, 0) : at + _NEAR + 1]) for at in source.places_of(thing)
    )
