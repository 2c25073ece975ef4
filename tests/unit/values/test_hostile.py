from __future__ import annotations

import contextlib
import pickle
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values import UnreadableValue, find_habit, read_date, read_quantity, read_recurrence
from checker.values.names import describe_names, relate_names

ODD = [

    "9" * 10_000, "9," * 5_000,
    "1." * 200, "1 000" * 80, "- " * 200, "a " * 200, "five " * 80, "hundred " * 50, "(" * 400,
    "-" * 400, "about " * 66, "1:" * 200, "1/" * 200, "$" * 400, "1e" + "9" * 300, "٣٤٥", "²³¹", "½½½",
    "one hundred and " * 25,
    "million " * 50, "2 to " * 80, "of a " * 100, "several of " * 36,
    "1 000 000 000 000 000 000 000 000 000 000 000 000 000 000",
    "\x00", "\ud800", "5\u20dd", "１２３", "1'1'1'1", "0x1F", "NaN", "Infinity", "-0", "1e-40", "1e40", "0/0",
    "1/0", "0:0", "0:00",
    "24:00", "25:00", "99:99", "over over over 5", "minus minus 5", "nearly -0", "between 5 and", "from to",
    "half half",
    "a a a a", "no no", "0000-00-00", "9999-12-31", "0001-01-01", "-9999", "/", "//", "..", "../..", "[", "{",
    "X", "XXXX",
    "Y", "Y-17E7000", "1/1/1/1", "31/31/2020", "q9 2020", "mid mid 2000s", "'00s", "99th century", "0th century",
    "1 bc - 1 bc",
    "Y9999999999", "2000-2000", "January - - March", "every 0 years", "0 times a year", "every every year", "1 in 0",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("read", [read_quantity, read_date, read_recurrence], ids=["quantity", "date", "recurrence"])
def test_odd_input_is_read_or_refused_quickly(text: str, read: object) -> None:
    assert callable(read)
    with contextlib.suppress(UnreadableValue):  # the first call may load tables
        read(text)
    start = time.process_time()
    with contextlib.suppress(UnreadableValue):
        read(text)
    assert time.process_time() - start < 0.25


PIECES = ["5", "3.5", "300.000", "1,5", "over", "about", "nearly", "to", "and", "%", "$", "km", "a", "third",
    "half", "-", ":",
          "/", "of", "in", "2014", "May", "mid", "s", "century", "every", "year", "times", "(", ")", "+",
          "minus", "rose", "old",
          "million", "hundred", "one", "twenty", "°C", "between", "dozen", "few", "AM", "tons", "feet",
          "per"]  # fmt: skip


@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
                 st.lists(st.sampled_from(PIECES), max_size=6).map("".join)))  # fmt: skip
def test_no_text_raises_anything_else(text: str) -> None:
    for read in (read_quantity, read_date, read_recurrence):
        with contextlib.suppress(UnreadableValue):
            assert read(text).written == text
    with contextlib.suppress(UnreadableValue):
        read_quantity(text, unit="%", counted=["km"])
    describe_names(text, "Vladimir Putin")
    assert relate_names(text, text) in ("agree", "unknown")


def test_a_number_of_ten_thousand_digits_is_refused_with_the_reason() -> None:
    with pytest.raises(UnreadableValue, match="longer than 400 characters"):
        read_quantity("9" * 10_000)
    with pytest.raises(UnreadableValue, match="more than 40 digits"):
        read_quantity("9" * 100)


def test_a_habit_is_found_in_linear_time() -> None:
    start = time.process_time()
    find_habit("1.1.1,1," * 250_000)
    assert time.process_time() - start < 10


def test_the_error_crosses_process_borders() -> None:
    error = UnreadableValue("S-400", "reads as a name")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_ordinary_reading_loads_no_heavy_library() -> None:
    code = (
        "import sys, checker.values as v\n"
        "for text in ('300.000', 'over 60%', '$7bn', '2,750 tonnes', 'about a year later', '11:40 PM', '5 °C'):\n"
        "    v.read_quantity(text)\n"
        "for text in ('2020-11', '2019-12/2020~', 'mid-2000s', 'late 2019', '4 August 2020'):\n"
        "    v.read_date(text)\n"
        "print([name for name in ('pint', 'edtf', 'dateutil', 'numpy', 'pandas', 'difflib') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
