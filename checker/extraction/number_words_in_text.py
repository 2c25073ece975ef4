"""Tells numbers in words from words that only look like them: *one of the largest*, *a second*, *Air Force One*."""

from __future__ import annotations

import re
from functools import cache

from checker.extraction.numerals_in_text import ARTICLE_UNITS, LONE_SCALES, TINY, Numeral, after_run, any_of, run, vague
from checker.extraction.parts_in_text import AFTER_PART, judge_ordinal, match_part, match_share, word_before
from checker.values.number_words import ORDINALS, SCALES, TENS, UNITS
from checker.values.spelled_fractions import denominators
from checker.values.wordlists import list_words

_PIECES = re.compile(r"[a-z]+|[,&-]")
_NOT_ONE = list_words(
    "of another day thing way time hand side point example reason such who that which whose could can would will may "
    "might must should has had is was are were be been in on at to for from by with as and or but if the a an than "
    "can't isn't wasn't else could not we i he she they it you wants finds sees thinks after before when where does "
    "did do while because so then more final particular certain or's by's side's big key major minor exception"
)
_BEFORE_ONE = list_words(
    "no the this that any each every which another some whichever such last next first good big great new old other "
    "right wrong same loved little only number everyone not's"
)
_ONLY_ONE = re.compile(r"(?<!the )(?<!an )(?<!their )(?<!its )\bonly \Z")
_OR_TWO = re.compile(
    r" (?:or|to) (?:two|three)\b| and (?:an? |one |two |three )?(?:half|third|quarters?|fourth|fifth|eighth|tenth)\b"
)
_AFTER_WORD = re.compile(r"[ -]([a-z'’]+)")
_OF_UNIT = re.compile(rf" of an? {any_of(ARTICLE_UNITS)}\b")
_JOINED = re.compile(
    r"-(?:way|sided|handed|time|off|liner|self|upmanship|stop|piece|on-one|to-one|hit|party|sum|tier|fold)\b"
)
_SPLIT_IN = list_words("in into")
_CUT = re.compile(r"[.,;:!?)]|\Z| (?:between|after|before|when|while|and|as|by|on|near|just|during|at)\b|\n")
_HEADLINE = 80
"""Characters to each side of a word that tell whether it stands in a headline."""
_SENTENCE_END = frozenset(".!?:;)\"“”‘’'*|>•-–—#([/_\n")
_BEFORE_ZERO = list_words("ground net absolute patient sub near")
_AFTER_ZERO = re.compile(r"-| (?:tolerance|emissions?|sum|hour|in on)\b")


def match_words(flat: str, prose: str, at: int, word: str) -> Numeral | None:
    """Return the number whose first word starts at a place, None where the word is no number.

    `word` is that word, in lower case.
    """
    if prose[at].isupper() and _is_in_name(prose, at) and not _is_in_headline(prose, at):
        return None
    if word in ("half", "quarter", "third"):
        return match_part(flat, at, word)
    if word in ORDINALS:
        return judge_ordinal(flat, at, at + len(word), word)
    if word in ("twice", "thrice"):
        return Numeral(at, at + len(word))
    if word == "gross":
        return _match_gross(flat, at)
    if word == "dozen" or word in LONE_SCALES:
        return _match_lone(flat, at, word)
    if word in TINY:
        is_share = word_before(flat, at) == "a" and AFTER_PART.match(flat, at + len(word)) is not None
        return Numeral(at - 2, at + len(word)) if is_share else None
    if word in UNITS or word in TENS:
        return _match_run(flat, at, word)
    return _match_vague(flat, at, word)


def _is_in_name(prose: str, at: int) -> bool:
    """Tell whether a word with a capital stands inside a sentence and not after its start."""
    if at < 2 or prose[at - 1] != " ":
        return False
    if prose[at - 2].isalnum() or prose[at - 2] in "’',":
        before = prose[max(0, at - 30) : at - 1].rpartition(" ")[2]
        return before[:1].isupper() or prose[at - 2] != ","
    return prose[at - 2] not in _SENTENCE_END


