"""The proof that every quote of a source stands in its document, where the claim says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.documents.nearness import describe_nearest
from checker.documents.text import Document, Span, find_quote, find_text
from checker.errors import Problem
from checker.model.claim import Claim
from checker.model.claims_file import MOST_QUOTED_WORDS
from checker.model.source import Source

LARGEST_QUOTED_PERCENT = 15

_MOST_HINTS = 20  # looking for what is nearly there takes time, and a document that was swapped needs no hints


def verify_source(
    source: Source,
    claims: Sequence[Claim],
    document: Document,
    *,
    file: str,
    line_of: Callable[[str], int | None],
    source_line: int | None = None,
) -> list[Problem]:
    """Everything that keeps the quotes of a source from being proved by its document.

    `file` is the claims file, `line_of` gives the line in it of a claim by the claim's full id, `source_line` that
    of the source: problems point there.  The quotes of all claims together may cover at most 15% of the
    document's words; a word that several quote counts once.
    """
    problems = _verify_document(source, document, file, source_line)
    covered: set[int] = set()
    hints = 0
    for claim in claims:
        at = line_of(claim.id)
        name = f"claim `{claim.id.partition(':')[2] or claim.id}`"
        count = len(claim.evidence.quote.split())
        if count > MOST_QUOTED_WORDS:
            what = f"{name}: the quote has {count} words, and {MOST_QUOTED_WORDS} is the most"
            problems.append(Problem(file, at, what, "quote only the words that hold the value"))
        span = _nearest(find_quote(document, claim.evidence.quote), claim.evidence.line)
        if span is None:
            what, mend = _why_missing(document, claim, hints < _MOST_HINTS)
            hints += 1
            problems.append(Problem(file, at, f"{name}: {what}", mend))
            continue
        covered.update(document.words_in(span))
        if span.line != claim.evidence.line:
            what = f"{name}: the quote is not on line {claim.evidence.line} but on line {span.line}"
            problems.append(Problem(file, at, what, f"write `line: {span.line}`, or quote the line that is meant"))
    return problems + _verify_share(len(covered), document, file, source_line)


def _verify_document(source: Source, document: Document, file: str, line: int | None) -> list[Problem]:
    """That this is the document that was read."""
    problems = []
    if source.sha256 not in (document.sha256, document.sha256_of_lines):
        what = f"`{document.name}` is no longer the document that was read: its sha256 differs"
        mend = f"see what has changed in it, then write `sha256: {document.sha256}`"
        problems.append(Problem(file, line, what, mend, "source.sha256"))
    if source.words != document.word_count:
        what = f"`{document.name}` has {document.word_count:,} words, not {source.words:,}"
        problems.append(Problem(file, line, what, f"write `words: {document.word_count}`", "source.words"))
    return problems


def _verify_share(covered: int, document: Document, file: str, line: int | None) -> list[Problem]:
    """That no more of the document is quoted than is fair."""
    allowed = document.word_count * LARGEST_QUOTED_PERCENT // 100
    if covered <= allowed:
        return []
    share = f"{covered:,} of its {document.word_count:,} words ({covered / document.word_count:.1%})"
    what = f"the quotes together cover {share}, and {LARGEST_QUOTED_PERCENT}% is the most"
    return [Problem(file, line, what, f"shorten quotes by {covered - allowed:,} words in all", "source")]


def _nearest(spans: Sequence[Span], line: int) -> Span | None:
    """The span that starts nearest to a line, the first of equals."""
    return min(spans, key=lambda span: (abs(span.line - line), span.start), default=None)


def _why_missing(document: Document, claim: Claim, hint: bool) -> tuple[str, str]:
    """Why a quote is not proved, and what might have been meant."""
    quote, line = claim.evidence.quote, claim.evidence.line
    cut = _nearest(find_text(document, quote), line)
    if cut is not None:
        words = document.words_in(cut)
        start, end = document.word_starts[max(words.start - 1, 0)], cut.end
        around = " ".join(document.text[start : end + 25].split()[: len(words) + 2])
        what = f"the quote `{quote}` cuts a word or number of line {cut.line} in two"
        return what, f"quote all of it; the document has `{around}`"
    what = f"the quote `{quote}` is not in `{document.name}`"
    nearest = describe_nearest(document, quote, line) if hint else ""
    return what, f"quote what stands there: {nearest}" if nearest else _look_at(document, line)


def _look_at(document: Document, line: int) -> str:
    if line > len(document.lines):
        return f"mend quote and line; the document has {len(document.lines)} lines"
    return f"see what line {line} says"
