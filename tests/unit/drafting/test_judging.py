"""What the sources say of a draft: one verdict for each checkable statement."""

from __future__ import annotations

import pytest

from checker.pipeline import check_draft

FAIR = (
    "Published 3 May 2024\n\nThe autumn fair in Orley drew 4,217 visitors. It cost $1.2 million. Jane Marlow opened it."
)
LATER = "Published 9 June 2024\n\nThe autumn fair in Orley drew 4,950 visitors, the town now says."


def judge(draft: str, *sources: str, complete: bool = False) -> dict[str, str]:
    report = check_draft(draft, against=list(sources), complete=complete)
    return {verdict.claim.written: verdict.verdict for verdict in report.verdicts}


@pytest.mark.parametrize(
    ("draft", "written", "expected"),
    [
        ("The autumn fair in Orley drew 4,217 visitors.", "4,217", "supported"),
        ("The autumn fair in Orley drew 4,200 visitors.", "4,200", "supported"),
        ("The autumn fair in Orley drew over 4,000 visitors.", "over 4,000", "supported"),
        ("The autumn fair in Orley drew 5,217 visitors.", "5,217", "contradicted"),
        ("The autumn fair cost $1.3 million.", "$1.3 million", "contradicted"),
        ("The fair was cleaned up by 37 volunteers.", "37", "not_found"),
    ],
)
def test_a_figure_against_one_source(draft: str, written: str, expected: str) -> None:
    assert judge(draft, FAIR)[written] == expected


def test_a_later_source_outdates_an_earlier_one() -> None:
    assert judge("The autumn fair in Orley drew 4,217 visitors.", FAIR, LATER)["4,217"] == "outdated"


def test_a_draft_may_not_say_more_than_its_source() -> None:
    source = "The autumn fair in Orley drew about 4,000 visitors."
    assert judge("The autumn fair in Orley drew 4,017 visitors.", source)["4,017"] == "tension"


def test_a_sum_is_computed_and_shown() -> None:
    source = "The east gate counted 2,310 visitors and the west gate counted 1,907 visitors."
    report = check_draft("The gates counted 4,217 visitors in total.", against=[source])
    (verdict,) = [v for v in report.verdicts if v.claim.written == "4,217"]
    assert (verdict.verdict, verdict.derivation) == ("supported", "2310 + 1907 = 4217")
    assert len(verdict.evidence) == 2


def test_names_must_stand_in_a_source() -> None:
    verdicts = judge("The fair was opened by Jane Marlow and Peter Quill.", FAIR, complete=True)
    assert verdicts["Jane Marlow"] == "supported"
    assert verdicts["Peter Quill"] == "not_found"


def test_a_first_against_a_second() -> None:
    source = "It was the second fair of the town, after that of 2019."
    assert judge("It was the first fair of the town.", source)["first"] == "contradicted"


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("It was her first year there.", "The fair closed last year.", "not_found"),
        ("Most visitors had tea.", "At least visitors had tea.", "not_found"),
        ("The tallest tower fell.", "The shortest tower fell.", "contradicted"),
    ],
)
def test_a_rank_against_its_contrary(draft: str, source: str, expected: str) -> None:
    (verdict,) = judge(draft, source).values()
    assert verdict == expected


def test_names_and_firsts_show_where_a_source_says_so() -> None:
    sources = (FAIR, "Jane Marlow came too, to the second fair of the town.")
    report = check_draft("Jane Marlow saw the first fair.", against=list(sources))
    told = {v.claim.written: ([c.quote for c in v.evidence], v.origins) for v in report.verdicts}
    quotes = ["Jane Marlow opened it.", "Jane Marlow came too, to the second fair of the"]
    assert told["Jane Marlow"] == (quotes, ("source", "source-2"))
    assert told["first"] == (["too, to the second fair of the town."], ())


def test_the_entries_of_a_list_are_counted() -> None:
    source = "We sell:\n\n1. kettles\n2. pans\n3. knives\n\nCome and see."
    assert judge("They sell three products.", source)["three"] == "supported"


def test_a_figure_in_the_source_s_own_words_counts_before_an_equal_one_elsewhere() -> None:
    source = "Ann scored 64 percent, Ben scored 36 percent and Cora scored 44 percent."
    verdicts = judge("Ann scored 36 percent.", source)
    assert verdicts["36 percent"] == "contradicted"


def test_another_source_that_bears_a_figure_out_is_heard() -> None:
    sources = ("The autumn fair in Orley drew 4,217 visitors.", "The autumn fair in Orley drew 4,950 visitors.")
    assert judge("The autumn fair in Orley drew 4,950 visitors.", *sources)["4,950"] == "supported"


