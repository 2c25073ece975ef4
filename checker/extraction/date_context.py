"""What stands around a date and belongs to it: the hedge and part before it, and what joins two into a span."""

from __future__ import annotations

import re
from functools import cache

from checker.values.date import LIMITERS, SOON, SOON_BEFORE

_ABOUT = r"(?:(?<!how\s)(?<!what\s)about|around|circa|approximately|approx\.?|roughly|some\s?time\saround|ca?\.|~)"
_NEARLY = r"(?:at\s)?(?:nearly|almost|exactly|precisely)"
_NOT_LIMITERS = frozenset(("over", "past", "beyond", "following", "pre-", "post-", "as at", "between"))
"""Words that limit a date alone, and in running text as often something else; *between* needs its *and*."""
PART = (
    r"(?:(?:early|mid|late)(?:[\s-](?:in|to[\s-](?:mid|late)))?|(?:early|latter|later)\spart\sof|early\sdays\sof|middle\sof"
    r"|(?:start|beginning|end|close|turn)\sof|(?:first|second|latter)\shalf\sof)"
)


@cache
def before_pattern() -> re.Pattern[str]:
    """Return the pattern of what belongs to a date and stands right before it: hedge, limiter, part."""
    words = [word for word, hedge in LIMITERS.items() if hedge != "exact" and word not in _NOT_LIMITERS]
    words += [*SOON, *SOON_BEFORE]
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