def _is_in_headline(prose: str, at: int) -> bool:
    """Tell whether most words of the line around a place have a capital, as those of a headline have."""
    start = max(prose.rfind("\n", max(0, at - _HEADLINE), at) + 1, at - _HEADLINE, 0)
    end = prose.find("\n", at, at + _HEADLINE)
    words = [word for word in prose[start : end if end >= 0 else at + _HEADLINE].split() if word[0].isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _match_run(flat: str, at: int, word: str) -> Numeral | None:
    found = run().match(flat, at)
    assert found is not None
    end = found.end()
    if end > at + len(word):
        end = _cut_run(flat, at, end)
    if word == "one" and end == at + 3 and not _counts_one(flat, at):
        return None
    if _JOINED.match(flat, end):
        return None
    if word in TENS and end == at + len(word) and (more := _old_count().match(flat, end)) is not None:
        return Numeral(at, more.end())
    if word == "zero" and word_before(flat, at) == "absolute":
        return Numeral(at - len("absolute "), end)  # a temperature
    if word == "zero" and (word_before(flat, at) in _BEFORE_ZERO or _AFTER_ZERO.match(flat, end)):
        return None
    if word == "two" and end == at + 3 and word_before(flat, at) in _SPLIT_IN and _CUT.match(flat, end):
        return None
    more = after_run().match(flat, end)
    if more is None:
        tail = flat[end : end + 1]
        if tail == "-" and (ordinal := _match_ordinal_tail(flat, end)):
            return _judge_ordinal_tail(flat, at, ordinal)
        return Numeral(at, end)
    if more["part"] is not None:
        return _judge_part(flat, at, end, more)
    if more["mixed"] is not None or more["point"] is not None or more["times"] is not None or more["dozen"] is not None:
        if more["point"] is not None and word_before(flat, at) == "at":
            return None
        return Numeral(at, more.end())
    return Numeral(at, end)


def _judge_part(flat: str, at: int, end: int, more: re.Match[str]) -> Numeral:
    """Return a fraction in words, or the number alone where what follows it is an ordinal (*two third places*)."""
    part = more["part"].strip(" -")
    if flat[at:end] in TENS and more["part"][0] == "-" and part in ORDINALS:
        return _judge_ordinal_tail(flat, at, more.end("part"))  # twenty-third
    if part == "halves" and flat[at:end] == "two":
        return Numeral(at, end)
    if (whole := _OF_UNIT.match(flat, more.end())) is not None and "quarter" in part:
        return Numeral(at, whole.end(), "article")  # three quarters of an hour
    is_one = flat[at:end] in ("one", "a")
    if part.endswith("s") != is_one or part in ("half", "halves") or " " in part:
        is_scaled = more.end() > more.end("part")
        return Numeral(at, more.end(), "number" if is_scaled else "share")
    return Numeral(at, end)


def _judge_ordinal_tail(flat: str, at: int, end: int) -> Numeral:
    """Return an ordinal of two words (*the twenty-third*), or the share that *a* makes of it."""
    is_part = word_before(flat, at) == "a" and flat[end : end + 3] in (" of", "")
    return Numeral(at - 2, end, "share") if is_part else Numeral(at, end, "ordinal")


def _match_ordinal_tail(flat: str, end: int) -> int:
    found = _AFTER_WORD.match(flat, end)
    return found.end() if found is not None and found[1] in ORDINALS else 0


def _cut_run(flat: str, at: int, end: int) -> int:
    """Return where a run of number words no longer makes one number: *two three* is two numbers."""
    good = before = at  # the end of the number so far, and before its last part below a hundred
    last = ceiling = 0  # the size of the last word, and of the last scale above a hundred
    has_hundred = is_joined = False
    for found in _PIECES.finditer(flat, at, end):
        piece = found[0]
        if piece in ("and", "&", ","):
            if last < 100 or (piece == "," and last == 100):
                break
            is_joined = True
            continue
        if piece == "-":
            continue
        size = UNITS.get(piece, TENS.get(piece))
        if size is not None:
            if last >= 100:
                before = good
            elif last and not (last == 20 and 0 < size < 10 and not is_joined):
                break
            last = 20 if piece in TENS else 1
        else:
            scale = int(SCALES[piece])
            if is_joined and last >= 100:
                break
            if scale == 100:
                if has_hundred:
                    return before
                has_hundred = True
            else:
                if ceiling and scale >= ceiling and last < 1000:
                    return before
                ceiling, has_hundred = scale, False
            last = scale
        good, is_joined = found.end(), False
    return good


def _counts_one(flat: str, at: int) -> bool:
    """Tell whether *one* counts something, and is no pronoun."""
    end = at + 3
    if flat[end : end + 1] == "-":
        return True
    before = word_before(flat, at)
    if before in ("minus", "negative"):
        return True
    if before == "only" and _ONLY_ONE.search(flat, max(0, at - 10), at):
        return True  # they have only one boat: so many are there
    found = _AFTER_WORD.match(flat, end)
    if found is not None and found[1] in ARTICLE_UNITS and found[1] not in ("day", "second"):
        return True
    if before in _BEFORE_ONE:
        return False
    if found is None:
        more = after_run().match(flat, end)
        return more is not None and more["part"] is not None
    if found[1] in ("point", "dot"):
        more = after_run().match(flat, end)
        return before != "at" and more is not None and more["point"] is not None
    if found[1] in _NOT_ONE:
        return (_OR_TWO.match(flat, end) or match_share(flat, end)) is not None
    return True


_BAKERS = ("baker's", "baker’s")
_AFTER_GROSS = re.compile(r" (?:of|is|equals|contains)\b|[.,;:!?)]|\Z")


def _match_gross(flat: str, at: int) -> Numeral | None:
    """Return a gross, twelve dozen, where it is a noun: *a gross of nails*, not *a gross error*."""
    is_noun = word_before(flat, at) == "a" and _AFTER_GROSS.match(flat, at + 5) is not None
    return Numeral(at - 2, at + 5) if is_noun else None


@cache
def _old_count() -> re.Pattern[str]:
    """Return the pattern that goes on tens in the old way before a time or fraction: *twenty and four hours*."""
    small, part = any_of(word for word, value in UNITS.items() if 0 < value < 10), any_of(denominators())
    times = any_of(("hours", "days", "weeks", "months", "years", "minutes"))
    return re.compile(rf" and {small}(?: and (?:an?|{small})[ -]{part}\b|(?= {times}\b))")


def _match_lone(flat: str, at: int, word: str) -> Numeral | None:
    """Return a dozen, hundred or million that an article stands before."""
    before = word_before(flat, at)
    if word == "dozen" and before in _BAKERS and flat[max(0, at - 10) : at - 8] == "a ":
        return Numeral(at - 10, at + len(word))
    if before not in ("a", "an", "per") and not (word == "dozen" and before in ("the", "last", "than", "every")):
        return None
    end = at + len(word)
    if before == "per":
        return None
    if word != "dozen":
        found = run().match(flat, at)
        if found is not None and found.end() > end:
            end = max(_cut_run(flat, at, found.end()), end)
        more = after_run().match(flat, end)
        if more is not None and (more["mixed"] or more["times"] or (more["part"] or "").endswith("s")):
            end = more.end()
    return Numeral(at - 2 if before == "a" else at, end)


def _match_vague(flat: str, at: int, word: str) -> Numeral | None:
    found = vague().match(flat, at)
    if found is None:
        return None
    start, end = at, found.end()
    if word in ("few", "couple", "handful", "pair"):
        if flat[max(0, at - 2) : at] != "a " or word == "pair":
            return None
        start = at - 2
        if flat[at:end].endswith(" of") and word == "handful":
            end -= 3
    if word in ("tens", "scores") and flat[end : end + 3] != " of" and " of " not in flat[at:end]:
        return None
    return Numeral(start, end, "vague")
