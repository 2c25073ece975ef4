"""Words of the vocabulary that somebody may have meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from checker.model.vocabulary import Term, Vocabulary

_MOST = 4

# The slots of a claim that take a word of the vocabulary, and the section it stands in.
SECTIONS = {
    "subject": "subjects",
    "measure": "measures",
    "where": "places",
    "of": "subjects or classes",
    "class": "classes",
    "origin": "origins",
}


def words_for(slot: str, vocabulary: Vocabulary) -> Mapping[str, Term]:
    """The words that a slot may hold."""
    words: dict[str, Mapping[str, Term]] = {
        "subject": vocabulary.subjects,
        "measure": vocabulary.measures,
        "where": vocabulary.places,
        "of": {**vocabulary.subjects, **vocabulary.classes},
        "class": vocabulary.classes,
        "origin": vocabulary.origins,
    }
    return words[slot]


def suggest(word: str, terms: Mapping[str, Term]) -> str:
    """The nearest words with their labels, nearest first; empty where none is near."""
    return ", ".join(f"`{name}` ({terms[name].label})" for name in find_near(word, terms))


def find_near(word: str, terms: Mapping[str, Term]) -> list[str]:
    """The words whose id, label or alias is like a word or holds it, nearest first."""
    wanted = _fold(word)
    near: dict[str, float] = {}
    for name, term in terms.items():
        likeness = max((_likeness(wanted, _fold(said)) for said in (name, term.label, *term.aliases)), default=0.0)
        if likeness >= 0.6:
            near[name] = likeness
    return sorted(near, key=lambda name: (-near[name], name))[:_MOST]


def _likeness(wanted: str, said: str) -> float:
    if wanted and all(part in said.split() for part in wanted.split()):
        return 0.9 + 0.1 * len(wanted) / len(said)
    matcher = difflib.SequenceMatcher(None, said, wanted)
    return matcher.ratio() if matcher.quick_ratio() >= 0.6 else 0.0


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").replace("_", " ").split())


def list_few(words: Iterable[str], most: int = 30) -> str:
    """Words in a row, the first few of many."""
    listed = list(words)
    more = f" and {len(listed) - most} more" if len(listed) > most else ""
    return ", ".join(listed[:most]) + more
