"""What the sources say of each checkable statement of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.drafting.denied_figures import says_opposite
from checker.drafting.deriving import Derivation
from checker.drafting.deriving import derive as derive_sum
from checker.drafting.holding import HOLDING
from checker.drafting.known import Known
from checker.drafting.matching import SAME_WORDS, Match, find_matches
from checker.drafting.misspelt import find_misspelt
from checker.drafting.opposites import find_opposites
from checker.drafting.proportions import derive_proportion
from checker.drafting.reading import Reading, split_words
from checker.drafting.rivals import is_rival
from checker.drafting.sharing import count_shared_words
from checker.drafting.slips import how_many_words, is_slip
from checker.drafting.spoken_times import is_spoken_of
from checker.drafting.surroundings import is_content, window
from checker.drafting.wording import cite_name, find_entries, find_name, find_words, judge_rank
from checker.extraction.heads import is_of_persons
from checker.extraction.words import stem_of
from checker.grouping.rarity import Rarity
from checker.model.claim import Category, Claim, Superlative
from checker.model.verdict import Verdict, VerdictName
from checker.values import Date, Quantity

# How alike a source's claim must be for its other value to contradict the draft, and how much more alike than one
# that agrees with it.
ALIKE = 0.5
MORE_ALIKE = 0.2
WELL_SUPPORTED = 0.45  # so alike that no other claim speaks against what a source says itself
BORNE_OUT = 2  # words and names of both sentences that are the same
HARDLY_ALIKE = 0.25  # for a value that can be true with it to be told as tension
VERBATIM = 4.0  # so much that the draft repeats a sentence: its other figure is no sum
MOST_EVIDENCE = 3


def judge_draft(draft: Reading, sources: Sequence[Reading], *, complete: bool) -> list[Verdict]:
    """The verdicts on a draft's claims, in their order; `complete` where the sources are all there is."""
    told = [claim for source in sources for claim in source.claims if claim.slots is not None]
    known = Known(told)
    rarity = Rarity([*told, *(claim for claim in draft.claims if claim.slots is not None)])
    found = []
    for claim in draft.claims:
        if claim.slots is None:
            found.append(judge_words(claim, draft, sources, complete=complete))
        else:
            found.append(judge_claim(claim, draft, known, sources, rarity))
    return found


def judge_words(claim: Claim, draft: Reading, sources: Sequence[Reading], *, complete: bool) -> Verdict:
    """The verdict on a name, rank or entry by the sources' words; where they are complete, all of a name must stand."""
    if isinstance(claim.value, Superlative):
        rank = claim.written.lower()
        name, told = judge_rank(rank, split_words(claim.note or ""), _list_beside(claim, draft), sources)
        return _tell(name, claim, told)
    if isinstance(claim.value, Category):
        told = find_entries(claim.written, split_words(claim.value.label), sources)
        return _tell("supported" if told else "not_found", claim, told)
    misspelt = find_misspelt(claim.written, sources)
    if misspelt:
        return _tell("contradicted", claim, [_cite_words(*one) for one in misspelt[:MOST_EVIDENCE]])
    found = (find_words if complete else find_name)(claim.written, sources)
    cited = [cite_name(claim.written, source) for source in found[:MOST_EVIDENCE]]
    verdict = _tell("supported" if found else "not_found", claim, [one for one in cited if one is not None])
    return verdict.model_copy(update={"origins": tuple(sorted({source.source for source in found}))})


def _list_beside(claim: Claim, draft: Reading) -> frozenset[str]:
    """The stems of the telling words in the sentence of a claim."""
    low, high = window(draft, draft.find_word(draft.place(claim)[0]))
    return frozenset(stem_of(word) for word in draft.sequence[low:high] if is_content(word))


