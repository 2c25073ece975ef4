"""Claims for unit tests, built without files."""

from __future__ import annotations

from typing import Any

from checker.model.claim import Claim
from checker.model.claims_file import ClaimEntry
from checker.model.source import Source
from checker.model.vocabulary import Class, Measure, Option, Place, Subject, Vocabulary
from checker.normalization import normalize

VOCABULARY = Vocabulary(
    classes={"race": Class(label="race"), "night-race": Class(label="night race", is_a=("race",))},
    places={
        "ocean": Place(label="ocean"),
        "bay": Place(label="bay", part_of=("ocean",)),
        "cove": Place(label="cove", part_of=("bay",)),
        "lake": Place(label="lake"),
    },
    subjects={
        "regatta": Subject(label="regatta", class_="race"),
        "dash": Subject(label="dash", class_="night-race"),
        "sails": Subject(label="sails"),
        "hulls": Subject(label="hulls"),
    },
    measures={
        "boats": Measure(label="boats", kind="quantity", counted=("boats", "yachts")),
        "share": Measure(label="share", kind="quantity", unit="%", time="level"),
        "sales": Measure(label="sales", kind="quantity", unit="USD", time="total"),
        "toll": Measure(label="toll", kind="quantity", counted=("people",), time="cumulative"),
        "held": Measure(label="held", kind="date", role="held"),
        "cited": Measure(label="cited", kind="date", role="reported", several=True),
        "place": Measure(label="place", kind="category", values_from="places"),
        "state": Measure(
            label="state", kind="category",
            values={
                "on": Option(label="on"), "off": Option(label="off"), "half-on": Option(label="half on", is_a=("on",)),
            },
        ),
        "crew": Measure(label="crew", kind="set", values_from="text"),
        "name": Measure(label="name", kind="name"),
        "first": Measure(label="first", kind="superlative", rank="first"),
    },
)  # fmt: skip


def make(value: Any, measure: str = "boats", subject: str = "regatta", source: str = "a", **more: Any) -> Claim:
    """A claim of a source; its id is made of what it says."""
    name = more.pop("name", None) or f"{subject}-{measure}-{abs(hash((str(value), str(more)))) % 10**8}"
    entry = ClaimEntry(id=name, subject=subject, measure=measure, value=value, line=1, quote="q", **more)
    head = Source(id=source, title="T", document=f"{source}.txt", sha256="0" * 64, words=100)
    return normalize(entry, head, VOCABULARY)
