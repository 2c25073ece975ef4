"""Whether the words of sources bear out a name, a first or a date of a draft, where no figure can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.drafting.name_forms import find_roots, spell
from checker.drafting.reading import Reading, split_words
from checker.drafting.surroundings import is_content, window
from checker.extraction.words import stem, stem_of, tag_word
from checker.model.claim import Claim
from checker.model.verdict import VerdictName
from checker.values.wordlists import list_words

# Ranks that cannot both be true of one thing.
_OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (list_words("first earliest"), list_words("last final latest second third fourth fifth")),
    (list_words("second"), list_words("first third last")),
    (list_words("third"), list_words("first second last")),
    (list_words("largest biggest greatest most highest"), list_words("smallest least lowest")),
    (list_words("oldest"), list_words("youngest newest")),
    (list_words("best"), list_words("worst")),
    (list_words("longest tallest"), list_words("shortest")),
    (list_words("fastest"), list_words("slowest")),
)
_ORDINALS = list_words("first second third fourth fifth last")
_TIMES = frozenset(
    map(stem, ("day", "week", "month", "quarter", "year", "decade", "century", "season", "hour", "minute"))
)
_SERIES = frozenset(
    map(
        stem,
        list_words(
            "round match game half stage phase edition term season leg set vote ballot attempt part chapter session "
            "trial shift batch wave class grade act volume"
        ),
    )
)
_FULL_NAME = 2  # words
MOST_ENTRIES = 100  # of one number in one source that are looked at
_TELLING_DIGITS = 3
_REACH = 3  # words between a rank and what it is the first of
SKIPPED = list_words("the a an of in at on to for and by with its their his her s is was be ever time")


def find_name(written: str, sources: Sequence[Reading]) -> list[Reading]:
    """The sources in which some telling word of a name stands, and each of its numbers right after its word.

    Lepore, of Joey Lepore; but no other Joey, and no 747 for a Boeing 737.
    """
    split = split_words(written)
    words = [word for word in split if word not in SKIPPED and len(word) > 1 and not word.isdecimal()]
    if len(words) == _FULL_NAME and not any(speaks_of(words[-1], source) for source in sources):
        words = []  # the first name of somebody else
    is_told_by_number = any(word.isdecimal() and len(word) >= _TELLING_DIGITS for word in split)  # the 747
    return [
        source
        for source in sources
        if _has_numbers(split, source)
        and (
            is_told_by_number
            or _is_abbreviated(written, source)
            or any(_stands(word, source) or _is_kin(word, source) for word in words)
        )
    ]


def _has_numbers(words: Sequence[str], source: Reading) -> bool:
    """Whether each number of a name stands in a source, and after its word where that has numbers after it."""
    if any(word.isdecimal() and word not in source.words for word in words):
        return False
    for word, number in pairwise(words):
        if number.isdecimal():
            told = {source.sequence[at + 1] for at in source.lookup.get(word, ()) if at + 1 < len(source.sequence)}
            if any(one.isdecimal() for one in told) and number not in told:
                return False
    return True


def find_words(written: str, sources: Sequence[Reading]) -> list[Reading]:
    """The sources in which every word of a name stands, or the name in short."""
    words = [word for word in split_words(written) if word not in SKIPPED]
    return [
        source
        for source in sources
        if words
        and _has_numbers(words, source)
        and (_is_abbreviated(written, source) or all(_stands(word, source) for word in words))
    ]


def speaks_of(word: str, source: Reading) -> bool:
    """Whether a source has a word of a name, in lower case, in any of its forms."""
    return _stands(word, source) or _is_kin(word, source) or word.replace(".", "") in source.initials


def _is_abbreviated(written: str, source: Reading) -> bool:
    """Whether a source spells out an acronym, or has a name as its acronym: EU, of European Union."""
    bare = written.replace(".", "")
    if bare.isupper() and len(bare) > 1:
        return bare.lower() in source.initials or _is_kin(bare.lower(), source)
    initials = spell(written)
    return len(initials) > 1 and initials in source.acronyms


def _is_kin(word: str, source: Reading) -> bool:
    """Whether a source names the place of a people, or the people of a place: Syria, of Syrian."""
    return not source.roots.isdisjoint(find_roots(word))


def _stands(word: str, source: Reading) -> bool:
    if word in source.words or stem(word) in source.words:
        return True
    return (
        all(part in source.words for part in word.replace("’", "'").split("-"))
        if "-" in word
        else (word.removesuffix("'s") in source.words or word.removesuffix("s") in source.words)
    )


def cite_name(written: str, source: Reading) -> Claim | None:
    """Where a source first writes a name, or a telling word of it; None where it has it in another form."""
    at = source.text.find(written)
    if at >= 0:
        return source.cite(at, at + len(written))
    words = {word for word in split_words(written) if word not in SKIPPED and len(word) > 1}
    return next(
        (
            source.cite(*source.places[i])
            for i, word in enumerate(source.sequence)
            if word in words or stem(word) in words
        ),
        None,
    )


def find_entries(number: str, words: Sequence[str], sources: Sequence[Reading]) -> list[Claim]:
    """The first entry in each source's lists that has a number and a word in common with an entry of a draft."""
    own = {stem(word) for word in words if tag_word(word) in ("word", "verb")}
    wanted = int("".join(filter(str.isdecimal, number)))
    found = []
    for source in sources:
        for start, end in source.entries.get(wanted, ())[:MOST_ENTRIES]:
            told = source.text[end : _end_of_line(source.text, end)]
            if own & set(map(stem, split_words(told))):
                found.append(source.cite(start, end))
                break
    return found


def _end_of_line(text: str, start: int) -> int:
    found = text.find("\n", start)
    return len(text) if found < 0 else found


def judge_rank(
    rank: str, after: Sequence[str], beside: frozenset[str], sources: Sequence[Reading]
) -> tuple[VerdictName, list[Claim]]:
    """Whether sources bear out a rank of what the words after it name, and where they say so.

    `beside` are the stems of the other telling words of the draft's sentence.
    """
    nouns = {stem(word) for word in after if word not in SKIPPED}
    against = _against(rank)
    has_rank: list[Claim] = []
    for source in sources:
        words = source.sequence if rank in source.words else ()
        for i, word in enumerate(words):
            if word == rank:
                if not nouns or nouns & {stem(w) for w in words[max(i - _REACH, 0) : i + 1 + _REACH]}:
                    return "supported", [source.cite(*source.places[i])]
                has_rank = has_rank or [source.cite(*source.places[i])]
    things = nouns - _TIMES - _SERIES  # last year says nothing of a first one, nor a second round
    for source in sources if things else ():
        words = () if against.isdisjoint(source.words) else source.sequence
        for i, word in enumerate(words):
            if (
                word in against
                and stem(next(iter(words[i + 1 : i + 2]), "")) in things
                and words[max(i - 1, 0)] != "at"
                and (rank not in _ORDINALS or _speaks_of_the_same(source, i, beside - nouns))
            ):
                return "contradicted", [source.cite(*source.places[i])]
    return ("supported", has_rank) if has_rank and not nouns & _TIMES else ("not_found", [])


def _speaks_of_the_same(source: Reading, place: int, beside: frozenset[str]) -> bool:
    """Whether a source's sentence shares another word with the draft's: there are many first and second ones."""
    low, high = window(source, place)
    return not beside.isdisjoint(stem_of(word) for word in source.sequence[low:high] if is_content(word))


def _against(rank: str) -> frozenset[str]:
    for one, two in _OPPOSITES:
        if rank in one:
            return two
        if rank in two:
            return one
    return frozenset()