def judge_claim(claim: Claim, draft: Reading, known: Known, sources: Sequence[Reading], rarity: Rarity) -> Verdict:
    """The verdict on one claim of a draft."""
    matches = find_matches(claim, draft, known, sources, rarity)
    by_source = {source.source: source for source in sources}
    agreeing = [m for m in matches if m.hold in HOLDING and not is_other_one(claim, m, draft)]
    matches = [m for m in matches if not _may_be_rival(m) or is_rival(claim, m, agreeing, draft, by_source)]
    if (verdict := judge_same_phrase(claim, matches, known)) is not None:
        return verdict
    apart = [m for m in matches if m.hold == "apart" and m.likeness.clash is None and m.score >= ALIKE]
    loose = [m for m in matches if m.hold == "loose" and m.score >= HARDLY_ALIKE]
    best = max((m.score for m in agreeing), default=-MORE_ALIKE)
    if _is_borne_out(claim, agreeing, apart):
        best = max(best, WELL_SUPPORTED)
    elif not agreeing and (slips := [m for m in matches if m.hold == "apart" and is_slip(claim, m.claim)]):
        slips = [m for m in slips if is_rival(claim, m, agreeing, draft, by_source)]
        if slips:
            return _tell("contradicted", claim, slips)
    against = sorted((*apart, *loose), key=lambda m: -m.score)
    if against and best < WELL_SUPPORTED and against[0].score >= best + MORE_ALIKE:
        if not agreeing and (derivation := derive(claim, known)) is not None:
            return _tell_derived(claim, derivation)
        if against[0].hold == "apart":
            return _tell("contradicted", claim, [*apart[: MOST_EVIDENCE - 1], *agreeing[:1]])  # both sides' words
        return _tell("tension", claim, loose)
    if agreeing:
        later = find_later(agreeing, apart, sources)
        if later:
            return _tell("outdated", claim, later)
        if says_opposite(claim, agreeing, draft, by_source):
            return _tell("contradicted", claim, agreeing)
        in_scope = [m for m in agreeing if not m.is_elsewhere]
        return _tell("supported", claim, in_scope) if in_scope else _tell("scope", claim, agreeing)
    if (derivation := derive(claim, known)) is not None:
        return _tell_derived(claim, derivation)
    return _tell("supported" if is_told_in_words(claim, draft, sources) else "not_found", claim, [])


def _is_borne_out(claim: Claim, agreeing: Sequence[Match], apart: Sequence[Match]) -> bool:
    """Whether a source has the very figure among as many of the same words as any has another figure among.

    Of a number that hardly comes twice by chance, one of the words is enough.
    """
    same = max((count_shared_words(claim, m.claim) for m in agreeing if m.hold != "within"), default=-1)
    if same >= how_many_words(claim.value):
        return True
    return same >= BORNE_OUT and same >= max((count_shared_words(claim, m.claim) for m in apart), default=0)


def _may_be_rival(match: Match) -> bool:
    return match.hold == "apart" and (match.phrase >= SAME_WORDS or match.score >= ALIKE)


def judge_opposites(draft: Reading, sources: Sequence[Reading], told: Sequence[Verdict]) -> list[Verdict]:
    """Verdicts with those on words of a draft that say the opposite of a source's, where no figure in them has one.

    Where it is a figure itself of which a source says the opposite, its verdict is another.
    """
    bad = [draft.place(verdict.claim)[0] for verdict in told if verdict.verdict == "contradicted"]
    figures = {draft.place(one.claim)[0]: i for i, one in enumerate(told) if one.claim.slots is not None}
    found = list(told)
    for one in find_opposites(draft, sources):
        start, until = draft.places[one.first][0], draft.places[one.until][1]
        if any(start <= at < until for at in bad):
            continue
        evidence = [_cite_words(one.source, one.low, one.high)]
        if start in figures:
            found[figures[start]] = _tell("contradicted", told[figures[start]].claim, evidence)
        else:
            verdict = _tell("contradicted", _cite_words(draft, one.first, one.last), evidence)
            found.append(verdict.model_copy(update={"mend": MEND_OF_WORDS}))
    return found


def _cite_words(reading: Reading, first: int, last: int) -> Claim:
    """Words of a text, from one place to another, as what it says."""
    claim = reading.cite(reading.places[first][0], reading.places[last][1])
    if claim.slots is not None or claim.measure:  # a reviewed claim stands for its quote
        return claim
    written = claim.written
    return claim.model_copy(update={"value": Category.model_construct(written=written, term="", label=written)})


def derive(claim: Claim, known: Known) -> Derivation | None:
    """How a figure that no source tells follows from several of theirs; None where it does not."""
    return derive_sum(claim, known) or derive_proportion(claim, known)


