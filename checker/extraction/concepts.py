"""What a figure is a figure of, in the words that reports use for it: deaths, people aboard, price, length.

Each concept is a set of words that stand for one measured thing whatever the topic; two concepts of one family
exclude each other (the dead are not the injured), concepts of different families do not meet.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from checker.extraction.words import stem

# Family -> concept -> its words.  A word may stand for several concepts; the words around it decide.
_FAMILIES: dict[str, dict[str, str]] = {
    "people": {
        "deaths": "kill killed dead die died death deaths fatality fatalities perish perished drowned slain slay "
        "massacred murdered executed deadly lethal mortality killing",
        "toll": "toll victim victims casualty casualties",
        "injured": "injure injured injury injuries wound wounded hurt maimed hospitalized hospitalised",
        "missing": "missing unaccounted disappeared vanished",
        "displaced": "displace displaced homeless evacuated refugee refugees fled uprooted evacuees",
        "survived": "survive survived survivor survivors rescue rescued saved",
        "aboard": "aboard onboard passenger passengers souls",
        "arrested": "arrest arrested detain detained jailed imprisoned custody prisoners",
        "infected": "infected infection infections positive cases contracted",
        "attended": "attend attended attendees attendance participate participated participants marched rallied crowd "
        "turnout spectators audience",
        "employed": "employ employs employed employees employee workforce staff jobs headcount",
        "dismissed": "layoff layoffs redundancies redundant dismissed sacked laid",
        "population": "population inhabitants residents populace",
        "voted": "vote votes voted ballot ballots voters",
        "married": "married wives husbands",
        "enrolled": "enrolled students pupils enrolment enrollment",
        "troops": "troops soldiers servicemen personnel servicemembers infantry",
    },
    "capacity": {
        "capacity": "capacity accommodate accommodated accommodating seat seats seating",
    },
    "money": {
        "price": "price prices cost costs bought buy purchase purchased sold sell worth priced costing",
        "value": "worth value valued valuing valuation",
        "revenue": "revenue revenues turnover takings grossed sales",
        "profit": "profit profits earnings surplus",
        "loss": "losses deficit shortfall",
        "spending": "spend spending spent budget expenditure budgeted allocated allocation outlay",
        "funding": "raise raised invest invested investment investments fund funding grant grants donate donated "
        "donation pledge pledged aid",
        "debt": "debt debts owe owed owes loan loans borrow borrowed",
        "damage": "damage damages",
        "trade": "export exports import imports trade",
        "pay": "salary salaries wage wages pay pays paid earn earned earns income",
        "fine": "fine fined penalty penalties settlement settle",
    },
    "dimension": {
        "length": "long length lengthy",
        "width": "wide width broad beam breadth broadest widest",
        "height": "tall high height altitude elevation taller highest",
        "draught": "draught draft",
        "depth": "deep depth below surface deepest seabed",
        "thickness": "thick thickness",
        "diameter": "diameter radius",
        "distance": "away distance apart far",
        "travelled": "travel travelled traveled raced sailed drove walked covered flew swam",
        "range": "range reach heard felt",
        "weight": "weigh weighs weighed weight weighing heavy tonnage mass displacement",
        "speed": "speed speeds velocity fast pace",
        "area": "area square acreage",
        "temperature": "temperature temperatures degrees",
        "magnitude": "magnitude earthquake quake seismic richter",
    },
    "event": {
        "birth": "born birth birthday",
        "death": "died death dead killed passed",
        "founding": "found founded establish established create created creation founding incorporated",
        "start": "begin began begun start started starting commence commenced broke onset",
        "launch": "launch launched liftoff lifted blastoff blasted takeoff",
        "finish": "end ended ending finish finished complete completed conclude concluded completion",
        "departure": "depart departed departure sailed left leaving embarked",
        "arrival": "arrive arrived arrival reached came landed docked",
        "discovery": "discover discovered discovery located found finding",
        "release": "premiere premiered release released publish published publication aired screened",
        "signing": "sign signed signing treaty agreement agreed inked ratified",
        "delivery": "deliver delivered delivery deliveries handed received",
        "ordering": "order ordered contract contracted sale sold buy bought purchase",
        "building": "build built construct constructed construction",
        "loss": "sink sank sunk sinking wreck crash crashed collapse collapsed",
        "collision": "collide collided collision struck hit strikes impact",
        "blast": "explode exploded explosion blast detonation detonated blew",
        "attack": "attack attacked attacks invade invaded invasion bombed bombing shelled raid",
        "sighting": "spot spotted sight sighted saw seen observed",
        "marriage": "marry married marriage wedding wed",
        "election": "elect elected election appointed named sworn inaugurated",
        "announcement": "announce announced announcement declared unveiled",
        "closing": "close closed closing shut suspended cancelled",
        "evacuation": "evacuate evacuated evacuation",
        "rescue": "rescue rescued rescuing",
        "search": "search searched searching",
        "landing": "touchdown splashdown splashed",
        "fire": "burn burned burnt burning fire blaze",
        "voyage": "voyage journey trip crossing flight",
        "trial": "trial sentenced convicted verdict",
        "stay": "stay stayed remained spent",
        "seizure": "seize seized confiscated confiscation impounded captured",
    },
}  # fmt: skip


class Concept(NamedTuple):
    """One measured thing, with the family whose members exclude each other."""

    family: str
    name: str


@cache
def _by_stem() -> dict[str, frozenset[Concept]]:
    found: dict[str, set[Concept]] = {}
    for family, concepts in _FAMILIES.items():
        for name, words in concepts.items():
            for word in words.split():
                found.setdefault(stem(word), set()).add(Concept(family, name))
    return {word: frozenset(concepts) for word, concepts in found.items()}


@lru_cache(maxsize=16384)
def concepts_of(stemmed: str, families: frozenset[str]) -> frozenset[Concept]:
    """The concepts of some families that a stem stands for."""
    return frozenset(c for c in _by_stem().get(stemmed, ()) if c.family in families)
