"""The published cases of durations, and how many seconds each of them is.

In scope is what says a number of a unit of time, in digits or words; *all day* and *another week* name no number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

_MONTH = 2_629_746  # the mean month of 365.2425 days, which the units of quantities are counted in
_SECONDS = {
    "second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800, "month": _MONTH, "quarter": 3 * _MONTH,
    "year": 12 * _MONTH,
}  # fmt: skip
_TIMEX = {"Y": "year", "W": "week", "D": "day", "H": "hour", "S": "second"}
_NO_NUMBER = re.compile(
    r"\b(?:all|full|whole|another|few|several|couple|more|additional|extra|less|fewer)\b", re.IGNORECASE
)


class Duration(NamedTuple):
    """A text, where in it the duration stands, and its seconds."""

    text: str
    start: int
    end: int
    seconds: Decimal


def list_durations(data: Path) -> Iterator[Duration]:
    """Give the durations of Duckling, and those of Recognizers-Text that Python supports, each in its sentence."""
    folder = data / "normalization"
    duckling = json.loads((folder / "duckling/Duration_EN.json").read_text(encoding="utf-8-sig"))
    for example in duckling["examples"]:
        _, number, unit = example["expected"].split()
        for text in example["texts"]:
            if not _NO_NUMBER.search(text):
                yield Duration(text, 0, len(text), Decimal(number) * _SECONDS[unit.lower()])
    path = folder / "recognizers-text/DateTime/English/DurationParser.json"
    for spec in json.loads(path.read_text(encoding="utf-8-sig")):
        marks = f"{spec.get('NotSupported', '')} {spec.get('NotSupportedByDesign', '')}".lower()
        for result in spec["Results"] if "python" not in marks else []:
            seconds = _read_timex(result["Value"]["Timex"])
            start, words = result["Start"], result["Text"]
            if seconds is not None and not _NO_NUMBER.search(words):
                yield Duration(spec["Input"], start, start + len(words), seconds)


def _read_timex(timex: str) -> Decimal | None:
    if not re.fullmatch(r"P[\d.YMWDTHS]+", timex):
        return None
    days, _, hours = timex[1:].partition("T")
    total = Decimal(0)
    for piece, month in ((days, "month"), (hours, "minute")):
        for number, letter in re.findall(r"([\d.]+)([YMWDHS])", piece):
            total += Decimal(number) * _SECONDS[_TIMEX.get(letter, month)]
    return total
