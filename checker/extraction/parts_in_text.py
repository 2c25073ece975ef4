"""Parts, shares and ranks in running text: *half of*, *a third said*, *one in five*, *the third largest*."""

from __future__ import annotations

import re
from functools import cache

from checker.extraction.numerals_in_text import Numeral, parts
from checker.values.wordlists import list_words

_AFTER_HALF = re.compile(
    r" (?:of|the|a|an|its|their|his|her|our|your|my|this|that|those|these|as|full|empty|what|per cent|percent|all)\b"
    r"|[.,;:!?)]|-full|-empty|\Z| \(| (?:were|was|are|is|have|had|has|will|would|said|did|died|survived)\b"
)
AFTER_PART = re.compile(
    r" (?:of|less|more|larger|smaller|fewer|higher|lower|that|what|the|said|were|are|was|is|did|had|have|has|would|"
    r"voted|died|survived|came|went|live|lived|say|do)\b|[.,;:)]|\Z"
)
_HEDGING = list_words("than about nearly almost over around roughly approximately under least")
_BEFORE_HALF = list_words("second first other better latter in 1st 2nd opening closing third final each at former's")
_RANKED = re.compile(r" (?:half|time|of all|hand|thought|thoughts|guess|nature|chance|party|parties|person|world)\b")


def word_before(flat: str, at: int) -> str:
    """Return the word that ends before a place, after one space; empty where there is none."""
    if at < 2 or flat[at - 1] != " ":
        return ""
    return flat[max(0, at - 24) : at - 1].rpartition(" ")[2]


@cache
def _share_after() -> re.Pattern[str]:
    """Return the pattern of what makes a share of a number: *in five*, *out of every ten*."""
    words = "two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|a hundred|a thousand"
    number = rf"(?:\d[\d,]*|(?:{words})\b)"
    return re.compile(rf" (?:in|out of)(?: every)? (?P<whole>{number}(?: (?:hundred|thousand|million))?)")


def match_share(flat: str, at: int) -> re.Match[str] | None:
    """Return what makes a share of the number that ends at a place, None where nothing does."""
    return _share_after().match(flat, at)


def match_part(flat: str, at: int, word: str) -> Numeral | None:
    """Return half, a third or a quarter with what it is of, or the ordinal third."""
    found = parts().match(flat, at)
    assert found is not None
    end = found.end()
    has_article = flat[max(0, at - 2) : at] == "a " and (at == 2 or not flat[at - 3].isalnum())
    start = at - 2 if has_article else at
    if found["scale"]:
        return Numeral(start, end)
    is_whole = word == "half" or has_article or flat.startswith("-", at + len(word)) or " of a" in found[0]
    is_of_unit = found["unit"] and word != "third" and is_whole
    if is_of_unit and word_before(flat, start) not in ("first", "second", "other", "latter"):
        return Numeral(start, end, "article")
    end = at + len(word)
    if word == "half":
        before = word_before(flat, start)
        if before in _BEFORE_HALF or not (before in _HEDGING or _AFTER_HALF.match(flat, end)):
            return None
        if flat[end : end + 3] == " a " and flat[end + 3 : end + 5].isdecimal():
            return None
        return Numeral(start, end, "share")
    if has_article and (AFTER_PART.match(flat, end)):
        return Numeral(start, end, "share")
    return judge_ordinal(flat, at, end, word) if word == "third" else None


def judge_ordinal(flat: str, at: int, end: int, word: str) -> Numeral | None:
    """Return an ordinal where one ranks something: not *a second*, *first*, nor *the second half*."""
    if word == "first":
        return None
    if flat[end : end + 1] == "-" or _RANKED.match(flat, end):
        return None
    before = word_before(flat, at)
    if before in ("a", "an", "one") and word not in ("second", "third") and flat[end : end + 3] in (" of", ""):
        return Numeral(at - len(before) - 1, end, "share")
    if word == "second" and (before in ("a", "per", "every", "each", "split") or flat[end : end + 1] != " "):
        return None
    if flat[end : end + 1] == "s":
        return None
    return Numeral(at, end, "ordinal")
