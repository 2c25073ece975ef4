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
from checker.extraction.words import is_plural, stem_of, tag_word
from checker.values.wordlists import list_words

_ALL = list_words("all every each both whole entire")
_TELLING = list_words("all every each")
_ADDING_UP = list_words("combined together total totals altogether")
_OWN = list_words("the its their his her our my your these those all")  # before a number, it is that of all there are
_JOINING = list_words("who that which")
_OF = list_words("of the its their his her our those last first")
_LONGEST = 12  # words from "all" or a number to what is told of its thing
_ADJECTIVES = 4  # words before a thing among which its number stands
_FARTHEST_PART = 5  # words before that, among which a part of it stands
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_TOLD = 4  # telling words after a thing by which what is told of it is known
_AT_LARGE = list_words("hundreds thousands millions billions trillions")
_NO_THINGS = list_words("told in day week month quarter year time night morning hour season")  # all told, each year
_PERCENT = ("percent", "pct")
_YEARS = range(1000, 2200)
_NEAR = 4  # words around a thing among which a source says that it means all of them


def find_all_for_some(draft: Reading, sources: Sequence[Reading]) -> Iterator[Opposed]:
    """The places where a draft tells of all what a source tells of a number, and no source of all."""
    known: dict[object, tuple[Reading, int] | None] = {}  # a sentence that comes again is looked up once
    for place, word in enumerate(draft.sequence):
        if word not in _TELLING or _is_no_statement(draft, place):
            continue
        statement = _read_statement(draft, place) or _read_object(draft, place)
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
            if at is None or are_at_other_times(draft, place, source, at):
                continue
            is_part = "of" in source.sequence[at + 1 : at + 3]
            theirs = _read_object(source, at) if statement.is_object and is_part else _read_statement(source, at)
            if _tells_the_same(statement, theirs):
                return source, at
    return None


class _Statement(NamedTuple):
    """A thing that something is told of: guests (who) booked by May, or that something is done to: won the games."""

    thing: str  # its stem
    is_relative: bool  # told by "who" or "that"
    told: frozenset[str]  # the stems of the telling words after it, or of the one before
    is_object: bool = False


def _read_statement(reading: Reading, place: int) -> _Statement | None:
    """What is told of the thing after a word; None where none is, as of *640 stations on the coast*."""
    head, at = _read_thing(reading.sequence, place)
    if head is None or at >= len(reading.sequence):
        return None
    joins = reading.sequence[at]
    if joins not in _JOINING and tag_word(joins) not in ("aux", "verb", "adv"):
        return None
    told = nearest_content(reading, at - 1, 1, _TOLD)
    return _Statement(stem_of(reading.sequence[head]), joins in _JOINING, frozenset(told))


def _read_object(reading: Reading, place: int) -> _Statement | None:
    """What is done to the thing after a word: won all their games, won three of the four games."""
    head, _ = _read_thing(reading.sequence, place)
    verb = nearest_content(reading, place, -1, 1)
    before = reading.sequence[place - 1] if place else ""
    if head is None or not verb or not before or not is_content(before):
        return None
    return _Statement(stem_of(reading.sequence[head]), False, frozenset(verb), is_object=True)


def _read_thing(words: Sequence[str], place: int) -> tuple[int | None, int]:
    """The place of the noun after a word, and of the first word after what it is one of and whose it is.

    Five of the seven largest dairies; every director of Marlow Trust.
    """
    at, head, is_owner = place + 1, None, False
    while at < min(len(words), place + _LONGEST):
        word = words[at]
        if word == "of" and head is not None:
            is_owner = True
        elif head is not None and not is_owner and tag_word(word) == "verb" and not _is_before_noun(words, at):
            break
        elif is_content(word) and not is_owner:
            head = at
        elif not (word in _OF or is_number(word) or (is_owner and is_content(word) and tag_word(word) == "word")):
            break
        at += 1
    return head, at


def _is_before_noun(words: Sequence[str], place: int) -> bool:
    """Whether a word in -ed or -ing stands before the noun that it tells of: 32 seeded women."""
    return place + 1 < len(words) and tag_word(words[place + 1]) == "word" and is_plural(words[place + 1])


def _tells_the_same(own: _Statement, theirs: _Statement | None) -> bool:
    if theirs is None or (own.is_relative, own.is_object) != (theirs.is_relative, theirs.is_object):
        return False
    return not own.told.isdisjoint(theirs.told)


def _is_no_statement(draft: Reading, place: int) -> bool:
    """Whether all of a thing are added up or counted, or not all are meant: not all, a quarter of all, all 20."""
    low, high = window(draft, place)
    before = draft.sequence[place - 1] if place > low else ""
    after = draft.sequence[place + 1] if place + 1 < high else ""
    return (
        not after
        or is_number(after)
        or after in _NO_THINGS
        or before == "of"
        or is_denying(before)
        or not _ADDING_UP.isdisjoint(draft.sequence[low:high])
    )


def _find_number(source: Reading, place: int) -> int | None:
    """The place of the number of a thing, by that of its noun: 20 guests, four of the nine best ones; None without one.

    That of all of them there are is none: the firm's 20 guests.
    """
    words = source.sequence
    near = range(place - 1, max(place - _ADJECTIVES, -1), -1)
    number = next((at for at in near if is_number(words[at]) or not is_content(words[at])), -1)
    if number >= 0 and not _is_count(source, number) and words[number] in _OF:
        number += 1  # of the best guests
    if number < 0 or number >= place:
        number = place
    parts = (at for at in range(number - 1, max(number - _FARTHEST_PART, 0), -1) if words[at] == "of")
    part = next(parts, 0) - 1
    if part > 0 and words[part] in _PERCENT and words[part - 1] != "100":
        part -= 1
    if part >= 0 and _is_count(source, part):  # of (the) nine guests it is four that something is told of
        return part
    before = words[number - 1] if number else ""
    if number == place or not _is_count(source, number) or before in _OWN or before.endswith(_POSSESSIVE):
        return None
    return number


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
