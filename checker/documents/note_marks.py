"""Footnote marks: digits beside a word that belong to a note and not to the figure they stand next to.

Only what is certainly a mark is blanked: an exponent (m², km³, 10⁶) and an ordinal's ending stay.  Digits glued to a
word or to a sentence's end are marks where nothing else is written so ("cooperation.12 The"), and else only where
such numbers count up through the document, as notes do.
"""

from __future__ import annotations

import re

from checker.documents.blanking import blank_match, fill, replace_spans
from checker.values.wordlists import list_words

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_SUPERSCRIPT = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")

_TO_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")

_RAISED = re.compile(rf"[{SUPERSCRIPTS}⁻]+(?:[,;–\-⁻]?[{SUPERSCRIPTS}]+)*")
_TAGGED = re.compile(r"<sup\b[^<>]{0,200}>\s{0,4}([^<>\n]{0,40}?)\s{0,4}</sup\s?>", re.IGNORECASE)
_TYPESET = re.compile(r"\$\s{0,2}(?:\{\s{0,2}\})?\s?\^\{?\s{0,2}(\d{1,3}(?:,\s?\d{1,3}){0,9}|[*†‡])\s{0,2}\}?\s{0,2}\$")
_BRACKETED = re.compile(
    r"\[(?:\^[^\]\s]{1,40}|(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}|[a-z]|(?:note|nb|n)\.?\s\d{1,3})"
    r"|(?:citation|clarification|page|source|verification)\sneeded|edit|update)\]:?",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[†‡]+")

# What an exponent stands on: a unit of length or time, ten, or the one letter of a formula.
_BASE = re.compile(
    r"(?:(?<![^\W_])(?:[kcdmnµμ]?m|ft|in|mi|yd|s|[A-Za-z])|(?<![^\W_])\d*(?:[kcdm]?m|ft)|(?<![\d.,])10)\Z"
)
_NOTE_NUMBERS = re.compile(r"[\d,;–\-\s]+|[a-z*†‡#]|note\s\d+", re.IGNORECASE)

# Digits right after a word, with at most a sentence's end and a closing quote between; what follows ends them.
_GLUED = re.compile(r"[0-9](?<![0-9]{2})(?<!\s[0-9])[0-9]{0,2}+(?![0-9]|[%$€£°]|[.,:/–\-][0-9]|[^\W\d_])")
# What stands before them, read backwards from the digits.
_LEADING = re.compile(r"(?P<quote>[\"”’')\]]{0,2})(?P<end>[.,;:!?…]?)(?:(?P<word>[^\W\d_]+)|(?P<figure>[%.]\d|\d{4}))")
_LONGEST_WORD = 40
_ABBREVIATED = list_words(
    "no nos vol vols p pp fig figs sec art ch chap ca c approx v vs para cl eq ex app ed rev st op nr jan feb mar apr"
    " jun jul aug sep sept oct nov dec est min max pt pts tel ext rs"
)
_MOST_SKIPPED = 3  # marks that were lost on the way from page to text
_FEWEST_COUNTED = 3
_SHARE_COUNTED = 0.7  # of all digits that might be marks: else something else is written so here


def blank_note_marks(prose: str) -> str:
    """Text without the marks of its notes, as long as before."""
    if "</" in prose:
        prose = _TAGGED.sub(_lower_tag, prose)
    if "^" in prose and "$" in prose:
        prose = _TYPESET.sub(blank_match, prose)
    if "[" in prose:
        prose = _blank_bracketed(prose)
    if not prose.isascii() and any(sign in prose for sign in SUPERSCRIPTS + "†‡"):
        prose = _SIGN.sub(blank_match, _RAISED.sub(_blank_raised, prose))
    return replace_spans(prose, _find_glued(prose))


def is_exponent(before: str, digits: str) -> bool:
    """Whether raised digits are an exponent of what stands before them, and no note's mark."""
    found = _BASE.search(before[-12:])
    if found is None:
        return False
    return found[0].endswith("10") or digits in ("2", "3", "²", "³", "4", "⁴") or digits[:1] in "-−⁻"


def lower_raised(before: str, raised: str) -> str:
    """What raised characters (of `<sup>`, or set higher on a page) say in a line of text, or nothing for a mark."""
    if raised.translate(_TO_SUPERSCRIPT).strip(SUPERSCRIPTS + "⁻") == "":
        return raised.translate(_TO_SUPERSCRIPT) if is_exponent(before, raised) else ""
    return "" if _NOTE_NUMBERS.fullmatch(raised.strip("[]() ")) else raised


def raise_digits(said: str, below: bool = False) -> str:
    """A note's mark as superscripts, so that it stays apart from the figure before it; a letter in brackets."""
    raised = said.translate(_TO_SUBSCRIPT if below else _TO_SUPERSCRIPT)
    return f"[{said}]" if not below and len(said) == 1 and said.isalpha() else raised


def _lower_tag(found: re.Match[str]) -> str:
    start = found.start()
    return fill(found, lower_raised(found.string[max(start - 12, 0) : start], found[1]))


def _blank_raised(found: re.Match[str]) -> str:
    start = found.start()
    return found[0] if is_exponent(found.string[max(start - 12, 0) : start], found[0]) else " " * len(found[0])


def _blank_bracketed(prose: str) -> str:
    """Text without marks in brackets.

    One that could be read as words, with a space before it and a word after it, is a mark only where the document has
    others that are marks for certain; "[I]t" is none.
    """
    certain: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    for found in _BRACKETED.finditer(prose):
        start, end = found.span()
        after = prose[end : end + 2]
        if found[1] is None:
            certain.append((start, end))
        elif after[:1].isalpha() or (found[1].isalpha() and (not start or prose[start - 1].isspace())):
            continue
        elif start and prose[start - 1] in " \t(" and after.lstrip()[:1].isalnum() and _stands_within(prose, start):
            others.append((start, end))
        else:
            certain.append((start, end))
    return replace_spans(prose, sorted(certain + others) if len(certain) >= _FEWEST_COUNTED else certain)


def _stands_within(prose: str, start: int) -> bool:
    """Whether something stands before an offset on its line."""
    return prose[max(start - 200, 0) : start].rstrip(" \t")[-1:] not in ("\n", "")


def _find_glued(prose: str) -> list[tuple[int, int]]:
    """Digits glued to words and sentence ends that are marks."""
    certain: list[tuple[int, int]] = []
    counted: list[tuple[int, int]] = []
    last = seen = 0
    for found in _GLUED.finditer(prose):
        start, end = found.span()
        sure = _is_surely_mark(prose, start, end)
        if sure is None:
            continue
        number = int(found[0])
        seen += 1
        if sure:
            certain.append((start, end))
        if last < number <= last + _MOST_SKIPPED:
            last = number
            counted.append((start, end))
    marks = set(certain)
    if len(counted) >= _FEWEST_COUNTED and len(counted) >= seen * _SHARE_COUNTED:
        marks.update(counted)
    return sorted(marks)


def _is_surely_mark(prose: str, start: int, end: int) -> bool | None:
    """Whether digits are a mark by what stands around them; None where they are none in any document."""
    before = _LEADING.match(prose[max(start - _LONGEST_WORD, 0) : start][::-1])
    if before is None:
        return None
    after = prose[end : end + 3].lstrip(" \t\"“‘'([*_")
    ends = not after or after[0] in "\n.,;:)]" or after[0].isupper()
    sign, quote = before["end"], before["quote"]
    if before["word"] is None:  # of 2018.11 or 60%.11 the count decides
        return False if ends and (sign or before["figure"][0] in ".%") else None
    word = before["word"][::-1]
    if not sign and not quote:  # a name may end with digits (covid19), a count of notes hardly does
        return False if len(word) > 3 and word.islower() else None
    if len(word) < 2 or not word[-2:].islower() or word.casefold() in _ABBREVIATED:
        return False if ends else None
    return ends or quote[:1] in ('"', "”", "’") or (sign != "" and sign in ",;")
