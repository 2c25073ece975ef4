"""The hedges around a number in running text, by the phrases that the values know: *more than*, *or so*."""

from __future__ import annotations

import re
from functools import cache

from checker.extraction.numerals_in_text import any_of
from checker.extraction.words import tag_word
from checker.values.phrases import HEDGES_AFTER, list_hedges
from checker.values.wordlists import list_words

_LAST_WORD = re.compile(r"([a-z]+|[~≈<>≥≤.]) +\Z")
_REACH = 44
"""Characters before a number within which its hedges stand."""
_BETWEEN = "a|an|the|just|only|another|a total of|a further|a record|a combined|its"
_MAGNITUDES = ("magnitude", "a magnitude", "magnitude of", "a magnitude of", "magnitudes of", "magnitudes",
               "moment magnitude", "moment magnitude of", "a moment magnitude of")  # fmt: skip
_SIGNED = ("up", "down", "minus", "plus", "negative", *_MAGNITUDES)
_APART = frozenset(
    ("about", "at least", "at most", "roughly", "minimum", "maximum", "max", "est", "more or less", "- ish")
)


@cache
def _before() -> re.Pattern[str]:
    """Return the pattern of hedges that end where a number starts, with articles and the like among them."""
    signs = "".join(re.escape(phrase) for phrase in list_hedges() if len(phrase) == 1 and not phrase.isalpha())
    words = [phrase for phrase in list_hedges() if phrase[0].isalpha()]
    return re.compile(
        rf"(?:(?:\b{any_of([*words, *_SIGNED])} |(?<![\w])[{signs}] ?|\b(?:c\.|ca\.) ?|\bminus"
        r"|\bmagnitude-|\bestimated to \w+ )"
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
    elif window[-1] not in "~≈<>≥≤±." and not window.endswith(("minus", "magnitude-")):
        return at
    found = _before().search(window)
    if found is None:
        return at
    first = start + found.start()
    if (steep := _STEEP.match(flat, first, at)) is not None:
        first = steep.end()  # they climbed up the 315 ft spire
    if flat.startswith(_GONE_OVER, first):
        return first + len("over ")  # they went over only one plan
    if (moved := _PARTICLE.match(flat, first, at)) is not None and _is_particle(flat, first, at, moved["word"]):
        return moved.end() if moved["to"] is None else moved.end("to")
    return first


_STEEP = re.compile(r"(?:up|down) (?=(?:the|an?|its|this|that|their|his|her) )")
_GONE_OVER = ("over only ", "over just ")
_PARTICLE = re.compile(r"(?P<word>up|down) (?P<to>to )?")
_WORDS_LEFT = re.compile(r"(?:([a-z]+) +)?([a-z]+) +\Z")
_LEFT = 40
"""Characters before *up* within which its verb stands."""
_OBJECTS = list_words("it them him her me us you itself himself herself themselves myself ourselves yourself")
_MOVED_TO = list_words(
    "go goes going gone went come comes came coming tick ticks ticked ticking edge edges edged edging inch inches "
    "inched inching creep creeps crept creeping nudge nudges nudged nudging drift drifts drifted drifting trend "
    "trends trended trending"
)
"""Verbs that go *up to* the level they reach; of others it is the most."""
_MOVING = _MOVED_TO | list_words(
    "is are was were be been being am remain remains remained remaining stay stayed move moves moved moving climb "
    "climbs climbed climbing jump jumps jumped jumping rise rises rose risen rising push pushes pushed pushing "
    "head heads headed heading open opens opened opening close closes closed closing trade trades traded trading "
    "reported expected seen forecast estimated slid fell fallen dropped leapt"
)
"""Verbs with which *up* and *down* say which way a number went."""
_TAKING = list_words("make take eat give soak suck snap buy swallow pick rack fill chalk clock notch")
"""Verbs that are said with *up* of a share."""
_WITH_PARTICLE = _TAKING | list_words(
    "pick set fill rack blow turn put show sign line stack hook back beef build burn call carve catch chalk chop "
    "clean clear clock cook cover crack cut dig divide draw dream dress fix follow free gear grow gun hand hang "
    "hold hunt jot keep knock lay let light link lock look melt mess mix mop mow nail note open pack pass pile "
    "pin prop pull ring rip round run save scoop send serve settle sew shake shape shoot shore shut soak split "
    "spring stand start step store strike strip sum tear throw tidy tie top total track use vote wake wash wear "
    "weigh whip wind wipe wrap write bring break bear double end"
)
"""Verbs that are said with *up* or *down*, in the form in which they may be nouns too."""
_NOUNS_TOO = list_words("cost costs lead spread fall falls cut set let hit hits lies sinks kills holds")
_OF_SHARE = re.compile(
    r"(?:(?:about|around|over|nearly|almost|some|more than|less than|at least|up to|by|an?|the|just|only) )*"
    r"[$€£¥]?\d[\d.,]*(?: ?%|[ -](?:percent|per cent|points?|basis|pp|cents?)\b)"
)
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"))


def _is_particle(flat: str, first: int, at: int, particle: str) -> bool:
    """Tell whether *up* or *down* at a place belongs to the verb before it and tells no change: *set up 12 camps*.

    *Went up 5%*, *is up 3%* and *shares up 5%* tell one; a noun before it, or none, leaves it a change.
    """
    found = _WORDS_LEFT.search(flat, max(0, first - _LEFT), first)
    if found is None:
        return False
    word = found[1] if found[2] in _OBJECTS and found[1] else found[2]
    if flat.startswith("to ", first + len(particle) + 1):
        return word in _MOVED_TO
    if word in _MOVING:
        return False
    bases = _list_bases(word)
    if _OF_SHARE.match(flat, first + len(particle) + 1):
        return not bases.isdisjoint(_TAKING)
    return not bases.isdisjoint(_WITH_PARTICLE) or (
        word not in _NOUNS_TOO and not word.endswith("ing") and tag_word(word) == "verb"
    )


def _list_bases(word: str) -> frozenset[str]:
    """Return what a form of a verb may be the form of: *setting* of *setting*, *sett*, *set* and *sette*."""
    bases = {word, _PAST.get(word, word)}
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            base = word.removesuffix(ending) + instead
            bases.add(base)
            if base[-1:] == base[-2:-1]:
                bases.add(base[:-1])
    return frozenset(bases)


_PAST = {"made": "make", "took": "take", "taken": "take", "ate": "eat", "eaten": "eat", "gave": "give",
         "given": "give", "bought": "buy"}  # fmt: skip


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
