"""Who says so: the author, somebody whom the author passes on, or somebody whom the author doubts."""

from __future__ import annotations

from typing import NamedTuple

from checker.extraction.sentences import Name, Sentence
from checker.model.claim import Attribution
from checker.values.wordlists import list_words

_SAYING = list_words(
    "said says say told reported reports estimated estimates announced stated states according added wrote noted "
    "confirmed believes believed predicted forecast quoted put testified insisted acknowledged admitted warned"
)
_DOUBTED = list_words("claimed claims alleged alleges boasted purported supposedly allegedly denied disputed disputes")
_PASSIVE = list_words("is are was were be been being")
_SPEAKING = list_words(
    "officials authorities police government ministry statement spokesman spokeswoman spokesperson report media agency "
    "witnesses eyewitnesses analysts experts sources study survey researchers company military army historians critics"
)


class Voice(NamedTuple):
    """Whose words a sentence passes on."""

    attribution: Attribution
    speaker: str | None


OWN = Voice("own", None)


def find_voice(sentence: Sentence) -> Voice:
    """The voice of a sentence: a saying verb with who stands before it or, after "according to", behind it."""
    for place, token in enumerate(sentence.tokens):
        is_doubted = token.lower in _DOUBTED
        if token.lower not in _SAYING and not is_doubted:
            continue
        if any(t.tag == "aux" and t.lower in _PASSIVE for t in sentence.tokens[max(place - 3, 0) : place]):
            continue  # the ship was widely believed to be safe: nobody in particular speaks
        if token.lower == "according":
            speaker = _name_at(sentence, range(place + 1, place + 7))
        elif token.lower in ("supposedly", "allegedly"):
            speaker = None
        else:
            speaker = _name_at(sentence, range(place - 1, max(place - 8, -1), -1)) or _name_at(
                sentence, range(place + 1, place + 3)
            )
            if speaker is None:
                continue  # nobody speaks: "put", "claims" and "reports" are other things too
        return Voice("doubted" if is_doubted else "reported", speaker)
    return OWN


def _name_at(sentence: Sentence, places: range) -> str | None:
    """Who is named at the first of some places where anybody is."""
    for place in places:
        if not 0 <= place < len(sentence.tokens):
            return None
        token = sentence.tokens[place]
        if token.lower in _SPEAKING:
            return token.lower
        name = next((n for n in sentence.names if n.first <= place < n.last), None)
        if name is not None:
            return _shown(name)
        if token.lower in ("he", "she", "they") and token.tag == "pron":
            return token.lower
    return None


def _shown(name: Name) -> str:
    return " ".join(name.shown.split())
