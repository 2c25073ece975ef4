"""Measures how many of other people's dates come out right; see `date_cases` for which of them are in scope."""

from __future__ import annotations

import argparse
import datetime
import importlib
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path

from checker.extraction.dates import find_dates
from checker.extraction.figure import Figure
from checker.extraction.figures import find_figures
from checker.extraction.years import fill_years
from checker.values import Date, Quantity, UnreadableValue, read_date
from tests.benchmarks.date_cases import Case, Days, list_duckling, list_edtf, list_recognizers
from tests.benchmarks.duration_cases import Duration, list_durations
from tests.benchmarks.row import Row

_SCOPE = (
    "days exact, of cases that name a calendar date; relative times of day and dates told from the day of speaking are "
    "out of scope; a year that is not written is not compared; of *early*, *end of* the likely days must meet"
)
_OUTSIDE = "out of scope: yesterday, next Friday, two weeks ago"


def rows(data: Path) -> list[Row]:
    """Return the rows of all sets of dates under a folder of benchmark data."""
    phrases = list_edtf(data)
    found = [Row("edtf phrases", len(phrases), _share(_write_edtf(text) == edtf for text, edtf in phrases), "edtf",
                 _ask_edtf(phrases), 95.0, "EDTF string exact; of a phrase with several dates the first")]  # fmt: skip
    for name, cases in (("Duckling dates", list(list_duckling(data))),
                        ("Recognizers-Text dates", list(list_recognizers(data)))):  # fmt: skip
        inside = [case for case in cases if case.in_scope]
        outside = [case for case in cases if not case.in_scope]
        found.append(Row(name, len(inside), _share(map(is_right, inside)), "dateparser", _ask_dateparser(inside), 95.0,
                         _SCOPE))  # fmt: skip
        found.append(Row(f"{name} told from a day", len(outside), _share(map(is_right, outside)), "dateparser",
                         _ask_dateparser(outside), None, _OUTSIDE))  # fmt: skip
    durations = list(list_durations(data))
    found.append(Row("durations of both", len(durations), _share(map(_is_duration, durations)), "", None, 95.0,
                     "a number of a unit of time, in seconds; not *all day*, *another week*"))  # fmt: skip
    return found


def _is_duration(case: Duration) -> bool:
    return any(
        isinstance(figure.value, Quantity) and figure.value.unit == "s" and _is_close(figure.value.stated, case.seconds)
        for figure in find_figures(case.text)
        if figure.start < case.end and figure.end > case.start
    )


def _is_close(ours: Decimal | None, theirs: Decimal) -> bool:
    """Tell whether two durations are one: a month is 30 days to some and a twelfth of a year to others."""
    return ours is not None and abs(ours - theirs) * 50 <= theirs


def _share(right: Iterable[bool]) -> float:
    told = list(right)
    return 100 * sum(told) / len(told) if told else 0.0


def _write_edtf(text: str) -> str | None:
    figures = find_dates(text)
    value = figures[0].value if figures else None
    return value.edtf if isinstance(value, Date) else None


def is_right(case: Case) -> bool:
    """Tell whether a date that touches the place of a case has the days of one of its readings."""
    return any(
        _has_days(figure, case) for figure in read_case(case) if figure.start < case.end and figure.end > case.start
    )


def read_case(case: Case) -> list[Figure]:
    """Return the dates that are found in a case, with missing years filled from its day of reference."""
    whole = [(0, len(case.text))]
    found = find_dates(case.text, order="month first")  # both sets are of the United States
    if case.is_open:
        return found
    return fill_years(found, case.text, whole, whole, read_date(case.told.isoformat()))


def _has_days(figure: Figure, case: Case) -> bool:
    if not isinstance(figure.value, Date):
        return False
    for days in case.days:
        value = _fill(figure.value, days, case) if case.is_open else figure.value
        if value is not None and _is_same(value, days):
            return True
    return False


