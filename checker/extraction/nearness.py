"""How near each word of a sentence stands to a figure: less with each phrase, break and other figure between."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.sentences import Token
from checker.values.wordlists import list_words

# How much of a word's weight is left one word further from the figure, one phrase further, and beyond a break.
FADING = 0.96
FADING_OF_PHRASE = 0.86
BREAKS = {",": 0.75, ";": 0.35, ":": 0.8, "–": 0.6, "—": 0.6, "|": 0.8, "(": 0.7, ")": 0.7}
JOINTS = list_words("and but while when where which who whose although though whereas after before as because that")
JOINT = 0.5
PAST_FIGURE = 0.45  # beyond another figure of the same kind
OTHERS = 0.6  # of words that follow another figure
ASIDE = 0.5  # of words that tell another event, by which this one is dated
ROW = 0.85  # of the first cell in the row of a table
_ANCHORING = list_words("after before following until")
_CLEAVING = list_words("when that")  # it was 7 pm when the fire began
_ALL = list_words("total totals all overall sum combined")


def _find_asides(tokens: Sequence[Token], first: int) -> list[bool]:
    """Which words stand after "after", "before" and their like, up to a comma: another event, by which one is dated."""
    asides = [False] * len(tokens)
    start = -1
    for i, token in enumerate(tokens):
        if token.lower in _ANCHORING:
            start = i
        elif token.tag == "mark" and token.text != "-":
            start = -1
        asides[i] = start >= 0 and i > start
    place = min(first, len(tokens) - 1)
    return asides if not asides[place] else [False] * len(tokens)


def _find_owned(tokens: Sequence[Token], taken: Sequence[bool], first: int) -> list[bool]:
    """Which words follow another figure up to the next break, so that they are rather that one's."""
    owned = [False] * len(tokens)
    other = False
    for i, token in enumerate(tokens):
        if taken[i]:
            other = i < first
        elif token.text in (",", ";", "–", "—", "(", ")") or token.lower in ("and", "but"):
            other = False
        owned[i] = other and i < first
    return owned


def weigh(tokens: Sequence[Token], first: int, last: int, taken: Sequence[bool]) -> list[float]:
    """How near each word stands to the figure between two tokens: less with each word and each break.

    Of two figures that are part and whole ("killing 1,200 of the 1,959 aboard"), what stands beyond the other is the
    other's.
    """
    weights = [1.0] * len(tokens)
    asides = _find_asides(tokens, first)
    owned = _find_owned(tokens, taken, first)
    for steps in (range(first - 1, -1, -1), range(last, len(tokens))):
        weight, inside = 1.0, False
        for i in steps:
            token = tokens[i]
            if taken[i] and not inside:
                weight *= PAST_FIGURE
            inside = taken[i]
            weights[i] = weight * (ASIDE if asides[i] else 1.0) * (OTHERS if owned[i] else 1.0)
            weight *= (
                BREAKS.get(token.text, 1.0)
                if token.tag == "mark"
                else FADING
                if token.tag in ("word", "number", "det")
                else FADING_OF_PHRASE
            )
            if token.lower in JOINTS and not (i == last and token.lower in _CLEAVING):
                weight *= JOINT
    return weights


def weigh_row(tokens: Sequence[Token], first: int, last: int) -> list[float]:
    """The weights in the row of a table: a figure's own cell and the first one tell what it is of, others do not."""
    bars = [i for i, token in enumerate(tokens) if token.text == "|"]
    start = max((i for i in bars if i < first), default=-1)
    end = min((i for i in bars if i >= last), default=len(tokens))
    opening = _end_of_first_cell(tokens)
    is_first = last <= opening
    return [1.0 if start < i < end else ROW if i < opening or is_first else 0.0 for i in range(len(tokens))]


def _end_of_first_cell(tokens: Sequence[Token]) -> int:
    return next((i for i, token in enumerate(tokens) if token.text == "|" and i), len(tokens))


def find_row(tokens: Sequence[Token], first: int) -> frozenset[str]:
    """What the first cell of a row says, for a figure in another cell; nothing for a row of totals."""
    opening = _end_of_first_cell(tokens)
    if first < opening or {t.lower for t in tokens[:opening]} & _ALL:
        return frozenset()
    return frozenset(t.stem for t in tokens[:opening] if t.tag not in ("mark", "det", "prep", "conj"))
