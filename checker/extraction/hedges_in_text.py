"""The hedges around a number in running text, by the phrases that the values know: *more than*, *or so*."""

from __future__ import annotations

import re
from functools import cache

from checker.extraction.numerals_in_text import any_of
from checker.values.phrases import HEDGES_AFTER, list_hedges

_REACH = 40
"""Characters before a number within which its hedges stand."""


@cache
def _before() -> re.Pattern[str]:
    """Return the pattern of hedges that end where a number starts, with articles and the like among them."""
    signs = [phrase for phrase in list_hedges() if not phrase[0].isalpha()]
    words = [phrase for phrase in list_hedges() if phrase[0].isalpha()]
    return re.compile(
        rf"(?:(?:\b{any_of(words)} |[{''.join(re.escape(sign) for sign in signs if len(sign) == 1)}] ?)"
        rf"(?:(?:a|an|the|just|only|another|a total of) )?)+\Z"
    )


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in list_hedges()) | {"a", "an", "the", "just", "only", "another", "of"}


@cache
def _after() -> re.Pattern[str]:
    words = [phrase for phrase in HEDGES_AFTER if phrase[0].isalpha() and phrase not in ("about", "at least", "at most", "roughly", "minimum", "maximum", "max", "est")]
    return re.compile(rf" ?\+|[ -](?:{any_of(words)})\b| \((?:approximately|approx\.?|estimated|est\.?)\)")


def match_hedge_before(flat: str, at: int, floor: int) -> int:
    """Return where the hedges that end just before a place start, not before a floor; the place itself for none."""
    start = max(floor, at - _REACH)
    window = flat[start:at]
    word = window.rstrip().rpartition(" ")[2].strip("(\"'“‘—–,")
    if word not in _last_words():
        return at
    found = _before().search(window)
    return at if found is None else start + found.start()


def match_hedge_after(flat: str, at: int) -> int:
    """Return the end of a hedge that follows at a place; the place itself for none."""
    found = _after().match(flat, at)
    return at if found is None else found.end()
