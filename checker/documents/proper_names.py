"""The proper names of a sentence, by their capitals."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from checker.values.wordlists import list_words

_WORD = r"(?:[^\W\d_a-z]\.){2,}|[^\W\d_][\w'’.\-\u2011]*\w|[^\W\d_]"
_CAPITAL = re.compile(rf"(?<!\w)(?:{_WORD})")
_JOINTS = list_words("of the de la von van bin al")
_ADJECTIVE = re.compile(r"[-\u2011][^\W\d_A-Z]{2,}\Z")  # US-led
_NO_NAMES = list_words(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday i a an the"
)
_GAP = re.compile(r"\s+")
_MOST_JOINTS = 2


class ProperName(NamedTuple):
    """A run of words with capitals, as it stands."""

    start: int
    end: int
    text: str


def find_names(text: str, common: Collection[str] = (), known: Collection[str] = ()) -> list[ProperName]:
    """The proper names of one sentence.

    Every sentence starts with a capital: its first word counts not where it is `common`, and alone only where it
    is `known` or all capitals.  Common are words that the document also writes without a capital, known are those
    that it writes with one inside of sentences.
    """
    runs: list[list[re.Match[str]]] = []
    joints: list[re.Match[str]] = []  # small words since the last capital, which a name may run through
    last: re.Match[str] | None = None  # the word before, where a name may still go on
    for word in _CAPITAL.finditer(text):
        follows = last is not None and _GAP.fullmatch(text, last.end(), word.start()) is not None
        if word[0][0].isupper() and not _ADJECTIVE.search(word[0]):
            if follows:
                runs[-1] += [*joints, word]
            else:
                runs.append([word])
            joints, last = [], word
        elif follows and word[0] in _JOINTS and len(joints) < _MOST_JOINTS:
            joints, last = [*joints, word], word
        else:
            joints, last = [], None
    names = [_trim(run, text, common, known) for run in runs]
    return [ProperName(run[0].start(), run[-1].end(), text[run[0].start() : run[-1].end()]) for run in names if run]


def _trim(run: list[re.Match[str]], text: str, common: Collection[str], known: Collection[str]) -> list[re.Match[str]]:
    """A run without months, articles, and the capital that only starts the sentence."""
    while run and run[-1][0].casefold() in _NO_NAMES:
        run = run[:-1]
    if run and not any(character.isalnum() for character in text[: run[0].start()]):
        first = run[0][0]
        if first.lower() in common or (len(run) == 1 and not first.isupper() and first not in known):
            run = run[1:]
    while run and (run[0][0].casefold() in _NO_NAMES or run[0][0] in _JOINTS):
        run = run[1:]
    return run
