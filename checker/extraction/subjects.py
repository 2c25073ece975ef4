"""Whom a sentence is about: the name before its verb, and whose a figure in it may be."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.heads import modifies
from checker.extraction.sentences import Name, Sentence, Token
from checker.values.wordlists import list_words

OWNED = 0.4  # as near as a name must stand to own a figure
FARTHEST_FOCUS = 3  # sentences back to whom a pronoun stands for
_VERBS = 2  # words that a verb has at most: was quoted
_TELLING = list_words("said says say told tells quoted quotes added noted warned insisted testified explained")
_PRONOUNS = list_words("he she it they his her its their")


def find_subject(sentence: Sentence) -> Name | None:
    """The name before the first verb of a sentence, without those that a preposition brings in.

    Who only passes on what others did or were (*the agency said*) is not whom the sentence is about.
    """
    stop, brought = len(sentence.tokens), set[int]()
    after_preposition = False
    for i, token in enumerate(sentence.tokens):
        if token.tag in ("verb", "aux") and i and not modifies(sentence.tokens, i):
            stop = i
            break
        if token.tag == "prep" or (token.tag == "conj" and not i):
            after_preposition = True
        elif token.text in (",", ":", "–", "—", "|") and not _goes_on(sentence, i):
            after_preposition = False
        if after_preposition:
            brought.add(i)
    if any(token.lower in _TELLING for token in sentence.tokens[stop : stop + _VERBS]):
        return None  # she said, he was quoted
    names = [name for name in sentence.names if name.first < stop and name.first not in brought]
    return names[-1] if names else None


def find_owners(sentence: Sentence, weights: Sequence[float], subject: Name | None) -> tuple[frozenset[str], ...]:
    """Whose age, birth or death it may be: the names that stand near, nearest first, then the subject."""
    near = [(max(weights[name.first : name.last]), name) for name in sentence.names]
    near = sorted((pair for pair in near if pair[0] >= OWNED), key=lambda pair: -pair[0])
    names = [name for _, name in near] + ([subject] if subject is not None else [])
    relative = next((i for i, t in enumerate(sentence.tokens) if t.lower == "who" and weights[i] >= OWNED), None)
    if relative is not None:  # Bertram Dean, who died ...
        names = [name for name in sentence.names if 0 <= relative - name.last <= 1] + names
    return tuple(dict.fromkeys(frozenset(name.words) for name in names))


def _goes_on(sentence: Sentence, comma: int) -> bool:
    """Whether a list of names goes on after a comma: in Cherbourg, France, and Queenstown, the ship ..."""
    tokens = sentence.tokens
    if comma + 1 < len(tokens) and tokens[comma + 1].lower in ("and", "or"):
        return True
    name = next((name for name in sentence.names if name.first == comma + 1), None)
    return name is not None and name.last < len(tokens) and tokens[name.last].lower in (",", "and", "or")


def find_agent(sentence: Sentence, first: int) -> str:
    """The stem of the noun that stands before the verb to the left of a figure; nothing where that is a name."""
    tokens = sentence.tokens
    named = {i for name in sentence.names for i in range(name.first, name.last)}
    verb = None
    for i in range(min(first, len(tokens)) - 1, -1, -1):
        token = tokens[i]
        if token.tag in ("verb", "aux") and not modifies(tokens, i):
            verb = i
        elif verb is not None and token.tag == "word":
            place = _find_governor(tokens, i)
            return "" if place in named else tokens[place].stem
        elif _ends_clause(token, verb is not None):
            return ""
    return ""


def _find_governor(tokens: Sequence[Token], noun: int) -> int:
    """The noun that a noun is joined to by "of", which acts in its place: the evacuation of the 300 residents took."""
    place = noun
    while place > 1 and tokens[place - 1].tag in ("word", "number", "det", "verb", "adv"):
        place -= 1
    if place > 1 and tokens[place - 1].lower == "of" and tokens[place - 2].tag == "word":
        return _find_governor(tokens, place - 2)
    return noun


def find_beside(sentence: Sentence, first: int) -> frozenset[str]:
    """The words of the name that stands right before a figure, with at most a preposition or comma between."""
    for name in sentence.names:
        between = sentence.tokens[name.last : first]
        if name.last <= first and len(between) <= 1 and all(t.tag == "prep" or t.text == "," for t in between):
            return frozenset(name.words)
    return frozenset()


def _ends_clause(token: Token, is_past_verb: bool) -> bool:
    """Whether a clause begins with a word, so that what stands before it does not act in it."""
    if token.lower in ("which", "that", "who"):
        return False
    return (token.tag == "mark" and token.text not in "-,") or (is_past_verb and token.tag in ("conj", "pron"))


def find_focus(before: Sequence[Sentence], sentence: Sentence) -> Name | None:
    """Whom the pronoun that a sentence begins with stands for: the last one named as a subject before it."""
    opening = [t.lower for t in sentence.tokens[:3]]
    if not opening or not _PRONOUNS.intersection(opening[:1] if opening[0] != "," else opening):
        return None
    return next((name for one in reversed(before[-FARTHEST_FOCUS:]) if (name := find_subject(one)) is not None), None)
