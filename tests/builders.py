"""Small reports built by hand, so that rendering is tested without reading or comparing anything."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from checker.model.claim import Claim, Evidence
from checker.model.finding import Comparability, Finding, Position
from checker.model.report import Coverage, Report
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.values import Date, Interval, Quantity

HOSTILE = (
    "<img src=x onerror=alert(1)> | *bold* _it_ `code` [link](http://bad.example) "
    "\x1b[31m\nsecond # line & &lt; $9 and $8"
)

VOCABULARY = Vocabulary.model_validate(
    {
        "subjects": {"flood": {"label": "Flood of 1953"}, "dam": {"label": "Dam at Sluis", "class_": "dams"}},
        "classes": {"dams": {"label": "dam"}},
        "places": {"zeeland": {"label": "Zeeland"}},
        "measures": {
            "dead": {"label": "people killed", "kind": "quantity", "counted": ["people"]},
            "cost": {"label": "cost of repair", "kind": "quantity", "unit": "USD"},
            "share": {"label": "share of land under water", "kind": "quantity", "unit": "%"},
            "held": {"label": "date", "kind": "date"},
            "first": {"label": "first of its kind", "kind": "superlative", "rank": "first"},
            "status": {"label": "status", "kind": "category", "values": {"done": {"label": "finished"}}},
            "towns": {"label": "towns under water", "kind": "set", "values_from": "text"},
            "provinces": {"label": "provinces hit", "kind": "set", "values_from": "places"},
            "name": {"label": "name", "kind": "name"},
        },
        "origins": {"archive": {"label": "Water Board Archive"}},
    }
)


def span(low: Any, high: Any, low_open: bool = False, high_open: bool = False) -> Interval:
    """An interval from plain numbers or None."""
    ends = [None if end is None else Decimal(str(end)) for end in (low, high)]
    return Interval(low=ends[0], high=ends[1], low_open=low_open, high_open=high_open)


def quantity(written: str, low: Any, high: Any, unit: str = "1", **rest: Any) -> Quantity:
    """A quantity whose likely range is its bounds unless another is given."""
    bounds = rest.pop("bounds", span(low, high))
    likely, stated = rest.pop("likely", bounds), rest.pop("stated", low if low == high else None)
    stated = None if stated is None else Decimal(str(stated))
    return Quantity(written=written, bounds=bounds, likely=likely, stated=stated, unit=unit, **rest)


def date(written: str, first: str, last: str, **rest: Any) -> Date:
    """A date from its first to its last day."""
    low = datetime.date.fromisoformat(first).toordinal()
    high = datetime.date.fromisoformat(last).toordinal() + 1
    days = span(low, high, high_open=True)
    return Date(written=written, bounds=days, likely=days, **rest)


def claim(name: str, value: Any, measure: str = "dead", **rest: Any) -> Claim:
    """A claim named source:claim of the flood."""
    source = name.partition(":")[0]
    written = rest.pop("written", getattr(value, "written", "?"))
    evidence = Evidence(
        document=rest.pop("document", f"{source}.txt"), line=rest.pop("line", 1), quote=rest.pop("quote", written)
    )
    subject = rest.pop("subject", "flood")
    return Claim(
        id=name,
        source=source,
        subject=subject,
        measure=measure,
        value=value,
        written=written,
        evidence=evidence,
        **rest,
    )


def finding(*positions: tuple[str, tuple[Claim, ...]], **rest: Any) -> Finding:
    """A finding of the first claim's subject and measure."""
    first = positions[0][1][0]
    values = " against ".join(value for value, _ in positions)
    given: dict[str, Any] = {
        "id": "3fa9c1d2e4b5", "rule": "counts-differ", "kind": "value", "relation": "conflict", "severity": "high",
        "subject": first.subject, "measure": first.measure,
        "message": f"{VOCABULARY.label(first.subject)}: {VOCABULARY.label(first.measure)}: {values}",
        "why": "Both count the same thing.", "mend": "Ask both where they have it from.",
        "comparability": Comparability(score=1.0),
        "positions": tuple(Position(value=value, claims=claims) for value, claims in positions),
    }  # fmt: skip
    return Finding(**(given | rest))


def source(name: str, **rest: Any) -> Source:
    """A source with a document of its own."""
    given: dict[str, Any] = {
        "id": name,
        "title": f"Paper {name}",
        "document": f"{name}.txt",
        "sha256": "0" * 64,
        "words": 9,
    }
    return Source(**(given | rest))


def report(claims: tuple[Claim, ...], findings: tuple[Finding, ...] = (), **rest: Any) -> Report:
    """A report on the claims' sources."""
    names = sorted({c.source for c in claims})
    given: dict[str, Any] = {
        "sources": tuple(source(name) for name in names), "vocabulary": VOCABULARY, "claims": claims,
        "findings": findings, "coverage": Coverage(claims=len(claims), compared=len(claims)),
    }  # fmt: skip
    return Report(**(given | rest))
