"""How an explanation is laid out: sections of indented lines, and the material that all of them draw on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.comparisons import Material
from checker.model.claim import Claim
from checker.model.report import Report
from checker.model.rule import Rule
from checker.rendering.escape import strip_unseen
from checker.rendering.words import say_written

WIDTH = 10  # of the names of slots and steps


@dataclass(frozen=True)
class Background:
    """All that an explanation may draw on: the report, and what it was made from."""

    report: Report
    rules: tuple[Rule, ...]
    material: Material
    places: Mapping[str, tuple[str, int]]  # the file and line where each claim is written
    baseline: str | None  # the file of known findings, None where the workspace has none


def lay_out(heading: Iterable[str], sections: Iterable[tuple[str, Iterable[str]]]) -> str:
    """A heading and titled sections, those without lines left out; no control characters, "\\n" at the end."""
    blocks = ["\n".join(strip_unseen(line) for line in heading)]
    for title, lines in sections:
        written = [f"  {strip_unseen(line)}".rstrip() for line in lines]
        if written:
            blocks.append("\n".join((strip_unseen(title), *written)))
    return "\n\n".join(blocks) + "\n"


def step(name: str, said: str) -> str:
    """A named line, its name in a column of its own."""
    return f"{name:{WIDTH}}{said}"


def indent(lines: Iterable[str]) -> list[str]:
    """Lines one level further in."""
    return [f"  {line}" for line in lines]


def name_claim(claim: Claim, background: Background) -> str:
    """A claim with what it says: “around 32 000 personnel” (herald:troops)."""
    return f"“{say_written(claim, background.report.vocabulary)}” ({claim.id})"


def say_file(claim: Claim, background: Background) -> str:
    """The claims file and line where a claim is written, empty where it is not known."""
    place = background.places.get(claim.id)
    return "" if place is None else f"{place[0]}:{place[1]}"
