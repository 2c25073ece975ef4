"""Which numbers of a document its claims carry."""

from __future__ import annotations

from typing import Any

from checker.documents.coverage import DocumentCoverage, cover
from checker.documents.text import Document
from checker.errors import Problem
from checker.model.claim import Claim
from checker.model.claims_file import ClaimEntry, Omission
from checker.model.source import Source
from checker.normalization import normalize
from tests.claims import VOCABULARY

TEXT = (
    "In 1998, 300 boats sailed. The Regatta of 1999 had 320 boats from 12 towns.\n"
    "\n"
    "It cost $2 million in 1998.<sup>1</sup>\n"
    "\n"
    "<sup>1</sup> Ann Lee, “Boats,” Post 22, no. 3 (2001), pp. 4-9.\n"
)


def claim(quote: str, value: Any, measure: str = "boats", line: int = 1, **more: Any) -> Claim:
    entry = ClaimEntry(id="c", subject="regatta", measure=measure, value=value, line=line, quote=quote, **more)
    return normalize(entry, Source(id="a", title="T", document="a.txt", sha256="0" * 64, words=9), VOCABULARY)


def covered(
    *claims: Claim, omit: tuple[tuple[int, str], ...] = (), text: str = TEXT
) -> tuple[DocumentCoverage, list[Problem]]:
    problems: list[Problem] = []
    omissions = [Omission(line=line, text=written, reason="r") for line, written in omit]
    document = Document("a.txt", text, "0" * 64)
    return (
        cover(
            "a", document, claims, omissions, VOCABULARY, lambda at, what, mend: Problem("f", at, what, mend), problems
        ),
        problems,
    )


def left(coverage: DocumentCoverage, kind: Any = "text") -> list[str]:
    return [one.written for one in coverage.numbers[kind].left]


def test_nothing_is_carried_without_claims() -> None:
    coverage, problems = covered()
    assert left(coverage) == ["1998", "300", "1999", "320", "12", "2 million", "1998"]
    assert left(coverage, "note") == ["22", "3", "2001", "4", "9"]
    assert problems == []


def test_a_quote_carries_what_it_covers() -> None:
    coverage, _ = covered(claim("320 boats from 12 towns", "320 boats"))
    assert left(coverage) == ["1998", "300", "1999", "2 million", "1998"]


def test_a_value_and_a_time_carry_what_their_sentence_holds() -> None:
    coverage, _ = covered(claim("boats sailed", "300 boats", when="1998"))
    assert left(coverage) == ["1999", "320", "12", "2 million", "1998"]


def test_a_value_carries_a_number_in_any_notation() -> None:
    coverage, _ = covered(claim("boats came", "3,200 boats"), text="3 200 new boats came.\n")
    assert left(coverage) == []


def test_the_words_for_the_subject_carry_its_number() -> None:
    words = VOCABULARY.model_copy(
        update={"subjects": {"regatta": VOCABULARY.subjects["regatta"].model_copy(update={"label": "Regatta-1999"})}}
    )
    coverage = cover(
        "a", Document("a.txt", TEXT, "0" * 64), [claim("320 boats", "320 boats")], [], words,
        lambda at, what, mend: Problem("f", at, what, mend), [],
    )  # fmt: skip
    assert "1999" not in left(coverage)


def test_an_omission_stands_for_one_number() -> None:
    text = "In 1998 and again in 1998.\n"
    coverage, problems = covered(omit=((1, "1998"),), text=text)
    assert (left(coverage), problems) == (["1998"], [])
    assert coverage.numbers["text"].omitted == 1
    coverage, _ = covered(omit=((1, "1998"), (1, "1998")), text=text)
    assert left(coverage) == []


def test_an_omission_may_name_what_the_claims_leave_of_a_date() -> None:
    text = "They met on 6 June 2019 in town.\n"
    met = claim("6 June", "6 June", "held", when="2019")
    assert left(covered(omit=((1, "2019"),), text=text)[0]) == ["6 June 2019"]
    assert left(covered(met, text=text)[0]) == []


def test_an_omission_with_the_mark_of_a_note_stands_for_all_of_it() -> None:
    assert left(covered(omit=((5, "<sup>1</sup>"),))[0], "note") == []
    assert left(covered(omit=((5, "<sup>1</sup> Ann Lee"),))[0], "note") == []
    assert left(covered(omit=((5, "Post 22"),))[0], "note") == ["3", "2001", "4", "9"]


def test_an_omission_that_is_not_there_is_a_problem() -> None:
    _, problems = covered(omit=((1, "299 boats"), (2, "300 boats"), (1, "0 boats")))
    assert [(p.line, p.what, p.mend) for p in problems] == [
        (0, "the omitted `299 boats` is not on line 1 of `a.txt`", "write what stands there, or remove it"),
        (1, "the omitted `300 boats` is not on line 2 of `a.txt`", "write `line: 1`, where it stands, or remove it"),
        (2, "the omitted `0 boats` cuts a word or number of line 1 in two", "write all of it"),
    ]


def test_names_beside_numbers_are_told_once() -> None:
    text = "In 1998 Ann Lee won. In 1999 Ann Lee lost to Bo Doe. Cy Roe slept.\n"
    coverage, _ = covered(claim("Ann Lee", "Ann Lee", "name"), text=text)
    assert [one.written for one in coverage.names.left] == ["Bo Doe"]
    assert (coverage.names.total, coverage.names.carried) == (2, 1)


def test_the_words_around_a_number_are_shown() -> None:
    coverage, _ = covered()
    shown = coverage.numbers["text"].left[4]
    assert (shown.line, shown.before, shown.written, shown.after) == (1, "1999 had 320 boats from ", "12", " towns.")
