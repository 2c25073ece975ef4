"""Drafts as entries: values that read back, quotes within what is fair."""

from __future__ import annotations

from checker.normalization import normalize
from checker.pipeline import draft_workspace, read, scan_documents
from checker.scanning.drafting import choose_quotes, draft_files
from checker.scanning.settling import settle_names
from tests.builders import claim, quantity

TEXTS = (
    "The fair of Falk drew over 4,000 visitors on 12 May 2019, said the mayor. Entry was $3.5, or 12% more. "
    "Anna Holm, 44, sold between 30 and 40 boats at 9 pm. It took about two hours.",
    "In 2019 the fair of Falk drew 900 visitors. Anna Holm, 45, sold 12 boats at 10 pm.",
)


def test_values_read_back_as_they_were_read() -> None:
    scanned = scan_documents([read(text) for text in TEXTS])
    claims, vocabulary = settle_names(scanned.report, scanned.report.claims)
    known = {one.id: one for one in claims}
    sources = [source.model_copy(update={"words": 1000}) for source in scanned.report.sources]
    entries = [(file.source, entry) for file in draft_files(sources, claims, vocabulary, ()) for entry in file.entries]
    assert len(entries) == len(claims)
    for source, entry in entries:
        loaded = normalize(entry, source, vocabulary)
        draft = known[loaded.id]
        assert loaded.value is not None
        assert (loaded.low, loaded.high, loaded.likely_low, loaded.unit) == (
            draft.low, draft.high, draft.likely_low, draft.unit,
        )  # fmt: skip
        assert (loaded.is_draft, loaded.confidence) == (True, draft.confidence)


def quoted(name: str, line: int, quote: str, written: str, confidence: float) -> object:
    one = claim(name, quantity(written, 3, 3), line=line, quote=quote, confidence=confidence)
    return one.model_copy(update={"evidence": one.evidence.model_copy(update={"column": 1})})


def test_claims_in_findings_keep_their_quotes_first() -> None:
    claims = [
        quoted("a:1", 1, "the fair drew 300 visitors", "300", 0.9),
        quoted("a:2", 2, "and sold 400 boats", "400", 0.9),
        quoted("a:3", 3, "at 500 stalls", "500", 0.4),
    ]
    chosen = choose_quotes(claims, 7, {"a:2"})  # type: ignore[arg-type]
    assert chosen == {"a:1": ("300", 1, 15), "a:2": ("and sold 400 boats", 2, 1), "a:3": ("at 500 stalls", 3, 1)} or (
        chosen["a:2"][0] == "and sold 400 boats" and chosen["a:1"][0] == "300"
    )
    assert choose_quotes(claims, 2, {"a:3"}).keys() == {"a:1", "a:3"}  # type: ignore[arg-type]


def test_words_that_several_quote_count_once() -> None:
    claims = [quoted("a:1", 1, "300 of 400 boats", "300", 0.9), quoted("a:2", 1, "300 of 400 boats", "400", 0.9)]
    assert {quote for quote, _, _ in choose_quotes(claims, 4, ()).values()} == {"300 of 400 boats"}  # type: ignore[arg-type]


def test_what_was_comparable_meets_again_and_nothing_else() -> None:
    scanned = scan_documents([read(text) for text in TEXTS])
    texts, _ = draft_workspace(scanned)
    assert set(texts) == {"claims/text.yaml", "claims/text-2.yaml", "claims/vocabulary.yaml"}
    claims, vocabulary = settle_names(scanned.report, scanned.report.claims)
    topics: dict[tuple[str, str], list[str]] = {}
    for one in claims:
        topics.setdefault((one.subject, one.measure), []).append(one.id)
    together = [{c.id for c in f.claims} for f in (*scanned.report.findings, *scanned.report.agreements)]
    for (_, measure), names in topics.items():
        if len(names) > 1 and not vocabulary.measures[measure].several:
            assert any(set(names) <= ids for ids in together)
