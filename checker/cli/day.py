"""A day given on the command line."""

from __future__ import annotations

import datetime

from checker.errors import bad_input


def read_day(option: str, written: str | None) -> datetime.date | None:
    """The day that an option names, None where it was not given; raises BadInput."""
    if written is None:
        return None
    try:
        return datetime.date.fromisoformat(written)
    except ValueError as error:
        raise bad_input(option, f"`{written}` is no day", "write it as YYYY-MM-DD") from error


def today(option: str, written: str | None) -> datetime.date:
    """The day that an option names, or today."""
    return read_day(option, written) or datetime.date.today()
