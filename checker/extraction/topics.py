"""Whom and what draft claims are about: names that are one thing in short and long form, and the topic of a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.model.claim import Claim
from checker.values import relate_names
from checker.values.wordlists import list_words

_POSSESSIVE = re.compile(r"['’]s?\Z")
_TITLES = list_words(
    "mr mrs ms miss dr prof professor captain capt president minister prime chancellor senator governor mayor king "
    "queen prince princess general admiral colonel major lieutenant sergeant sir lord lady judge lookout officer the"
)
_JOINING = list_words("of for in on at and de")
_MOST_ALIASES = 12
_NEAR = 0.3  # how near a name of the topic must stand to count


class Who(NamedTuple):
    """One thing by the name it is best known by, and its other names."""

    label: str
    aliases: tuple[str, ...] = ()


def find_subjects(claims: Iterable[Claim]) -> dict[str, Who]:
    """What each name that claims are about stands for, by the name as it is written.

    Two names are one where one is a part of the other and of no other name: Captain Smith, Edward J. Smith.  A short
    name of several long ones is one with them only where it stands more often than all of them: Titanic, RMS Titanic.
    """
    counts: Counter[str] = Counter()
    for claim in claims:
        if claim.slots is not None and claim.slots.subject:
            counts[bare_name(claim.slots.subject)] += 1
    names = sorted(counts, key=lambda name: (len(_words(name)), name))
    homes: dict[str, str] = {name: name for name in names}
    by_head: dict[str, list[str]] = {}
    for name in names:
        by_head.setdefault(_head(name), []).append(name)
    for alike in by_head.values():
        _join(alike, counts, homes)
    members: dict[str, list[str]] = {}
    for name in names:
        members.setdefault(_home(name, homes), []).append(name)
    found = {}
    for same in members.values():
        label = min(same, key=lambda name: (-len(_words(name)), -counts[name], name))
        if len(same) > 2 and any(_is_main(name, same, counts) for name in same):
            label = max(same, key=lambda name: (counts[name], name))
        others = tuple(sorted(set(same) - {label}))[:_MOST_ALIASES]
        found.update(dict.fromkeys(same, Who(label, others)))
    return found


def _join(names: Sequence[str], counts: Mapping[str, int], homes: dict[str, str]) -> None:
    """Join each name with the only longer one that it is a part of, or with all that it stands for more often."""
    for place, name in enumerate(names):
        longer = [
            other for other in names[place + 1 :] if len(_words(other)) > len(_words(name)) and _is_part(name, other)
        ]
        tops = [one for one in longer if not any(one != two and _is_part(one, two) for two in longer)]
        if len(tops) == 1:
            homes[_home(name, homes)] = _home(tops[0], homes)
        elif tops and counts[name] > sum(counts[one] for one in tops):
            for one in tops:
                homes[_home(one, homes)] = _home(name, homes)
        elif not longer:
            same = [other for other in names[place + 1 :] if _words(other) == _words(name)]
            for one in same:
                homes[_home(one, homes)] = _home(name, homes)


def _is_part(short: str, long: str) -> bool:
    return relate_names(" ".join(_words(short)), " ".join(_words(long))) in ("agree", "compatible")


def _is_main(name: str, same: Sequence[str], counts: Mapping[str, int]) -> bool:
    """Whether a name stands more often than all the others of one thing together."""
    return counts[name] > sum(counts[other] for other in same if other != name)


def _home(name: str, homes: Mapping[str, str]) -> str:
    while homes[name] != name:
        name = homes[name]
    return name


def bare_name(shown: str) -> str:
    """A name on one line, without the sign of possession."""
    return _POSSESSIVE.sub("", " ".join(shown.replace("_", " ").split())) or shown


def _words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without titles."""
    words = [word.strip(".,'’").lower() for word in name.split()]
    kept = tuple(word for word in words if word and word not in _TITLES)
    return kept or tuple(filter(None, words))


def _head(name: str) -> str:
    """The word that a name is a name of: Holm in Anna Holm, corporation in Corporation of Marn."""
    words = _words(name)
    end = next((place for place, word in enumerate(words) if place and word in _JOINING), len(words))
    return words[end - 1]


def find_topics(claims: Iterable[Claim], capitals: Mapping[str, str]) -> dict[str, str]:
    """The name that most figures of each source stand near; of several, the one that most sources tell.

    A source near whose figures no name stands has no topic.
    """
    counts: dict[str, Counter[str]] = {}
    for claim in claims:
        if claim.slots is not None:
            near = [name for name, weight in (claim.slots.names or {}).items() if weight >= _NEAR]
            counts.setdefault(claim.source, Counter()).update(name for name in near if len(name) > 1)
    everywhere: Counter[str] = Counter()
    for per_source in counts.values():
        everywhere.update(dict.fromkeys(per_source, 1))
    total: Counter[str] = Counter()
    for per_source in counts.values():
        total.update(per_source)
    topics = {}
    for source, names in counts.items():
        if names:
            best = min(names, key=lambda name: (-everywhere[name], -total[name], name))
            topics[source] = bare_name(capitals.get(best, best.title()))
    return topics
