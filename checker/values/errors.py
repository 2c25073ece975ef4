"""The one error of this package."""

from __future__ import annotations

LONGEST_SHOWN = 60


class UnreadableValue(ValueError):
    """A written value stands for no quantity, date or recurrence; the message says what was met and how to mend it."""

    def __init__(self, written: str, why: str) -> None:
        shown = written if len(written) <= LONGEST_SHOWN else written[: LONGEST_SHOWN - 1] + "…"
        super().__init__(f"{shown!r}: {why}")
        self.written = written
        self.why = why

    def __reduce__(self) -> tuple[type[UnreadableValue], tuple[str, str]]:
        """Let the error cross process borders, which rebuild it from its arguments."""
        return type(self), (self.written, self.why)