def _fill(value: Date, days: Days, case: Case) -> Date | None:
    """Return an open date in the year of the expected days: its year is not compared."""
    day = days[0] if days[0] is not None else days[1]
    assert day is not None
    year = datetime.date.fromordinal(day if days[0] is not None else day - 1).year
    for within in (str(year), f"{year}-12/{year + 1}-11", f"{year - 1}/{year}"):
        try:
            return read_date(value.written, within=read_date(within), order="month first")
        except UnreadableValue:
            continue
    return None


def _is_same(value: Date, days: Days) -> bool:
    """Tell whether a date is a run of days, where conventions agree on what they are.

    They do not on whether the last day, or the year that an open span is told by, belongs to it; nor on how much of a
    month or year its start, middle and end are: for those, the days that are likely must meet.
    """
    low, high = (None if end is None else int(end) for end in (value.bounds.low, value.bounds.high))
    first, last = days
    if first is None or last is None:
        return (low is None, high is None) == (days[0] is None, days[1] is None) and bool(
            {days[0], days[1]} & {low, high, *_list_ends((value.edtf or "").strip("./"))} - {None})  # fmt: skip
    if low is None or high is None:
        return False
    if (low, high) == days or (low == first and last in (high - 1, *_list_ends((value.edtf or "").partition("/")[2]))):
        return True
    is_part = value.edtf is None and value.likely != value.bounds
    return is_part and bool(
        set(range(int(value.likely.low or 0), int(value.likely.high or 0))) & set(range(first, last))
    )


def _list_ends(edtf: str) -> tuple[int | None, ...]:
    try:
        return tuple(
            None if end is None else int(end) for end in (read_date(edtf).bounds.low, read_date(edtf).bounds.high)
        )
    except UnreadableValue:
        return ()


def _ask_edtf(phrases: list[tuple[str, str | None]]) -> float | None:
    try:
        from edtf import text_to_edtf
    except ImportError:
        return None

    def read(text: str) -> str | None:
        try:
            return str(found) if (found := text_to_edtf(text)) else None
        except Exception:  # a peer may fail as it likes
            return None

    return _share(read(text) == edtf for text, edtf in phrases)


def _ask_dateparser(cases: list[Case]) -> float | None:
    """Return how many of the expressions `dateparser` reads as their first day, None if it is not installed."""
    try:
        dateparser = importlib.import_module("dateparser")
    except ImportError:
        return None

    def read(case: Case) -> bool:
        told = datetime.datetime.combine(case.told, datetime.time())
        try:
            found = dateparser.parse(case.text[case.start : case.end], languages=["en"],
                                     settings={"RELATIVE_BASE": told, "PREFER_DAY_OF_MONTH": "first"})  # fmt: skip
        except Exception:  # a peer may fail as it likes
            return False
        if found is None:
            return False
        return any((found.month, found.day) == (day.month, day.day) if case.is_open else found.date() == day
                   for low, _ in case.days if low is not None and (day := datetime.date.fromordinal(low)))  # fmt: skip

    return _share(map(read, cases))


def main(write: Callable[[str], object] = print) -> None:
    """Print the rows, and with `--misses` what came out wrong."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of benchmark data")
    parser.add_argument("--misses", action="store_true", help="print each case in scope that came out wrong")
    options = parser.parse_args()
    for row in rows(options.data):
        peer = "not installed" if row.peers_figure is None else f"{row.peers_figure:.1f}"
        write(f"{row.set:42} {row.size:5} {row.ours:6.1f}  {row.peer} {peer}  target {row.target or '-'}")
    if options.misses:
        for text, edtf in list_edtf(options.data):
            if (ours := _write_edtf(text)) != edtf:
                write(f"edtf | {text} | {edtf} | {ours}")
        for case in (*list_duckling(options.data), *list_recognizers(options.data)):
            if case.in_scope and not is_right(case):
                found = [(figure.value.written, getattr(figure.value, "edtf", None)) for figure in read_case(case)]
                write(f"{case.text} | {case.text[case.start : case.end]} | {case.days} | {found}")
        for duration in list_durations(options.data):
            if not _is_duration(duration):
                write(f"{duration.text} | {duration.seconds} s")


if __name__ == "__main__":
    main()
