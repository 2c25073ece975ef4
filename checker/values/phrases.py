"""The words around a number: hedges, changes, rates, and words that say nothing of the number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, NamedTuple

from checker.values.model import Change, Hedge

Role = Literal["hedge", "just", "change", "skip", "age", "sign", "exact", "label", "magnitude"]


class Phrase(NamedTuple):
    """A phrase found: what it does, what it says, and how many tokens it takes."""

    role: Role
    says: str
    length: int


_HEDGES: dict[Hedge, str] = {
    "about": "about|around|some|roughly|approximately|approx|approx.|circa|c.|ca.|ca|c|~|≈|an estimated|estimated|"
    "estimated at|in the region of|in the order of|on the order of|in the neighbourhood of|in the neighborhood of|"
    "close to|more or less|somewhere around|or so|an average of|anywhere near|near|at around|in the vicinity of|"
    "broadly|loosely|estimates of|at about|at roughly|at approximately|just about|give or take",
    "nearly": "nearly|almost|not quite|virtually|practically|approaching|just under|just below|just short of|"
    "slightly under|slightly less than|slightly below|a little under|a little less than|a shade under|not far short of|"
    "very nearly|just less than|just fewer than|slightly fewer than|a bit less than|"
    "close on|short of|a few short of|shy of|just shy of",
    "over": "over|more than|above|exceeding|exceeds|exceeded|in excess of|greater than|larger than|>|beyond|north of|"
    "well over|well above|far more than|far above|considerably more than|significantly more than|much more than|"
    "higher than|longer than|surpassing|topping|bigger than|well in excess of|older than|heavier than",
    "at_least": "at least|no less than|no fewer than|not less than|not fewer than|minimum|a minimum of|minimum of|"
    "nothing less than|nothing short of|"
    "upwards of|upward of|≥|> =|as few as|as little as|starting at|starting from|at minimum|at a minimum|from at least|"
    "at the least|at the very least",
    "under": "under|less than|fewer than|below|<|smaller than|well under|well below|far less than|far fewer than|"
    "lower than|much less than|significantly less than|considerably less than|shorter than|in less than|"
    "within less than|"
    "in under|younger than|south of|lighter than",
    "up_to": "up to|at most|no more than|not more than|maximum|a maximum of|maximum of|max|max.|as many as|as much as|"
    "≤|"
    "< =|not exceeding|as high as|no greater than|as long as|no larger than|not over|as far as|within|to within|"
    "no longer than|at the most|a peak of|no higher than|by up to|not above",
}
_JUST_OVER = (
    "just over|slightly over|slightly more than|just above|a little over|a little more than|a shade over|"
    "just more than|"
    "slightly above|a bit more than|a bit over"
)
_UP = (
    "rose|rise|rises|risen|rising|increased|increase|increases|increasing|grew|grow|grows|grown|growing|growth|gained|"
    "gain|gains|climbed|climb|climbs|jumped|jump|surged|surge|soared|expanded|up|raised|boosted|swelled|added|"
    "an increase|a rise|a gain|a jump|a surge|growth of|a growth|has risen|has grown|has increased|have risen|"
    "have grown|"
    "had risen|had grown|a hike|hiked|advanced|upturn|improved"
)
_DOWN = (
    "fell|fall|falls|fallen|falling|dropped|drop|drops|dropping|declined|decline|declines|declining|decreased|decrease|"
    "decreases|decreasing|down|shrank|shrunk|shrink|slumped|slump|plunged|plunge|lost|reduced|reduction|contracted|cut|"
    "slid|sank|tumbled|slipped|dipped|a fall|a drop|a decline|a decrease|a reduction|a cut|a loss|has fallen|"
    "have fallen|had fallen|has dropped|has declined|dwindled|lowered|slashed|a slump|a contraction"
)
_SKIP = (
    "a total of|total of|total|totalling|totaling|in total|the|only|just|a mere|mere|merely|another|"
    "additional|an additional|a further|further|altogether|worth|of|is|was|are|were|its|their|his|her|a record|record|"
    "for|in|last|past|during|over the past|over the last|over the next|next|after|at|by|level of|a level of|equal to|"
    "equals|amounting to|amounts to|valued at|fully|measuring|a full|full|a whole|=|:|(|.|sharply|steeply|slightly|"
    "steadily|significantly|dramatically|a sum of|the sum of|this|these|those|with|a cost of|costing|"
    "all of the|all|first|the first|second|third|now|still|then|from|"
    "between|some of the|both"
)
_EXACTLY = "exactly|precisely"
_LABELS = "no .|number|numbers|nr|nr .|#"
_AGES = "aged|age|age of|at age|at the age of|ages|of age|aged between"
_MAGNITUDES = (
    "magnitude|a magnitude|the magnitude|magnitude of|a magnitude of|the magnitude of|magnitudes|magnitudes of|"
    "moment magnitude|moment magnitude of|a moment magnitude of|richter magnitude|richter magnitude of"
)
_SIGNS = "minus|negative|-"

TIMES_OF_RATE: dict[str, tuple[str, str]] = {
    "second": ("h", "3600"), "sec": ("h", "3600"), "s": ("h", "3600"), "minute": ("h", "60"), "min": ("h", "60"),
    "hour": ("h", "1"), "hr": ("h", "1"), "h": ("h", "1"), "day": ("yr", "365.2425"), "d": ("yr", "365.2425"),
    "week": ("yr", "52.1775"), "fortnight": ("yr", "26.08875"), "month": ("yr", "12"), "quarter": ("yr", "4"),
    "year": ("yr", "1"), "annum": ("yr", "1"), "yr": ("yr", "1"), "decade": ("yr", "0.1"), "century": ("yr", "0.01"),
}  # fmt: skip
"""Times that a rate is per, with the unit of rate and how many of them it has; a year of 365.2425 days."""

RATES_IN_SHORT: dict[str, tuple[str, str, str]] = {
    "bpd": ("barrels", "per", "day"), "bopd": ("barrels", "per", "day"), "tpd": ("tons", "per", "day"),
    "tpa": ("tons", "per", "year"), "tpy": ("tons", "per", "year"), "tph": ("tons", "per", "hour"),
}  # fmt: skip
"""Rates of industry written as one word."""

ADVERBS_OF_RATE: dict[str, str] = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
    "quarterly": "quarter", "p.a": "year", "p.a.": "year",
}  # fmt: skip

CHANGES_AFTER: dict[str, Change] = {
    "increase": "up", "rise": "up", "growth": "up", "gain": "up", "jump": "up", "surge": "up", "higher": "up",
    "increases": "up", "drop": "down", "fall": "down", "decline": "down", "decrease": "down", "reduction": "down",
    "cut": "down", "loss": "down", "lower": "down", "contraction": "down", "slump": "down", "upturn": "up",
    "hike": "up", "downturn": "down", "up": "up", "down": "down",
}  # fmt: skip
"""Words after an amount that make a change of it."""

CHANGES_AFTER_SHARE: dict[str, Change] = {
    "more": "up", "less": "down", "fewer": "down", "larger": "up", "smaller": "down", "bigger": "up", "greater": "up",
}  # fmt: skip

_HEDGES_AFTER: dict[Hedge, str] = {
    "about": "or so|approximately|approx|roughly|or thereabouts|about|more or less|- odd|- ish|ish|odd|estimated|est|"
    "give or take",
    "at_least": "or more|and more|and above|and over|and up|plus|+|at least|or above|or over|or older|minimum|"
    "or longer|or better|or greater|or higher",
    "up_to": "or less|or fewer|at most|or below|or under|maximum|max|or lower|or shorter|or younger",
}
HEDGES_AFTER: dict[str, Hedge] = {
    phrase: hedge for hedge, phrases in _HEDGES_AFTER.items() for phrase in phrases.split("|")
}
"""Hedges said after the number."""


_Rows = dict[str, tuple[tuple[tuple[str, ...], Role, str], ...]]


@cache
def _list_phrases() -> _Rows:
    """Return every phrase by its first word, the longest first, built when first needed."""
    found: dict[str, list[tuple[tuple[str, ...], Role, str]]] = {}

    def add(phrases: str, role: Role, says: str) -> None:
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, role, says))

    for hedge, phrases in _HEDGES.items():
        add(phrases, "hedge", hedge)
    add(_JUST_OVER, "just", "over")
    add(_UP, "change", "up")
    add(_DOWN, "change", "down")
    add(_SKIP, "skip", "")
    add(_EXACTLY, "exact", "")
    add(_LABELS, "label", "")
    add(_AGES, "age", "")
    add(_SIGNS, "sign", "-")
    add(_MAGNITUDES, "magnitude", "")
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


@cache
def list_hedges() -> frozenset[str]:
    """Return every phrase that hedges a number and stands before it."""
    return frozenset("|".join((*_HEDGES.values(), _JUST_OVER, _EXACTLY)).split("|"))


@cache
def list_changes() -> frozenset[str]:
    """Return every verb and noun of a change, upwards or downwards."""
    return frozenset(f"{_UP}|{_DOWN}".split("|"))


def match_phrase(words: Sequence[str], place: int) -> Phrase | None:
    """Return the longest phrase before a number that starts at a word, None if there is none."""
    for phrase, role, says in _list_phrases().get(words[place], ()):
        length = len(phrase)
        if length == 1 or tuple(words[place : place + length]) == phrase:
            return Phrase(role, says, length)
    return None


def index_phrases(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return phrases as words, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in found.items()}


def match_indexed(
    words: Sequence[str], place: int, index: dict[str, tuple[tuple[str, ...], ...]]
) -> tuple[str, ...] | None:
    """Return the longest indexed phrase that starts at a word, None if there is none."""
    if place >= len(words):
        return None
    for phrase in index.get(words[place], ()):
        if len(phrase) == 1 or tuple(words[place : place + len(phrase)]) == phrase:
            return phrase
    return None


@cache
def index_hedges_after() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the hedges said after a number by their first word."""
    return index_phrases(HEDGES_AFTER)
