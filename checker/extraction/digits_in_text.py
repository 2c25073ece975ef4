"""Numbers in digits, as they stand in running text."""

from __future__ import annotations

import re

from checker.extraction.numerals_in_text import SIGNS, Numeral, digits
from checker.values.money import SIGNS as SIGNS_OF_MONEY
from checker.values.wordlists import list_words

_COUNTED_IN_MILLIONS = list_words(
    "people users viewers customers jobs homes households children doses barrels tonnes tons copies subscribers euros "
    "passengers voters workers visitors refugees acres hectares shares pounds dollars followers members students "
    "patients vehicles cars units families residents citizens adults pupils women men migrants bottles trees records "
    "accounts downloads views tests jabs meals fans readers listeners pensioners premature deaths rupees yen roubles"
)


_MONEY_OF_YEAR = re.compile(r"(?:1[789]|20)\d\d (?:us )?(?:dollars|pounds|euros|money|prices)\b")


_HEAT = re.compile(r"[°º]|\b(?:kelvin|celsius|fahrenheit|temperatures?)\b")
_THOUSANDS = re.compile(r" {1,2}k(?![\w/²³^-])")
_JOINING_END = "\u0600"
"""Letters from here on (Arabic, Japanese) stand against a number without making it a name."""
_OWNER = re.compile(r"\b(?:his|her|their|my) \Z")


def match_digits(flat: str, prose: str, at: int) -> Numeral | None:
    """Return the number in digits that starts at a place, with its scale; None where letters make it a name."""
    if flat[at] in SIGNS:
        return Numeral(at, at + 1, "share")
    found = digits().match(flat, at)
    if found is None:
        return None
    start, end = at, found.end()
    if _MONEY_OF_YEAR.match(flat, at):
        return None  # "in 1912 dollars"
    if at and flat[at - 1] == "." and not (at >= 2 and (flat[at - 2].isalnum() or flat[at - 2] in ".)")):
        start -= 1
    if found["ordinal"]:
        return Numeral(start, end, "ordinal")
    if found["glued"] == "k" and prose[end - 1] == "K" and _HEAT.search(flat, max(0, at - 60), end + 60):
        return Numeral(start, end, letter="K")  # 573.15K beside other temperatures
    if found["glued"] == "mm" and flat[max(0, at - 2) : at].strip()[-1:] not in SIGNS_OF_MONEY:
        end = found.start("glued")  # millimetres
    after = flat[end : end + 1]
    if after == "s" and (owner := _OWNER.search(flat, max(0, start - 7), start)) is not None and flat[end - 1] == "0":
        return Numeral(owner.start(), end + 1)  # "his 70s"
    is_letter = after != "" and after in "mb" and found["fraction"] is None and not flat[end + 1 : end + 2].isalpha()
    if is_letter and (prose[end] in "MB" or after == "b" or _counts_millions(flat, end + 1)):
        return Numeral(start, end + 1, letter=after)
    if (thousands := _THOUSANDS.match(prose, end)) is not None and found["fraction"] is None:
        return Numeral(start, thousands.end(), letter="k")
    if (
        after == " "
        and prose[end + 1 : end + 2] == "M"
        and not (prose[end + 2 : end + 3].isalnum() or prose[end + 2 : end + 4].strip().isalnum())
    ):
        return Numeral(start, end + 2, letter="m")
    return Numeral(start, end, is_glued=after.isalpha() and after < _JOINING_END and not flat[end - 1].isalpha())


def _counts_millions(flat: str, at: int) -> bool:
    """Tell whether what follows *5m* is counted in millions."""
    if flat[at : at + 1] != " ":
        return False
    word = flat[at + 1 : at + 16].partition(" ")[0].rstrip(".,;:)")
    return word in _COUNTED_IN_MILLIONS
