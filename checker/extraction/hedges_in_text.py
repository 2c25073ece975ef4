"""The hedges around a number in running text, by the phrases that the values know: *more than*, *or so*."""

from __future__ import annotations

import re
from functools import cache

from checker.extraction.numerals_in_text import any_of
from checker.values.phrases import HEDGES_AFTER, list_hedges
from checker.values.wordlists import list_words

_LAST_WORD = re.compile(r"([a-z]+|[~≈<>≥≤.]) +\Z")
_REACH = 44
"""Characters before a number within which its hedges stand."""
_BETWEEN = "a|an|the|just|only|another|a total of|a further|a record|a combined|its"
_SIGNED = ("up", "down", "minus", "plus", "negative", "magnitude", "a magnitude")
_APART = frozenset(
    ("about", "at least", "at most", "roughly", "minimum", "maximum", "max", "est", "more or less", "- ish")
)


@cache
def _before() -> re.Pattern[str]:
    """Return the pattern of hedges that end where a number starts, with articles and the like among them."""
    signs = "".join(re.escape(phrase) for phrase in list_hedges() if len(phrase) == 1 and not phrase.isalpha())
    words = [phrase for phrase in list_hedges() if phrase[0].isalpha()]
    return re.compile(
        rf"(?:(?:\b{any_of([*words, *_SIGNED])} |(?<![\w])[{signs}] ?|\b(?:c\.|ca\.) ?|\bminus|\bestimated to \w+ )"
        rf"(?:(?:{_BETWEEN}) )?)+\Z"
    )


@cache
def _last_words() -> frozenset[str]:
    words = frozenset(phrase.split()[-1] for phrase in (*list_hedges(), *_SIGNED))
    return words | {"a", "an", "the", "just", "only", "another", "of", "further", "record", "combined", "its", "be"}


@cache
def _after() -> re.Pattern[str]:
    words = any_of(phrase.replace("- ", "") for phrase in HEDGES_AFTER if phrase[0].isalpha() and phrase not in _APART)
    return re.compile(
        rf"\+(?!\d)|[ ](?:{words})\b(?! (?:than|or)\b)|-(?:plus|odd|ish)\b"
        r"| ?\((?:approximately|approx\.?|estimated|est\.?|roughly)\)"
    )


def match_hedge_before(flat: str, at: int, floor: int) -> int:
    """Return where the hedges that end just before a place start, not before a floor; the place itself for none."""
    start = max(floor, at - _REACH)
    window = flat[start:at]
    if not window:
        return at
    if window[-1] == " ":
        word = _LAST_WORD.search(window)
        if word is None or (word[1] not in _last_words() and "estimated to" not in window):
            return at
    elif window[-1] not in "~≈<>≥≤±." and not window.endswith("minus"):
        return at
    found = _before().search(window)
    return at if found is None else start + found.start()


_PREPOSITIONS = list_words("over about around under near in within beyond above below")


def is_preposition(words: str) -> bool:
    """Tell whether what stands before a vague number is a mere preposition: *goes over several plans*."""
    return words.strip() in _PREPOSITIONS


def match_hedge_after(flat: str, at: int) -> int:
    """Return the end of a hedge that follows at a place; the place itself for none."""
    if at >= len(flat) or flat[at] not in " +-":
        return at
    found = _after().match(flat, at)
    return at if found is None else found.end()
