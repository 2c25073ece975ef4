"""One report with something in every section."""

from __future__ import annotations

import datetime

import pytest

from checker.model.claim import Category, Claim, Members, Name, Superlative
from checker.model.report import Agreement, Coverage, NotCompared, Report, StaleResolution
from checker.model.resolution import Resolution
from tests.builders import claim, finding, quantity, report, span


@pytest.fixture
def few() -> Claim:
    """1 800 dead, in its own voice."""
    return claim("board-1954:dead", quantity("1,836", 1836, 1836), line=12, quote="1,836 lives were lost")


@pytest.fixture
def many() -> Claim:
    """Around 2 500 dead, reported."""
    value = quantity("around 2,500", 2250, 2750, hedge="about", stated=2500, likely=span(2375, 2625))
    return claim("press-1953:dead", value, line=3, attribution="reported", speaker="Mayor of Sluis")


@pytest.fixture
def whole(few: Claim, many: Claim) -> Report:
    """A report with something in every section."""
    cost = claim("board-1954:cost", quantity("nearly $7 billion", 6300000000, 7000000000, "USD"), "cost", line=20)
    repeated = claim("press-1953:cost", quantity("$6.8bn", 6750000000, 6850000000, "USD"), "cost", origin="archive")
    town = claim("press-1953:towns", Members(written="Sluis", members=frozenset({"sluis"}), extent="some"), "towns")
    name = claim("guide-1990:name", Name(written="Flood | of 1953"), "name")
    done = claim("guide-1990:status", Category(written="done", term="done", label="finished"), "status", subject="dam")
    first = claim(
        "guide-1990:first", Superlative(written="first", rank="first", of_class="dams"), "first", subject="dam"
    )
    decided = finding(
        ("1836", (few,)), ("2500", (many,)), id="aaaaaaaaaaaa", severity="low", relation="tension", status="resolved",
        resolution=Resolution(finding="aaaaaaaaaaaa", verdict="prefer", position="1836", reason="The board counted.",
                              by="an editor", date=datetime.date(2020, 1, 2)),
    )  # fmt: skip
    gone = Resolution(
        finding="bbbbbbbbbbbb",
        verdict="both_hold",
        reason="Two counts.",
        by="an editor",
        date=datetime.date(2019, 5, 6),
    )
    return report(
        (few, many, cost, repeated, town, name, done, first),
        (finding(("1,836", (few,)), ("around 2,500", (many,))), decided),
        agreements=(
            Agreement(subject="flood", measure="cost", value="nearly $7 billion / $6.8bn", origins=("archive",),
                      claims=(cost, repeated)),
        ),
        standing_alone=(town, name, done, first),
        stale=(StaleResolution(resolution=gone, now="3fa9c1d2e4b5"),),
        coverage=Coverage(claims=8, compared=4, not_compared=(
            NotCompared(reason="another place", count=4, claims=tuple(c.id for c in (town, name, done, first))),)),
    )  # fmt: skip
