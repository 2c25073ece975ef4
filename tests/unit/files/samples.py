"""One good file of each kind, as data, to be spoilt by tests."""

from __future__ import annotations

import copy
from typing import Any

_SAMPLES: dict[str, dict[str, Any]] = {
    "claims": {
        "schema": 1,
        "source": {
            "id": "gazette",
            "title": "The harbour in figures",
            "author": ["A. Writer"],
            "published": 2001,
            "document": "gazette.txt",
            "sha256": "0" * 64,
            "words": 120,
            "thousands": ",",
        },
        "claims": [
            {
                "id": "boats",
                "subject": "regatta",
                "measure": "boats",
                "value": "about 300 boats",
                "line": 3,
                "quote": "about 300 boats",
                "when": 1998,
                "class": "race",
                "attribution": "reported",
                "speaker": "the harbour master",
            },
            {
                "id": "guests",
                "subject": "regatta",
                "measure": "guests",
                "value": ["Norway", "Denmark"],
                "line": 4,
                "quote": "Norway and Denmark",
                "members": "all",
                "derivation": {"operation": "sum", "of": ["boats", "boats"]},
            },
        ],
        "omitted": [{"line": 9, "text": "p. 4", "reason": "page number"}],
    },
    "vocabulary": {
        "schema": 1,
        "subjects": {"regatta": {"label": "Regatta of 1998", "class": "race", "aliases": ["the regatta", 1998]}},
        "classes": {"race": {"label": "race"}},
        "places": {"bay": {"label": "the bay"}, "harbour": {"label": "harbour", "part_of": ["bay"]}},
        "measures": {
            "boats": {"label": "boats", "kind": "quantity", "counted": ["boats"], "time": "level"},
            "held": {"label": "held", "kind": "category", "values": {"yes": {"label": "held"}}},
        },
        "origins": {"register": {"label": "Register of boats"}},
    },
    "rule": {
        "schema": 1,
        "id": "figures",
        "title": "Figures differ",
        "kind": "value",
        "where": {"dimension": ["count"]},
        "options": {"tolerance": "5%"},
        "severity": "high",
        "message": "{subject}: {measure}",
        "why": "They speak of one thing.",
        "mend": "See which is right.",
        "examples": {
            "conflict": [{"name": "two", "claims": [{"class": "race", "value": "2 boats"}]}],
            "no_conflict": [{"name": "same", "vocabulary": {"anything": 1}, "claims": [{"value": "2 boats"}]}],
        },
    },
    "resolutions": {
        "schema": 1,
        "resolutions": [
            {
                "finding": "0123456789ab",
                "verdict": "prefer",
                "position": 300,
                "reason": "It is the official count.",
                "by": "an editor",
                "date": "2026-01-31",
            }
        ],
    },
    "baseline": {"schema": 1, "findings": ["0123456789ab", "abcdef012345"]},
}

_SAMPLES["rule-head"] = {key: value for key, value in _SAMPLES["rule"].items() if key != "examples"}


def sample(name: str) -> dict[str, Any]:
    """A good file of the kind that a schema is named for."""
    return copy.deepcopy(_SAMPLES[name])
