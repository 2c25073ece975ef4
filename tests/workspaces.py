"""Small workspaces for tests, on a subject of their own: a harbour town's regatta and its bridge."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import yaml

VOCABULARY: dict[str, Any] = {
    "schema": 1,
    "classes": {"race": {"label": "race"}},
    "places": {"bay": {"label": "the bay"}},
    "subjects": {
        "regatta": {"label": "Regatta of 1998", "class": "race"},
        "bridge": {"label": "Bay Bridge"},
    },
    "measures": {
        "boats": {"label": "boats", "kind": "quantity", "counted": ["boats", "yachts"]},
        "cost": {"label": "cost", "kind": "quantity", "unit": "USD"},
        "opened": {"label": "opening", "kind": "date", "role": "held"},
    },
}


def source(name: str, **more: str) -> dict[str, Any]:
    """The head of a claims file."""
    return {
        "id": name,
        "title": f"The {name} report",
        "publisher": "Harbour Press",
        "published": "2001",
        "document": f"{name}.txt",
        "sha256": "0" * 64,
        "words": 1000,
        **more,
    }


def claim(name: str, subject: str, measure: str, value: Any, **more: Any) -> dict[str, Any]:
    """One claim with a line and a quote."""
    quote = value if isinstance(value, str) else ", ".join(value)
    return {"id": name, "subject": subject, "measure": measure, "value": value, "line": 3, "quote": quote, **more}


def files() -> dict[str, Any]:
    """Two sources that disagree on the number of boats and agree on the day of the bridge."""
    return copy.deepcopy(
        {
            "claims/vocabulary.yaml": VOCABULARY,
            "claims/gazette.yaml": {
                "schema": 1,
                "source": source("gazette"),
                "claims": [
                    claim("boats", "regatta", "boats", "300 boats"),
                    claim("opening", "bridge", "opened", "May 1999"),
                ],
            },
            "claims/herald.yaml": {
                "schema": 1,
                "source": source("herald"),
                "claims": [
                    claim("boats", "regatta", "boats", "32 boats", line=7),
                    claim("opening", "bridge", "opened", "1999", line=9),
                ],
            },
        }
    )


def write(root: Path, content: dict[str, Any]) -> Path:
    """Write a workspace's files; text is written as it is, anything else as YAML."""
    for name, data in content.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = data if isinstance(data, str) else yaml.safe_dump(data, sort_keys=False, allow_unicode=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return root
