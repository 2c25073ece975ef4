from __future__ import annotations

import pytest

from checker.documents.text import Document
from checker.documents.verify import verify_source
from checker.errors import Problem
from checker.model.claim import Claim, Evidence
from checker.model.source import Source

FILLER = "Nothing more was said of it by anybody in the town that year.\n" * 10
TEXT = f"The regatta drew about 300 boats.\nIt cost 3 200 crowns.\nIt drew about 300 boats again.\n{FILLER}"
DOCUMENT = Document("gazette.txt", TEXT, "a" * 64)


def source(**more: object) -> Source:
    fields = {"id": "gazette", "title": "t", "document": "gazette.txt", "sha256": "a" * 64, "words": len(TEXT.split())}
    return Source.model_validate(fields | more)


def claim(name: str, quote: str, line: int) -> Claim:
    evidence = Evidence(document="gazette.txt", line=line, quote=quote)
    return Claim(
        id=f"gazette:{name}", source="gazette", subject="s", measure="m", value=None, written="x", evidence=evidence
    )


def problems_of(*claims: Claim, of: Source | None = None, document: Document = DOCUMENT) -> list[Problem]:
    lines = {claim.id: 10 + number for number, claim in enumerate(claims)}
    return verify_source(of or source(), claims, document, file="claims/gazette.yaml", line_of=lines.get, source_line=2)


def test_quotes_that_stand_where_they_should_are_no_problem() -> None:
    assert problems_of(claim("a", "about 300 boats", 1), claim("b", "3 200 crowns", 2)) == []


@pytest.mark.parametrize("quote", ["about 300 boats. It", "boats.   It cost", "boats.\nIt cost"])
def test_a_quote_may_go_on_to_the_next_line(quote: str) -> None:
    assert problems_of(claim("a", quote, 1)) == []


@pytest.mark.parametrize(
    ("quote", "line", "what", "mend"),
    [
        ("5 000 crowns", 2, "the quote `5 000 crowns` is not in `gazette.txt`", ""),
        ("about 300 ships", 1, "the quote `about 300 ships` is not in `gazette.txt`",
         "quote what stands there: line 1 has `about 300 boats`, with `boats` where the quote has `ships`"),
        ("About 300 boats", 3, "the quote `About 300 boats` is not in `gazette.txt`",
         "quote what stands there: line 3 has `about 300 boats`, with `a` where the quote has `A`"),
        ("wholly other words", 4, "the quote `wholly other words` is not in `gazette.txt`", "see what line 4 says"),
        ("wholly other words", 99, "the quote `wholly other words` is not in `gazette.txt`",
         "mend quote and line; the document has 14 lines"),
        ("3 200 crowns", 3, "the quote is not on line 3 but on line 2", "write `line: 2`, or quote the line"),
        ("about 300 boats", 2, "the quote is not on line 2 but on line 1", "write `line: 1`, or quote the line"),
        ("about 300 boats", 90, "the quote is not on line 90 but on line 3", "write `line: 3`, or quote the line"),
        ("200 crowns", 2, "the quote `200 crowns` cuts a word or number of line 2 in two",
         "quote all of it; the document has `3 200 crowns."),
        ("egatta drew", 1, "the quote `egatta drew` cuts a word or number of line 1 in two",
         "quote all of it; the document has `The regatta drew about"),
    ],
)  # fmt: skip
def test_a_quote_that_is_not_proved_is_told(quote: str, line: int, what: str, mend: str) -> None:
    (problem,) = problems_of(claim("fine", "It cost", 2), claim("boats", quote, line))
    assert (problem.file, problem.line) == ("claims/gazette.yaml", 11)
    assert problem.what == f"claim `boats`: {what}"
    assert problem.mend.startswith(mend)


def test_a_quote_of_more_than_ten_words_is_told() -> None:
    line = "Nothing more was said of it by anybody in the"
    assert problems_of(claim("a", line, 4)) == []
    (problem,) = problems_of(claim("a", line + " town", 4))
    assert problem.what == "claim `a`: the quote has 11 words, and 10 is the most"


def test_a_document_that_changed_is_told_and_its_quotes_still_checked() -> None:
    changed = Document("gazette.txt", TEXT, "b" * 64)
    told = problems_of(claim("a", "about 300 boats", 1), claim("b", "gone words", 1), document=changed)
    assert [problem.what for problem in told] == [
        "`gazette.txt` is no longer the document that was read: its sha256 differs",
        "claim `b`: the quote `gone words` is not in `gazette.txt`",
    ]
    assert (told[0].line, told[0].path) == (2, "source.sha256")
    assert told[0].mend.endswith(f"write `sha256: {'b' * 64}`")


def test_a_wrong_number_of_words_is_told() -> None:
    (problem,) = problems_of(of=source(words=1234))
    count = len(TEXT.split())
    assert problem.what == f"`gazette.txt` has {count} words, not 1,234"
    assert (problem.mend, problem.path) == (f"write `words: {count}`", "source.words")


def numbered(count: int) -> tuple[Document, Source]:
    text = " ".join(f"w{number}w" for number in range(count))
    return Document("gazette.txt", text, "a" * 64), source(words=count)


def test_quotes_may_cover_fifteen_percent_and_no_more() -> None:
    document, of = numbered(100)
    within = [claim(str(number), f"w{number}w", 1) for number in range(15)]
    assert problems_of(*within, of=of, document=document) == []
    (problem,) = problems_of(*within, claim("more", "w50w w51w", 1), of=of, document=document)
    assert problem.what == "the quotes together cover 17 of its 100 words (17.0%), and 15% is the most"
    assert (problem.mend, problem.line, problem.path) == ("shorten quotes by 2 words in all", 2, "source")


def test_words_that_several_quotes_share_count_once() -> None:
    document, of = numbered(100)
    quote = " ".join(f"w{number}w" for number in range(10))
    later = " ".join(f"w{number}w" for number in range(5, 15))
    claims = [claim("a", quote, 1), claim("b", quote, 1), claim("c", later, 1)]
    assert problems_of(*claims, of=of, document=document) == []


def test_hints_end_after_a_while() -> None:
    told = problems_of(*[claim(str(number), "about 300 ships", 1) for number in range(25)])
    assert [problem.mend.startswith("quote what stands there") for problem in told] == [True] * 20 + [False] * 5


def test_a_claim_whose_line_is_not_known_is_told_all_the_same() -> None:
    (problem,) = verify_source(
        source(), [claim("a", "gone words", 1)], DOCUMENT, file="claims/gazette.yaml", line_of=lambda _: None
    )
    assert problem.line is None
