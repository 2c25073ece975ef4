"""Subjects and measures for draft claims that are kept: what was found comparable meets again, the rest stays apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from checker.model.claim import Claim
from checker.model.report import Report
from checker.model.vocabulary import Measure, Vocabulary

Topic = tuple[str, str]  # subject and measure
_APART = "-others"


def settle_names(
    report: Report, drafts: Iterable[Claim], recognized: Collection[str] = ()
) -> tuple[list[Claim], Vocabulary]:
    """The draft claims in words under which `check` compares what the scan compared, and nothing else.

    The claims of a finding, and those of an agreement, get one subject and measure of their own.  Where other claims
    would share these words, or one another's, their measure becomes one of which several values may hold at once.
    Those that are `recognized` have a workspace's own words, and keep them.
    """
    claims = sorted(drafts, key=lambda c: (c.source, c.evidence.line, c.id))
    own = {claim.id for claim in claims if claim.id not in recognized}
    sets: list[tuple[Topic, Sequence[Claim]]] = [
        *(((f.subject, f.measure), f.claims) for f in report.findings),
        *(((a.subject, a.measure), a.claims) for a in report.agreements),
    ]
    homes = _join([[c.id for c in members if c.id in own] for _, members in sets])
    topics: dict[str, Topic] = {}  # by the first claim of a set
    taken: dict[Topic, str] = {}
    measures = dict(report.vocabulary.measures)
    for (subject, measure), members in sets:
        for home in dict.fromkeys(homes[c.id] for c in members if c.id in own):
            if home not in topics:
                topics[home] = (subject, _find_free(subject, measure, taken, measures))
                taken[topics[home]] = home
    rest = Counter((c.subject, c.measure) for c in claims if c.id not in homes and c.id not in recognized)
    crowded = {measure for (subject, measure), count in rest.items() if count > 1 or (subject, measure) in taken}
    settled = []
    for claim in claims:
        if claim.id in homes:
            subject, measure = topics[homes[claim.id]]
        else:
            subject, measure = claim.subject, claim.measure
            if measure in crowded and claim.id not in recognized:
                measure = _set_apart(measure, measures)
        settled.append(claim.model_copy(update={"subject": subject, "measure": measure}))
    used = {c.subject for c in settled}, {c.measure for c in settled}
    subjects = {name: term for name, term in report.vocabulary.subjects.items() if name in used[0]}
    measures = {name: term for name, term in measures.items() if name in used[1]}
    return settled, Vocabulary(subjects=subjects, measures=_take_nouns(measures, settled))


def _join(sets: Iterable[Sequence[str]]) -> dict[str, str]:
    """For each member of any set, the first member of all sets that are linked with its own."""
    homes: dict[str, str] = {}

    def home(name: str) -> str:
        while homes[name] != name:
            homes[name] = homes[homes[name]]
            name = homes[name]
        return name

    for members in sets:
        for name in members:
            homes.setdefault(name, name)
            one, two = sorted((home(members[0]), home(name)))
            homes[two] = one
    return {name: home(name) for name in homes}


def _find_free(subject: str, measure: str, taken: dict[Topic, str], measures: dict[str, Measure]) -> str:
    """A measure that no other set has with the subject: the same with a number behind it."""
    found, number = measure, 2
    while (subject, found) in taken:
        found, number = f"{measure}-{number}", number + 1
    if found not in measures:
        known = measures[measure]
        measures[found] = known.model_copy(update={"label": f"{known.label} ({number - 1})"})
    return found


def _set_apart(measure: str, measures: dict[str, Measure]) -> str:
    found = f"{measure}{_APART}"
    if found not in measures:
        known = measures[measure]
        measures[found] = known.model_copy(update={"label": f"{known.label} (others)", "several": True})
    return found


def _take_nouns(measures: dict[str, Measure], claims: Iterable[Claim]) -> dict[str, Measure]:
    """The measures, each with all nouns that its claims count."""
    nouns: dict[str, dict[str, None]] = {}
    for claim in claims:
        if claim.unit == "1" and claim.counted:
            nouns.setdefault(claim.measure, {})[claim.counted] = None
    return {
        name: measure.model_copy(update={"counted": tuple(nouns.get(name, measure.counted))})
        for name, measure in measures.items()
    }
