"""Whether a figure is told as so or as not so: *they offer a 30-day trial*, *they do not offer a 30-day trial*.

A draft with the source's own figure still says the opposite where one of the two denies what the other tells, or
where its verb is the contrary of the source's (*save 200 hours*, *waste 200 hours*).
"""

from __future__ import annotations

import re

from checker.drafting.contraries import list_contraries
from checker.drafting.denying_words import CLAUSE_WORDS, COMPARED, DENYING, FAILING, TAKEN_BACK
from checker.drafting.phrases import Phrase
from checker.extraction.numerals_in_text import any_of
from checker.extraction.words import stem, tag_word

_SPAN = 120  # characters before a figure that are looked at
_NEAR = 2  # words before a figure among which its verb stands
_END = re.compile(rf"[.,;:!?()\n—–]| - |\b(?:{any_of(CLAUSE_WORDS)})\b|\b(?:after|before) (?=\w+ing\b)", re.IGNORECASE)
_NOT = re.compile(rf"\b(?:{any_of(DENYING)})\b|n['’]t\b|n ['’]t\b|\b(?:{any_of(FAILING)}) to\b", re.IGNORECASE)
_NO_DENIAL = re.compile(rf"\s+(?:{any_of(TAKEN_BACK)}|(?:{any_of(COMPARED)})\s+than)\b", re.IGNORECASE)
# What is counted is the subject of a denial: 30 of the guests did not come.
_DENIED_OF = re.compile(
    r"(?:[ -](?!(?:and|or|but|who|that|which|than)\b)[^\W\d_]+){0,4} "
    r"(?:(?:is|are|was|were|did|do|does|has|have|had|will|would|could|can) not\b|cannot\b|never\b|"
    r"(?:isn|aren|wasn|weren|didn|don|doesn|hasn|haven|hadn|won|wouldn|couldn)['’]t\b)",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till)\b", re.IGNORECASE)  # what is not so until then is so from then on
_OF_ALL = re.compile(r"\b(?:of|of the|of its|of their|of those|of these) \Z", re.IGNORECASE)
_OF_SPAN = 12  # characters
CONVERSE = frozenset(map(stem, ("win", "lose")))
"""Verbs of which the one is told of the one side where the other is told of the other."""

RELATIVE = frozenset(map(stem, ("before", "after", "above", "below", "up", "down")))
"""Words that say where something is to another thing, of which there are many: after the second set."""

_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)  # none since 2003: the last one was then
_PUT_OFF = re.compile(
    r"\b(?:postponed?|delayed?|cancell?ed|scrapped|put off|planned|scheduled|expected|supposed)\b", re.IGNORECASE
)
_OF_MANY = ("none", "nobody")
_NO_VERBS = ("ss", "us", "is")  # endings of words that end in an s and are no verbs
_WORD = re.compile(r"[^\W\d_]+")


def find_denial(text: str, start: int) -> tuple[str, ...] | None:
    """The stems of the telling words between a figure and what denies it: *offer*, of *do not offer 30 days*.

    None where the clause that leads to the figure does not deny it.
    """
    before = text[max(start - _SPAN, 0) : start]
    clause = before[max((found.end() for found in _END.finditer(before)), default=0) :]
    denials = [found for found in _NOT.finditer(clause) if _NO_DENIAL.match(clause, found.end()) is None]
    if not denials:
        return None
    rest = clause[denials[-1].end() :]
    if _UNTIL.search(rest) or _UNTIL.match(text, start) or _SINCE.search(rest) or _SINCE.match(text, start):
        return None
    if _begins_anew(rest):
        return None
    word = denials[-1].group().lower()
    told = tuple(stem(other) for other in _list_words(rest) if tag_word(other) in ("word", "verb"))
    if (word == "without" and (told or _leads_on(rest))) or (word in _OF_MANY and rest.lower().startswith(" of")):
        return None  # without the cap 30 would move; none of the 30 was there
    return told


def denies_something(text: str, start: int) -> bool:
    """Whether anything is denied in the clause of a figure, before it or after it, or said not to have come about."""
    before = text[max(start - _SPAN, 0) : start]
    clause = before[max((found.end() for found in _END.finditer(before)), default=0) :]
    after = _END.split(text[start : start + _SPAN], maxsplit=1)[0]
    return (
        _NOT.search(clause + after) is not None
        or _PUT_OFF.search(text, max(start - _SPAN, 0), start + _SPAN) is not None
    )


def find_denied(text: str, start: int, end: int) -> str | None:
    """The stem of what a clause denies of those that a figure counts: *vote*, of *30 people did not vote*.

    Of *six of the 30 people did not vote*, it is six that did not.
    """
    found = _DENIED_OF.match(text, end)
    if (
        found is None
        or _OF_ALL.search(text, max(start - _OF_SPAN, 0), start)
        or _NO_DENIAL.match(text, found.end()) is not None
    ):
        return None
    words = _list_words(_END.split(text[found.end() : found.end() + _SPAN], maxsplit=1)[0])
    return next((stem(word) for word in words if tag_word(word) in ("word", "verb")), None)


def _begins_anew(rest: str) -> bool:
    """Whether another statement starts after a denial: *it did not sink and was sold for 5 million*.

    A word in -s right before the figure is a verb too: *it does not sell boats and employs 40 people*.
    """
    for part in re.split(r"\band\b", rest, flags=re.IGNORECASE)[1:]:
        words = [word for word in _list_words(part) if tag_word(word) != "adv"]
        if words and (tag_word(words[0]) in ("aux", "pron", "verb") or _is_finite(words[-1])):
            return True
    return False


def _is_finite(word: str) -> bool:
    return word.endswith("s") and not word.endswith(_NO_VERBS) and tag_word(word) == "word"


def _leads_on(rest: str) -> bool:
    """Whether a preposition brings in something else than what there is none of: *without delay with 40 people*."""
    return any(word != "of" and tag_word(word) == "prep" for word in _list_words(rest))


def _list_words(text: str) -> list[str]:
    return [found.group().lower() for found in _WORD.finditer(text)]


def find_contrary(draft: Phrase, source: Phrase) -> str | None:
    """The stem of the word before the draft's figure that is the contrary of one before the source's."""
    own, theirs = frozenset(draft.before[:_NEAR]), frozenset(source.before[:_NEAR])
    return next((word for word in sorted(own - theirs) if not theirs.isdisjoint(list_contraries(word))), None)
