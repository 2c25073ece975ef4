"""The published cases of dates: which of them are in scope, and the days that each of them names.

In scope is what names a calendar date, year, decade, century, season, quarter or a span of them by itself. The rule
looks at the case alone: its expected value is a date or a run of days (no hour, minute or feast), its words name a
month, a year, a decade, a century, a season, a quarter or a date in numbers, and none of them points from the day of
speaking (*next*, *ago*, *this*). Cases that point from it are a set of their own, without a target.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

Days = tuple[int | None, int | None]
"""First day and the day after the last, as ordinals; None where unbounded."""

_NAMES = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)(?:\b|(?=\d))|\b(?:spring|summer|autumn|fall|winter|century|q[1-4]|h[12])\b|quarter|"
    r"(?<!\d)(?:1\d|20)\d\d(?!\d)|\d0s\b|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|"
    r"\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.,]\s?\d{2,4}|\d{1,2}\s?[-/]\s?\d{1,2}(?!\d)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:this|next|coming|upcoming|current|previous|past|following|ago|hence|back|now|today|tomorrow|yesterday|tonight|"
    r"rest|same|that|remaining|otd|back|earlier|later (?!than)|from now|in an? year|in \d years?|my)\b|"
    r"\blast (?!\w+ (?:of|in)\b)|\bthe (?:day|week|weekend|month|year)\b(?! of\b| 1| 2|\s(?:start|beginn|commenc)ing)",
    re.IGNORECASE,
)
_FEASTS = re.compile(
    r"christmas|easter|xmas|thanksgiving|halloween|holiday|new year|day\b.*(?:'s|mother|father|labou?r)", re.I
)


class Case(NamedTuple):
    """A text, where in it the expression stands, and the days that it means; in several readings, any of them."""

    text: str
    start: int
    end: int
    days: tuple[Days, ...]
    is_open: bool  # whether its year is nowhere written, so that only months and days are compared
    told: datetime.date
    in_scope: bool


def names_a_date(words: str) -> bool:
    """Tell whether an expression names a date by itself, by the rule above."""
    return bool(_NAMES.search(words)) and not _POINTS.search(words) and not _FEASTS.search(words)


def list_edtf(data: Path) -> list[tuple[str, str | None]]:
    """Return phrases with their EDTF."""
    rows = json.loads((data / "normalization/edtf/natlang_to_edtf.json").read_text(encoding="utf-8"))
    return [(row["text"], row["edtf"]) for row in rows]


def list_duckling(data: Path) -> Iterator[Case]:
    """Give the phrases of Duckling that mean days or longer and no feast."""
    for name in ("Time_EN.json", "Time_EN_US.json"):
        path = data / "normalization/duckling" / name
        corpus = json.loads(path.read_text(encoding="utf-8-sig"))
        told = datetime.date.fromisoformat(corpus["reference_time"][:10])
        for example in corpus["examples"]:
            days = _read_duckling(example["expected"])
            if days is None:
                continue
            for text in example["texts"]:
                is_open = _leaves_year_open(text, days)
                yield Case(text, 0, len(text), (days,), is_open, told, names_a_date(text))


def _leaves_year_open(text: str, days: Days) -> bool:
    """Tell whether neither four nor two digits of a text are the year of its days."""
    if re.search(r"(?<!\d)\d{4}(?!\d)", text):
        return False
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    low, high = (datetime.date.fromordinal((day or days[0] or 1) - by) for day, by in zip(days, (0, 1), strict=True))
    for day in {low.day, high.day, low.month, high.month}:
        if day in numbers:
            numbers.remove(day)
    return low.year % 100 not in numbers


_MOMENT = r"\((-?\d+), ?(\d+), ?(\d+), ?\d+, ?\d+, ?\d+\)"


def _read_duckling(expected: str) -> Days | None:
    found = re.fullmatch(rf"datetime {_MOMENT} (Day|Week|Month|Quarter|Year)", expected)
    if found:
        year, month, day = (int(found[place]) for place in (1, 2, 3))
        if year < 1:
            return None
        start = datetime.date(year, month, day).toordinal()
        months = {"Month": 1, "Quarter": 3, "Year": 12}.get(found[4])
        if months is None:
            return start, start + (7 if found[4] == "Week" else 1)
        years, last = divmod(year * 12 + month - 1 + months, 12)
        return start, datetime.date(years, last + 1, day).toordinal()
    found = re.fullmatch(rf"datetimeInterval \({_MOMENT}, ?{_MOMENT}\) (Day|Week|Month|Quarter|Year)", expected)
    if found:
        low, high = (datetime.date(*(int(found[place + by]) for by in range(3))).toordinal() for place in (1, 4))
        return low, high
    found = re.fullmatch(rf"datetimeOpenInterval (After|Before) {_MOMENT} (Day|Month|Year)", expected)
    if found:
        day_ = datetime.date(int(found[2]), int(found[3]), int(found[4])).toordinal()
        return (day_, None) if found[1] == "After" else (None, day_)
    return None


_FILES = ("DateParser.json", "DatePeriodParser.json", "DateTimeModel.json", "MergedParser.json")


def list_recognizers(data: Path) -> Iterator[Case]:
    """Give the dates and date ranges of Recognizers-Text, each in its sentence, of the cases that Python supports."""
    for name in _FILES:
        path = data / "normalization/recognizers-text/DateTime/English" / name
        for spec in json.loads(path.read_text(encoding="utf-8-sig")):
            marks = f"{spec.get('NotSupported', '')} {spec.get('NotSupportedByDesign', '')}".lower()
            if "python" in marks:
                continue
            told = datetime.date.fromisoformat(spec.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10])
            for result in spec["Results"]:
                case = _read_recognizers(spec["Input"], result, told)
                if case is not None:
                    yield case


def _read_recognizers(text: str, result: dict[str, Any], told: datetime.date) -> Case | None:
    kind = (result.get("Type") or result.get("TypeName") or "").removeprefix("datetimeV2.")
    if kind not in ("date", "daterange"):
        return None
    said = result.get("Value") or result.get("Resolution") or {}
    if "values" in said:
        values = [value for value in said["values"] if "timex" in value]
        timex = values[0]["timex"] if values else ""
        ends = [(value.get("value") or value.get("start"), value.get("value") or value.get("end"), "value" in value)
                for value in values]  # fmt: skip
    else:
        timex = said.get("Timex") or ""
        pairs = [said.get("PastResolution") or {}, said.get("FutureResolution") or {}]
        ends = [(pair.get("date") or pair.get("startDate"), pair.get("date") or pair.get("endDate"), "date" in pair)
                for pair in pairs]  # fmt: skip
    days = tuple(read for low, high, is_day in ends if (read := _read_ends(low, high, is_day=is_day)) is not None)
    if not days:
        return None
    words = result["Text"]
    start = result.get("Start")
    start = text.lower().find(words.lower()) if start is None else start
    return Case(text, start, start + len(words), days, "XXXX" in timex, told, names_a_date(words))


def _read_ends(low: str | None, high: str | None, *, is_day: bool) -> Days | None:
    try:
        first = datetime.date.fromisoformat(low).toordinal() if low else None
        last = datetime.date.fromisoformat(high).toordinal() if high else None
    except ValueError:
        return None
    if first is None and last is None:
        return None
    if first == 1 or last == 1:
        return None  # 0001-01-01 is its mark for a day that does not exist
    return first, (None if last is None else last + is_day)
