"""Whether a figure is told as so or as not so: *they offer a 30-day trial*, *they do not offer a 30-day trial*.

A draft with the source's own figure still says the opposite where one of the two denies what the other tells, or
where its verb is the contrary of the source's (*save 200 hours*, *waste 200 hours*).
"""

from __future__ import annotations

import re
from functools import cache

from checker.drafting.phrases import Phrase
from checker.extraction.words import stem, tag_word

_SPAN = 120  # characters before a figure that are looked at
_NEAR = 2  # words before a figure among which its verb stands
_END = re.compile(
    r"[.,;:!?()\n—–]| - |"
    r"\b(?:but|while|although|though|because|since|when|where|whereas|if|unless|that|which|who|so)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|no|without|cannot|neither|nor|none)\b|n['’]t\b|n ['’]t\b"
    r"|\b(?:fail|fails|failed|refuse|refuses|refused|decline|declines|declined) to\b",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(
    r"\s+(?:only|just|merely|simply|until|least|unlike|surprisingly|necessarily|doubt|matter|"
    r"(?:more|less|fewer|later|earlier|sooner|later|greater|higher|lower|larger|smaller)\s+than)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_CONTRARIES = (
    ("save", "waste"), ("gain", "lose"), ("win", "lose"), ("rise", "fall"), ("increase", "decrease"),
    ("increase", "reduce"), ("raise", "lower"), ("raise", "cut"), ("grow", "shrink"), ("accept", "reject"),
    ("succeed", "fail"), ("open", "close"), ("support", "oppose"), ("approve", "reject"), ("hire", "dismiss"),
    ("arrive", "leave"), ("find", "lose"),
)  # fmt: skip


def is_denied(text: str, start: int) -> bool:
    """Whether the clause that leads to a figure denies it."""
    before = text[max(start - _SPAN, 0) : start]
    clause = before[max((found.end() for found in _END.finditer(before)), default=0) :]
    denials = [found for found in _NOT.finditer(clause) if _NO_DENIAL.match(clause, found.end()) is None]
    return bool(denials) and not _begins_anew(clause[denials[-1].end() :])


def _begins_anew(rest: str) -> bool:
    """Whether another statement starts after a denial: *it did not sink and was sold for 5 million*."""
    joined = re.split(r"\band\b", rest, flags=re.IGNORECASE)[1:]
    follows = (_WORD.search(part) for part in joined)
    return any(word is not None and tag_word(word.group().lower()) in ("aux", "pron", "verb") for word in follows)


@cache
def _contraries() -> dict[str, frozenset[str]]:
    """The contraries of a verb, by stems."""
    found: dict[str, set[str]] = {}
    for one, two in _CONTRARIES:
        found.setdefault(stem(one), set()).add(stem(two))
        found.setdefault(stem(two), set()).add(stem(one))
    return {word: frozenset(others) for word, others in found.items()}


def is_contrary(draft: Phrase, source: Phrase) -> bool:
    """Whether the word before the draft's figure is the contrary of one before the source's."""
    own, theirs = frozenset(draft.before[:_NEAR]), frozenset(source.before[:_NEAR])
    return any(not theirs.isdisjoint(_contraries().get(word, ())) for word in own - theirs)