@pytest.mark.parametrize(
    ("draft", "written", "expected"),
    [
        ("The harbour offers a 30-day pass.", "30-day", "supported"),
        ("The harbour does not offer a 30-day pass.", "30-day", "contradicted"),
        ("The pass wastes 200 hours a month.", "200 hours", "contradicted"),
        ("The pass costs $40 a week.", "$40", "not_found"),
        ("The pass costs $40 a month.", "$40", "supported"),
        ("The pass is half price for the first year.", "first", "not_found"),
        ("The harbour has only one pass.", "one", "not_found"),
        ("The harbour has only one harbour master.", "one", "not_found"),
        ("Two skippers, Ann Lee and Bo Ek, hold it.", "Two", "supported"),
    ],
)
def test_what_is_said_of_a_figure(draft: str, written: str, expected: str) -> None:
    source = (
        "The harbour offers a 30-day pass, one of its passes. It saves 200 hours a month and costs $40/month. "
        "The first six months are half price. Ann Lee and Bo Ek hold it."
    )
    assert judge(draft, source, complete=True)[written] == expected


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("Ann sold cakes three times.", "Ann sold 300 cakes.", "not_found"),
        ("Ann sold three times as many cakes.", "Ann sold 300 cakes.", "not_found"),
        ("Ann sold cakes three times.", "Ann sold cakes on three occasions.", "supported"),
        ("Ann sold cakes three times.", "Ann sold cakes twice.", "contradicted"),
    ],
)
def test_a_number_of_times_is_none_of_things(draft: str, source: str, expected: str) -> None:
    assert judge(draft, source)["three times"] == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Bo Ek lost by 30 points.", "contradicted"),
        ("Ann Lee lost by 30 points.", "supported"),
    ],
)
def test_what_one_wins_another_loses(draft: str, expected: str) -> None:
    assert judge(draft, "Bo Ek won by 30 points against Ann Lee.")["30"] == expected


def test_what_those_counted_did_not_do() -> None:
    assert judge("340 people voted.", "340 people did not vote.")["340"] == "contradicted"
    assert judge("340 people did not vote.", "340 people did not vote.")["340"] == "supported"
    assert judge("No one of 340 people voted.", "340 people did not vote.")["340"] == "supported"
    assert judge("340 people died.", "340 people did not survive.")["340"] == "supported"
    assert judge("The day was long. In 2012 he did not come.", "In 2012 he left.")["2012"] == "supported"


def test_times_told_in_short() -> None:
    assert judge("They meet on Friday.", "Ann: Fri or Sat? Bo: Fri suits me.")["Friday"] == "supported"
    assert judge("They meet on Friday.", "Ann: Sat suits me.")["Friday"] == "not_found"
    assert judge("They meet at 5 pm.", "Ann: Shall we meet at 5? Bo: Fine.")["5 pm"] == "supported"
    assert judge("They meet at 5 pm.", "Ann: Shall we meet at 5:30? Bo: Fine.")["5 pm"] != "supported"


def test_one_of_people_at_large_is_not_told_by_any_people() -> None:
    assert judge("One person died in the fire.", "The fire in Orley spared every house.")["One"] == "not_found"


def test_a_level_bears_out_no_change() -> None:
    assert judge("Unemployment fell by 35%.", "Unemployment was 35%.")["35%"] == "not_found"
    assert judge("Unemployment fell by 35%.", "Unemployment was 35% lower.")["35%"] == "supported"


def test_a_time_with_its_zone_is_the_same_on_the_spot() -> None:
    source = "The ferry sank off Orley at 10:30 pm."
    assert judge("The ferry sank off Orley at 10:30 pm EST.", source)["10:30 pm EST"] == "supported"
    assert judge("The ferry sank off Orley at 9:30 pm EST.", source)["9:30 pm EST"] == "contradicted"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The captain flew the Boeing 747 there.", "supported"),
        ("The captain flew the 747 there.", "supported"),
        ("The captain flew the Boeing 737 there.", "not_found"),
    ],
)
def test_the_number_of_a_name_belongs_to_it(source: str, expected: str) -> None:
    assert judge("The captain flew the Boeing 747 there.", source) == {"Boeing 747": expected}


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        # nothing but the number is the same, and it is one that any text has
        ("They came in the top three.", "He has three dogs. They came in the top two.", "contradicted"),
        ("They have three cats.", "He keeps three dogs.", "not_found"),
        ("They came in the top three.", "He has three dogs. They came in the top three.", "supported"),
        ("The firm sells one boat.", "The firm sells boats. Its boats are red.", "not_found"),
        ("The firm sells one boat.", "The firm sells a boat. It is red.", "supported"),
        ("The fee is $1,000.", "The fee is $999.", "tension"),
        ("The fee is about $1,000.", "The fee is $999.", "supported"),
        ("The crowd was 1,200.", "The crowd was 1,198.", "supported"),
    ],
)
def test_small_and_round_numbers(draft: str, source: str, expected: str) -> None:
    (verdict,) = check_draft(draft, against=[source], complete=True).verdicts
    assert verdict.verdict == expected


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("She did not give evidence in the six-week trial.", "After six weeks of evidence the trial ended."),
        ("He was not guilty on all three charges.", "Marlow denied all three charges."),
        ("The storm came on Tuesday night.", "Few in the storm did not sleep on Tuesday night."),
        ("Ann Quill won the first match.", "Ann Quill lost the second match."),
    ],
)
def test_what_is_denied_must_be_what_the_other_tells(draft: str, source: str) -> None:
    assert "contradicted" not in {one.verdict for one in check_draft(draft, against=[source]).verdicts}
