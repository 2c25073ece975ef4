"""How two written names relate: spelled alike, one a part of the other, or different."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from checker.values.model import Relation
from checker.values.wordlists import list_words

LONGEST_NAME = 500
"""Characters of a name that are compared; nobody writes longer ones."""

_SMALL = list_words("of the and for in on to de la le du von van der den el al")
_TITLES = list_words(
    "president general gen admiral adm captain capt colonel col lieutenant lt major maj marshal sergeant "
    "sgt commander cmdr brigadier vice deputy minister prime premier chancellor senator sen "
    "representative rep governor gov mayor secretary ambassador chairman chairwoman chairperson director "
    "professor prof doctor dr mr mrs ms miss mx sir dame lord lady king queen prince princess emperor "
    "pope bishop rev reverend father sheikh judge justice foreign defence defense chief retired ret jr sr "
    "senior junior comrade"
)
"""Words that go with a name and are no part of it, in the spelling that `_respell` gives."""

# British endings, and what an American writes; each holds for whole words of at least six letters.
_ENDINGS: tuple[tuple[str, str], ...] = (
    (r"isation(s?)$", r"ization\1"), (r"isational$", "izational"), (r"([^aeiou])is(e|ed|es|er|ers|ing)$", r"\1iz\2"),
    (r"ys(e|ed|es|ing)$", r"yz\1"), (r"our(s?)$", r"or\1"),
    (r"our(ed|ing|able|ably|ful|less|liness|ly|hood|ite|ites)$", r"or\1"),
    (r"([^aeiou])re(s?)$", r"\1er\2"), (r"ence(s?)$", r"ense\1"), (r"ogue(s?)$", r"og\1"),
    (r"([aeiou])ll(ed|ing|er|ers|or|ors|ation|ous)$", r"\1l\2"), (r"amme(s|d)?$", r"am\1"), (r"aemia$", "emia"),
)  # fmt: skip
_WORDS: dict[str, str] = {
    "grey": "gray", "aluminium": "aluminum", "cheque": "check", "tyre": "tire", "tyres": "tires", "plough": "plow",
    "artefact": "artifact", "artefacts": "artifacts", "mould": "mold", "ageing": "aging", "judgement": "judgment",
    "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "encyclopaedia": "encyclopedia", "sceptical": "skeptical",
    "fulfil": "fulfill", "enrol": "enroll", "skilful": "skillful", "jewellery": "jewelry", "theatre": "theater",
    "fibre": "fiber", "litre": "liter", "metre": "meter", "centre": "center", "centres": "centers", "labour": "labor",
    "colour": "color", "honour": "honor", "harbour": "harbor", "armour": "armor", "favour": "favor", "rumour": "rumor",
    "humour": "humor", "licence": "license", "defence": "defense", "offence": "offense", "neighbour": "neighbor",
    "neighbours": "neighbors", "aeroplane": "airplane", "whisky": "whiskey", "catalogue": "catalog",
    "analogue": "analog",
    "towards": "toward", "storey": "story", "kerb": "curb", "cosy": "cozy", "programme": "program",
}  # fmt: skip


@cache
def _patterns() -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]:
    """Return the pattern of a word, and the endings that are respelled."""
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)*"), tuple((re.compile(old), new) for old, new in _ENDINGS)


def _fold(word: str) -> str:
    """Return a word without case, accents and apostrophes."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter) and letter not in "'’ʼ`")
    return kept.translate(_LETTERS)


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})


@cache
def _respell(word: str) -> str:
    """Return the American spelling of a folded word, the same for both spellings."""
    known = _WORDS.get(word)
    if known is not None:
        return known
    if len(word) < 6:
        return word
    for pattern, new in _patterns()[1]:
        changed, count = pattern.subn(new, word)
        if count:
            return changed
    return word


@lru_cache(maxsize=4096)
def _split(name: str) -> tuple[tuple[str, str], ...]:
    """Return the words of a name as written and as compared, without a leading article; *Smith, Edward* is turned."""
    text = re.sub(r"^\s*(?:the|an?)\s+(?=\w)", "", name[:LONGEST_NAME].replace("&", " and "), flags=re.IGNORECASE)
    head, comma, tail = text.partition(",")
    if (
        comma
        and "," not in tail
        and len(head.split()) == 1
        and 1 <= len(tail.split()) <= 3
        and tail.strip()[:1].isupper()
    ):
        text = f"{tail} {head}"
    return tuple((word, _respell(_fold(word))) for word in _patterns()[0].findall(text))


def relate_names(a: str, b: str) -> Relation:
    """Return how two names relate: `agree` but for spelling, `compatible` if one is a part of the other, else
    `conflict`.

    Case, accents, punctuation, hyphens, a leading article and British spelling do not matter. Initials, titles, parts
    of a name and its acronym are parts. `unknown` is for what holds no word.
    """
    left, right = [word for _, word in _split(a)], [word for _, word in _split(b)]
    if not left or not right:
        return "unknown"
    if left == right or "".join(left) == "".join(right):
        return "agree"
    if _is_acronym(left, right) or _is_acronym(right, left):
        return "compatible"
    bare_left, bare_right = _drop_titles(left), _drop_titles(right)
    shorter, longer = sorted((bare_left, bare_right), key=len)
    return "compatible" if _is_part(shorter, longer) or _is_part(*sorted((left, right), key=len)) else "conflict"


def _drop_titles(words: list[str]) -> list[str]:
    return [word for word in words if word not in _TITLES] or words


def _is_part(shorter: list[str], longer: list[str]) -> bool:
    """Tell whether every word of one name stands in the other, in order; an initial stands for a word, once one is
    whole.
    """
    place = whole = 0
    for word in shorter:
        while place < len(longer) and not _match_words(word, longer[place]):
            place += 1
        if place == len(longer):
            return False
        whole += word == longer[place] and len(word) > 1 and word not in _SMALL
        place += 1
    return whole > 0


def _match_words(left: str, right: str) -> bool:
    return left == right or (min(len(left), len(right)) == 1 and left[0] == right[0] and not left.isdecimal())


def _is_acronym(short: list[str], words: list[str]) -> bool:
    """Tell whether one name is the initials of the other: SCO of Shanghai Cooperation Organisation, with or
    without *of*.
    """
    letters = "".join(short)
    if len(words) < 2 or (len(short) > 1 and any(len(word) > 1 for word in short)) or len(letters) < 2:
        return False
    return letters in ("".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL))


def describe_names(a: str, b: str) -> str:
    """Return in words what differs between two names: *'Shiugu' against 'Shoigu'*."""
    left, right = _split(a), _split(b)
    if not left or not right:
        return f"{a!r} against {b!r}, of which one holds no word"
    if relate_names(a, b) == "agree":
        return "the same" if a == b else f"{a!r} and {b!r}, which differ in spelling alone"
    parts = _list_differences(left, right)
    return " and ".join(parts) or f"{a!r} against {b!r}"


def _list_differences(left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]) -> list[str]:
    """Return the runs of words that differ, as written, each with what it stands against."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(a=[word for _, word in left], b=[word for _, word in right], autojunk=False)
    told: list[str] = []
    for tag, left_start, left_end, right_start, right_end in matcher.get_opcodes():
        first = " ".join(word for word, _ in left[left_start:left_end])
        second = " ".join(word for word, _ in right[right_start:right_end])
        if tag == "replace":
            told.append(f"{first!r} against {second!r}")
        elif tag == "delete":
            told.append(f"{first!r} in the first alone")
        elif tag == "insert":
            told.append(f"{second!r} in the second alone")
    return told
