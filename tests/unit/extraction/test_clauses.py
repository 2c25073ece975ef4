"""Whom a figure is told of, out of parses that are written out by hand: no model is needed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.reading import read_text
from checker.extraction.claims import read_claims
from checker.extraction.clauses import Parse, Word, find_told_of


def parse(told: str) -> tuple[str, Parse]:
    """A sentence and its parse, out of lines: a word, the number of its head (the root has its own), relation, tag."""
    text, words = "", []
    for line in told.strip().splitlines():
        word, head, relation, tag = line.split()
        start = len(text) + bool(text and word not in ",.")
        text = text.ljust(start) + word
        words.append(Word(start, len(text), int(head) - 1, relation, tag))
    return text, words


LATE_SUBJECT = """
After     9 prep     IN
the       3 det      DT
crew      1 pobj     NN
rested    3 acl      VBN
,         9 punct    ,
the       8 det      DT
Alma      8 compound NNP
Clipper   9 nsubj    NNP
carried   9 ROOT     VBD
90        11 nummod  CD
passengers 9 dobj    NNS
.         9 punct    .
"""
BY_THE_STORM = """
90        2 nummod    CD
people    4 nsubjpass NNS
were      4 auxpass   VBD
hurt      4 ROOT      VBN
by        4 agent     IN
Storm     7 compound  NNP
Alma      5 pobj      NNP
.         4 punct     .
"""
MEASURED = """
The       5 det      DT
16        4 nummod   CD
-         4 punct    HYPH
day       5 nmod     NN
voyage    6 nsubj    NN
ended     6 ROOT     VBD
well      6 advmod   RB
.         6 punct    .
"""
DATED = """
They      2 nsubj   PRP
recall    2 ROOT    VBP
the       4 det     DT
rescue    2 dobj    NN
of        4 prep    IN
1912      5 pobj    CD
.         2 punct   .
"""
BUILT = """
We        2 nsubj   PRP
saw       2 ROOT    VBD
the       4 det     DT
barge     2 dobj    NN
built     4 acl     VBN
in        5 prep    IN
1912      6 pobj    CD
.         2 punct   .
"""
WHICH = """
We        2 nsubj   PRP
saw       2 ROOT    VBD
the       4 det     DT
barge     2 dobj    NN
which     6 nsubj   WDT
sank      4 relcl   VBD
in        6 prep    IN
1912      7 pobj    CD
.         2 punct   .
"""
PRONOUN = """
It        2 nsubj   PRP
carried   2 ROOT    VBD
90        4 nummod  CD
people    2 dobj    NNS
.         2 punct   .
"""
TWO_VERBS = """
Alma      2 nsubj   NNP
left      2 ROOT    VBD
and       2 cc      CC
lost      2 conj    VBD
90        6 nummod  CD
crates    4 dobj    NNS
.         2 punct   .
"""


@pytest.mark.parametrize(
    ("told", "figure", "kind", "of"),
    [
        (LATE_SUBJECT, "90", "count", "Clipper"),
        (BY_THE_STORM, "90", "count", "Alma"),
        (MEASURED, "16-day", "measure", "voyage"),
        (DATED, "1912", "date", "rescue"),
        (BUILT, "1912", "date", "barge"),
        (WHICH, "1912", "date", "barge"),
        (PRONOUN, "90", "count", None),
        (TWO_VERBS, "90", "count", "Alma"),
    ],
)
def test_finds_the_noun_a_figure_is_told_of(told: str, figure: str, kind: str, of: str | None) -> None:
    text, words = parse(told)
    if figure not in text:
        figure = figure.replace("-", " - ")
    start = text.index(figure)
    found = find_told_of(words, start, start + len(figure), kind)
    assert (None if found is None else text[words[found].start : words[found].end]) == of


def test_names_the_subject_that_the_words_before_the_verb_miss() -> None:
    """The name stands behind a preposition for the grammar, and behind none for the parse."""
    text = "In Harbour Bay Alma Clipper carried 90 passengers."
    words = [
        Word(0, 2, 5, "prep", "IN"),
        Word(3, 10, 2, "compound", "NNP"),
        Word(11, 14, 0, "pobj", "NNP"),
        Word(15, 19, 4, "compound", "NNP"),
        Word(20, 27, 5, "nsubj", "NNP"),
        Word(28, 35, 5, "ROOT", "VBD"),
        Word(36, 38, 7, "nummod", "CD"),
        Word(39, 49, 5, "dobj", "NNS"),
    ]
    document = read_text(text)
    (without,) = read_claims(document, "a")
    (claim,) = read_claims(document, "a", lambda sentences: [words for _ in sentences])
    assert without.slots is not None
    assert claim.slots is not None
    assert without.slots.subject == ""
    assert "Alma Clipper" in claim.slots.subject
    assert (claim.value, claim.evidence) == (without.value, without.evidence)


def test_leaves_a_subject_that_the_grammar_names() -> None:
    text = "Alma Clipper carried 90 passengers."
    words = [Word(m.start(), m.end(), i, "ROOT", "NNP") for i, m in enumerate(re.finditer(r"\w+", text))]
    document = read_text(text)
    assert read_claims(document, "a", lambda sentences: [words for _ in sentences]) == read_claims(document, "a")


@given(st.lists(st.tuples(st.integers(0, 30),
                          st.sampled_from(["nsubj", "prep", "pobj", "relcl", "agent", "amod", "conj"]),
                          st.sampled_from(["NN", "VBD", "IN", "CD"])), min_size=1, max_size=12),
       st.integers(0, 40), st.integers(0, 40), st.sampled_from(["count", "measure", "date"]))  # fmt: skip
def test_any_tree_gives_a_word_of_it_or_none(
    drawn: list[tuple[int, str, str]], start: int, length: int, kind: str
) -> None:
    words = [
        Word(3 * i, 3 * i + 2, head % (i + 1), relation, tag)  # hangs on one before it: always a tree
        for i, (head, relation, tag) in enumerate(drawn)
    ]
    found = find_told_of(words, start, start + length, kind)
    assert found is None or 0 <= found < len(words)