def find_later(agreeing: Sequence[Match], apart: Sequence[Match], sources: Sequence[Reading]) -> list[Match]:
    """Matches of sources that were published after all that agree with the draft, and say otherwise."""
    published = {source.source: source.published for source in sources}
    days = [_day_of(published.get(match.claim.source)) for match in agreeing]
    if not apart or None in days:
        return []
    last = max(day for day in days if day is not None)
    return [m for m in apart if (day := _day_of(published.get(m.claim.source))) is not None and day > last]


def _day_of(published: Date | None) -> Decimal | None:
    return None if published is None else published.bounds.low


def is_told_in_words(claim: Claim, draft: Reading, sources: Sequence[Reading]) -> bool:
    """Whether words of the sources bear out a figure that they do not tell.

    A date's own words stand there, a weekday in short, an hour by its number alone; a small count is that of the
    entries of a list, or of the names that the draft itself lists beside it (*two friends, Ann and Ben*); what there
    is one of is spoken of.
    """
    if any(is_spoken_of(claim, source) for source in sources):
        return True
    if isinstance(claim.value, Date):
        return bool(find_words(claim.written, sources))
    if not isinstance(claim.value, Quantity) or claim.slots is None or claim.slots.sort != "count":
        return False
    if claim.value.stated == 1 and claim.value.hedge == "exact":
        heads = claim.slots.heads
        if draft.is_alone(claim):
            return False
        if is_of_persons(heads):
            return any(heads <= source.words for source in sources)
        return any(heads and all(map(source.has_single, heads)) for source in sources)
    names = draft.names_after(claim)
    if len(names) == claim.value.stated and all(find_name(name, sources) for name in names):
        return True
    return any(claim.value.stated == number for source in sources for number in source.listed)


def judge_same_phrase(claim: Claim, matches: Sequence[Match], known: Known) -> Verdict | None:
    """The verdict by the claim of a source that stands in the draft's own words and tells another value; or None.

    What other sources say in other words is weighed as ever.
    """
    nearest = max((m.phrase for m in matches), default=0.0)
    if nearest < SAME_WORDS:
        return None
    same = [m for m in matches if m.phrase == nearest]
    own = {m.claim.source for m in same}
    if any(m.hold in HOLDING for m in same) or any(
        m.hold in HOLDING and m.claim.source not in own and m.score >= WELL_SUPPORTED for m in matches
    ):
        return None
    if any(m.hold != "apart" for m in same):
        told = [m for m in matches if m.hold in HOLDING and m.hold != "within"]
        return None if _is_borne_out(claim, told, same) else _tell("tension", claim, same)
    if nearest < VERBATIM and (derivation := derive(claim, known)) is not None:
        return _tell_derived(claim, derivation)
    return _tell("contradicted", claim, same)


def is_other_one(claim: Claim, match: Match, draft: Reading) -> bool:
    """Whether a draft says that there is only one of a thing, and a source tells one of something else."""
    a, b = claim.slots, match.claim.slots
    return a is not None and b is not None and draft.is_alone(claim) and not a.heads & b.heads


MEND_OF_WORDS = "Read both sentences, and find out which is right."
MENDS: dict[VerdictName, str] = {
    "supported": "Nothing to mend.",
    "contradicted": "Find out which is right, or print both with their sources.",
    "tension": "Say it no more firmly or exactly than the source does.",
    "outdated": "Take the later figure, or say when this one held.",
    "scope": "Say of which time, place or part the figure is.",
    "not_found": "Find a source for it, or leave it out.",
}


def _tell(name: VerdictName, claim: Claim, told: Sequence[Claim | Match]) -> Verdict:
    evidence = [one.claim if isinstance(one, Match) else one for one in told]
    return Verdict.model_construct(
        verdict=name,
        claim=claim,
        evidence=tuple(evidence[:MOST_EVIDENCE]),
        mend=MENDS[name],
        origins=tuple(sorted({one.witness for one in evidence})) if name == "supported" else (),
        derivation=None,
    )


def _tell_derived(claim: Claim, derivation: Derivation) -> Verdict:
    return Verdict.model_construct(
        verdict="supported",
        claim=claim,
        evidence=derivation.claims,
        mend=MENDS["supported"],
        origins=tuple(sorted({c.witness for c in derivation.claims})),
        derivation=derivation.shown,
    )
