"""Days and hours as people write them to one another: *let's make it 7*, *Fri*, *TGIF*."""

from __future__ import annotations

import re

from checker.drafting.reading import Reading
from checker.model.claim import Claim
from checker.values import Date, Quantity
from checker.values.clock import CLOCKS

_HOUR = 3600  # seconds
_SHORT = {
    "monday": "mon", "tuesday": "tue tues", "wednesday": "wed weds", "thursday": "thu thur thurs",
    "friday": "fri tgif", "saturday": "sat", "sunday": "sun",
}  # fmt: skip


def is_spoken_of(claim: Claim, source: Reading) -> bool:
    """Whether a source tells a draft's day of the week in short, or its full hour by the bare number."""
    if isinstance(claim.value, Date):
        days = [word for word in re.findall(r"[a-z]+", claim.written.lower()) if word in _SHORT]
        return any(short in source.words for day in days for short in _SHORT[day].split())
    if not isinstance(claim.value, Quantity) or claim.value.unit not in CLOCKS or claim.value.stated is None:
        return False
    hours, rest = divmod(int(claim.value.stated), _HOUR)
    return rest == 0 and _hour(hours % 12 or 12).search(source.text) is not None


def _hour(hour: int) -> re.Pattern[str]:
    """The pattern of an hour that is told by its number alone."""
    before = r"at|by|around|about|till?|until|before|after|from|make it|say"
    return re.compile(rf"\b(?:{before}) {hour}\b(?![:.,]\d| ?[%a-z])", re.IGNORECASE)
