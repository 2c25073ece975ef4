from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from checker.files.keys import rename_keys
from checker.files.records import make_record
from checker.files.schema import is_accepted, models
from checker.model.claims_file import ClaimsFile
from checker.model.resolution import Resolution, ResolutionsFile

from .samples import sample
from .test_acceptance import ANYTHING, spoilt

NAMES = sorted(models())
WORDS = st.sampled_from([" a ", "a\n", "\t", 5, -5, 0, 123456789012, "2020-02-30", "２０２０-01-01", "deferred", "b"])


@st.composite
def doubtful(draw: st.DrawFn, name: str) -> Any:
    """A file with changes that a schema may accept and a model may not."""
    data = draw(spoilt(name))
    spots = [
        (inner, key) for inner in _containers(data) for key in (inner if isinstance(inner, dict) else range(len(inner)))
    ]
    for _ in range(draw(st.integers(0, 2)) if spots else 0):
        container, key = draw(st.sampled_from(spots))
        container[key] = draw(WORDS)
    return data


def _containers(data: Any) -> list[Any]:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return ([data] if isinstance(data, dict | list) else []) + [found for item in inner for found in _containers(item)]


@pytest.mark.parametrize("name", NAMES)
def test_a_good_file_needs_no_validation(name: str) -> None:
    assert make_record(sample(name), models()[name]) is not None


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_what_is_made_is_what_validation_makes(name: str, data: st.DataObject) -> None:
    model = models()[name]
    found = data.draw(doubtful(name) | ANYTHING)
    made = make_record(found, model) if is_accepted(found, name) else None
    if made is not None:
        validated = model.model_validate(rename_keys(found, model))
        assert made == validated
        assert made.model_dump() == validated.model_dump()


def test_what_the_schema_cannot_say_is_left_to_validation() -> None:
    data = sample("resolutions")
    decision = data["resolutions"][0]
    for key, value in [("date", "2026-02-30"), ("finding", 5), ("reason", "  "), ("verdict", "neither")]:
        spoilt_data = {**data, "resolutions": [{**decision, key: value}]}
        assert is_accepted(spoilt_data, "resolutions")
        assert make_record(spoilt_data, ResolutionsFile) is None
        with pytest.raises(ValidationError):
            ResolutionsFile.model_validate(rename_keys(spoilt_data, ResolutionsFile))


def test_numbers_days_and_space_around_text_are_put_right() -> None:
    data = sample("claims")
    data["claims"][0] |= {"id": 7, "note": "two lines\n"}
    claims = make_record(data, ClaimsFile)
    assert claims is not None
    assert (claims.claims[0].id, claims.claims[0].note, claims.source.published) == ("7", "two lines", "2001")
    file = make_record(sample("resolutions"), ResolutionsFile)
    assert file is not None
    assert file.resolutions[0].date == datetime.date(2026, 1, 31)
    assert isinstance(file.resolutions[0], Resolution)
