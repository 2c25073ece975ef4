"""What one side denies and the other tells."""

from __future__ import annotations

import pytest

from checker.drafting.denied_statements import find_denied_by_draft, find_denied_by_source
from checker.drafting.reading import Reading

SOURCE = "The council repaired the old bridge at Orley in spring."


def read(text: str) -> Reading:
    return Reading("source", text, (), None, "source")


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The council did not repair the old bridge.", True),
        ("The council didn't repair the old bridge.", True),
        ("The council didn’t repair the old bridge.", True),
        ("The council never repaired the old bridge.", True),
        ("The council cannot have repaired the old bridge.", True),
        ("The council repaired the old bridge.", False),
        # it leaves open what is so, or denies a part of it alone
        ("If the council did not repair the old bridge, it fell.", False),
        ("The council may not have repaired the old bridge.", False),
        ("Did the council not repair the old bridge?", False),
        ("The council not only repaired the old bridge.", False),
        ("The council did not repair all of the old bridge.", False),
        ("The council repaired the old bridge by not using steel.", False),
        # another thing, or somebody else
        ("The council did not paint the new tower.", False),
        ("In Kestle the council did not repair the old bridge.", False),
        ("The council did not see why it was repaired.", False),
    ],
)
def test_what_a_draft_denies_and_a_source_tells(draft: str, expected: bool) -> None:
    assert bool(list(find_denied_by_draft(read(draft), [read(SOURCE)]))) is expected


def test_a_noun_alone_is_known_by_what_stands_before_it() -> None:
    source = read("The board offers a guided tour at a charge.")
    assert list(find_denied_by_draft(read("The board offers a guided tour at no charge."), [source]))
    assert not list(find_denied_by_draft(read("They took her home at no charge."), [source]))


@pytest.mark.parametrize(
    "other",
    [
        "The council did not repair the old bridge.",
        "The council was unable to repair the old bridge.",
        "The council failed to repair the old bridge.",
    ],
)
def test_what_another_source_denies_too_is_let_be(other: str) -> None:
    draft = read("The council did not repair the old bridge.")
    assert not list(find_denied_by_draft(draft, [read(SOURCE), read(other)]))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The council did not repair the old bridge.", True),
        ("The council may not repair the old bridge.", False),
        ("The council did not repair the old bridge. Then the council repaired the old bridge.", False),
    ],
)
def test_what_a_source_denies_and_a_draft_tells(source: str, expected: bool) -> None:
    draft = read("The council repaired the old bridge.")
    assert bool(list(find_denied_by_source(draft, [read(source)]))) is expected


def test_an_abbreviation_ends_no_sentence() -> None:
    draft = read("Marlow Inc. did not offer Quill Ltd. a seat and a vote.")
    assert list(find_denied_by_draft(draft, [read("Marlow Inc. will offer Quill Ltd. a seat and a vote.")]))


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Orley Yard will cut jobs in the north.", "Marlow owns others. None of them will cut jobs in the north."),
        ("It is the highest price paid for a work by Quill.", "No work by Quill has fetched a higher price."),
        ("They will be supplied by the new kitchen.", "Schools without a stove will be supplied by the new kitchen."),
        ("She is the first player from Orley to win it.", "No player from Orley had won it before 1990."),
        ("It does not apply to people in prison.", "People in prison are left out: it does not apply to them."),
        ("They have not opened a site at Orley Bay.", "They promised a site at Orley Bay."),
    ],
)
def test_what_only_looks_like_the_opposite(draft: str, source: str) -> None:
    assert not list(find_denied_by_draft(read(draft), [read(source)]))
    assert not list(find_denied_by_source(read(draft), [read(source)]))


def test_a_sentence_ends_after_an_hour() -> None:
    draft = read("The shop closed at 9 p.m. The night train has not been cut.")
    assert list(find_denied_by_draft(draft, [read("The shop closed at 9 p.m. The night train has been cut.")]))
