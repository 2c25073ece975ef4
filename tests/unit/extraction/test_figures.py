"""Figures in running text: where they stand and what they say; every sentence is made up."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.figures import find_figures
from checker.values import Habit, Quantity, find_habit

YEAR = 31_556_952

# a text, and what is found in it: the words, what they come to in the canonical unit, that unit, and the hedge
FOUND: list[tuple[str, list[tuple[str, str | None, str, str]]]] = [
    ("They spent more than $9.3 billion on it.", [("more than $9.3 billion", "9300000000", "USD", "over")]),
    ("Around 2,200 sheep were counted.", [("Around 2,200", "2200", "1", "about")]),
    ("Between 30 and 60% of them agreed.", [("Between 30 and 60%", None, "%", "between")]),
    ("There were 1,517+ entries.", [("1,517+", "1517", "1", "at_least")]),
    ("a 7.8-magnitude quake", [("7.8-magnitude", "7.8", "magnitude", "exact")]),
    ("a 20- to 30-year lease", [("20- to 30-year", None, "s", "between")]),
    ("five to six wolves", [("five to six", None, "1", "between")]),
    ("It went at 22.5 knots.", [("22.5 knots", "41.67", "km/h", "exact")]),
    ("a 62-year-old baker", [("62-year-old", str(62 * YEAR), "s", "exact")]),
    ("One in three people walk; 3 out of 5 do not.",
     [("One in three", "33.3333", "%", "exact"), ("3 out of 5", "60", "%", "exact")]),
    ("76 of 165 hens", [("76", "76", "1", "exact"), ("165", "165", "1", "exact")]),
    ("dozens of boats and several hundred oars",
     [("dozens", None, "1", "vague"), ("several hundred", None, "1", "vague")]),
    ("a 300-foot mast", [("300-foot", "91.44", "m", "exact")]),
    ("US$ 3bn, €1.2m, Rs 500 crore", [("US$ 3bn", "3000000000", "USD", "exact"), ("€1.2m", "1200000", "EUR", "exact"),
                                      ("Rs 500 crore", "5000000000", "rupee", "exact")]),
    ("5m people saw it; it is 5m tall.", [("5m", "5000000", "1", "exact"), ("5m", "5", "m", "exact")]),
    ("from 5 to 7 million trees", [("from 5 to 7 million", None, "1", "between")]),
    ("It rose from 5 to 7 million.", [("5", "5", "1", "exact"), ("7 million", "7000000", "1", "exact")]),
    ("It was minus 5 degrees, then -2 °C.",
     [("minus 5 degrees", "-5", "°", "exact"), ("-2 °C", "-2", "°C", "exact")]),
    ("It costs $5 to $10.", [("$5 to $10", None, "USD", "between")]),
    ("an estimated 300, 20 or more, a week or so",
     [("an estimated 300", "300", "1", "about"), ("20 or more", "20", "1", "at_least"),
      ("a week or so", "604800", "s", "about")]),
    ("It lasted just over a minute, then an hour and a half.",
     [("just over a minute", "60", "s", "over"), ("an hour and a half", "5400", "s", "exact")]),
    ("half an hour, half a million eggs, half the eggs",
     [("half an hour", "1800", "s", "exact"), ("half a million", "500000", "1", "exact"),
      ("half", "50", "%", "exact")]),
    ("between two hundred and three hundred mice", [("between two hundred and three hundred", None, "1", "between")]),
    ("two years and six months", [("two years and six months", str(YEAR * 5 // 2), "s", "exact")]),
    ("He is 5 feet 6 inches, she 5'7\".",
     [("5 feet 6 inches", "1.6764", "m", "exact"), ("5'7\"", "1.7018", "m", "exact")]),
    ("Ann Lee (63, a potter) and Bo Ek, 45, met.",
     [("63", str(63 * YEAR), "s", "exact"), ("45", str(45 * YEAR), "s", "exact")]),
    ("both aged 64", [("aged 64", str(64 * YEAR), "s", "exact")]),
    ("Price: 22,90 € or $1,298.99", [("22,90 €", "22.9", "EUR", "exact"), ("$1,298.99", "1298.99", "USD", "exact")]),
    ("one hour, one man, five point six per cent",
     [("one hour", "3600", "s", "exact"), ("one", "1", "1", "exact"),
      ("five point six per cent", "5.6", "%", "exact")]),
    ("doses of 45 and 50 mg", [("45", "0.000045", "kg", "exact"), ("50 mg", "0.00005", "kg", "exact")]),
    ("Bo is in his 70s.", [("his 70s", None, "s", "vague")]),
    ("It was 40.3C (104.5F).", [("40.3C", "40.3", "°C", "exact"),
                                ("104.5F", "40.27777777777777777777777777777777777777", "°C", "exact")]),
    ("twenty-three fifths; a hundred and two thirds",
     [("twenty-three fifths", "4.6", "1", "exact"),
     ("a hundred and two thirds", "100.6666666666666666666666666666666666666", "1", "exact")]),
    ("a 10:1 ratio, tenfold, three times larger", [("10:1", "10", "1", "exact"), ("tenfold", "10", "1", "exact"),
                                                   ("three times", "3", "1", "exact")]),
    ("temperatures ranged from -18 °C to -34 °C", [("from -18 °C to -34 °C", None, "°C", "between")]),
    ("4 km^2 and 3 km cubed", [("4 km^2", "4000000", "m2", "exact"), ("3 km cubed", "3000000000", "m3", "exact")]),
    ("3 hundred and 21 pens", [("3 hundred and 21", "321", "1", "exact")]),
    ("20 AUD, A$20, $20 AUD", [("20 AUD", "20", "AUD", "exact"), ("A$20", "20", "AUD", "exact"),
                               ("$20 AUD", "20", "AUD", "exact")]),
    ("They lost - 12 k on it.", [("12 k", "12000", "1", "exact")]),
    ("- 12 k", [("- 12 k", "-12000", "1", "exact")]),
    ("- 2 3/4", [("- 2 3/4", "-2.75", "1", "exact")]),
    ("It was cold at - 20 degrees Celsius.", [("- 20 degrees Celsius", "-20", "°C", "exact")]),
    ("The men - 20 of them - left.", [("20", "20", "1", "exact")]),
    ("She has 4.75 k subscribers.", [("4.75 k", "4750", "1", "exact")]),
    ("The probe read 4.31 ± 0.02 volts.", [("4.31 ± 0.02 volts", None, "V", "between")]),
    ("a drop of 3.5e-3 +/- 2e-4 km/s2", [("3.5e-3 +/- 2e-4 km/s2", None, "m / s ** 2", "between")]),
    ("Two hundred and three dozen eggs were sold.", [("Two hundred and three dozen", "236", "1", "exact")]),
    ("He sold a baker's dozen and a gross of nails.",
     [("a baker's dozen", "13", "1", "exact"), ("a gross", "144", "1", "exact")]),
    ("It stores 3x2^8 bits.", [("3x2^8 bits", "96", "B", "exact")]),
    ("a twenty-third of it", [("a twenty-third", "4.3478", "%", "exact")]),
    ("on the twenty-third floor", [("twenty-third", "23", "1", "exact")]),
    ("It cools to absolute zero.", [("absolute zero", "-273.15", "°C", "exact")]),
    ("The rod is 4.5 pm wide.", [("4.5 pm", "0.0000000000045", "m", "exact")]),
    ("It yields 4,000 t every day; she has 5 t shirts.",
     [("4,000 t", "4000000", "kg", "exact"), ("5", "5", "1", "exact")]),
    ("The engine gives 310 Nm.", [("310 Nm", "310", "N m", "exact")]),
    ("a laser of 15 J/cm^2", [("15 J/cm^2", "150000", "kg / s ** 2", "exact")]),
    ("They meet three times per month.", [("three times per month", "36", "1", "exact")]),
    ("I bought a litre of milk and a ton of fun.", [("a litre", "0.001", "m3", "exact")]),
    ("A fathom is six feet.", [("A fathom", "1.8288", "m", "exact"), ("six feet", "1.8288", "m", "exact")]),
    ("The margin was ($41.50).", [("($41.50)", "-41.5", "USD", "exact")]),
    ("A ticket ($41.50) is dear.", [("$41.50", "41.5", "USD", "exact")]),
    ("It fell to $-41.50.", [("$-41.50", "-41.5", "USD", "exact")]),
    ("That is $ 300 and sixty.", [("$ 300 and sixty", "300.6", "USD", "exact")]),
    ("It was 373.15K, or 100 °C.", [("373.15K", "100", "°C", "exact"), ("100 °C", "100", "°C", "exact")]),
    ("It took 2 hours ten, then 1 hour and 45.",
     [("2 hours ten", "7800", "s", "exact"), ("1 hour and 45", "6300", "s", "exact")]),
    ("two hours and 45 cats", [("two hours", "7200", "s", "exact"), ("45", "45", "1", "exact")]),
    ("It took one and three quarters hours.", [("one and three quarters hours", "6300", "s", "exact")]),
    ("five and an half minutes", [("five and an half minutes", "330", "s", "exact")]),
    ("It ran for twenty and five days.", [("twenty and five days", "2160000", "s", "exact")]),
    ("It fell for 3 quarters in a row.", [("3 quarters", "23667714", "s", "exact")]),
    ("She has 24 quarters in a jar.", [("24", "24", "1", "exact")]),
    ("3 quarters of them", [("3 quarters", "75", "%", "exact")]),
    ("three quarters of an hour", [("three quarters of an hour", "2700", "s", "exact")]),
    ("It took 2.5 second.", [("2.5 second", "2.5", "s", "exact")]),
    ("3/4", [("3/4", "75", "%", "exact")]),
    ("an hour", [("an hour", "3600", "s", "exact")]),
    ("It cost $38billion, or £2.5million.",
     [("$38billion", "38000000000", "USD", "exact"), ("£2.5million", "2500000", "GBP", "exact")]),
    ("It lost 4.9million barrels and 300thousand litres.",
     [("4.9million barrels", "779037.7451472", "m3", "exact"), ("300thousand litres", "300", "m3", "exact")]),
    ("3-4million pens, $1.5million-$2million, a 40million-dollar plan",
     [("3-4million", None, "1", "between"), ("$1.5million-$2million", None, "USD", "between"),
      ("40million-dollar", "40000000", "USD", "exact")]),
    ("He racked up more than $24 billion and filled up about 25 bags.",
     [("more than $24 billion", "24000000000", "USD", "over"), ("about 25", "25", "1", "about")]),
    ("The bus broke down 3 times, and it takes up to 12 people.",
     [("3 times", "3", "1", "exact"), ("up to 12", "12", "1", "up_to")]),
    ("It took 21 hours, 38 minutes, and 21 seconds, or 2 years, and 3 men.",
     [("21 hours, 38 minutes, and 21 seconds", "77901", "s", "exact"), ("2 years", str(2 * YEAR), "s", "exact"),
      ("3", "3", "1", "exact")]),
    ("It took 21h 36min, then 21h36m, 21h 36m 21s and 2h05m20s at 5m depth.",
     [("21h 36min", "77760", "s", "exact"), ("21h36m", "77760", "s", "exact"), ("21h 36m 21s", "77781", "s", "exact"),
      ("2h05m20s", "7520", "s", "exact"), ("5m", "5", "m", "exact")]),
    ("six hours, thirty minutes, and five seconds",
     [("six hours, thirty minutes, and five seconds", "23405", "s", "exact")]),
    ("It is 53 m (174 ft) long and 7\u00a0m (about 23\u00a0feet) wide.",
     [("53 m", "53", "m", "exact"), ("174 ft", "53.0352", "m", "exact"), ("7\u00a0m", "7", "m", "exact"),
      ("about 23\u00a0feet", "7.0104", "m", "about")]),
    ("a 53 m-high wall, 4 m tall, 9 m across, 53 m (2 million) viewers and 5 m people",
     [("53 m", "53", "m", "exact"), ("4 m", "4", "m", "exact"), ("9 m", "9", "m", "exact"),
      ("53", "53", "1", "exact"), ("2 million", "2000000", "1", "exact"), ("5", "5", "1", "exact")]),
    ("It weighs 5 t (5.5 tons) and holds 3 l (0.8 gal).",
     [("5 t", "5000", "kg", "exact"), ("5.5 tons", "4989.51607", "kg", "exact"), ("3 l", "0.003", "m3", "exact"),
      ("0.8 gal", "0.0030283294272", "m3", "exact")]),
    ("about 14 to 15 m (46–49 ft)",
     [("about 14 to 15 m", None, "m", "between"), ("46–49 ft", None, "m", "between")]),
    ("It was M9.1, about M 9.1, then Mw 9.1 or Mw9.1.",
     [("M9.1", "9.1", "magnitude", "exact"), ("about M 9.1", "9.1", "magnitude", "about"),
      ("Mw 9.1", "9.1", "magnitude", "exact"), ("Mw9.1", "9.1", "magnitude", "exact")]),
    ("a magnitude 9.0 quake, a magnitude-9.0 quake, a 9.0 magnitude quake and 9.1 on the Richter scale",
     [("a magnitude 9.0", "9", "magnitude", "exact"), ("magnitude-9.0", "9", "magnitude", "exact"),
      ("9.0 magnitude", "9", "magnitude", "exact"), ("9.1 on the Richter scale", "9.1", "magnitude", "exact")]),
    ("a magnitude of 9.1, a magnitude of at least 7, magnitudes of 6.0 to 7.2",
     [("a magnitude of 9.1", "9.1", "magnitude", "exact"), ("a magnitude of at least 7", "7", "magnitude", "at_least"),
      ("magnitudes of 6.0 to 7.2", None, "magnitude", "between")]),
    ("Magnitude: 9.1", [("9.1", "9.1", "magnitude", "exact")]),
    ("Magnitude: 9.0-9.1 (Mw)", [("9.0-9.1 (Mw)", None, "magnitude", "between")]),
    ("The magnitude was 8.9.", [("8.9", "8.9", "magnitude", "exact")]),
    ("The quake was put at 9.1 Mw.", [("9.1 Mw", "9.1", "magnitude", "exact")]),
    ("The mill gives 5.5 Mw.", [("5.5 Mw", "5500000", "W", "exact")]),
    ("a loss of the magnitude of 300 jobs", [("magnitude of 300", "300", "1", "exact")]),
    ("Unemployment ticked up to 5.5%.", [("5.5%", "5.5", "%", "exact")]),
    ("They climbed up the 315ft spire.", [("the 315ft", "96.012", "m", "exact")]),
    ("It has 10⁶ cells.", [("10⁶", "1000000", "1", "exact")]),
    ("It weighs 2.5 × 10⁶ kg.", [("2.5 × 10⁶ kg", "2500000", "kg", "exact")]),
    ("a field of 10² m²", [("10² m²", "100", "m2", "exact")]),
]  # fmt: skip

NOTHING = [
    "one of the largest", "no one knew", "one another", "a second thought", "the second half", "Air Force One",
    "the Big Three met", "a one-sided game", "It broke in two.", "ground zero", "zero tolerance", "at one point",
    "The S-400 and the Su-35", "COVID-19", "See Article 5.", "an Apollo 11 mission", "[12]", "pp. 3–14",
    "At 10 Downing Street", "Call 555-123-4567.", "http://a.example/2019/11/12345.html", "They won 3-1.", "the few",
    "a gross error and gross profit", "at Expo 2010 they met", "a sds-40 part", "without a vowel: rbk-17",
    "the M25 and M1.5 screws", "an M4 rifle", "a USB3.0 port",
    "",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[row[0] for row in FOUND])
def test_quantities_are_found_with_what_they_say(text: str, expected: list[tuple[str, str | None, str, str]]) -> None:
    found = []
    for figure in find_figures(text):
        assert isinstance(figure.value, Quantity)
        stated = None if figure.value.stated is None else f"{figure.value.stated:f}"
        found.append((text[figure.start : figure.end], stated, figure.value.unit, figure.value.hedge))
        assert figure.value.written == text[figure.start : figure.end]
    assert found == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_quantity_is_left(text: str) -> None:
    assert [text[figure.start : figure.end] for figure in find_figures(text)] == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In Q3 2011 and FY2012 it rose.", [("Q3 2011", "2011-35"), ("FY2012", "2012")]),
        ("Christmas 2011 was mild, end-2012 was not.", [("2011", "2011"), ("2012", "2012")]),
        ("On Wed 4 May 2011 it rained.", [("4 May 2011", "2011-05-04")]),
    ],
)
def test_quarters_feasts_and_weekdays_leave_their_years_dates(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(figure.value.written, getattr(figure.value, "edtf", None)) for figure in find_figures(text)] == dates


def test_ranks_are_ordinals_and_no_counts() -> None:
    text = "the third largest, the 21st floor, a second boat"
    figures = find_figures(text)
    assert [(text[f.start : f.end], f.sort) for f in figures] == [("third", "ordinal"), ("21st", "ordinal")]


def test_an_age_between_commas_says_that_its_unit_is_filled() -> None:
    (figure,) = find_figures("Bo Ek, 45, sang.")
    assert figure.filled == ("unit",)


def test_the_habit_of_the_document_parts_its_thousands() -> None:
    (figure,) = find_figures("Some 300.250 came.", Habit(dot_thousands=True))
    assert isinstance(figure.value, Quantity)
    assert figure.value.stated == Decimal(300_250)


PIECES = ["5", "3.5", "1,234", "over", "about", "to", "and", "%", "$", "km", "a", "third", "half", "-", "–", ":", "/",
          "of", "in", "2014", "one", "two", "hundred", "million", "times", "(", ")", "+", "minus", "°C", "between",
          "dozen", "few", "feet", "per", "ABC", "'", '"', "\n", "İ", "st", "m", "old", "aged", "[", "]",
          "."]  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
                 st.lists(st.sampled_from(PIECES), max_size=10).map("".join)))  # fmt: skip
def test_figures_stand_in_order_inside_the_text_and_never_overlap(text: str) -> None:
    end = 0
    for figure in find_figures(text, find_habit(text)):
        assert end <= figure.start < figure.end <= len(text)
        end = figure.end


REPEATED = ["1", "111,", "11,11,", "one ", "hundreds of ", "a-1.", '8" ', "1 000 ", "5-", "5 to ", "$", "1/2/",
            "half a ", "two thirds of a ", "[1,", "p. 5, ", "over more than "]  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    find_figures(text[:1000])
    start = time.process_time()
    find_figures(text)
    assert time.process_time() - start < 10


def test_a_number_of_ten_thousand_digits_is_passed_over() -> None:
    text = f"It has {'9' * 10_000} parts and 5 km."
    assert [text[figure.start : figure.end] for figure in find_figures(text)] == ["5 km"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bank Wants Two More Rises This Spring", ["Two"]),
        ("( AP ) Two men were charged", ["Two"]),
        ("They live in Three Rivers near the sea.", []),
    ],
)
def test_a_number_word_with_a_capital_is_a_name_only_where_other_words_are_small(text: str, found: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in find_figures(text) if figure.sort == "quantity"] == found


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Prices went up 5% in May.", "up"),
        ("Rents are up 3% on the year.", "up"),
        ("Sales were down 12% in May.", "down"),
        ("Shares up 5% in London.", "up"),
        ("Spending up 5% in London.", "up"),
        ("The index closed up 35 points.", "up"),
        ("The index ended down 1.2% on Monday.", "down"),
        ("Up 5% from last year.", "up"),
        ("The boat blew up 50 miles off the coast.", None),
        ("The man blew himself up 50 metres off the gate.", None),
        ("The firm racked up more than $24 billion in costs.", None),
        ("The clinic picked up 3 cases in May.", None),
        ("The club is setting up 12 camps there.", None),
        ("Women made up 40% of the crew.", None),
        ("The gunners shot down 12 aircraft.", None),
        ("The bus broke down 3 times.", None),
        ("Unemployment ticked up to 5.5% in May.", None),
    ],
)
def test_up_and_down_tell_a_change_only_where_they_belong_to_no_verb(text: str, change: str | None) -> None:
    assert [figure.value.change for figure in find_figures(text) if isinstance(figure.value, Quantity)] == [change]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He paused for a second before the start.", True),
        ("It took more than a second.", True),
        ("There is no permit for a second launch pad.", False),
        ("They stay on strike for a second week.", False),
    ],
)
def test_a_second_thing_is_no_second(text: str, expected: bool) -> None:
    assert bool(find_figures(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell from 8.6 million euros to 7.4 million.", ["8.6 million euros", "7.4 million"]),
        ("It fell to 7.4 million euros from 8.6 million.", ["7.4 million euros", "8.6 million"]),
        ("It now costs 2.79 euros, 12 cents more than before.", ["2.79 euros", "12 cents"]),
        ("It was postponed from December to May 2026.", ["December", "May 2026"]),
        ("It fell from 82 percent in 2018 to 59 percent.", ["82 percent", "2018", "59 percent"]),
        ("It ran from December to May 2026.", ["from December to May 2026"]),
    ],
)
def test_what_changed_from_one_to_the_other_is_two(text: str, expected: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in find_figures(text)] == expected


def test_what_a_number_changed_from_has_its_unit() -> None:
    values = [figure.value for figure in find_figures("It fell to 7.4 million euros from 8.6 million.")]
    assert [value.unit for value in values if isinstance(value, Quantity)] == ["EUR", "EUR"]
