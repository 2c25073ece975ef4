"""Sources of a draft: each once, with ids of their own, the same from one process or several."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.drafting.opening import open_draft, open_sources
from checker.drafting.quote_slots import give_slots
from checker.drafting.reading_files import count_cores
from checker.errors import BadInput
from tests.builders import VOCABULARY, claim, date, quantity

DRAFT = open_draft("The fair drew 4,000 visitors.")


def write(folder: Path, count: int) -> list[Path]:
    paths = []
    for number in range(count):
        path = folder / f"{number % 5}" / "brief.txt" if number < 5 else folder / f"brief-{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"The fair drew {number + 1},500 visitors.", encoding="utf-8")
        paths.append(path)
    return paths


@pytest.mark.skipif(count_cores() == 1, reason="one core, or no copies of processes here")
def test_several_processes_read_what_one_reads(tmp_path: Path) -> None:
    paths = write(tmp_path, 12)
    one = open_sources(paths, DRAFT, "draft")
    assert open_sources(paths, DRAFT, "draft", cores=2) == one
    assert [told.source.id for told in one][:3] == ["brief", "brief-2", "brief-3"]
    assert {c.source for told in one for c in told.reading.claims} == {told.source.id for told in one}
    (tmp_path / "brief-7.txt").write_bytes(b"{\\rtf1")
    with pytest.raises(BadInput, match="rich text"):
        open_sources(paths, DRAFT, "draft", cores=2)


def test_ids_differ_from_the_drafts_and_one_another(tmp_path: Path) -> None:
    sources = [*write(tmp_path, 2), "A text with 5 boats.", "Another with 6 boats."]
    told = open_sources(sources, DRAFT, "brief")
    assert [one.source.id for one in told] == ["brief-2", "brief-3", "source", "source-2"]


def test_a_document_named_twice_is_one(tmp_path: Path) -> None:
    (path,) = write(tmp_path, 1)
    assert len(open_sources([path, path, path.parent], DRAFT, "draft")) == 1


@pytest.mark.parametrize(
    ("value", "quote", "terms"),
    [
        (quantity("31 people", 31, 31), "the flood killed 31 people", {"kill", "flood"}),
        (quantity("thirty-one", 31, 31), "a quote without its figure", {"flood", "kill"}),
    ],
    ids=["found in its quote", "not found"],
)
def test_a_reviewed_claim_is_read_by_its_quote_and_labels(value: object, quote: str, terms: set[str]) -> None:
    given = give_slots(claim("gazette:dead", value, quote=quote), VOCABULARY)
    assert given.slots is not None
    assert given.slots.sort == "count"
    assert terms & (given.slots.terms or {}).keys()


def test_a_reviewed_date_is_a_date() -> None:
    given = give_slots(claim("gazette:day", date("4 May 2011", "2011-05-04", "2011-05-04"), "held"), VOCABULARY)
    assert given.slots is not None
    assert given.slots.sort == "date"
