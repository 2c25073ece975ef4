"""Names that are one thing in short and long form, and what a text is about."""

from __future__ import annotations

import pytest

from checker.extraction.topics import Who, bare_name, find_subjects, find_topics
from checker.model.claim import Claim
from checker.model.slots import Slots
from tests.builders import claim, quantity


def told_of(*names: str) -> list[Claim]:
    return [claim(f"a:{i}", quantity("3", 3, 3), slots=Slots(subject=name)) for i, name in enumerate(names)]


def near(source: str, *names: str) -> Claim:
    return claim(f"{source}:{'-'.join(names)}", quantity("3", 3, 3), slots=Slots(names=dict.fromkeys(names, 1.0)))


@pytest.mark.parametrize(
    ("names", "label", "aliases"),
    [
        (["Anna M. Holm", "Captain Holm", "Holm"], "Anna M. Holm", {"Captain Holm", "Holm"}),
        (["Holm's", "Holm", "Holm’s"], "Holm", set()),
        (["Orle", "Orle", "Orle", "Old Orle", "New Orle"], "Orle", {"Old Orle", "New Orle"}),
    ],
)
def test_names_of_one_thing(names: list[str], label: str, aliases: set[str]) -> None:
    found = find_subjects(told_of(*names))
    assert {who.label for who in found.values()} == {label}
    assert {alias for who in found.values() for alias in who.aliases} == aliases


def test_a_name_of_several_stays_alone() -> None:
    found = find_subjects(told_of("Peter Lund", "Marta Lund", "Lund"))
    assert found == {name: Who(name) for name in ("Peter Lund", "Marta Lund", "Lund")}


def test_a_name_inside_of_another_is_not_its_short_form() -> None:
    found = find_subjects(told_of("Marn", "Boat Corporation of Marn", "Corporation", "Bank"))
    assert {name: who.label for name, who in found.items()} == {
        "Marn": "Marn", "Bank": "Bank", "Corporation": "Boat Corporation of Marn",
        "Boat Corporation of Marn": "Boat Corporation of Marn",
    }  # fmt: skip


def test_the_topic_is_what_most_sources_tell() -> None:
    claims = [near("a", "marn"), near("a", "falk"), near("a", "falk"), near("b", "marn"), near("c")]
    assert find_topics(claims, {"marn": "Marn"}) == {"a": "Marn", "b": "Marn"}


@pytest.mark.parametrize(
    ("shown", "name"), [("Orle's", "Orle"), ("the\nOrle", "the Orle"), ("Moss", "Moss"), ("'s", "'s")]
)
def test_a_bare_name(shown: str, name: str) -> None:
    assert bare_name(shown) == name
