from __future__ import annotations

import pytest
from pydantic import BaseModel, Field

from checker.model.base import Record


class Leaf(Record):
    size: int
    names: dict[str, str] = {}
    kinds: tuple[str, ...] = Field(default_factory=tuple)


class Even(Record):
    number: int

    def model_post_init(self, context: object, /) -> None:
        if self.number % 2:
            raise ValueError("odd")


def test_a_record_that_is_constructed_is_as_one_that_is_validated() -> None:
    made, validated = Leaf.model_construct(size=3, kinds=("a",)), Leaf(size=3, kinds=("a",))
    assert made == validated
    assert (made.names, made.model_fields_set) == ({}, {"size", "kinds"})
    assert made.model_dump() == validated.model_dump()
    assert made.model_copy(update={"size": 4}) == Leaf(size=4, kinds=("a",))
    with pytest.raises(ValueError, match="frozen"):
        made.size = 5  # type: ignore[misc]


def test_it_is_as_one_of_pydantic() -> None:
    own, theirs = (make.__func__(Leaf, size=3) for make in (Record.model_construct, BaseModel.model_construct))
    assert own == theirs
    assert vars(own) == vars(theirs)
    assert {name: getattr(own, name) for name in BaseModel.__slots__ if name != "__dict__"} == {
        name: getattr(theirs, name) for name in BaseModel.__slots__ if name != "__dict__"
    }


def test_what_a_record_asks_of_its_fields_together_is_asked() -> None:
    assert Even.model_construct(number=2).number == 2
    with pytest.raises(ValueError, match="odd"):
        Even.model_construct(number=3)
    with pytest.raises(ValueError, match="odd"):
        Even(number=3)
