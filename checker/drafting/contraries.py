"""Words that turn a statement around where one stands in the place of the other: strong, weak; increase, reduce.

Only pairs of which one excludes the other: a sender and a receiver can be told of one and the same letter.
"""

from __future__ import annotations

from functools import cache

from checker.extraction.words import stem
from checker.values.wordlists import list_words

# A word, and its contraries; each pair holds both ways.
_CONTRARIES = """
increase decrease reduce cut lower shrink diminish decline fall drop reduction
rise fall drop decline decrease
raise lower cut reduce
grow shrink decline
growth decline
gain lose
save waste
accept reject refuse decline
succeed fail
success failure
profit loss
open close
support oppose
approve reject disapprove
hire dismiss fire
arrive leave depart
strengthen weaken
improve worsen deteriorate
expand shrink
include exclude
allow forbid prohibit ban prevent
permit forbid prohibit
enable disable prevent
encourage discourage
recommend discourage
agree disagree
like dislike hate
love hate
enjoy dislike hate
remember forget
start stop end
begin end finish
continue stop cease
praise criticize criticise
confirm deny
admit deny
acknowledge deny ignore
acquit convict
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
build demolish destroy
create destroy
protect harm endanger
help hinder harm
emphasize downplay ignore
emphasise downplay ignore
highlight downplay ignore
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
fast slow
faster slower
quick slow
rapid slow
hot cold
warm cold cool
heavy light
wide narrow
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
guilty innocent
alive dead
true false
right wrong
correct incorrect wrong
upper lower
northern southern
eastern western
north south
east west
top bottom
maximum minimum
majority minority
inside outside
indoor outdoor
indoors outdoors
always never
often rarely seldom
frequently rarely
most least few
many few
several few
multiple single one
single double
several one
up down
all none
advantage disadvantage
strength weakness
benefit drawback
presence lack absence
enemy friend
stranger friend
winner loser
abundant scarce
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
before after
elderly young
explicit implicit
input output
encode decode
pre post
offense defense
offence defence
boost hinder lower
improve impair
avoid create cause
remove add
wide limited
specific general
perfect worst imperfect
crowded empty secluded
luxury basic
sunny rainy cloudy
optimal suboptimal
motivate demotivate
abundant limited
loss gain
"""
# Prefixes that turn a word around: unlikely, inefficient, impossible, irregular, illegal, disapprove, nonlinear.
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non")
_SHORTEST = 4  # letters of a word that one of them turns around
# Words that only look like one that is turned around.
_UNTURNED = list_words(
    "count counts come comes form forms formed formation side sides stance stances vest vests vested cover covers "
    "covered play plays played tend tends tended tense tent tents to put puts deed dent dents take takes habit press "
    "pressed pressing prove proved proves proving position positions posed pose poses port ports part parts pact "
    "age ages crease creased creases sure sured spire spired fringe fringed terminal charge charged patch patched miss "
    "missed solve solved ease eased course courses own cuss array arm grace guise guised may pel persed pensed play "
    "trust-worthy visible habitant flame flamed grain grained famous valuable"
)
_WHOLE = "non-"  # before a word, it turns the whole around


@cache
def _listed() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _CONTRARIES.strip().splitlines():
        first, *others = map(_stem, line.split())
        for other in others:
            found.setdefault(first, set()).add(other)
            found.setdefault(other, set()).add(first)
    return {word: frozenset(others) for word, others in found.items()}


def _stem(word: str) -> str:
    return stem(word) if word.isalpha() else word


@cache
def contraries_of(word: str) -> frozenset[str]:
    """The contraries of a word in lower case, as stems; of a compound, those that differ in its first part alone."""
    known = _listed().get(_stem(word), frozenset()) | _turn(word)
    first, hyphen, rest = word.partition("-")
    if word.startswith(_WHOLE):
        return known | {_stem(rest)}
    if not hyphen:
        return known
    return known | {f"{other}-{rest}" for other in _as_written().get(_stem(first), ())}


def _turn(word: str) -> frozenset[str]:
    """The stems of what a word would be with a prefix that turns it around, and without the one that it has."""
    if not word.isalpha() or len(word) < _SHORTEST or word in _UNTURNED:
        return frozenset()
    bare = {word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix)}
    told = {one for one in bare if len(one) >= _SHORTEST and one not in _UNTURNED}
    return frozenset(map(stem, told | {prefix + word for prefix in _PREFIXES}))


@cache
def _as_written() -> dict[str, frozenset[str]]:
    """The contraries of a word as they are written in a compound, by its stem."""
    found: dict[str, set[str]] = {}
    for line in _CONTRARIES.strip().splitlines():
        first, *others = line.split()
        for other in others:
            found.setdefault(_stem(first), set()).add(other)
            found.setdefault(_stem(other), set()).add(first)
    return {word: frozenset(others) for word, others in found.items()}
