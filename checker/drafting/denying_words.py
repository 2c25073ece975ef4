"""Which words deny what comes after them, which take that back, and with which ones another clause starts."""

from __future__ import annotations

from functools import lru_cache

from checker.values.wordlists import list_words

DENYING = list_words("not never no nobody without cannot neither nor none")

OF_NOUNS = list_words("no without zero nobody none nothing neither nor")
"""Words that deny a noun, and not what a verb says."""

FAILING = list_words("unable fail fails failed refuse refuses refused decline declines declined")
"""Words that deny what comes after "to" right after them: failed to."""

TAKEN_BACK = list_words("only just merely simply until least unlike surprisingly necessarily doubt matter")
"""Words that take back a denial right before them: not only, no doubt."""

COMPARED = list_words("more less fewer later earlier sooner greater higher lower larger smaller")
"""Words with which a denial is a limit, before "than": no more than."""

CLAUSE_WORDS = list_words(
    "but while although though because since when where whereas if unless that which who so how why whether despite"
)
"""Words with which another clause starts."""

_OTHERS = list_words(
    "nothing zero dont doesnt didnt isnt arent wasnt werent cant couldnt wouldnt wont hasnt havent hadnt"
)
_NEGATED = ("n't", "n’t", "nʼt")


@lru_cache(maxsize=65536)
def is_denying(word: str) -> bool:
    """Whether a word in lower case denies: not, without, don't."""
    return word in DENYING or word in _OTHERS or word.endswith(_NEGATED)
