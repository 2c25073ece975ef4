"""What a figure counts: its noun, what stands before that, and the whole."""

import pytest

from checker.extraction.heads import is_of_persons
from checker.extraction.words import stem
from tests.unit.extraction.passages_of import slots

COUNTED = [
    ("The 23 Dutch crew members left.", "23", "Dutch crew members", ["crew"], ["dutch"]),
    ("The fire killed 14 people.", "14", "people", ["person"], []),
    ("They counted 25 students and teachers.", "25", "students and teachers", ["student", "teacher"], []),
    ("He bought 12 old wooden barrels.", "12", "old wooden barrels", ["barrel"], ["old", "wooden"]),
    ("They lost 30 of the wooden houses.", "30", "wooden houses", ["house"], ["wooden"]),
    ("A crowd of 300 was there.", "300", "crowd", ["crowd"], []),
    ("The fund is worth 300 there.", "300", "", [], []),
    ("He sold 40 and left.", "40", "", [], []),
    ("In all 61% of the votes were late.", "61%", "votes", ["vote"], []),
]

# Sentences with no more than the noun that is counted; none where nothing is.
NOUNS = [
    # a verb follows the noun: at its plural the phrase ends, and beside one a word in -s is the verb
    ("One person discusses it.", "One", "person"), ("Eight doctors earn less.", "Eight", "doctors"),
    ("Nine sailors remain missing.", "Nine", "sailors"), ("One news agency called.", "One", "news agency"),
    ("Two police officers left.", "Two", "police officers"), ("Twelve sports cars sank.", "Twelve", "sports cars"),
    ("He fed 30 sheep last week.", "30", "sheep"), ("He met 12 women Tuesday.", "12", "women"),
    ("Five women and men work there.", "Five", "women and men"),
    # a noun for one after several is no noun that is counted
    ("It was a level 7 event.", "7", ""), ("It was a 9.0 earthquake.", "9.0", ""),
    ("It is 100 times worse.", "100 times", ""), ("The two planted a flag.", "two", ""),
    ("All three survived.", "three", ""), ("They lost hundreds of days.", "hundreds", ""),
    # participles and states
    ("It left 35 injured.", "35", "injured"), ("It left 12 dead and 3 missing.", "12", "dead"),
    ("They nursed 35 injured riders.", "35", "injured riders"), ("They saw two stolen cars.", "two", "stolen cars"),
    ("They seek 11 confirmed missing workers.", "11", "confirmed missing workers"),
    ("It hurt 300 others.", "300", "others"), ("They sold 20 and 30 burned.", "30", ""),
    # before a hyphen
    ("The 53-person police force left.", "53", "person"), ("A 26-member Peru team won.", "26", "member"),
    ("A 12-strong crew won.", "12", "crew"), ("Four 16-inch guns fired.", "Four", "guns"),
    ("They sent 12 off-duty guards.", "12", "guards"),
    ("They sold 12 state-owned firms.", "12", "state owned firms"),
    ("It has six top-of-the-line cars.", "six", "top line cars"),
    ("He led 95 sales last week.", "95", "sales"), ("In section four examines rules.", "four", ""),
    # parts
    ("Six of its sixteen rooms leaked.", "Six", "rooms"), ("Roughly 750 of its clerks left.", "Roughly 750", "clerks"),
    ("Only 14 out of 168 men swam.", "14", "men"), ("Six of the ship's nine rooms leaked.", "Six", "ship's rooms"),
    ("Two of them swam.", "Two", ""),
    # names
    ("They met 300 U.S. soldiers.", "300", "soldiers"), ("They met 30 US envoys.", "30", "US envoys"),
    ("He owns three Boeing 747 jets.", "three", "Boeing jets"),
    # the noun stands before the figure
    ("It has a population of 50,000.", "50,000", "population"), ("It has a crew of about 60.", "about 60", "crew"),
    ("A total of 12 ships sank.", "12", "ships"), ("It had a cost of 300.", "300", ""),
    ("The number of dead rose to 191.", "191", "dead"), ("The toll in Peru reached 220.", "220", "toll"),
    ("The number of dead rose by 191.", "191", ""), ("The plan was to number 40.", "40", ""),
    ("Decks: 13", "13", "Decks"), ("Decks 13", "13", "Decks"), ("Passengers on board: 206", "206", "Passengers"),
    ("Number of decks: 13", "13", "decks"), ("Deaths (confirmed): 32", "32", "Deaths"), ("Version: 12", "12", ""),
    ("31 - Number of acts that played", "31", "acts"), ("40 – Boats that sank", "40", "Boats"),
    ("234: People on board", "234", "People"), ("Lifeboats: 20 wooden boats", "20", "wooden boats"),
    ("It grew from 300 to 500 shops.", "300", "shops"), ("He took 20 or so pupils.", "20 or so", "pupils"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "counted"), NOUNS, ids=[row[0] for row in NOUNS])
def test_the_noun_that_is_counted(text: str, written: str, counted: str) -> None:
    assert slots(text, written).counted == counted


def test_in_the_row_of_a_table_its_first_cell_says_what_is_counted() -> None:
    found = slots("| Metric | Value |\n|---|---|\n| Decks | 13 |\n| Crew | 210 |\n", "13")
    assert found.counted == "Decks"


def test_what_is_sized_is_known_though_not_counted() -> None:
    found = slots("It was a 9.5 earthquake.", "9.5")
    assert (found.counted, found.heads) == ("", {stem("earthquake")})


@pytest.mark.parametrize(("text", "written", "counted", "heads", "modifiers"), COUNTED, ids=[r[0] for r in COUNTED])
def test_what_is_counted(text: str, written: str, counted: str, heads: list[str], modifiers: list[str]) -> None:
    found = slots(text, written)
    assert found.counted == counted
    assert found.heads == set(map(stem, heads))
    assert found.modifiers == set(map(stem, modifiers))


WHOLES = [
    ("Six of its sixteen turbines failed.", "Six", "turbine"),
    ("He read 12 pages of the report.", "12", "report"),
    ("He read 12 pages.", "12", ""),
]


@pytest.mark.parametrize(("text", "written", "whole"), WHOLES, ids=[row[0] for row in WHOLES])
def test_of_what_it_is_a_part(text: str, written: str, whole: str) -> None:
    assert slots(text, written).whole == ({stem(whole)} if whole else set())


def test_a_date_counts_nothing() -> None:
    found = slots("In 2019 workers left.", "2019")
    assert (found.counted, found.heads) == ("", frozenset())


def test_people_are_told_from_things() -> None:
    assert is_of_persons(frozenset({stem("nurses"), stem("officers")}))
    assert not is_of_persons(frozenset({stem("houses")}))
