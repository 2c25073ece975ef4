"""Runs one standard rule on a few claims, and tells the sides of what it finds in the words of the claims."""

from __future__ import annotations

from typing import Any

from checker.comparisons import COMPARISONS, Disagreement
from checker.errors import Problem
from checker.examples import build_material
from checker.files.load import load_records
from checker.files.workspace import standard_rules_folder
from checker.model.rule import Example, Rule, RuleFile

VOCABULARY: dict[str, Any] = {
    "classes": {"race": {"label": "race"}, "night-race": {"label": "night race", "is_a": ["race"]}},
    "places": {
        "ocean": {"label": "ocean"},
        "bay": {"label": "bay", "part_of": ["ocean"]},
        "cove": {"label": "cove", "part_of": ["bay"]},
        "lake": {"label": "lake"},
    },
    "subjects": {
        "regatta": {"label": "regatta", "class": "race"},
        "dash": {"label": "dash", "class": "night-race", "place": "cove"},
        "sprint": {"label": "sprint", "class": "night-race", "place": "lake"},
        "sails": {"label": "sails"},
        "hulls": {"label": "hulls"},
    },
    "measures": {
        "boats": {"label": "boats", "kind": "quantity", "counted": ["boats", "yachts"]},
        "crewed": {"label": "boats with a crew", "kind": "quantity", "counted": ["boats"]},
        "crew-size": {"label": "size of the crew", "kind": "quantity", "counted": ["people"], "whole": "crew"},
        "share": {"label": "share", "kind": "quantity", "unit": "%", "time": "level"},
        "crewed-share": {"label": "share with a crew", "kind": "quantity", "unit": "%",
                         "part": "crewed", "whole": "boats"},
        "sales": {"label": "sales", "kind": "quantity", "unit": "USD", "time": "total"},
        "sales-share": {"label": "share of sales", "kind": "quantity", "unit": "%",
                        "part": "online-sales", "whole": "sales"},
        "online-sales": {"label": "sales online", "kind": "quantity", "unit": "USD", "time": "total"},
        "stock": {"label": "stock", "kind": "quantity", "unit": "USD", "time": "level"},
        "toll": {"label": "toll", "kind": "quantity", "counted": ["people"], "time": "cumulative"},
        "length": {"label": "length", "kind": "quantity", "unit": "km"},
        "weight": {"label": "weight", "kind": "quantity", "unit": "kg"},
        "price": {"label": "price", "kind": "quantity"},
        "gun": {"label": "start by the clock", "kind": "quantity", "unit": "clock"},
        "ratio": {"label": "ratio", "kind": "quantity"},
        "lasted": {"label": "time it took", "kind": "quantity", "unit": "yr"},
        "held": {"label": "held", "kind": "date", "role": "held"},
        "contract": {"label": "contract", "kind": "date", "role": "contracted"},
        "contracts": {"label": "contracts", "kind": "date", "role": "contracted", "several": True},
        "delivery": {"label": "delivery", "kind": "date", "role": "delivered"},
        "place": {"label": "place", "kind": "category", "values_from": "places"},
        "state": {"label": "state", "kind": "category",
                  "values": {"on": {"label": "on"}, "off": {"label": "off"},
                             "half-on": {"label": "half on", "is_a": ["on"]}}},
        "crew": {"label": "crew", "kind": "set", "values_from": "text"},
        "rhythm": {"label": "rhythm", "kind": "recurrence"},
        "name": {"label": "name", "kind": "name"},
        "first": {"label": "first", "kind": "superlative", "rank": "first"},
        "only": {"label": "only", "kind": "superlative", "rank": "only"},
        "largest": {"label": "largest", "kind": "superlative", "rank": "largest", "by": "boats"},
    },
}  # fmt: skip


def load_rule(name: str) -> Rule:
    """One of the standard rules."""
    problems: list[Problem] = []
    rule = load_records(standard_rules_folder() / f"{name}.yaml", RuleFile, "rule", problems)
    assert rule is not None, problems
    return rule


def find(rule: str | Rule, *claims: dict[str, Any]) -> list[Disagreement]:
    """What a rule finds in claims; each is of the regatta and of a source of its own where it does not say."""
    loaded = load_rule(rule) if isinstance(rule, str) else rule
    given = [{"source": f"s{i}", "subject": "regatta", **claim} for i, claim in enumerate(claims)]
    material = build_material(Example(name="case", vocabulary=VOCABULARY, claims=tuple(given)))
    assert [c.unread for c in material.claims if c.unread] == []
    return COMPARISONS[loaded.kind](loaded, material).disagreements


def tell(found: list[Disagreement]) -> list[list[list[str]]]:
    """The sides of what was found, each by the words of its claims."""
    return [[sorted({c.written for c in side.claims}) for side in one.sides] for one in found]


def say(measure: str, value: Any, **more: Any) -> dict[str, Any]:
    """A claim of a measure; `class_` and the like may be written with a trailing line."""
    return {"measure": measure, "value": value, **{key.rstrip("_"): item for key, item in more.items()}}
