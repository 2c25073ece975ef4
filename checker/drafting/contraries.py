"""Words that turn a statement around where one stands in the place of the other: strong, weak; increase, reduce.

Of the excluding ones a thing can be only one at a time; of the alternatives, others of its kind may be the other.  A
pair of which both are told of one event is none: somebody sends a letter that somebody receives.
"""

from __future__ import annotations

from functools import cache

from checker.extraction.words import stem_of
from checker.values.wordlists import list_words

# A word, and its contraries; each pair holds both ways.
_EXCLUDING = """
increase decrease reduce cut lower shrink diminish decline fall drop reduction
rise fall drop decline decrease
raise lower cut reduce
grow shrink decline
growth decline
gain lose loss
save waste
accept reject refuse decline
grant refuse deny
adopt reject fail
pass fail
succeed fail
profit loss
support oppose
approve reject disapprove
hire dismiss fire
strengthen weaken
improve worsen deteriorate impair
expand shrink
include exclude
allow forbid prohibit ban prevent
permit forbid prohibit
enable disable prevent
encourage discourage
recommend discourage
agree disagree
love hate
enjoy dislike hate
remember forget
continue stop cease
praise criticize criticise
confirm deny
admit deny
acknowledge deny ignore
convict acquit
guilty innocent
accelerate slow decelerate
simplify complicate
unite divide
enhance diminish worsen reduce
maximize minimize
maximise minimise
outperform underperform
overestimate underestimate
endorse oppose reject
welcome reject
trust distrust mistrust
prove disprove
connect disconnect
appear disappear vanish
protect harm endanger
help hinder harm
boost hinder lower
avoid create cause
remove add
motivate demotivate
emphasize downplay ignore
emphasise downplay ignore
highlight downplay ignore
above below
always never
often rarely seldom
frequently rarely
many few
several few one
multiple single one
presence lack absence
maximum minimum
majority minority
up down
rise down
fall up
true false
right wrong
correct incorrect wrong
dead alive
"""
_ALTERNATIVES = """
win lose
find lose
arrive leave depart
high low
higher lower
highest lowest
strong weak
stronger weaker
strongest weakest
long short
longer shorter
large small
larger smaller
largest smallest
big small
bigger smaller
biggest smallest
old new young
older younger newer
oldest youngest newest
elderly young
fast slow
faster slower
quick slow
rapid slow
hot cold
warm cold cool
heavy light
wide narrow limited
wider narrower
reach miss
broad narrow
deep shallow
thick thin
rich poor
good bad poor
better worse
best worst
positive negative
public private
male female
online offline
domestic foreign international
internal external
free paid
complimentary paid
cheap expensive
affordable expensive unaffordable
easy difficult hard
simple complex complicated
safe dangerous unsafe risky
superior inferior
excellent poor terrible
exciting dull
happy sad unhappy
healthy unhealthy sick
full empty
major minor
modern outdated old-fashioned ancient
innovative outdated traditional
cutting-edge outdated obsolete
state-of-the-art outdated obsolete
advanced basic primitive
experienced inexperienced
professional amateur
permanent temporary
voluntary compulsory mandatory
optional mandatory compulsory required
upper lower
northern southern
eastern western
north south
east west
top bottom
inside outside
indoor outdoor
indoors outdoors
before after
open close
start end stop
begin end finish
accept reject
success failure
advantage disadvantage
strength weakness
benefit drawback
enemy friend
stranger friend
winner loser
abundant scarce limited
common rare
popular unpopular
famous unknown
flexible rigid
dynamic static
automatic manual
automated manual
wireless wired
digital analog analogue
secure insecure vulnerable
supervised unsupervised
linear nonlinear
convex nonconvex
discrete continuous
local global
sparse dense
labeled unlabeled
labelled unlabelled
robust fragile vulnerable
comprehensive limited partial
extensive limited
unlimited limited
unique generic ordinary
personalized generic
personalised generic
specific general
explicit implicit
single double
pre post
perfect worst imperfect
crowded empty secluded
luxury basic
sunny rainy cloudy
optimal suboptimal
optimistic pessimistic
polite rude
friendly hostile
generous stingy
honest dishonest
willing reluctant
employed unemployed
present absent
wet dry
clean dirty
quiet loud noisy
smooth rough
bright dark
"""
# Words that a prefix turns around; "un" does it to any.
_TURNED = {
    "in": list_words(
        "accurate adequate appropriate active capable complete consistent correct decisive definite dependent direct "
        "effective efficient eligible experienced expensive flexible formal frequent secure significant sufficient "
        "valid visible"
    ),
    "im": list_words("balanced mature mobile moral patient perfect polite possible practical precise probable proper"),
    "ir": list_words("rational regular relevant responsible reversible"),
    "il": list_words("legal legitimate literate logical"),
    "dis": list_words(
        "agree agreed allow allowed approve approved honest like liked loyal obey obeyed satisfied trust"
    ),
}
_UN, _NON = "un", "non-"
_SHORTEST = 4  # letters of a word that "un" turns around
_NOT_TURNED = list_words("less")  # unless


@cache
def contraries_of(word: str) -> frozenset[str]:
    """The contraries of a word in lower case, as stems; of a compound, those that differ in its first part alone."""
    found = list_contraries(stem_of(word)) | _turn(word)
    first, hyphen, rest = word.partition("-")
    if word.startswith(_NON):
        found |= {stem_of(rest)}
    elif hyphen:
        found |= {f"{one}-{rest}" for one in _list_pairs(_ALTERNATIVES).get(stem_of(first), ())}
    return found


@cache
def list_contraries(stemmed: str) -> frozenset[str]:
    """The stems of the contraries that a word is listed with, by its stem."""
    listed = (_list_pairs(lines).get(stemmed, ()) for lines in (_EXCLUDING, _ALTERNATIVES))
    return frozenset(stem_of(one) for some in listed for one in some)


def are_alternatives(word: str, contrary: str) -> bool:
    """Whether a word and the stem of its contrary can both be true of one kind of thing."""
    excluding = map(stem_of, _list_pairs(_EXCLUDING).get(stem_of(word), ()))
    return contrary not in excluding and contrary not in _turn(word)


@cache
def _list_pairs(lines: str) -> dict[str, frozenset[str]]:
    """The contraries of each word as they are written, by its stem."""
    found: dict[str, set[str]] = {}
    for line in lines.strip().splitlines():
        first, *others = line.split()
        for other in others:
            found.setdefault(stem_of(first), set()).add(other)
            found.setdefault(stem_of(other), set()).add(first)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def _turn(word: str) -> frozenset[str]:
    """The stems of what a word would be with a prefix that turns it around, and without the one that it has."""
    if not word.isalpha():
        return frozenset()
    found = {f"{prefix}{word}" for prefix, words in _TURNED.items() if word in words}
    found |= {
        bare for prefix, words in _TURNED.items() if (bare := word.removeprefix(prefix)) != word and bare in words
    }
    if len(word) >= _SHORTEST and word not in _NOT_TURNED:
        found.add(_UN + word)
    bare = word.removeprefix(_UN)
    if bare != word and len(bare) >= _SHORTEST and bare not in _NOT_TURNED:
        found.add(bare)
    return frozenset(map(stem_of, found))
