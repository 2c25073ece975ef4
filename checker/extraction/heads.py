"""What a figure counts or measures: the noun after it, with what stands before that and of what it is a part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from checker.extraction.figure import Figure
from checker.extraction.sentences import Token
from checker.extraction.words import is_attributive, is_collective, is_plural, is_state, stem
from checker.values import Date, Quantity
from checker.values.wordlists import list_words

_PARTITIVE = list_words("of among")
_EMPTY_NOUNS = list_words(
    "number numbers amount total size share quantity couple group kind kinds type types sort pair majority"
)
_PERSONS = list_words(
    "people person men man women woman children child others victims troops soldiers civilians workers firefighters "
    "students patients residents passengers crew musicians sailors guards pilots adults girls boys migrants "
    "refugees officers employees members protesters lives souls"
)
_STRONG = list_words("strong odd plus")  # a 12-strong crew
_PARTICIPLES = list_words("stolen broken hidden fallen frozen sunk written known lost hurt burnt torn unsold")
_TOTALS = list_words("toll population attendance membership workforce turnout enrolment enrollment readership")
_GROUPS = list_words("crew staff family team board band party committee council cabinet union jury gang cast")
MAGNITUDE = "magnitude"
_DEFINING = list_words(": | - – —")
_BULLETS = list_words("| • * - – —")
# Vague or spelled so that they are no units of the figure: hundreds of days.
_MEASURES = list_words(
    "years months weeks days hours minutes seconds decades centuries dollars euros pounds cents feet inches yards "
    "miles metres meters kilometres kilometers gallons litres liters tons tonnes grams kilograms degrees percent"
)
_NUMBERED = list_words(
    "level magnitude category grade phase stage type number no unit chapter tier page room gate platform route channel "
    "section"
)
_LONGEST_LABEL = 6  # words
_FARTHEST_TOTAL = 10

# How many are counted; or that the phrase is a label, the whole of a part, or follows a measure.
Number = Literal["one", "several", "label", "whole", "measure"]


@cache
def _person_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _PERSONS)


def is_of_persons(heads: frozenset[str]) -> bool:
    """Whether what is counted is people."""
    return bool(heads & _person_stems())


class Head(NamedTuple):
    """What a figure counts or measures, as written and as stems: its nouns, what stands before them, and the whole."""

    words: str = ""
    heads: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()


def find_head(figure: Figure, tokens: Sequence[Token], taken: Sequence[bool], after: int) -> Head:
    """What is counted: the noun that stands after the figure, or the one before it that says so."""
    value = figure.value
    if isinstance(value, Date):
        return Head()
    if value.unit != "1" or figure.sort == "ordinal":
        head = _find_after(tokens, taken, after, "measure")
        return head._replace(words="") if value.unit == MAGNITUDE else head  # a 3.5 earthquake
    first = after
    while first and tokens[first - 1].start >= figure.start:
        first -= 1
    number: Number = "one" if value.stated == 1 else "several"
    head = _find_attribute(tokens, after) or _find_after(tokens, taken, after, number)
    is_size = value.stated is not None and value.stated != value.stated.to_integral_value()
    if (is_size and not head.heads) or _is_numbered(value, tokens, first):
        return _find_after(tokens, taken, after, "measure")._replace(words="")  # level 7 events
    if not head.heads:
        before = _find_before(tokens, taken, first, after, number)
        head = head if before is None else before
    return head._replace(words="") if head.words.lower().rpartition(" ")[2] in _MEASURES else head


def _is_numbered(value: Quantity, tokens: Sequence[Token], first: int) -> bool:
    """Whether a number only names which one it is: level 7."""
    return first > 0 and value.hedge == "exact" and tokens[first - 1].lower in _NUMBERED


def _find_attribute(tokens: Sequence[Token], after: int) -> Head | None:
    """What a number before a hyphen counts: a 26-member team."""
    if after < 1 or after + 1 >= len(tokens) or not _is_hyphen(tokens, after):
        return None
    noun = tokens[after + 1]
    if noun.lower in _STRONG or noun.tag != "word":
        return None
    return _as_head([noun], frozenset())


def _is_hyphen(tokens: Sequence[Token], place: int) -> bool:
    """Whether a hyphen joins the words around it."""
    if not 0 < place < len(tokens) - 1 or tokens[place].text not in "-‑":
        return False
    return tokens[place - 1].end == tokens[place].start and tokens[place].end == tokens[place + 1].start


def _find_after(tokens: Sequence[Token], taken: Sequence[bool], place: int, number: Number) -> Head:
    """What stands after the figure: the noun that is counted, what stands before it, and of what it is a part."""
    count, none = len(tokens), frozenset[str]()
    if place + 1 < count and tokens[place].lower == "or" and tokens[place + 1].lower in ("so", "more", "fewer"):
        place += 2
    if place + 1 < count and tokens[place].lower == "out" and tokens[place + 1].lower == "of":
        place += 1
    if place < count and tokens[place].lower in _PARTITIVE:
        phrase, place = _read_phrase(tokens, taken, place + 1, "whole")
        nouns = _as_head(phrase, none)
        return nouns if number == "measure" else nouns._replace(whole=nouns.heads)
    if place < count and tokens[place].text == "-":
        place += 1 + (_is_hyphen(tokens, place) and tokens[place + 1].lower in _STRONG)
    phrase, place = _read_phrase(tokens, taken, place, number)
    if place < count and tokens[place].lower == "of" and phrase:
        of, _ = _read_phrase(tokens, taken, place + 1, "whole")
        if phrase[-1].lower in _EMPTY_NOUNS:
            return _as_head(of, none)
        return _as_head(phrase, frozenset(t.stem for t in of[-1:]))
    if not phrase and number == "several":
        place = _skip_second(tokens, taken, place)
        phrase, _ = _read_phrase(tokens, taken, place, number) if place else ([], 0)
    return _as_head(phrase, none)


def _skip_second(tokens: Sequence[Token], taken: Sequence[bool], place: int) -> int:
    """The place after a second number that shares its noun with the first: from 30 to 40 ships; 0 where none does."""
    if place >= len(tokens) or tokens[place].lower not in ("to", "or"):
        return 0
    place += 1
    while place < len(tokens) and tokens[place].text in ("~", "about", "some"):
        place += 1
    start = place
    while place < len(tokens) and taken[place]:
        place += 1
    return place if place > start else 0


def _find_before(tokens: Sequence[Token], taken: Sequence[bool], first: int, after: int, number: Number) -> Head | None:
    """What stands before the figure: a crowd of 300; the number of dead rose to 191; Decks: 13; or 300: People."""
    place = first
    while place and (tokens[place - 1].tag == "adv" or tokens[place - 1].lower in ("some", "~")):
        place -= 1
    if place >= 2 and tokens[place - 1].lower == "of" and is_collective(tokens[place - 2].lower):
        return _as_head([tokens[place - 2]], frozenset())
    opens = not first or tokens[first - 1].text in _BULLETS
    if opens and number == "several" and after < len(tokens) and tokens[after].text in _DEFINING:
        head = _find_defined(tokens, taken, after + 1)
        if head is not None:
            return head
    return _find_label(tokens, taken, place, after) or _find_total(tokens, taken, place)


def _find_defined(tokens: Sequence[Token], taken: Sequence[bool], place: int) -> Head | None:
    """What a number counts that opens a line and is told after it: 300: People; 31 - Number of acts that played."""
    phrase, stop = _read_phrase(tokens, taken, place, "label")
    if phrase and phrase[-1].lower in _EMPTY_NOUNS and stop < len(tokens) and tokens[stop].lower == "of":
        phrase, _ = _read_phrase(tokens, taken, stop + 1, "several")
    else:
        phrase, _ = _read_phrase(tokens, taken, place, "several")
    return _as_head(phrase, frozenset()) if phrase else None


def _find_label(tokens: Sequence[Token], taken: Sequence[bool], first: int, after: int) -> Head | None:
    """The noun of a label right before the figure."""
    end = first - 1
    if end < 0:
        return None
    mark = tokens[end].text
    closes = after >= len(tokens) or tokens[after].tag == "mark"
    if mark not in (":", "|"):
        if not closes or mark.islower():
            return None
        end = first
    elif mark == "|" and any(t.text != "|" for t in tokens[after:]):
        return None
    if end and tokens[end - 1].text == ")":
        end = next((i for i in range(end - 1, -1, -1) if tokens[i].text == "("), 0)
    start = end
    while start and not taken[start - 1] and tokens[start - 1].tag not in ("mark", "number"):
        start -= 1
    if not 0 < end - start <= _LONGEST_LABEL or (mark not in (":", "|") and start):
        return None
    phrase, stop = _read_phrase(tokens[:end], taken, start, "label")
    if stop < end and tokens[stop].lower == "of" and phrase and phrase[-1].lower in _EMPTY_NOUNS:
        phrase, stop = _read_phrase(tokens[:end], taken, stop + 1, "label")
    if not phrase or (stop < end and tokens[stop].tag != "prep"):
        return None
    last = phrase[-1].lower
    return _as_head(phrase, frozenset()) if is_plural(last) or is_collective(last) or is_state(last) else None


def _find_total(tokens: Sequence[Token], taken: Sequence[bool], first: int) -> Head | None:
    """The noun whose number the sentence tells: the death toll reached 220."""
    if first and tokens[first - 1].lower in ("by", "from"):
        return None
    has_verb = first > 0 and tokens[first - 1].lower == "to"  # bring the toll to 15
    for place in range(first - 1, max(first - 1 - _FARTHEST_TOTAL, -1), -1):
        token = tokens[place]
        if token.lower in _TOTALS and has_verb:
            return _as_head([token], frozenset())
        if token.lower in ("number", "numbers") and has_verb and tokens[place + 1].lower == "of":
            phrase, _ = _read_phrase(tokens, taken, place + 2, "several")
            return _as_head(phrase, frozenset())
        if taken[place] or token.tag in ("conj", "pron") or (token.tag == "mark" and token.text not in "-."):
            return None
        has_verb = has_verb or token.tag in ("verb", "aux")
    return None


def _as_head(phrase: list[Token], whole: frozenset[str]) -> Head:
    if not phrase:
        return Head("", frozenset(), frozenset(), whole)
    heads, modifiers = set[str](), set[str]()
    for i, token in enumerate(phrase):
        ends = i + 1 == len(phrase) or phrase[i + 1].lower in ("and", "or")
        if token.lower in ("and", "or"):
            continue
        if i and token.lower == "members" and phrase[i - 1].lower in _GROUPS:  # 23 crew members are 23 of a crew
            token = phrase[i - 1]
            modifiers.discard(token.stem)
        (heads if ends else modifiers).add(token.stem)
    return Head(" ".join(t.text for t in phrase), frozenset(heads), frozenset(modifiers), whole)


def _read_phrase(tokens: Sequence[Token], taken: Sequence[bool], place: int, number: Number) -> tuple[list[Token], int]:
    """The noun phrase that starts at a token: its words without determiners, and the place after it.

    Several are counted by a plural alone, and one by a singular: any other noun there is a verb or begins a new line.
    """
    phrase: list[Token] = []
    count, is_whole = len(tokens), number == "whole"
    while place < count:
        token = tokens[place]
        if (
            (taken[place] or token.tag == "number")
            and number != "label"
            and not (is_whole and (not phrase or _is_owner(phrase[-1])))
        ):
            past = _skip_measure(tokens, taken, place, phrase) if number == "several" else 0
            if not past:
                break
            place = past
            continue
        if not phrase and _is_hyphen(tokens, place + 1) and token.tag in ("prep", "conj", "adv"):
            place += 3  # off-duty officers
            continue
        if _is_hyphen(tokens, place - 1) and number != "label" and not taken[place]:
            if token.tag in ("word", "verb"):
                phrase.append(token)  # state-owned firms
            place += 1
            continue
        if token.lower == "others" and not phrase:
            return [token], place + 1
        if (
            token.tag in ("det", "adv")
            or (taken[place] and number != "label")
            or (token.tag == "mark" and token.text in "-‘'\"“")
            or _is_initial(tokens, place)
        ):
            if phrase and token.tag == "det":
                break
            place += 1
            continue
        has_noun = any(t.tag == "word" for t in phrase)
        if is_state(token.lower) and not has_noun and not _leads_to_noun(tokens, place + 1, number):
            return [*phrase, token], place + 1
        if token.tag == "verb" and (has_noun or not _modifies(tokens, place, number)):
            break
        if token.lower in ("and", "or") and phrase and place + 1 < count and _joins(tokens, taken, place):
            phrase.append(token)
            place += 1
            continue
        if token.tag not in ("word", "verb") and token.text != "US":
            break
        if phrase and phrase[-1].tag != "conj" and _ends_before(tokens, place, phrase[-1], number):
            break
        phrase.append(token)
        place += 1
    while number == "several" and phrase and not is_plural(phrase[-1].lower):
        phrase.pop()  # 95 operations last week
    return phrase, place


def _ends_before(tokens: Sequence[Token], place: int, last: Token, number: Number) -> bool:
    """Whether a noun phrase has ended before a word: at its plural, or where one discusses."""
    token = tokens[place]
    if number == "one":
        return is_plural(token.lower) and token.lower[-1] == "s"
    if not is_plural(last.lower) or _is_owner(last) or is_attributive(last.lower):
        return False
    if not is_plural(token.lower) or (token.text[0].isupper() and last.text[0].islower()):
        return True
    return place + 1 < len(tokens) and tokens[place + 1].text == ":" and number != "label"


def _is_owner(token: Token) -> bool:
    return token.text.endswith(("'s", "’s"))


def _is_initial(tokens: Sequence[Token], place: int) -> bool:
    """Whether a letter with a full stop, or that full stop, is an initial: the U.S. soldiers."""
    text = tokens[place].text
    if text == ".":
        return place > 0 and len(tokens[place - 1].text) == 1 and tokens[place - 1].text.isupper()
    is_letter = len(text) == 1 and text.isupper() and place + 1 < len(tokens) and tokens[place + 1].text == "."
    return is_letter or (len(text) == 2 and text[1] == "." and text[0].isupper())


def _skip_measure(tokens: Sequence[Token], taken: Sequence[bool], place: int, phrase: list[Token]) -> int:
    """The place after a number that describes what is counted: four 16-inch guns, two Boeing 747 jets; or 0."""
    end, count = place, len(tokens)
    while end < count and (taken[end] or end == place):
        end += 1
    if phrase:  # a name goes on
        is_model = phrase[-1].text[0].isupper() and end < count and is_plural(tokens[end].lower)
        return end if is_model and end == place + 1 else 0
    if end < count and _is_hyphen(tokens, end):
        end += 2
    elif not any(t.text in "-‑" for t in tokens[place:end]):
        return 0
    if end < count and tokens[end].text == "(":
        end = next((i + 1 for i in range(end, min(end + 8, count)) if tokens[i].text == ")"), end)
    return end


def _leads_to_noun(tokens: Sequence[Token], place: int, number: Number) -> bool:
    """Whether the noun that a state describes follows it: 17 injured passengers."""
    if number != "several":
        return place < len(tokens) and tokens[place].tag == "word"
    for token in tokens[place : place + 3]:
        if token.tag not in ("word", "verb"):
            return False
        if is_plural(token.lower):
            return True
    return False


def _joins(tokens: Sequence[Token], taken: Sequence[bool], place: int) -> bool:
    """Whether an "and" joins two nouns of one count: a bare noun follows, and no verb after it."""
    follows = tokens[place + 1]
    if follows.tag != "word" or taken[place + 1]:
        return False
    if follows.stem in _person_stems() and is_plural(follows.lower):
        return True
    return place + 2 >= len(tokens) or tokens[place + 2].tag != "word" or tokens[place + 2].lower == "members"


def _modifies(tokens: Sequence[Token], place: int, number: Number) -> bool:
    """Whether a participle stands before the noun of a count, also before another: confirmed missing workers."""
    if modifies(tokens, place):
        return True
    if place + 1 >= len(tokens) or number != "several":
        return False
    follows = tokens[place + 1]
    if tokens[place].lower in _PARTICIPLES:
        return follows.tag == "word" and is_plural(follows.lower)
    return (
        tokens[place].lower.endswith(("ed", "ing")) and follows.tag == "verb" and _modifies(tokens, place + 1, number)
    )


def modifies(tokens: Sequence[Token], place: int) -> bool:
    """Whether a participle stands before its noun: flooded compartments, surviving passengers."""
    return place + 1 < len(tokens) and tokens[place + 1].tag == "word" and tokens[place].lower.endswith(("ed", "ing"))
