"""What stands around a date and belongs to it: the hedge and part before it, and what joins two into a span."""

from __future__ import annotations

import re
from functools import cache

from checker.values.date import LIMITERS, SOON, SOON_BEFORE
from checker.values.wordlists import list_words

_ABOUT = r"(?:(?<!how\s)(?<!what\s)about|around|circa|approximately|approx\.?|roughly|some\s?time\saround|ca?\.|~)"
_NEARLY = r"(?:at\s)?(?:nearly|almost|exactly|precisely)"
_NOT_LIMITERS = frozenset(("over", "past", "beyond", "following", "pre-", "post-", "as at", "between"))
"""Words that limit a date alone, and in running text as often something else; *between* needs its *and*."""
PART = (
    r"(?:(?:early|mid|late)(?:[\s-](?:in|to[\s-](?:mid|late)))?|(?:early|latter|later)\spart\sof|early\sdays\sof|middle\sof"
    r"|(?:start|beginning|end|close|turn)\sof|(?:first|second|latter)\shalf\sof)"
)


_REACH = 48
"""Characters before a date in which what belongs to it stands."""
_IDLE = list_words("the in on at of year")
"""Words that belong to a date only behind others."""


def find_before(prose: str, done: int, start: int) -> tuple[int, str]:
    """Return where the words begin that belong to a date and stand before it, and the limiter among them."""
    if start == done or prose[start - 1].isalnum():
        return start, ""
    low, at, is_idle = max(done, start - _REACH), start, True
    for word in _WORD.findall(prose[low:start].lower())[::-1]:
        if not _list_words().issuperset(_PIECES.split(word)):
            break
        at, is_idle = at - len(word) - 1, is_idle and word in _IDLE
    if is_idle and prose[start - 1] != "~":
        return start, ""
    found = _before_pattern().search(prose, max(low, at - 1), start)
    if found is None or found.end() == found.start():
        return start, ""
    if prose[found.start() : start].lower() in ("the ", "year ", "the year "):
        return start, ""
    return found.start(), (found["hedge"] or "").lower()


_WORD = re.compile(r"[^\s]+")
_PIECES = re.compile(r"[-–—.~(\"“‘'\[*]+")


@cache
def _list_words() -> frozenset[str]:
    words = " ".join(
        (*_list_limiters(), "about around circa approximately approx roughly some time sometime ca c at year")
    )
    words += (
        " nearly almost exactly precisely early mid late to in on of the part latter later days middle start pre post"
    )
    return frozenset(f"{words} beginning end close turn first second half between as".split()) | {""}


def _list_limiters() -> list[str]:
    words = [word for word, hedge in LIMITERS.items() if hedge != "exact" and word not in _NOT_LIMITERS]
    return [*words, *SOON, *SOON_BEFORE]


@cache
def _before_pattern() -> re.Pattern[str]:
    """Return the pattern of what belongs to a date and stands right before it: hedge, limiter, part."""
    words = _list_limiters()
    hedge = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)).replace(r"\ ", r"\s")
    return re.compile(
        rf"(?<![\w-])(?:(?P<hedge>between|{hedge}|as\s(?:early|late)\sas|{_NEARLY})\s(?:in\s|on\s|at\s)?)?(?:the\s)?"
        rf"(?:(?:at\s)?{_ABOUT}\s?)?(?:the\s)?(?:year\s)?(?:(?P<pre>pre-|post-)|(?:{PART}[\s–-](?:the\s|in\s|of\s)?(?:year\s)?)?)\Z",
        re.IGNORECASE,
    )


@cache
def joint_pattern() -> re.Pattern[str]:
    """Return the pattern of what joins two ends of a span, with the words that part the second."""
    return re.compile(
        rf"(?:\s?[–—-]\s?|/|\s(?P<word>to|until|till|through|thru|and|or)\s)(?:on\s|in\s|at\s)?(?:{_ABOUT}\s?)?(?:the\s)?"
        rf"(?:{PART}[\s–-](?:the\s)?)?",
        re.IGNORECASE,
    )
